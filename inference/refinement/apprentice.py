"""One network on its way: its changes, how they learn, and the best of them so far."""

from __future__ import annotations

import math
from collections.abc import Mapping

import torch
from torch import Tensor, nn

WARM_UP = 10
FINAL_SHARE = 0.1
GRADIENT_LIMIT = 1.0
Tensors = dict[str, Tensor]


class Apprentice:
    """Keeps the changes that examined best; smaller scores are better."""

    def __init__(
        self, changes: Mapping[str, nn.Parameter], rate: float, betas: tuple[float, float]
    ) -> None:
        self.changes = dict(changes)
        self.rate = rate
        self.score = math.inf
        self.best: Tensors = self.now()
        self._optimizer = torch.optim.AdamW(
            self.changes.values(), lr=rate, betas=betas, weight_decay=0.0
        )

    def descend(self, loss: Tensor, share: float) -> None:
        """Take one step down; `share` of the course is done."""
        number = self._steps()
        fall = 0.5 * (1 + math.cos(math.pi * min(1.0, share)))
        rate = self.rate * min(1.0, (number + 1) / WARM_UP)
        for group in self._optimizer.param_groups:
            group["lr"] = rate * (FINAL_SHARE + (1 - FINAL_SHARE) * fall)
        self._optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.changes.values(), GRADIENT_LIMIT)
        self._optimizer.step()

    def examined(self, score: float) -> bool:
        """Hear how the changes did; True when they are the best so far, and kept."""
        if not score < self.score:
            return False
        self.score, self.best = score, self.now()
        return True

    def take(self, changes: Tensors) -> None:
        """Put these changes in the place of what was learnt."""
        with torch.no_grad():
            for name, change in self.changes.items():
                change.copy_(changes[name])

    def take_best(self) -> None:
        """Go back to the best changes."""
        self.take(self.best)

    def now(self) -> Tensors:
        """Return a copy of the changes as they are."""
        return {name: one.detach().clone() for name, one in self.changes.items()}

    def state(self) -> Tensors:
        """Return everything that the next step depends on, copied, by name."""
        found: Tensors = {f"now/{name}": one for name, one in self.now().items()}
        found |= {f"best/{name}": one for name, one in self.best.items()}
        found["score"] = torch.tensor(self.score, dtype=torch.float64)
        for name, change in self.changes.items():
            for kind, moment in self._optimizer.state.get(change, {}).items():
                found[f"moment/{kind}/{name}"] = torch.as_tensor(moment).clone()
        return found

    def load(self, state: Mapping[str, Tensor]) -> None:
        """Take up a state; raises ValueError when it is none of this network's."""
        try:
            with torch.no_grad():
                for name, change in self.changes.items():
                    change.copy_(state[f"now/{name}"])
            self.best = {name: state[f"best/{name}"].clone() for name in self.changes}
            self.score = float(state["score"])
            for name, change in self.changes.items():
                moments = {
                    kind: state[f"moment/{kind}/{name}"].clone()
                    for kind in ("step", "exp_avg", "exp_avg_sq")
                    if f"moment/{kind}/{name}" in state
                }
                if moments:
                    self._optimizer.state[change] = moments
        except (KeyError, RuntimeError) as error:
            raise ValueError(f"no state of these changes: {error}") from error

    def _steps(self) -> int:
        first = next(iter(self.changes.values()))
        return int(self._optimizer.state.get(first, {}).get("step", 0))
