"""The residual blocks a HiFi-GAN generator is made of."""

from __future__ import annotations

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn

SLOPE = 0.1


class ResBlock1(nn.Module):
    """Pairs of a dilated and a plain convolution, each pair with a residual (V1, V2)."""

    def __init__(self, channels: int, kernel: int, dilations: Sequence[int]) -> None:
        super().__init__()
        self.convs1 = nn.ModuleList(_same(channels, kernel, d) for d in dilations)
        self.convs2 = nn.ModuleList(_same(channels, kernel, 1) for _ in dilations)

    def forward(self, x: Tensor) -> Tensor:
        """x: (batch, channels, steps) -> the same shape."""
        for dilated, plain in zip(self.convs1, self.convs2, strict=True):
            inner = dilated(F.leaky_relu(x, SLOPE))
            x = x + plain(F.leaky_relu(inner, SLOPE))
        return x


class ResBlock2(nn.Module):
    """Single dilated convolutions, each with a residual (V3)."""

    def __init__(self, channels: int, kernel: int, dilations: Sequence[int]) -> None:
        super().__init__()
        self.convs = nn.ModuleList(_same(channels, kernel, d) for d in dilations)

    def forward(self, x: Tensor) -> Tensor:
        """x: (batch, channels, steps) -> the same shape."""
        for conv in self.convs:
            x = x + conv(F.leaky_relu(x, SLOPE))
        return x


class FrameBlock(nn.Module):
    """A depthwise convolution over time and a wide pointwise layer, at the frame rate.

    Work done before the upsampling costs an eighth of the same work after it
    (the ConvNeXt block, Liu et al. 2022, in one dimension).
    """

    def __init__(self, channels: int, hidden: int, n_blocks: int, kernel: int = 7) -> None:
        super().__init__()
        self.depthwise = nn.Conv1d(channels, channels, kernel, padding=kernel // 2, groups=channels)
        self.norm = nn.LayerNorm(channels)
        self.widen = nn.Linear(channels, hidden)
        self.narrow = nn.Linear(hidden, channels)
        self.gain = nn.Parameter(torch.full((channels,), 1.0 / n_blocks))

    def forward(self, x: Tensor) -> Tensor:
        """x: (batch, channels, frames) -> the same shape."""
        inner = self.norm(self.depthwise(x).transpose(1, 2))
        inner = self.gain * self.narrow(F.gelu(self.widen(inner)))
        grown: Tensor = x + inner.transpose(1, 2)
        return grown


def _same(channels: int, kernel: int, dilation: int) -> nn.Conv1d:
    padding = dilation * (kernel - 1) // 2
    return nn.Conv1d(channels, channels, kernel, dilation=dilation, padding=padding)
