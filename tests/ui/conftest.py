"""The real window for tests, with a fake film and a fake voice behind it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop import app
from desktop.core import edit
from desktop.ui.main_window import Edges, MainWindow
from tests.builders import line
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
    with stage.opened(app.build(lambda: speaker, edges), qtbot) as running:
        yield running


@pytest.fixture
def window(running: app.Running) -> MainWindow:
    """The window of the program."""
    return running.window


@pytest.fixture
def written(window: MainWindow) -> MainWindow:
    """The window with two lines, the first chosen, the second too short for its words."""
    lines = (line("0:01", "0:04", "ANNA: Hello", line_id="a"), line("0:05", "0:05.1", "Again"))
    window.session.do(edit.insert(lines), select="a")
    return window
