"""The film as a person moves it, with a player that obeys at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.edit import set_text
from desktop.core.errors import AppError, ToolMissing, UnsupportedVideo
from desktop.media.player import Drawing, VideoPlayer
from desktop.ui.session import Session
from desktop.ui.video_surface import OVERRIDE, drawing_for_this_machine
from desktop.ui.video_view import VideoView
from tests.builders import line
from tests.fakes import FakeVideoPlayer
from tests.ui import stage

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


class Cinema:
    """A video view, its session and its player."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.player = FakeVideoPlayer(duration_ms=10_000)
        self.session: Session = stage.session(
            line(1000, 3000, "First", line_id="a"), line(2000, 4000, "Second", line_id="b")
        )
        self.view = VideoView(self.session, self.make)
        self.view.resize(640, 400)
        self.drawings: list[Drawing] = []
        qtbot.addWidget(self.view)

    def make(self, drawing: Drawing) -> VideoPlayer:
        self.drawings.append(drawing)
        return self.player

    def open(self, path: Path) -> None:
        """Open a film and let the news arrive."""
        self.session.open_media(stage.film(path, 10_000))
        self.settle()

    def plays(self) -> bool:
        """What the session believes, after all news arrived."""
        self.settle()
        return self.session.is_playing

    def settle(self) -> None:
        """Let news arrive, and the news that they cause."""
        for _ in range(3):
            QApplication.processEvents()


@pytest.fixture
def cinema(qtbot: QtBot) -> Iterator[Cinema]:
    made = Cinema(qtbot)
    yield made
    made.view.shutdown()


@pytest.fixture
def showing(cinema: Cinema, tmp_path: Path) -> Cinema:
    """A cinema in which a film stands on its first frame."""
    path = tmp_path / "film.mp4"
    path.touch()
    cinema.open(path)
    return cinema


def test_the_player_is_made_for_the_first_film_and_not_before(
    cinema: Cinema, tmp_path: Path
) -> None:
    assert cinema.drawings == []
    for name in ("one.mp4", "two.mp4"):
        (tmp_path / name).touch()
        cinema.open(tmp_path / name)
    assert cinema.drawings == ["software"]
    assert cinema.player.path == tmp_path / "two.mp4"


def test_the_empty_view_offers_to_open_a_film(qtbot: QtBot, cinema: Cinema) -> None:
    cinema.view.show()
    button = next(x for x in cinema.view.findChildren(QPushButton) if x.isVisible())
    with qtbot.waitSignal(cinema.view.open_wanted):
        button.click()


def test_a_dropped_film_is_handed_on_but_subtitles_are_left_to_the_window(cinema: Cinema) -> None:
    dropped: list[Path] = []
    cinema.view.film_dropped.connect(dropped.append)
    pages = cinema.view.pages
    for name in ("/a/film.mkv", "/a/lines.srt"):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(name)])
        actions = Qt.DropAction.CopyAction
        event = QDropEvent(QPointF(5, 5), actions, data, LEFT, NONE)
        pages.dropEvent(event)
    assert dropped == [Path("/a/film.mkv")]


def test_playing_and_pausing_reach_the_session(showing: Cinema) -> None:
    showing.view.toggle()
    assert showing.plays()
    showing.view.toggle()
    assert not showing.plays()


def test_the_playhead_follows_the_playing_film(showing: Cinema) -> None:
    moments: list[int] = []
    showing.session.playhead_moved.connect(moments.append)
    showing.view.play()
    played_ms = 0
    while len(moments) < 5 and played_ms < 8000:
        showing.player.advance(40)
        played_ms += 40
        QTest.qWait(20)
    assert len(moments) >= 5
    assert moments == sorted(moments)
    assert 0 < showing.session.playhead_ms <= played_ms + 200


def test_a_wish_of_the_session_moves_the_film_and_the_playhead_at_once(showing: Cinema) -> None:
    showing.player.is_slow = True
    showing.session.seek(5010)
    assert showing.player.seeks == [(5010, True)]
    assert showing.session.playhead_ms == 5010


def test_a_film_that_is_there_again_shows_where_the_playhead_stands(showing: Cinema) -> None:
    showing.session.seek(1000)
    showing.settle()
    showing.view._on_loaded(showing.session.duration_ms)
    assert showing.session.playhead_ms == 1000
    assert showing.view.transport.slider.value() == 1000


def test_scrubbing_on_the_slider_is_rough_and_ends_exactly(showing: Cinema) -> None:
    showing.view.show()
    slider = showing.view.transport.slider
    y = slider.height() // 2
    QTest.mousePress(slider, LEFT, NONE, QPoint(20, y))
    QTest.mouseMove(slider, QPoint(60, y))
    QTest.mouseMove(slider, QPoint(100, y))
    QTest.mouseRelease(slider, LEFT, NONE, QPoint(100, y))
    assert [exact for _, exact in showing.player.seeks] == [False, False, False, True]
    assert showing.player.seeks[-1][0] == slider.value() == showing.session.playhead_ms


