"""From folders of human speech to a pool of sound and pitch for the vocoder."""

from __future__ import annotations

import logging
from pathlib import Path

import numpy as np
import numpy.typing as npt

from inference import pitch
from inference.audio import Samples, read, resample
from inference.mel import DEFAULT
from inference.training.dataset import PoolWriter
from inference.training.measures import JUDGE_RATE
from inference.training.recordings import Recording, recordings, validation_speakers

log = logging.getLogger(__name__)

# A recording's own anti-alias filter takes the last twentieth of its band.
_BAND_SHARE = 0.95
_FAST = 1.15
_FAST_CEILING_HZ = 760.0


def write_pools(speech: Path, training: Path, validation: Path, seed: int = 0) -> None:
    """Write the training readers' speech as it is, and played slower and faster, as a pool.

    Playing at another speed shifts pitch and formants: new throats. It also widens the band of
    16 kHz recordings, so that they too teach the treble. The validation readers, as they are,
    become a pool of their own, which is only looked at.
    """
    held_back = validation_speakers()
    rng = np.random.default_rng(seed)
    pool, looked_at = PoolWriter(), PoolWriter()
    for recording in recordings(speech):
        samples, rate = read(recording.path)
        if recording.speaker in held_back:
            _add(looked_at, recording, samples, rate, 1.0)
            continue
        for speed in _speeds(rate, rng):
            _add(pool, recording, samples, rate, speed)
        log.info("pooled %s", recording.path.name)
    pool.write(training)
    looked_at.write(validation)


def _speeds(rate: int, rng: np.random.Generator) -> tuple[float, ...]:
    """Return how fast a recording is played: as it is, varied, and up to the full band."""
    varied = float(np.exp(rng.uniform(np.log(0.84), np.log(1.22))))
    if rate < DEFAULT.sample_rate:
        return (1.0, varied, DEFAULT.sample_rate / rate)
    return (1.0, varied, 1.0 / varied)


def _add(pool: PoolWriter, recording: Recording, samples: Samples, rate: int, speed: float) -> None:
    played = resample(samples, round(rate * speed), DEFAULT.sample_rate)
    peak = float(np.abs(played).max())
    played = (played * np.float32(0.95 / max(peak, 1e-3))).astype(np.float32)
    ceiling_hz = _FAST_CEILING_HZ if speed > _FAST else pitch.CEILING_HZ
    measured = pitch.measure(played, ceiling_hz=ceiling_hz)
    limit_hz = min(_BAND_SHARE * rate * speed / 2, DEFAULT.sample_rate / 2)
    name = f"{recording.path.stem}@{speed:.3f}"
    truth = world_voicing(played, len(measured.voiced))
    pool.add(name, recording.speaker, played, measured.log_f0, measured.voiced, truth, limit_hz)


def world_voicing(samples: Samples, n_frames: int) -> npt.NDArray[np.bool_]:
    """Return where WORLD hears a voice, on the grid of the mel frames."""
    import pyworld

    sound = resample(samples, DEFAULT.sample_rate, JUDGE_RATE).astype(np.float64)
    half_frame_ms = 500.0 * DEFAULT.frame_seconds
    f0, _ = pyworld.dio(sound, JUDGE_RATE, frame_period=half_frame_ms)
    middles = np.minimum(2 * np.arange(n_frames) + 1, len(f0) - 1)
    voiced: npt.NDArray[np.bool_] = f0[middles] > 0
    return voiced
