"""What refining looks like: lines that grow from left to right, and a sentence that sharpens."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    qRgb,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.jobs.refining import Picture
from desktop.ui.theme import Theme, theme_of

_MOST_POINTS = 400
_SMOOTH = 0.9
_PAD = 10.0
_LEGEND = 22.0
_LOUDEST, _QUIETEST = 1.0, -7.5


class Curve:
    """One line: a name, a colour of the theme, and its points (x 0..1, y)."""

    def __init__(self, title: str, colour: str, *, is_smooth: bool = True) -> None:
        self.title, self.colour, self.is_smooth = title, colour, is_smooth
        self.points: list[tuple[float, float]] = []

    def add(self, x: float, y: float) -> None:
        """Add a point to the right of the others; a smooth line follows the mean."""
        if self.is_smooth and self.points:
            y = _SMOOTH * self.points[-1][1] + (1 - _SMOOTH) * y
        self.points.append((x, y))
        if len(self.points) > _MOST_POINTS:
            self.points = self.points[::2]

    @property
    def last(self) -> float | None:
        """Its height at the right."""
        return self.points[-1][1] if self.points else None


class CurvePlot(QWidget):
    """Some curves over the course of the work; a dashed line marks what they are held against."""

    def __init__(
        self,
        curves: Sequence[Curve],
        span: tuple[float, float] | None,
        parent: QWidget | None = None,
    ) -> None:
        """Show the curves over heights from span[0] to span[1], or over those they have."""
        super().__init__(parent)
        self.curves = tuple(curves)
        self._span, self._mark, self._mark_title = span, 0.0, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def clear(self) -> None:
        """Begin anew."""
        for curve in self.curves:
            curve.points = []
        self._mark = 0.0
        self._tell()

    def add(self, x: float, heights: Sequence[float | None]) -> None:
        """Add a point to each curve that has one; x: 0 to 1."""
        for curve, height in zip(self.curves, heights, strict=True):
            if height is not None:
                curve.add(x, height)
        self._tell()

    def mark(self, height: float, title: str) -> None:
        """Draw a dashed line at this height, and write beside it what it stands for."""
        self._mark, self._mark_title = height, title
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, 150)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, 110)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QColor(theme.line))
        painter.setBrush(QColor(theme.field))
        painter.drawRoundedRect(whole, 4, 4)
        area = whole.adjusted(_PAD, _PAD, -_PAD, -_PAD - _LEGEND)
        low, high = self._heights()
        for share in (0.0, 0.5, 1.0):
            y = area.top() + area.height() * share
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        if self._mark:
            painter.setPen(QPen(QColor(theme.muted), 1, Qt.PenStyle.DashLine))
            y = area.bottom() - area.height() * (self._mark - low) / (high - low)
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            place = QRectF(area.left(), y, area.width(), painter.fontMetrics().height())
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, self._mark_title)
        for curve in self.curves:
            self._draw(painter, area, curve, theme, (low, high))
        self._legend(painter, whole, theme)

    def _draw(
        self,
        painter: QPainter,
        area: QRectF,
        curve: Curve,
        theme: Theme,
        span: tuple[float, float],
    ) -> None:
        low, high = span
        places = [
            QPointF(
                area.left() + area.width() * x,
                area.bottom() - area.height() * min(1.0, max(0.0, (y - low) / (high - low))),
            )
            for x, y in curve.points
        ]
        if not places:
            return
        colour = QColor(getattr(theme, curve.colour))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1.6))
        path = QPainterPath(places[0])
        for place in places[1:]:
            path.lineTo(place)
        painter.drawPath(path)
        painter.setBrush(colour)
        for place in places[-1:] if curve.is_smooth else places:
            painter.drawEllipse(place, 2.4, 2.4)

    def _legend(self, painter: QPainter, whole: QRectF, theme: Theme) -> None:
        x, y = whole.left() + _PAD, whole.bottom() - _LEGEND
        for curve in self.curves:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(getattr(theme, curve.colour)))
            painter.drawRoundedRect(QRectF(x, y + _LEGEND / 2 - 2, 12, 4), 2, 2)
            painter.setPen(QColor(theme.muted))
            width = painter.fontMetrics().horizontalAdvance(curve.title)
            place = QRectF(x + 18, y, width + 2, _LEGEND)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, curve.title)
            x += 18 + width + 16

    def _heights(self) -> tuple[float, float]:
        if self._span is not None:
            return self._span
        known = [y for curve in self.curves for _, y in curve.points]
        known += [self._mark] if self._mark else []
        if not known:
            return 0.0, 1.0
        low, high = min(known), max(known)
        room = max(0.1 * (high - low), 0.02)
        return low - room, high + room

    def _tell(self) -> None:
        """Say the numbers to those who cannot see the lines."""
        known = [(one.title, one.last) for one in self.curves if one.last is not None]
        self.setAccessibleDescription(", ".join(f"{title} {last:.2f}" for title, last in known))
        self.update()


class SentencePlot(QWidget):
    """The spectrogram of a sentence: low sounds below, time to the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self._image = QImage()
        self._theme = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Spectrogram of a sentence that is not learnt from"))

    @property
    def picture(self) -> Picture | None:
        """What is shown: log mel (80, t)."""
        return self._picture

    def show_picture(self, picture: Picture | None) -> None:
        """Show log mel (80, t), or nothing."""
        self._picture, self._theme = picture, ""
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(620, 130)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 80)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QColor(theme.line))
        painter.setBrush(QColor(theme.field))
        painter.drawRoundedRect(whole, 4, 4)
        if self._picture is None:
            painter.setPen(QColor(theme.faint))
            said = self.tr("Appears when the voice itself is learnt")
            painter.drawText(whole, Qt.AlignmentFlag.AlignCenter, said)
            return
        if self._theme != theme.name:
            self._image, self._theme = _image(self._picture, theme), theme.name
        painter.drawImage(whole.adjusted(2, 2, -2, -2), self._image)


def _image(picture: Picture, theme: Theme) -> QImage:
    """Colour each band and moment from the ground to the accent and on to the text's colour."""
    shares = np.clip((picture[::-1] - _QUIETEST) / (_LOUDEST - _QUIETEST), 0.0, 1.0)
    pixels = np.ascontiguousarray(np.rint(shares * 255).astype(np.uint8))
    rows, columns = pixels.shape
    image = QImage(pixels.data, columns, rows, columns, QImage.Format.Format_Indexed8)
    image.setColorTable(_table(QColor(theme.field), QColor(theme.accent), QColor(theme.text)))
    # A copy of its own: the numbers go when this function returns.
    return image.copy()


def _table(ground: QColor, middle: QColor, top: QColor) -> list[int]:
    colours = []
    for at in range(256):
        share = at / 127.5
        a, b = (ground, middle) if share < 1 else (middle, top)
        part = share if share < 1 else share - 1
        red = _between(a.red(), b.red(), part)
        green = _between(a.green(), b.green(), part)
        colours.append(qRgb(red, green, _between(a.blue(), b.blue(), part)))
    return colours


def _between(first: int, last: int, share: float) -> int:
    return round(first + (last - first) * share)
