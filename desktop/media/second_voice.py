"""Whether more than one person speaks: a part of the recording that differs from all the rest.

People change their pitch and their timbre while they read, so the part must lie as far from the
rest as another person does before anything is said.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import soxr

from desktop.media.envelope import HOP_S, Envelope, Floats, Samples

_RATE = 16_000
_WINDOW_S = 0.040
_LOW_HZ, _HIGH_HZ = 65.0, 450.0
_TOP_HZ = 5000.0
_BANDS = 24
_CEPSTRA = 13
_PERIODIC = 0.5
_FEWEST_STRETCHES = 4

_STRETCH = 60
"""Voiced frames to a stretch: about a second and a half of speech."""

SPREADS = np.array([1.67, 1.18, 1.04, 0.66, 0.61, 0.48, 0.43, 0.41, 0.36, 0.36, 0.34, 0.32, 3.32])
"""How far the stretches of one reader lie apart: cepstrum 1 to 12, then semitones. Measured on 109
readers of LibriSpeech."""

_ANOTHER_PERSON = 9.5
"""Of those 109 readers 1 lies above, of two readers one after the other 3 in 4 of the same sex and
9 in 10 of different sexes."""


@dataclass(frozen=True, slots=True)
class Voicing:
    """By frames of 10 ms: pitch in Hz (0: none) and the cepstrum (t, 13) of its spectrum."""

    hertz: Floats
    cepstrum: Floats


def listen(samples: Samples, sample_rate: int) -> Voicing:
    """Measure pitch and timbre of mono samples (n,)."""
    if sample_rate > _RATE:
        samples, sample_rate = soxr.resample(samples, sample_rate, _RATE), _RATE
    hop, size = round(HOP_S * sample_rate), round(_WINDOW_S * sample_rate)
    n_frames = max(0, (len(samples) - size) // hop + 1)
    hertz, cepstrum = np.zeros(n_frames), np.zeros((n_frames, _CEPSTRA))
    filters, cosines = _filters(sample_rate, size), _cosines()
    window = np.hanning(size).astype(np.float32)
    # In blocks: the frames of ten minutes at once would fill the memory.
    for first in range(0, n_frames, 1000):
        last = min(first + 1000, n_frames)
        starts = np.arange(first, last)[:, None] * hop
        spectrum = np.fft.rfft(samples[starts + np.arange(size)] * window, 2 * size)
        power = np.square(np.abs(spectrum))
        hertz[first:last] = _pitch(power, sample_rate, size)
        bands = np.log(power[:, : filters.shape[1]] @ filters.T + 1e-10)
        cepstrum[first:last] = bands @ cosines.T
    return Voicing(hertz, cepstrum)


def second_voice(voicing: Voicing, envelope: Envelope) -> float:
    """How unlike the rest one connected part of the speech is; from 1 on it is another person."""
    n = min(len(voicing.hertz), len(envelope.is_speech))
    voiced = np.flatnonzero((voicing.hertz[:n] > 0) & envelope.is_speech[:n])
    n_stretches = len(voiced) // _STRETCH
    if n_stretches < _FEWEST_STRETCHES:
        return 0.0
    parts = np.array_split(voiced, n_stretches)
    timbre = np.array([voicing.cepstrum[part, 1:].mean(axis=0) for part in parts])
    pitch = np.array([12 * np.median(np.log2(voicing.hertz[part])) for part in parts])
    return _oddest_part(np.column_stack([timbre, pitch]) / SPREADS) / _ANOTHER_PERSON


def _oddest_part(points: Floats) -> float:
    """The largest distance between the middle of a part of points (n, d) and that of the rest."""
    n = len(points)
    shortest = max(2, n // 5)
    sums = np.concatenate([np.zeros((1, points.shape[1])), np.cumsum(points, axis=0)])
    oddest = 0.0
    for first in range(n - shortest + 1):
        lasts = np.arange(first + shortest, min(n, first + n - shortest) + 1)
        if len(lasts) == 0:
            continue
        sizes = (lasts - first)[:, None]
        inside = sums[lasts] - sums[first]
        apart = inside / sizes - (sums[n] - inside) / (n - sizes)
        weights = np.sqrt(sizes[:, 0] * (n - sizes[:, 0]) / n)
        oddest = max(oddest, float((np.linalg.norm(apart, axis=1) * weights).max()))
    return oddest


def _pitch(power: Floats, sample_rate: int, size: int) -> Floats:
    """The pitch of frames from their power spectra (t, size + 1); 0 where nothing repeats."""
    keep = round(1500.0 * 2 * size / sample_rate)
    low = power.copy()
    low[:, keep:] = 0
    correlation = np.fft.irfft(low)[:, :size]
    window = np.hanning(size)
    shape = np.fft.irfft(np.square(np.abs(np.fft.rfft(window, 2 * size))))[:size]
    normal = correlation / np.maximum(correlation[:, :1], 1e-12) / (shape / shape[0] + 1e-3)
    shortest, longest = int(sample_rate / _HIGH_HZ), int(sample_rate / _LOW_HZ)
    part = normal[:, shortest:longest]
    # A small price for long periods keeps the octave below out.
    lags = np.arange(shortest, longest)
    best = np.argmax(part - 0.02 * np.log2(lags / shortest), axis=1)
    strength = part[np.arange(len(part)), best]
    hertz: Floats = np.where(strength > _PERIODIC, sample_rate / lags[best], 0.0)
    return hertz


def _filters(sample_rate: int, size: int) -> Floats:
    """Triangles (24, bins) evenly spaced on the mel scale up to 5 kHz."""
    top = min(_TOP_HZ, sample_rate / 2)
    corners = 700 * (np.exp(np.linspace(np.log1p(80 / 700), np.log1p(top / 700), _BANDS + 2)) - 1)
    hertz = np.arange(round(top * 2 * size / sample_rate)) * sample_rate / (2 * size)
    rise = (hertz - corners[:-2, None]) / np.diff(corners)[:-1, None]
    fall = (corners[2:, None] - hertz) / np.diff(corners)[1:, None]
    filters: Floats = np.clip(np.minimum(rise, fall), 0.0, None)
    return filters


def _cosines() -> Floats:
    bands = (np.arange(_BANDS) + 0.5) * np.pi / _BANDS
    cosines: Floats = np.cos(np.arange(_CEPSTRA)[:, None] * bands) / np.sqrt(_BANDS)
    return cosines
