"""Copy synthesis keeps a recording's rate and length, and steps with its pitch."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from inference import pitch
from inference.vocoder.generator import Generator
from inference.vocoder.resynthesis import resynthesize
from tests.inference.training.speech import voice
from tests.inference.vocoder.shapes import PUBLISHED, THIN_HOUSE, thin


@pytest.mark.parametrize(("rate", "seconds"), [(16000, 1.0), (22050, 0.5), (48000, 0.31)])
def test_rate_and_length_stay(rate: int, seconds: float) -> None:
    torch.manual_seed(0)
    samples = voice(150.0, seconds, rate)
    made = resynthesize(Generator(THIN_HOUSE), samples, rate)
    assert made.shape == samples.shape
    assert bool(np.isfinite(made).all())


def test_a_scrap_of_sound_is_copied_too() -> None:
    assert resynthesize(Generator(THIN_HOUSE), np.zeros(50, dtype=np.float32), 22050).shape == (50,)


def test_a_published_generator_copies_without_a_pitch() -> None:
    generator = Generator(thin(PUBLISHED["V2"]))
    assert resynthesize(generator, voice(150.0, 0.5, 22050), 22050).shape == (11025,)


def test_cycles_step_with_the_fundamental_of_the_recording() -> None:
    hz, rate = 151.3, 22050
    times = np.arange(2 * rate) / rate
    samples = (0.4 * np.cos(2 * np.pi * hz * times)).astype(np.float32)
    measured = pitch.measure(samples)
    off = pitch.Pitch(measured.log_f0 + np.float32(0.004), measured.voiced)
    found = pitch.cycles(samples, off)[rate // 2 : rate]
    wanted = hz * times[rate // 2 : rate]
    difference = (found - wanted + 0.5) % 1.0 - 0.5
    assert np.abs(difference).max() < 0.03


def test_cycles_without_voice_are_the_pitch_summed_up() -> None:
    measured = pitch.measure(np.zeros(8192, dtype=np.float32))
    found = pitch.cycles(np.zeros(8192, dtype=np.float32), measured)
    assert found.shape == (8192,)
    assert found[-1] == pytest.approx(150.0 * 8192 / 22050, rel=1e-3)
