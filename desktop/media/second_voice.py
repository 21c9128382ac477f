"""Whether more than one person speaks: pitch and timbre of stretches, split in two as best it goes.

People change their pitch and their timbre while they read, so the two halves must be as far apart
as two persons are before anything is said.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from desktop.media.envelope import HOP_S, Envelope, Floats, Samples

_WINDOW_S = 0.040
_LOW_HZ, _HIGH_HZ = 65.0, 450.0
_TOP_HZ = 5000.0
_BANDS = 24
_CEPSTRA = 13
_STRETCH_S = 1.2
_LEAST_VOICED = 25
_PERIODIC = 0.5
_FEWEST_STRETCHES = 4
_SMALLEST_SHARE = 0.15


@dataclass(frozen=True, slots=True)
class Voicing:
    """By frames of 10 ms: pitch in Hz (0: none) and the cepstrum (t, 13) of its spectrum."""

    hertz: Floats
    cepstrum: Floats


def listen(samples: Samples, sample_rate: int) -> Voicing:
    """Measure pitch and timbre of mono samples (n,)."""
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
    """How far apart the two most different groups of stretches are: 1 and above is two persons."""
    n = min(len(voicing.hertz), len(envelope.is_speech))
    voiced = np.flatnonzero((voicing.hertz[:n] > 0) & envelope.is_speech[:n])
    size = round(_STRETCH_S / HOP_S / 2)
    n_stretches = len(voiced) // size
    if n_stretches < _FEWEST_STRETCHES:
        return 0.0
    parts = np.array_split(voiced, n_stretches)
    pitch = np.array([np.median(np.log2(voicing.hertz[part])) * 12 for part in parts])
    timbre = np.array([voicing.cepstrum[part, 1:].mean(axis=0) for part in parts])
    return _distance(pitch, timbre)


def _distance(pitch: Floats, timbre: Floats) -> float:
    scaled = np.concatenate([timbre / TIMBRE_SPREAD, pitch[:, None] / PITCH_SPREAD], axis=1)
    is_other = _two_means(scaled)
    share = float(is_other.mean())
    if min(share, 1 - share) < _SMALLEST_SHARE:
        return 0.0
    one, other = scaled[~is_other], scaled[is_other]
    between = float(np.linalg.norm(one.mean(axis=0) - other.mean(axis=0)))
    within = float(np.sqrt((one.var(axis=0).sum() + other.var(axis=0).sum()) / 2))
    return between / max(within, 1e-6)


TIMBRE_SPREAD = 1.0
PITCH_SPREAD = 3.0


def _two_means(points: Floats) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Split points (n, d) along their longest axis, then move them to the nearer middle."""
    centred = points - points.mean(axis=0)
    axis = np.linalg.svd(centred, full_matrices=False)[2][0]
    is_other = centred @ axis > 0
    for _ in range(20):
        if is_other.all() or not is_other.any():
            break
        one, other = points[~is_other].mean(axis=0), points[is_other].mean(axis=0)
        nearer = np.square(points - other).sum(axis=1) < np.square(points - one).sum(axis=1)
        if (nearer == is_other).all():
            break
        is_other = nearer
    return is_other


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
