"""Brings the shape of the film's sound to the timeline: from the cache, or while it is decoded."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from desktop.media import waveform
from desktop.media.waveform import Peaks
from desktop.ui.session import Session
from desktop.ui.timeline_view import TimelineView

if TYPE_CHECKING:
    from desktop.jobs.job import Job, JobRunner, Ticket
    from desktop.media.ffmpeg import MediaInfo

NEWS_EVERY_S = 0.1


class WaveformLoader(QObject):
    """Follows the film of a session; one sound track is decoded at a time, in the background."""

    failed = Signal(object)  # AppError
    _grown = Signal(int, object, float)  # number of the film, Peaks, share that is decoded

    def __init__(
        self,
        session: Session,
        timeline: TimelineView,
        jobs: JobRunner,
        cache: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._timeline = timeline
        self._jobs = jobs
        self._cache = cache
        self._job: Job[Peaks] | None = None
        self._number = 0
        self._grown.connect(self._on_grown, Qt.ConnectionType.QueuedConnection)
        self._session = session
        session.media_opened.connect(self.load)
        session.audio_track_changed.connect(self._on_track_changed)

    def load(self, info: MediaInfo | None) -> None:
        """Show the waveform of the chosen sound track of a film; what was under way ends."""
        self._number += 1
        if self._job is not None and not self._job.is_over:
            self._job.cancel()
        self._job = None
        self._timeline.set_peaks(None)
        if info is None or not info.audio:
            self._timeline.set_decoding(None)
            return
        self._timeline.set_decoding(0.0)
        track = self._session.audio_track
        self._job = self._jobs.start(self._work(info, track, self._number))
        self._job.succeeded.connect(self._on_done)
        self._job.failed.connect(self._on_failed)

    def _on_track_changed(self, _track: int) -> None:
        self.load(self._session.media)

    def _work(self, info: MediaInfo, track: int, number: int) -> Callable[[Ticket], Peaks]:
        def work(ticket: Ticket) -> Peaks:
            told_at = -NEWS_EVERY_S

            def grow(peaks: Peaks, fraction: float) -> None:
                nonlocal told_at
                ticket.check()
                if time.monotonic() - told_at >= NEWS_EVERY_S:
                    told_at = time.monotonic()
                    self._grown.emit(number, peaks, fraction)

            kept = waveform.load(info.path, track, self._cache)
            return kept or waveform.build(info.path, track, self._cache, info.duration_ms, grow)

        return work

    def _on_grown(self, number: int, peaks: Peaks, fraction: float) -> None:
        if number == self._number:
            self._timeline.set_decoding(fraction)
            self._timeline.set_peaks(peaks)

    def _on_done(self, peaks: Peaks) -> None:
        if self.sender() is self._job:
            self._number += 1  # news of the growth that comes later is old
            self._timeline.set_decoding(None)
            self._timeline.set_peaks(peaks)

    def _on_failed(self, error: Exception) -> None:
        if self.sender() is self._job:
            self._timeline.set_decoding(None)
            self.failed.emit(error)
