"""The microphones and loudspeakers of the machine, found without ever endangering the program."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, ClassVar, Protocol, TypeAlias
from weakref import WeakSet

import numpy as np
from numpy.typing import NDArray

from desktop.core.errors import DeviceError, ToolMissing, installed_by

log = logging.getLogger(__name__)

ALSA_CONFIG = Path("/usr/share/alsa/alsa.conf")
"""Without this file PortAudio on Linux aborts the whole process while it starts."""

STEADY_LATENCY_S = 0.1
"""Shorter buffers broke up on a busy machine; 0.1 s did not (measured)."""

REASONS: Mapping[int, str] = MappingProxyType(
    {
        -9998: "it has too few channels",
        -9997: "it does not work at this sample rate",
        -9996: "it is not there any more",
        -9985: "another program holds it",
    }
)
"""By the error codes of PortAudio (portaudio.h)."""

Samples: TypeAlias = NDArray[np.float32]
OnBlock: TypeAlias = Callable[[Samples, bool], None]
Fill: TypeAlias = Callable[[Samples], bool]
OnEnd: TypeAlias = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Device:
    """One microphone or loudspeaker, as the sound system names it."""

    index: int
    name: str
    channels: int
    sample_rate: int
    is_default: bool


class Stream(Protocol):
    """A running connection to a device."""

    def start(self) -> None:
        """Begin; raises DeviceError."""

    def stop(self) -> None:
        """End at once and give the device back; safe to call twice."""


class SoundDevice(Protocol):
    """What the recorder and the playback need of a sound system."""

    def rescan(self) -> None:
        """Notice what was plugged in or out; streams that are open may end."""

    def inputs(self) -> tuple[Device, ...]:
        """The microphones; empty when there are none."""

    def outputs(self) -> tuple[Device, ...]:
        """The loudspeakers; empty when there are none."""

    def open_input(
        self, device: Device | None, sample_rate: int, on_block: OnBlock, on_end: OnEnd
    ) -> Stream:
        """Prepare to record mono; None means the default microphone.

        on_block(samples, lost) is called on the sound thread with float32 (n,) it must copy; lost
        says that samples before these are missing. on_end is called once when the stream has
        ended, also when the device went away. Raises DeviceError.
        """

    def open_output(
        self,
        device: Device | None,
        sample_rate: int,
        channels: int,
        fill: Fill,
        on_end: OnEnd,
        latency_s: float = STEADY_LATENCY_S,
    ) -> Stream:
        """Prepare to play; None means the default loudspeaker.

        fill(block) is called on the sound thread and writes float32 (n, channels); it returns
        False when what it wrote was the last. latency_s is how long a sound may be on its way.
        Raises DeviceError.
        """


def portaudio(alsa_config: Path = ALSA_CONFIG) -> Any:
    """The sounddevice module; raises ToolMissing where it cannot be used safely."""
    if sys.platform.startswith("linux") and not alsa_config.is_file():
        raise ToolMissing("ALSA's settings", installed_by("libasound2-data"))
    try:
        import sounddevice
    except OSError as error:
        log.info("PortAudio does not load: %s", error)
        raise ToolMissing("PortAudio", installed_by("libportaudio2 libasound2-plugins")) from error
    return sounddevice


class PortAudio:
    """The sound system of this machine through PortAudio."""

    def __init__(self, alsa_config: Path = ALSA_CONFIG) -> None:
        self._module = portaudio(alsa_config)

    def rescan(self) -> None:
        """Notice what was plugged in or out; every stream that is open ends."""
        for stream in tuple(_PortAudioStream.running):
            stream.stop()
        self._module._terminate()
        self._module._initialize()

    def inputs(self) -> tuple[Device, ...]:
        """The microphones; empty when there are none."""
        return self._devices("max_input_channels", 0)

    def outputs(self) -> tuple[Device, ...]:
        """The loudspeakers; empty when there are none."""
        return self._devices("max_output_channels", 1)

    def open_input(
        self, device: Device | None, sample_rate: int, on_block: OnBlock, on_end: OnEnd
    ) -> Stream:
        """Prepare to record mono; see SoundDevice."""

        def callback(block: Samples, _frames: int, _time: object, status: Any) -> None:
            on_block(block[:, 0], bool(status and status.input_overflow))

        return self._open(
            self._module.InputStream,
            device,
            samplerate=sample_rate,
            channels=1,
            callback=callback,
            finished_callback=on_end,
        )

    def open_output(
        self,
        device: Device | None,
        sample_rate: int,
        channels: int,
        fill: Fill,
        on_end: OnEnd,
        latency_s: float = STEADY_LATENCY_S,
    ) -> Stream:
        """Prepare to play; see SoundDevice."""
        stop = self._module.CallbackStop

        def callback(block: Samples, _frames: int, _time: object, _status: object) -> None:
            if not fill(block):
                raise stop

        return self._open(
            self._module.OutputStream,
            device,
            samplerate=sample_rate,
            channels=channels,
            callback=callback,
            finished_callback=on_end,
            latency=latency_s,
        )

    def _open(self, kind: Any, device: Device | None, **options: Any) -> Stream:
        name = device.name if device else "default"
        try:
            stream = kind(
                device=device.index if device else None,
                dtype="float32",
                **{"latency": STEADY_LATENCY_S} | options,
            )
        except (self._module.PortAudioError, ValueError) as error:
            log.info("cannot open %s: %s", name, error)
            raise DeviceError(name, _reason(error)) from error
        return _PortAudioStream(stream, name, self._module.PortAudioError)

    def _devices(self, channels: str, side: int) -> tuple[Device, ...]:
        try:
            found = self._module.query_devices()
            default = self._module.default.device[side]
        except self._module.PortAudioError as error:
            log.info("no sound devices: %s", error)
            return ()
        return tuple(
            Device(
                index=int(one["index"]),
                name=str(one["name"]),
                channels=int(one[channels]),
                sample_rate=int(one["default_samplerate"]),
                is_default=one["index"] == default,
            )
            for one in found
            if one[channels] > 0
        )


def _reason(error: Exception) -> str:
    """Why a device does not open, as far as PortAudio's code of the error tells; else ""."""
    code = error.args[1] if len(error.args) > 1 else None
    return REASONS.get(code, "") if isinstance(code, int) else ""


class _PortAudioStream:
    running: ClassVar[WeakSet[_PortAudioStream]] = WeakSet()
    """PortAudio is one for the whole program, and so are its streams."""

    def __init__(self, stream: Any, name: str, failure: type[Exception]) -> None:
        self._stream = stream
        self._name = name
        self._failure = failure

    def start(self) -> None:
        try:
            self._stream.start()
        except self._failure as error:
            raise DeviceError(self._name, _reason(error)) from error
        self.running.add(self)

    def stop(self) -> None:
        self.running.discard(self)
        stream, self._stream = self._stream, None
        if stream is None:
            return
        try:
            stream.abort()
            stream.close()
        except self._failure as error:
            # A device that was unplugged cannot be stopped any more.
            log.info("%s did not stop in order: %s", self._name, error)
