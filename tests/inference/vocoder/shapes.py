"""Generators small enough to be tried in a moment."""

from __future__ import annotations

from dataclasses import replace

import torch
from torch import Tensor

from inference.config import HOUSE, V1, V2, V3, GeneratorConfig

PUBLISHED = {"V1": V1, "V2": V2, "V3": V3}


def thin(shape: GeneratorConfig, channels: int = 48) -> GeneratorConfig:
    """Return the same shape with fewer channels."""
    return replace(shape, initial_channels=channels, frame_hidden=48)


THIN_HOUSE = thin(HOUSE)


def inputs(frames: int, batch: int = 1, seed: int = 0) -> tuple[Tensor, Tensor, Tensor]:
    """Return a mel, a log pitch that wanders, and a voicing that comes and goes."""
    random = torch.Generator().manual_seed(seed)
    mel = torch.randn(batch, 80, frames, generator=random) - 5.0
    wander = torch.cumsum(torch.randn(batch, frames, generator=random) * 0.02, dim=1)
    voiced = (torch.rand(batch, frames, generator=random) > 0.4).float()
    return mel, 5.0 + wander, voiced
