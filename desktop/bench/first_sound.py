"""From the key to the first sound: a line that nobody spoke yet, through all that is in between."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop.core.errors import DeviceError
from desktop.jobs.speaking import Narrator
from desktop.jobs.speech_request import SpeechRequest
from desktop.media.devices import Device, Fill, OnBlock, OnEnd
from desktop.media.playback import LivePlayback

TEXT = "A line of sixty characters that nobody has spoken so far, {}."
TRIES = 5
BLOCK, RATE = 480, 48_000
_HEARD = 1e-4


@dataclass(frozen=True, slots=True)
class Moment:
    """When something was: by the clock on the wall, and by what this process had computed."""

    wall_s: float
    processor_s: float

    @classmethod
    def now(cls) -> Moment:
        """The present one."""
        return cls(time.perf_counter(), time.process_time())


@dataclass(frozen=True, slots=True)
class Wait:
    """How long a person waited for a sound, and how much of that this process computed."""

    wall_ms: float
    processor_ms: float


def waits(narrator: Narrator, voice: str, tries: int = TRIES) -> list[Wait]:
    """How long each of some new lines takes until its first sound is handed to the device.

    Everything is in it that a person waits for: the look whether it is spoken already, words to
    phones, the networks, the resampling, the way to the sound thread, which asks every 10 ms.
    """
    _wait_for(narrator, _request("Warm.", voice))
    return [_wait_for(narrator, _request(TEXT.format(number), voice)) for number in range(tries)]


def _request(text: str, voice: str) -> SpeechRequest:
    return SpeechRequest("key", text, "en", voice, 1.0, 0, 600_000)


def _wait_for(narrator: Narrator, request: SpeechRequest) -> Wait:
    clock = Clock()
    playback = LivePlayback(clock)
    began = Moment.now()
    playback.prepare()
    playback.start()
    narrator.speak_aloud(request, playback.push)
    playback.finish()
    heard = clock.wait()
    playback.close()
    return Wait(
        1000 * (heard.wall_s - began.wall_s), 1000 * (heard.processor_s - began.processor_s)
    )


class Clock:
    """A loudspeaker that nobody hears: it asks for samples as often as a real one does."""

    def __init__(self) -> None:
        self._heard: Moment | None = None
        self._has_heard = threading.Event()

    def wait(self, timeout_s: float = 60.0) -> Moment:
        """The moment of the first sound; the present one where none comes."""
        self._has_heard.wait(timeout_s)
        return self._heard or Moment.now()

    def hear(self, block: NDArray[np.float32]) -> None:
        """Note when something sounds for the first time."""
        if self._heard is None and np.abs(block).max() > _HEARD:
            self._heard = Moment.now()
            self._has_heard.set()

    def rescan(self) -> None:
        """Find nothing new."""

    def inputs(self) -> tuple[Device, ...]:
        """No microphone."""
        return ()

    def outputs(self) -> tuple[Device, ...]:
        """The one loudspeaker."""
        return (Device(0, "clock", 1, RATE, True),)

    def open_input(
        self, device: Device | None, sample_rate: int, on_block: OnBlock, on_end: OnEnd
    ) -> _Beat:
        """Nobody records here."""
        raise DeviceError("clock")

    def open_output(
        self,
        device: Device | None,
        sample_rate: int,
        channels: int,
        fill: Fill,
        on_end: OnEnd,
        latency_s: float = 0.0,
    ) -> _Beat:
        """A thread of its own that asks for 10 ms of sound every 10 ms."""
        return _Beat(self, fill, on_end)


class _Beat:
    def __init__(self, clock: Clock, fill: Fill, on_end: OnEnd) -> None:
        self._clock, self._fill, self._on_end = clock, fill, on_end
        self._is_stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="clock", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._is_stopped.set()
        self._thread.join()

    def _run(self) -> None:
        block = np.zeros((BLOCK, 1), np.float32)
        while not self._is_stopped.wait(BLOCK / RATE):
            goes_on = self._fill(block)
            self._clock.hear(block)
            if not goes_on:
                break
        self._on_end()
