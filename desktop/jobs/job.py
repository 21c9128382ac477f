"""Slow work in one shape: a function gets a ticket and returns a value; one outcome is heard."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Executor
from typing import Any, Generic, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from desktop.core.errors import AppError
from desktop.jobs.ticket import JobCancelled as JobCancelled
from desktop.jobs.ticket import Ticket as Ticket
from desktop.jobs.workers import Workers

log = logging.getLogger(__name__)

T = TypeVar("T")


class Success:
    """The work returned this value."""

    def __init__(self, value: object) -> None:
        self.value = value


class Failure:
    """The work raised this error: an AppError is expected, anything else is a bug."""

    def __init__(self, error: Exception) -> None:
        self.error = error


class Cancellation:
    """The work ended because its ticket was cancelled."""


Ending: TypeAlias = Success | Failure | Cancellation


def outcome(function: Callable[[Ticket], object], ticket: Ticket) -> Ending:
    """Run the function to its end, whatever the end is."""
    try:
        ticket.check()
        return Success(function(ticket))
    except JobCancelled:
        return Cancellation()
    except AppError as error:
        return Failure(error)
    except Exception as error:
        log.exception("a job failed in a way nobody foresaw")
        return Failure(error)


class Job(QObject, Generic[T]):
    """One piece of slow work; exactly one of its three outcomes is emitted, on the GUI thread."""

    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    progressed = Signal(float, object)  # object: as str a note would lose its pattern
    _arrived = Signal(object)
    _reported = Signal(float, object)

    def __init__(self, function: Callable[[Ticket], T], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._function = function
        self._is_over = False
        self.ticket = Ticket(self._report)
        queued = Qt.ConnectionType.QueuedConnection
        self._arrived.connect(self._deliver, queued)
        self._reported.connect(self._show_progress, queued)

    @property
    def is_over(self) -> bool:
        """Whether the outcome was emitted."""
        return self._is_over

    def cancel(self) -> None:
        """Ask for the end; the outcome still arrives, later."""
        self.ticket.cancel()

    def run(self) -> None:
        """Do the work on the calling thread and send the outcome to the GUI thread."""
        self._send(outcome(self._function, self.ticket))

    def _report(self, fraction: float, note: str) -> None:
        self._send_safely(lambda: self._reported.emit(fraction, note))

    def _send(self, ending: Ending) -> None:
        self._send_safely(lambda: self._arrived.emit(ending))

    def _send_safely(self, emit: Callable[[], None]) -> None:
        try:
            emit()
        except RuntimeError:
            # The window closed and took this object with it while the work was still running.
            log.debug("a job ended after its owner was gone")

    def _show_progress(self, fraction: float, note: str) -> None:
        if not self._is_over:
            self.progressed.emit(fraction, note)

    def _deliver(self, ending: Ending) -> None:
        self._is_over = True
        if isinstance(ending, Success):
            self.succeeded.emit(ending.value)
        elif isinstance(ending, Failure):
            self.failed.emit(ending.error)
        else:
            self.cancelled.emit()
        self.deleteLater()


class JobRunner(QObject):
    """Starts jobs on an executor and knows which are still running."""

    def __init__(self, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor
        self._jobs: list[Job[Any]] = []

    @property
    def running(self) -> tuple[Job[Any], ...]:
        """The jobs whose outcome was not yet heard."""
        return tuple(self._jobs)

    def start(self, function: Callable[[Ticket], T]) -> Job[T]:
        """Run the function in the background; connect to the job before the event loop turns."""
        job: Job[T] = Job(function, self)
        self._jobs.append(job)
        for signal in (job.succeeded, job.failed, job.cancelled):
            signal.connect(self._forget_ended)
        self._executor.submit(job.run)
        return job

    def close(self, timeout_s: float = 3.0) -> bool:
        """Cancel everything and wait at most so long; True when all threads have ended."""
        for job in self._jobs:
            job.cancel()
        if isinstance(self._executor, Workers):
            return self._executor.leave(timeout_s)
        self._executor.shutdown(wait=True, cancel_futures=True)
        return True

    def _forget_ended(self) -> None:
        # A lambda that held this object would be freed with its job, inside the job's destructor,
        # and take the parent of that job with it: a bound method is held weakly.
        self._jobs = [job for job in self._jobs if not job.is_over]
