"""The listener of the clarity as a loss: what is learnt must not make a phone harder to tell."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from inference.refinement.batches import Reading
from inference.refinement.clarity import (
    BESIDE,
    DEPTH,
    FARTHEST,
    LEAST_SPREAD,
    LOUDEST,
    MOST_SURPRISED,
    PARTS,
    Listener,
    cosines,
)
from inference.text.symbols import SPECIAL


class Ear:
    """Hears mel frames as a listener hears sounds, and lets what it makes of them be learnt."""

    def __init__(self, listener: Listener) -> None:
        self._weights = torch.from_numpy(listener.weights).float()
        self._bias = torch.from_numpy(listener.bias).float()
        self._kinds = torch.from_numpy(listener.kinds)
        self._cosines = torch.from_numpy(cosines()).float()

    def harder(self, made: Tensor, usual: Tensor, batch: Reading, mask: Tensor) -> Tensor:
        """Return by how much the phones surprise more than they usually do, on the mean.

        made, usual: (batch, t, 80) ln mel; mask: (batch, t, 1). What surprises less is no merit.
        """
        known = torch.isin(batch.phones.ids, self._kinds)
        known &= (batch.phones.ids >= len(SPECIAL)) & (batch.durations > 0)
        with torch.no_grad():
            before = self._surprises(usual, batch, mask)
        more = F.relu(self._surprises(made, batch, mask) - before) * known
        return more.sum() / known.sum().clamp(min=1)

    def _surprises(self, mel: Tensor, batch: Reading, mask: Tensor) -> Tensor:
        """Return the surprise at each phone (batch, n); it means nothing of unknown ones."""
        looks = self._looks(self._scaled(mel, mask), batch.durations, mask)
        likely = torch.log_softmax(looks @ self._weights + self._bias, dim=-1)
        at = torch.searchsorted(self._kinds, batch.phones.ids).clamp(max=len(self._kinds) - 1)
        right = torch.gather(likely, 2, at.unsqueeze(-1)).squeeze(-1)
        return (-right).clamp(max=MOST_SURPRISED)

    def _scaled(self, mel: Tensor, mask: Tensor) -> Tensor:
        """Take the mean and spread of what is loud off, and describe each frame by cosines."""
        frames = mel[mask.squeeze(-1) > 0]
        level = frames.mean(dim=1)
        loud = frames[level > torch.quantile(level, LOUDEST / 100) - DEPTH]
        # Limited before the root, whose slope at nothing is infinite: a band may be empty.
        spread = loud.var(dim=0, correction=0).clamp(min=1e-8).sqrt() + LEAST_SPREAD
        away = (mel - loud.mean(dim=0)) / spread
        return away.clamp(-FARTHEST, FARTHEST) @ self._cosines

    def _looks(self, frames: Tensor, durations: Tensor, mask: Tensor) -> Tensor:
        """Join the parts of each phone, what is beside it, and its length: (batch, n, d)."""
        sums = F.pad(frames.cumsum(dim=1), (0, 0, 1, 0))
        total = mask.squeeze(-1).sum(dim=1, keepdim=True).long()
        ends = durations.cumsum(dim=1)
        begins = ends - durations
        spans = [(begins - BESIDE, begins)]
        for part in range(PARTS):
            last = begins + (durations * (part + 1) + PARTS - 1) // PARTS
            spans.append((begins + durations * part // PARTS, last))
        spans.append((ends, ends + BESIDE))
        parts = [_mean(sums, *span, total) for span in spans]
        length = durations.clamp(min=1).float().log().unsqueeze(-1)
        return torch.cat([*parts, length], dim=-1)


def _mean(sums: Tensor, firsts: Tensor, lasts: Tensor, total: Tensor) -> Tensor:
    """Return the mean of frames by their running sums (batch, t + 1, d): one frame at least."""
    low = torch.minimum(firsts.clamp(min=0), total - 1)
    high = torch.minimum(torch.maximum(lasts, low + 1), total)
    begun, done = (
        torch.gather(sums, 1, at.unsqueeze(-1).expand(-1, -1, sums.shape[-1])) for at in (low, high)
    )
    return (done - begun) / (high - low).unsqueeze(-1)
