"""What is put on in a test: a session with lines, a film that was probed, the whole window."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import app
from desktop.core.document import Document
from desktop.core.line import Line
from desktop.core.project import Project
from desktop.media.ffmpeg import AudioStream, MediaInfo, VideoStream
from desktop.ui.session import Session


def session(*lines: Line) -> Session:
    """A session on a new project with these lines."""
    return Session(Project(Document(lines)))


@contextlib.contextmanager
def opened(running: app.Running, qtbot: QtBot) -> Iterator[app.Running]:
    """The program with its window shown and active; at the end nothing of it is left."""
    window = running.window
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    yield running
    # Not left to qtbot: it closes before this, and the window would ask about unsaved work.
    window.session.mark_saved()
    window.close()
    running.close()
    window.deleteLater()
    # Now, not with the next test: timers of a closed window must not ring in there.
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)


def film(path: Path = Path("film.mp4"), duration_ms: int = 60_000, fps: int = 25) -> MediaInfo:
    """A film with picture and sound, as if it had been probed."""
    return MediaInfo(
        path=path,
        format="mp4",
        duration_ms=duration_ms,
        start_ms=0,
        video=VideoStream(0, "h264", 320, 180, Fraction(fps)),
        audio=(AudioStream(1, "aac", 48_000, 2, "en"),),
        subtitles=(),
        chapters=0,
    )


def sound(path: Path = Path("talk.mp3"), duration_ms: int = 60_000) -> MediaInfo:
    """A file with sound alone, in two tracks, as if it had been probed."""
    return MediaInfo(
        path=path,
        format="mp3",
        duration_ms=duration_ms,
        start_ms=0,
        video=None,
        audio=(AudioStream(0, "mp3", 44_100, 2, "en"), AudioStream(1, "mp3", 44_100, 1, "de")),
        subtitles=(),
        chapters=0,
    )
