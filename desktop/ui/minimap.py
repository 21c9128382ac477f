"""A map of the whole film: where lines are, which part is in view, where the playhead stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.timeline_colours import mixed

if TYPE_CHECKING:
    from desktop.ui.timeline_canvas import TimelineCanvas

HEIGHT_PX = 22
MIN_WINDOW_PX = 10


class Minimap(QWidget):
    """Shows where the canvas looks, and moves its view when dragged."""

    def __init__(self, canvas: TimelineCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._ground: QPixmap | None = None
        self._playhead_px = -1
        self._grab_px: float | None = None
        self.setFixedHeight(HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Overview of the film"))
        self.setToolTip(self.tr("Drag to look at another part of the film"))
        canvas.scale_changed.connect(self.update)
        canvas.scene_changed.connect(self._forget)
        canvas.session.playhead_moved.connect(self._on_playhead_moved)

    def sizeHint(self) -> QSize:
        return QSize(400, HEIGHT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(QPointF(0, 0), self._ground or self._paint_ground())
        self._paint_window(painter)
        colour = self._canvas.colours.playhead
        painter.fillRect(
            QRectF(self._x(self._canvas.session.playhead_ms), 0, 1.5, HEIGHT_PX), colour
        )
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._ground = None
        super().resizeEvent(event)

    # --- dragging the view -------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        left, right = self._window()
        x = event.position().x()
        self._grab_px = x - left if left <= x <= right else (right - left) / 2
        self._look(x)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grab_px is not None:
            self._look(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grab_px = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._canvas.wheelEvent(event)

    def _look(self, x: float) -> None:
        canvas = self._canvas
        left_ms = (x - (self._grab_px or 0.0)) * self._ms_per_px
        canvas.pointer.scroll((left_ms - canvas.scale.left_ms) / canvas.scale.ms_per_px)

    # --- painting ----------------------------------------------------------------------------

    @property
    def _ms_per_px(self) -> float:
        return self._canvas.scale.end_ms / max(self.width(), 1)

    def _x(self, ms: float) -> float:
        return ms / self._ms_per_px

    def _window(self) -> tuple[float, float]:
        scale = self._canvas.scale
        left, right = self._x(scale.left_ms), self._x(min(scale.right_ms, scale.end_ms))
        missing = max(0.0, MIN_WINDOW_PX - (right - left))
        return left - missing / 2, right + missing / 2

    def _paint_window(self, painter: QPainter) -> None:
        colours = self._canvas.colours
        left, right = self._window()
        shade = QColor(colours.back)
        shade.setAlpha(130)
        painter.fillRect(QRectF(0, 1, left, HEIGHT_PX), shade)
        painter.fillRect(QRectF(right, 1, self.width() - right, HEIGHT_PX), shade)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(colours.accent, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        frame = QRectF(left, 1, right - left, HEIGHT_PX).adjusted(1, 1, -1, -2)
        painter.drawRoundedRect(frame, 3, 3)

    def _paint_ground(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        ground = QPixmap(self.size() * ratio)
        ground.setDevicePixelRatio(ratio)
        painter = QPainter(ground)
        colours = self._canvas.colours
        painter.fillRect(QRectF(0, 0, self.width(), HEIGHT_PX), colours.lane)
        painter.fillRect(QRectF(0, 0, self.width(), 1), colours.hairline)
        bars = self._density(ground.width())
        painter.drawImage(QRectF(0, 7, self.width(), HEIGHT_PX - 13), bars)
        self._paint_shots(painter)
        painter.end()
        self._ground = ground
        return ground

    def _paint_shots(self, painter: QPainter) -> None:
        """A short tick for each shot; where they stand close they become a line."""
        shots = self._canvas.shots
        if shots:
            columns = {round(self._x(ms)) + 0.5 for ms in shots}
            painter.setPen(QPen(self._canvas.colours.shot, 1))
            top, bottom = HEIGHT_PX - 5.0, HEIGHT_PX - 2.0
            painter.drawLines([QLineF(x, top, x, bottom) for x in columns])

    def _density(self, width: int) -> QImage:
        """One row of pixels: the more of its time is spoken, the stronger the colour."""
        index, colours = self._canvas.index, self._canvas.colours
        per_px = self._canvas.scale.end_ms / max(width, 1)
        covered = np.zeros(width + 2)
        if len(index):
            # Time spoken up to a moment is piecewise linear; a pixel holds the difference.
            ends = np.maximum.accumulate(np.append(0, index.ends))
            starts = np.maximum(index.starts, ends[:-1])
            lengths = np.maximum(index.ends - starts, 0)
            knots = np.stack([starts, starts + lengths], axis=1).ravel()
            spoken = np.stack([np.cumsum(lengths) - lengths, np.cumsum(lengths)], axis=1).ravel()
            covered = np.interp(np.arange(width + 2) * per_px, knots, spoken)
        share = np.clip(np.diff(covered)[:width] / per_px, 0, 1)
        strength = np.round(np.where(share > 0, 0.25 + 0.75 * share, 0) * 16).astype(int)
        shades = [mixed(colours.lane, colours.accent, step / 16 * 0.8).rgb() for step in range(17)]
        row = np.array(shades, np.uint32)[strength]
        return QImage(row.tobytes(), width, 1, width * 4, QImage.Format.Format_RGB32).copy()

    def _forget(self) -> None:
        self._ground = None
        self.update()

    def _on_playhead_moved(self, ms: int) -> None:
        x = round(self._x(ms) * self.devicePixelRatioF())
        if x != self._playhead_px:
            self._playhead_px = x
            self.update()
