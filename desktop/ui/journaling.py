"""Keeps the journal of the open project, and offers what an earlier crash left behind."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.core import journal
from desktop.core.edit import Edit
from desktop.core.errors import AppError, ProjectInUse
from desktop.core.journal import Journal, Recovery
from desktop.ui.messages import MessageBar
from desktop.ui.session import Session
from desktop.ui.translation import said


class Journaling(QObject):
    """Every edit is on disk before it can be lost; what was left behind is offered, not forced."""

    recovered = Signal()  # what was never saved is open again, its film not yet

    def __init__(
        self, session: Session, messages: MessageBar, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        self.may_leave: Callable[[], bool] = lambda: True
        """Asks, where the work that is open would be lost, whether it may be."""
        self.known_projects: Callable[[], Iterable[Path]] = tuple
        """Where projects may stand whose last changes were not saved."""
        self.open_project: Callable[[Path], None] = lambda _: None
        self._journal = self._begin()
        self._left_behind = self._edits_left_behind()
        session.project_opened.connect(self._on_project_opened)

    @property
    def is_working(self) -> bool:
        """Whether every edit so far could be written."""
        return self._journal.problem is None

    def offer_recovery(self) -> None:
        """Ask whether what was not saved shall come back, the latest first."""
        self._offer_changes()
        here = self._session.project.workspace
        found = [recovery for recovery in journal.recoveries() if recovery.folder != here]
        if not found:
            return
        latest = found[0]
        when = time.strftime("%x %H:%M", time.localtime(latest.changed_at))
        title = self.tr("Unsaved work of %2 was found; lines: %1")
        self._messages.tell(
            title.replace("%1", str(latest.n_lines)).replace("%2", when),
            self.tr("Dubwright did not end properly then."),
            "warn",
            button=self.tr("Bring it back"),
            answer=lambda: self._recover(latest),
        )

    def _offer_changes(self) -> None:
        """Name the project that a crash left with changes; opened, it offers them itself."""
        here = self._session.project.path
        found = next((x for x in self.known_projects() if x != here and _has_changes(x)), None)
        if found is not None:
            self._messages.tell(
                self.tr("Changes of “{name}” were not saved").format(name=found.stem),
                self.tr("Dubwright did not end properly then."),
                "warn",
                button=self.tr("Open it"),
                answer=lambda: self.open_project(found),
            )

    def on_saved(self, _path: Path) -> None:
        """The work is on disk as a whole: the journal starts anew."""
        if self._session.project.path is not None:
            self._journal.rebase()

    def close(self) -> None:
        """Stop and forget: the work was saved or given up."""
        self._journal.discard()

    def _begin(self) -> Journal:
        return Journal(self._session.project, self._messages.tell_error)

    def _on_project_opened(self) -> None:
        # The person was asked before: what was open is saved or given up.
        self._messages.forget_covered()
        self._journal.discard()
        self._left_behind = self._edits_left_behind()
        self._journal = self._begin()
        self._journal.prepare()
        self._warn_of_another_program()
        if self._left_behind:
            title = self.tr("Changes of this project that were not saved: %1")
            self._messages.tell(
                title.replace("%1", str(len(self._left_behind))),
                tone="warn",
                button=self.tr("Bring them back"),
                answer=self._replay,
            )

    def _warn_of_another_program(self) -> None:
        path = self._session.project.path
        if path is not None and journal.is_in_use(path):
            error = ProjectInUse(path)
            self._messages.tell(said(error.title), said(error.hint), "warn")

    def _edits_left_behind(self) -> tuple[Edit, ...]:
        path = self._session.project.path
        if path is None or journal.is_in_use(path):
            return ()  # what another program still writes was not left behind
        return journal.left_behind(path)

    def _replay(self) -> None:
        """Do the edits again, each as a step that can be taken back."""
        edits, self._left_behind = self._left_behind, ()
        for edit in edits:
            try:
                self._session.do(edit)
            except ValueError:
                break

    def _recover(self, recovery: Recovery) -> None:
        if not self.may_leave():
            return
        try:
            project, edits = journal.recover(recovery.folder)
        except AppError as error:
            self._messages.tell_error(error)
            return
        self._session.open_project(project)
        self._journal.keep(edits)
        self._session.note_other_change()
        self.recovered.emit()
        self.offer_recovery()  # several windows may have been open


def _has_changes(folder: Path) -> bool:
    """Whether a project was left with changes that were not saved, and nobody changes it now."""
    is_left = (folder / journal.FILE).is_file() and not journal.is_in_use(folder)
    return is_left and bool(journal.left_behind(folder))
