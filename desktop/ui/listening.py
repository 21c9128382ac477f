"""Hearing a recording or a voice at once: one sound at a time, and where it is."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.errors import AppError
from desktop.media.devices import Device, SoundDevice
from desktop.media.playback import Playback

Samples: TypeAlias = NDArray[np.float32]

_LOOK_MS = 33


class Listening(QObject):
    """Plays through a loudspeaker that is opened for each sound and given back after it."""

    moved = Signal(float)  # 0 to 1 of the sound; below 0 when nothing is heard
    failed = Signal(object)  # AppError

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._playback: Playback | None = None
        self._begin = 0.0
        self._seconds = 1.0
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self._look)

    @property
    def is_playing(self) -> bool:
        return self._playback is not None and self._playback.is_playing

    def use_devices(self, devices: SoundDevice, device: Device | None = None) -> None:
        """Play through this loudspeaker; None is the one of the system."""
        self.stop()
        self._playback = Playback(devices, device)

    def play(self, samples: Samples, sample_rate: int, begin: float = 0.0) -> None:
        """Play mono samples from a share of them on; `failed` tells what went wrong."""
        if self._playback is None or len(samples) == 0:
            return
        self._begin, self._seconds = begin, len(samples) / sample_rate
        try:
            self._playback.play(samples[int(begin * len(samples)) :], sample_rate)
        except AppError as error:
            self.failed.emit(error)
            return
        self._looking.start()
        self.moved.emit(begin)

    def stop(self) -> None:
        """Be silent."""
        if self._playback is not None:
            self._playback.stop()
        if self._looking.isActive():
            self._looking.stop()
            self.moved.emit(-1.0)

    def _look(self) -> None:
        if self._playback is None or not self._playback.is_playing:
            self.stop()
            return
        passed = self._playback.position_ms / 1000 / self._seconds
        self.moved.emit(min(1.0, self._begin + passed))
