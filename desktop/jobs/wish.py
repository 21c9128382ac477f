"""One wish in the queue: what is to be spoken, when its turn comes, and whether it has another."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.core.errors import AppError
from desktop.jobs.job import Cancellation, Ending, Failure
from desktop.jobs.speech_request import SpeechRequest
from desktop.jobs.ticket import Ticket
from desktop.media.take_edges import Hear


@dataclass(slots=True)
class Wish:
    """A line that somebody waits for, and what became of the waiting so far."""

    request: SpeechRequest
    urgent: bool
    number: int
    hear: Hear | None = None
    ticket: Ticket = field(default_factory=Ticket)
    is_preempted: bool = False
    has_failed: bool = False
    """Whether it ended once in a way nobody foresaw, and was tried again."""

    @property
    def rank(self) -> tuple[bool, int]:
        return (self.urgent, self.number)

    def goes_on_after(self, ending: Ending) -> bool:
        """Whether it is to be spoken again: it made way, or failed by chance for the first time."""
        made_way = isinstance(ending, Cancellation) and self.is_preempted
        is_strange = isinstance(ending, Failure) and not isinstance(ending.error, AppError)
        may_again = is_strange and not self.has_failed and not self.ticket.is_cancelled
        if not made_way and not may_again:
            return False
        self.has_failed = self.has_failed or is_strange
        self.is_preempted, self.ticket = False, Ticket()
        return True
