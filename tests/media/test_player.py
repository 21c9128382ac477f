"""The real mpv, without a screen: frames are read back from the picture it draws."""

from __future__ import annotations

import locale
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from desktop.core.errors import ToolMissing, UnsupportedVideo
from desktop.media.ffmpeg import probe
from desktop.media.player import Player, VideoPlayer
from tests.fakes import FakeVideoPlayer
from tests.media.clips import Canvas, counted_film, ffmpeg
from tests.media.screen import Screen
from tests.python import run_python


@pytest.fixture
def screen() -> Iterator[Screen]:
    try:
        player = Player(ao="null")
    except ToolMissing as missing:
        pytest.skip(str(missing))
    yield Screen(player)
    player.close()


def hums(path: Path, hertz: int = 880) -> Path:
    ffmpeg("-f", "lavfi", "-i", f"sine=frequency={hertz}:duration=4", str(path))
    return path


def test_player_and_fake_have_the_same_face() -> None:
    faces: list[type[VideoPlayer]] = [Player, FakeVideoPlayer]
    wanted = {name for name in vars(VideoPlayer) if not name.startswith("_")}
    for face in faces:
        assert wanted <= set(dir(face))


def test_a_film_opens_on_its_first_frame(screen: Screen, film: Path) -> None:
    screen.open(film)
    assert screen.durations == [4000]
    assert screen.player.duration_ms == 4000
    assert screen.player.position_ms == 0
    assert not screen.player.is_playing
    assert screen.shows(0)


def test_every_moment_shows_its_frame(screen: Screen, film: Path) -> None:
    screen.open(film)
    for ms, frame in ((0, 0), (39, 0), (40, 1), (1999, 49), (2000, 50), (2039, 50), (3960, 99)):
        screen.seek(ms)
        assert screen.shows(frame)
        assert screen.player.position_ms == ms


def test_a_picture_that_begins_late_is_still_found_exactly(
    screen: Screen, offset_film: Path
) -> None:
    screen.open(offset_film)
    assert screen.shows(0)
    for frame in (1, 24, 47, 99):
        ms = 21 + frame * 1001 / 24
        screen.seek(round(ms))
        assert screen.shows(frame)
        screen.seek(int(ms + 40))
        assert screen.shows(frame)


@pytest.mark.parametrize(
    ("ending", "options"),
    [
        (".ts", ()),
        (".mpg", ("-c:v", "mpeg2video", "-q:v", "2", "-c:a", "mp2")),
        (".mkv", ("-bf", "3", "-preset", "medium")),
        (".webm", ("-c:v", "libvpx", "-b:v", "2M", "-deadline", "realtime", "-c:a", "libopus")),
    ],
)
def test_time_begins_where_ffmpeg_says_that_the_film_begins(
    screen: Screen, tmp_path: Path, ending: str, options: tuple[str, ...]
) -> None:
    """Else the picture of a moment would not be the one that the exported film shows then."""
    film = counted_film(tmp_path / f"film{ending}", options=options)
    info = probe(film)
    assert info.video is not None
    screen.open(film, info.start_ms)
    for frame in (0, 10, 49, 90):
        middle_ms = info.video.start_ms + frame * 40 + 20
        screen.seek(middle_ms)
        assert screen.shows(frame)
        assert screen.player.position_ms == middle_ms


def test_stepping_goes_one_frame_at_a_time_in_both_directions(
    screen: Screen, offset_film: Path
) -> None:
    screen.open(offset_film)
    screen.seek(round(21 + 50 * 1001 / 24))
    frame = 50
    for frames in (1, 1, -1, -1, -1, 10, -20):
        screen.step(frames)
        frame += frames
        assert screen.shows(frame)


def test_steps_that_come_faster_than_pictures_are_all_counted(screen: Screen, film: Path) -> None:
    screen.open(film)
    for _ in range(20):
        screen.player.step(1)
    assert screen.wait(lambda: not screen.player.is_seeking)
    assert screen.shows(20)


def test_there_is_no_step_before_the_first_frame(screen: Screen, film: Path) -> None:
    screen.open(film)
    screen.step(-3)
    assert screen.shows(0)


def test_scrubbing_never_has_more_than_two_seeks_to_do(screen: Screen, film: Path) -> None:
    screen.open(film)
    before = screen.restarts
    for ms in range(0, 3900, 10):
        screen.player.seek(ms, exact=False)
    assert screen.player.position_ms == 3890
    screen.player.seek(3210)
    assert screen.wait(lambda: not screen.player.is_seeking)
    assert screen.shows(80)
    assert screen.restarts - before <= 2


def test_a_quick_seek_shows_a_key_frame(screen: Screen, film: Path) -> None:
    screen.open(film)
    screen.seek(2600, exact=False)
    assert screen.shows(50)


