"""While nobody works, what was spoken is encoded already, so that an export finds it ready."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.core.document import Document
from desktop.ui.feature import Parts
from desktop.ui.timers import once

if TYPE_CHECKING:
    from desktop.core.takes import Take
    from desktop.jobs.job import Job
    from desktop.jobs.ticket import Ticket
    from desktop.media.ffmpeg import MediaInfo

log = logging.getLogger(__name__)

CALM_MS = 4000
"""So long nothing was typed, spoken or played."""

PAUSE_MS = 500
AT_ONCE = 8
"""Chunks encoded in one go: a little over a minute of film, a few seconds of work."""

MOST_LINES = 4000
"""Beyond these, looking through all takes would be felt."""


class EncodeAhead(QObject):
    """Encodes a few chunks at a time and stops as soon as somebody does something.

    Where the preset is for the whole track it also finds the gain, so that what is heard before
    the first export is as loud as the export.
    """

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._job: Job[bool] | None = None
        self._is_held = False
        self._is_telling = False
        self._calm = once(self, self._begin)
        session, dubbing = parts.session, parts.dubbing
        for change in (
            session.document_edited,
            session.media_opened,
            dubbing.take_changed,
            dubbing.all_changed,
            dubbing.level_changed,
            dubbing.busy_changed,
        ):
            change.connect(self._disturbed)
        session.playhead_moved.connect(self._on_playhead_moved)

    @property
    def is_working(self) -> bool:
        """Whether something is being encoded."""
        return self._job is not None

    def hold(self, is_held: bool) -> None:
        """Stay out of the way of an export, or go on after it."""
        self._is_held = is_held
        self._disturbed()

    def close(self) -> None:
        """Stop for good."""
        self._is_held = True
        self._stop()

    # --- below -----------------------------------------------------------------------------

    def _disturbed(self, *_: object) -> None:
        if self._is_telling:
            return
        self._stop()
        if not self._is_held:
            self._calm.start(CALM_MS)

    def _on_playhead_moved(self, _ms: int) -> None:
        if self._parts.session.is_playing:
            self._disturbed()

    def _stop(self) -> None:
        self._calm.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _begin(self) -> None:
        parts = self._parts
        media, document = parts.session.media, parts.session.document
        if media is None or not 0 < len(document) <= MOST_LINES or self._is_held:
            return
        if parts.session.is_playing or parts.dubbing.is_busy:
            self._calm.start(CALM_MS)
            return
        takes = parts.dubbing.takes()
        if not takes:
            return
        waiting = [(x.start_ms, x.end_ms) for x in parts.dubbing.out_of_date()]
        snapshot = Document(document.lines, document.dub)
        level = parts.dubbing.film_lufs
        job = parts.jobs.start(
            lambda ticket: encode_some(snapshot, takes, media, level, waiting, ticket)
        )
        job.succeeded.connect(lambda more, job=job: self._on_done(job, more))
        job.failed.connect(lambda error, job=job: self._on_failed(job, error))
        self._job = job

    def _on_done(self, job: Job[bool], is_more_left: bool) -> None:
        if job is not self._job:
            return
        self._job = None
        if is_more_left:
            self._calm.start(PAUSE_MS)
        else:
            self._is_telling = True
            self._parts.dubbing.level_changed.emit()
            self._is_telling = False

    def _on_failed(self, job: Job[bool], error: Exception) -> None:
        # The export meets the same obstacle and tells of it; nobody asked for this work.
        log.info("nothing was encoded ahead: %s", error)
        if job is self._job:
            self._job = None


def encode_some(
    document: Document,
    takes: dict[str, Take],
    media: MediaInfo,
    film_lufs: float | None,
    waiting: Sequence[tuple[int, int]],
    ticket: Ticket,
) -> bool:
    """Encode a few chunks in which no line waits for its take; say whether more are to be done.

    waiting are the times in ms of the lines that are not spoken yet. Raises as an export does.
    """
    # Late: the mixer brings in what the window does not need to open.
    from desktop.core.dub_plan import plan
    from desktop.core.loudness import preset_of
    from desktop.jobs import sound
    from desktop.jobs.export import bed_of
    from desktop.jobs.sound import Target
    from desktop.jobs.studio import usual

    bed, studio, preset = bed_of(media), usual(), document.dub.loudness
    if film_lufs is None:
        film_lufs = sound.film_lufs(document, bed, media.duration_ms, studio, ticket)
    the_plan = plan(document, takes, media.duration_ms, film_lufs)
    the_plan = sound.mastered(the_plan, bed, preset, studio)
    reach_ms = document.dub.attack_ms + document.dub.release_ms + document.dub.max_borrow_ms
    is_settled = partial(_is_apart, waiting, reach_ms)
    if sound.prepare(the_plan, bed, studio, is_settled, AT_ONCE, ticket):
        return True
    if waiting or preset_of(preset).programme_lufs is None:
        return False
    if studio.gain_db(bed, the_plan, preset) is None:
        target = Target(preset, film_lufs, media.duration_ms)
        with tempfile.TemporaryDirectory(prefix="dubwright-") as folder:
            sound.encode(the_plan, bed, Path(folder) / "dub.m4a", target, studio, ticket)
    return False


def _is_apart(spans: Sequence[tuple[int, int]], reach_ms: int, start: int, stop: int) -> bool:
    """Whether a stretch of samples, its end not included, is further than reach from all spans."""
    from desktop.core.dub_plan import SAMPLE_RATE

    return all(
        (end_ms + reach_ms) * SAMPLE_RATE // 1000 <= start
        or (start_ms - reach_ms) * SAMPLE_RATE // 1000 >= stop
        for start_ms, end_ms in spans
    )
