"""Shot changes of the film: looked for in the background, shown, kept, stepped through."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from desktop.core import shots as lookup
from desktop.core.errors import AppError, FileError
from desktop.core.settings import Settings
from desktop.jobs.job import JobRunner
from desktop.jobs.workers import Workers
from desktop.media import shots as search
from desktop.ui.feature import Feature, Parts
from desktop.ui.status_task import StatusTask
from desktop.ui.translation import said

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.core.project import MediaReference
    from desktop.jobs.job import Job, Ticket
    from desktop.media.ffmpeg import MediaInfo
    from desktop.ui.actions import Actions

NEWS_EVERY_S = 0.4


class ShotsCommands(Feature):
    """Handlers of shot changes; a search runs only when it is asked for, or by a setting."""

    _grown = Signal(int, object, float)  # number of the search, moments so far, share done

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._cache = parts.edges.cache / "shots"
        self._runner: JobRunner | None = None
        self._job: Job[tuple[int, ...]] | None = None
        self._number = 0
        self._film: MediaReference | None = None
        self._is_automatic = False
        text, stop = self.tr("Looking for shot changes"), self.tr("Stop looking for shot changes")
        self.task = StatusTask(text, stop, parts.status)
        self.task.stop_wanted.connect(self.cancel)
        parts.status.put(self.task)
        self._grown.connect(self._on_grown, Qt.ConnectionType.QueuedConnection)
        session = parts.session
        session.project_opened.connect(self._on_project_opened)
        session.media_opened.connect(self._on_media_opened)
        session.shots_changed.connect(self._show)

    def take_actions(self, actions: Actions) -> None:
        self._automatic = actions["shots_automatic"]

    def apply_settings(self, settings: Settings) -> None:
        self._is_automatic = settings.find_shots
        self._automatic.setChecked(settings.find_shots)

    def close(self) -> None:
        self.cancel()
        if self._runner is not None:
            self._runner.close()

    # --- asked by the menu -----------------------------------------------------------------

    def find(self) -> None:
        """Look for the shot changes of the open film."""
        info = self.parts.session.media
        if info is None or self._job is not None:
            return
        if info.video is None:
            self.parts.messages.tell(self.tr("There is no picture to look for shot changes in"))
            return
        if self._runner is None:
            # Its own thread: a search of minutes must keep nothing else waiting.
            self._runner = JobRunner(Workers(1, "shots"))
        self._number += 1
        self.task.show_share(0.0)
        self._job = self._runner.start(self._work(info, self._number))
        self._job.succeeded.connect(self._on_found)
        self._job.failed.connect(self._on_failed)

    def cancel(self) -> None:
        """Stop looking; what was found so far is forgotten."""
        if self._job is not None:
            self._job.cancel()
            self._end()
            self._show()

    def next(self) -> None:
        """Go to the next shot."""
        self._step(lookup.next_after)

    def previous(self) -> None:
        """Go to the shot before."""
        self._step(lookup.previous_before)

    def toggle_automatic(self) -> None:
        """Look through each film that is opened, or only when asked."""
        self.parts.preferences.change(find_shots=not self._is_automatic)
        if self._is_automatic and not self.parts.session.shots:
            self.find()

    # --- below -----------------------------------------------------------------------------

    def _step(self, neighbour: Callable[[Sequence[int], int], int | None]) -> None:
        session = self.parts.session
        if not session.shots:
            self.parts.messages.tell(
                self.tr("The shot changes of this film are not known yet"),
                button=self.tr("Find them"),
                answer=self.find,
            )
            return
        moment = neighbour(session.shots, session.playhead_ms)
        if moment is not None:
            session.seek(moment)

    def _work(self, info: MediaInfo, number: int) -> Callable[[Ticket], tuple[int, ...]]:
        path, cache = info.path, self._cache

        def work(ticket: Ticket) -> tuple[int, ...]:
            told_at = time.monotonic()

            def tell(found: Sequence[int], share: float) -> None:
                nonlocal told_at
                ticket.check()
                if time.monotonic() - told_at >= NEWS_EVERY_S:
                    told_at = time.monotonic()
                    self._grown.emit(number, tuple(found), share)

            found = search.find(path, info.duration_ms, tell)
            search.keep(path, found, cache)
            return found

        return work

    def _on_grown(self, number: int, found: tuple[int, ...], share: float) -> None:
        if self._job is not None and number == self._number:
            self.task.show_share(share)
            self.parts.timeline.set_shot_changes(found)

    def _on_found(self, found: tuple[int, ...]) -> None:
        if self.sender() is not self._job:
            return
        self._end()
        self._film = self.parts.session.project.media
        self.parts.session.set_shots(found)
        told = self.tr("Shot changes found: {n}").format(n=len(found))
        none = self.tr("The film has no shot changes")
        self.parts.messages.tell(told if found else none, tone="ok")

    def _on_failed(self, error: Exception) -> None:
        if self.sender() is self._job:
            self._end()
            self._show()
            if not isinstance(error, AppError):
                title = self.tr("The shot changes could not be looked for")
                error = AppError(title, str(error))
            self.parts.messages.tell_error(error)

    def _end(self) -> None:
        self._job = None
        self.task.hide()

    def _on_project_opened(self) -> None:
        project = self.parts.session.project
        self._film = project.media if project.shots else None
        self._show()

    def _on_media_opened(self, info: MediaInfo | None) -> None:
        self.cancel()
        if info is None:
            return
        session = self.parts.session
        if not _is_same(self._film, session.project.media):
            self._film = session.project.media
            session.set_shots(self._known(info.path), is_news=False)
        if self._is_automatic and not session.shots and info.video is not None:
            self.find()

    def _known(self, path: Path) -> tuple[int, ...]:
        try:
            return search.load(path, self._cache) or ()
        except FileError as error:
            self.parts.messages.tell(said(error.title), said(error.hint), "warn")
            return ()

    def _show(self) -> None:
        self.parts.timeline.set_shot_changes(self.parts.session.shots)


def _is_same(known: MediaReference | None, opened: MediaReference | None) -> bool:
    """Whether the film is the one that the shot changes were found in, wherever it lies now."""
    if known is None or opened is None:
        return False
    return (known.size, known.duration_ms) == (opened.size, opened.duration_ms)
