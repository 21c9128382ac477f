"""The real window for tests, with a fake film and a fake voice behind it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import app
from desktop.ui.main_window import Edges, MainWindow
from tests.fakes import FakeSpeaker, FakeVideoPlayer, silence
from tests.ui import stage


@pytest.fixture
def player() -> FakeVideoPlayer:
    """The film of the window, ten seconds long."""
    return FakeVideoPlayer()


@pytest.fixture
def speaker() -> FakeSpeaker:
    """The voice of the window."""
    return FakeSpeaker()


@pytest.fixture
def running(
    qtbot: QtBot, tmp_path: Path, player: FakeVideoPlayer, speaker: FakeSpeaker
) -> Iterator[app.Running]:
    """The program, built as the composition root builds it."""
    edges = Edges(
        make_player=lambda _: player,
        probe=lambda path: stage.film(path, player.duration_ms or 10_000),
        cache=tmp_path / "cache",
        make_sound=silence,
    )
    running = app.build(lambda: speaker, edges)
    running.window.show()
    running.window.activateWindow()
    qtbot.waitActive(running.window)
    yield running
    # Not left to qtbot: it closes before this, and the window would ask about unsaved work.
    running.window.session.mark_saved()
    running.window.close()
    running.close()
    running.window.deleteLater()
    # Now, not with the next test: timers of a closed window must not ring in there.
    QApplication.sendPostedEvents(running.window, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def window(running: app.Running) -> MainWindow:
    """The window of the program."""
    return running.window
