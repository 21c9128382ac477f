"""The state of a course on disk: numbers only, whole or not at all, and of one course only."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

import safetensors
import safetensors.torch
from torch import Tensor

from inference.speech import Samples
from inference.voice.profile import Voice

MAX_BYTES = 64 << 20
_FORMAT = "dubwright refining 1"


def key_of(model: str, voice: Voice, text: str, language: str, samples: Samples) -> str:
    """Return what a state belongs to: the model, the instant voice, the text and the recording."""
    instant = voice.refined_by(None).digest
    content = hashlib.sha256(json.dumps([model, instant, text, language]).encode())
    content.update(samples.astype("<f4").tobytes())
    return content.hexdigest()


def keep(path: Path, key: str, state: Mapping[str, Tensor]) -> None:
    """Write a state, whole or not at all. Raises OSError."""
    stored = {name: tensor.contiguous() for name, tensor in state.items()}
    data = safetensors.torch.save(stored, {"format": _FORMAT, "key": key})
    part = path.with_name(path.name + ".part")
    part.write_bytes(data)
    part.replace(path)


def kept(path: Path, key: str) -> dict[str, Tensor] | None:
    """Read a state; None where there is none, or another course's, or a damaged one."""
    try:
        if path.stat().st_size > MAX_BYTES:
            return None
        with safetensors.safe_open(path, framework="pt") as file:
            about = file.metadata() or {}
            if about.get("format") != _FORMAT or about.get("key") != key:
                return None
            return {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
    except (OSError, safetensors.SafetensorError, ValueError):
        return None
