"""A part of a model on disk: weights as safetensors, its configuration and digest as JSON.

A model folder holds `<part>.safetensors` and `<part>.json` for each of its parts ("vocoder",
"acoustic", …). The JSON names the configuration, the SHA-256 of the weights and what is worth
knowing about them. Nothing that could run code is ever read.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import safetensors
import safetensors.torch
import torch
from torch import Tensor, nn

from inference import config as configs
from inference.errors import ModelDamaged, ModelMissing

MAX_WEIGHT_BYTES = 512 * 1024 * 1024
MAX_JSON_BYTES = 1024 * 1024

ConfigT = TypeVar("ConfigT")
Facts = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Part:
    """What was read of one part: its configuration as JSON values, weights in float32, facts."""

    name: str
    config: Mapping[str, object]
    weights: Mapping[str, Tensor]
    facts: Facts
    digest: str

    def config_as(self, kind: type[ConfigT], folder: Path) -> ConfigT:
        """Return the configuration as `kind`; raises ModelDamaged when it does not fit."""
        try:
            return configs.from_dict(kind, self.config)
        except (TypeError, ValueError) as error:
            raise ModelDamaged(folder, kind.__name__, str(error)) from error

    def fill(self, network: nn.Module, folder: Path) -> None:
        """Put the weights into `network`; raises ModelDamaged when names or shapes differ."""
        try:
            network.load_state_dict(dict(self.weights))
        except RuntimeError as error:
            raise ModelDamaged(folder, f"the weights of {self.name}", str(error)) from error


def save(
    folder: Path,
    name: str,
    config: object,
    weights: Mapping[str, Tensor],
    facts: Facts,
    kind: torch.dtype = torch.float16,
) -> None:
    """Write a part, weights as numbers of `kind`; the JSON comes last: a torn write is noticed.

    Raises ValueError when a weight is not finite as such a number.
    """
    folder.mkdir(parents=True, exist_ok=True)
    stored = {key: tensor.detach().cpu().to(kind).contiguous() for key, tensor in weights.items()}
    broken = [key for key, tensor in stored.items() if not torch.isfinite(tensor).all()]
    if broken:
        raise ValueError(f"not finite: {', '.join(sorted(broken))}")
    data = safetensors.torch.save(stored)
    described = {
        "part": name,
        "sha256": hashlib.sha256(data).hexdigest(),
        "config": configs.to_dict(config),
        "facts": dict(facts),
    }
    _replace(folder / f"{name}.safetensors", data)
    _replace(folder / f"{name}.json", (json.dumps(described, indent=2) + "\n").encode())


def load(folder: Path, name: str) -> Part:
    """Read and verify a part.

    Raises ModelMissing when there is none, ModelDamaged when the digest, the size, the JSON or
    the numbers are not what they should be.
    """
    described = _read_json(folder, name)
    data = _read_capped(folder, f"{name}.safetensors", MAX_WEIGHT_BYTES)
    found = hashlib.sha256(data).hexdigest()
    expected = described.get("sha256")
    if found != expected:
        raise ModelDamaged(folder, str(expected), found)
    try:
        stored = safetensors.torch.load(data)
    except (safetensors.SafetensorError, ValueError) as error:
        raise ModelDamaged(folder, "safetensors", str(error)) from error
    weights = {key: tensor.to(torch.float32) for key, tensor in stored.items()}
    for key, tensor in weights.items():
        if not torch.isfinite(tensor).all():
            raise ModelDamaged(folder, "finite weights", key)
    config, facts = described.get("config"), described.get("facts", {})
    if not isinstance(config, dict) or not isinstance(facts, dict):
        raise ModelDamaged(folder, "a configuration", f"{name}.json")
    return Part(name, config, weights, facts, found)


def parts(folder: Path) -> tuple[str, ...]:
    """Return the names of the parts that a folder claims to hold."""
    if not folder.is_dir():
        raise ModelMissing(folder)
    return tuple(
        sorted(
            path.stem
            for path in folder.glob("*.json")
            if (folder / f"{path.stem}.safetensors").exists()
        )
    )


def digest(folder: Path) -> str:
    """Return one SHA-256 over the digests that the parts' JSON files name."""
    names = parts(folder)
    if not names:
        raise ModelMissing(folder)
    lines = [f"{name} {_read_json(folder, name).get('sha256')}" for name in names]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def choose_device(wish: str = "auto") -> torch.device:
    """Return the device for "auto", "cpu", "cuda" or "mps"; one that is absent becomes the CPU."""
    if wish in ("auto", "cuda") and torch.cuda.is_available():
        return torch.device("cuda")
    if wish in ("auto", "mps") and torch.backends.mps.is_available():
        return torch.device("mps")
    return torch.device("cpu")


def _read_json(folder: Path, name: str) -> dict[str, object]:
    data = _read_capped(folder, f"{name}.json", MAX_JSON_BYTES)
    try:
        described = json.loads(data)
    except ValueError as error:
        raise ModelDamaged(folder, f"{name}.json", str(error)) from error
    if not isinstance(described, dict):
        raise ModelDamaged(folder, f"{name}.json", "no object")
    return described


def _read_capped(folder: Path, name: str, most_bytes: int) -> bytes:
    path = folder / name
    if not path.is_file():
        raise ModelMissing(folder)
    size = path.stat().st_size
    if size > most_bytes:
        raise ModelDamaged(folder, f"at most {most_bytes} bytes in {name}", str(size))
    return path.read_bytes()


def _replace(path: Path, data: bytes) -> None:
    part = path.with_name(path.name + ".part")
    part.write_bytes(data)
    part.replace(path)
