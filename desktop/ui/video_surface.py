"""The place of the picture, drawn by the processor; and which kind of place suits this machine."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING, Literal, Protocol

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QOffscreenSurface,
    QOpenGLContext,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from desktop.media.player import Drawing, VideoPlayer

log = logging.getLogger(__name__)

OVERRIDE = "DUBWRIGHT_VIDEO"
"""Environment variable that chooses the kind of drawing: software or opengl."""

_ALIGNMENT = 64  # mpv draws fastest into rows that start and end on this
_BYTES_PER_PIXEL = 4
_OPAQUE = np.uint32(0xFF000000)
_GL_RENDERER = 0x1F01
# OpenGL done by the processor: six times as slow as drawing into memory at once (measured).
_SLOW_RENDERERS = ("llvmpipe", "softpipe", "swiftshader", "software rasterizer")
_PLATFORMS_WITH_OPENGL = ("xcb", "wayland", "wayland-egl", "windows", "cocoa", "eglfs")


class Surface(Protocol):
    """What the video view needs of a place for the picture."""

    def attach(self, player: VideoPlayer) -> None:
        """Show this player's film from now on."""

    def detach(self) -> None:
        """Let go of the player, before it ends."""

    def show_frame(self) -> None:
        """A new picture is ready."""


class SoftwareSurface(QWidget):
    """Lets the player draw into memory and paints that, sharp at every scale."""

    drawing: Literal["software"] = "software"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._player: VideoPlayer | None = None
        self._image: QImage | None = None
        self._pixels = np.empty(0, np.uint32)
        self._address = 0
        self._is_stale = True
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def attach(self, player: VideoPlayer) -> None:
        """Show this player's film from now on."""
        self._player = player
        self.show_frame()

    def detach(self) -> None:
        """Let go of the player, before it ends."""
        self._player = None
        self._image = None
        self.update()

    def show_frame(self) -> None:
        """A new picture is ready."""
        self._is_stale = True
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        image = self._current_image()
        if image is None:
            painter.fillRect(self.rect(), QColor("black"))
        else:
            painter.drawImage(QPointF(0, 0), image)
        painter.end()

    def _current_image(self) -> QImage | None:
        if self._player is None:
            return None
        ratio = self.devicePixelRatioF()
        width, height = max(round(self.width() * ratio), 2), max(round(self.height() * ratio), 2)
        image = self._image
        if image is None or (image.width(), image.height()) != (width, height):
            image = self._allocate(width, height)
            self._is_stale = True
        image.setDevicePixelRatio(ratio)
        if self._is_stale:
            self._is_stale = False
            self._player.render(width, height, self._address, image.bytesPerLine())
            # The player leaves the fourth byte empty, and Qt takes it for full transparency
            # wherever the window's own memory has an alpha channel.
            self._pixels |= _OPAQUE
        return image

    def _allocate(self, width: int, height: int) -> QImage:
        stride = -(-width * _BYTES_PER_PIXEL // _ALIGNMENT) * _ALIGNMENT
        count = stride * height // _BYTES_PER_PIXEL
        memory = np.zeros(count + _ALIGNMENT // _BYTES_PER_PIXEL, np.uint32)
        offset = -memory.ctypes.data % _ALIGNMENT // _BYTES_PER_PIXEL
        self._pixels = memory[offset : offset + count]
        self._address = self._pixels.ctypes.data
        rows = self._pixels.data.cast("B")
        self._image = QImage(rows, width, height, stride, QImage.Format.Format_RGB32)
        return self._image


def drawing_for_this_machine() -> Drawing:
    """How the picture is drawn best here; the environment may say otherwise."""
    wish = os.environ.get(OVERRIDE, "")
    if wish == "software":
        return "software"
    if wish == "opengl":
        return "opengl"
    if QGuiApplication.platformName() not in _PLATFORMS_WITH_OPENGL:
        return "software"
    renderer = opengl_renderer()
    is_fast = bool(renderer) and not any(slow in renderer.lower() for slow in _SLOW_RENDERERS)
    log.info("OpenGL is %s", renderer or "missing")
    return "opengl" if is_fast else "software"


def opengl_renderer() -> str:
    """What draws OpenGL on this machine, "" when nothing does."""
    context = QOpenGLContext()
    if not context.create():
        return ""
    surface = QOffscreenSurface()
    surface.setFormat(context.format())
    surface.create()
    if not surface.isValid() or not context.makeCurrent(surface):
        return ""
    name = context.functions().glGetString(_GL_RENDERER)
    context.doneCurrent()
    return str(name or "")
