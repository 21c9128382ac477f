"""The list of all keys, made of the table of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.action_spec import MENUS, ActionSpec
from desktop.ui.action_table import ACTIONS
from desktop.ui.actions import plain_text, translated


class KeysDialog(QDialog):
    """Every action with its keys, in the order of the menus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(560, 640)
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(24, 16, 24, 24)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        self._fill(grid)
        area = QScrollArea(self)
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        buttons.setContentsMargins(24, 0, 24, 16)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(area)
        rows.addWidget(buttons)

    def _fill(self, grid: QGridLayout) -> None:
        for menu, title in MENUS:
            specs = [x for x in ACTIONS if x.place.startswith(f"{menu}.") and x.keys]
            if not specs:
                continue
            heading = QLabel(translated(title).replace("&", ""))
            heading.setObjectName("heading")
            heading.setContentsMargins(0, 12, 0, 2)
            grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
            for spec in specs:
                row = grid.rowCount()
                grid.addWidget(QLabel(plain_text(spec).rstrip("…")), row, 0)
                keys = QLabel(_keys(spec))
                keys.setObjectName("muted")
                grid.addWidget(keys, row, 1, Qt.AlignmentFlag.AlignRight)


def _keys(spec: ActionSpec) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return "   ".join(QKeySequence(key).toString(native) for key in (*spec.keys, *spec.view_keys))