def test_a_seek_beyond_the_end_stays_in_the_film(screen: Screen, film: Path) -> None:
    screen.open(film)
    screen.seek(99_000)
    assert screen.shows(99)
    screen.seek(-5)
    assert screen.shows(0)


def test_playing_moves_the_position_and_stops_at_the_end(screen: Screen, film: Path) -> None:
    screen.open(film)
    screen.seek(3200)
    screen.player.play()
    assert screen.player.is_playing
    assert screen.wait(lambda: screen.ends == 1)
    assert screen.wait(lambda: not screen.player.is_playing)
    assert screen.positions == sorted(screen.positions)
    assert screen.shows(99)
    screen.player.play()
    assert screen.wait(lambda: 0 < screen.player.position_ms < 1000)


def test_playing_a_line_stands_still_on_its_last_frame(screen: Screen, film: Path) -> None:
    screen.open(film)
    screen.seek(1000)
    screen.player.play(until_ms=1400)
    assert screen.wait(lambda: not screen.player.is_playing)
    assert screen.wait(lambda: not screen.player.is_seeking)
    assert screen.shows(34)
    assert screen.player.position_ms == 1399


def test_a_pause_forgets_where_playing_was_to_stop(screen: Screen, film: Path) -> None:
    screen.open(film)
    screen.player.play(until_ms=400)
    screen.player.pause()
    screen.player.play()
    assert screen.wait(lambda: screen.player.position_ms > 800)


def test_twice_the_speed_takes_half_the_time(screen: Screen, film: Path) -> None:
    screen.open(film)
    screen.player.set_speed(4.0)
    screen.player.set_volume(30)
    screen.player.toggle()
    assert screen.wait(lambda: screen.ends == 1, seconds=3.0)


