"""All windows of the program: each with its project and its queue, one voice for all of them."""

from __future__ import annotations

import dataclasses
import gc
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
from desktop.ui.quiet_memory import QuietMemory
from desktop.ui.session import Session
from desktop.ui.timers import once

_LEAVE_S = 3.0
_VOICE_S = 0.3
_SWEEP_MS = 500
_ASIDE = QPoint(36, 36)


@dataclass(frozen=True, slots=True)
class Running:
    """A window and what must end with it."""

    window: MainWindow
    runner: JobRunner
    queue: SpeechQueue
    guest: Guest
    speech: Workers

    @property
    def is_over(self) -> bool:
        """Whether nothing works for this window any more."""
        return self.guest.is_done and not self.runner.running

    def close(self) -> bool:
        """End all threads; True when they have ended.

        Work is waited for, as it may have a program of its own to end. The voice hardly is: what
        it computes is worth nothing any more, and what it writes is there whole or not at all.
        """
        self.queue.close(0.0)
        has_ended = self.runner.close(_LEAVE_S)
        return self.speech.leave(_VOICE_S) and has_ended

    def leave(self) -> None:
        """End the work of this window without waiting; the thread that speaks goes on."""
        self.queue.close(0.0)
        self.runner.close(0.0)
        self.window.deleteLater()

    def forget(self) -> None:
        """Free what the window worked with, once nothing works for it any more."""
        for thing in (self.window.session, self.queue, self.runner):
            thing.deleteLater()


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
        self._sweeping = once(self, self._sweep, _SWEEP_MS)

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
            self._sweeping.start()

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
        guest = Guest(self._speech)
        queue = SpeechQueue(
            self._make_speaker,
            TakeStore(project.takes_folder),
            (voices.user_folder(), project.voices_folder),
            guest,
        )
        runner = JobRunner(Workers(2, "worker"))
        window = MainWindow(session, self._preferences, runner, queue, self._edges)
        QuietMemory(session, window)
        running = Running(window, runner, queue, guest, self._speech)
        self._running.append(running)
        return running

    def close(self) -> bool:
        """End everything; wait a few seconds at most; True when all threads have ended."""
        have_ended = [running.close() for running in (*self._left, *self._running)]
        return all(have_ended)

    def _sweep(self) -> None:
        """Forget the windows that were closed and whose work is over; look again for the rest."""
        over = [running for running in self._left if running.is_over]
        self._left = [running for running in self._left if running not in over]
        for running in over:
            running.forget()
        if over:
            gc.unfreeze()  # else what the closed window left out of the search stays
        if self._left:
            self._sweeping.start()
