"""What goes wrong in the real window ends in a sentence with a remedy, and nothing is lost."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop import app
from desktop.core.errors import ToolMissing, installed_by
from desktop.media.player import Drawing, VideoPlayer
from desktop.ui.main_window import Edges, MainWindow
from tests.builders import line, srt
from tests.fakes import FakeSpeaker, FakeVideoPlayer, silence
from tests.ui import stage

LONG_MS = 30_000


def no_player(_: Drawing) -> VideoPlayer:
    """A machine without libmpv."""
    raise ToolMissing("libmpv", installed_by("libmpv2"))


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[MainWindow]:
    """The window with the real probe, and a player that a test may take away."""
    player = getattr(request, "param", lambda _: FakeVideoPlayer())
    edges = Edges(player, app.probe, tmp_path / "cache", silence)
    with stage.opened(app.build(FakeSpeaker, edges), qtbot) as running:
        yield running.window


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """Subtitles of two lines."""
    path = tmp_path / "lines.srt"
    path.write_text(srt([line(0, 900, "One"), line(1000, 1900, "Two")]), encoding="utf-8")
    return path


def told(window: MainWindow, qtbot: QtBot, title: str, hint: str) -> None:
    """Wait for a message that holds these words."""
    qtbot.waitUntil(lambda: title in window.messages.title, timeout=LONG_MS)
    assert hint in window.messages.hint


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("gone 'film' 🎬.mp4", None, "it does not exist"),
        ("-empty 빈.mp4", b"", "the file is empty"),
        ("words.mp4", b"these are words, not pictures\n", "cannot be opened as a video"),
    ],
)
def test_a_file_that_is_no_film_is_named_and_the_lines_stay(
    window: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    text: Path,
    name: str,
    content: bytes,
    why: str,
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    window.start((tmp_path / name, text))
    told(window, qtbot, name, "")
    assert why in window.messages.title
    assert window.messages.hint
    assert [x.text for x in window.session.document] == ["One", "Two"]


def test_without_ffmpeg_the_lines_can_be_written_and_the_remedy_is_told(
    window: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    text: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    film = tmp_path / "film.mp4"
    film.write_bytes(b"0")
    window.start((film, text))
    told(window, qtbot, "was not found on this computer", "apt-get install ffmpeg")
    assert [x.text for x in window.session.document] == ["One", "Two"]


@pytest.mark.parametrize("window", [no_player], indirect=True)
def test_without_libmpv_the_lines_can_be_written_and_the_remedy_is_told(
    window: MainWindow, qtbot: QtBot, text: Path
) -> None:
    sample = Path(__file__).parents[2] / "resources" / "sample" / "sample.mp4"
    window.start((sample, text))
    told(window, qtbot, "libmpv was not found on this computer", "apt-get install libmpv2")
    assert [x.text for x in window.session.document] == ["One", "Two"]


def test_a_project_that_cannot_be_saved_is_told_and_its_work_stays_unsaved(
    window: MainWindow, qtbot: QtBot, text: Path
) -> None:
    window.start((text,))
    qtbot.waitUntil(lambda: len(window.session.document) == 2, timeout=LONG_MS)
    window.session.note_other_change()
    assert not window.files.save_project(Path("/proc/mine.dubwright"))
    assert "mine.dubwright" in window.messages.title
    assert window.messages.hint
    assert window.session.is_modified
    assert [x.text for x in window.session.document] == ["One", "Two"]


DIE = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from desktop import app
from desktop.ui.main_window import Edges
from tests.fakes import FakeSpeaker, FakeVideoPlayer, silence

application = QApplication([])
edges = Edges(lambda _: FakeVideoPlayer(), app.probe, Path(sys.argv[1]), silence)
window = app.build(FakeSpeaker, edges).window
window.show()
window.activateWindow()
assert QTest.qWaitForWindowActive(window)
window.editor.write()
QTest.keyClicks(window.editor.text, "The first line")
application.processEvents()
QTest.keyClick(window.editor.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
QTest.keyClicks(window.editor.text, "and in the mid")
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_everything_typed_before_the_program_was_killed_is_offered_at_the_next_start(
    window: MainWindow, tmp_path: Path
) -> None:
    root = Path(__file__).parents[2]
    words = [sys.executable, "-c", DIE, str(tmp_path / "cache")]
    died = subprocess.run(words, cwd=root, capture_output=True, timeout=60, check=False)
    assert died.returncode == -signal.SIGKILL, died.stderr
    window.start(())
    assert "lines: 2" in window.messages.title
    button = next(x for x in window.messages.findChildren(QPushButton) if not x.isHidden())
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert [x.text for x in window.session.document] == ["The first line", "and in the mid"]
    assert window.session.is_modified
