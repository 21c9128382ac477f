"""Recording a voice: the sound thread copies and counts, everything else happens elsewhere."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from desktop.core.errors import DeviceError
from desktop.media.devices import Device, SoundDevice, Stream

log = logging.getLogger(__name__)

Samples: TypeAlias = NDArray[np.float32]

SAMPLE_RATE = 48_000
MAX_SECONDS = 600
"""A reference needs half a minute; a forgotten recording must not fill the memory."""

CLIPPED = 0.999
DEAD = 1e-5
"""No microphone that is open is as quiet as this."""

DEAD_S = 2.0
METER_S = 0.1
STALL_S = 2.0
"""Samples come many times a second; after this long without any, the device is gone."""


@dataclass(frozen=True, slots=True)
class Level:
    """What the meter shows: of the last tenth of a second, save what is said to be of the whole."""

    rms_db: float
    peak_db: float
    seconds: float
    """Recorded so far, of the whole."""
    n_clipped: int
    """Samples at full scale, of the whole."""
    is_dead: bool
    """For two seconds not even noise has come: it is muted, or another device took its place."""
    has_gaps: bool
    """The machine was too busy and samples are missing somewhere."""
    is_lost: bool
    """The device has gone; what came before is kept."""


@dataclass(frozen=True, slots=True)
class Recording:
    """What was recorded: float32 (n,), mono."""

    samples: Samples
    sample_rate: int
    n_clipped: int
    has_gaps: bool


class Recorder:
    """One recording after another from one microphone; ask `level` as often as the screen turns."""

    def __init__(
        self,
        devices: SoundDevice,
        sample_rate: int = SAMPLE_RATE,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._devices = devices
        self._clock = clock
        self._wished_rate = self._rate = sample_rate
        self._stream: Stream | None = None
        self._ended = threading.Event()
        self._buffer: Samples = np.zeros(0, np.float32)
        self._n_samples = 0
        self._n_measured = 0
        self._n_clipped = 0
        self._n_alive = 0
        self._has_gaps = False
        self._grown_at = 0.0

    @property
    def is_recording(self) -> bool:
        """Whether samples are coming in."""
        return self._stream is not None and not self._ended.is_set()

    def start(self, device: Device | None = None) -> None:
        """Begin anew; None means the default microphone. Raises DeviceError.

        A microphone that refuses the wished rate is recorded at its own.
        """
        self.cancel()
        inputs = self._devices.inputs() if device is None else (device,)
        if not inputs:
            raise DeviceError("", "no microphone was found")
        default = next((one for one in inputs if one.is_default), inputs[0])
        try:
            self._open(device, self._wished_rate)
        except DeviceError:
            if default.sample_rate in (0, self._wished_rate):
                raise
            self._open(device, default.sample_rate)

    def _open(self, device: Device | None, rate: int) -> None:
        self._rate = rate
        self._forget()
        self._ended = threading.Event()
        stream = self._devices.open_input(device, rate, self._take, self._ended.set)
        stream.start()
        self._stream = stream

    @property
    def sample_rate(self) -> int:
        """Of what is being recorded, or was."""
        return self._rate

    @property
    def n_samples(self) -> int:
        """How many samples were recorded so far."""
        return self._n_samples

    def recent(self, seconds: float) -> Samples:
        """A copy of the last seconds that were recorded, or of what there is."""
        end = self._n_samples
        return self._buffer[max(0, end - round(seconds * self._rate)) : end].copy()

    def level(self) -> Level:
        """How loud it is and how the recording stands. Not for the sound thread."""
        n_recent = max(1, round(METER_S * self._rate))
        end = self._n_samples
        recent = self._buffer[max(0, end - n_recent) : end]
        self._measure(end)
        return Level(
            _decibel(float(np.sqrt(np.mean(np.square(recent, dtype=np.float64)))) if end else 0.0),
            _decibel(_peak(recent)),
            end / self._rate,
            self._n_clipped,
            end - self._n_alive > DEAD_S * self._rate,
            self._has_gaps,
            self._stream is not None and self._has_stalled(),
        )

    def stop(self) -> Recording:
        """End and hand out what was recorded, also when the device went away meanwhile."""
        self._end_stream()
        end = self._n_samples
        self._measure(end)
        return Recording(self._buffer[:end].copy(), self._rate, self._n_clipped, self._has_gaps)

    def cancel(self) -> None:
        """End and forget."""
        self._end_stream()
        self._forget()

    def _end_stream(self) -> None:
        if self._stream is not None:
            self._stream.stop()
            self._stream = None

    def _take(self, block: Samples, lost: bool) -> None:
        """Copy and count; this runs on the sound thread, where anything else would be heard."""
        n = min(len(block), len(self._buffer) - self._n_samples)
        self._buffer[self._n_samples : self._n_samples + n] = block[:n]
        self._n_samples += n
        self._has_gaps |= lost

    def _has_stalled(self) -> bool:
        """Some sound systems only fall silent when a microphone is pulled out."""
        return self._ended.is_set() or self._clock() - self._grown_at > STALL_S

    def _measure(self, end: int) -> None:
        """Look at what came since the last time."""
        if end > self._n_measured:
            self._grown_at = self._clock()
        fresh = self._buffer[self._n_measured : end]
        self._n_clipped += int(np.count_nonzero(np.abs(fresh) >= CLIPPED))
        alive = np.flatnonzero(np.abs(fresh) > DEAD)
        if len(alive):
            self._n_alive = self._n_measured + int(alive[-1]) + 1
        self._n_measured = end

    def _forget(self) -> None:
        # Untouched pages cost nothing, so the longest recording can be promised at once.
        self._buffer = np.zeros(MAX_SECONDS * self._rate, np.float32)
        self._n_samples = self._n_measured = self._n_clipped = 0
        self._n_alive = 0
        self._has_gaps = False
        self._grown_at = self._clock()


def _peak(samples: Samples) -> float:
    return float(np.abs(samples).max(initial=0.0))


def _decibel(amplitude: float) -> float:
    """In dB of full scale, never below -100."""
    return max(-100.0, 20 * float(np.log10(max(amplitude, 1e-9))))
