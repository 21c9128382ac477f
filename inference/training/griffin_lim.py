"""Griffin-Lim: sound from a mel without any training; the floor beside every vocoder."""

from __future__ import annotations

import torch
from torch import Tensor

from inference.audio import Samples, resample
from inference.config import AudioConfig
from inference.mel import DEFAULT, log_mel, mel_basis

_ITERATIONS = 60
_INVERSION_STEPS = 200
_MOMENTUM = 0.99


def copy(samples: Samples, sample_rate: int, config: AudioConfig = DEFAULT) -> Samples:
    """Return the recording made again from its mel, at its own rate: (n,) -> about (n,)."""
    at_rate = torch.from_numpy(resample(samples, sample_rate, config.sample_rate))[None]
    mel = log_mel(at_rate, config)
    made = griffin_lim(_linear(mel, config), config)[0].numpy()
    return resample(made, config.sample_rate, sample_rate)[: len(samples)]


def griffin_lim(magnitude: Tensor, config: AudioConfig = DEFAULT) -> Tensor:
    """Return sound whose spectrum comes near the magnitudes (Perraudin et al. 2013).

    magnitude: (batch, n_fft // 2 + 1, frames) -> (batch, frames * hop)
    """
    window = torch.hann_window(config.window)
    random = torch.Generator().manual_seed(0)
    angles = 2 * torch.pi * torch.rand(magnitude.shape, generator=random)
    phase = torch.polar(torch.ones_like(magnitude), angles)
    before = torch.zeros_like(phase)
    n_samples = magnitude.shape[-1] * config.hop
    for _ in range(_ITERATIONS):
        sound = _inverse(magnitude * phase, window, config)
        consistent = torch.stft(
            sound, config.n_fft, config.hop, window=window, return_complex=True
        )[..., : magnitude.shape[-1]]
        moved = consistent - before * (_MOMENTUM / (1 + _MOMENTUM))
        phase = moved / moved.abs().clamp(min=1e-9)
        before = consistent
    return _inverse(magnitude * phase, window, config)[..., :n_samples]


def _inverse(spectrum: Tensor, window: Tensor, config: AudioConfig) -> Tensor:
    length = spectrum.shape[-1] * config.hop
    # One frame more, so that the last one is covered by windows.
    padded = torch.cat([spectrum, torch.zeros_like(spectrum[..., :1])], dim=-1)
    return torch.istft(padded, config.n_fft, config.hop, window=window, length=length)


def _linear(mel: Tensor, config: AudioConfig) -> Tensor:
    """Return magnitudes that are not negative and make this log-mel (multiplicative updates)."""
    basis = torch.from_numpy(mel_basis(config))
    wanted = torch.exp(mel)
    magnitude = (basis.T @ wanted).clamp(min=1e-6)
    for _ in range(_INVERSION_STEPS):
        magnitude = magnitude * (basis.T @ wanted) / (basis.T @ (basis @ magnitude)).clamp(min=1e-9)
    return magnitude
