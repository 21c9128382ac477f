"""The numbers that fix a model's shape, as frozen values that go to JSON and come back."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

ConfigT = TypeVar("ConfigT")


@dataclass(frozen=True, slots=True)
class AudioConfig:
    """How sound becomes mel frames: the analysis of the published HiFi-GAN."""

    sample_rate: int = 22050
    n_fft: int = 1024
    hop: int = 256
    window: int = 1024
    n_mels: int = 80
    fmin_hz: float = 0.0
    fmax_hz: float | None = 8000.0

    @property
    def frame_seconds(self) -> float:
        """Return the time from one frame to the next."""
        return self.hop / self.sample_rate


@dataclass(frozen=True, slots=True)
class GeneratorConfig:
    """The shape of a HiFi-GAN generator; the defaults are the published V1.

    `istft_size` > 0 replaces the last upsampling by an inverse short-time Fourier transform of
    that size; `frame_blocks` > 0 puts residual blocks at the frame rate before the upsampling;
    `harmonic` asks for a source made from the pitch, and noise wherever there is no voice, both
    shaped like the mel below `colour_hz`.
    """

    resblock: int = 1
    upsample_rates: tuple[int, ...] = (8, 8, 2, 2)
    upsample_kernels: tuple[int, ...] = (16, 16, 4, 4)
    initial_channels: int = 512
    resblock_kernels: tuple[int, ...] = (3, 7, 11)
    resblock_dilations: tuple[tuple[int, ...], ...] = ((1, 3, 5), (1, 3, 5), (1, 3, 5))
    n_mels: int = 80
    sample_rate: int = 22050
    hop: int = 256
    frame_blocks: int = 0
    frame_hidden: int = 768
    istft_size: int = 0
    istft_hop: int = 0
    harmonic: bool = False
    colour_hz: float = 0.0
    mel_mean: float = 0.0
    mel_scale: float = 1.0


V1 = GeneratorConfig()
V2 = GeneratorConfig(initial_channels=128)
V3 = GeneratorConfig(
    resblock=2,
    upsample_rates=(8, 8, 4),
    upsample_kernels=(16, 16, 8),
    initial_channels=256,
    resblock_kernels=(3, 5, 7),
    resblock_dilations=((1, 2), (2, 6), (3, 12)),
)
HOUSE = GeneratorConfig(
    resblock=2,
    upsample_rates=(8,),
    upsample_kernels=(16,),
    initial_channels=256,
    resblock_kernels=(3, 5, 7),
    resblock_dilations=((1, 2), (2, 6), (3, 12)),
    frame_blocks=6,
    frame_hidden=768,
    istft_size=128,
    istft_hop=32,
    harmonic=True,
    mel_mean=-5.5,
    mel_scale=2.5,
)


def to_dict(config: object) -> dict[str, object]:
    """Return a dataclass instance as plain JSON values (tuples become lists)."""
    if not dataclasses.is_dataclass(config) or isinstance(config, type):
        raise TypeError(f"not a configuration: {config!r}")
    values: dict[str, object] = json.loads(json.dumps(dataclasses.asdict(config)))
    return values


def from_dict(kind: type[ConfigT], values: Mapping[str, object]) -> ConfigT:
    """Build `kind` from JSON values; raises ValueError on a name that it does not have."""
    if not dataclasses.is_dataclass(kind):
        raise TypeError(f"not a configuration: {kind!r}")
    known = {field.name for field in dataclasses.fields(kind)}
    unknown = sorted(set(values) - known)
    if unknown:
        raise ValueError(f"{kind.__name__} has no {', '.join(unknown)}")
    made: ConfigT = kind(**{name: _frozen(value) for name, value in values.items()})
    return made


def _frozen(value: object) -> object:
    """Return JSON lists as tuples, all the way down."""
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    return value
