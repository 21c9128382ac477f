"""What drives the generator besides the mel: pulses where there is voice, and white noise."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

_NOISE_ROUNDS = 2
_NOISE_SIZES = (1024, 128)
_NOISE_MARGIN = 4096


def even_noise(n_samples: int, seed: int) -> Tensor:
    """Return (n_samples,) of unit noise whose spectrum is even at every moment.

    The network predicts how loud each band is; plain noise would add its own chance on top
    (log-magnitudes 1.4 times as far from the recording's as noise without it). Only the phases
    are left to chance. Always drawn on the CPU, so that every device hears the same noise.
    """
    generator = torch.Generator().manual_seed(seed)
    noise = torch.randn(n_samples + _NOISE_MARGIN, generator=generator)
    for _ in range(_NOISE_ROUNDS):
        for size in _NOISE_SIZES:
            noise = _evened(noise, size)
            noise = noise / noise.std()
    return noise[:n_samples]


def pulses(log_f0: Tensor, hop: int, sample_rate: int, cycles: Tensor | None = None) -> Tensor:
    """Return a band-limited pulse train of unit power.

    log_f0: (batch, frames); cycles: (batch, frames * hop) periods passed, where they are known
    better than the pitch says -> (batch, frames * hop)
    """
    f0 = torch.exp(_to_samples(log_f0, hop))
    # Float32 loses the phase after some seconds: cycles are summed in double precision, on the
    # CPU because not every device has it.
    if cycles is None:
        cycles = f0.cpu().double().cumsum(dim=-1) / sample_rate
    half_angle = torch.pi * torch.remainder(cycles.cpu(), 1.0).to(f0)
    n_harmonics = torch.clamp(torch.floor(0.5 * sample_rate / f0), min=1.0)
    # Sum of cos(k a), k = 1..K, in closed form: sin((2K + 1) a/2) / (2 sin(a/2)) - 1/2.
    sine = torch.sin(half_angle)
    near_peak = sine.abs() < 1e-4
    ratio = torch.sin((2 * n_harmonics + 1) * half_angle) / torch.where(
        near_peak, torch.ones_like(sine), 2 * sine
    )
    total = torch.where(near_peak, n_harmonics, ratio - 0.5)
    return total * torch.rsqrt(0.5 * n_harmonics)


def spectrum(samples: Tensor, size: int, hop: int) -> Tensor:
    """Return the complex STFT, centred: (batch, n) -> (batch, size // 2 + 1, n // hop + 1)."""
    window = torch.hann_window(size, device=samples.device)
    return torch.stft(
        samples, size, hop_length=hop, window=window, center=True, return_complex=True
    )


def _evened(samples: Tensor, size: int) -> Tensor:
    """Set the magnitudes of the STFT to one and keep its phases: (n,) -> (n,)"""
    window, hop = torch.hann_window(size), size // 4
    shifted = torch.stft(samples, size, hop, window=window, center=True, return_complex=True)
    flat = shifted / shifted.abs().clamp(min=1e-6)
    return torch.istft(flat, size, hop, window=window, center=True, length=len(samples))


def _to_samples(frames: Tensor, hop: int) -> Tensor:
    """Interpolate (batch, frames) linearly to (batch, frames * hop)."""
    return F.interpolate(
        frames.unsqueeze(1), scale_factor=float(hop), mode="linear", align_corners=False
    ).squeeze(1)
