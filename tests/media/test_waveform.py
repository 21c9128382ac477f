"""The waveform: right at every scale, there while it grows, kept, and rebuilt when damaged."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from desktop.core.errors import FileError, UnsupportedVideo
from desktop.media.waveform import DECODE_RATE, PEAKS_PER_S, Peaks, build, load
from tests.media.clips import counted_film, ffmpeg

SAMPLES_PER_PEAK = DECODE_RATE // PEAKS_PER_S


def ignore(_peaks: Peaks, _fraction: float) -> None:
    """Watch nothing."""


def noise(n_peaks: int) -> NDArray[np.int16]:
    rng = np.random.default_rng(1)
    return rng.integers(-30_000, 30_000, n_peaks * SAMPLES_PER_PEAK).astype(np.int16)


def filled(samples: NDArray[np.int16], piece: int = 37 * SAMPLES_PER_PEAK) -> Peaks:
    peaks = Peaks()
    for at in range(0, len(samples), piece):
        peaks.add(samples[at : at + piece])
    return peaks


@pytest.fixture(scope="module")
def burst(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four seconds of silence with a tone from 2.0 to 2.5 seconds."""
    path = tmp_path_factory.mktemp("burst") / "burst.wav"
    tone = "0.5*sin(2*PI*440*t)*between(t,2,2.5)"
    ffmpeg("-f", "lavfi", "-i", f"aevalsrc='{tone}':s=48000:d=4", f"file:{path}")
    return path


