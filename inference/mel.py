"""THE mel spectrogram: the one analysis that training, synthesis and judging share."""

from __future__ import annotations

import functools

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F
from torch import Tensor

from inference.config import AudioConfig

LOG_FLOOR = 1e-5
DEFAULT = AudioConfig()
FULL_BAND = AudioConfig(fmax_hz=None)

# Slaney's auditory scale: linear below 1 kHz, then 27 steps per factor of 6.4.
_LINEAR_HZ = 200.0 / 3.0
_BREAK_HZ = 1000.0
_LOG_STEP = float(np.log(6.4) / 27.0)


def log_mel(samples: Tensor, config: AudioConfig = DEFAULT) -> Tensor:
    """Return natural-log mel frames.

    samples: (batch, n) in -1..1 -> (batch, n_mels, n // hop); frame i is centred on sample
    i * hop + hop / 2. Raises ValueError when n is too short to be padded by reflection.
    """
    magnitude = linear_spectrum(samples, config.n_fft, config.hop, config.window)
    basis = _basis_on(config, samples.device)
    return torch.log(torch.clamp(basis @ magnitude, min=LOG_FLOOR))


def linear_spectrum(samples: Tensor, n_fft: int, hop: int, window: int) -> Tensor:
    """Return STFT magnitudes, padded as HiFi-GAN does.

    samples: (batch, n) -> (batch, n_fft // 2 + 1, n // hop)
    """
    pad = (n_fft - hop) // 2
    if samples.shape[-1] <= pad:
        raise ValueError(f"{samples.shape[-1]} samples are too few for a spectrum of {n_fft}")
    padded = F.pad(samples.unsqueeze(1), (pad, pad), mode="reflect").squeeze(1)
    spectrum = torch.stft(
        padded,
        n_fft,
        hop_length=hop,
        win_length=window,
        window=_window_on(window, samples.device),
        center=False,
        return_complex=True,
    )
    # The small constant keeps the square root's gradient finite in silence.
    return torch.sqrt(spectrum.real.square() + spectrum.imag.square() + 1e-9)


@functools.lru_cache(maxsize=16)
def band_edges_hz(config: AudioConfig) -> npt.NDArray[np.float64]:
    """Return the n_mels + 2 corner frequencies of the triangular bands, in Hz."""
    top_hz = config.fmax_hz if config.fmax_hz is not None else config.sample_rate / 2
    scale = np.linspace(_hz_to_mel(config.fmin_hz), _hz_to_mel(top_hz), config.n_mels + 2)
    return np.array([_mel_to_hz(float(value)) for value in scale])


@functools.lru_cache(maxsize=16)
def mel_basis(config: AudioConfig) -> npt.NDArray[np.float32]:
    """Return the triangular filters of equal area: (n_mels, n_fft // 2 + 1)."""
    edges = band_edges_hz(config)
    bins = np.linspace(0.0, config.sample_rate / 2, config.n_fft // 2 + 1)
    widths = np.diff(edges)
    slopes = edges[:, None] - bins[None, :]
    rising = -slopes[:-2] / widths[:-1, None]
    falling = slopes[2:] / widths[1:, None]
    triangles = np.maximum(0.0, np.minimum(rising, falling))
    areas = 2.0 / (edges[2:] - edges[:-2])
    basis: npt.NDArray[np.float32] = (triangles * areas[:, None]).astype(np.float32)
    return basis


def _hz_to_mel(hz: float) -> float:
    if hz < _BREAK_HZ:
        return hz / _LINEAR_HZ
    return _BREAK_HZ / _LINEAR_HZ + float(np.log(hz / _BREAK_HZ)) / _LOG_STEP


def _mel_to_hz(mel: float) -> float:
    break_mel = _BREAK_HZ / _LINEAR_HZ
    if mel < break_mel:
        return mel * _LINEAR_HZ
    return _BREAK_HZ * float(np.exp(_LOG_STEP * (mel - break_mel)))


@functools.lru_cache(maxsize=32)
def _basis_on(config: AudioConfig, device: torch.device) -> Tensor:
    # Kept for training too, wherever it was first asked for.
    with torch.inference_mode(mode=False):
        return torch.from_numpy(mel_basis(config)).to(device)


@functools.lru_cache(maxsize=32)
def _window_on(size: int, device: torch.device) -> Tensor:
    with torch.inference_mode(mode=False):
        return torch.hann_window(size, device=device)
