"""A recording tells pitch and pauses; one that cannot says why."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from inference import espeak, espeak_voices
from inference.errors import ReferenceTooNoisy, ReferenceTooShort
from inference.voice.reference import prosody_of

_TEXT = "The old house stood on a hill above the river. Nobody had lived there for years."


@pytest.fixture(scope="module")
def recording() -> npt.NDArray[np.float32]:
    return espeak.speak(_TEXT, espeak_voices.voices()[0]).samples


def test_pitch_and_loudness_are_measured(recording: npt.NDArray[np.float32]) -> None:
    loud = prosody_of(recording, 22050)
    soft = prosody_of(recording * np.float32(0.5), 22050)
    assert np.exp(loud.f0_mean_log) == pytest.approx(101, rel=0.05)
    assert 0.05 < loud.f0_std_log < 0.2
    assert loud.level_db - soft.level_db == pytest.approx(6.02, abs=0.05)
    assert soft.f0_mean_log == pytest.approx(loud.f0_mean_log, abs=0.01)


def test_the_rate_of_the_recording_does_not_matter(recording: npt.NDArray[np.float32]) -> None:
    import soxr

    there = soxr.resample(recording, 22050, 48000)
    assert prosody_of(there, 48000).f0_mean_log == pytest.approx(
        prosody_of(recording, 22050).f0_mean_log, abs=0.02
    )


def test_silence_counts_as_pause(recording: npt.NDArray[np.float32]) -> None:
    quiet = np.zeros(len(recording), dtype=np.float32)
    padded = prosody_of(np.concatenate([recording, quiet]), 22050)
    assert padded.pause_share == pytest.approx(
        0.5 + prosody_of(recording, 22050).pause_share / 2, abs=0.02
    )


@pytest.mark.parametrize("seconds", [0.0, 0.01, 1.0])
def test_too_little_speech_is_refused(recording: npt.NDArray[np.float32], seconds: float) -> None:
    with pytest.raises(ReferenceTooShort) as caught:
        prosody_of(recording[: int(seconds * 22050)], 22050)
    assert caught.value.seconds <= seconds < caught.value.needed


def test_silence_is_too_little_speech() -> None:
    with pytest.raises(ReferenceTooShort):
        prosody_of(np.zeros(5 * 22050, dtype=np.float32), 22050)


def test_noise_is_refused() -> None:
    noise = np.random.default_rng(1).normal(0, 0.1, 5 * 22050).astype(np.float32)
    with pytest.raises(ReferenceTooNoisy) as caught:
        prosody_of(noise, 22050)
    assert caught.value.snr_db < 6
