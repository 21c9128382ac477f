"""Speech against its pauses: the level of a recording in short frames, and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Samples: TypeAlias = NDArray[np.float32]
Floats: TypeAlias = NDArray[np.float64]
Flags: TypeAlias = NDArray[np.bool_]

HOP_S = 0.010
FRAME_S = 0.020
DIGITAL_SILENCE_DB = -95.0
"""A gate or an editor leaves frames like these; no microphone does."""

_SPEECH_DEPTH_DB = 30.0
_SPEECH_SHARE = 0.35
_CLEAR_OF_NOISE_DB = 5.0
_EVENLY_LOUD_DB = 6.0
_EDGE_DEPTH_DB = 40.0
_STOP = round(0.25 / HOP_S)


@dataclass(frozen=True, slots=True)
class Envelope:
    """A recording by frames of 20 ms, one every 10 ms: dB of full scale, and which are speech."""

    levels_db: Floats
    is_speech: Flags
    floor_db: float
    """How loud the pauses are; -95 where they are digital silence."""
    loud_db: float

    @property
    def speech_seconds(self) -> float:
        """How long somebody speaks, the short stops within and between words included."""
        spoken = np.flatnonzero(self.is_speech)
        steps = np.diff(spoken)
        return float(len(spoken) + (steps[steps <= _STOP] - 1).sum()) * HOP_S

    @property
    def speech_db(self) -> float:
        """The mean level of the speech."""
        return _mean_db(self.levels_db[self.is_speech])

    @property
    def snr_db(self) -> float:
        """How far the speech stands above its pauses, 0 to 80 dB."""
        power = 10 ** (self.speech_db / 10) - 10 ** (self.floor_db / 10)
        ratio = 10 * float(np.log10(max(power, 1e-10))) - self.floor_db
        return float(np.clip(ratio, 0.0, 80.0))


def measure(samples: Samples, sample_rate: int) -> Envelope:
    """Measure mono samples (n,), -1..1."""
    levels = _levels_db(samples, sample_rate)
    if len(levels) == 0:
        return Envelope(levels, np.zeros(0, np.bool_), DIGITAL_SILENCE_DB, DIGITAL_SILENCE_DB)
    heard = levels[levels > DIGITAL_SILENCE_DB]
    loud = float(np.percentile(heard, 95)) if len(heard) else DIGITAL_SILENCE_DB
    floor = _floor_db(levels, heard)
    depth = max(loud - _SPEECH_DEPTH_DB, floor + _SPEECH_SHARE * (loud - floor))
    is_speech = levels > max(depth, floor + _CLEAR_OF_NOISE_DB, DIGITAL_SILENCE_DB)
    if loud - floor < _EVENLY_LOUD_DB:
        # Hum, hiss or a tone without a pause: nothing in it stands out as speech.
        is_speech = np.zeros(len(levels), np.bool_)
    return Envelope(levels, is_speech, floor, loud)


def edges(envelope: Envelope, n_samples: int, sample_rate: int, keep_s: float) -> tuple[int, int]:
    """First and one past the last sample worth keeping; the whole when nothing is speech.

    The threshold goes with the loudest part of this recording, never with full scale: a quiet
    reading loses no words.
    """
    if not envelope.is_speech.any():
        return 0, n_samples
    threshold = max(envelope.loud_db - _EDGE_DEPTH_DB, envelope.floor_db + _CLEAR_OF_NOISE_DB)
    audible = np.flatnonzero(envelope.levels_db > threshold)
    hop, keep = HOP_S * sample_rate, round(keep_s * sample_rate)
    first = max(0, round(float(audible[0]) * hop) - keep)
    last = min(n_samples, round((float(audible[-1]) + FRAME_S / HOP_S) * hop) + keep)
    return first, last


def _levels_db(samples: Samples, sample_rate: int) -> Floats:
    hop = round(HOP_S * sample_rate)
    n_hops = len(samples) // hop
    if n_hops < 2:
        return np.zeros(0)
    power = np.square(samples[: n_hops * hop], dtype=np.float64).reshape(n_hops, hop).mean(axis=1)
    pairs = (power[1:] + power[:-1]) / 2
    levels: Floats = 10 * np.log10(np.maximum(pairs, 1e-12))
    return levels


def _floor_db(levels: Floats, heard: Floats) -> float:
    """The level of the pauses: of the real ones, where a gate has silenced only some of them."""
    if len(heard) == 0 or len(heard) < 0.9 * len(levels):
        return DIGITAL_SILENCE_DB
    quiet = np.sort(heard)[: max(5, len(heard) // 10)]
    return max(DIGITAL_SILENCE_DB, _mean_db(quiet))


def _mean_db(levels: Floats) -> float:
    if len(levels) == 0:
        return DIGITAL_SILENCE_DB
    return 10 * float(np.log10(np.mean(10 ** (levels / 10))))
