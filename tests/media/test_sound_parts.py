"""The parts of the mix by themselves: stretching, limiting, the head of a WAV file."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import numpy as np
import pytest
import soundfile
import soxr
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from desktop.media import wav
from desktop.media.ffmpeg import probe
from desktop.media.limiter import CEILING, CONTEXT, HOP, limit
from desktop.media.stretch import stretch
from tests.fakes import tone

RATE = 22_050


def speech_like(seconds: float, sample_rate: int = RATE) -> NDArray[np.float32]:
    """A buzz of 120 Hz with its overtones that swells and falls three times a second."""
    time_s = np.arange(round(seconds * sample_rate)) / sample_rate
    buzz = sum(np.sin(2 * np.pi * 120 * n * time_s + n) / n for n in range(1, 20))
    return np.asarray(buzz * (0.2 + 0.1 * np.sin(2 * np.pi * 3 * time_s)), np.float32)


def level_db(samples: NDArray[np.float32]) -> float:
    return float(10 * np.log10(np.mean(np.square(samples, dtype=np.float64))))


@given(n=st.integers(0, 5000), wanted=st.integers(0, 5000))
@settings(max_examples=40, deadline=None)
def test_a_stretch_has_exactly_the_length_asked_for(n: int, wanted: int) -> None:
    out = stretch(speech_like(n / RATE), wanted, RATE)
    assert out.shape == (wanted,)
    assert np.isfinite(out).all()


@pytest.mark.parametrize("rate", [0.85, 1.1, 1.25])
def test_stretched_speech_keeps_pitch_and_loudness(rate: float) -> None:
    speech = speech_like(3.0)
    out = stretch(speech, round(len(speech) / rate), RATE)
    middle = out[4000:-4000]
    assert level_db(middle) == pytest.approx(level_db(speech), abs=0.4)
    spectrum = np.abs(np.fft.rfft(middle * np.hanning(len(middle))))
    lowest = np.argmax(spectrum[: 180 * len(middle) // RATE]) * RATE / len(middle)
    assert lowest == pytest.approx(120, abs=1.0)


def test_stretched_speech_has_no_clicks() -> None:
    speech = speech_like(3.0)
    out = stretch(speech, round(len(speech) / 1.2), RATE)
    assert np.abs(np.diff(out, 2)).max() < 1.3 * np.abs(np.diff(speech, 2)).max()


def test_the_beginning_of_speech_stays_where_it_is() -> None:
    speech = np.concatenate((np.zeros(100, np.float32), speech_like(1.0)))
    out = stretch(speech, 17_000, RATE)
    assert (out[:300] == pytest.approx(speech[:300], abs=1e-6)) is True


def test_nothing_to_stretch_is_silence() -> None:
    assert not stretch(np.zeros(0, np.float32), 50, RATE).any()
    assert (stretch(np.ones(5, np.float32), 5, RATE) == 1).all()


def surrounded(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.pad(samples, ((CONTEXT, CONTEXT), (0, 0)))


def stereo(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.repeat(samples[: len(samples) // HOP * HOP, None], 2, axis=1)


def test_what_is_quiet_passes_unchanged() -> None:
    quiet = stereo(tone(997, 0.5, 48_000) * 3)
    assert (limit(surrounded(quiet)) == quiet).all()


def test_no_peak_rises_above_the_ceiling_not_even_between_the_samples() -> None:
    rng = np.random.default_rng(3)
    loud = stereo(tone(11_990, 0.5, 48_000) * 5)
    loud[5000:9000] += rng.normal(0, 1.0, (4000, 2)).astype(np.float32)
    limited = limit(surrounded(loud))
    assert np.abs(limited).max() <= CEILING + 1e-6
    assert np.abs(soxr.resample(limited, 48_000, 384_000)).max() < 1.0


def test_a_lone_peak_is_turned_down_softly() -> None:
    sound = stereo(np.full(48_000, 0.3, np.float32))
    sound[24_000] = 2.0
    gain = limit(surrounded(sound))[:, 0] / sound[:, 0]
    assert gain[24_000] == pytest.approx(CEILING / 2, rel=0.05)
    assert np.abs(np.diff(gain)).max() < 0.003
    assert (gain[:20_000] == 1).all()
    assert (gain[28_000:] == 1).all()


def test_both_channels_are_turned_down_alike() -> None:
    sound = np.tile(np.array([[1.8, 0.2]], np.float32), (480 * HOP // HOP * HOP, 1))
    limited = limit(surrounded(sound))
    assert limited[HOP, 1] / limited[HOP, 0] == pytest.approx(0.2 / 1.8, rel=1e-5)


def test_blocks_join_without_a_seam() -> None:
    rng = np.random.default_rng(5)
    sound = surrounded(rng.normal(0, 0.6, (90 * HOP, 2)).astype(np.float32))
    whole = limit(sound)
    parts = [
        limit(sound[start * HOP : end * HOP + 2 * CONTEXT])
        for start, end in ((0, 1), (1, 37), (37, 90))
    ]
    assert (np.concatenate(parts) == whole).all()


def test_the_head_describes_the_samples() -> None:
    samples = np.arange(20, dtype=np.int16).reshape(-1, 2)
    data = wav.header(10, 2, 48_000) + samples.tobytes()
    found, rate = soundfile.read(io.BytesIO(data), dtype="int16")
    assert rate == 48_000
    assert (found == samples).all()


def test_more_than_four_gigabytes_are_declared_as_rf64(tmp_path: Path) -> None:
    n_frames = 7 * 3600 * 48_000
    head = wav.header(n_frames, 2, 48_000)
    assert head[:4] == b"RF64"
    assert struct.unpack_from("<QQ", head, 20) == (n_frames * 4 + 72, n_frames * 4)
    path = tmp_path / "long.wav"
    with path.open("wb") as file:
        file.write(head)
        # A hole: no disk is filled by it.
        file.truncate(len(head) + n_frames * 4)
    assert soundfile.info(path).frames == n_frames
    assert probe(path).duration_ms == 7 * 3_600_000


def test_up_to_four_gigabytes_stay_plain_riff() -> None:
    most = (0xFFFFFFFF - 36) // 4
    assert wav.header(most, 2, 48_000)[:4] == b"RIFF"
    assert wav.header(most + 1, 2, 48_000)[:4] == b"RF64"
