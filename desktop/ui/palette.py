"""The command palette: everything that can be done, found by a few letters of its name."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.core.fuzzy import score
from desktop.ui import window_layout
from desktop.ui.action_spec import QT_TRANSLATE_NOOP, ActionSpec, Need
from desktop.ui.action_table import ACTIONS
from desktop.ui.actions import Actions, full_name

_ID = Qt.ItemDataRole.UserRole
_WIDTH, _HEIGHT = 640, 420
_WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)

NEEDED = {
    Need.FILM: QT_TRANSLATE_NOOP("Needs", "Open a film first"),
    Need.FILM_AND_LINES: QT_TRANSLATE_NOOP("Needs", "Needs a film and a line"),
    Need.FILM_AND_LINE: QT_TRANSLATE_NOOP("Needs", "Needs a film and a chosen line"),
    Need.LINE: QT_TRANSLATE_NOOP("Needs", "Choose a line first"),
    Need.LINES: QT_TRANSLATE_NOOP("Needs", "There are no lines yet"),
    Need.NEXT_LINE: QT_TRANSLATE_NOOP("Needs", "There is no line after this one"),
    Need.INSIDE_LINE: QT_TRANSLATE_NOOP("Needs", "Choose a line that can be cut"),
    Need.UNDO: QT_TRANSLATE_NOOP("Needs", "Nothing was changed yet"),
    Need.REDO: QT_TRANSLATE_NOOP("Needs", "Nothing was taken back"),
    Need.SPEAKING: QT_TRANSLATE_NOOP("Needs", "Nothing is being spoken"),
    Need.TOO_LONG: QT_TRANSLATE_NOOP("Needs", "The speech of this line is not too long"),
}
"""Why an action whose need is not met cannot be done."""


class Palette(QDialog):
    """A field and a list under it; Enter does what is chosen."""

    chosen = Signal(str)  # id of the action

    def __init__(
        self, actions: Actions, recent: Iterable[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        order = {action_id: place for place, action_id in enumerate(recent)}
        self._specs = sorted(ACTIONS, key=lambda spec: order.get(spec.id, len(order)))
        self._names = {spec.id: full_name(spec) for spec in ACTIONS}
        self.setWindowTitle(self.tr("Find a command"))
        window_layout.open_as(self, _WIDTH, _HEIGHT)
        self._build()
        self._fill("")

    def _build(self) -> None:
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.setAccessibleName(self.tr("Name of what to do"))
        self.field.textChanged.connect(self._fill)
        self.field.returnPressed.connect(self._choose)
        self.field.installEventFilter(self)
        self.list = QTreeWidget(self)
        self.list.setColumnCount(3)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.ensurePolished()  # else rows are as high as without the style sheet
        self.list.setAccessibleName(self.tr("What can be done"))
        self.list.header().setStretchLastSection(False)
        modes = QHeaderView.ResizeMode
        for column, mode in enumerate((modes.Stretch, *[modes.ResizeToContents] * 2)):
            self.list.header().setSectionResizeMode(column, mode)
        self.list.itemActivated.connect(self._choose)
        self.note = QLabel(self)
        self.note.setObjectName("muted")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 12, 12, 12)
        rows.setSpacing(8)
        for widget in (self.field, self.list, self.note):
            rows.addWidget(widget)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Walk in the list while the caret stays in the field."""
        is_pressed = event.type() == QEvent.Type.KeyPress
        if is_pressed and isinstance(event, QKeyEvent) and event.key() in _WALKING:
            self.list.event(event)
            return True
        return False

    def _fill(self, typed: str) -> None:
        self.list.clear()
        for spec in self._found(typed):
            self.list.addTopLevelItem(self._item(spec))
        best = self.list.topLevelItem(0)
        if best is not None:
            self.list.setCurrentItem(best)
        self._tell("" if best is not None else self.tr("Nothing has this name."))

    def _tell(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _found(self, typed: str) -> list[ActionSpec]:
        """What fits, the best first; equally good ones by how lately they were used."""
        fitting = []
        for spec in self._specs:
            points = score(typed, self._names[spec.id])
            if points is not None:
                fitting.append((points, spec))
        return [spec for _, spec in sorted(fitting, key=lambda pair: -pair[0])]

    def _item(self, spec: ActionSpec) -> QTreeWidgetItem:
        action = self._actions[spec.id]
        is_possible = action.isEnabled()
        why = "" if is_possible else self._why(spec.need)
        key = self._actions.keys.first_key(spec.id)
        item = QTreeWidgetItem([self._names[spec.id], why, key])
        item.setData(0, _ID, spec.id)
        item.setIcon(0, action.icon())
        item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column in (1, 2) if is_possible else (0, 1, 2):
            item.setForeground(column, self.palette().placeholderText())
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{self._names[spec.id]}, {why or key}")
        return item

    def _why(self, need: Need) -> str:
        text = NEEDED.get(need)
        return QCoreApplication.translate("Needs", text) if text else self.tr("Not possible now")

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        action_id = str(item.data(0, _ID))
        if not self._actions[action_id].isEnabled():
            self._tell(item.text(1))
            return
        self.accept()
        self.chosen.emit(action_id)
