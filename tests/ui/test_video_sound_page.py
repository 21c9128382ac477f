"""Sound without a picture: a page with its name and its words, moved through like a film."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.media import ffmpeg as tool
from desktop.media.player import STEP_OF_SOUND_MS, Player
from desktop.ui.video_view import VideoView
from tests.builders import line
from tests.fakes import FakeVideoPlayer
from tests.media.clips import ffmpeg
from tests.ui import stage

WAIT_MS = 10_000


@pytest.fixture
def view(qtbot: QtBot, tmp_path: Path) -> VideoView:
    """A view on two lines, with ten seconds of sound open."""
    session = stage.session(line(1000, 2000, "<i>Hello</i>\nyou"), line(3000, 4000, "Bye"))
    made = VideoView(session, lambda _: FakeVideoPlayer())
    qtbot.addWidget(made)
    made.show()
    talk = tmp_path / "talk.mp3"
    talk.touch()
    session.open_media(stage.sound(talk, 10_000))
    return made


def test_a_sound_has_a_page_of_its_own(view: VideoView) -> None:
    page = view.pages.sound
    assert view.pages.currentWidget() is page
    assert page.name == "talk.mp3"


def test_the_words_of_the_moment_are_read_there(view: VideoView, qtbot: QtBot) -> None:
    page, session = view.pages.sound, view._session
    qtbot.waitUntil(lambda: session.duration_ms == 10_000, timeout=WAIT_MS)
    read = []
    for ms in (1500, 2500, 3500):
        session.seek(ms)
        read.append(page.words)
    assert read == ["Hello\nyou", "", "Bye"]


def test_a_film_shows_its_picture_again(view: VideoView, qtbot: QtBot, tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    film.touch()
    view._session.open_media(stage.film(film))
    qtbot.waitUntil(lambda: view._session.duration_ms == 60_000, timeout=WAIT_MS)
    assert view.pages.currentWidget() is not view.pages.sound


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[VideoView]:
    """Three seconds of real sound, played without a sound card."""
    talk = tmp_path / "talk.mp3"
    ffmpeg("-f", "lavfi", "-t", "3", "-i", "sine=frequency=440", f"file:{talk}")
    made = VideoView(stage.session(), lambda drawing: Player(drawing, ao="null"))
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitSignal(made.film_loaded, timeout=WAIT_MS):
        made._session.open_media(tool.probe(talk))
    yield made
    made.shutdown()


def test_a_real_sound_is_moved_through_and_plays(real: VideoView, qtbot: QtBot) -> None:
    session = real._session
    session.seek(1000)
    player = real.player
    assert player is not None
    qtbot.waitUntil(lambda: not player.is_seeking, timeout=WAIT_MS)
    assert session.playhead_ms == 1000
    real.step(2)
    qtbot.waitUntil(lambda: not player.is_seeking, timeout=WAIT_MS)
    assert session.playhead_ms == 1000 + 2 * STEP_OF_SOUND_MS
    real.play()
    qtbot.waitUntil(lambda: session.playhead_ms > 1400, timeout=WAIT_MS)
    real.pause()
    qtbot.waitUntil(lambda: not session.is_playing, timeout=WAIT_MS)
