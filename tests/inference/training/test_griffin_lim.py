"""The floor every vocoder is measured beside."""

from __future__ import annotations

import numpy as np

from inference.training import griffin_lim
from inference.training.measures import matched, mel_l1, multi_stft
from tests.inference.training.speech import voice


def test_it_comes_near_the_spectrum_it_is_given() -> None:
    samples = voice(140.0, 1.0, 22050)
    made = griffin_lim.copy(samples, 22050)
    noise = np.random.default_rng(0).normal(0, samples.std(), len(samples)).astype(np.float32)
    pair, apart = matched(samples, made), matched(samples, noise)
    assert mel_l1(*pair) < 0.5 * mel_l1(*apart)
    assert multi_stft(*pair) < 0.7 * multi_stft(*apart)


def test_rate_and_length_stay() -> None:
    samples = voice(140.0, 1.0, 16000)
    assert abs(len(griffin_lim.copy(samples, 16000)) - len(samples)) <= 256
