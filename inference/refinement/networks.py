"""The networks that speak a voice: those of the model, or a refined voice's twins of them."""

from __future__ import annotations

import logging
from collections import OrderedDict
from dataclasses import dataclass
from typing import cast

import numpy as np
import numpy.typing as npt
import torch

from inference.acoustic.config import VOICE
from inference.acoustic.delivery import Delivery
from inference.acoustic.model import AcousticModel
from inference.refinement.adapters import ACOUSTIC, DELIVERY, VOCODER, Numbers, changed
from inference.vocoder.generator import Generator
from inference.voice.profile import Voice
from inference.voice.refinement import Refinement

Floats = npt.NDArray[np.float32]

log = logging.getLogger(__name__)

MOVE_OF_VOICE = "move"
# A twin owns only what was changed, about half of the numbers.
KEPT = 3


@dataclass(frozen=True, slots=True)
class Networks:
    """What turns phones into sound; `key` is the same for the same networks.

    They read a voice vector with the `move` (452,) added, if there is one.
    """

    acoustic: AcousticModel
    generator: Generator
    key: str = ""
    move: Floats | None = None


class NetworksByVoice:
    """Gives each voice its networks; those last asked for are kept."""

    def __init__(self, model: str, base: Networks) -> None:
        """Take the networks of the model whose digest is `model`."""
        self._model, self._base = model, base
        self._kept: OrderedDict[str, Networks] = OrderedDict()
        self._told: set[str] = set()

    def of(self, voice: Voice) -> Networks:
        """Return the networks of a voice; one refined for another model speaks as it did before."""
        if voice.refinement is None:
            return self._base
        refined = voice.refined_for(self._model)
        if refined is None:
            self._tell(voice, "it was refined for another model")
            return self._base
        key = refined.digest
        if key not in self._kept:
            try:
                self._kept[key] = refined_networks(self._base, refined)
            except ValueError as error:
                self._tell(voice, str(error))
                return self._base
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return self._kept[key]

    def to(self, device: torch.device) -> None:
        """Move all of them."""
        for networks in (self._base, *self._kept.values()):
            networks.acoustic.to(device)
            networks.generator.to(device)

    def _tell(self, voice: Voice, reason: str) -> None:
        if voice.digest not in self._told:
            self._told.add(voice.digest)
            log.warning("%s speaks as the instant voice: %s", voice.name, reason)


def refined_networks(base: Networks, refinement: Refinement) -> Networks:
    """Return twins of the networks with the changes in them.

    Raises ValueError when the changes are not exactly those that can be made.
    """
    parts: dict[str, dict[str, Numbers]] = {
        part: {} for part in ("voice", "delivery", "acoustic", "vocoder")
    }
    for name, halves in refinement.changes.items():
        part, _, path = name.partition("/")
        if part not in parts:
            raise ValueError(f"changes of the unknown part {part}")
        parts[part][path] = halves
    acoustic = cast("AcousticModel", changed(base.acoustic, ACOUSTIC, parts["acoustic"]))
    delivery = changed(base.acoustic.delivery, DELIVERY, parts["delivery"])
    acoustic.delivery = cast("Delivery", delivery)
    generator = changed(base.generator, VOCODER, parts["vocoder"])
    move = _move(parts["voice"])
    return Networks(acoustic, cast("Generator", generator), refinement.digest, move)


def _move(changes: dict[str, Numbers]) -> Floats | None:
    """Read how the voice vector is moved; voices refined long ago leave it where it is."""
    if not changes:
        return None
    move = changes.get(MOVE_OF_VOICE)
    if len(changes) > 1 or move is None or move.shape != (VOICE,):
        raise ValueError("unknown changes of the voice")
    return move.astype(np.float32)
