"""The judges of adversarial training: many periods, and many spectral resolutions."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn.utils.parametrizations import weight_norm

from inference.mel import linear_spectrum
from inference.vocoder.blocks import SLOPE

Judged = tuple[list[Tensor], list[list[Tensor]]]

PERIODS = (2, 5, 11)
RESOLUTIONS = ((1024, 256), (512, 128))


class PeriodDiscriminator(nn.Module):
    """Looks at every p-th sample side by side (Kong et al. 2020), in fewer channels."""

    def __init__(self, period: int, channels: Sequence[int]) -> None:
        super().__init__()
        self.period = period
        widths = (1, *channels)
        self.layers = nn.ModuleList(
            weight_norm(nn.Conv2d(a, b, (5, 1), (3, 1), padding=(2, 0)))
            for a, b in itertools.pairwise(widths)
        )
        self.last = weight_norm(nn.Conv2d(widths[-1], 1, (3, 1), padding=(1, 0)))

    def forward(self, samples: Tensor) -> tuple[Tensor, list[Tensor]]:
        """samples: (batch, n) -> scores (batch, k), feature maps"""
        short = -samples.shape[-1] % self.period
        x = F.pad(samples.unsqueeze(1), (0, short), mode="reflect")
        return _run(x.view(len(x), 1, -1, self.period), self.layers, self.last)


class ResolutionDiscriminator(nn.Module):
    """Looks at the log magnitudes of one short-time spectrum (Jang et al. 2021)."""

    def __init__(self, size: int, hop: int, channels: int) -> None:
        super().__init__()
        self._size, self._hop = size, hop
        strides = ((2, 1), (2, 1), (2, 2), (1, 1))
        self.layers = nn.ModuleList(
            weight_norm(
                nn.Conv2d(1 if index == 0 else channels, channels, (5, 3), stride, padding=(2, 1))
            )
            for index, stride in enumerate(strides)
        )
        self.last = weight_norm(nn.Conv2d(channels, 1, 3, padding=1))

    def forward(self, samples: Tensor) -> tuple[Tensor, list[Tensor]]:
        """samples: (batch, n) -> scores (batch, k), feature maps"""
        magnitude = linear_spectrum(samples, self._size, self._hop, self._size)
        return _run(torch.log(magnitude + 1e-3).unsqueeze(1), self.layers, self.last)


class Discriminators(nn.Module):
    """All judges together: three periods and two resolutions, small enough for a CPU."""

    def __init__(self, channels: Sequence[int] = (16, 64, 128, 256), spectral: int = 16) -> None:
        super().__init__()
        self.judges = nn.ModuleList(PeriodDiscriminator(period, channels) for period in PERIODS)
        self.judges.extend(
            ResolutionDiscriminator(size, hop, spectral) for size, hop in RESOLUTIONS
        )

    def forward(self, samples: Tensor) -> Judged:
        """samples: (batch, n) -> one score map and one list of feature maps per judge"""
        scores, features = [], []
        for judge in self.judges:
            score, maps = judge(samples)
            scores.append(score)
            features.append(maps)
        return scores, features


def low_passed(samples: Tensor, limit_hz: Tensor, sample_rate: int) -> Tensor:
    """Silence what lies above each clip's limit, so that no judge can tell by the treble.

    samples: (batch, n); limit_hz: (batch,) -> (batch, n)
    """
    n = samples.shape[-1]
    spectrum = torch.fft.rfft(samples)
    bins_hz = torch.linspace(0.0, sample_rate / 2, spectrum.shape[-1], device=samples.device)
    # A ramp of 300 Hz: a wall would ring.
    keep = ((limit_hz[:, None] - bins_hz[None, :]) / 300.0).clamp(0.0, 1.0)
    passed: Tensor = torch.fft.irfft(spectrum * keep, n)
    return passed


def _run(x: Tensor, layers: nn.ModuleList, last: nn.Module) -> tuple[Tensor, list[Tensor]]:
    maps = []
    for layer in layers:
        x = F.leaky_relu(layer(x), SLOPE)
        maps.append(x)
    score = last(x)
    maps.append(score)
    return score.flatten(1), maps
