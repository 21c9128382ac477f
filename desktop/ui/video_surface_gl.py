"""The place where the picture of the film appears, drawn by the graphics card."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtGui import QOpenGLContext
from PySide6.QtOpenGLWidgets import QOpenGLWidget
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from desktop.media.player import VideoPlayer


class OpenGLSurface(QOpenGLWidget):
    """Lets the player draw into this widget's framebuffer.

    Qt makes a new OpenGL context whenever the widget moves to another window (a panel that
    floats): the player is given each in turn, and asked to leave the old one before it goes.
    """

    drawing: Literal["opengl"] = "opengl"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._player: VideoPlayer | None = None
        self._is_attached = False
        self.frameSwapped.connect(self._on_swapped)

    def attach(self, player: VideoPlayer) -> None:
        """Show this player's film from now on."""
        self._player = player
        context = self.context()
        if context is not None:
            self.makeCurrent()
            self._enter(context)
            self.doneCurrent()
        self.update()

    def detach(self) -> None:
        """Let go of the player, before it ends."""
        self._leave()
        self._player = None
        self.update()

    def show_frame(self) -> None:
        """A new picture is ready."""
        self.update()

    def initializeGL(self) -> None:
        context = QOpenGLContext.currentContext()
        if context is not None:
            context.aboutToBeDestroyed.connect(self._leave)
            self._enter(context)

    def paintGL(self) -> None:
        if self._player is not None and self._is_attached:
            ratio = self.devicePixelRatioF()
            width, height = round(self.width() * ratio), round(self.height() * ratio)
            self._player.render_opengl(width, height, self.defaultFramebufferObject())

    def _enter(self, context: QOpenGLContext) -> None:
        if self._player is None or self._is_attached:
            return

        def address_of(name: str) -> int:
            return int(context.getProcAddress(name.encode("ascii")) or 0)

        self._player.attach_opengl(address_of)
        self._is_attached = True

    def _leave(self) -> None:
        if self._player is not None and self._is_attached:
            self._is_attached = False
            self.makeCurrent()
            self._player.detach_opengl()
            self.doneCurrent()

    def _on_swapped(self) -> None:
        if self._player is not None and self._is_attached:
            self._player.report_swap()
