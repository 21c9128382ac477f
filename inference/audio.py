"""Sound files and plain operations on mono float samples."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile
import soxr

from inference.errors import BadAudio

Samples = npt.NDArray[np.float32]

MAX_SECONDS = 4 * 3600
_SILENCE_DB = -45.0
_BLOCK_SECONDS = 0.02


def read(path: Path, sample_rate: int | None = None) -> tuple[Samples, int]:
    """Return the file's sound mixed to mono, resampled when `sample_rate` is given, and its rate.

    Raises BadAudio when the file is missing, is no sound, is empty or holds broken numbers.
    """
    try:
        with soundfile.SoundFile(path) as file:
            if file.frames > MAX_SECONDS * file.samplerate:
                raise BadAudio(path, "it is longer than four hours")
            rate = int(file.samplerate)
            samples = file.read(dtype="float32", always_2d=True).mean(axis=1)
    except (OSError, soundfile.LibsndfileError) as error:
        raise BadAudio(path, str(error)) from error
    if len(samples) == 0:
        raise BadAudio(path, "it holds no sound")
    if not np.isfinite(samples).all():
        raise BadAudio(path, "it holds numbers that are not sound")
    if sample_rate is None:
        return samples, rate
    return resample(samples, rate, sample_rate), sample_rate


def write(path: Path, samples: Samples, sample_rate: int) -> None:
    """Write mono samples (-1..1, clipped) as 16-bit PCM; the suffix names the container."""
    soundfile.write(path, np.clip(samples, -1.0, 1.0), sample_rate, subtype="PCM_16")


def resample(samples: Samples, from_rate: int, to_rate: int) -> Samples:
    """Return the sound at `to_rate`, low-passed as needed."""
    if from_rate == to_rate:
        return samples
    resampled: Samples = soxr.resample(samples, from_rate, to_rate, quality="VHQ")
    return resampled.astype(np.float32)


def trim(samples: Samples, sample_rate: int, keep_seconds: float = 0.05) -> Samples:
    """Cut the silence at both ends, keeping `keep_seconds` of it; all silence stays as it is."""
    block = max(1, int(_BLOCK_SECONDS * sample_rate))
    n_blocks = len(samples) // block
    if n_blocks == 0:
        return samples
    power = np.square(samples[: n_blocks * block].reshape(n_blocks, block)).mean(axis=1)
    loud = np.flatnonzero(power > power.max() * 10 ** (_SILENCE_DB / 10))
    if power.max() <= 0.0 or len(loud) == 0:
        return samples
    keep = int(keep_seconds * sample_rate)
    first = max(0, int(loud[0]) * block - keep)
    last = min(len(samples), (int(loud[-1]) + 1) * block + keep)
    return samples[first:last]


def speech_level_db(samples: Samples, sample_rate: int) -> float:
    """Return the loudness of what is not silence: RMS in dBFS over the blocks within 30 dB."""
    block = max(1, int(_BLOCK_SECONDS * sample_rate))
    n_blocks = max(1, len(samples) // block)
    power = np.square(samples[: n_blocks * block].astype(np.float64))
    means = power.reshape(n_blocks, -1).mean(axis=1)
    heard = means[means > means.max() * 1e-3]
    return float(10 * np.log10(max(float(heard.mean()) if len(heard) else 0.0, 1e-12)))


def set_level(samples: Samples, sample_rate: int, level_db: float, peak: float = 0.95) -> Samples:
    """Scale to a speech level in dBFS, never beyond `peak`."""
    gain = 10 ** ((level_db - speech_level_db(samples, sample_rate)) / 20)
    highest = float(np.abs(samples).max(initial=0.0))
    if highest > 0:
        gain = min(gain, peak / highest)
    return (samples * np.float32(gain)).astype(np.float32)
