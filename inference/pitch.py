"""Pitch of a recording, frame by frame on the grid of the mel spectrogram."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inference.config import AudioConfig
from inference.mel import DEFAULT

FLOOR_HZ = 65.0
CEILING_HZ = 550.0

_PHASE_WINDOW = 2048
_FUNDAMENTAL_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class Pitch:
    """log_f0: (frames,) natural log of Hz, carried on through silence; voiced: (frames,) bool."""

    log_f0: npt.NDArray[np.float32]
    voiced: npt.NDArray[np.bool_]


def measure(
    samples: npt.NDArray[np.float32],
    config: AudioConfig = DEFAULT,
    floor_hz: float = FLOOR_HZ,
    ceiling_hz: float = CEILING_HZ,
) -> Pitch:
    """Return the pitch of mono `samples` ((n,), at config.sample_rate), n // hop frames long."""
    n_frames = len(samples) // config.hop
    if len(samples) < 4 * config.sample_rate / floor_hz:
        return _unvoiced(n_frames)
    import parselmouth  # a large library that speaking alone does not need

    sound = parselmouth.Sound(samples.astype(np.float64), sampling_frequency=config.sample_rate)
    track = sound.to_pitch_ac(
        time_step=config.frame_seconds,
        pitch_floor=floor_hz,
        pitch_ceiling=ceiling_hz,
    )
    f0 = np.asarray(track.selected_array["frequency"], dtype=np.float64)
    times = np.asarray(track.xs(), dtype=np.float64)
    if len(f0) == 0 or not np.any(f0 > 0):
        return _unvoiced(n_frames)
    frame_times = (np.arange(n_frames) + 0.5) * config.frame_seconds
    nearest = np.clip(np.rint((frame_times - times[0]) / config.frame_seconds), 0, len(f0) - 1)
    voiced = f0[nearest.astype(np.int64)] > 0
    heard = f0 > 0
    log_f0 = np.interp(frame_times, times[heard], np.log(f0[heard]))
    return Pitch(log_f0.astype(np.float32), voiced)


def cycles(
    samples: npt.NDArray[np.float32], measured: Pitch, config: AudioConfig = DEFAULT
) -> npt.NDArray[np.float64]:
    """Return how many periods of the voice have passed at every sample, in step with the sound.

    The pitch alone, summed up, drifts away from the recording by whole periods; here the phase
    of its fundamental corrects the sum wherever there is one. (n,) -> (frames * hop,)
    """
    n_frames = len(measured.log_f0)
    n_samples = n_frames * config.hop
    middles = (np.arange(n_frames) + 0.5) * config.hop
    at_samples = np.interp(np.arange(n_samples) + 0.5, middles, measured.log_f0)
    summed = np.cumsum(np.exp(at_samples.astype(np.float64)) / config.sample_rate)
    sound = samples[:n_samples].astype(np.float64)
    base = _smoothed(sound * np.exp(-2j * np.pi * summed))[middles.astype(np.int64)]
    level = np.sqrt(_smoothed(np.square(sound)).real.clip(min=0.0))[middles.astype(np.int64)]
    sure = measured.voiced & (np.abs(base) > _FUNDAMENTAL_SHARE * level + 1e-9)
    if not sure.any():
        return summed
    drift = np.unwrap(np.angle(base[sure])) / (2 * np.pi)
    corrected: npt.NDArray[np.float64] = summed + np.interp(
        np.arange(n_samples) + 0.5, middles[sure], drift
    )
    return corrected


def _smoothed(values: npt.NDArray[np.generic]) -> npt.NDArray[np.complex128]:
    """Return (n,) averaged under a Hann window some periods wide."""
    window = np.hanning(_PHASE_WINDOW)
    size = 1 << (len(values) + _PHASE_WINDOW).bit_length()
    spectrum = np.fft.fft(values, size) * np.fft.fft(window / window.sum(), size)
    whole = np.fft.ifft(spectrum)
    smooth: npt.NDArray[np.complex128] = whole[_PHASE_WINDOW // 2 :][: len(values)]
    return smooth


def _unvoiced(n_frames: int) -> Pitch:
    middle = np.float32(np.log(150.0))
    return Pitch(np.full(n_frames, middle, dtype=np.float32), np.zeros(n_frames, dtype=np.bool_))
