"""The layers that the acoustic model and the voice encoder are made of."""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class StyleNorm(nn.Module):
    """Layer normalisation whose scale and shift come from the voice."""

    def __init__(self, width: int, space: int) -> None:
        super().__init__()
        self.width = width
        self.affine = nn.Linear(space, 2 * width)
        nn.init.normal_(self.affine.weight, std=0.02)
        nn.init.zeros_(self.affine.bias)

    def forward(self, x: Tensor, style: Tensor) -> Tensor:
        """Normalise x (batch, t, width) for style (batch, space)."""
        affine: Tensor = self.affine(style).unsqueeze(1)
        scale, shift = affine.chunk(2, dim=-1)
        return F.layer_norm(x, (self.width,)) * (1 + scale) + shift


class ConvBlock(nn.Module):
    """A residual convolution in the manner of a voice; masked places stay zero for neighbours."""

    def __init__(
        self, width: int, kernel: int, space: int, dilation: int = 1, dropout: float = 0.0
    ) -> None:
        super().__init__()
        self.norm = StyleNorm(width, space)
        self.wide = nn.Conv1d(
            width, width, kernel, padding=dilation * (kernel // 2), dilation=dilation
        )
        self.point = nn.Linear(width, width)
        self.dropout = dropout

    def forward(self, x: Tensor, style: Tensor, mask: Tensor) -> Tensor:
        """Transform x (batch, t, width); mask (batch, t, 1) is 1 where something is."""
        y = self.norm(x, style) * mask
        y = self.wide(y.transpose(1, 2)).transpose(1, 2)
        y = F.dropout(F.relu(y), self.dropout, self.training)
        result: Tensor = x + self.point(y)
        return result


class Attention(nn.Module):
    """Self-attention over phones: what a whole sentence means for each of its sounds."""

    def __init__(self, width: int, heads: int, space: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.norm = StyleNorm(width, space)
        self.into = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.dropout = dropout

    def forward(self, x: Tensor, style: Tensor, mask: Tensor) -> Tensor:
        """Transform x (batch, n, width); masked phones are not listened to."""
        batch, n, width = x.shape
        y = self.norm(x, style)
        y = y + places(n, width, x.device)
        parts = self.into(y).view(batch, n, 3, self.heads, width // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        heard = mask[:, None, None, :, 0] > 0
        y = F.scaled_dot_product_attention(query, key, value, attn_mask=heard)
        y = self.out(y.transpose(1, 2).reshape(batch, n, width))
        result: Tensor = x + F.dropout(y, self.dropout, self.training)
        return result


class VoiceSpace(nn.Module):
    """A low-rank space of voices: keeps what it has never heard near what it has."""

    measured_mean: Tensor
    measured_std: Tensor

    def __init__(self, style: int, measured: int, hidden: int, space: int, dropout: float) -> None:
        super().__init__()
        self.style = style
        self.dropout = dropout
        self.register_buffer("measured_mean", torch.zeros(measured))
        self.register_buffer("measured_std", torch.ones(measured))
        self.into = nn.Linear(style + measured, hidden)
        self.out = nn.Linear(hidden, space)

    def forward(self, voice: Tensor) -> Tensor:
        """Turn voice vectors (batch, style + measured) into (batch, space)."""
        style = F.normalize(voice[:, : self.style], dim=-1) * math.sqrt(self.style)
        measured = (voice[:, self.style :] - self.measured_mean) / self.measured_std
        whole = torch.cat([style, measured.clamp(-4, 4)], dim=-1)
        whole = F.dropout(whole, self.dropout, self.training)
        result: Tensor = torch.tanh(self.out(F.silu(self.into(whole))))
        return result


def places(n: int, width: int, device: torch.device) -> Tensor:
    """Give the sinusoids of n places: (n, width)."""
    at = torch.arange(n, device=device, dtype=torch.float32).unsqueeze(1)
    rates = torch.exp(
        torch.arange(0, width, 2, device=device, dtype=torch.float32) * (-math.log(1e4) / width)
    )
    angles = at * rates
    return torch.stack([angles.sin(), angles.cos()], dim=-1).flatten(1)


def spread(durations: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Lay phones out over frames.

    durations: (batch, n) whole frames -> index (batch, t) of the phone at each frame,
    share (batch, t) of the phone gone by at the frame's middle, mask (batch, t, 1).
    """
    ends = durations.cumsum(dim=1)
    total = int(ends[:, -1].max().item())
    frames = torch.arange(total, device=durations.device).unsqueeze(0).expand(len(ends), -1)
    index = torch.searchsorted(ends, frames.contiguous(), right=True)
    mask = (frames < ends[:, -1:]).unsqueeze(-1).float()
    index = index.clamp(max=durations.shape[1] - 1)
    lengths = durations.gather(1, index).clamp(min=1)
    begins = ends.gather(1, index) - durations.gather(1, index)
    share = ((frames - begins).float() + 0.5) / lengths.float()
    return index, share.clamp(0.0, 1.0), mask


def take(x: Tensor, index: Tensor) -> Tensor:
    """Take x (batch, n, width) at index (batch, t): (batch, t, width)."""
    return x.gather(1, index.unsqueeze(-1).expand(-1, -1, x.shape[-1]))
