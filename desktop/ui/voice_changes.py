"""What a person does with a voice of their own: rename, colour, copy, export, delete with undo."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QFileDialog, QWidget

from desktop.core import cast
from desktop.core.errors import AppError
from desktop.jobs import enrolling
from desktop.jobs.voice_library import OwnVoice, Removed, VoiceLibrary
from desktop.jobs.voices import SUFFIX
from desktop.ui import question
from desktop.ui.messages import MessageBar
from desktop.ui.session import Session

if TYPE_CHECKING:
    from desktop.jobs.speaking import Narrator
    from desktop.jobs.speech import SpeechQueue
    from desktop.jobs.ticket import Ticket


class VoiceChanges(QObject):
    """Changes the library and tells what became of it; nothing is lost without a way back."""

    changed = Signal(str)  # name of the voice to be selected, "" for none

    def __init__(
        self,
        session: Session,
        queue: SpeechQueue,
        library: VoiceLibrary,
        messages: MessageBar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._queue, self._library = session, queue, library
        self._messages, self._window = messages, window

    def change(self, what: str, name: str) -> None:
        """Do one of the changes that the panel knows by name."""
        changes: dict[str, Callable[[str], None]] = {
            "rename": self.ask_name,
            "recolour": self.ask_colour,
            "duplicate": self.duplicate,
            "renew": self.take_again,
            "export": self.ask_export,
            "remove": self.remove,
        }
        changes[what](name)

    def ask_name(self, name: str) -> None:
        """Ask for another name."""
        title, label = self.tr("Rename the voice"), self.tr("New name")
        new_name = question.ask_text(self._window, title, label, name)
        if new_name is not None:
            self.rename(name, new_name.strip())

    def rename(self, name: str, new_name: str) -> None:
        """Give a voice another name; the lines that it speaks follow it."""
        if new_name == name or not self.tried(lambda: self._library.rename(name, new_name)):
            return
        edit = cast.rename_voice(self._session.document, name, new_name)
        self.changed.emit(new_name)
        if not edit.changes_nothing:
            self._session.do(edit)

    def ask_colour(self, name: str) -> None:
        """Ask for another colour."""
        colour = QColorDialog.getColor(QColor(), self._window, self.tr("Colour of the voice"))
        if colour.isValid():
            self.recolour(name, colour.name())

    def recolour(self, name: str, colour: str) -> None:
        """Give a voice another colour, as #rrggbb."""
        if self.tried(lambda: self._library.recolour(name, colour)):
            self.changed.emit(name)

    def duplicate(self, name: str) -> None:
        """Make a second voice of the same sound."""
        made = self.tried(lambda: self._library.duplicate(name))
        if isinstance(made, OwnVoice):
            self.changed.emit(made.name)

    def take_again(self, name: str) -> None:
        """Take a voice anew from its recording, for a model that came later."""
        library = self._library

        def ask(narrator: Narrator, _ticket: Ticket) -> OwnVoice:
            return enrolling.take_again(name, narrator.speaker, library)

        job = self._queue.ask(ask)
        job.succeeded.connect(lambda own: self._on_taken_again(own.name))
        job.failed.connect(self.tell)

    def ask_export(self, name: str) -> None:
        """Ask where to write a voice as one file."""
        path, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export the voice"),
            f"{name}{SUFFIX}",
            self.tr("Voices (*%1)").replace("%1", SUFFIX),
        )
        if path:
            self.export(name, Path(path))

    def export(self, name: str, path: Path) -> None:
        """Write a voice as one file, without its recording."""
        try:
            self._library.export(name, path)
        except AppError as error:
            self.tell(error)
            return
        said = self.tr("The voice was written to %1").replace("%1", path.name)
        self._messages.tell(said, tone="ok")

    def ask_import(self) -> None:
        """Ask for voice files to take over."""
        wanted = self.tr("Voices (*%1)").replace("%1", SUFFIX)
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Import voices"), "", wanted)
        for name in names:
            self.import_file(Path(name))

    def import_file(self, path: Path) -> None:
        """Take over a voice file."""
        today = datetime.datetime.now(datetime.UTC).date().isoformat()
        made = self.tried(lambda: self._library.import_file(path, today))
        if isinstance(made, OwnVoice):
            self.changed.emit(made.name)
            said = self.tr("The voice “%1” is yours now").replace("%1", made.name)
            self._messages.tell(said, tone="ok")

    def remove(self, name: str) -> None:
        """Take a voice away, with a way back."""
        removed = self.tried(lambda: self._library.remove(name))
        if isinstance(removed, Removed):
            self.changed.emit("")
            self._messages.tell(
                self.tr("The voice “%1” was deleted").replace("%1", name),
                button=self.tr("&Undo"),
                answer=lambda: self.restore(removed),
            )

    def restore(self, removed: Removed) -> None:
        """Bring back a voice that was taken away."""
        if self.tried(lambda: self._library.restore(removed)):
            self.changed.emit(removed.name)

    def tell(self, error: Exception) -> None:
        """Show an expected error; another one goes on to whoever catches bugs."""
        if not isinstance(error, AppError):
            raise error
        self._messages.tell_error(error)

    # --- below -----------------------------------------------------------------------------

    def tried(self, act: Callable[[], Any]) -> object:
        """What the act returns; None when it failed, which is told."""
        try:
            return act()
        except AppError as error:
            self.tell(error)
            return None

    def _on_taken_again(self, name: str) -> None:
        self.changed.emit(name)
        said = self.tr("The voice “%1” was taken again from its recording").replace("%1", name)
        self._messages.tell(said, tone="ok")
