"""A small pill that says in a word how something stands."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QLabel, QWidget

Tone = Literal["muted", "ok", "warn", "error"]


class Badge(QLabel):
    """A word in a rounded field, coloured by how good the news is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("badge")
        self.hide()

    def show_state(self, text: str, tone: Tone, explanation: str = "") -> None:
        """Show a word; nothing is shown for ""."""
        self.setText(text)
        self.setToolTip(explanation)
        self.setAccessibleDescription(explanation)
        set_tone(self, tone)
        self.setVisible(bool(text))


def set_tone(widget: QWidget, tone: str) -> None:
    """Let the style sheet colour a widget by its tone."""
    if widget.property("tone") != tone:
        widget.setProperty("tone", tone)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
