"""A mouse and a keyboard on a timeline, for tests."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.session import Session
from desktop.ui.timeline_canvas import TimelineCanvas
from desktop.ui.timeline_layout import RULER_PX
from desktop.ui.timeline_view import TimelineView
from tests.builders import line
from tests.ui import stage

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class Hands:
    """A mouse and a keyboard on a timeline that shows 20 ms per pixel from the beginning."""

    def __init__(self, view: TimelineView, session: Session) -> None:
        self.view, self.session = view, session
        self.canvas: TimelineCanvas = view.canvas
        self.lane_y = self.canvas.layout_bands.lane_top + 25
        self.wave_y = RULER_PX + 30

    def x(self, ms: float) -> int:
        return round(self.canvas.scale.x(ms))

    def move(self, x: int, y: int, keys: Qt.KeyboardModifier = NONE, held: bool = True) -> None:
        buttons = LEFT if held else Qt.MouseButton.NoButton
        place = QPointF(x, y)
        event = QMouseEvent(
            QEvent.Type.MouseMove, place, self.canvas.mapToGlobal(place), LEFT, buttons, keys
        )
        QApplication.sendEvent(self.canvas, event)

    def drag(
        self, from_ms: float, to_ms: float, y: int = 0, keys: Qt.KeyboardModifier = NONE
    ) -> None:
        y = y or self.lane_y
        first, last = self.x(from_ms), self.x(to_ms)
        QTest.mousePress(self.canvas, LEFT, keys, QPoint(first, y))
        for step in (1, 2, 3):
            self.move(first + (last - first) * step // 3, y, keys)
        QTest.mouseRelease(self.canvas, LEFT, keys, QPoint(last, y))

    def click(self, ms: float, y: int = 0) -> None:
        QTest.mouseClick(self.canvas, LEFT, NONE, QPoint(self.x(ms), y or self.lane_y))

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.canvas, key, keys)

    def times(self, line_id: str) -> tuple[int, int]:
        found = self.session.document.get(line_id)
        return found.start_ms, found.end_ms

    def wheel(self, notches: int, at_ms: float, keys: Qt.KeyboardModifier = NONE) -> None:
        place = QPointF(self.x(at_ms), self.wave_y)
        event = QWheelEvent(
            place,
            self.canvas.mapToGlobal(place),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.canvas, event)


def put(qtbot: QtBot, session: Session, duration_ms: int = 60_000) -> Hands:
    """Show a timeline of 1000 pixels, the first 20 seconds in view."""
    view = TimelineView(session)
    qtbot.addWidget(view)
    view.resize(1000, 240)
    view.show()
    session.seek_wanted.connect(lambda ms, _exact: session.set_playhead(ms))
    session.open_media(stage.film(duration_ms=duration_ms))
    scale = view.canvas.scale
    view.canvas.set_scale(scale.zoomed(scale.ms_per_px / 20, 0))
    view.canvas.grab()
    return Hands(view, session)


def three_lines(qtbot: QtBot) -> Hands:
    """Lines a, b, c from 2 to 4, 6 to 8 and 10 to 12 seconds."""
    given = [
        line(2000 + 4000 * i, 4000 + 4000 * i, f"Line {n}", line_id=n) for i, n in enumerate("abc")
    ]
    return put(qtbot, stage.session(*given))
