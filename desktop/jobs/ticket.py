"""What a running function holds: its way to tell how far it is, and to hear that it should end."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
Report = Callable[[float, str], None]


class JobCancelled(Exception):
    """Ends a job that nobody wants any more; it is no error and shows nothing."""


class Ticket:
    """What a running function holds: the way to report progress and to notice cancellation."""

    def __init__(self, report: Report | None = None) -> None:
        self._report = report
        self._cancelled = threading.Event()

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody has asked for the end of this work."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask for the end; the next call of `progress` obeys. Safe from any thread."""
        self._cancelled.set()

    def progress(self, fraction: float, note: str = "") -> None:
        """Report how far the work is, 0 to 1; raises JobCancelled when it should end."""
        self.check()
        if self._report is not None:
            self._report(min(1.0, max(0.0, fraction)), note)

    def check(self) -> None:
        """Raise JobCancelled when the work should end, without reporting anything."""
        if self._cancelled.is_set():
            raise JobCancelled

    def part(self, start: float, end: float, note: str = "") -> Ticket:
        """A ticket whose 0 to 1 is the stretch `start` to `end` of this one, cancelled with it."""
        return _PartTicket(self, start, end, note)


class _PartTicket(Ticket):
    def __init__(self, whole: Ticket, start: float, end: float, note: str) -> None:
        def report(fraction: float, own_note: str) -> None:
            whole.progress(start + (end - start) * fraction, own_note or note)

        super().__init__(report)
        self._cancelled = whole._cancelled


def run(function: Callable[[Ticket], T], report: Report | None = None) -> T:
    """Do the work here and now, without Qt's event loop: the errors come out as they are."""
    return function(Ticket(report))
