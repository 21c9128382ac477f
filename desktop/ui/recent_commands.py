"""What was open lately: a list with pictures, a menu, and the place where one was in each."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMenu

from desktop.core import places
from desktop.core import project as projects
from desktop.core.places import LastPlace
from desktop.core.settings import Settings
from desktop.ui.feature import Feature, Parts
from desktop.ui.file_questions import is_film
from desktop.ui.recent_list import RecentList

if TYPE_CHECKING:
    from desktop.jobs.job import Ticket
    from desktop.ui.actions import Actions

_SHOWN = 6


class RecentCommands(Feature):
    """Files open again as they were left: the line, the moment, the zoom."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self.list = RecentList()
        self.list.wanted.connect(self.open)
        self.menu = QMenu(self.tr("Open &recent"), parts.window)
        self.menu.aboutToShow.connect(self._fill_menu)
        self._shown: tuple[str, ...] | None = None
        self._asked: set[Path] = set()
        self._place: LastPlace | None = None
        self._is_closed = False
        parts.video.pages.put_below_invitation(self.list)
        parts.files.leaving.connect(self.remember)
        parts.files.saved.connect(lambda _: self.remember())
        parts.session.project_opened.connect(self._on_opened)
        parts.session.media_opened.connect(lambda _: self._find_place())
        parts.video.film_loaded.connect(lambda _: QTimer.singleShot(0, self, self._show_zoom))

    # --- hooks -----------------------------------------------------------------------------

    def take_actions(self, actions: Actions) -> None:
        before = actions["open_film"]
        for owner in before.associatedObjects():
            if isinstance(owner, QMenu):
                owner.insertMenu(before, self.menu)

    def apply_settings(self, settings: Settings) -> None:
        if settings.recent != self._shown:
            self._shown = settings.recent
            self._show_files()

    def close(self) -> None:
        self.remember()
        self._is_closed = True

    # --- the list --------------------------------------------------------------------------

    def open(self, path: Path) -> None:
        """Open a file of the list."""
        self.parts.files.open_paths((path,))

    def _files(self) -> list[Path]:
        return [path for name in self._shown or () if (path := Path(name)).exists()]

    def _show_files(self) -> None:
        files = self._files()[:_SHOWN]
        self.list.show_files(files)
        for path in files:
            if path not in self._asked:
                self._asked.add(path)
                QTimer.singleShot(0, self, partial(self._ask_for_picture, path))

    def _fill_menu(self) -> None:
        self.menu.clear()
        for path in self._files():
            action = self.menu.addAction(path.name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(partial(self.open, path))
        if self.menu.isEmpty():
            self.menu.addAction(self.tr("Nothing opened yet")).setEnabled(False)

    def _ask_for_picture(self, path: Path) -> None:
        cache = self.parts.edges.cache / "thumbnails"
        job = self.parts.jobs.start(lambda ticket: _picture_of(path, cache, ticket))
        job.succeeded.connect(partial(self._on_picture, path))

    def _on_picture(self, path: Path, picture: Path | None) -> None:
        if picture is not None and not self._is_closed:
            self.list.show_picture(path, picture)

    # --- the place -------------------------------------------------------------------------

    def remember(self) -> None:
        """Keep where the person is in what is open."""
        session, file = self.parts.session, self._open_file
        if file is None:
            return
        line, scale = session.current_line, self.parts.timeline.canvas.scale
        film = session.media.path if session.media is not None else None
        place = LastPlace(
            session.playhead_ms,
            line.start_ms if line is not None else -1,
            scale.left_ms,
            scale.ms_per_px,
            str(film) if film is not None else "",
        )
        places.remember(file, place)

    @property
    def _open_file(self) -> Path | None:
        project = self.parts.session.project
        if project.path is not None:
            return project.path
        if project.subtitle is not None and project.subtitle.path is not None:
            return project.subtitle.path
        return project.media.path if project.media is not None else None

    def _on_opened(self) -> None:
        QTimer.singleShot(0, self, self._find_place)

    def _find_place(self) -> None:
        """Look up where the person was; the line is shown at once, the moment with the film."""
        file = self._open_file
        place = self._place = places.of(file) if file is not None else None
        if place is None:
            return
        document = self.parts.session.document
        wanted_ms = place.line_start_ms
        line = next((x for x in document.between(wanted_ms, wanted_ms + 1)), None)
        if wanted_ms >= 0 and line is not None and line.start_ms == wanted_ms:
            self.parts.session.select(line.id)
        if self.parts.session.project.media is not None:
            self.parts.files.moment_ms = place.playhead_ms
        else:
            self._show_zoom()
            self.parts.session.seek(place.playhead_ms)

    def _show_zoom(self) -> None:
        place, canvas = self._place, self.parts.timeline.canvas
        self._place = None
        if place is not None and place.ms_per_px > 0:
            scale = replace(canvas.scale, left_ms=place.left_ms, ms_per_px=place.ms_per_px)
            canvas.set_scale(scale.clamped())


def _picture_of(path: Path, cache: Path, ticket: Ticket) -> Path | None:
    """The frame of a film, of the film of a project, or of the film seen with subtitles."""
    from desktop.media import thumbnail

    ticket.check()
    film = path if is_film(path) else None
    if film is None and projects.is_project(path):
        media = projects.media_of(path)
        film = media.path if media is not None else None
    if film is None:
        place = places.of(path)
        film = Path(place.film) if place is not None and place.film else None
    return thumbnail.make(film, cache) if film is not None else None
