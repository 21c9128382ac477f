"""Three hints for the first start, beside the work and never before it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class HintsCard(QFrame):
    """What to do first, in three sentences with their keys; it goes when it was read."""

    dismissed = Signal()

    def __init__(
        self, hints: Sequence[tuple[str, str, str]], parent: QWidget | None = None
    ) -> None:
        """Each hint is a title, a sentence and its key, "" for none."""
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAccessibleName(self.tr("Hints for the beginning"))
        columns = QHBoxLayout(self)
        columns.setContentsMargins(20, 14, 14, 14)
        columns.setSpacing(28)
        for number, (title, sentence, key) in enumerate(hints, start=1):
            columns.addLayout(self._hint(number, title, sentence, key), 1)
        self.done = QPushButton(self.tr("&Got it"), self)
        self.done.setObjectName("primary")
        self.done.clicked.connect(self.dismissed)
        columns.addWidget(self.done, 0, Qt.AlignmentFlag.AlignVCenter)

    def _hint(self, number: int, title: str, sentence: str, key: str) -> QVBoxLayout:
        heading, text = QLabel(f"{number}  {title}", self), QLabel(sentence, self)
        heading.setObjectName("heading")
        text.setObjectName("muted")
        text.setWordWrap(True)
        text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        rows = QVBoxLayout()
        rows.setSpacing(4)
        top = QHBoxLayout()
        top.addWidget(heading)
        if key:
            shown = QLabel(key, self)
            shown.setObjectName("muted")
            top.addWidget(shown)
        top.addStretch(1)
        rows.addLayout(top)
        rows.addWidget(text, 1)
        return rows
