"""The program's own icons: drawn once as SVG, coloured by the palette, sharp at every scale."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.core import paths

# Qt picks the pixmap nearest to size times device pixel ratio: 16 to 24 at 100 to 400 %.
_SIDES = (16, 18, 20, 24, 32, 36, 40, 48, 64, 96)


def icon(name: str, palette: QPalette) -> QIcon:
    """The named icon in the colours of a palette: plain, greyed when disabled, accent when on.

    Raises FileNotFoundError for a name that has no drawing.
    """
    plain = palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText)
    grey = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    accent = palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Accent)
    made = QIcon()
    for side in _SIDES:
        for colour, mode, state in (
            (plain, QIcon.Mode.Normal, QIcon.State.Off),
            (grey, QIcon.Mode.Disabled, QIcon.State.Off),
            (accent, QIcon.Mode.Normal, QIcon.State.On),
            (grey, QIcon.Mode.Disabled, QIcon.State.On),
        ):
            made.addPixmap(pixmap(name, colour, side), mode, state)
    return made


def coloured(name: str, colour: QColor) -> QIcon:
    """The named icon in one colour whatever its state, for marks such as a warning."""
    made = QIcon()
    for side in _SIDES:
        made.addPixmap(pixmap(name, colour, side))
    return made


def pixmap(name: str, colour: QColor, side: int) -> QPixmap:
    """The named drawing in one colour, side by side device pixels."""
    renderer = QSvgRenderer(QByteArray(_source(name, colour)))
    image = QPixmap(QSize(side, side))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image


def _source(name: str, colour: QColor) -> bytes:
    drawing = (paths.resources() / "icons" / f"{name}.svg").read_bytes()
    return drawing.replace(b"currentColor", colour.name().encode("ascii"))
