"""Sound with the shape of speech, made from numbers: syllables, pauses, a pitch, a timbre."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]

RATE = 16_000


@lru_cache(maxsize=16)
def babble(
    seconds: float,
    hertz: float = 120.0,
    timbre: tuple[float, ...] = (600.0, 1300.0, 2600.0),
    *,
    sample_rate: int = RATE,
    seed: int = 0,
) -> Samples:
    """Syllables of 180 ms with glides of pitch, a pause after every fifth; peak 0.5."""
    rng = np.random.default_rng(seed)
    out = np.zeros(round(seconds * sample_rate))
    at = round(0.3 * sample_rate)
    number = 0
    while at < len(out) - round(0.7 * sample_rate):
        sound = _syllable(hertz * rng.uniform(0.9, 1.1), timbre, sample_rate, rng)
        out[at : at + len(sound)] += sound
        number += 1
        at += len(sound) + round((0.45 if number % 5 == 0 else 0.02) * sample_rate)
    return _at_half_scale(out)


def in_a_room(samples: Samples, ring_s: float, sample_rate: int = RATE) -> Samples:
    """The sound in a room that rings for so long (60 dB), heard from some way off."""
    n = round(1.2 * ring_s * sample_rate)
    noise = np.random.default_rng(1).standard_normal(n)
    room = noise * 10 ** (-3 * np.arange(n) / sample_rate / ring_s)
    room = np.concatenate([[1.0], room / np.sqrt(np.square(room).sum())])
    size = len(samples) + len(room)
    wet = np.fft.irfft(np.fft.rfft(samples, size) * np.fft.rfft(room, size), size)
    return _at_half_scale(wet)


def with_noise(samples: Samples, snr_db: float) -> Samples:
    """White noise so far below the mean power of what is not silent."""
    sounding = samples[np.abs(samples) > 0.02 * np.abs(samples).max()]
    power = float(np.square(sounding, dtype=np.float64).mean())
    noise = np.random.default_rng(2).standard_normal(len(samples))
    noise *= np.sqrt(power / 10 ** (snr_db / 10))
    return (samples + noise).astype(np.float32)


def _at_half_scale(sound: NDArray[np.float64]) -> Samples:
    scaled: Samples = (0.5 * sound / np.abs(sound).max()).astype(np.float32)
    return scaled


def _syllable(
    hertz: float, timbre: tuple[float, ...], sample_rate: int, rng: np.random.Generator
) -> NDArray[np.float64]:
    n = round(0.18 * sample_rate)
    time_s = np.arange(n) / sample_rate
    glide = hertz * (1 + 0.06 * np.sin(2 * np.pi * 2.5 * time_s + rng.uniform(0, 6)))
    phase = 2 * np.pi * np.cumsum(glide) / sample_rate
    sound = np.zeros(n)
    shift = rng.uniform(0.95, 1.05, len(timbre))
    for harmonic in range(1, int(5500 / hertz)):
        place = harmonic * hertz
        peaks = np.exp(-np.square((place - np.array(timbre) * shift) / 150.0)) / [1.0, 2.0, 4.0]
        sound += (0.15 / harmonic + float(np.sum(peaks))) * np.sin(harmonic * phase)
    attack, release = np.minimum(1, time_s / 0.02), np.minimum(1, (time_s[-1] - time_s) / 0.04)
    swell: NDArray[np.float64] = sound * np.square(attack * release)
    return swell
