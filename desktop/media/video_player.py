"""What the window needs of a film, whoever plays it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

from desktop.core.errors import AppError
from desktop.media.overlay import SCRIPT
from desktop.media.tracks import Which

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Drawing: TypeAlias = Literal["software", "opengl"]


class VideoPlayer(Protocol):
    """What the window needs of a film.

    The callbacks are plain attributes, called on a thread of the player: they must only hand the
    news on. None of the methods waits; what they ask for shows up in the callbacks.
    """

    on_loaded: Callable[[int], None]  # duration in ms; the first picture is there
    on_position: Callable[[int], None]  # ms, for each frame shown
    on_restart: Callable[[], None]  # the newest seek has arrived
    on_frame: Callable[[], None]  # a picture waits to be rendered
    on_playing: Callable[[bool], None]
    on_end: Callable[[], None]
    on_error: Callable[[AppError], None]

    @property
    def position_ms(self) -> int:
        """Where the film is, or is going while a seek is under way; never waits."""

    @property
    def duration_ms(self) -> int:
        """How long the film is; 0 without one."""

    @property
    def is_playing(self) -> bool:
        """Whether time goes on."""

    @property
    def is_seeking(self) -> bool:
        """Whether the picture is not yet the one that was asked for."""

    def load(self, path: Path, start_ms: int | None = None) -> None:
        """Open a film, standing on its first frame; start_ms is where its time begins (probe)."""

    def unload(self) -> None:
        """Show nothing."""

    def close(self) -> None:
        """End the player for good; no callback comes after this. Safe to call twice."""

    def play(self, until_ms: int | None = None) -> None:
        """Let time go on; with until_ms it stands still on the last frame before that.

        At the end of the film it begins again.
        """

    def pause(self) -> None:
        """Stand still."""

    def toggle(self) -> None:
        """Play when standing, stand when playing."""

    def seek(self, ms: int, exact: bool = True) -> None:
        """Go to the frame seen at ms; not exact means a key frame near it, which is quicker."""

    def step(self, frames: int) -> None:
        """Stand still and go this many frames forward, or back when negative."""

    def set_speed(self, speed: float) -> None:
        """Play this many times as fast, at the same pitch."""

    def set_volume(self, percent: int) -> None:
        """Set the loudness, 0 to 100."""

    def set_overlay(self, texts: Sequence[str], script: tuple[int, int] = SCRIPT) -> None:
        """Write texts over the picture, each where and how its marks say; none removes them.

        Script is the width and height in which their points are meant.
        """

    def add_audio(self, path: Path) -> None:
        """Take this file as the dub, instead of the one before."""

    def select_audio(self, which: Which) -> None:
        """Let the film's own sound be heard, or the dub."""

    def use_frames(self, times_s: NDArray[np.float64]) -> None:
        """Go by these times of frames, in seconds from the start of the file."""

    def choose_track(self, number: int) -> None:
        """Take this sound track of the film, counted from 0, for its own sound."""

    def render(self, width: int, height: int, address: int, stride: int) -> None:
        """Draw the picture into memory as 32-bit BGRX rows; sizes in pixels, stride in bytes."""

    def attach_opengl(self, get_proc_address: Callable[[str], int]) -> None:
        """Draw by the OpenGL context that is current from now on."""

    def detach_opengl(self) -> None:
        """Let the OpenGL context go, while it is still current."""

    def render_opengl(self, width: int, height: int, framebuffer: int) -> None:
        """Draw the picture into a framebuffer; sizes in pixels."""

    def report_swap(self) -> None:
        """Tell that what OpenGL drew is on the screen."""
