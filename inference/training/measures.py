"""How far a made sound is from the recorded one: the figures by which a vocoder is judged."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch

from inference.audio import Samples, resample
from inference.config import AudioConfig
from inference.mel import FULL_BAND, log_mel, mel_basis

JUDGE_RATE = 16000
MAX_SHIFT = 1024

_FRAME_MS = 16.0
_QUIET_DB = -50.0
_N_CEPSTRA = 24
_ENVELOPE_BANDS = 60
_RESOLUTIONS = (512, 1024, 2048)

Spectrogram = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Judgement:
    """One pair of recordings, judged; nan where a figure cannot be taken."""

    mel_l1: float
    voicing_f1: float
    aperiodicity_rmse: float
    mcd_db: float
    multi_stft: float
    f0_error_cents: float
    pesq: float
    stoi: float


@dataclass(frozen=True, slots=True)
class _World:
    """WORLD's view of a sound: f0 (frames,), envelope and aperiodicity (frames, bins)."""

    f0: npt.NDArray[np.float64]
    envelope: Spectrogram
    aperiodicity: Spectrogram


def judge(real: Samples, made: Samples, sample_rate: int) -> Judgement:
    """Compare `made` with `real`, both mono at `sample_rate`; level and delay do not count."""
    full = FULL_BAND.sample_rate
    a, b = matched(resample(real, sample_rate, full), resample(made, sample_rate, full))
    low_a, low_b = resample(a, full, JUDGE_RATE), resample(b, full, JUDGE_RATE)
    world_a, world_b = _world(low_a), _world(low_b)
    return Judgement(
        mel_l1=mel_l1(a, b),
        voicing_f1=_voicing_f1(world_a.f0, world_b.f0),
        aperiodicity_rmse=_aperiodicity_rmse(world_a, world_b),
        mcd_db=_mcd_db(world_a, world_b, low_a),
        multi_stft=multi_stft(low_a, low_b),
        f0_error_cents=_f0_error_cents(world_a.f0, world_b.f0),
        pesq=_pesq(low_a, low_b),
        stoi=_stoi(low_a, low_b),
    )


def matched(real: Samples, made: Samples) -> tuple[Samples, Samples]:
    """Return both at equal length and RMS, `made` moved by up to ±1024 samples to fit best."""
    length = min(len(real), len(made))
    a, b = real[:length].astype(np.float64), made[:length].astype(np.float64)
    size = 1 << (2 * length - 1).bit_length()
    correlation = np.fft.irfft(np.fft.rfft(a, size) * np.conj(np.fft.rfft(b, size)), size)
    shifts = np.arange(-MAX_SHIFT, MAX_SHIFT + 1)
    shift = int(shifts[int(np.argmax(correlation[shifts]))])
    a = a[max(0, shift) : length + min(0, shift)]
    b = b[max(0, -shift) : length + min(0, -shift)]
    b *= np.sqrt((np.square(a).mean() + 1e-12) / (np.square(b).mean() + 1e-12))
    return a.astype(np.float32), b.astype(np.float32)


def mel_l1(real: Samples, made: Samples, config: AudioConfig = FULL_BAND) -> float:
    """Return the mean difference of natural-log mels over the whole band."""
    pair = torch.from_numpy(np.stack([real, made]))
    mels = log_mel(pair, config)
    return float((mels[0] - mels[1]).abs().mean())


def multi_stft(real: Samples, made: Samples) -> float:
    """Return spectral convergence plus log-magnitude difference over three resolutions."""
    total = 0.0
    for size in _RESOLUTIONS:
        a, b = (_magnitudes(sound, size) for sound in (real, made))
        convergence = np.linalg.norm(a - b) / (np.linalg.norm(a) + 1e-9)
        total += float(convergence + np.abs(np.log(a + 1e-3) - np.log(b + 1e-3)).mean())
    return total / len(_RESOLUTIONS)


def _magnitudes(samples: Samples, size: int) -> Spectrogram:
    sound = torch.from_numpy(samples.astype(np.float64))
    window = torch.hann_window(size, dtype=torch.float64)
    spectrum = torch.stft(sound, size, size // 4, window=window, return_complex=True)
    magnitudes: Spectrogram = spectrum.abs().numpy()
    return magnitudes


def _world(samples: Samples) -> _World:
    import pyworld

    sound = samples.astype(np.float64)
    rough, times = pyworld.dio(sound, JUDGE_RATE, frame_period=_FRAME_MS)
    f0 = pyworld.stonemask(sound, rough, times, JUDGE_RATE)
    return _World(
        f0,
        pyworld.cheaptrick(sound, f0, times, JUDGE_RATE),
        pyworld.d4c(sound, f0, times, JUDGE_RATE),
    )


def _voicing_f1(real: npt.NDArray[np.float64], made: npt.NDArray[np.float64]) -> float:
    a, b = real > 0, made > 0
    both = int(np.sum(a & b))
    return 2 * both / max(1, int(a.sum() + b.sum()))


def _f0_error_cents(real: npt.NDArray[np.float64], made: npt.NDArray[np.float64]) -> float:
    both = (real > 0) & (made > 0)
    if not both.any():
        return float("nan")
    return float(np.median(np.abs(1200 * np.log2(made[both] / real[both]))))


def _aperiodicity_rmse(real: _World, made: _World) -> float:
    voiced = real.f0 > 0
    if not voiced.any():
        return float("nan")
    difference = real.aperiodicity[voiced] - made.aperiodicity[voiced]
    return float(np.sqrt(np.square(difference).mean()))


def _mcd_db(real: _World, made: _World, samples: Samples) -> float:
    heard = _heard_frames(samples, len(real.f0))
    a, b = (_cepstra(world.envelope[heard]) for world in (real, made))
    distance = np.sqrt(2 * np.square(a - b).sum(axis=1))
    return float(10 / np.log(10) * distance.mean() / np.sqrt(_ENVELOPE_BANDS))


def _cepstra(envelope: Spectrogram) -> Spectrogram:
    """envelope: power (frames, bins) -> cepstra 1..24 (frames, 24)"""
    bins = envelope.shape[1]
    config = AudioConfig(
        sample_rate=JUDGE_RATE, n_fft=2 * (bins - 1), n_mels=_ENVELOPE_BANDS, fmax_hz=None
    )
    bands = np.log(np.maximum(envelope @ mel_basis(config).T.astype(np.float64), 1e-12))
    k, n = np.arange(1, _N_CEPSTRA + 1)[:, None], np.arange(_ENVELOPE_BANDS)[None, :]
    cosines = np.sqrt(2 / _ENVELOPE_BANDS) * np.cos(np.pi * k * (n + 0.5) / _ENVELOPE_BANDS)
    cepstra: Spectrogram = bands @ cosines.T
    return cepstra


def _heard_frames(samples: Samples, n_frames: int) -> npt.NDArray[np.bool_]:
    step = int(JUDGE_RATE * _FRAME_MS / 1000)
    padded = np.pad(samples.astype(np.float64), (step, 2 * step))
    starts = np.arange(n_frames) * step
    power = np.array([np.square(padded[s : s + 2 * step]).mean() for s in starts])
    heard: npt.NDArray[np.bool_] = 10 * np.log10(power / power.max() + 1e-12) > _QUIET_DB
    return heard


def _pesq(real: Samples, made: Samples) -> float:
    import pesq

    try:
        return float(pesq.pesq(JUDGE_RATE, real, made, "wb"))
    except pesq.PesqError:
        return float("nan")


def _stoi(real: Samples, made: Samples) -> float:
    import pystoi

    return float(pystoi.stoi(real, made, JUDGE_RATE))
