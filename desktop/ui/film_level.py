"""How loud the film is under the lines, measured in the background once there is something to."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.core.document import Document
from desktop.core.edit import Edit
from desktop.core.loudness import MATCH
from desktop.jobs.studio import usual
from desktop.media.dialogue import MOST_SPANS
from desktop.media.mixdown import Bed
from desktop.ui.dubbing import Dubbing
from desktop.ui.session import Session
from desktop.ui.timers import once

if TYPE_CHECKING:
    from desktop.jobs.job import Job, JobRunner

log = logging.getLogger(__name__)

_CALM_MS = 1500


class FilmLevel(QObject):
    """Tells the dubbing the level to match; again when there are twice as many lines to judge by.

    The preview and the export of one window use the same level, so that they sound alike.
    """

    def __init__(
        self, session: Session, dubbing: Dubbing, runner: JobRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._dubbing, self._runner = session, dubbing, runner
        self._judged_by = 0
        self._job: Job[float | None] | None = None
        self._calm = once(self, self._measure, _CALM_MS)
        session.media_opened.connect(self._on_media_opened)
        session.audio_track_changed.connect(self._on_media_opened)
        session.document_edited.connect(self._on_edited)

    def _on_media_opened(self, _info: object) -> None:
        self._stop()
        self._judged_by = 0
        self._dubbing.set_film_lufs(None)
        self._calm.start()

    def _on_edited(self, edit: Edit) -> None:
        if edit.dub_after is not None or len(edit.inserted) > len(edit.removed):
            self._calm.start()

    def _measure(self) -> None:
        media, lines = self._session.media, self._session.document.lines
        is_wanted = self._session.document.dub.loudness == MATCH
        if media is None or not media.audio or not is_wanted or not self._knows_too_few(len(lines)):
            return
        self._stop()
        self._judged_by = len(lines)
        from desktop.jobs.sound import film_lufs  # slow to import, and seldom needed

        snapshot = Document(lines, self._session.document.dub)
        bed, duration_ms = Bed(media.path, media.track), media.duration_ms
        job = self._runner.start(
            lambda ticket: film_lufs(snapshot, bed, duration_ms, usual(), ticket)
        )
        job.succeeded.connect(self._on_measured)
        job.failed.connect(lambda error: log.info("the film was not measured: %s", error))
        self._job = job

    def _knows_too_few(self, n_lines: int) -> bool:
        return n_lines >= max(1, 2 * self._judged_by) and self._judged_by < MOST_SPANS

    def _on_measured(self, lufs: float | None) -> None:
        self._job = None
        self._dubbing.set_film_lufs(lufs)

    def _stop(self) -> None:
        if self._job is not None and not self._job.is_over:
            self._job.succeeded.disconnect(self._on_measured)
            self._job.cancel()
        self._job = None
