"""Gives the source the bass of the mel: between two wide bands of the network it can't shape it."""

from __future__ import annotations

import functools

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from inference.mel import DEFAULT, mel_basis

_SIZE, _HOP = DEFAULT.n_fft, DEFAULT.hop
_BIN_HZ = DEFAULT.sample_rate / DEFAULT.n_fft
# The network's own bands are 172 Hz apart: their mean level stays its business.
_NEIGHBOURS = 8
_FADE_HZ = 100.0
_LEAST, _MOST = 0.05, 6.0
# Four squared Hann windows on top of each other.
_OVERLAP = 1.5


def coloured(samples: Tensor, mel: Tensor, limit_hz: float) -> Tensor:
    """Shape a white source like the mel below `limit_hz`, band by band about its own mean.

    A hum, a rumble and a weak fundamental lie closer together than the network's bands do.
    samples: (batch, frames * hop); mel: (batch, n_mels, frames) -> (batch, frames * hop)
    """
    to_bins, smooth, fade, analysis, synthesis = _tables(limit_hz, samples.device)
    power = torch.matmul(to_bins, torch.exp(mel.float())).square()
    n_bins = len(fade)
    shape = torch.sqrt(power[:, :n_bins] / (torch.matmul(smooth, power) + 1e-12))
    gain = shape.clamp(_LEAST, _MOST) ** fade[:, None] - 1.0
    margin = (_SIZE - _HOP) // 2
    padded = F.pad(samples.unsqueeze(1), (margin, margin))
    parts = F.conv1d(padded, analysis, stride=_HOP) * torch.cat([gain, gain], dim=1)
    change = F.conv_transpose1d(parts, synthesis, stride=_HOP)
    return samples + change[:, 0, margin : margin + samples.shape[-1]]


@functools.lru_cache(maxsize=8)
def _tables(limit_hz: float, device: torch.device) -> tuple[Tensor, ...]:
    """Return bands to bins, bins to their neighbourhood, the fade, and the transform's two ways."""
    n_bins = int(np.ceil(limit_hz / _BIN_HZ))
    basis = mel_basis(DEFAULT)[:, : n_bins + _NEIGHBOURS].T.astype(np.float64)
    to_bins = basis / np.maximum(basis.sum(axis=1, keepdims=True), 1e-9)
    # The zeroth bin lies on the edge of the first band.
    to_bins[0] = to_bins[1]
    bins = np.arange(n_bins + _NEIGHBOURS)
    near = np.maximum(0.0, 1.0 - np.abs(np.arange(n_bins)[:, None] - bins[None]) / _NEIGHBOURS)
    fade = np.clip((limit_hz - bins[:n_bins] * _BIN_HZ) / _FADE_HZ, 0.0, 1.0)
    angles = 2 * np.pi * bins[:n_bins, None] * np.arange(_SIZE)[None] / _SIZE
    window = np.hanning(_SIZE + 1)[:-1]
    analysis = np.concatenate([np.cos(angles), -np.sin(angles)]) * window
    once = np.where(bins[:n_bins] == 0, 1.0, 2.0) / (_SIZE * _OVERLAP)
    synthesis = analysis * np.concatenate([once, once])[:, None]
    return tuple(
        torch.from_numpy(table.astype(np.float32)).to(device)
        for table in (
            to_bins,
            near / near.sum(axis=1, keepdims=True),
            fade,
            analysis[:, None],
            synthesis[:, None],
        )
    )
