"""Pitch is measured on the grid of the mel frames."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from inference import pitch

RATE = 22050


def buzz(hz: float, n_samples: int) -> npt.NDArray[np.float32]:
    cycles = np.arange(n_samples) * hz / RATE
    harmonics = [np.sin(2 * np.pi * k * cycles) / k for k in range(1, 12)]
    voice: npt.NDArray[np.float32] = (0.2 * np.sum(harmonics, axis=0)).astype(np.float32)
    return voice


@pytest.mark.parametrize("hz", [90.0, 180.0, 330.0])
def test_a_steady_voice_has_its_pitch_in_every_inner_frame(hz: float) -> None:
    found = pitch.measure(buzz(hz, 256 * 60))
    assert found.voiced[5:-5].all()
    assert np.abs(np.exp(found.log_f0[5:-5]) / hz - 1).max() < 0.01


def test_there_is_one_value_per_frame() -> None:
    found = pitch.measure(buzz(120.0, 256 * 33 + 100))
    assert found.log_f0.shape == found.voiced.shape == (33,)


def test_silence_and_noise_have_no_voice() -> None:
    noise = np.random.default_rng(1).normal(0, 0.05, RATE).astype(np.float32)
    assert not pitch.measure(np.zeros(RATE, dtype=np.float32)).voiced.any()
    assert pitch.measure(noise).voiced.mean() < 0.05


def test_the_pitch_is_carried_through_a_pause() -> None:
    quiet = np.zeros(256 * 20, dtype=np.float32)
    found = pitch.measure(np.concatenate([buzz(100.0, 8192), quiet, buzz(200.0, 8192)]))
    middle = float(np.exp(found.log_f0[42]))
    assert not found.voiced[42]
    assert 100.0 < middle < 200.0


def test_a_sound_too_short_for_a_pitch_is_unvoiced() -> None:
    found = pitch.measure(np.zeros(512, dtype=np.float32))
    assert found.voiced.tolist() == [False, False]