def test_text_is_drawn_over_the_picture_and_removed(screen: Screen, film: Path) -> None:
    screen.open(film)
    screen.seek(1000)
    plain = screen.picture()
    screen.player.set_overlay(["Hello <i>there</i>\n안녕"])
    assert screen.wait(lambda: bool((screen.picture() != plain).any()), 5)
    changed = (screen.picture() != plain).any(axis=2)
    assert not changed[: len(changed) // 2].any()
    screen.player.set_overlay([])
    assert screen.wait(lambda: bool((screen.picture() == plain).all()), 5)


def test_marks_give_a_text_its_colour_and_its_place(screen: Screen, film: Path) -> None:
    screen.open(film)
    screen.seek(1000)
    plain = screen.picture()
    screen.player.set_overlay(['{\\an8}<font color="#ff0000">Hello</font>'])
    assert screen.wait(lambda: bool((screen.picture() != plain).any()), 5)
    shown = screen.picture()
    changed = (shown != plain).any(axis=2)
    assert not changed[len(changed) // 2 :].any()
    blue, green, red = shown[changed][:, :3].astype(int).T
    assert ((red > 200) & (green < 60) & (blue < 60)).any()


def test_a_picture_can_be_drawn_at_any_size(screen: Screen, film: Path) -> None:
    screen.open(film)
    screen.seek(1640)
    for size in ((640, 360), (161, 91), (33, 400)):
        screen.canvas = Canvas(*size)
        assert screen.picture().shape == (size[1], size[0], 4)
        if size == (640, 360):
            assert screen.shows(41)


def test_the_dub_is_added_chosen_and_replaced(screen: Screen, film: Path, tmp_path: Path) -> None:
    screen.open(film)
    screen.player.add_audio(hums(tmp_path / "dub 하나.wav"))
    screen.player.select_audio("dub")
    assert screen.wait(lambda: heard(screen) == [2])
    screen.player.add_audio(hums(tmp_path / "second.wav", 660))
    assert screen.wait(lambda: heard(screen) == [3])
    assert screen.wait(lambda: len(tracks(screen)) == 2)
    screen.player.select_audio("original")
    assert screen.wait(lambda: heard(screen) == [1])


def heard(screen: Screen) -> list[object]:
    return [track["id"] for track in tracks(screen) if track["selected"]]


def tracks(screen: Screen) -> list[dict[str, object]]:
    found = screen.player._core.track_list
    return [track for track in found if track["type"] == "audio"]


def test_a_dub_that_is_no_sound_is_reported(screen: Screen, film: Path, tmp_path: Path) -> None:
    screen.open(film)
    screen.player.add_audio(tmp_path / "gone.wav")
    assert screen.wait(lambda: bool(screen.errors))
    assert "gone.wav" in str(screen.errors[0])


@pytest.mark.parametrize("name", ["-dash.mp4", 'it\'s "q".mp4', "two\nrows.mp4", "한국어 😀.mp4"])
def test_films_of_every_name_open(screen: Screen, film: Path, tmp_path: Path, name: str) -> None:
    odd = tmp_path / name
    shutil.copy(film, odd)
    screen.open(odd)
    assert screen.durations == [4000]


@pytest.mark.parametrize("content", [None, b"", b"only words " * 500])
def test_what_is_no_film_is_an_error_and_the_next_film_opens(
    screen: Screen, film: Path, tmp_path: Path, content: bytes | None
) -> None:
    bad = tmp_path / "bad film.mp4"
    if content is not None:
        bad.write_bytes(content)
    screen.player.load(bad)
    assert screen.wait(lambda: bool(screen.errors))
    assert isinstance(screen.errors[0], UnsupportedVideo)
    assert "bad film.mp4" in str(screen.errors[0])
    screen.errors.clear()
    screen.open(film)
    assert screen.shows(0)


def test_sound_without_a_picture_can_be_played(screen: Screen, tmp_path: Path) -> None:
    screen.open(hums(tmp_path / "song.wav"))
    assert screen.player.duration_ms == 4000
    screen.player.seek(2000)
    assert screen.wait(lambda: not screen.player.is_seeking)
    screen.player.step(1)
    assert screen.player.position_ms == pytest.approx(2040, abs=30)


def test_a_picture_without_sound_can_be_played(screen: Screen, mute_film: Path) -> None:
    screen.open(mute_film)
    screen.player.play()
    assert screen.wait(lambda: screen.ends == 1)
    assert screen.shows(24)


def test_another_film_takes_the_place_of_the_first(
    screen: Screen, film: Path, tmp_path: Path
) -> None:
    second = counted_film(tmp_path / "second.mp4", n_frames=30)
    screen.open(film)
    screen.player.seek(3000)
    screen.open(second)
    assert screen.player.duration_ms == 1200
    screen.seek(1000)
    assert screen.shows(25)
    screen.player.unload()
    assert screen.player.duration_ms == 0


def test_closing_in_the_middle_of_everything_is_quiet(film: Path) -> None:
    for _ in range(3):
        screen = Screen(Player(ao="null"))
        screen.open(film)
        screen.player.play()
        for ms in range(0, 3000, 100):
            screen.player.seek(ms)
        screen.player.close()
        news = (len(screen.positions), screen.restarts)
        screen.player.close()
        screen.player.seek(0)
        screen.player.play()
        screen.player.set_overlay(["late"])
        screen.player.render(10, 10, screen.canvas.address, screen.canvas.stride)
        assert (len(screen.positions), screen.restarts) == news
    assert not [t for t in threading.enumerate() if "MPV" in t.name]


def test_a_foreign_number_format_does_not_disturb_mpv() -> None:
    code = (
        "import locale\n"
        "for name in ('de_DE.UTF-8', 'fr_FR.UTF-8', 'C.UTF-8'):\n"
        "    try: locale.setlocale(locale.LC_ALL, name); break\n"
        "    except locale.Error: pass\n"
        "from desktop.media.player import Player\n"
        "player = Player(ao='null'); player.set_speed(1.5); player.close()\n"
        "print(locale.localeconv()['decimal_point'])\n"
    )
    run = run_python(code)
    assert run.stdout.strip() == ".", run.stderr
    assert locale.localeconv()["decimal_point"] == "."


def test_a_missing_libmpv_is_named_with_its_remedy() -> None:
    code = (
        "import ctypes.util; ctypes.util.find_library = lambda name: None\n"
        "from desktop.media.player import Player\n"
        "from desktop.core.errors import ToolMissing\n"
        "try: Player()\n"
        "except ToolMissing as error: print(error)\n"
    )
    run = run_python(code)
    assert run.stdout.startswith("libmpv was not found on this computer."), run.stderr
    assert "Install it (Debian and Ubuntu: sudo apt-get install libmpv2)" in run.stdout


def test_a_lower_speed_counts_at_once(screen: Screen, tmp_path: Path) -> None:
    screen.open(counted_film(tmp_path / "long.mp4", n_frames=500))
    player = screen.player
    player.set_speed(3.0)
    player.play()
    assert screen.wait(lambda: player.position_ms > 2000)
    player.set_speed(0.25)
    before = player.position_ms
    screen.wait(lambda: False, 1.0)
    assert player.is_playing
    # Sound that was made for the old speed would carry it 1200 ms further.
    assert player.position_ms - before < 700


def test_pictures_are_not_empty(screen: Screen, film: Path) -> None:
    screen.open(film)
    screen.seek(1000)
    assert 80 < np.median(screen.picture()[100:, :, :3]) < 110
