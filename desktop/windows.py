"""All windows of the program: each with its project and its queue, one voice for all of them."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QTimer

from desktop.core import journal, settings
from desktop.core.document import Document
from desktop.core.project import Project
from desktop.core.takes import TakeStore
from desktop.jobs import voices
from desktop.jobs.guest import Guest
from desktop.jobs.job import JobRunner
from desktop.jobs.speaking import Speaker
from desktop.jobs.speech import SpeechQueue
from desktop.jobs.workers import Workers
from desktop.ui import window_layout
from desktop.ui.hints_commands import HintsCommands
from desktop.ui.main_window import Edges, MainWindow
from desktop.ui.preferences import Preferences
from desktop.ui.session import Session

_LEAVE_S = 3.0
_ASIDE = QPoint(36, 36)


@dataclass(frozen=True, slots=True)
class Running:
    """A window and what must end with it."""

    window: MainWindow
    runner: JobRunner
    queue: SpeechQueue
    speech: Workers

    def close(self) -> bool:
        """End all threads; wait a few seconds at most; True when they have ended."""
        self.queue.close(_LEAVE_S)
        has_stopped_speaking = self.speech.leave(_LEAVE_S)
        return self.runner.close(_LEAVE_S) and has_stopped_speaking

    def leave(self) -> None:
        """End the work of this window without waiting; the thread that speaks goes on."""
        self.queue.cancel_all()
        self.runner.close(0.0)
        self.window.deleteLater()


class SharedSpeaker:
    """Makes the speaker once, on the one thread that speaks, and gives it to every queue."""

    def __init__(self, make: Callable[[], Speaker]) -> None:
        self._make = make
        self._made: Speaker | None = None

    def __call__(self) -> Speaker:
        """Return the speaker; called on the thread that speaks only."""
        if self._made is None:
            self._made = self._make()
        return self._made


class Windows(QObject):
    """Opens windows and forgets those that were closed."""

    def __init__(self, make_speaker: Callable[[], Speaker], edges: Edges) -> None:
        super().__init__()
        self._make_speaker = SharedSpeaker(make_speaker)
        self._edges = dataclasses.replace(edges, windows=self)
        self._speech = Workers(1, "speech")
        self._preferences = Preferences(settings.load())
        self._running: list[Running] = []
        self._left: list[Running] = []

    @property
    def running(self) -> tuple[Running, ...]:
        """The windows that are open, the oldest first."""
        return tuple(self._running)

    def open(self, files: Sequence[Path] = ()) -> None:
        """Show one more window with these files, or with nothing."""
        last = self._running[-1].window if self._running else None
        window = self.add().window
        if last is not None:
            window.move(last.pos() + _ASIDE)
        window_layout.fit(window, window.screen().availableSize())
        window.show()
        window.activateWindow()
        if files or last is None:
            window.start(files)

    def welcome(self) -> None:
        """Show the sample and the hints, if this is the first start."""
        hints = self._running[0].window.features.by_name["hints"]
        if isinstance(hints, HintsCommands) and not journal.recoveries():
            hints.begin()

    def closed(self, window: QObject) -> None:
        """A window was closed: end its work, and its life once its event is over."""
        found = next((x for x in self._running if x.window is window), None)
        if found is not None and len(self._running) > 1:
            self._running.remove(found)
            self._left.append(found)
            QTimer.singleShot(0, found.leave)

    def show_project(self, folder: Path, asking: QObject) -> bool:
        """Bring the window to the front that has a project open, if it is not the one asking.

        Say whether there is one: two windows would write one journal.
        """
        for running in self._running:
            window = running.window
            path = window.session.project.path
            if window is not asking and path is not None and path.resolve() == folder.resolve():
                window.show()
                window.raise_()
                window.activateWindow()
                return True
        return False

    def add(self) -> Running:
        """Build one more window and all that it works with, hidden."""
        session = Session(Project(Document((), self._preferences.value.dub)))
        project = session.project
        queue = SpeechQueue(
            self._make_speaker,
            TakeStore(project.takes_folder),
            (voices.user_folder(), project.voices_folder),
            Guest(self._speech),
        )
        runner = JobRunner(Workers(2, "worker"))
        window = MainWindow(session, self._preferences, runner, queue, self._edges)
        running = Running(window, runner, queue, self._speech)
        self._running.append(running)
        return running

    def close(self) -> bool:
        """End everything; wait a few seconds at most; True when all threads have ended."""
        have_ended = [running.close() for running in (*self._left, *self._running)]
        return all(have_ended)
