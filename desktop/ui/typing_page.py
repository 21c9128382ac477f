"""The page of the settings about typing and timing."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop.core.editing import Editing
from desktop.ui.settings_fields import form, milliseconds, note

_MOST_MS = 10_000


class TypingPage(QWidget):
    """Spans of time for lead-in and lead-out, hearing, tapping and typing."""

    def __init__(self, editing: Editing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self.lead_in = milliseconds(editing.lead_in_ms, _MOST_MS)
        self.lead_out = milliseconds(editing.lead_out_ms, _MOST_MS)
        self.around = milliseconds(editing.around_ms, _MOST_MS)
        self.reaction = milliseconds(editing.reaction_ms, 1000)
        self.pauses = QCheckBox(self.tr("The film pauses while something is t&yped"), self)
        self.pauses.setChecked(editing.pauses_while_typing)
        self.replay = milliseconds(editing.replay_ms, _MOST_MS)
        self.resume = milliseconds(editing.resume_ms, _MOST_MS)
        self.spelling = QCheckBox(self.tr("&Mark misspelled words"), self)
        self.spelling.setChecked(editing.checks_spelling)
        rows = form()
        rows.addRow(self.tr("Lead-&in"), self.lead_in)
        rows.addRow(self.tr("Lead-&out"), self.lead_out)
        rows.addRow(self.tr("Heard &around an edge"), self.around)
        rows.addRow(self.tr("You &tap too late by"), self.reaction)
        rows.addRow("", note(self.tr("So much is taken from every moment that is tapped.")))
        rows.addRow("", self.pauses)
        rows.addRow(self.tr("It goes &on after"), self.resume)
        rows.addRow(self.tr("And plays again the &last"), self.replay)
        rows.addRow("", self.spelling)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(rows)
        layout.addStretch(1)

    @property
    def editing(self) -> Editing:
        """What is chosen here, with everything else as it was."""
        return replace(
            self._editing,
            lead_in_ms=self.lead_in.value(),
            lead_out_ms=self.lead_out.value(),
            around_ms=self.around.value(),
            reaction_ms=self.reaction.value(),
            pauses_while_typing=self.pauses.isChecked(),
            replay_ms=self.replay.value(),
            resume_ms=self.resume.value(),
            checks_spelling=self.spelling.isChecked(),
        )
