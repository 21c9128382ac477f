"""Refines a voice in a process of its own, at a low priority, so that the window stays quick."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from desktop.jobs.refining import Ending
from desktop.jobs.refining_wire import PAUSE, STOP, Failed, told_by

log = logging.getLogger(__name__)

_LEAVE_MS = 4000


class RefiningProcess(QObject):
    """Starts `dubwright voice refine` and hears it; it obeys words, and pauses when it is left."""

    told = Signal(object)  # Step, then Ending or Failed, which is the last

    def __init__(self, parent: QObject | None = None, command: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self._command = tuple(command) or own_command()
        self._heard = b""
        self._is_over = True
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._on_heard)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)

    @property
    def is_running(self) -> bool:
        """Whether its last word was not heard yet."""
        return not self._is_over

    def start(self, name: str) -> None:
        """Refine the voice of that name, or go on where it was left."""
        self._is_over, self._heard = False, b""
        environment = QProcessEnvironment.systemEnvironment()
        if not getattr(sys, "frozen", False):
            environment.insert("PYTHONPATH", str(Path(__file__).parents[2]))
        self._process.setProcessEnvironment(environment)
        program, *arguments = self._command
        self._process.start(program, [*arguments, "voice", "refine", "--wire", "--", name])

    def pause(self) -> None:
        """Ask it to keep where it is and end."""
        self._say(PAUSE)

    def stop(self) -> None:
        """Ask it to end and keep the best so far."""
        self._say(STOP)

    def leave(self, timeout_ms: int = _LEAVE_MS) -> None:
        """Leave it alone: it keeps where it is; what takes too long is ended."""
        if self._process.state() == QProcess.ProcessState.NotRunning:
            return
        self._is_over = True
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(timeout_ms):
            self._process.kill()
            self._process.waitForFinished(1000)

    def _say(self, word: str) -> None:
        self._process.write(f"{word}\n".encode())

    def _on_heard(self) -> None:
        self._heard += bytes(self._process.readAllStandardOutput().data())
        *lines, self._heard = self._heard.split(b"\n")
        for line in lines:
            told = told_by(line.decode("utf-8", "replace"))
            if told is None or self._is_over:
                continue
            self._is_over = isinstance(told, Ending | Failed)
            self.told.emit(told)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._on_finished()

    def _on_finished(self, *_: object) -> None:
        self._on_heard()
        said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        if said.strip():
            log.info("refining said: %s", said[-2000:])
        if not self._is_over:
            self._is_over = True
            self.told.emit(
                Failed(
                    "The refining of the voice ended unexpectedly",
                    "Start it again: it goes on where it was",
                )
            )


def own_command() -> tuple[str, ...]:
    """How this program is started once more."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    return (sys.executable, "-m", "desktop")
