"""Brings the spectrogram of the film's sound to the timeline, once somebody wants to see it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from desktop.jobs.job import JobRunner
from desktop.jobs.workers import Workers
from desktop.media import spectrogram
from desktop.media.spectrogram import Spectrogram

if TYPE_CHECKING:
    from desktop.jobs.job import Job, Ticket
    from desktop.media.ffmpeg import MediaInfo

NEWS_EVERY_S = 0.25


class SpectrogramLoader(QObject):
    """Decodes one sound track at a time on a thread of its own, or takes what was kept of it."""

    grown = Signal(object, float)  # Spectrogram, share that is decoded
    failed = Signal(object)  # AppError
    _news = Signal(int, object, float)

    def __init__(self, cache: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache = cache
        self._runner: JobRunner | None = None
        self._job: Job[Spectrogram] | None = None
        self._number = 0
        self._news.connect(self._on_news, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether something is being decoded."""
        return self._job is not None

    def load(self, info: MediaInfo, track: int) -> None:
        """Bring the spectrogram of a track, counted from 0; what was under way ends."""
        self.cancel()
        if self._runner is None:
            self._runner = JobRunner(Workers(1, "spectrogram"))
        self._job = self._runner.start(self._work(info, track, self._number))
        self._job.succeeded.connect(self._on_done)
        self._job.failed.connect(self._on_failed)

    def cancel(self) -> None:
        """Stop decoding."""
        self._number += 1
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def close(self) -> None:
        """End the thread."""
        self.cancel()
        if self._runner is not None:
            self._runner.close()

    def _work(self, info: MediaInfo, track: int, number: int) -> Callable[[Ticket], Spectrogram]:
        path, duration_ms, cache = info.path, info.duration_ms, self._cache

        def work(ticket: Ticket) -> Spectrogram:
            told_at = -NEWS_EVERY_S

            def grow(found: Spectrogram, share: float) -> None:
                nonlocal told_at
                ticket.check()
                if time.monotonic() - told_at >= NEWS_EVERY_S:
                    told_at = time.monotonic()
                    self._news.emit(number, found, share)

            kept = spectrogram.load(path, track, cache)
            return kept or spectrogram.build(path, track, cache, duration_ms, grow)

        return work

    def _on_news(self, number: int, found: Spectrogram, share: float) -> None:
        if number == self._number:
            self.grown.emit(found, share)

    def _on_done(self, found: Spectrogram) -> None:
        if self.sender() is self._job:
            self._job = None
            self._number += 1  # news of the growth that comes later is old
            self.grown.emit(found, 1.0)

    def _on_failed(self, error: Exception) -> None:
        if self.sender() is self._job:
            self._job = None
            self.failed.emit(error)
