"""The pictures of the film: libmpv's render interface, drawn by the processor or by OpenGL."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any


class _Size(ctypes.Structure):
    _fields_ = (("width", ctypes.c_int), ("height", ctypes.c_int))


class _Stride(ctypes.Structure):
    _fields_ = (("value", ctypes.c_size_t),)


# The numbers are those of libmpv/render.h; the binding (1.0.8) knows only the OpenGL ones.
_SOFTWARE_PARAMETERS = {
    "sw_size": (17, _Size),
    "sw_format": (18, str),
    "sw_stride": (19, _Stride),
    "sw_pointer": (20, ctypes.c_void_p),
}

ALIGNMENT = 64
"""Rows whose start and length are multiples of this many bytes are drawn fastest."""


class SoftwarePicture:
    """Draws the film into memory; everything happens on the thread that made it."""

    def __init__(self, module: Any, core: Any, on_frame: Callable[[], None]) -> None:
        for name, parameter in _SOFTWARE_PARAMETERS.items():
            module.MpvRenderParam.TYPES.setdefault(name, parameter)
        self._context = module.MpvRenderContext(core, "sw")
        self._context.update_cb = on_frame

    def render(self, width: int, height: int, address: int, stride: int) -> None:
        """Draw blue, green, red and a byte without meaning for each pixel.

        address is that of the first row; stride is the distance between rows in bytes, best a
        multiple of ALIGNMENT.
        """
        self._context.update()
        self._context.render(
            sw_size={"width": width, "height": height},
            sw_format="bgr0",
            sw_stride={"value": stride},
            sw_pointer=address,
            # Else mpv holds the window's thread until the frame is due: 40 ms each (measured).
            block_for_target_time=False,
        )

    def free(self) -> None:
        """Let go of the film; draw nothing afterwards."""
        self._context.free()


class OpenGLPicture:
    """Draws the film into a framebuffer of the OpenGL context that is current on this thread."""

    def __init__(
        self,
        module: Any,
        core: Any,
        on_frame: Callable[[], None],
        get_proc_address: Callable[[str], int],
    ) -> None:
        def find(_context: object, name: bytes) -> int:
            return get_proc_address(name.decode("ascii"))

        # libmpv calls it for as long as the context lives, so it must not be collected.
        self._find = module.MpvGlGetProcAddressFn(find)
        self._context = module.MpvRenderContext(
            core, "opengl", opengl_init_params={"get_proc_address": self._find}
        )
        self._context.update_cb = on_frame

    def render(self, width: int, height: int, framebuffer: int) -> None:
        """Draw into a framebuffer whose size is in pixels; its first row is the lowest."""
        self._context.update()
        self._context.render(
            flip_y=True,
            opengl_fbo={"w": width, "h": height, "fbo": framebuffer},
            block_for_target_time=False,
        )

    def report_swap(self) -> None:
        """Tell that the frame is on the screen, which steadies the pace of the next ones."""
        self._context.report_swap()

    def free(self) -> None:
        """Let go of the film while the same OpenGL context is current."""
        self._context.free()
