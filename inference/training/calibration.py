"""Measures on the training readers what averaging takes from predicted durations."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import torch

from inference.acoustic.config import AcousticConfig
from inference.acoustic.model import AcousticModel
from inference.acoustic.phones import HUMAN, PAUSE, batch_of, kinds_of
from inference.training.corpus import Corpus
from inference.voice.encoder import VoiceEncoder, hear

MOST_CLIPS = 150


def calibrated(model: AcousticModel, encoder: VoiceEncoder, corpus: Corpus) -> AcousticConfig:
    """Return the model's configuration with the gains that make whole readings as long as theirs.

    The network learns the middle of ln durations, which is shorter than their mean.
    """
    natural, predicted = np.zeros(2), np.zeros(2)
    with torch.inference_mode():
        for at in _chosen(corpus):
            clip = corpus.clips[at]
            voice = torch.from_numpy(hear(encoder, corpus.frames(at))).unsqueeze(0)
            made = model.plan(batch_of([clip.row]), voice).durations[0].double().numpy()
            silent = kinds_of(clip.ids) == PAUSE
            real = np.array(clip.durations, dtype=np.float64)
            natural += real[~silent].sum(), real[silent].sum()
            predicted += made[~silent].sum(), made[silent].sum()
    gains = natural / np.maximum(predicted, 1.0)
    have = model.config
    return replace(
        have,
        duration_gain=round(have.duration_gain * float(gains[0]), 4),
        pause_gain=round(have.pause_gain * float(gains[1]), 4),
    )


def _chosen(corpus: Corpus) -> list[int]:
    people = [
        at
        for at, clip in enumerate(corpus.clips)
        if clip.manner == HUMAN and "@" not in clip.speaker
    ]
    return people[:: max(1, len(people) // MOST_CLIPS)]
