"""Open and save films, subtitles and projects: by menu, by dropping, from the command line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.core import formats, paths
from desktop.core import project as projects
from desktop.core.document import Document
from desktop.core.errors import AppError, UnsupportedVideo
from desktop.core.project import MediaReference, Project
from desktop.core.subtitle import SubtitleFile
from desktop.ui import file_questions as questions
from desktop.ui import file_saving
from desktop.ui.file_reading import SubtitleReading
from desktop.ui.file_saving import FileState, state_of
from desktop.ui.messages import MessageBar
from desktop.ui.preferences import Preferences
from desktop.ui.session import Session
from desktop.ui.translation import said

if TYPE_CHECKING:
    from desktop.jobs.job import JobRunner, Ticket
    from desktop.media.ffmpeg import MediaInfo

Probe = Callable[[Path], "MediaInfo"]


class FileCommands(QObject):
    """The handlers of the menu File. Probing a film runs in the background, the rest is quick."""

    saved = Signal(Path)
    leaving = Signal()  # something else is opened now: what is open was saved or given up
    moved_home = Signal()  # the project has another folder for its takes and voices now

    def __init__(
        self,
        session: Session,
        preferences: Preferences,
        messages: MessageBar,
        jobs: JobRunner,
        probe: Probe,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._preferences = preferences
        self._messages = messages
        self._jobs = jobs
        self._probe = probe
        self._window = window
        self._is_saving = False
        self._other_letters = ""
        self._state: FileState | None = None
        """How the subtitle file was when it was read or written here, None where none is open."""
        self.moment_ms: int | None = None
        """Where to go when the film that is being opened can be seen."""
        self._film_trouble = ""
        """What was told of the film that could not be opened last."""
        self.is_elsewhere: Callable[[Path], bool] = _nowhere
        """Shows the other window that has a project open, and says whether there is one."""
        self.reading = SubtitleReading(messages, window)

    # --- asked by the menu -----------------------------------------------------------------

    def new(self) -> None:
        """Begin with nothing."""
        if self.may_leave():
            self._show_nothing()

    def open(self) -> None:
        """Ask for a film, subtitles or a project, and open it."""
        if path := questions.what_to_open(self._window, self._folder()):
            self.open_paths((path,))

    def open_film(self) -> None:
        """Ask for a film and put it beside the lines that are open."""
        if path := questions.which_film(self._window, self._folder()):
            self.open_film_at(path)

    def open_subtitles(self) -> None:
        """Ask for subtitles and open them in place of the lines."""
        if path := questions.which_subtitles(self._window, self._folder()):
            self.open_subtitles_at(path)

    def save(self) -> bool:
        """Save where the work came from; ask for a name when it came from nowhere."""
        project = self._session.project
        if project.path is not None:
            return self.save_project(project.path)
        if project.subtitle is not None and project.subtitle.path is not None:
            return self._save_subtitles_back(project.subtitle.path)
        return self.save_as()

    def save_as(self) -> bool:
        """Ask for a name and save everything as a project."""
        path = questions.where_to_save(self._window, self._suggested(projects.SUFFIX))
        return path is not None and self.save_project(path)

    def export_subtitles(self) -> None:
        """Ask for a name and write the lines as a subtitle file."""
        path = questions.where_to_write_subtitles(self._window, self._suggested(".srt"))
        if path is not None and self.write_subtitles(path):
            self._messages.tell(self.tr("Saved %1").replace("%1", path.name), tone="ok")

    # --- asked by others -------------------------------------------------------------------

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open what was dropped or named: a project, or a film and subtitles together."""
        for path in paths:
            if projects.is_project(path):
                self.open_project_at(path)
                return
        for path in (x for x in paths if questions.is_subtitle(x)):
            self.open_subtitles_at(path)
        for path in (x for x in paths if not questions.is_subtitle(x)):
            self.open_film_at(path)

    def open_project_at(self, path: Path) -> None:
        """Open a project in place of what is open, and look for its film."""
        if self.is_elsewhere(path) or not self.may_leave():
            return
        try:
            project = projects.load(path)
        except AppError as error:
            self._messages.tell_error(error)
            return
        self._show(project)
        self._preferences.remember(project.path or path)
        self.find_film()

    def find_film(self) -> None:
        """Look for the film that the open project names, and show it."""
        media = self._session.project.media
        if media is not None:
            self._start_probing(media.path, is_news=False)

    def open_subtitles_at(self, path: Path) -> None:
        """Open a subtitle file in place of the lines; the film stays."""
        if not self.may_leave():
            return
        file = self.reading.read(path, self.frames_per_second)
        if file is not None:
            self.open_subtitle_file(file, path)

    def open_subtitle_file(self, file: SubtitleFile, path: Path) -> None:
        """Show subtitles that were read in place of the lines; the film stays."""
        info = self._session.media
        dub = self._session.document.dub
        project = Project(Document(file.lines, dub), self._session.project.media, subtitle=file)
        self._show(project)
        self._state = state_of(file.path)
        if info is not None:
            self._session.open_media(info)
        if file.path is not None:
            self._preferences.remember(path)
        self.reading.tell_about(file, path)

    def open_film_at(self, path: Path) -> None:
        """Look at a film in the background and open it."""
        self._start_probing(path, is_news=True)

    def _show_nothing(self) -> None:
        self._show(Project(Document((), self._preferences.value.dub)))

    def _show(self, project: Project) -> None:
        self.moment_ms, self._state = None, None
        self.leaving.emit()
        self._session.open_project(project)

    def show_current(self) -> None:
        """Go to where one was, or to the current line, once a film is there that can go."""
        moment_ms, self.moment_ms = self.moment_ms, None
        if moment_ms is not None:
            self._session.seek(moment_ms)
        elif line := self._session.current_line:
            self._session.seek(line.start_ms)

    def save_project(self, folder: Path) -> bool:
        """Save everything into a project folder; say whether it worked."""
        project = self._session.project
        old_home = project.home
        is_lost = folder == project.path and project.is_overtaken
        if is_lost and not questions.may_overwrite(self._window, folder.stem):
            return False
        if not self._kept(lambda: file_saving.save_project(project, folder)):
            return False
        self._session.mark_saved()
        self._preferences.remember(folder)
        self.saved.emit(folder)
        if project.home != old_home:
            self.moved_home.emit()
        return True

    def write_subtitles(self, path: Path) -> bool:
        """Write the lines as a subtitle file; say whether it worked."""
        project = self._session.project
        lines, like = list(project.document.lines), project.subtitle

        def write() -> None:
            used = file_saving.write_subtitles(path, lines, like)
            if like is not None and like.path == path:
                self._other_letters = used if used != like.encoding else ""
                self._state = state_of(path)

        return self._kept(write)

    def _kept(self, write: Callable[[], None]) -> bool:
        """Write something and tell what went wrong; say whether it worked."""
        if self._is_saving:
            return False
        self._is_saving = True
        try:
            write()
        except AppError as error:
            self._messages.tell_error(error)
            return False
        finally:
            self._is_saving = False
        return True

    def may_leave(self) -> bool:
        """Ask what to do with unsaved work; say whether something else may be opened now."""
        if self._is_saving:
            return False
        if not self._session.is_modified or self._is_nothing():
            return True
        answer = questions.what_about_unsaved(self._window, self.name)
        if answer is questions.Unsaved.SAVE:
            return self.save()
        return answer is questions.Unsaved.DISCARD

    @property
    def name(self) -> str:
        """What the open work is called."""
        project = self._session.project
        if project.path is not None:
            return project.path.stem
        if project.subtitle is not None and project.subtitle.path is not None:
            return project.subtitle.path.name
        if project.media is not None:
            # Without its ending: what is saved is never the film.
            return project.media.path.stem
        return self.tr("Untitled")

    # --- films -----------------------------------------------------------------------------

    def _start_probing(self, path: Path, *, is_news: bool) -> None:
        def look(ticket: Ticket) -> MediaInfo:
            ticket.check()
            return self._probe(path)

        job = self._jobs.start(look)
        project = self._session.project
        job.succeeded.connect(lambda info: self._on_probed(info, project, is_news=is_news))
        job.failed.connect(lambda error: self._on_unprobed(error, path))

    def _on_probed(self, info: MediaInfo, project: Project, *, is_news: bool) -> None:
        if project is not self._session.project:
            return  # something else was opened meanwhile
        self._messages.withdraw(self._film_trouble)
        if is_news and _is_sample(project) and not _is_ours(info.path):
            # The lines of the sample have nothing to say in one's own film.
            if not self.may_leave():
                return
            self._show_nothing()
            project = self._session.project
        if is_news:
            size = info.path.stat().st_size if info.path.exists() else 0
            project.media = MediaReference(info.path.absolute(), size, info.duration_ms)
            if not _is_ours(info.path):
                self._preferences.remember(info.path)
            if project.path is not None:
                self._session.note_other_change()
        self._session.open_media(info)
        if is_news and not project.document.lines:
            self._offer_subtitles_beside(info.path)

    def _on_unprobed(self, error: Exception, path: Path) -> None:
        if not isinstance(error, AppError):
            error = UnsupportedVideo(path, str(error))
        self._film_trouble = said(error.title)
        self._messages.tell(
            self._film_trouble,
            said(error.hint),
            "error",
            button=self.tr("Choose a film…"),
            answer=self.open_film,
        )

    def _offer_subtitles_beside(self, film: Path) -> None:
        beside = [film.with_suffix(x) for x in formats.ENDINGS if film.with_suffix(x).is_file()]
        if beside:
            self._messages.tell(
                self.tr("There are subtitles beside this film"),
                beside[0].name,
                button=self.tr("Open them"),
                answer=lambda: self.open_subtitles_at(beside[0]),
            )

    # --- below -----------------------------------------------------------------------------

    def _save_subtitles_back(self, path: Path) -> bool:
        is_lost = self._state is not None and state_of(path) not in (None, self._state)
        if is_lost and not questions.may_overwrite(self._window, path.name):
            return False
        if not self.write_subtitles(path):
            return False
        self._session.mark_saved()
        self.saved.emit(path)
        if self._other_letters:
            self._tell_other_letters(path)
            return True
        self._messages.tell(
            self.tr("Saved %1").replace("%1", path.name),
            self.tr("A project keeps the voices and the speech as well."),
            "ok",
            button=self.tr("Save as project…"),
            answer=self._save_as_by_button,
        )
        return True

    def _save_as_by_button(self) -> None:
        self.save_as()

    def _tell_other_letters(self, path: Path) -> None:
        """The old encoding had not all the letters of the text: say what was written instead."""
        title = self.tr("{name} was saved as {encoding}")
        hint = self.tr("The encoding that it had does not have all letters of the text.")
        told = title.format(name=path.name, encoding=self._other_letters)
        self._messages.tell(told, hint, "warn")

    @property
    def frames_per_second(self) -> float | None:
        """The frame rate of the film, None where none is known."""
        info = self._session.media
        return float(info.video.fps) if info is not None and info.video is not None else None

    def _is_nothing(self) -> bool:
        project = self._session.project
        return project.path is None and not project.document.lines and project.subtitle is None

    def _folder(self) -> str:
        return self._preferences.value.last_folder

    def _suggested(self, ending: str) -> Path:
        project = self._session.project
        subtitles = project.subtitle.path if project.subtitle is not None else None
        for known in (project.path, subtitles):
            if known is not None:
                return known.with_suffix(ending)
        film = project.media.path if project.media is not None else None
        if film is not None and not film.is_relative_to(paths.resources()):
            return film.with_suffix(ending)
        return Path(self._folder() or Path.home()) / f"{self.tr('Untitled')}{ending}"


def _nowhere(_path: Path) -> bool:
    return False


def _is_ours(film: Path) -> bool:
    return film.is_relative_to(paths.resources())


def _is_sample(project: Project) -> bool:
    """Whether these are the sample's own film and lines, which nobody has saved."""
    is_own_work = project.path is not None or project.subtitle is not None
    return not is_own_work and project.media is not None and _is_ours(project.media.path)
