"""Learns the times of a film's frames where its frame rate changes, in the background."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject

from desktop.jobs.job import JobRunner
from desktop.jobs.workers import Workers

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from desktop.jobs.job import Job, Ticket
    from desktop.media.ffmpeg import MediaInfo
    from desktop.ui.session import Session

log = logging.getLogger(__name__)


class FramesLoader(QObject):
    """Follows the film of a session; most films are even, which a short look tells."""

    def __init__(self, session: Session, cache: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._cache = cache
        self._runner: JobRunner | None = None
        self._job: Job[NDArray[np.float64]] | None = None
        session.media_opened.connect(self._on_media_opened)

    @property
    def is_busy(self) -> bool:
        """Whether a film is being looked at."""
        return self._job is not None

    def close(self) -> None:
        """Stop looking and end the thread."""
        self._cancel()
        if self._runner is not None:
            self._runner.close()

    def _on_media_opened(self, info: MediaInfo | None) -> None:
        self._cancel()
        if info is None or info.video is None or not _has_content(info.path):
            return
        if self._runner is None:
            self._runner = JobRunner(Workers(1, "frames"))
        self._job = self._runner.start(self._work(info, float(info.video.fps)))
        self._job.succeeded.connect(self._on_done)
        self._job.failed.connect(self._on_failed)

    def _work(self, info: MediaInfo, fps: float) -> Callable[[Ticket], NDArray[np.float64]]:
        path, duration_ms, cache = info.path, info.duration_ms, self._cache

        def work(ticket: Ticket) -> NDArray[np.float64]:
            from desktop.media import frame_times

            times = frame_times.load(path, cache)
            if times is None:
                times = frame_times.uneven_times(path, duration_ms, fps, ticket.check)
                frame_times.keep(path, times, cache)
            return times

        return work

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def _on_done(self, times: NDArray[np.float64]) -> None:
        if self.sender() is self._job:
            self._job = None
            if len(times):
                self._session.set_frame_times(times)

    def _on_failed(self, error: Exception) -> None:
        if self.sender() is self._job:
            self._job = None
            # Even frames are a good guess; whoever needs more hears of a missing tool elsewhere.
            log.info("the times of the frames are not known: %s", error)


def _has_content(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except OSError:
        return False
