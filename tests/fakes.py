"""The doubles of the edges that a test machine may lack: film, sound card, voice."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import numpy as np
from numpy.typing import NDArray

from desktop.core.errors import AppError, DeviceError, UnsupportedVideo
from desktop.media.devices import Device, Fill, OnBlock, OnEnd

if TYPE_CHECKING:
    from inference.delivery.listening import Acting
    from inference.delivery.profile import Delivery
    from inference.speech import Speech
    from inference.voice.profile import Voice

T = TypeVar("T")


def _ignore(*_: object) -> None:
    """Hear nothing."""


class InlineExecutor(Executor):
    """Does the work in the calling thread, at once."""

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """Run the function and hand out its finished future."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - an executor hands on whatever happened
            future.set_exception(error)
        return future


class FakeVideoPlayer:
    """A film without a picture: seeks arrive at once unless `is_slow`, time passes by `advance`."""

    def __init__(self, duration_ms: int = 10_000, fps: float = 25.0) -> None:
        self.on_loaded: Callable[[int], None] = _ignore
        self.on_position: Callable[[int], None] = _ignore
        self.on_restart: Callable[[], None] = _ignore
        self.on_frame: Callable[[], None] = _ignore
        self.on_playing: Callable[[bool], None] = _ignore
        self.on_end: Callable[[], None] = _ignore
        self.on_error: Callable[[AppError], None] = _ignore
        self.path: Path | None = None
        self.overlay: tuple[str, ...] = ()
        self.speed = 1.0
        self.volume = 100
        self.audio: Path | None = None
        self.selected: Literal["original", "dub"] = "original"
        self.track = 0
        self.frames_s: NDArray[np.float64] = np.empty(0)
        self.seeks: list[tuple[int, bool]] = []
        self.is_closed = False
        self.is_slow = False
        self._film_ms = duration_ms
        self._fps = fps
        self._position_ms = 0
        self._playing = False
        self._until_ms: int | None = None

    @property
    def position_ms(self) -> int:
        return self._position_ms

    @property
    def duration_ms(self) -> int:
        return self._film_ms if self.path else 0

    @property
    def is_playing(self) -> bool:
        return self._playing

    @property
    def is_seeking(self) -> bool:
        return self.is_slow and bool(self.seeks)

    def load(self, path: Path, start_ms: int | None = None) -> None:
        if not path.exists():
            self.on_error(UnsupportedVideo(path, "it does not exist"))
            return
        self.path = path
        self._position_ms = 0
        self.on_loaded(self._film_ms)
        self.on_restart()
        self.on_frame()

    def unload(self) -> None:
        self.path = None
        self._position_ms = 0
        self._set_playing(False)

    def close(self) -> None:
        self.is_closed = True
        self._playing = False

    def play(self, until_ms: int | None = None) -> None:
        if self._position_ms >= self._film_ms:
            self.seek(0)
        self._until_ms = until_ms
        self._set_playing(self.path is not None)

    def pause(self) -> None:
        self._set_playing(False)

    def toggle(self) -> None:
        self.pause() if self._playing else self.play()

    def seek(self, ms: int, exact: bool = True) -> None:
        ms = max(0, min(ms, self._film_ms))
        self.seeks.append((ms, exact))
        self._position_ms = ms
        if not self.is_slow:
            self.arrive()

    def step(self, frames: int) -> None:
        frame = round(self._position_ms * self._fps / 1000) + frames
        self.pause()
        self.seek(max(0, round(frame * 1000 / self._fps)))

    def set_speed(self, speed: float) -> None:
        self.speed = speed

    def set_volume(self, percent: int) -> None:
        self.volume = percent

    def set_overlay(self, texts: Sequence[str], script: tuple[int, int] = (384, 288)) -> None:
        self.overlay = tuple(texts)

    def add_audio(self, path: Path) -> None:
        self.audio = path

    def select_audio(self, which: Literal["original", "dub"]) -> None:
        self.selected = which

    def use_frames(self, times_s: NDArray[np.float64]) -> None:
        self.frames_s = times_s

    def choose_track(self, number: int) -> None:
        self.track = number

    def render(self, width: int, height: int, address: int, stride: int) -> None:
        """Fill the picture with a grey whose value tells the position in frames."""
        grey = round(self._position_ms * self._fps / 1000) % 256
        ctypes.memset(address, grey, stride * height)

    def attach_opengl(self, get_proc_address: Callable[[str], int]) -> None:
        """Take note of nothing: there is no picture."""

    def detach_opengl(self) -> None:
        """Let go of nothing."""

    def render_opengl(self, width: int, height: int, framebuffer: int) -> None:
        """Draw nothing."""

    def report_swap(self) -> None:
        """Need no clock."""

    # --- what a test does to it -------------------------------------------------------------

    def arrive(self) -> None:
        """Let the last seek arrive."""
        self.on_restart()
        self.on_position(self._position_ms)
        self.on_frame()

    def advance(self, ms: int) -> None:
        """Let time pass while playing, up to the end of the film or of the stretch."""
        if not self._playing:
            return
        end = self._film_ms if self._until_ms is None else min(self._until_ms, self._film_ms)
        self._position_ms = min(self._position_ms + round(ms * self.speed), end)
        self.on_position(self._position_ms)
        self.on_frame()
        if self._position_ms >= end:
            self._set_playing(False)
            if end == self._film_ms:
                self.on_end()

    def fail(self, error: AppError) -> None:
        """Report an error as the real player does."""
        self.on_error(error)

    def _set_playing(self, playing: bool) -> None:
        if playing != self._playing:
            self._playing = playing
            self.on_playing(playing)


