"""Frames and splitters that hold the views of a window, and their state as text."""

from __future__ import annotations

import base64

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget


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


def as_text(data: QByteArray) -> str:
    """What Qt saved, as settings can hold it."""
    return base64.b64encode(data.data()).decode("ascii")


def from_text(text: str) -> QByteArray:
    """What Qt saved; empty, so that Qt ignores it, where the text is damaged."""
    try:
        return QByteArray(base64.b64decode(text, validate=True))
    except ValueError:
        return QByteArray()
