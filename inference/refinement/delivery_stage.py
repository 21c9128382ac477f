"""The first part of refining: how fast, how high and how loud this person says which sound."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F
from torch import Tensor

from inference.acoustic.config import LOG_F0_MEAN
from inference.acoustic.delivery import Delivery
from inference.acoustic.model import AcousticModel
from inference.refinement.adapters import DELIVERY, attach, twin
from inference.refinement.apprentice import Apprentice
from inference.refinement.batches import Reading, reading
from inference.refinement.material import Lesson

Floats = npt.NDArray[np.float32]

RATE = 3e-3
BETAS = (0.9, 0.999)
LENGTH_WEIGHT, PITCH_WEIGHT, ENERGY_WEIGHT = 2.0, 0.3, 0.3
_SOFT = 0.25


class DeliveryStage:
    """Learns by heart very soon: it is examined after every few steps, and ends early."""

    name = "delivery"

    def __init__(
        self,
        model: AcousticModel,
        vector: Floats,
        lessons: Sequence[Lesson],
        held_out: Sequence[Lesson],
        seed: int,
    ) -> None:
        torch.manual_seed(seed + 2)
        self.delivery = cast("Delivery", twin(model.delivery))
        self.pupil = Apprentice(attach(self.delivery, DELIVERY), RATE, BETAS)
        self._habits = torch.from_numpy(np.array(vector[LOG_F0_MEAN:])).unsqueeze(0)
        self._learnt, self._held_out = reading(lessons, vector), reading(held_out, vector)
        self._seed = seed

    def step(self, number: int, share: float) -> Mapping[str, float]:
        """Learn from all lessons at once; return the loss."""
        torch.manual_seed(self._seed * 1_000_003 + number)
        self.delivery.train()
        loss = self._loss(self._learnt)
        self.pupil.descend(loss, share)
        return {"delivery": float(loss.detach())}

    def examine(self) -> float:
        """Return how far the delivery of the held-out sentences is from the real one."""
        self.delivery.eval()
        with torch.inference_mode():
            return float(self._loss(self._held_out))

    def _loss(self, batch: Reading) -> Tensor:
        mask = batch.phones.mask
        told = self.delivery(batch.phones, self._habits.expand(len(mask), -1))
        # The gains of the model stay on top: they make up for logarithms, whose middle is short.
        wanted = torch.log1p(batch.durations.float())
        lengths = F.smooth_l1_loss(told[..., 0], wanted, reduction="none", beta=_SOFT)
        pitch, energy = (told[..., 1:] - batch.known).abs().unbind(-1)
        parts = LENGTH_WEIGHT * lengths + PITCH_WEIGHT * pitch + ENERGY_WEIGHT * energy
        loss: Tensor = (parts * mask).sum() / mask.sum()
        return loss