def test_the_handle_stays_in_the_hand_while_it_is_held(showing: Cinema) -> None:
    slider = showing.view.transport.slider
    QTest.mousePress(slider, LEFT, NONE, QPoint(50, 10))
    held = slider.value()
    showing.view.transport.show_position(9000)
    assert slider.value() == held
    QTest.mouseRelease(slider, LEFT, NONE, QPoint(50, 10))


def test_the_keyboard_moves_the_slider_a_second_at_a_time(showing: Cinema) -> None:
    QTest.keyClick(showing.view.transport.slider, Qt.Key.Key_Right)
    assert showing.player.seeks == [(1000, True)]


def test_a_step_goes_one_frame_on(showing: Cinema) -> None:
    showing.view.step(1)
    showing.settle()
    assert showing.session.playhead_ms == 40
    showing.view.step(-1)
    showing.settle()
    assert showing.session.playhead_ms == 0


def test_a_stretch_is_played_from_its_start_and_stands_at_its_end(showing: Cinema) -> None:
    showing.view.play_range(2000, 2100)
    showing.settle()
    assert showing.player.seeks == [(2000, True)]
    assert showing.plays()
    showing.player.advance(200)
    assert not showing.plays()
    assert showing.player.position_ms == 2100


def test_a_pause_before_the_film_arrived_is_obeyed(showing: Cinema) -> None:
    showing.player.is_slow = True
    showing.view.play_range(2000, 2100)
    showing.view.pause()
    showing.player.arrive()
    assert not showing.plays()


def test_playing_at_the_end_begins_again(showing: Cinema) -> None:
    showing.session.seek(10_000)
    showing.settle()
    showing.view.play()
    showing.settle()
    assert showing.player.seeks[-1] == (0, True)
    assert showing.plays()


def test_the_lines_of_the_moment_lie_over_the_picture(showing: Cinema) -> None:
    overlays = []
    for ms in (500, 1500, 2500, 3500, 4000):
        showing.session.seek(ms)
        overlays.append(showing.player.overlay)
    assert overlays == [(), ("First",), ("First", "Second"), ("Second",), ()]


def test_typing_shows_over_the_picture_at_once(showing: Cinema) -> None:
    showing.session.seek(1500)
    showing.session.do(set_text(showing.session.document.get("a"), "Fir", 1))
    assert showing.player.overlay == ("Fir",)
    showing.session.undo()
    assert showing.player.overlay == ("First",)


def test_speed_and_volume_wait_for_the_player(cinema: Cinema, tmp_path: Path) -> None:
    cinema.view.set_speed(1.5)
    cinema.view.set_volume(40)
    path = tmp_path / "film.mp4"
    path.touch()
    cinema.open(path)
    assert (cinema.player.speed, cinema.player.volume) == (1.5, 40)


def test_closing_the_film_forgets_it(showing: Cinema) -> None:
    showing.view.play()
    showing.settle()
    showing.session.open_media(None)
    showing.settle()
    assert showing.player.path is None
    assert not showing.plays()


def test_a_film_that_cannot_be_opened_says_so(qtbot: QtBot, cinema: Cinema, tmp_path: Path) -> None:
    with qtbot.waitSignal(cinema.view.failed) as failed:
        cinema.open(tmp_path / "missing.mp4")
    assert isinstance(failed.args[0], UnsupportedVideo)
    assert "missing.mp4" in failed.args[0].title


def test_a_machine_without_the_library_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    def refuse(drawing: Drawing) -> VideoPlayer:
        raise ToolMissing("libmpv", "install it")

    session = stage.session()
    view = VideoView(session, refuse)
    qtbot.addWidget(view)
    told: list[AppError] = []
    view.failed.connect(told.append)
    session.open_media(stage.film(tmp_path / "film.mp4"))
    assert [type(error) for error in told] == [ToolMissing]
    view.shutdown()


def test_nothing_is_heard_after_the_end(showing: Cinema) -> None:
    showing.view.shutdown()
    assert showing.player.is_closed
    showing.player.on_position(5000)
    showing.settle()
    assert showing.session.playhead_ms == 0


def test_the_picture_is_sharp_and_follows_the_film(showing: Cinema) -> None:
    showing.view.show()
    showing.session.seek(4000)
    showing.settle()
    picture = showing.view.pages.grab().toImage()
    centre = picture.pixelColor(picture.width() // 2, picture.height() // 2)
    # The fake film shows its frame number as a grey.
    assert centre.getRgb() == (100, 100, 100, 255)


@pytest.mark.parametrize("wish", ["software", "opengl"])
def test_the_environment_may_choose_the_drawing(wish: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(OVERRIDE, wish)
    assert drawing_for_this_machine() == wish


def test_without_a_screen_the_processor_draws(qapp: QApplication) -> None:
    assert drawing_for_this_machine() == "software"
