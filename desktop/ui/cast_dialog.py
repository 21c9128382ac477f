"""The cast: every speaker with a voice beside, those without one marked; voices from the film."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.core import cast
from desktop.core.cast import Role
from desktop.core.cuts import FilmVoice
from desktop.core.errors import AppError
from desktop.ui import window_layout
from desktop.ui.film_choice import FilmChoice
from desktop.ui.film_voices import FilmVoices
from desktop.ui.messages import MessageBar
from desktop.ui.session import Session
from desktop.ui.translation import said_seconds

_SPEAKER, _LINES, _VOICE, _FILM = range(4)


class CastDialog(QDialog):
    """A table that follows the document while it is open; each choice is an undo step."""

    def __init__(
        self, session: Session, voices: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._voices = tuple(voices)
        self._roles: tuple[Role, ...] = ()
        self._boxes: list[QComboBox] = []
        self._film: FilmVoices | None = None
        self._build()
        session.document_edited.connect(self._on_changed)
        session.project_opened.connect(self._on_changed)
        session.media_opened.connect(self._on_changed)
        self._fill()

    @property
    def roles(self) -> tuple[Role, ...]:
        """What the rows of the table stand for."""
        return self._roles

    def box(self, row: int) -> QComboBox:
        """The choice of the voice in a row."""
        return self._boxes[row]

    def show_voices(self, voices: Sequence[str]) -> None:
        """Offer these voices."""
        if tuple(voices) != self._voices:
            self._voices = tuple(voices)
            self._fill()

    def take_film_voices(self, film: FilmVoices) -> None:
        """Let the voices of the film be taken."""
        self._film = film
        film.assigned.connect(self.give)
        film.failed.connect(self._on_failed)
        film.progressed.connect(self._on_progressed)
        film.finished.connect(self._on_finished)
        self._fill()

    def give(self, speaker: str, voice: str) -> None:
        """Let a speaker have a voice."""
        edit = cast.give(self._session.document, [(speaker, voice)])
        if not edit.changes_nothing:
            self._session.do(edit)

    def take_from_film(self) -> None:
        """Take a voice from the film for every speaker without one, once that is permitted."""
        if self._film is None:
            return
        if self._film.is_running:
            self._film.cancel()
            return
        voices = self._voices_for_film()
        if not voices:
            return
        choice = FilmChoice(self._session.document, voices, self._film.play, self)
        if choice.exec():
            self._film.start(choice.chosen)
            self._refresh_button()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._roles:
            self._fill()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._film is not None:
            self._film.cancel()
        super().closeEvent(event)

    # --- build -----------------------------------------------------------------------------

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Cast"))
        window_layout.open_as(self, 680, 460)
        self.messages = MessageBar(self)
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        self.table = QTableWidget(0, 4, self)
        self.table.setHorizontalHeaderLabels(
            [self.tr("Speaker"), self.tr("Lines"), self.tr("Voice"), self.tr("In the film")]
        )
        self.table.setAccessibleName(self.tr("Speakers and their voices"))
        self.table.setObjectName("cast")
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().setDefaultSectionSize(46)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_SPEAKER, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_VOICE, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(_VOICE, 250)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.film_button = QPushButton(self)
        self.film_button.setAutoDefault(False)
        self.film_button.clicked.connect(self.take_from_film)
        done = QPushButton(self.tr("&Close"), self)
        done.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.film_button)
        foot.addStretch(1)
        foot.addWidget(done)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 16)
        rows.setSpacing(12)
        for widget in (self.messages, self.summary, self.table):
            rows.addWidget(widget)
        rows.addLayout(foot)

    # --- follow ----------------------------------------------------------------------------

    def _on_changed(self, _what: object = None) -> None:
        roles = cast.roles(self._session.document)
        if roles != self._roles:
            self._fill()

    def _fill(self) -> None:
        self._roles = cast.roles(self._session.document)
        in_film = {one.speaker: one for one in self._film.found()} if self._film else {}
        focused = next((row for row, box in enumerate(self._boxes) if box.hasFocus()), None)
        self.table.setRowCount(len(self._roles))
        self._boxes = [self._make_box(role) for role in self._roles]
        for row, role in enumerate(self._roles):
            name = QTableWidgetItem(role.speaker or self.tr("Lines without a speaker"))
            if not role.speaker:
                name.setForeground(self.palette().placeholderText())
            self.table.setItem(row, _SPEAKER, name)
            self.table.setItem(row, _LINES, QTableWidgetItem(str(len(role.line_ids))))
            self.table.setCellWidget(row, _VOICE, _framed(self._boxes[row]))
            found = in_film.get(role.speaker)
            text = said_seconds(f"{found.total_ms / 1000:.0f}") if found else ""
            if found and not found.is_enough:
                text = self.tr("%1, too little").replace("%1", text)
            self.table.setItem(row, _FILM, QTableWidgetItem(text))
        if focused is not None and focused < len(self._boxes):
            self._boxes[focused].setFocus()  # the new box stands where the old one was
        self._summarize()
        self._refresh_button()

    def _make_box(self, role: Role) -> QComboBox:
        box = QComboBox(self.table)
        box.setMinimumContentsLength(14)
        said = self.tr("Voice of %1").replace("%1", role.speaker or self.tr("the other lines"))
        box.setAccessibleName(said)
        if role.is_mixed:
            box.addItem(self.tr("Several voices"), None)
        missing = self.tr("No voice yet")
        box.addItem(missing if role.is_unassigned else self.tr("Voice of the project"), "")
        names = [*self._voices, *(voice for voice in role.voices if voice not in self._voices)]
        for name in filter(None, names):
            box.addItem(name, name)
        box.setCurrentIndex(0 if role.is_mixed else max(0, box.findData(role.voice)))
        box.activated.connect(partial(self._on_chosen, role.speaker, box))
        return box

    def _on_chosen(self, speaker: str, box: QComboBox, _index: int) -> None:
        voice = box.currentData()
        if voice is not None:
            self.give(speaker, str(voice))

    def _summarize(self) -> None:
        speakers = [role for role in self._roles if role.speaker]
        without = [role for role in speakers if role.is_unassigned]
        if not speakers:
            text = self.tr(
                "No line names its speaker. Speakers come from the subtitles (“ANNA: Hello”, "
                "or the actor of an ASS file)."
            )
        elif without:
            text = self.tr("%1 of %2 speakers have no voice of their own yet")
        else:
            text = self.tr("All %2 speakers have a voice")
        text = text.replace("%1", str(len(without))).replace("%2", str(len(speakers)))
        self.summary.setText(text)

    def _voices_for_film(self) -> list[FilmVoice]:
        """What there is of the speakers without a voice, where it is enough for one."""
        found = self._film.found() if self._film else ()
        without = {role.speaker for role in self._roles if role.is_unassigned}
        return [one for one in found if one.is_enough and one.speaker in without]

    def _refresh_button(self) -> None:
        is_running = self._film is not None and self._film.is_running
        voices = self._voices_for_film()
        text = self.tr("Take &voices from the film…")
        self.film_button.setText(self.tr("Stop") if is_running else text)
        self.film_button.setEnabled(is_running or bool(voices))

    def _on_progressed(self, _share: float, speaker: str) -> None:
        self.messages.tell(self.tr("Taking the voice of %1").replace("%1", speaker))

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            raise error
        self.messages.tell_error(error)

    def _on_finished(self, count: int) -> None:
        self._refresh_button()
        if count:
            said = self.tr("%1 voices were taken from the film").replace("%1", str(count))
            self.messages.tell(said, tone="ok")


def _framed(box: QComboBox) -> QWidget:
    """A box with air around it, so that those of two rows do not touch."""
    frame = QWidget()
    row = QHBoxLayout(frame)
    row.setContentsMargins(4, 4, 4, 4)
    row.addWidget(box)
    return frame
