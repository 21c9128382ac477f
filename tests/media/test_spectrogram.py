"""Pitches stand in their band at their time, at every scale, and are kept as a whole or not."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from desktop.core.errors import FileError, UnsupportedVideo
from desktop.jobs.ticket import JobCancelled
from desktop.media import spectrogram
from desktop.media.spectrogram import BANDS, FLOOR_DB, SPAN_DB, Spectrogram, band_hz, build, load
from tests.media.clips import ffmpeg


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A second each of 300 Hz, silence, 3000 Hz at a tenth of full scale, then half a second."""
    path = tmp_path_factory.mktemp("sound") / "steps.wav"
    tones = "if(lt(t,1),sin(2*PI*300*t),if(lt(t,2),0,if(lt(t,3),sin(2*PI*3000*t),0)))"
    source = f"aevalsrc='0.1*{tones}':sample_rate=48000:duration=3.5"
    ffmpeg("-f", "lavfi", "-i", source, "-c:a", "pcm_s16le", f"file:{path}")
    return path


def made(path: Path, cache: Path) -> Spectrogram:
    return build(path, 0, cache, 3500, lambda _spectrogram, _share: None)


def loudest_hz(columns: NDArray[np.uint8]) -> float:
    return float(band_hz()[int(columns.astype(int).sum(axis=0).argmax())])


def test_a_tone_stands_in_its_band_at_its_time(steps: Path, tmp_path: Path) -> None:
    found = made(steps, tmp_path)
    assert found.duration_ms == pytest.approx(3500, abs=20)
    assert loudest_hz(found.columns(100, 900, 40)) == pytest.approx(300, rel=0.1)
    assert loudest_hz(found.columns(2100, 2900, 40)) == pytest.approx(3000, rel=0.05)
    assert found.columns(1100, 1900, 40).max() == 0


def test_a_byte_tells_decibels(steps: Path, tmp_path: Path) -> None:
    loudest = int(made(steps, tmp_path).columns(100, 900, 40).max())
    assert FLOOR_DB + loudest * SPAN_DB / 255 == pytest.approx(-20, abs=3)


@pytest.mark.parametrize("n_columns", [1, 3, 7, 350, 2000])
def test_every_scale_shows_the_same_loudness(n_columns: int, steps: Path, tmp_path: Path) -> None:
    found = made(steps, tmp_path)
    whole = found.columns(0, 3500, n_columns)
    assert whole.shape == (n_columns, BANDS)
    assert abs(int(whole.max()) - int(found.columns(0, 3500, 350).max())) <= 2


def test_what_lies_outside_is_silent(steps: Path, tmp_path: Path) -> None:
    found = made(steps, tmp_path)
    assert found.columns(-5000, 0, 50).max() == 0
    assert found.columns(9000, 12_000, 50).max() == 0
    around = found.columns(-1000, 1000, 200)
    assert around[:99].max() == 0
    assert around[105:].max() > 0


def test_it_is_kept_and_comes_back_at_once(steps: Path, tmp_path: Path) -> None:
    assert load(steps, 0, tmp_path) is None
    first = made(steps, tmp_path)
    again = load(steps, 0, tmp_path)
    assert again is not None
    assert again.n_columns == first.n_columns
    assert np.array_equal(again.columns(0, 3500, 200), first.columns(0, 3500, 200))
    assert load(steps, 1, tmp_path) is None
    assert not list(tmp_path.glob("*.growing"))


def test_a_torn_file_counts_as_none(steps: Path, tmp_path: Path) -> None:
    made(steps, tmp_path)
    kept = next(tmp_path.glob("*.spectrum"))
    data = kept.read_bytes()
    for torn in (b"", data[:20], data[:-1], b"x" + data[1:]):
        kept.write_bytes(torn)
        assert load(steps, 0, tmp_path) is None


def test_it_grows_while_it_is_decoded(steps: Path, tmp_path: Path) -> None:
    news: list[tuple[int, float]] = []
    build(steps, 0, tmp_path, 3500, lambda s, share: news.append((s.n_columns, share)))
    assert news[0] == (0, 0.0)
    assert news[-1][1] == 1.0
    assert news == sorted(news)


def test_whoever_cancels_leaves_nothing_behind(steps: Path, tmp_path: Path) -> None:
    def stop(_spectrogram: Spectrogram, share: float) -> None:
        if share > 0:
            raise JobCancelled

    with pytest.raises(JobCancelled):
        build(steps, 0, tmp_path, 3500, stop)
    assert list(tmp_path.iterdir()) == []


def test_a_sound_longer_than_it_said_is_cut_and_one_without_a_place_still_shown(
    steps: Path, tmp_path: Path
) -> None:
    short = build(steps, 0, tmp_path, 100, lambda _s, _share: None)
    assert short.duration_ms == 2100
    no_folder = tmp_path / "file"
    no_folder.write_bytes(b"")
    assert made(steps, no_folder).columns(100, 900, 40).max() > 0


def test_room_is_taken_for_what_was_decoded_not_for_what_a_damaged_film_says(
    steps: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = made(steps, tmp_path / "usual")
    monkeypatch.setattr(spectrogram, "FIRST_ROOM", 150)
    monkeypatch.setattr(spectrogram, "TILE", 40)
    grown = build(steps, 0, tmp_path / "grown", 10**9, lambda _s, _share: None)
    assert sum(x.stat().st_size for x in (tmp_path / "grown").iterdir()) < 600 * BANDS * 4 / 3 + 99
    again = load(steps, 0, tmp_path / "grown")
    assert again is not None
    for found in (grown, again):
        assert found.n_columns == whole.n_columns
        assert np.array_equal(found.columns(0, 3500, 70), whole.columns(0, 3500, 70))


def test_what_is_no_sound_is_told(tmp_path: Path) -> None:
    path = tmp_path / "no.wav"
    path.write_bytes(b"nothing")
    with pytest.raises(UnsupportedVideo):
        made(path, tmp_path / "cache")
    with pytest.raises(FileError):
        load(tmp_path / "gone.wav", 0, tmp_path)


def test_tiles_of_any_size_give_the_same_columns(steps: Path, tmp_path: Path) -> None:
    samples = (np.sin(np.arange(40_000) / 7) * 9000).astype(np.int16)
    whole = np.concatenate(list(spectrogram._columns_of(iter([samples]))))
    parts = np.array_split(samples, 23)
    assert np.array_equal(whole, np.concatenate(list(spectrogram._columns_of(iter(parts)))))