@dataclass
class FakeStream:
    """A stream that moves only when the test moves it."""

    on_end: OnEnd
    on_block: OnBlock | None = None
    fill: Fill | None = None
    channels: int = 1
    is_running: bool = False
    played: list[NDArray[np.float32]] = field(default_factory=list)

    def start(self) -> None:
        self.is_running = True

    def stop(self) -> None:
        if self.is_running:
            self.is_running = False
            self.on_end()

    def hear(self, samples: NDArray[np.float32], lost: bool = False) -> None:
        """Bring samples from the microphone."""
        if self.on_block is not None and self.is_running:
            # The sound system reuses its buffer: whoever keeps it without copying is found out.
            buffer = samples.astype(np.float32)
            self.on_block(buffer, lost)
            buffer[:] = np.nan

    def pull(self, n_samples: int) -> NDArray[np.float32]:
        """Ask for samples to play, (n, channels)."""
        block = np.zeros((n_samples, self.channels), np.float32)
        if self.fill is not None and self.is_running:
            goes_on = self.fill(block)
            self.played.append(block.copy())
            if not goes_on:
                self.stop()
        return block


class FakeSoundDevice:
    """A sound system with one microphone and one loudspeaker, or with none of them."""

    def __init__(self, present: bool = True) -> None:
        self.present = present
        self.streams: list[FakeStream] = []

    def rescan(self) -> None:
        assert not any(stream.is_running for stream in self.streams)

    def inputs(self) -> tuple[Device, ...]:
        return (Device(0, "Test microphone", 1, 48_000, True),) if self.present else ()

    def outputs(self) -> tuple[Device, ...]:
        return (Device(1, "Test loudspeaker", 2, 48_000, True),) if self.present else ()

    def open_input(
        self, device: Device | None, sample_rate: int, on_block: OnBlock, on_end: OnEnd
    ) -> FakeStream:
        return self._open(FakeStream(on_end, on_block=on_block))

    def open_output(
        self,
        device: Device | None,
        sample_rate: int,
        channels: int,
        fill: Fill,
        on_end: OnEnd,
        latency_s: float = 0.1,
    ) -> FakeStream:
        return self._open(FakeStream(on_end, fill=fill, channels=channels))

    def unplug(self) -> None:
        """Take the devices away while they are in use."""
        self.present = False
        for stream in self.streams:
            stream.stop()

    def _open(self, stream: FakeStream) -> FakeStream:
        if not self.present:
            raise DeviceError("default")
        self.streams.append(stream)
        return stream


def silence() -> FakeSoundDevice:
    """A sound system without any device, so that a test does not depend on the machine."""
    return FakeSoundDevice(present=False)


