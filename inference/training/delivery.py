"""The recipe that trains the delivery: durations, pitch and energy of phones, without any sound."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from inference.acoustic.config import LOG_F0_MEAN, STYLE, AcousticConfig
from inference.acoustic.delivery import HABITS, Delivery
from inference.acoustic.phones import PhoneBatch, batch_of
from inference.training.corpus import Corpus
from inference.training.lessons import Floats, Lessons, cut, phone_targets
from inference.training.trainer import Average, cosine_rate

SHORTEST, LONGEST = 100, 400


@dataclass(frozen=True, slots=True)
class DeliveryTraining:
    """How the delivery is trained; `parts` is how often a part of a reading is read, not all."""

    horizon: int = 900
    rate: float = 2e-3
    final_share: float = 0.02
    average: float = 0.99
    lines: int = 16
    parts: float = 0.5
    habit_noise: float = 0.15
    people: float = 0.6
    bent_people: float = 0.25
    seed: int = 0


@dataclass(frozen=True, slots=True)
class _Line:
    """Targets of one line, all (n,), and the habits (4,) of who reads it."""

    durations: Floats
    pitch: Floats
    energy: Floats
    sounding: Floats
    habits: Floats


class DeliveryRecipe:
    """One step at a time: read whole readings and parts of them, be corrected."""

    def __init__(self, corpus: Corpus, training: DeliveryTraining, config: AcousticConfig) -> None:
        torch.manual_seed(training.seed)
        self._corpus, self._training = corpus, training
        self._lessons = Lessons(corpus)
        self.model = Delivery(config)
        mean, std = self._lessons.scale()
        self.model.habit_mean.copy_(mean[-HABITS:])
        self.model.habit_std.copy_(std[-HABITS:])
        self._average = Average(self.model, training.average)
        self._optimizer = torch.optim.AdamW(
            self.model.parameters(), lr=training.rate, weight_decay=0.02
        )

    def step(self, number: int) -> Mapping[str, float]:
        """Train on the batch of step `number`."""
        plan = self._training
        torch.manual_seed(plan.seed * 1_000_003 + number)
        rng = np.random.default_rng([plan.seed, number])
        share = cosine_rate(number, plan.horizon, plan.final_share, warm_up=60)
        for group in self._optimizer.param_groups:
            group["lr"] = plan.rate * share
        self.model.train()
        phones, lines = self._batch(rng)
        losses = self._losses(phones, lines)
        total = 2.0 * losses["durations"] + 0.3 * losses["pitch"] + 0.3 * losses["energy"]
        self._optimizer.zero_grad(set_to_none=True)
        total.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self._optimizer.step()
        self._average.update(number)
        return {name: float(loss.detach()) for name, loss in losses.items()}

    def state(self) -> dict[str, object]:
        """Give live and averaged weights and the optimizer's moments."""
        return {
            "network": self.model.state_dict(),
            "average": self._average.state(),
            "optimizer": self._optimizer.state_dict(),
        }

    def load(self, state: Mapping[str, object]) -> None:
        """Take up a state."""
        network, average, optimizer = state["network"], state["average"], state["optimizer"]
        if not (
            isinstance(network, dict) and isinstance(average, dict) and isinstance(optimizer, dict)
        ):
            raise ValueError("this is no state of the delivery recipe")
        self.model.load_state_dict(network)
        self._average.load(average)
        self._optimizer.load_state_dict(optimizer)

    def at_checkpoint(self, number: int) -> None:
        """Nothing beside the state: exporting is a command of its own."""

    def _batch(self, rng: np.random.Generator) -> tuple[PhoneBatch, list[_Line]]:
        plan = self._training
        rows, lines = [], []
        for _ in range(plan.lines):
            index = self._lessons.draw(rng, plan.people, plan.bent_people)
            clip, frames = self._corpus.clips[index], self._corpus.frames(index)
            length = len(frames)
            if rng.random() < plan.parts:
                length = int(rng.integers(SHORTEST, LONGEST))
            part = cut(clip, length, rng)
            measured = self._lessons.middle(clip.speaker)
            target = frames.cut(part.first, part.last)
            pitch, energy, sounding, _ = phone_targets(target, part.durations, measured)
            habits = measured[LOG_F0_MEAN - STYLE :]
            rows.append(part.row)
            lengths = np.array(part.durations, dtype=np.float32)
            lines.append(_Line(lengths, pitch, energy, sounding, habits))
        return batch_of(rows), lines

    def _losses(self, phones: PhoneBatch, lines: list[_Line]) -> dict[str, Tensor]:
        n = phones.ids.shape[1]
        habits = torch.from_numpy(np.stack([line.habits for line in lines]))
        noise = torch.randn_like(habits) * self._training.habit_noise
        told = self.model(phones, habits + noise * self.model.habit_std)
        lengths, pitch, energy, sounding = (
            torch.from_numpy(np.stack([np.pad(row, (0, n - len(row))) for row in rows]))
            for rows in zip(
                *((one.durations, one.pitch, one.energy, one.sounding) for one in lines),
                strict=True,
            )
        )
        wanted = torch.log1p(lengths)
        off = F.smooth_l1_loss(told[..., 0], wanted, reduction="none", beta=0.25)
        return {
            "durations": _mean(off, phones.mask),
            "pitch": _mean((told[..., 1] - pitch).abs(), sounding),
            "energy": _mean((told[..., 2] - energy).abs(), phones.mask),
        }


def _mean(values: Tensor, mask: Tensor) -> Tensor:
    return (values * mask).sum() / mask.sum().clamp(min=1.0)
