"""Sound files and the plain operations on samples."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from inference import audio
from inference.errors import BadAudio

RATE = 16000


def speechlike(seconds: float) -> audio.Samples:
    times = np.arange(int(seconds * RATE)) / RATE
    return (0.3 * np.sin(2 * np.pi * 200 * times)).astype(np.float32)


def test_a_written_sound_is_read_back(tmp_path: Path) -> None:
    audio.write(tmp_path / "a.flac", speechlike(0.5), RATE)
    samples, rate = audio.read(tmp_path / "a.flac")
    assert rate == RATE
    assert np.abs(samples - speechlike(0.5)).max() < 1e-4


def test_stereo_is_mixed_down(tmp_path: Path) -> None:
    left, right = speechlike(0.2), -speechlike(0.2)
    soundfile.write(tmp_path / "s.wav", np.stack([left, right], axis=1), RATE)
    samples, _ = audio.read(tmp_path / "s.wav")
    assert samples.ndim == 1
    assert np.abs(samples).max() < 1e-3


def test_reading_at_a_rate_resamples(tmp_path: Path) -> None:
    audio.write(tmp_path / "a.wav", speechlike(1.0), RATE)
    samples, rate = audio.read(tmp_path / "a.wav", 22050)
    assert (rate, len(samples)) == (22050, 22050)


@pytest.mark.parametrize("content", [b"", b"no sound at all"])
def test_what_is_no_sound_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "text.wav"
    path.write_bytes(content)
    with pytest.raises(BadAudio) as caught:
        audio.read(path)
    assert caught.value.path == path


def test_a_missing_file_and_an_empty_sound_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadAudio):
        audio.read(tmp_path / "nowhere.wav")
    audio.write(tmp_path / "empty.wav", np.zeros(0, dtype=np.float32), RATE)
    with pytest.raises(BadAudio, match="no sound"):
        audio.read(tmp_path / "empty.wav")


def test_broken_numbers_are_refused(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "nan.wav", np.full(100, np.nan), RATE, subtype="FLOAT")
    with pytest.raises(BadAudio, match="not sound"):
        audio.read(tmp_path / "nan.wav")


def test_trimming_keeps_the_speech_and_a_margin() -> None:
    quiet = np.zeros(RATE, dtype=np.float32)
    trimmed = audio.trim(np.concatenate([quiet, speechlike(1.0), quiet]), RATE, 0.05)
    assert len(trimmed) == pytest.approx(RATE * 1.1, abs=RATE * 0.03)


def test_silence_and_scraps_are_not_trimmed_away() -> None:
    silence = np.zeros(RATE, dtype=np.float32)
    assert len(audio.trim(silence, RATE)) == RATE
    assert len(audio.trim(silence[:10], RATE)) == 10


def test_the_level_counts_speech_not_pauses() -> None:
    quiet = np.zeros(4 * RATE, dtype=np.float32)
    alone = audio.speech_level_db(speechlike(1.0), RATE)
    with_pauses = audio.speech_level_db(np.concatenate([speechlike(1.0), quiet]), RATE)
    assert alone == pytest.approx(20 * np.log10(0.3 / np.sqrt(2)), abs=0.1)
    assert with_pauses == pytest.approx(alone, abs=0.1)


def test_setting_the_level_reaches_it_but_never_clips() -> None:
    assert audio.speech_level_db(
        audio.set_level(speechlike(1.0), RATE, -23.0), RATE
    ) == pytest.approx(-23.0, abs=0.1)
    assert np.abs(audio.set_level(speechlike(1.0), RATE, 6.0)).max() <= 0.9501
