"""Films whose frame rate changes: their real times are read, and mpv shows the frame asked for."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from desktop.jobs.ticket import JobCancelled
from desktop.media import ffmpeg as tool
from desktop.media import frame_times
from desktop.media.frame_times import load, looks_even, uneven_times
from desktop.media.frames import FrameGrid, FrameTable
from desktop.media.player import Player
from tests.media.clips import counted_film, ffmpeg
from tests.media.screen import Screen


def go_on() -> None:
    """Never cancel."""


@pytest.fixture(scope="module")
def uneven(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hundred numbered frames: fifty at 25 a second, then each 130 ms apart."""
    folder = tmp_path_factory.mktemp("uneven")
    even = counted_film(folder / "even.mp4", gop=20)
    path = folder / "uneven.mkv"
    times = "setpts=if(lt(N\\,50)\\,N*0.04\\,2+(N-50)*0.13)/TB"
    picture = ("-c:v", "libx264", "-preset", "ultrafast", "-g", "20", "-vsync", "vfr")
    exact = ("-enc_time_base", "1/1000")
    ffmpeg(
        "-i",
        f"file:{even}",
        "-vf",
        f"settb=1/1000,{times}",
        "-an",
        *picture,
        *exact,
        f"file:{path}",
    )
    return path


def test_the_real_times_of_an_uneven_film_are_read(uneven: Path) -> None:
    times = uneven_times(uneven, 8500, 25.0, go_on)
    expected = [n * 0.04 if n < 50 else 2 + (n - 50) * 0.13 for n in range(100)]
    assert times == pytest.approx(expected, abs=0.002)


@pytest.mark.parametrize("name", ["film", "offset_film"])
def test_an_even_film_needs_no_table(name: str, request: pytest.FixtureRequest) -> None:
    path: Path = request.getfixturevalue(name)
    video = tool.probe(path).video
    assert video is not None
    assert looks_even(path, 4000, float(video.fps), go_on)
    assert len(uneven_times(path, 4000, float(video.fps), go_on)) == 0


def test_a_film_with_lost_frames_is_not_even(tmp_path: Path) -> None:
    even = counted_film(tmp_path / "even.mp4", n_frames=50)
    path = tmp_path / "lost.mkv"
    picture = ("-c:v", "libx264", "-preset", "ultrafast", "-vsync", "vfr")
    ffmpeg(
        "-i", f"file:{even}", "-vf", "select=not(between(n\\,20\\,24))", *picture, f"file:{path}"
    )
    times = uneven_times(path, 2000, 25.0, go_on)
    assert len(times) == 45
    assert float(np.diff(times).max()) == pytest.approx(0.24, abs=0.002)


def test_times_are_kept_by_file(uneven: Path, tmp_path: Path) -> None:
    assert load(uneven, tmp_path) is None
    frame_times.keep(uneven, np.array([0.0, 0.5]), tmp_path)
    found = load(uneven, tmp_path)
    assert found is not None
    assert list(found) == [0.0, 0.5]
    next(tmp_path.glob("*.frames")).write_bytes(b"torn")
    assert load(uneven, tmp_path) is None


def test_reading_can_be_cancelled(uneven: Path) -> None:
    def stop() -> None:
        raise JobCancelled

    with pytest.raises(JobCancelled):
        uneven_times(uneven, 8500, 25.0, stop)


def test_a_table_of_even_times_answers_like_the_grid() -> None:
    grid, table = FrameGrid(25.0), FrameTable(np.arange(100) / 25)
    for ms in range(0, 3900, 7):
        assert table.seen_at(ms / 1000) == grid.seen_at(ms / 1000)
        assert table.nearest(ms / 1000 + 1e-6) == grid.nearest(ms / 1000 + 1e-6)
    for frame in range(100):
        assert table.start_ms(frame) == grid.start_ms(frame)
        assert table.aim_s(frame) == pytest.approx(grid.aim_s(frame))


def test_steps_and_seeks_show_the_frame_that_is_meant(uneven: Path) -> None:
    player = Player(ao="null")
    screen = Screen(player)
    try:
        screen.open(uneven)
        player.use_frames(uneven_times(uneven, 8500, 25.0, go_on))
        for ms, frame in ((1000, 25), (2131, 51), (2258, 51), (2261, 52), (5121, 74)):
            screen.seek(ms)
            assert screen.shows(frame), f"{ms} ms"
        for steps, frame in ((1, 75), (1, 76), (-3, 73)):
            screen.step(steps)
            assert screen.shows(frame), f"step to {frame}"
    finally:
        player.close()
