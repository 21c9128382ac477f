"""One export under way: look, speak what is missing, write; progress with the time that is left."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.core.document import Document
from desktop.jobs import export
from desktop.jobs.dubbing import Dubbed, dub_lines
from desktop.jobs.export import ExportOptions

if TYPE_CHECKING:
    from desktop.jobs.job import Job, JobRunner
    from desktop.jobs.report import Report
    from desktop.jobs.speaking import Narrator
    from desktop.jobs.speech import SpeechQueue
    from desktop.jobs.ticket import Ticket
    from desktop.media.ffmpeg import MediaInfo

# Of the whole: speaking takes most of the time where there is much to speak.
_MUCH_SPEECH = 0.6
_LITTLE_SPEECH = 0.05
_FIRST_GUESS_S = 2.0


class Exporting(QObject):
    """Runs the steps of an export one after another, each on its thread; ends exactly once."""

    progressed = Signal(float, str)  # 0 to 1, what is being done
    succeeded = Signal(object)  # Report
    failed = Signal(object)  # AppError, or another exception for a bug
    cancelled = Signal()

    def __init__(
        self, runner: JobRunner, queue: SpeechQueue, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._queue = queue
        self._job: Job[Any] | None = None
        self._started_at = 0.0
        self._clock: Callable[[], float] = time.monotonic

    @property
    def is_running(self) -> bool:
        """Whether an export is under way."""
        return self._job is not None

    def start(
        self, document: Document, film: Path, out: Path, options: ExportOptions, missing: int
    ) -> None:
        """Export the document as it is now; later edits do not reach this film."""
        snapshot = Document(document.lines, document.dub)
        share = _MUCH_SPEECH if missing else _LITTLE_SPEECH
        self._started_at = self._clock()

        def speak(info: MediaInfo) -> None:
            def ask(narrator: Narrator, ticket: Ticket) -> Dubbed:
                return dub_lines(snapshot, info.duration_ms, narrator, ticket)

            job = self._queue.ask(ask)
            self._follow(job, 0.0, share, lambda dubbed: write(info, dubbed))

        def write(info: MediaInfo, dubbed: Dubbed) -> None:
            def make(ticket: Ticket) -> Report:
                return export.write_film(snapshot, dubbed, info, out, options, ticket)

            self._follow(self._runner.start(make), share, 1.0, self._end)

        self._follow(self._runner.start(lambda _: export.check(film, out)), 0.0, 0.0, speak)

    def cancel(self) -> None:
        """Ask for the end; `cancelled` tells when nothing is left behind."""
        if self._job is not None:
            self._job.cancel()

    def seconds_left(self, fraction: float) -> float | None:
        """How long it will still take, None while that cannot be told."""
        spent = self._clock() - self._started_at
        if fraction <= 0.02 or spent < _FIRST_GUESS_S:
            return None
        return spent * (1.0 - fraction) / fraction

    def _follow(self, job: Job[Any], start: float, end: float, then: Callable[[Any], None]) -> None:
        self._job = job
        job.succeeded.connect(then)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        job.progressed.connect(
            lambda fraction, note: self.progressed.emit(start + (end - start) * fraction, note)
        )

    def _end(self, report: Report) -> None:
        self._job = None
        self.succeeded.emit(report)

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self.failed.emit(error)

    def _on_cancelled(self) -> None:
        self._job = None
        self.cancelled.emit()
