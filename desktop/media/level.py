"""How loud a short sound is by ITU-R BS.1770: K-weighted, gated, without another program."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

Samples: TypeAlias = NDArray[np.float32]
Floats: TypeAlias = NDArray[np.float64]

BLOCK_S, HOP_S = 0.4, 0.1
ABSOLUTE_GATE_LUFS = -70.0
RELATIVE_GATE_LU = -10.0

_OFFSET = -0.691
_AT_ONCE = 256


def speech_lufs(voice: Samples, sample_rate: int) -> float | None:
    """Return the loudness in LUFS of mono samples (n,) heard from two loudspeakers.

    None for silence. A sound shorter than a block counts as one block of its own length.
    """
    return gated_lufs(2.0 * block_powers(voice[:, None], sample_rate))


def block_powers(sound: Samples, sample_rate: int) -> Floats:
    """Return the K-weighted power of each block of 0.4 s, one every 0.1 s: (blocks,).

    sound is (n, channels); the channels are added, as for left and right.
    """
    length = min(len(sound), round(BLOCK_S * sample_rate))
    if length == 0:
        return np.zeros(0)
    blocks = sliding_window_view(sound, length, axis=0)[:: round(HOP_S * sample_rate)]
    weights = _weights(length, sample_rate)
    powers = [
        (np.square(np.abs(np.fft.rfft(blocks[at : at + _AT_ONCE], axis=-1))) @ weights).sum(axis=1)
        for at in range(0, len(blocks), _AT_ONCE)
    ]
    return np.concatenate(powers)


def gated_lufs(powers: Floats) -> float | None:
    """Return the loudness of blocks by both gates of the standard; None when all is silence."""
    heard = powers[powers > _power(ABSOLUTE_GATE_LUFS)]
    if not len(heard):
        return None
    gate = heard.mean() * 10 ** (RELATIVE_GATE_LU / 10)
    return _OFFSET + 10 * math.log10(float(heard[heard > gate].mean()))


def powers_of(lufs: NDArray[np.float32]) -> Floats:
    """Return the power of blocks of which a meter has told the loudness: (blocks,)."""
    return np.asarray(10.0 ** ((lufs.astype(np.float64) - _OFFSET) / 10))


def _power(lufs: float) -> float:
    return float(10.0 ** ((lufs - _OFFSET) / 10))


# A sound shorter than a block has a length of its own: there are very many of them.
@lru_cache(maxsize=16)
def _weights(length: int, sample_rate: int) -> Floats:
    """What each bin of a spectrum adds to the mean square: twice its gain, but at the ends."""
    hertz = np.asarray(np.fft.rfftfreq(length, 1 / sample_rate), np.float64)
    gains = _k_weighting(hertz, sample_rate)
    both_sides = np.full(len(gains), 2.0)
    both_sides[0] = 1.0
    if length % 2 == 0:
        both_sides[-1] = 1.0
    return np.asarray(gains * both_sides / length**2, np.float64)


def _k_weighting(hertz: Floats, sample_rate: int) -> Floats:
    """The gain in power of the standard's two filters, designed for this rate."""
    turn = np.exp(-2j * np.pi * hertz / sample_rate)
    shelf = _biquad(*_shelf(sample_rate), turn)
    high = _biquad(*_high_pass(sample_rate), turn)
    return np.asarray(np.square(np.abs(shelf * high)))


_Triple: TypeAlias = tuple[float, float, float]


def _biquad(above: _Triple, below: _Triple, turn: NDArray[np.complex128]) -> NDArray[np.complex128]:
    top = above[0] + above[1] * turn + above[2] * turn**2
    bottom = below[0] + below[1] * turn + below[2] * turn**2
    return np.asarray(top / bottom)


def _shelf(sample_rate: int) -> tuple[_Triple, _Triple]:
    """The head: about 4 dB more from 1.7 kHz on."""
    k = math.tan(math.pi * 1681.974450955533 / sample_rate)
    q, high = 0.7071752369554196, 10 ** (3.999843853973347 / 20)
    middle = high**0.4996667741545416
    above = (high + middle * k / q + k * k, 2 * (k * k - high), high - middle * k / q + k * k)
    return above, (1 + k / q + k * k, 2 * (k * k - 1), 1 - k / q + k * k)


def _high_pass(sample_rate: int) -> tuple[_Triple, _Triple]:
    """What the ear does not count: below about 40 Hz."""
    k = math.tan(math.pi * 38.13547087602444 / sample_rate)
    q = 0.5003270373238773
    below = (1 + k / q + k * k, 2 * (k * k - 1), 1 - k / q + k * k)
    return (1.0, -2.0, 1.0), (1.0, below[1] / below[0], below[2] / below[0])
