"""What refining adds to a voice: small changes of one model's weights, as plain numbers."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Halves = npt.NDArray[np.float16]

MAX_ARRAYS = 400
MAX_BYTES = 3 << 19
_NAME = re.compile(r"[a-z0-9_/]{1,120}")
_MODEL = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, eq=False)
class Refinement:
    """Changes that fit one model only. Make one with `make`.

    model: the digest of that model; changes: by the part and the path of the weight, float16;
    instant, refined: the mean distance of held-out sentences before and after, smaller is better.
    """

    model: str
    changes: Mapping[str, Halves]
    instant: float
    refined: float

    @classmethod
    def make(
        cls,
        model: str,
        changes: Mapping[str, npt.NDArray[np.floating]],
        scores: tuple[float, float],
    ) -> Refinement:
        """Return a refinement, its numbers checked; raises ValueError for what is none."""
        if not _MODEL.fullmatch(model):
            raise ValueError("it names no model")
        if not 0 < len(changes) <= MAX_ARRAYS:
            raise ValueError(f"{len(changes)} changes of a model")
        if not all(np.isfinite(score) for score in scores):
            raise ValueError("scores with broken numbers")
        kept: dict[str, Halves] = {}
        for name in sorted(changes):
            if not _NAME.fullmatch(name):
                raise ValueError("a change of a weight that cannot exist")
            with np.errstate(over="ignore"):
                halves = np.ascontiguousarray(changes[name], dtype=np.float16)
            if halves.ndim > 4 or not np.isfinite(halves).all():
                raise ValueError(f"broken numbers in {name}")
            halves.flags.writeable = False
            kept[name] = halves
        if sum(one.nbytes for one in kept.values()) > MAX_BYTES:
            raise ValueError("more numbers than a refined voice needs")
        return cls(model, kept, float(scores[0]), float(scores[1]))

    @property
    def digest(self) -> str:
        """64 hexadecimal digits: the same ones, the same changes of the same model."""
        content = hashlib.sha256(self.model.encode())
        for name, halves in self.changes.items():
            content.update(json.dumps([name, list(halves.shape)]).encode())
            content.update(halves.astype("<f2").tobytes())
        return content.hexdigest()
