"""Builds the acoustic model's corpora: people reading books, and synthesizers reading our lines."""

from __future__ import annotations

import logging
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from inference import audio
from inference.acoustic.phones import ENGINE, HUMAN
from inference.audio import Samples
from inference.mel import DEFAULT
from inference.text.frontend import Utterance, utterance
from inference.training import warp
from inference.training.corpus import CorpusWriter, make_clip, spoken_words
from inference.training.forced_alignment import Aligner, Alignment, CannotAlign
from inference.training.recordings import recordings, validation_speakers
from inference.training.sentences import sentences
from inference.training.teachers import Teacher, TeacherFailed, read_aloud, teacher

log = logging.getLogger(__name__)

PEOPLE = "people"
ENGINES = "engines"

TRUSTED = frozenset({"A", "B"})
MOST_SQUEEZED = 0.3
BAND_SHARE = 0.95


@dataclass(frozen=True, slots=True)
class EnginePlan:
    """How much the synthesizers read: sentences each, warped speakers each, speakers a sentence."""

    teachers: tuple[str, ...] = (
        "flite-slt",
        "flite-rms",
        "flite-awb",
        "flite-kal16",
        "festival-slt",
        "festival-ked",
    )
    sentences: int = 60
    warps: int = 6
    voices_per_sentence: int = 3


def prepare_people(speech: Path, out: Path, seed: int = 0, most: int | None = None) -> int:
    """Align every trusted reader below `speech` and write a corpus; returns how many clips.

    Each recording is kept as it is, and played a little slower and a little faster as other
    people. Validation speakers are written to the folder `out`-validation instead.
    """
    aligner = Aligner()
    rng = np.random.default_rng(seed)
    training, validation = CorpusWriter(), CorpusWriter()
    held_back = validation_speakers()
    for one in list(recordings(speech))[:most]:
        if one.confidence not in TRUSTED:
            continue
        path = one.path
        samples, rate = audio.read(path)
        placed = place(aligner, samples, rate, one.text, path.name)
        if placed is None:
            continue
        said, aligned = placed
        kept_back = one.speaker in held_back
        for speed in (1.0,) if kept_back else (1.0, *_speeds(rng)):
            speaker = one.speaker if speed == 1.0 else f"{one.speaker}@{speed}"
            limit = min(BAND_SHARE * rate * speed, DEFAULT.sample_rate) / 2
            clip, frames = make_clip(
                path.stem, speaker, one.sex, HUMAN, limit, said, aligned, (samples, rate), speed
            )
            (validation if kept_back else training).add(clip, frames)
    training.write(out)
    if validation.clips:
        validation.write(out.with_name(out.name + "-validation"))
    return len(training.clips)


def prepare_engines(plan: EnginePlan, out: Path, seed: int = 0) -> int:
    """Let the synthesizers read, warp them into many speakers, write; returns how many clips."""
    aligner = Aligner()
    rng = random.Random(seed)
    writer = CorpusWriter()
    texts = sentences(plan.sentences * len(plan.teachers), seed)
    for at, name in enumerate(plan.teachers):
        who = teacher(name)
        speakers: list[warp.Warp | None] = [None, *warp.draw(plan.warps, rng, who.sex)]
        for text in texts[at * plan.sentences : (at + 1) * plan.sentences]:
            chosen = rng.sample(speakers, min(plan.voices_per_sentence, len(speakers)))
            _add_reading(writer, aligner, who, text, chosen)
        log.info("%s has read, %d clips so far", name, len(writer.clips))
    writer.write(out)
    return len(writer.clips)


def _add_reading(
    writer: CorpusWriter,
    aligner: Aligner,
    who: Teacher,
    text: str,
    chosen: Sequence[warp.Warp | None],
) -> None:
    try:
        samples, rate = read_aloud(who, text)
    except TeacherFailed as error:
        log.info("left out: %s", error)
        return
    placed = place(aligner, samples, rate, text, who.name)
    if placed is None:
        return
    said, aligned = placed
    for bent in chosen:
        speaker = f"{who.name}-{bent.name}" if bent else who.name
        wave = warp.apply(samples, rate, bent) if bent else samples
        limit = min(BAND_SHARE * who.band_hz, DEFAULT.sample_rate / 2)
        clip, frames = make_clip(
            text[:24], speaker, who.sex, ENGINE, limit, said, aligned, (wave, rate)
        )
        writer.add(clip, frames)


def place(
    aligner: Aligner, samples: Samples, rate: int, text: str, name: str
) -> tuple[Utterance, Alignment] | None:
    """Align a recording with its English text; None, and a log line, when it does not fit."""
    said = utterance(text, "en")
    try:
        aligned = aligner.align(samples, rate, spoken_words(said))
    except CannotAlign as error:
        log.info("left out %s: %s", name, error)
        return None
    if aligned.squeezed > MOST_SQUEEZED:
        log.info("left out %s: %.0f %% squeezed", name, 100 * aligned.squeezed)
        return None
    return said, aligned


def _speeds(rng: np.random.Generator) -> tuple[float, float]:
    """Draw one slower and one faster playing speed: two more throats."""
    slow, fast = rng.uniform(0.88, 0.95), rng.uniform(1.06, 1.15)
    return round(float(slow), 3), round(float(fast), 3)
