"""A quiet sign at the foot of the window: something works in the background, and can be stopped."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from desktop.ui import icons

_BAR_PX = 90
_ICON_PX = 14


class StatusTask(QWidget):
    """What is being done, how far it is, and a button that ends it; hidden while nothing is."""

    stop_wanted = Signal()

    def __init__(self, text: str, stop: str, parent: QWidget | None = None) -> None:
        """The text says what is done, stop what the button does."""
        super().__init__(parent)
        label = QLabel(text, self)
        label.setObjectName("muted")
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 100)
        self._bar.setFixedWidth(_BAR_PX)
        self._bar.setAccessibleName(text)
        self._stop = QToolButton(self)
        self._stop.setObjectName("flat")
        self._stop.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self._stop.setToolTip(stop)
        self._stop.setAccessibleName(stop)
        self._stop.clicked.connect(self.stop_wanted)
        self._dress()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (label, self._bar, self._stop):
            row.addWidget(widget)
        self.hide()

    @property
    def percent(self) -> int:
        """How far it is, 0 to 100."""
        return self._bar.value()

    def show_share(self, share: float) -> None:
        """So much of it is done, 0 to 1."""
        self._bar.setValue(round(share * 100))
        self.show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        self._stop.setIcon(icons.icon("stop", self.palette()))
