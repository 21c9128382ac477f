"""A recording whose words and phone times are known: a tiny model says a text in another voice."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np
import torch

from inference.neural import NeuralSpeaker, Wish
from inference.refinement.course import Course, Syllabus
from inference.speech import Samples
from inference.text.frontend import Utterance, utterance
from tests.inference.tiny import voice, write_model

TEXT = (
    "The grey cat sleeps beside the warm window while rain falls on the roof. "
    "Nobody hears the small clock that counts the hours of the long afternoon. "
    "A letter lies on the table, and its ink is still wet. "
    "Three boats leave the harbour before the sun has risen over the hill. "
    "She asks whether bread, salt and apples are left in the cellar."
)
SHORT = Syllabus(
    delivery_steps=2,
    reader_steps=3,
    sound_steps=6,
    judged_from=2,
    delivery_exam=1,
    reader_exam=1,
    sound_exam=2,
    windows=1,
    seed=3,
    ground_phones=60,
    ground_rounds=1,
    tried_phones=80,
)


@lru_cache(maxsize=1)
def said() -> Utterance:
    """What the recording says."""
    return utterance(TEXT)


def speaker(folder: Path) -> NeuralSpeaker:
    """A tiny model, always the same one."""
    return NeuralSpeaker(write_model(folder), torch.device("cpu"))


def recording(reader: NeuralSpeaker) -> tuple[Samples, int]:
    """Somebody else reads the text, a little louder and with some breath."""
    sound = reader.speak(said(), voice("Someone", seed=9), Wish(pace=0.48))
    breath = np.random.default_rng(1).normal(0.0, 0.01, len(sound.samples)).astype(np.float32)
    return sound.samples + breath, sound.sample_rate


def course(folder: Path, syllabus: Syllabus = SHORT) -> Course:
    """A course that is begun anew."""
    reader = speaker(folder)
    return Course(reader, voice(), said(), recording(reader), syllabus)
