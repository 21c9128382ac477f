"""The few numbers that are refined: low-rank changes of weights, and moved biases."""

from __future__ import annotations

import copy
import itertools
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn.utils import parametrize

LEFT, RIGHT, MOVE = "/left", "/right", "/move"
Rules = Mapping[str, int]
Numbers = npt.NDArray[np.floating]

# What may change, by the beginning of the weights' paths, and the rank of the change.
DELIVERY: Rules = {"": 4}
ACOUSTIC: Rules = {
    "decoder": 16,
    "decoder_entry": 16,
    "last": 16,
    "out": 16,
    "voices.out": 16,
    "encoder": 8,
    "phone": 0,
    "pitch_entry": 8,
    "melody_blocks": 8,
    "melody_out": 8,
}
VOCODER: Rules = {
    "conv_pre": 8,
    "pitch": 0,
    "frames": 8,
    "ups": 8,
    "resblocks": 8,
    "conv_post": 8,
    "source": 8,
    "norm_in": 0,
    "norm_out": 0,
    "voicing": 0,
}


class LowRank(nn.Module):
    """Adds to a weight a product of two thin matrices, nothing at first."""

    def __init__(self, weight: Tensor, rank: int) -> None:
        super().__init__()
        rows = weight.shape[0]
        columns = weight.numel() // rows
        self.left = nn.Parameter(torch.zeros(rows, rank))
        self.right = nn.Parameter(torch.randn(rank, columns) / math.sqrt(columns))

    def forward(self, weight: Tensor) -> Tensor:
        """Return the changed weight."""
        return weight + (self.left @ self.right).view_as(weight)


class Move(nn.Module):
    """Adds to every number of a weight one of its own, nothing at first."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        self.move = nn.Parameter(torch.zeros_like(weight))

    def forward(self, weight: Tensor) -> Tensor:
        """Return the changed weight."""
        return weight + self.move


@dataclass(frozen=True, slots=True)
class Slot:
    """A weight that may change: the module that holds it, its name there, the rank or 0."""

    path: str
    module: nn.Module
    name: str
    rank: int

    @property
    def key(self) -> str:
        """Its name in a voice file."""
        return self.path.replace(".", "/")


def slots(network: nn.Module, rules: Rules) -> Iterator[Slot]:
    """Find what the rules allow to change: the longest prefix of a weight's path names its rank.

    Only matrices have a rank; of a part that is named its vectors move freely.
    """
    for path, module in network.named_modules():
        for name, weight in module.named_parameters(recurse=False):
            whole = f"{path}.{name}" if path else name
            known = [prefix for prefix in rules if whole.startswith(prefix)]
            if known:
                rank = rules[max(known, key=len)]
                yield Slot(whole, module, name, rank if weight.dim() > 1 else 0)


def attach(network: nn.Module, rules: Rules) -> dict[str, nn.Parameter]:
    """Freeze the network but for its changes, and return these by path."""
    network.requires_grad_(False)
    changes: dict[str, nn.Parameter] = {}
    for slot in list(slots(network, rules)):
        weight = getattr(slot.module, slot.name)
        if slot.rank:
            thin = LowRank(weight, slot.rank)
            parametrize.register_parametrization(slot.module, slot.name, thin, unsafe=True)
            changes[slot.key + LEFT], changes[slot.key + RIGHT] = thin.left, thin.right
        else:
            moved = Move(weight)
            parametrize.register_parametrization(slot.module, slot.name, moved, unsafe=True)
            changes[slot.key + MOVE] = moved.move
    return changes


def tempered(changes: Mapping[str, Tensor], share: float) -> dict[str, Tensor]:
    """Return changes that do only this share of what these do."""
    return {name: one if name.endswith(RIGHT) else one * share for name, one in changes.items()}


def twin(network: nn.Module) -> nn.Module:
    """Return a second network of the same weights, which are not copied."""
    shared = {id(one): one for one in itertools.chain(network.parameters(), network.buffers())}
    return copy.deepcopy(network, shared)


def changed(network: nn.Module, rules: Rules, changes: Mapping[str, Numbers]) -> nn.Module:
    """Return a twin with the changes worked into its weights; the rest is shared.

    Raises ValueError when a change is missing, unknown or of another shape.
    """
    copied = twin(network)
    left_over = dict(changes)
    for slot in list(slots(copied, rules)):
        weight = getattr(slot.module, slot.name)
        moved = weight.detach() + _change(slot, weight, left_over)
        setattr(slot.module, slot.name, nn.Parameter(moved, requires_grad=False))
    if left_over:
        raise ValueError(f"unknown changes: {', '.join(sorted(left_over)[:3])}")
    return copied


def _change(slot: Slot, weight: Tensor, changes: dict[str, Numbers]) -> Tensor:
    if not slot.rank:
        return _taken(changes, slot.key + MOVE, tuple(weight.shape)).to(weight)
    rows = weight.shape[0]
    left = _taken(changes, slot.key + LEFT, (rows, slot.rank))
    right = _taken(changes, slot.key + RIGHT, (slot.rank, weight.numel() // rows))
    return (left @ right).view_as(weight).to(weight)


def _taken(changes: dict[str, Numbers], name: str, shape: tuple[int, ...]) -> Tensor:
    found = changes.pop(name, None)
    if found is None or found.shape != shape:
        raise ValueError(f"{name} is no change of shape {shape}")
    return torch.from_numpy(found.astype(np.float32))
