"""What a person does to the running picture: step, seek, speed, volume."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject

from desktop.ui.session import Session

SPEEDS = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
_SEEK_MS = 1000
_VOLUME_STEP = 10
FULL_VOLUME = 100


class Picture(Protocol):
    """What the commands need of the video view."""

    def step(self, frames: int) -> None: ...

    def set_speed(self, speed: float) -> None: ...

    def set_volume(self, percent: int) -> None: ...


class PlaybackCommands(QObject):
    """Handlers of the menu Playback; it knows the speed and the volume of the window."""

    def __init__(
        self, session: Session, picture: Picture, volume: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._picture = picture
        self._speed = 1.0
        self._volume = volume
        self._is_muted = False

    @property
    def volume(self) -> int:
        """The loudness that is meant, in per cent, also while muted."""
        return self._volume

    def step_back(self) -> None:
        """Show the frame before."""
        self._picture.step(-1)

    def step_forward(self) -> None:
        """Show the next frame."""
        self._picture.step(1)

    def seek_back(self) -> None:
        """Go one second back."""
        self._session.seek(self._session.playhead_ms - _SEEK_MS)

    def seek_forward(self) -> None:
        """Go one second on."""
        self._session.seek(self._session.playhead_ms + _SEEK_MS)

    def seek_line_start(self) -> None:
        """Go to where the current line begins."""
        if line := self._session.current_line:
            self._session.seek(line.start_ms)

    def faster(self) -> None:
        """Play at the next higher speed."""
        self.set_speed(next((x for x in SPEEDS if x > self._speed), SPEEDS[-1]))

    def slower(self) -> None:
        """Play at the next lower speed."""
        self.set_speed(next((x for x in reversed(SPEEDS) if x < self._speed), SPEEDS[0]))

    def normal_speed(self) -> None:
        """Play as it was filmed."""
        self.set_speed(1.0)

    def set_speed(self, speed: float) -> None:
        """Play this many times as fast."""
        self._speed = speed
        self._picture.set_speed(speed)

    def louder(self) -> None:
        """Raise the volume."""
        self.set_volume(self._volume + _VOLUME_STEP)

    def quieter(self) -> None:
        """Lower the volume."""
        self.set_volume(self._volume - _VOLUME_STEP)

    def mute(self) -> None:
        """Be silent, or sound again."""
        self._is_muted = not self._is_muted
        self._send_volume()

    def set_volume(self, percent: int) -> None:
        """Play this loud, 0 to 100."""
        self._volume = max(0, min(FULL_VOLUME, percent))
        self._is_muted = False
        self._send_volume()

    def _send_volume(self) -> None:
        self._picture.set_volume(0 if self._is_muted else self._volume)
