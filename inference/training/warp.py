"""Makes new speakers from old ones: pitch and vocal tract scaled, every frame where it was."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import cast

import numpy as np
import numpy.typing as npt

Samples = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Warp:
    """One pseudo-speaker: pitch times `pitch`, formants times `tract`, breath 0..1."""

    pitch: float
    tract: float
    breath: float = 0.0

    @property
    def name(self) -> str:
        """Name the warp in a file name: p130t110b05."""
        return f"p{self.pitch * 100:.0f}t{self.tract * 100:.0f}b{self.breath * 100:.0f}"


def draw(count: int, rng: random.Random, sex: str) -> tuple[Warp, ...]:
    """Draw `count` distinct warps that keep a `sex` ("F" or "M") within human reach.

    Pitch and tract are drawn together: a longer tract goes with a lower voice.
    """
    low, high = (0.68, 1.2) if sex == "F" else (0.85, 1.6)
    warps: list[Warp] = []
    for index in range(count):
        # Strata keep a handful of draws from falling together.
        share = (index + rng.random()) / count
        pitch = low * (high / low) ** share
        tract = float(np.clip(pitch**0.45 * rng.uniform(0.9, 1.1), 0.82, 1.22))
        warps.append(Warp(round(pitch, 2), round(tract, 2), round(rng.uniform(0.0, 0.25), 2)))
    return tuple(warps)


def apply(samples: Samples, sample_rate: int, warp: Warp) -> Samples:
    """Resynthesise mono `samples` as the warped speaker; same length, same rate, same timing."""
    import pyworld  # compiled, and needed by training only

    wave = samples.astype(np.float64)
    f0, times = pyworld.dio(wave, sample_rate)
    f0 = pyworld.stonemask(wave, f0, times, sample_rate)
    spectrum = pyworld.cheaptrick(wave, f0, times, sample_rate)
    aperiodicity = pyworld.d4c(wave, f0, times, sample_rate)
    stretched = _scale_frequencies(spectrum, warp.tract)
    rough = _scale_frequencies(aperiodicity, warp.tract)
    rough = np.clip(rough + warp.breath * (1.0 - rough) * 0.5, 0.0, 1.0)
    made = pyworld.synthesize(f0 * warp.pitch, stretched, rough, sample_rate)
    made = _same_length(made, len(samples))
    peak = float(np.abs(made).max())
    if peak > 0.99:
        made = made * (0.99 / peak)
    return cast("Samples", made.astype(np.float32))


def _scale_frequencies(frames: npt.NDArray[np.float64], factor: float) -> npt.NDArray[np.float64]:
    """Move every envelope (frames, bins) up by `factor`: bin k takes what stood at k / factor."""
    bins = frames.shape[1]
    source = np.clip(np.arange(bins) / factor, 0, bins - 1)
    low = np.floor(source).astype(np.int64)
    high = np.minimum(low + 1, bins - 1)
    share = source - low
    scaled: npt.NDArray[np.float64] = frames[:, low] * (1 - share) + frames[:, high] * share
    return np.ascontiguousarray(scaled)


def _same_length(samples: npt.NDArray[np.float64], length: int) -> npt.NDArray[np.float64]:
    if len(samples) >= length:
        return samples[:length]
    return np.pad(samples, (0, length - len(samples)))
