"""The program's own icons: drawn once as SVG, coloured by the palette, sharp at every scale."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer

from desktop.core import paths


def icon(name: str, palette: QPalette) -> QIcon:
    """The named icon in the colours of a palette: plain, greyed when disabled, accent when on.

    Raises FileNotFoundError for a name that has no drawing.
    """
    group, role = QPalette.ColorGroup, QPalette.ColorRole
    return QIcon(
        _Drawing(
            name,
            plain=palette.color(group.Active, role.ButtonText),
            disabled=palette.color(group.Disabled, role.ButtonText),
            checked=palette.color(group.Active, role.Accent),
        )
    )


def coloured(name: str, colour: QColor) -> QIcon:
    """The named icon in one colour whatever its state, for marks such as a warning."""
    return QIcon(_Drawing(name, plain=colour, disabled=colour, checked=colour))


def pixmap(name: str, colour: QColor, side: int) -> QPixmap:
    """The named drawing in one colour, side by side device pixels."""
    image = QPixmap(QSize(side, side))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    _renderer(name, colour).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image


def finest_ratio() -> float:
    """Device pixels in a pixel of the finest screen: a picture made so is sharp on all of them."""
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)


_CLONES: list[QIconEngine] = []


class _Drawing(QIconEngine):
    """Draws when it is looked at, in the size that is wanted: the window opens without waiting."""

    def __init__(self, name: str, *, plain: QColor, disabled: QColor, checked: QColor) -> None:
        super().__init__()
        _source(name)
        self._name = name
        self._plain, self._disabled, self._checked = plain, disabled, checked

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        renderer = _renderer(self._name, self._colour(mode, state))
        painter.save()
        renderer.render(painter, QRectF(rect))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        image = QPixmap(size)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return image

    def clone(self) -> QIconEngine:
        copy = _Drawing(
            self._name, plain=self._plain, disabled=self._disabled, checked=self._checked
        )
        # Qt owns what it cloned, and PySide does not know: Python must never free it a second time.
        _CLONES.append(copy)
        return copy

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        if mode == QIcon.Mode.Disabled:
            return self._disabled
        return self._checked if state == QIcon.State.On else self._plain


def _renderer(name: str, colour: QColor) -> QSvgRenderer:
    drawing = _source(name).replace(b"currentColor", colour.name().encode("ascii"))
    return QSvgRenderer(QByteArray(drawing))


@cache
def _source(name: str) -> bytes:
    return (paths.resources() / "icons" / f"{name}.svg").read_bytes()
