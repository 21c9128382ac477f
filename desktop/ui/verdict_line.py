"""How a recording sounds while it is made: in a word what is wrong, and beside it what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.media.grade import Finding
from desktop.ui import grade_texts
from desktop.ui.badge import Badge


class VerdictLine(QWidget):
    """A badge with the fault, and the remedy under it, both at one side."""

    def __init__(self, side: Qt.AlignmentFlag, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.badge = Badge(self)
        self.remedy = QLabel(self)
        self.remedy.setObjectName("muted")
        self.remedy.setWordWrap(True)
        self.remedy.setAlignment(side | Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.badge, 0, side)
        column.addWidget(self.remedy)

    def show_finding(self, finding: Finding) -> None:
        """Show a fault and its remedy."""
        self.badge.show_state(grade_texts.reason(finding), finding.severity)
        self.remedy.setText(grade_texts.remedy(finding))
        self.show()

    def show_good(self) -> None:
        """Show that there is nothing to say against it."""
        self.badge.show_state(self.tr("Sounds good"), "ok")
        self.remedy.setText("")
        self.show()

    def clear(self) -> None:
        """Show nothing."""
        self.badge.hide()
        self.remedy.setText("")

    def text(self) -> str:
        """What is shown of the fault."""
        return self.badge.text()
