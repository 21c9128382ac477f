"""Files open again as they were left, and the start page shows what was open lately."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core import places
from desktop.core.errors import UnsupportedVideo
from desktop.core.places import LastPlace
from desktop.core.project import media_of
from desktop.media.ffmpeg import MediaInfo
from desktop.ui.hints_commands import HintsCommands
from desktop.ui.main_window import MainWindow
from desktop.ui.recent_commands import RecentCommands
from tests.builders import line, srt
from tests.media import clips

LINES = [line(k * 2000, k * 2000 + 1500, f"Line {k}") for k in range(4)]


@pytest.fixture
def recent(window: MainWindow) -> RecentCommands:
    found = window.features.by_name["recent"]
    assert isinstance(found, RecentCommands)
    return found


@pytest.fixture
def words(tmp_path: Path) -> Path:
    path = tmp_path / "words.srt"
    path.write_text(srt(LINES), encoding="utf-8")
    return path


def listed(recent: RecentCommands) -> list[str]:
    return [recent.list.list.item(k).text() for k in range(recent.list.list.count())]


def test_what_was_open_is_listed_and_opens_by_a_click(
    qtbot: QtBot, window: MainWindow, recent: RecentCommands, words: Path, tmp_path: Path
) -> None:
    window.preferences.remember(tmp_path / "gone.srt")
    window.preferences.remember(words)
    assert listed(recent) == ["words.srt"]
    recent.list.list.itemClicked.emit(recent.list.list.item(0))
    assert len(window.session.document) == 4
    recent.menu.aboutToShow.emit()
    assert [action.text() for action in recent.menu.actions()] == ["words.srt"]


def test_a_film_gets_its_picture_in_the_background(
    qtbot: QtBot, window: MainWindow, recent: RecentCommands, tmp_path: Path
) -> None:
    film = clips.counted_film(tmp_path / "film.mp4", n_frames=25)
    window.preferences.remember(film)
    kept = recent.parts.edges.cache / "thumbnails"
    qtbot.waitUntil(lambda: kept.is_dir() and len(list(kept.glob("*.jpg"))) == 1, timeout=20_000)


def test_a_subtitle_file_opens_at_the_line_where_it_was_left(
    qtbot: QtBot, window: MainWindow, recent: RecentCommands, words: Path
) -> None:
    window.files.open_subtitles_at(words)
    window.session.select(window.session.document[2].id)
    window.session.seek(4200)
    window.files.new()
    assert places.of(words) is not None
    window.files.open_subtitles_at(words)
    qtbot.waitUntil(lambda: window.session.current_line == window.session.document[2])
    assert window.session.playhead_ms == 4200


def test_a_project_opens_at_the_moment_and_the_zoom_where_it_was_left(
    qtbot: QtBot, window: MainWindow, recent: RecentCommands, words: Path, tmp_path: Path
) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(b"film")
    window.files.open_subtitles_at(words)
    window.files.open_film_at(film)
    qtbot.waitUntil(lambda: window.session.media is not None)
    folder = tmp_path / "a.dubwright"
    assert window.files.save_project(folder)
    kept = media_of(folder)
    assert kept is not None
    assert kept.path == film
    window.files.new()
    places.remember(folder, LastPlace(4300, 4000, 1000.0, 4.0, str(film)))
    window.files.open_project_at(folder)
    qtbot.waitUntil(lambda: window.session.playhead_ms == 4300)
    current = window.session.current_line
    assert current is not None
    assert current.start_ms == 4000
    canvas = window.timeline.canvas
    qtbot.waitUntil(lambda: canvas.scale.ms_per_px == pytest.approx(4.0, rel=0.05))


def test_the_first_start_shows_the_sample_and_three_hints_and_never_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    hints = window.features.by_name["hints"]
    assert isinstance(hints, HintsCommands)
    hints.begin()
    assert hints.card is not None
    assert len(window.session.document) == 6
    assert not window.session.is_modified
    qtbot.waitUntil(lambda: window.session.media is not None)
    assert window.preferences.value.recent == ()
    hints.card.done.click()
    assert window.preferences.value.hints_seen
    window.files.new()
    hints.begin()
    assert len(window.session.document) == 0
    window.actions_["sample"].trigger()
    assert len(window.session.document) == 6


def open_sample(window: MainWindow) -> None:
    hints = window.features.by_name["hints"]
    assert isinstance(hints, HintsCommands)
    hints.show_sample()


def test_the_lines_of_the_sample_go_when_an_own_film_opens(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_sample(window)
    qtbot.waitUntil(lambda: window.session.media is not None)
    assert len(window.session.document) > 0
    film = tmp_path / "film.mp4"
    film.write_bytes(b"film")
    window.files.open_film_at(film)
    qtbot.waitUntil(lambda: window.session.media is not None and window.session.media.path == film)
    assert len(window.session.document) == 0
    assert window.session.project.media is not None
    assert window.session.project.media.path == film


def test_subtitles_and_a_film_dropped_over_the_sample_stay_together(
    qtbot: QtBot, window: MainWindow, words: Path, tmp_path: Path
) -> None:
    open_sample(window)
    qtbot.waitUntil(lambda: window.session.media is not None)
    film = tmp_path / "film.mp4"
    film.write_bytes(b"film")
    window.files.open_paths((film, words))
    qtbot.waitUntil(lambda: window.session.media is not None and window.session.media.path == film)
    assert len(window.session.document) == len(LINES)


def test_a_film_that_opens_takes_back_what_was_told_of_one_that_did_not(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path) -> MediaInfo:
        raise UnsupportedVideo(path, "it is damaged")

    with monkeypatch.context() as patch:
        patch.setattr(window.files, "_probe", fail)
        window.files.open_film_at(tmp_path / "broken.mp4")
        qtbot.waitUntil(lambda: "broken.mp4" in window.messages.title)
    film = tmp_path / "film.mp4"
    film.write_bytes(b"film")
    window.files.open_film_at(film)
    qtbot.waitUntil(lambda: window.messages.title == "")
