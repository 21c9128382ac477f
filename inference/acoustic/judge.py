"""A discriminator of mel frames: it learns to see what averaging smooths away, and tells so."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

WINDOW = 128
SLOPE = 0.2
# (channels, stride across bands, stride in time) of each layer.
LAYERS = ((16, 2, 1), (32, 2, 2), (48, 2, 2), (48, 2, 1))


class MelJudge(nn.Module):
    """Looks at patches of mel frames with their voicing and scores each: 1 real, 0 made."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.ModuleList()
        entry = 2
        for channels, across, along in LAYERS:
            self.layers.append(nn.Conv2d(entry, channels, 5, (across, along), padding=2))
            entry = channels
        self.out = nn.Conv2d(entry, 1, 3, padding=1)

    def forward(self, mel: Tensor, voiced: Tensor) -> list[Tensor]:
        """Judge mel (batch, t, 80) with voiced (batch, t): every layer's output, scores last."""
        picture = ((mel + 5.5) / 2.5).transpose(1, 2)
        x = torch.stack([picture, voiced.unsqueeze(1).expand_as(picture)], dim=1)
        seen = []
        for layer in self.layers:
            x = F.leaky_relu(layer(x), SLOPE)
            seen.append(x)
        return [*seen, self.out(x)]


def windows(lengths: Tensor) -> Tensor:
    """Draw a window within each line of so many frames: frame numbers (batch, w).

    The window is as long as the shortest line, at most 128 frames.
    """
    width = int(lengths.min().clamp(max=WINDOW).item())
    starts = (torch.rand(len(lengths)).to(lengths.device) * (lengths - width + 1).float()).long()
    return starts.unsqueeze(1) + torch.arange(width, device=lengths.device)


def judge_loss(real: list[Tensor], made: list[Tensor]) -> Tensor:
    """Ask the judge for 1 on real and 0 on made frames (least squares)."""
    return (real[-1] - 1).square().mean() + made[-1].square().mean()


def deceive_loss(made: list[Tensor]) -> Tensor:
    """Ask for made frames that the judge takes for real."""
    return (made[-1] - 1).square().mean()


def feature_loss(real: list[Tensor], made: list[Tensor]) -> Tensor:
    """Ask for made frames that look to the judge's layers as the real ones do."""
    parts = [(a.detach() - b).abs().mean() for a, b in zip(real[:-1], made[:-1], strict=True)]
    return torch.stack(parts).mean()
