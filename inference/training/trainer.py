"""The loop every training shares: steps, checkpoints, a log, and going on where it stopped."""

from __future__ import annotations

import dataclasses
import json
import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

import torch
from torch import Tensor, nn

from inference import checkpoint

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

log = logging.getLogger(__name__)

STATE_FILE = "state.pt"
LOG_FILE = "log.jsonl"
KEPT_PART = "training"

_JOINT = "/"


@dataclass(frozen=True, slots=True)
class Kept:
    """The networks that are put away together."""

    networks: tuple[str, ...] = ()


BatchT = TypeVar("BatchT", bound="DataclassInstance")


class Recipe(Protocol):
    """What is trained: one step at a time, with a state that can be put away and taken up."""

    def step(self, number: int) -> Mapping[str, float]:
        """Train step `number`; a step depends on nothing but its number and the state."""

    def state(self) -> dict[str, object]:
        """Return tensors and plain values only."""

    def load(self, state: Mapping[str, object]) -> None:
        """Take up a state; parts that it lacks start afresh."""

    def at_checkpoint(self, number: int) -> None:
        """Write whatever is worth seeing beside the state."""


class Average:
    """The exponential moving average of a network's weights: what is shipped."""

    def __init__(self, network: nn.Module, decay: float) -> None:
        self._decay = decay
        self._live = list(network.parameters())
        self._names = [name for name, _ in network.named_parameters()]
        self.weights = [p.detach().clone() for p in self._live]

    def update(self, step: int) -> None:
        """Move towards the live weights, faster at the start."""
        decay = min(self._decay, (1 + step) / (10 + step))
        with torch.no_grad():
            torch._foreach_lerp_(self.weights, [p.detach() for p in self._live], 1 - decay)

    def state(self) -> dict[str, Tensor]:
        """Return the averaged weights under their names."""
        return dict(zip(self._names, self.weights, strict=True))

    def load(self, state: Mapping[str, Tensor]) -> None:
        """Take up averaged weights."""
        with torch.no_grad():
            for name, weight in zip(self._names, self.weights, strict=True):
                weight.copy_(state[name])


def train(
    recipe: Recipe,
    run: Path,
    until_step: int,
    stopped: Callable[[], bool],
    checkpoint_seconds: float = 300.0,
    log_every: int = 50,
    begin: Path | None = None,
) -> int:
    """Go on from the run folder's state to `until_step` or until `stopped`; return the step.

    A run folder without a state begins with what `keep` put into `begin`, or from nothing.
    """
    run.mkdir(parents=True, exist_ok=True)
    step, spent = _resume(recipe, run, begin)
    started, saved = time.process_time() - spent, time.monotonic()
    sums: dict[str, float] = {}
    since = 0
    while step < until_step and not stopped():
        for name, value in recipe.step(step).items():
            sums[name] = sums.get(name, 0.0) + value
        step, since = step + 1, since + 1
        if since == log_every:
            means = {name: round(total / since, 5) for name, total in sums.items()}
            _write_log(run, step, time.process_time() - started, means)
            sums, since = {}, 0
        if time.monotonic() - saved > checkpoint_seconds:
            _save(recipe, run, step, time.process_time() - started)
            recipe.at_checkpoint(step)
            saved = time.monotonic()
    _save(recipe, run, step, time.process_time() - started)
    recipe.at_checkpoint(step)
    return step


def read_state(run: Path) -> dict[str, object]:
    """Return a run folder's last state; raises FileNotFoundError when it has none."""
    state: dict[str, object] = torch.load(run / STATE_FILE, map_location="cpu", weights_only=True)
    return state


def keep(run: Path, folder: Path) -> None:
    """Put away what a next run begins with: the averaged networks and the judges, in float16.

    Optimizers are left out: some hundred steps bring them back.
    """
    kept = read_state(run)
    state = kept["recipe"]
    if not isinstance(state, dict):
        raise ValueError(f"{run / STATE_FILE} is no training state")
    flat: dict[str, Tensor] = {k: part for k, part in state.items() if isinstance(part, Tensor)}
    networks = {name: part for name, part in state.items() if _is_network(part)}
    average = networks.pop("average", {})
    for name, part in networks.items():
        own = {**part, **average} if average.keys() <= part.keys() else part
        flat.update({f"{name}{_JOINT}{key}": weight for key, weight in own.items()})
    facts = {"steps": kept["step"], "cpu_seconds": kept["cpu_seconds"]}
    checkpoint.save(folder, KEPT_PART, Kept(tuple(sorted(networks))), flat, facts)


def moved(batch: BatchT, device: torch.device) -> BatchT:
    """Return a batch, a dataclass of tensors or of such, on the device."""
    names = [field.name for field in dataclasses.fields(batch)]
    return dataclasses.replace(batch, **{name: getattr(batch, name).to(device) for name in names})


def cosine_rate(step: int, horizon: int, final_share: float, warm_up: int = 200) -> float:
    """Return the share of the learning rate at a step: a short rise, then a cosine's fall."""
    progress = min(1.0, step / max(1, horizon))
    fall = 0.5 * (1.0 + float(torch.cos(torch.tensor(torch.pi * progress))))
    return min(1.0, (step + 1) / warm_up) * (final_share + (1.0 - final_share) * fall)


def _is_network(part: object) -> bool:
    return isinstance(part, dict) and all(isinstance(one, Tensor) for one in part.values())


def _begin(recipe: Recipe, folder: Path) -> tuple[int, float]:
    """Begin with what `keep` put away. Raises ModelMissing, ModelDamaged."""
    part = checkpoint.load(folder, KEPT_PART)
    networks: dict[str, dict[str, Tensor]] = {}
    alone: dict[str, object] = {}
    for key, weight in part.weights.items():
        name, joint, own = key.partition(_JOINT)
        if joint:
            networks.setdefault(name, {})[own] = weight
        else:
            alone[name] = weight
    recipe.load({**alone, **networks})
    step, seconds = int(str(part.facts["steps"])), float(str(part.facts["cpu_seconds"]))
    log.info("beginning with the networks of step %d", step)
    return step, seconds


def _resume(recipe: Recipe, run: Path, begin: Path | None) -> tuple[int, float]:
    if not (run / STATE_FILE).exists():
        return (0, 0.0) if begin is None else _begin(recipe, begin)
    kept = read_state(run)
    state, step, seconds = kept["recipe"], kept["step"], kept["cpu_seconds"]
    if not isinstance(state, dict) or not isinstance(step, int) or not isinstance(seconds, float):
        raise ValueError(f"{run / STATE_FILE} is no training state")
    recipe.load(state)
    log.info("going on from step %d after %.0f CPU seconds", step, seconds)
    return step, seconds


def _save(recipe: Recipe, run: Path, step: int, cpu_seconds: float) -> None:
    part = run / (STATE_FILE + ".part")
    torch.save({"step": step, "cpu_seconds": cpu_seconds, "recipe": recipe.state()}, part)
    part.replace(run / STATE_FILE)


def _write_log(run: Path, step: int, cpu_seconds: float, means: Mapping[str, float]) -> None:
    entry = {"step": step, "cpu_seconds": round(cpu_seconds, 1), **means}
    with (run / LOG_FILE).open("a", encoding="utf-8") as lines:
        lines.write(json.dumps(entry) + "\n")
    log.info("%s", entry)
