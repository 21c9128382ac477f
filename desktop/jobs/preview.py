"""The dub as a sound track that the player plays beside the picture, filled in just ahead of it."""

from __future__ import annotations

import contextlib
import itertools
import os
import threading
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.core import files
from desktop.core.dub_plan import DubPlan
from desktop.core.errors import write_error
from desktop.jobs.job import Job, JobRunner
from desktop.jobs.ticket import Ticket
from desktop.media import mixdown, wav
from desktop.media.mixdown import Bed

CELL_MS = 1000
"""The track is filled in cells of this length."""

FIRST_MS = 4000
"""What is filled before playing starts: more than a player reads ahead."""

AHEAD_MS = 20_000
"""How far ahead of the playhead the track is kept filled."""

REACH_MS = 2000
"""How far from a take the bed may still hear of it, by the slopes of ducking."""

FRAME_BYTES = 2 * mixdown.CHANNELS


class PreviewTrack:
    """A WAV file as long as the film; it takes no more disk than what was filled in.

    `change` belongs to one thread and `fill` to another; both are safe together.
    """

    def __init__(self, path: Path, plan: DubPlan, bed: Bed | None) -> None:
        """Make the file, all silence; raises FileError."""
        self.path = path
        self._bed = bed
        self._plan = plan
        self._filled: set[int] = set()
        self._version = 0
        self._lock = threading.Lock()
        self._head = wav.header(plan.duration_samples, mixdown.CHANNELS, plan.sample_rate)
        files.make_folder(path.parent)
        try:
            with path.open("wb") as file:
                file.write(self._head)
                file.truncate(len(self._head) + plan.duration_samples * FRAME_BYTES)
        except OSError as error:
            raise write_error(path, error) from error

    def change(self, plan: DubPlan) -> bool:
        """Follow a new plan of the same film; True when something filled in is now out of date."""
        with self._lock:
            stale = self._filled & _changed_cells(self._plan, plan)
            self._plan = plan
            self._version += 1
            self._filled -= stale
            return bool(stale)

    def is_filled(self, start_ms: int, end_ms: int) -> bool:
        """Whether the track can be played between two moments."""
        with self._lock:
            return not self._missing(start_ms, end_ms)

    def fill(self, start_ms: int, end_ms: int, ticket: Ticket) -> None:
        """Mix what is missing between two moments; raises FileError, JobCancelled."""
        while True:
            ticket.check()
            with self._lock:
                plan, version = self._plan, self._version
                run = _first_run(self._missing(start_ms, end_ms))
            if not run:
                return
            samples = mixdown.render_window(
                plan, self._bed, run[0] * CELL_MS, (run[-1] + 1) * CELL_MS
            )
            data = mixdown.to_pcm16(samples).tobytes()
            self._write(run[0] * CELL_MS * plan.sample_rate // 1000, data)
            with self._lock:
                if version == self._version:
                    self._filled.update(run)

    def _missing(self, start_ms: int, end_ms: int) -> list[int]:
        duration_ms = self._plan.duration_samples * 1000 // self._plan.sample_rate
        start_ms, end_ms = max(0, start_ms), min(end_ms, duration_ms)
        cells = range(start_ms // CELL_MS, -(-end_ms // CELL_MS))
        return [cell for cell in cells if cell not in self._filled]

    def _write(self, sample: int, data: bytes) -> None:
        try:
            with self.path.open("r+b") as file:
                file.seek(len(self._head) + sample * FRAME_BYTES)
                file.write(data)
        except OSError as error:
            raise write_error(self.path, error) from error

    def remove(self) -> None:
        """Delete the file; where a player holds it open that may wait for the next start."""
        with contextlib.suppress(OSError):
            self.path.unlink()


def _first_run(cells: list[int]) -> list[int]:
    """The cells at the beginning of the list that follow each other without a hole."""
    return [cell for place, cell in enumerate(cells) if cell == cells[0] + place]


def _changed_cells(old: DubPlan, new: DubPlan) -> set[int]:
    """The cells that sound different by the new plan."""
    takes_aside = replace(old, placements=(), envelope=())
    if takes_aside != replace(new, placements=(), envelope=()):
        return set(range(-(-new.duration_samples * 1000 // (new.sample_rate * CELL_MS))))
    cells: set[int] = set()
    for placement in set(old.placements) ^ set(new.placements):
        start_ms = placement.onset_sample * 1000 // new.sample_rate - REACH_MS
        end_ms = start_ms + placement.n_samples * 1000 // new.sample_rate + 2 * REACH_MS
        cells.update(range(max(0, start_ms) // CELL_MS, end_ms // CELL_MS + 1))
    return cells


class Preview(QObject):
    """Plays nothing itself: it fills the track and says when the player may begin.

    On `ready` give the path to the player as its extra track and play from start_ms, until end_ms
    if that is not -1. While it plays, tell the position with `follow`.
    """

    ready = Signal(object, int, int)  # Path, start_ms, end_ms or -1
    failed = Signal(object)  # AppError

    def __init__(self, runner: JobRunner, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._folder = folder
        self._numbers = itertools.count(1)
        self._track: PreviewTrack | None = None
        self._film: tuple[Bed | None, int] | None = None
        self._is_rewritten = False
        self._job: Job[None] | None = None
        self._wanted: tuple[int, int] | None = None

    def play(self, plan: DubPlan, bed: Bed | None, start_ms: int, end_ms: int = -1) -> None:
        """Prepare the dub from a moment on, to another one or (-1) as long as it is followed."""
        track = self._track_for(plan, bed)
        self._stop_filling()
        until_ms = start_ms + FIRST_MS if end_ms < 0 else min(end_ms + CELL_MS, start_ms + FIRST_MS)
        self._wanted = (start_ms, end_ms)
        self._fill(track, start_ms, until_ms)

    def change(self, plan: DubPlan) -> None:
        """Hear the new plan from the next moment on that was not played yet."""
        if self._track is not None and self._track.change(plan):
            self._is_rewritten = True

    def follow(self, position_ms: int) -> None:
        """Keep the track filled ahead of the playhead."""
        track = self._track
        if track is None or (self._job is not None and not self._job.is_over):
            return
        if not track.is_filled(position_ms, position_ms + AHEAD_MS // 2):
            self._fill(track, position_ms, position_ms + AHEAD_MS)

    def close(self) -> None:
        """Stop and remove what was filled in."""
        self._stop_filling()
        if self._track is not None:
            self._track.remove()
            self._track = None

    def _track_for(self, plan: DubPlan, bed: Bed | None) -> PreviewTrack:
        """The track of this film; a new file where the player may have read the old sound."""
        film = (bed, plan.duration_samples)
        if self._track is not None and film == self._film:
            self.change(plan)
            if not self._is_rewritten:
                return self._track
        path = self._folder / f"preview-{os.getpid()}-{next(self._numbers)}.wav"
        track = PreviewTrack(path, plan, bed)
        if self._track is not None:
            self._track.remove()
        self._track, self._film, self._is_rewritten = track, film, False
        return track

    def _fill(self, track: PreviewTrack, start_ms: int, end_ms: int) -> None:
        job = self._runner.start(lambda ticket: track.fill(start_ms, end_ms, ticket))
        job.succeeded.connect(self._on_filled)
        job.failed.connect(self._on_failed)
        self._job = job

    def _stop_filling(self) -> None:
        if self._job is not None and not self._job.is_over:
            self._job.succeeded.disconnect(self._on_filled)
            self._job.failed.disconnect(self._on_failed)
            self._job.cancel()
        self._job = None
        self._wanted = None

    def _on_filled(self, _: None) -> None:
        self._job = None
        if self._wanted is not None and self._track is not None:
            start_ms, end_ms = self._wanted
            self._wanted = None
            self.ready.emit(self._track.path, start_ms, end_ms)
            self.follow(start_ms)

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self._wanted = None
        self.failed.emit(error)