@pytest.mark.parametrize("n_columns", [10_240, 5120, 1280, 320, 80, 20])
def test_every_scale_shows_the_lows_and_highs_of_the_samples(n_columns: int) -> None:
    samples = noise(n_peaks=5120)
    found = filled(samples).columns(0, 25_600, n_columns)
    peaks = samples.reshape(-1, SAMPLES_PER_PEAK)
    if n_columns > len(peaks):
        expected = peaks.repeat(n_columns // len(peaks), axis=0)
    else:
        expected = peaks.reshape(n_columns, -1)
    assert (found[:, 0] == expected.min(axis=1)).all()
    assert (found[:, 1] == expected.max(axis=1)).all()


def test_what_lies_outside_of_the_sound_is_flat() -> None:
    found = filled(noise(n_peaks=200)).columns(-1000, 3000, 40)
    assert not found[:10].any()
    assert found[10:20].all()
    assert not found[20:].any()


def test_a_span_without_width_is_flat() -> None:
    peaks = filled(noise(n_peaks=200))
    assert peaks.columns(500, 500, 3).tolist() == [[0, 0]] * 3
    assert peaks.columns(0, 1000, 0).shape == (0, 2)


def test_peaks_that_grew_in_pieces_equal_those_added_at_once() -> None:
    samples = noise(n_peaks=3001)
    at_once, in_pieces = Peaks(3001), filled(samples, piece=SAMPLES_PER_PEAK * 7)
    at_once.add(samples)
    for n_columns in (3, 100, 3001):
        whole = at_once.columns(0, 15_005, n_columns)
        assert (whole == in_pieces.columns(0, 15_005, n_columns)).all()


def test_the_last_samples_that_make_no_whole_peak_are_kept() -> None:
    peaks = Peaks()
    peaks.add(np.array([5] * SAMPLES_PER_PEAK + [9, -9], np.int16))
    assert peaks.n_peaks == 2
    assert peaks.columns(5, 10, 1).tolist() == [[-9, 9]]


def test_drawing_two_hours_takes_less_than_a_millisecond() -> None:
    peaks = Peaks(2 * 3600 * PEAKS_PER_S)
    peaks.add(np.zeros(2 * 3600 * DECODE_RATE, np.int16))
    spans = [(0, 7_200_000), (3_000_000, 3_600_000), (3_000_000, 3_060_000), (1000, 2000)]
    for start_ms, end_ms in spans:
        # Of this thread alone, and the best of several: a busy machine is not the code's fault.
        best = min(_seconds(partial(peaks.columns, start_ms, end_ms, 1920)) for _ in range(8))
        assert best < 0.001


def test_a_tone_shows_where_it_sounds(burst: Path, tmp_path: Path) -> None:
    peaks = build(burst, 0, tmp_path, 4000, ignore)
    found = peaks.columns(0, 4000, 400)
    loud = np.flatnonzero(found[:, 1] > 3000)
    assert (loud[0], loud[-1]) == (200, 249)
    assert found[225].tolist() == pytest.approx([-16384, 16384], rel=0.02)


def test_the_waveform_can_be_drawn_while_it_grows(burst: Path, tmp_path: Path) -> None:
    seen: list[tuple[int, float]] = []
    build(burst, 0, tmp_path, 4000, lambda peaks, share: seen.append((peaks.n_peaks, share)))
    assert seen[0] == (0, 0.0)
    assert seen[-1] == (800, 1.0)
    assert len(seen) >= 3
    assert seen == sorted(seen)


def test_a_kept_waveform_opens_without_decoding(burst: Path, tmp_path: Path) -> None:
    built = build(burst, 0, tmp_path, 4000, ignore)
    kept = load(burst, 0, tmp_path)
    assert kept is not None
    for n_columns in (10, 400):
        assert (kept.columns(0, 4000, n_columns) == built.columns(0, 4000, n_columns)).all()


def test_a_kept_waveform_lies_in_its_file_and_not_in_memory(burst: Path, tmp_path: Path) -> None:
    build(burst, 0, tmp_path, 4000, ignore)
    kept = load(burst, 0, tmp_path)
    maps = Path("/proc/self/maps")
    if not maps.exists():
        pytest.skip("only Linux tells which files are mapped")
    assert kept is not None
    assert ".peaks" in maps.read_text()


def test_a_waveform_without_a_single_peak_is_flat() -> None:
    assert not Peaks.from_bytes(b"").columns(0, 1000, 5).any()


def test_another_track_or_a_changed_film_has_no_kept_waveform(burst: Path, tmp_path: Path) -> None:
    build(burst, 0, tmp_path, 4000, ignore)
    assert load(burst, 1, tmp_path) is None
    before = burst.stat()
    os.utime(burst, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    assert load(burst, 0, tmp_path) is None


@pytest.mark.parametrize("damage", ["cut", "flipped", "emptied", "lengthened"])
def test_a_damaged_cache_counts_as_none(burst: Path, tmp_path: Path, damage: str) -> None:
    build(burst, 0, tmp_path, 4000, ignore)
    kept = next(tmp_path.glob("*.peaks"))
    data = kept.read_bytes()
    flipped = data[:-5] + bytes([data[-5] ^ 1]) + data[-4:]
    versions = {"cut": data[:-4], "flipped": flipped, "emptied": b"", "lengthened": data + b"1234"}
    kept.write_bytes(versions[damage])
    assert load(burst, 0, tmp_path) is None


def test_cancelling_keeps_nothing(burst: Path, tmp_path: Path) -> None:
    class Enough(Exception):
        pass

    def stop(_peaks: Peaks, fraction: float) -> None:
        if fraction > 0.3:
            raise Enough

    with pytest.raises(Enough):
        build(burst, 0, tmp_path / "cache", 4000, stop)
    assert not (tmp_path / "cache").exists()


def test_a_cache_that_cannot_be_written_costs_nothing_but_the_cache(
    burst: Path, tmp_path: Path
) -> None:
    place = tmp_path / "file"
    place.write_text("in the way", encoding="utf-8")
    assert build(burst, 0, place, 4000, ignore).n_peaks == 800


def test_a_film_without_sound_is_refused(tmp_path: Path) -> None:
    film = counted_film(tmp_path / "mute.mp4", n_frames=10, sound=())
    with pytest.raises(UnsupportedVideo, match="sound cannot be decoded"):
        build(film, 0, tmp_path, 400, ignore)


def test_a_film_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"gone\.mp4"):
        load(tmp_path / "gone.mp4", 0, tmp_path)


def _seconds(work: Callable[[], object]) -> float:
    start = time.thread_time()
    work()
    return time.thread_time() - start
