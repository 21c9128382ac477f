"""The export as the window runs it: the voice on its own thread, the film on another."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.core.document import Document
from desktop.jobs.dubbing import Dubbed, dub_lines
from desktop.jobs.export import Clock, ExportOptions, check, write_film
from desktop.jobs.job import Job, JobRunner
from desktop.jobs.report import Report
from desktop.jobs.speaking import Narrator
from desktop.jobs.speech import SpeechQueue
from desktop.jobs.ticket import Ticket
from desktop.media.ffmpeg import MediaInfo

MUCH_SPEECH, LITTLE_SPEECH = 0.6, 0.05
"""How much of the progress belongs to speaking, where lines are missing and where none are."""

FIRST_GUESS_S = 2.0
"""Before this nobody can say how long the rest will take."""


@dataclass(frozen=True, slots=True)
class _Order:
    document: Document
    film: Path
    out: Path
    options: ExportOptions


class FilmExport(QObject):
    """One export from wish to outcome: exactly one of succeeded, failed and cancelled is told.

    Lines wished for urgently meanwhile are spoken between two lines of the film.
    """

    succeeded = Signal(object)  # Report
    failed = Signal(object)  # the error: an AppError unless it is a bug
    cancelled = Signal()
    progressed = Signal(float, object)  # 0 to 1, what is being done

    def __init__(
        self, runner: JobRunner, queue: SpeechQueue, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._queue = queue
        self._runner = runner
        self._clock = Clock()
        self._job: Job[Any] | None = None
        self._order: _Order | None = None
        self._info: MediaInfo | None = None
        self._share = (0.0, 0.0)
        self._speech_share = 0.0
        self._started_at = 0.0
        self._is_unwanted = False

    @property
    def is_running(self) -> bool:
        """Whether the outcome is still to come."""
        return self._order is not None

    def start(
        self, document: Document, film: Path, out: Path, options: ExportOptions, missing: int
    ) -> None:
        """Export the document as it stands now; later edits do not change the film.

        missing is how many lines are still to be spoken, for a fair progress.
        """
        if self.is_running:
            raise RuntimeError("an export is running already")
        snapshot = Document(document.lines, document.dub)
        self._order = _Order(snapshot, film, out, options)
        self._clock = Clock()
        self._is_unwanted = False
        self._started_at = time.monotonic()
        self._speech_share = MUCH_SPEECH if missing else LITTLE_SPEECH
        self._follow(self._runner.start(lambda _: check(film, out)), (0.0, 0.0), self._on_checked)

    def cancel(self) -> None:
        """Ask for the end; nothing is left behind, and `cancelled` is told."""
        self._is_unwanted = True
        if self._job is not None:
            self._job.cancel()

    def seconds_left(self, fraction: float) -> float | None:
        """How long it will still take, None while that cannot be told."""
        spent_s = time.monotonic() - self._started_at
        if fraction <= 0.02 or spent_s < FIRST_GUESS_S:
            return None
        return spent_s * (1.0 - fraction) / fraction

    def _on_checked(self, info: MediaInfo) -> None:
        self._info = info
        order, clock, queue = self._ordered(), self._clock, self._queue

        def speak(narrator: Narrator, ticket: Ticket) -> Dubbed:
            with clock.stage("speech"):
                return dub_lines(
                    order.document, info.duration_ms, narrator, ticket, queue.let_urgent_pass
                )

        self._follow(queue.ask(speak), (0.0, self._speech_share), self._on_spoken)

    def _on_spoken(self, dubbed: Dubbed) -> None:
        order, clock, info = self._ordered(), self._clock, self._info
        assert info is not None

        def write(ticket: Ticket) -> Report:
            return write_film(order.document, dubbed, info, order.out, order.options, ticket, clock)

        self._follow(self._runner.start(write), (self._speech_share, 1.0), self._on_written)

    def _on_written(self, report: Report) -> None:
        self._order = self._job = None
        self.succeeded.emit(report)

    def _on_failed(self, error: Exception) -> None:
        self._order = self._job = None
        self.failed.emit(error)

    def _on_cancelled(self) -> None:
        self._order = self._job = None
        self.cancelled.emit()

    def _on_progressed(self, fraction: float, note: str) -> None:
        start, end = self._share
        self.progressed.emit(start + (end - start) * fraction, note)

    def _follow(
        self, job: Job[Any], share: tuple[float, float], on_success: Callable[[Any], None]
    ) -> None:
        self._job, self._share = job, share
        job.succeeded.connect(on_success)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        job.progressed.connect(self._on_progressed)
        if self._is_unwanted:
            # The step before was too near its end to notice.
            job.cancel()

    def _ordered(self) -> _Order:
        assert self._order is not None
        return self._order
