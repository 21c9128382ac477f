"""The loudness of sounds and films, beside what ffmpeg's meter says of the same sound."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from desktop.media import dialogue, loudness
from desktop.media.level import speech_lufs
from desktop.media.mixdown import Bed
from tests.media.clips import ffmpeg

RATE = 22_050


def heard_alike(seconds: float, seed: int, rate: int = RATE) -> NDArray[np.float32]:
    """Bursts of coloured noise with pauses, somewhat like speech."""
    random = np.random.default_rng(seed)
    time_s = np.arange(round(seconds * rate)) / rate
    noise = np.convolve(random.standard_normal(len(time_s)), np.ones(5) / 5, "same")
    burst = np.clip(np.sin(2 * np.pi * 1.3 * time_s + seed), 0, 1)
    return np.asarray(0.2 * noise * burst, np.float32)


def measured(folder: Path, sound: NDArray[np.float32], rate: int = RATE) -> loudness.Measured:
    path = folder / "sound.wav"
    soundfile.write(path, np.stack([sound, sound], axis=1), rate, "FLOAT")
    return loudness.measure(path, 1000 * len(sound) // rate, lambda _: None)


@pytest.mark.parametrize("rate", [RATE, 48_000])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_our_meter_agrees_with_ffmpeg_s(tmp_path: Path, seed: int, rate: int) -> None:
    sound = heard_alike(4.0, seed, rate)
    found = speech_lufs(sound, rate)
    beside = measured(tmp_path, sound, rate).lufs
    assert found is not None
    assert beside is not None
    assert found == pytest.approx(beside, abs=0.25)


def test_a_pause_does_not_make_a_take_quieter() -> None:
    spoken = heard_alike(2.0, 4)
    paused = np.concatenate([spoken, np.zeros(3 * RATE, np.float32)])
    assert speech_lufs(paused, RATE) == pytest.approx(speech_lufs(spoken, RATE), abs=0.6)


def test_a_word_shorter_than_a_block_has_a_level() -> None:
    word = np.sin(2 * np.pi * 997 * np.arange(RATE // 5) / RATE).astype(np.float32)
    assert speech_lufs(0.1 * word, RATE) == pytest.approx(-20.0, abs=0.2)


def test_silence_has_none() -> None:
    assert speech_lufs(np.zeros(RATE, np.float32), RATE) is None
    assert speech_lufs(np.zeros(0, np.float32), RATE) is None


def test_the_meter_tells_the_peak_between_the_samples(tmp_path: Path) -> None:
    # A sine at a quarter of the rate, sampled beside its crests.
    wave = np.sin(np.pi / 2 * np.arange(48_000) + np.pi / 4) * np.hanning(48_000)
    sound = (0.5 * wave).astype(np.float32)
    found = measured(tmp_path, sound, 48_000)
    assert np.abs(sound).max() == pytest.approx(0.354, abs=0.001)
    assert found.peak_dbtp == pytest.approx(-6.0, abs=0.3)


def test_a_film_is_heard_only_under_the_lines(tmp_path: Path) -> None:
    film = tmp_path / "film.wav"
    tone = "if(between(t,2,4),0.1,0.8)*sin(2*PI*997*t)"
    ffmpeg("-f", "lavfi", "-i", f"aevalsrc='{tone}|{tone}':s=48000:d=6", str(film))
    under = dialogue.film_lufs(Bed(film), [(2100, 3900)], lambda _: None)
    outside = dialogue.film_lufs(Bed(film), [(100, 1900)], lambda _: None)
    assert under == pytest.approx(-20.0, abs=0.3)
    assert outside == pytest.approx(-2.0, abs=0.4)


def test_of_many_lines_some_are_heard_over_the_whole_film() -> None:
    spans = [(n * 4000, n * 4000 + 9000) for n in range(1800)]
    chosen = dialogue.chosen_spans(spans)
    assert len(chosen) == dialogue.MOST_SPANS
    assert chosen[0][0] == 0
    assert chosen[-1][0] > 0.95 * spans[-1][0]
    assert {end - start for start, end in chosen} == {dialogue.LONGEST_MS}
