"""A voice is being made, and then: how like it is, hear it, use it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.jobs import refining
from desktop.jobs.voice_library import OwnVoice
from desktop.ui import grade_texts, icons
from desktop.ui.badge import Badge
from desktop.ui.translation import said


class VoiceReadyPage(QWidget):
    """Progress first, the result after."""

    hear_wanted = Signal(str)  # name of the voice
    refine_wanted = Signal(str)  # name of the voice

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self.title = QLabel(self)
        self.title.setObjectName("title")
        self.title.setWordWrap(True)
        self.note = QLabel(self)
        self.note.setObjectName("muted")
        self.note.setWordWrap(True)
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 1000)
        self.likeness = Badge(self)
        self.meaning = QLabel(self)
        self.meaning.setWordWrap(True)
        self.hear = QPushButton(self.tr("&Hear it"), self)
        self.hear.setAutoDefault(False)
        self.hear.setIcon(icons.icon("play", self.palette()))
        self.hear.clicked.connect(lambda: self.hear_wanted.emit(self._name))
        self.refine = QPushButton(self.tr("&Refine this voice…"), self)
        self.refine.setAutoDefault(False)
        self.refine.clicked.connect(lambda: self.refine_wanted.emit(self._name))
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "hear"):
            self.hear.setIcon(icons.icon("play", self.palette()))

    def begin(self, name: str) -> None:
        """Show that a voice is being made."""
        self._name = name
        self.title.setText(self.tr("Making the voice “%1”").replace("%1", name))
        self.note.setText("")
        self._show_parts(is_ready=False)
        self.show_progress(0.0, "")

    def show_progress(self, share: float, note: str) -> None:
        """Show how far it is, 0 to 1."""
        self.progress.setValue(round(1000 * share))
        text = said(note)
        self.note.setText(text[:1].upper() + text[1:])

    def show_voice(self, own: OwnVoice) -> None:
        """Show what was made."""
        self._name = own.name
        self.title.setText(self.tr("“%1” can speak now").replace("%1", own.name))
        self.note.setText(self.tr("The recording is kept beside the voice, on this computer only."))
        self._show_parts(is_ready=True)
        word, meaning, tone = grade_texts.likeness(own.notes.likeness)
        self.likeness.show_state(word, tone, meaning)
        self.meaning.setText(meaning)
        self.meaning.setVisible(bool(meaning))
        self.refine.setVisible(refining.why_not(own) is None)

    def _lay_out(self) -> None:
        result = QHBoxLayout()
        result.setSpacing(12)
        result.addWidget(self.likeness, 0, Qt.AlignmentFlag.AlignTop)
        result.addWidget(self.meaning, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addStretch(2)
        rows.addWidget(self.title)
        rows.addWidget(self.progress)
        rows.addLayout(result)
        rows.addWidget(self.note)
        rows.addSpacing(8)
        rows.addLayout(self._buttons())
        rows.addStretch(3)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.hear)
        row.addWidget(self.refine)
        row.addStretch(1)
        return row

    def _show_parts(self, *, is_ready: bool) -> None:
        self.progress.setVisible(not is_ready)
        for widget in (self.likeness, self.meaning, self.hear):
            widget.setVisible(is_ready)
        self.refine.hide()
