"""From a recording to a voice vector."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch

from inference.acoustic.config import (
    LOG_F0_MEAN,
    LOG_F0_STD,
    LOG_PACE,
    PAUSE_SHARE,
    STYLE_PART,
    UNVOICED_STD,
    VOICE,
    VOICED_STD,
    EncoderConfig,
)
from inference.audio import Samples
from inference.errors import ReferenceTooShort
from inference.voice.encoder import VoiceEncoder, frames_of, hear, listen, measured

RATE = 22050


@pytest.fixture(scope="module")
def encoder() -> VoiceEncoder:
    torch.manual_seed(1)
    return VoiceEncoder(EncoderConfig(width=16)).eval()


def buzz(seconds: float, f0_hz: float, syllables_per_second: float) -> Samples:
    """Make a buzz of constant pitch that swells so many times a second."""
    t = np.arange(int(seconds * RATE)) / RATE
    wave = sum(np.sin(2 * np.pi * f0_hz * k * t) / k for k in range(1, 25))
    swell = 0.02 + np.sin(np.pi * syllables_per_second * t) ** 2
    noise = np.random.default_rng(0).normal(0, 1e-3, len(t))
    return np.asarray(0.1 * wave * swell + noise, dtype=np.float32)


def test_the_same_sound_gives_the_same_bytes(encoder: VoiceEncoder) -> None:
    sound = buzz(3.0, 140.0, 4.0)
    assert listen(encoder, sound, RATE).tobytes() == listen(encoder, sound, RATE).tobytes()


def test_a_vector_holds_style_and_measurements(encoder: VoiceEncoder) -> None:
    vector = listen(encoder, buzz(4.0, 140.0, 4.0), RATE)
    assert vector.shape == (VOICE,)
    assert np.isfinite(vector).all()
    assert np.linalg.norm(vector[STYLE_PART]) == pytest.approx(1.0, abs=1e-4)
    assert vector[LOG_F0_MEAN] == pytest.approx(math.log(140.0), abs=0.02)
    assert vector[LOG_F0_STD] < 0.1


def test_pace_counts_the_swells(encoder: VoiceEncoder) -> None:
    slow = listen(encoder, buzz(4.0, 140.0, 3.0), RATE)[LOG_PACE]
    fast = listen(encoder, buzz(4.0, 140.0, 6.0), RATE)[LOG_PACE]
    assert math.exp(fast) / math.exp(slow) == pytest.approx(2.0, rel=0.25)


def test_loudness_of_the_recording_does_not_matter(encoder: VoiceEncoder) -> None:
    sound = buzz(3.0, 180.0, 4.0)
    soft = listen(encoder, sound * np.float32(0.1), RATE)
    np.testing.assert_allclose(soft, listen(encoder, sound, RATE), atol=0.03)


def test_another_sample_rate_is_the_same_voice(encoder: VoiceEncoder) -> None:
    t = np.arange(48000 * 3) / 48000
    wave = np.sin(2 * np.pi * 200 * t) + 0.5 * np.sin(2 * np.pi * 400 * t)
    swell = 0.02 + np.sin(np.pi * 4 * t) ** 2
    vector = listen(encoder, np.asarray(0.1 * wave * swell, dtype=np.float32), 48000)
    assert vector[LOG_F0_MEAN] == pytest.approx(math.log(200.0), abs=0.02)


def test_silence_between_sounds_is_counted_as_pause() -> None:
    sound = buzz(4.0, 140.0, 4.0)
    sound[RATE : 3 * RATE] *= 0.001
    share = measured(frames_of(sound, RATE))[PAUSE_SHARE - VOICE]
    assert 0.35 < share < 0.75


def test_too_little_speech_is_refused(encoder: VoiceEncoder) -> None:
    with pytest.raises(ReferenceTooShort):
        listen(encoder, buzz(0.5, 140.0, 4.0), RATE)


def test_what_is_masked_is_not_heard(encoder: VoiceEncoder) -> None:
    torch.manual_seed(2)
    mel, mask = torch.randn(1, 60, 80), torch.ones(1, 60)
    padded = torch.cat([mel, torch.randn(1, 40, 80)], dim=1)
    padded_mask = torch.cat([mask, torch.zeros(1, 40)], dim=1)
    with torch.no_grad():
        torch.testing.assert_close(
            encoder(padded, padded_mask), encoder(mel, mask), atol=1e-5, rtol=1e-4
        )


def test_more_is_aimed_at_than_was_measured_and_only_of_the_spreads(encoder: VoiceEncoder) -> None:
    frames = frames_of(buzz(4.0, 140.0, 4.0), RATE)
    heard, aimed = hear(encoder, frames), listen(encoder, buzz(4.0, 140.0, 4.0), RATE)
    spreads = np.zeros(VOICE, dtype=np.bool_)
    for part in (VOICED_STD, UNVOICED_STD):
        spreads[part] = True
    spreads[LOG_F0_STD] = True
    np.testing.assert_allclose(aimed[spreads], 1.12 * heard[spreads], rtol=1e-5)
    np.testing.assert_array_equal(aimed[~spreads], heard[~spreads])


def test_a_constant_that_the_sound_card_added_is_not_heard(encoder: VoiceEncoder) -> None:
    plain = listen(encoder, buzz(3.0, 140.0, 4.0), RATE)
    shifted = listen(encoder, buzz(3.0, 140.0, 4.0) + np.float32(0.2), RATE)
    np.testing.assert_allclose(shifted, plain, atol=0.02)
