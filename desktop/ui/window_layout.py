"""Frames and splitters that hold the views of a window, and their state as text."""

from __future__ import annotations

import base64

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

_FRAME = QSize(8, 36)
_LEAST = QSize(240, 160)


class Rows(QVBoxLayout):
    """Rows that may shrink to their least height, whatever they hold.

    Where a text in them breaks into rows, Qt would scroll as soon as the height they would like
    is missing.
    """

    def hasHeightForWidth(self) -> bool:
        return False


def panel(content: QWidget) -> QFrame:
    """A view on a ground of its own, with rounded corners."""
    frame = QFrame()
    frame.setObjectName("panel")
    rows = QVBoxLayout(frame)
    rows.setContentsMargins(1, 1, 1, 1)
    rows.addWidget(content)
    return frame


def splitter(orientation: Qt.Orientation, *parts: tuple[QWidget, int]) -> QSplitter:
    """The parts side by side or one above the other, each with its share of the room."""
    made = QSplitter(orientation)
    made.setHandleWidth(8)
    made.setChildrenCollapsible(False)
    for place, (widget, share) in enumerate(parts):
        made.addWidget(widget)
        made.setStretchFactor(place, share)
    made.setSizes([share * 100 for _, share in parts])
    return made


def scrolling(content: QWidget) -> QScrollArea:
    """What scrolls where the screen has too little room: letters of 200 % on a small one."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    area.setMinimumSize(_LEAST)
    area.setWidget(content)
    return area


class Low(QScrollArea):
    """A panel that scrolls up and down where the window is low, and never sideways."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(content)
        self._content = content

    def minimumSizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._content.minimumSizeHint().width() + bar, _LEAST.height())

    def sizeHint(self) -> QSize:
        return self._content.sizeHint().expandedTo(self.minimumSizeHint())


def fit(window: QWidget, room: QSize) -> None:
    """Make the window no larger than a screen has room for, with its frame around it."""
    if not window.isMaximized() and not window.isFullScreen():
        window.resize(window.size().boundedTo(room - _FRAME))


def open_as(dialog: QWidget, width: int, height: int) -> None:
    """Give a dialog the size that shows it best, where its screen has room for that."""
    dialog.resize(width, height)
    fit(dialog, dialog.screen().availableSize())


def as_text(data: QByteArray) -> str:
    """What Qt saved, as settings can hold it."""
    return base64.b64encode(data.data()).decode("ascii")


def from_text(text: str) -> QByteArray:
    """What Qt saved; empty, so that Qt ignores it, where the text is damaged."""
    try:
        return QByteArray(base64.b64decode(text, validate=True))
    except ValueError:
        return QByteArray()
