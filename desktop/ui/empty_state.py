"""What stands where there is nothing yet: a drawing, a sentence, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui import icons
from desktop.ui.mnemonics import plain
from desktop.ui.theme import theme_of

_SIDE = 40


class EmptyState(QWidget):
    """An invitation in the middle of an empty place; each action becomes a button."""

    def __init__(self, icon: str, title: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = icon
        self._icon = QLabel(self)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        heading, text = QLabel(title, self), QLabel(hint, self)
        heading.setObjectName("emptyTitle")
        text.setObjectName("muted")
        text.setWordWrap(True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 24)
        rows.setSpacing(8)
        rows.addStretch(1)
        for label in (self._icon, heading, text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            rows.addWidget(label)
        rows.addSpacing(8)
        rows.addLayout(self._buttons)
        rows.addStretch(1)
        self._recolour()

    def add_action(self, action: QAction, is_primary: bool = False) -> QPushButton:
        """Offer an action as a button, with its key behind the text."""
        if self._buttons.count() == 0:
            self._buttons.addStretch(1)
            self._buttons.addStretch(1)
        name = action.text().split("\t")[0]
        button = QPushButton(plain(name).replace("…", ""), self)
        button.setToolTip(action.toolTip())
        action.changed.connect(lambda: button.setToolTip(action.toolTip()))
        if is_primary:
            button.setObjectName("primary")
        button.clicked.connect(action.trigger)
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button

    def put_below(self, widget: QWidget) -> None:
        """Put something below the buttons."""
        rows = self.layout()
        if isinstance(rows, QVBoxLayout):
            rows.insertWidget(rows.count() - 1, widget)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._recolour()

    def _recolour(self) -> None:
        mark = icons.coloured(self._name, QColor(theme_of(self.palette()).faint))
        self._icon.setPixmap(mark.pixmap(QSize(_SIDE, _SIDE), icons.finest_ratio()))
