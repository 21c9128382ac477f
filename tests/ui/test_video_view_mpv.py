"""The film in the window with the real player: what is painted is the frame that was asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDockWidget, QMainWindow
from pytestqt.qtbot import QtBot

from desktop.media.ffmpeg import probe
from desktop.media.player import Player
from desktop.ui.session import Session
from desktop.ui.video_surface import SoftwareSurface
from desktop.ui.video_view import VideoView
from tests.builders import line
from tests.media.clips import counted_film, number_in
from tests.ui import stage

FRAME_MS = 40
WAIT_MS = 10_000


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four seconds whose frames carry their numbers."""
    return counted_film(tmp_path_factory.mktemp("clip") / "counted.mp4")


class Screening:
    """A real film in a real view."""

    def __init__(self, qtbot: QtBot, clip: Path) -> None:
        self.qtbot = qtbot
        self.session: Session = stage.session(line(1000, 2000, "Words over the picture"))
        self.view = VideoView(self.session, Player)
        qtbot.addWidget(self.view)
        self.view.resize(640, 420)
        self.view.show()
        with qtbot.waitSignal(self.view.film_loaded, timeout=WAIT_MS):
            self.session.open_media(probe(clip))

    def picture(self) -> NDArray[np.uint8]:
        surface = self.view.findChild(SoftwareSurface)
        assert surface is not None
        image = surface.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        pixels = np.frombuffer(image.constBits(), np.uint8)
        rows = pixels.reshape(image.height(), image.bytesPerLine())
        return rows[:, : image.width() * 4].reshape(image.height(), image.width(), 4)

    def wait_for_frame(self, number: int) -> None:
        self.qtbot.waitUntil(lambda: number_in(self.picture()) == number, timeout=WAIT_MS)


@pytest.fixture
def screening(qtbot: QtBot, clip: Path) -> Iterator[Screening]:
    made = Screening(qtbot, clip)
    yield made
    made.view.shutdown()


def test_seeking_paints_exactly_the_frame_of_the_moment(screening: Screening) -> None:
    screening.wait_for_frame(0)
    for ms, frame in ((1000, 25), (1039, 25), (3960, 99), (40, 1)):
        screening.session.seek(ms)
        screening.wait_for_frame(frame)
        assert screening.session.playhead_ms == ms


def test_steps_paint_the_next_frame_and_the_one_before(screening: Screening) -> None:
    screening.session.seek(2000)
    screening.wait_for_frame(50)
    screening.view.step(1)
    screening.wait_for_frame(51)
    screening.view.step(-1)
    screening.view.step(-1)
    screening.wait_for_frame(49)
    assert screening.session.playhead_ms // FRAME_MS == 49


def test_a_wild_scrub_ends_on_the_frame_where_the_hand_let_go(screening: Screening) -> None:
    for ms in range(0, 3600, 90):
        screening.session.seek(ms, exact=False)
    screening.session.seek(3000)
    screening.wait_for_frame(75)
    assert screening.session.playhead_ms == 3000


def test_playing_moves_the_playhead_and_a_stretch_ends_on_its_last_frame(
    screening: Screening,
) -> None:
    moments: list[int] = []
    screening.session.playhead_moved.connect(moments.append)
    with screening.qtbot.waitSignals(
        [screening.view.playing_changed, screening.view.playing_changed], timeout=WAIT_MS
    ):
        screening.view.play_range(1000, 1600)
    screening.wait_for_frame(39)
    assert not screening.session.is_playing
    # More often than there are frames: the playhead glides between them.
    assert len(set(moments)) > 20


def test_the_words_of_the_moment_are_in_the_picture(screening: Screening) -> None:
    screening.session.seek(3000)
    screening.wait_for_frame(75)

    def has_words() -> bool:
        picture = screening.picture()
        lower = picture[picture.shape[0] * 3 // 4 :, :, :3]
        return bool((lower > 220).all(axis=2).sum() > 100)

    assert not has_words()
    screening.session.seek(1500)
    screening.qtbot.waitUntil(has_words, timeout=WAIT_MS)


def test_a_floating_panel_keeps_its_picture(qtbot: QtBot, clip: Path) -> None:
    # Not the fixture: the window owns the view, and both end together.
    screening = Screening(qtbot, clip)
    window = QMainWindow()
    qtbot.addWidget(window)
    dock = QDockWidget("film", window)
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
    dock.setWidget(screening.view)
    window.resize(800, 600)
    window.show()
    screening.session.seek(2000)
    screening.wait_for_frame(50)
    for is_floating in (True, False):
        dock.setFloating(is_floating)
        screening.session.seek(3000 if is_floating else 1000)
        screening.wait_for_frame(75 if is_floating else 25)
    screening.view.shutdown()
