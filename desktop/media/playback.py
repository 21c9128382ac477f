"""Playing samples at once, for a voice or a line that has no picture."""

from __future__ import annotations

import importlib
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import NDArray

from desktop.core.errors import DeviceError
from desktop.media.devices import Device, SoundDevice, Stream

if TYPE_CHECKING:
    import soxr

log = logging.getLogger(__name__)

Samples: TypeAlias = NDArray[np.float32]

OUTPUT_RATE = 48_000
"""Every device takes it, so one rate is asked for and sounds are brought to it before."""

PROMPT_LATENCY_S = 0.06
"""For a sound that is waited for; a busy machine may break it up more easily."""

LONGEST_S = 120


def load() -> None:
    """Import what resamples and reads sounds, so that nobody waits for it later."""
    for name in ("soxr", "soundfile"):
        importlib.import_module(name)


class Playback:
    """Plays one sound at a time; a new one takes the place of the old."""

    def __init__(self, devices: SoundDevice, device: Device | None = None) -> None:
        self._devices = devices
        self._device = device
        self._stream: Stream | None = None
        self._sound: Samples = np.zeros((0, 1), np.float32)
        self._at = 0
        self._ended = threading.Event()
        self._ended.set()

    @property
    def is_playing(self) -> bool:
        """Whether something is heard."""
        return not self._ended.is_set()

    @property
    def position_ms(self) -> int:
        """How much of the sound was handed to the device."""
        return self._at * 1000 // OUTPUT_RATE

    def play(
        self, samples: Samples, sample_rate: int, on_end: Callable[[], None] | None = None
    ) -> None:
        """Play float32 (n,) or (n, channels) from its beginning; raises DeviceError.

        on_end is called on the sound thread when it has ended or was stopped.
        """
        self.stop()
        sound = np.ascontiguousarray(samples.reshape(len(samples), -1), np.float32)
        if sample_rate != OUTPUT_RATE:
            import soxr  # late: the window opens without it

            sound = soxr.resample(sound, sample_rate, OUTPUT_RATE)
        if self._device is None and not self._devices.outputs():
            raise DeviceError("", "no loudspeaker was found")
        self._sound, self._at = np.clip(sound, -1.0, 1.0), 0
        ended = threading.Event()

        def end() -> None:
            ended.set()
            if on_end is not None:
                on_end()

        channels = self._sound.shape[1]
        stream = self._devices.open_output(self._device, OUTPUT_RATE, channels, self._fill, end)
        self._ended = ended
        try:
            stream.start()
        except DeviceError:
            ended.set()
            raise
        self._stream = stream

    def stop(self) -> None:
        """Be silent and give the device back."""
        if self._stream is not None:
            self._stream.stop()
            self._stream = None
        self._ended.set()

    def _fill(self, block: Samples) -> bool:
        """Copy and count; this runs on the sound thread."""
        n = min(len(block), len(self._sound) - self._at)
        block[:n] = self._sound[self._at : self._at + n]
        block[n:] = 0.0
        self._at += n
        return self._at < len(self._sound)


@dataclass(slots=True)
class _Growing:
    """One sound while it is made, at the rate of the device; `written` samples of it are there."""

    samples: Samples
    gain: float = 1.0
    written: int = 0
    at: int = 0
    is_whole: bool = False
    resampler: soxr.ResampleStream | None = None

    def add(self, samples: Samples, is_last: bool = False) -> None:
        """Put samples behind those that are there; what does not fit is lost."""
        if self.resampler is None:
            return
        ready = self.resampler.resample_chunk(samples.astype(np.float32), is_last)
        ready = np.clip(ready * self.gain, -1.0, 1.0)[: len(self.samples) - self.written]
        self.samples[self.written : self.written + len(ready)] = ready
        # Counted only when it is there: the sound thread reads up to here.
        self.written += len(ready)

    def fill(self, block: Samples) -> None:
        """Copy and count; silence where nothing is there yet."""
        n = min(len(block), self.written - self.at)
        block[:n, 0] = self.samples[self.at : self.at + n]
        block[n:] = 0.0
        self.at += n


class LivePlayback:
    """Plays a sound while it is still being made; silence where the maker is late.

    The loudspeaker stays open between two sounds, because waking it takes longer than anything
    else: whoever owns this gives it back with `close`. One thread pushes, the sound thread
    copies, one thread does all the rest.
    """

    def __init__(self, devices: SoundDevice, device: Device | None = None) -> None:
        self._devices = devices
        self._device = device
        self._stream: Stream | None = None
        self._now = _silence()
        self._ended = threading.Event()
        self._ended.set()

    @property
    def is_open(self) -> bool:
        """Whether the loudspeaker is held."""
        return not self._ended.is_set()

    @property
    def is_playing(self) -> bool:
        """Whether something is heard, or waited for."""
        now = self._now
        return self.is_open and not (now.is_whole and now.at >= now.written)

    @property
    def position_ms(self) -> int:
        """How much of the sound was handed to the device."""
        return self._now.at * 1000 // OUTPUT_RATE

    @property
    def has_sound(self) -> bool:
        """Whether anything was pushed."""
        return self._now.written > 0

    def prepare(self, gain: float = 1.0) -> None:
        """Forget the last sound; what is pushed from now on belongs to the next."""
        self._now = _Growing(np.empty(LONGEST_S * OUTPUT_RATE, np.float32), gain)

    def start(self) -> None:
        """Hold the loudspeaker and play what was pushed and will be; raises DeviceError."""
        if self.is_open:
            return
        if self._stream is not None:
            self._stream.stop()
            self._stream = None
        if self._device is None and not self._devices.outputs():
            raise DeviceError("", "no loudspeaker was found")
        ended = threading.Event()
        stream = self._devices.open_output(
            self._device, OUTPUT_RATE, 1, self._fill, ended.set, PROMPT_LATENCY_S
        )
        stream.start()
        self._stream, self._ended = stream, ended

    def push(self, samples: Samples, sample_rate: int) -> None:
        """Add mono samples (n,), all at one rate; beyond two minutes nothing is heard."""
        now = self._now
        if now.is_whole:
            return
        if now.resampler is None:
            import soxr

            now.resampler = soxr.ResampleStream(sample_rate, OUTPUT_RATE, 1, "float32")
        now.add(samples)

    def finish(self) -> None:
        """Say that this was all: it ends when what is there was heard."""
        now = self._now
        now.add(np.zeros(0, np.float32), is_last=True)
        now.is_whole, now.resampler = True, None

    def stop(self) -> None:
        """Be silent; the loudspeaker stays open."""
        self._now = _silence()

    def close(self) -> None:
        """Be silent and give the loudspeaker back; safe to call twice."""
        self.stop()
        stream, self._stream = self._stream, None
        if stream is not None:
            stream.stop()
        self._ended.set()

    def _fill(self, block: Samples) -> bool:
        self._now.fill(block)
        return True


def _silence() -> _Growing:
    return _Growing(np.zeros(0, np.float32), is_whole=True)
