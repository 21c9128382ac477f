"""The OpenGL way of drawing, on a context without any window, by whatever OpenGL there is."""

from __future__ import annotations

import ctypes
import ctypes.util
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from desktop.core.errors import ToolMissing
from desktop.media.player import Player
from tests.media.clips import HEIGHT, WIDTH, number_in
from tests.media.screen import Screen

# Numbers of EGL 1.5 and OpenGL, as in their public headers.
EGL_PLATFORM_SURFACELESS = 0x31DD
EGL_OPENGL_API = 0x30A2
EGL_NONE = 0x3038
CONFIG = (0x3033, 0x0001, 0x3040, 0x0008, EGL_NONE)  # SURFACE_TYPE pbuffer, RENDERABLE OpenGL
GL_FRAMEBUFFER, GL_TEXTURE_2D, GL_COLOR_ATTACHMENT0 = 0x8D40, 0x0DE1, 0x8CE0
GL_RGBA, GL_RGBA8, GL_UNSIGNED_BYTE = 0x1908, 0x8058, 0x1401


class OffscreenGL:
    """An OpenGL context with one framebuffer of the size of the test films."""

    def __init__(self) -> None:
        name = ctypes.util.find_library("EGL")
        if name is None:
            pytest.skip("libEGL is not installed")
        self._egl = ctypes.CDLL(name)
        for function in ("eglGetPlatformDisplay", "eglCreateContext", "eglGetProcAddress"):
            getattr(self._egl, function).restype = ctypes.c_void_p
        display = self._egl.eglGetPlatformDisplay(EGL_PLATFORM_SURFACELESS, None, None)
        self._display = ctypes.c_void_p(display)
        if not display or not self._egl.eglInitialize(self._display, None, None):
            pytest.skip("EGL here cannot work without a screen")
        self._make_current()
        self._make_framebuffer()

    def address(self, name: str) -> int:
        """Where an OpenGL function lies; 0 when there is none of that name."""
        return int(self._egl.eglGetProcAddress(name.encode()) or 0)

    def picture(self) -> NDArray[np.uint8]:
        """What is in the framebuffer, (rows, columns, 4), the first row at the top."""
        pixels = np.zeros((HEIGHT, WIDTH, 4), np.uint8)
        where = pixels.ctypes.data_as(ctypes.c_void_p)
        self._call("glBindFramebuffer", GL_FRAMEBUFFER, self.framebuffer)
        self._call("glReadPixels", 0, 0, WIDTH, HEIGHT, GL_RGBA, GL_UNSIGNED_BYTE, where)
        return pixels[::-1]

    def close(self) -> None:
        none = ctypes.c_void_p(None)
        self._egl.eglMakeCurrent(self._display, none, none, none)
        self._egl.eglDestroyContext(self._display, self._context)
        self._egl.eglTerminate(self._display)

    def _make_current(self) -> None:
        self._egl.eglBindAPI(EGL_OPENGL_API)
        config, found = ctypes.c_void_p(), ctypes.c_int()
        wishes = (ctypes.c_int * len(CONFIG))(*CONFIG)
        self._egl.eglChooseConfig(
            self._display, wishes, ctypes.byref(config), 1, ctypes.byref(found)
        )
        context = self._egl.eglCreateContext(self._display, config, None, None)
        none = ctypes.c_void_p(None)
        self._context = ctypes.c_void_p(context)
        if not context or not self._egl.eglMakeCurrent(self._display, none, none, self._context):
            pytest.skip("there is no OpenGL here")

    def _make_framebuffer(self) -> None:
        texture, framebuffer = ctypes.c_uint(), ctypes.c_uint()
        self._call("glGenTextures", 1, ctypes.byref(texture))
        self._call("glBindTexture", GL_TEXTURE_2D, texture)
        form = (0, WIDTH, HEIGHT, 0, GL_RGBA, GL_UNSIGNED_BYTE)
        self._call("glTexImage2D", GL_TEXTURE_2D, 0, GL_RGBA8, *form[1:3], 0, *form[4:], None)
        self._call("glGenFramebuffers", 1, ctypes.byref(framebuffer))
        self._call("glBindFramebuffer", GL_FRAMEBUFFER, framebuffer)
        target = (GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture, 0)
        self._call("glFramebufferTexture2D", *target)
        self.framebuffer = framebuffer.value

    def _call(self, name: str, *arguments: object) -> None:
        prototype = ctypes.CFUNCTYPE(None, *(_kind(one) for one in arguments))
        prototype(self.address(name))(*arguments)


def _kind(value: object) -> type[ctypes.c_uint] | type[ctypes.c_void_p]:
    return ctypes.c_uint if isinstance(value, int | ctypes.c_uint) else ctypes.c_void_p


class OpenGLScreen(Screen):
    """Draws by OpenGL instead of into memory."""

    def __init__(self, player: Player, surface: OffscreenGL) -> None:
        self._surface = surface
        super().__init__(player)

    def picture(self) -> NDArray[np.uint8]:
        self.player.render_opengl(WIDTH, HEIGHT, self._surface.framebuffer)
        self.player.report_swap()
        return self._surface.picture()


@pytest.fixture
def surface() -> Iterator[OffscreenGL]:
    made = OffscreenGL()
    yield made
    made.close()


def opengl_player() -> Player:
    try:
        return Player("opengl", ao="null", hwdec="no")
    except ToolMissing as missing:
        pytest.skip(str(missing))


@pytest.fixture
def screen(surface: OffscreenGL) -> Iterator[OpenGLScreen]:
    player = opengl_player()
    player.attach_opengl(surface.address)
    yield OpenGLScreen(player, surface)
    player.close()


def test_opengl_shows_the_frame_that_was_asked_for(screen: OpenGLScreen, film: Path) -> None:
    screen.open(film)
    assert screen.shows(0)
    screen.seek(2000)
    assert screen.shows(50)
    screen.step(-1)
    assert screen.shows(49)


def test_the_picture_comes_back_when_the_context_was_made_anew(
    screen: OpenGLScreen, surface: OffscreenGL, film: Path
) -> None:
    """As happens when a dock is taken out of the window."""
    screen.open(film)
    screen.seek(1000)
    screen.player.detach_opengl()
    screen.player.detach_opengl()
    screen.player.attach_opengl(surface.address)
    assert screen.wait(lambda: number_in(screen.picture()) == 25)
    screen.seek(3000)
    assert screen.shows(75)


def test_nothing_is_drawn_without_a_context() -> None:
    player = opengl_player()
    player.render_opengl(WIDTH, HEIGHT, 0)
    player.report_swap()
    player.close()