class FakeSpeaker:
    """Speaks a tone: 60 ms for each letter, at a pitch that belongs to the voice."""

    model = "fake-tone-1"
    sample_rate = 22_050
    device = "cpu"

    def __init__(self, letter_ms: float = 60.0) -> None:
        self.letter_ms = letter_ms
        self.optimism = 1.0
        self.distance = 1.1
        self.cosine: float | None = None
        self.spoken: list[str] = []

    def voices(self) -> tuple[Voice, ...]:
        return (self._voice("tone-low"), self._voice("tone-high"))

    def enroll(self, samples: NDArray[np.float32], sample_rate: int, name: str) -> Voice:
        return self._voice(name)

    def likeness(
        self, voice: Voice, samples: NDArray[np.float32], sample_rate: int
    ) -> float | None:
        return self.cosine

    def listen(
        self, samples: NDArray[np.float32], sample_rate: int, text: str, language: str = "en"
    ) -> Acting:
        """Hear every letter for 60 ms, from the first sample that is not silent on."""
        from inference.delivery.alignment import Alignment, PlacedPhone
        from inference.delivery.listening import Acting
        from inference.delivery.profile import FRAME_SECONDS, Delivery
        from inference.errors import ActingUnheard
        from inference.speech import Word

        letters = [letter for letter in text if letter.isalnum()]
        sounding = np.flatnonzero(np.abs(samples) > 0.01)
        if not letters or not len(sounding):
            raise ActingUnheard(0.0)
        begin, step = int(sounding[0]) / sample_rate, self.letter_ms / 1000
        phones = tuple(
            PlacedPhone(letter, begin + at * step, begin + (at + 1) * step, 0)
            for at, letter in enumerate(letters)
        )
        n = len(letters)
        frames = round(n * step / FRAME_SECONDS)
        delivery = Delivery.of(
            ["^", *letters, "^"], [0.0, *[step] * n, 0.0], [0.0] * (n + 2), [0.5] * frames
        )
        word = Word(text, 0, len(text), int(sounding[0]), int(sounding[-1]) + 1)
        return Acting(Alignment(phones, self.distance), delivery, (word,))

    def predict_seconds(
        self, text: str, voice: Voice, language: str = "en", pace: float = 1.0
    ) -> float:
        return self._seconds(text, pace) * self.optimism

    def _seconds(self, text: str, pace: float) -> float:
        return sum(c.isalnum() for c in text) * self.letter_ms / 1000 / pace

    def speak(
        self,
        text: str,
        voice: Voice,
        *,
        language: str = "en",
        pace: float = 1.0,
        seed: int = 0,
        seconds: float | None = None,
        pitch_semitones: float = 0.0,
        delivery: Delivery | None = None,
        report: Callable[[float], None] | None = None,
    ) -> Speech:
        from inference.speech import Speech, Word

        if report is not None:
            report(0.0)
        self.spoken.append(text)
        length_s = seconds or self._seconds(text, pace)
        if delivery is not None and seconds is None:
            length_s = delivery.total_seconds / pace
        hertz = self.pitch(voice.name) * 2 ** (pitch_semitones / 12)
        samples = tone(hertz, length_s, self.sample_rate)
        word = Word(text, 0, len(text), 0, len(samples))
        if report is not None:
            report(1.0)
        return Speech(samples, self.sample_rate, (word,) if len(samples) else (), ())

    def stream(
        self, text: str, voice: Voice, **wishes: Any
    ) -> Generator[NDArray[np.float32], None, Speech]:
        speech = self.speak(text, voice, **wishes)
        yield from np.array_split(speech.samples, 4)
        return speech

    @staticmethod
    def pitch(name: str) -> float:
        """The frequency in hertz that a voice of this name hums at."""
        return 200.0 + 40.0 * (sum(name.encode()) % 16)

    @staticmethod
    def _voice(name: str) -> Voice:
        from inference.voice.profile import Voice

        return Voice(
            name=name, engine="espeak", language="en", digest=name, vector=None, prosody=None
        )


def tone(hertz: float, seconds: float, sample_rate: int) -> NDArray[np.float32]:
    """A sine of a quarter of full scale, float32 (n,), starting on its crest: a sharp onset."""
    time_s = np.arange(round(seconds * sample_rate)) / sample_rate
    return (0.25 * np.cos(2 * np.pi * hertz * time_s)).astype(np.float32)
