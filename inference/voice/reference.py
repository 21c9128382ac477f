"""What a recording tells of how somebody speaks, and whether it is fit to take a voice from."""

from __future__ import annotations

import numpy as np

from inference import audio, pitch
from inference.config import AudioConfig
from inference.errors import ReferenceTooNoisy, ReferenceTooShort
from inference.speech import Samples
from inference.voice.profile import Prosody

NEEDED_SECONDS = 2.0
LEAST_SNR_DB = 6.0

_BLOCK_SECONDS = 0.02
_SPEECH_WITHIN_DB = 30.0
_SILENCE_DB = -90.0
_NOISE_PERCENTILE = 10.0
_LEAST_VOICED_SHARE = 0.1


def prosody_of(samples: Samples, sample_rate: int) -> Prosody:
    """Measure mono samples (n,). Raises ReferenceTooShort, ReferenceTooNoisy."""
    config = AudioConfig()
    sound = audio.resample(samples.astype(np.float32), sample_rate, config.sample_rate)
    levels = _levels_db(sound, config.sample_rate)
    loudest = float(levels.max(initial=_SILENCE_DB))
    spoken = levels > max(loudest - _SPEECH_WITHIN_DB, _SILENCE_DB)
    seconds = float(spoken.sum()) * _BLOCK_SECONDS
    if seconds < NEEDED_SECONDS:
        raise ReferenceTooShort(seconds, NEEDED_SECONDS)
    level_db = audio.speech_level_db(sound, config.sample_rate)
    snr_db = level_db - float(np.percentile(levels, _NOISE_PERCENTILE))
    track = pitch.measure(sound, config)
    voiced = track.log_f0[track.voiced]
    if snr_db < LEAST_SNR_DB or len(voiced) < _LEAST_VOICED_SHARE * len(track.voiced):
        raise ReferenceTooNoisy(snr_db)
    middle = float(np.median(voiced))
    # Frames an octave off are errors of the tracker, not speech.
    steady = voiced[np.abs(voiced - middle) < 0.6]
    return Prosody(
        f0_mean_log=float(steady.mean()),
        f0_std_log=float(steady.std()),
        pause_share=1.0 - float(spoken.mean()),
        level_db=level_db,
    )


def _levels_db(samples: Samples, sample_rate: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    block = round(_BLOCK_SECONDS * sample_rate)
    n_blocks = len(samples) // block
    power = np.square(samples[: n_blocks * block].astype(np.float64)).reshape(n_blocks, block)
    levels: np.ndarray[tuple[int], np.dtype[np.float64]] = 10 * np.log10(
        np.maximum(power.mean(axis=1), 1e-12)
    )
    return levels
