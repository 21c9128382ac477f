"""Real films cut from real pictures: each cut is found on its frame, and kept."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from desktop.core.errors import FileError, UnsupportedVideo
from desktop.jobs.ticket import JobCancelled
from desktop.media import ffmpeg as tool
from desktop.media import shots
from tests.media.clips import ffmpeg


@pytest.fixture(scope="module")
def cut_film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two seconds of each of three pictures at 24000/1001, which begin later than the sound."""
    path = tmp_path_factory.mktemp("shots") / "cut.mkv"
    size = "size=320x180:rate=24000/1001:duration=2"
    sources = (
        f"testsrc2={size}",
        f"mandelbrot={size.replace(':duration=2', '')}",
        f"rgbtestsrc={size}",
    )
    inputs = [x for source in sources for x in ("-f", "lavfi", "-t", "2", "-i", source)]
    joined = "[0:v]format=yuv420p[a];[1:v]format=yuv420p[b];[2:v]format=yuv420p[c];"
    joined += "[a][b][c]concat=n=3:v=1:a=0,setpts=PTS+0.5/TB[v]"
    sound = ("-f", "lavfi", "-t", "6.5", "-i", "sine=frequency=300")
    codec = ("-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac")
    chosen = ("-filter_complex", joined, "-map", "[v]", "-map", "3:a", *codec)
    ffmpeg(*inputs, *sound, *chosen, f"file:{path}")
    return path


def first_frames_of_shots(path: Path) -> list[float]:
    """The times of the frames at which the pictures change, by counting frames."""
    wish = ("-select_streams", "v:0", "-show_entries", "frame=pts_time", "-of", "csv=p=0")
    told = subprocess.run(
        ["ffprobe", "-v", "error", *wish, f"file:{path}"], capture_output=True, check=True
    ).stdout.split()
    times = [float(row.strip(b",")) for row in told]
    return [times[48], times[96]]


def test_each_cut_is_found_on_the_first_frame_of_its_shot(cut_film: Path) -> None:
    news: list[tuple[int, float]] = []

    def hear(found: Sequence[int], share: float) -> None:
        news.append((len(found), share))

    info = tool.probe(cut_film)
    found = shots.find(cut_film, info.duration_ms, hear)
    expected = [round(s * 1000) - info.start_ms for s in first_frames_of_shots(cut_film)]
    assert found == pytest.approx(expected, abs=1)
    shares = [share for _, share in news]
    assert shares == sorted(shares)
    assert news[-1] == (2, 1.0)


def test_whoever_cancels_ends_the_search(cut_film: Path) -> None:
    def stop(_found: Sequence[int], _share: float) -> None:
        raise JobCancelled

    with pytest.raises(JobCancelled):
        shots.find(cut_film, 6000, stop)


def test_what_was_found_is_kept_until_the_file_changes(cut_film: Path, tmp_path: Path) -> None:
    film = tmp_path / "film.mkv"
    film.write_bytes(cut_film.read_bytes())
    assert shots.load(film, tmp_path / "cache") is None
    shots.keep(film, (10, 20), tmp_path / "cache")
    assert shots.load(film, tmp_path / "cache") == (10, 20)
    film.write_bytes(film.read_bytes() + b"more")
    assert shots.load(film, tmp_path / "cache") is None


@pytest.mark.parametrize("data", [b"", b"{}", b"[1]", b'{"version":1,"shots":["x"]}', b"\xff"])
def test_a_damaged_cache_counts_as_none(data: bytes, cut_film: Path, tmp_path: Path) -> None:
    shots.keep(cut_film, (10, 20), tmp_path)
    next(tmp_path.glob("*.shots")).write_bytes(data)
    assert shots.load(cut_film, tmp_path) is None


def test_a_file_that_is_no_film_is_told(tmp_path: Path) -> None:
    path = tmp_path / "no.mp4"
    path.write_bytes(b"not a film at all")
    with pytest.raises(UnsupportedVideo):
        shots.find(path, 1000, lambda _found, _share: None)
    with pytest.raises(FileError):
        shots.load(tmp_path / "gone.mp4", tmp_path)


def test_rows_that_say_nothing_are_passed_over() -> None:
    rows = (
        b"frame:0    pts:N/A pts_time:N/A\n",
        b"lavfi.scene_score=0.5\n",
        b"frame:1    pts:40001   pts_time:0.040001\n",
        b"lavfi.scene_score=nan\n",
        b"frame:2    pts:80000   pts_time:0.08\n",
        b"lavfi.scene_score=0.25\n",
    )
    assert list(shots.frames_in(rows)) == [(41, 0.0), (80, 0.25)]
