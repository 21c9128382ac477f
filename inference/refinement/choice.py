"""The end of refining: as much is kept of what was learnt as leaves the voice clear."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inference.refinement.adapters import tempered
from inference.refinement.apprentice import Tensors
from inference.refinement.clarity import Listener, sounds_of
from inference.refinement.networks import MOVE_OF_VOICE, Networks, refined_networks
from inference.refinement.trial import about, say
from inference.segments import Segment
from inference.voice.refinement import Refinement

Floats = npt.NDArray[np.float32]

# A surprise of the listener that is greater than the instant voice's by no more tells nothing: a
# reader bent by WORLD had 20.5 % of 365 words wrong with 0.08 more, 22.2 % in the instant voice. A
# noisy reader, refined in four wrong ways, had 3 to 11 % more words wrong with 0.12 to 0.20 more.
CHANCE = 0.06
TEACHERS = 4


@dataclass(frozen=True, slots=True)
class Shares:
    """How much is kept of what each part learnt."""

    delivery: float
    acoustic: float
    vocoder: float


# From much to little: a slower or clearer rhythm may make up for what the sound has lost.
SOUND = ((1.0, 1.0), (1.0, 0.5), (0.75, 0.5), (0.5, 0.5), (0.5, 0.25), (0.25, 0.25), (0.0, 0.0))
DELIVERY = (1.0, 0.5, 0.0)
ORDER = tuple(Shares(delivery, *sound) for sound in SOUND for delivery in DELIVERY)


@dataclass(frozen=True, slots=True, eq=False)
class Learnt:
    """The best changes of each part, and by how much the voice vector is moved (452,)."""

    model: str
    move: Floats
    changes: Mapping[str, Tensors]

    def kept(self, shares: Shares) -> Refinement:
        """Return a refinement by shares of it, its scores not yet known."""
        parts = {
            part: tempered(changes, getattr(shares, part)) for part, changes in self.changes.items()
        }
        found: dict[str, npt.NDArray[np.floating]] = {
            f"{part}/{name}": one.numpy()
            for part, changes in parts.items()
            for name, one in changes.items()
        }
        found[f"voice/{MOVE_OF_VOICE}"] = self.move
        return Refinement.make(self.model, found, (0.0, 0.0))


class Trial:
    """Says a text in one voice after the other, and hears how clear each is."""

    def __init__(
        self,
        base: Networks,
        parts: Sequence[Segment],
        teachers: Sequence[Floats],
        n_phones: int,
        seed: int,
    ) -> None:
        """Take a text in parts, and the vectors of the voices that the listener learns from."""
        self._base, self._seed = base, seed
        self._asked = about(parts[1::2] or parts, n_phones)
        self._listener = listener_of(base, parts[::2], teachers, n_phones, seed)

    def instant(self, vector: Floats) -> float:
        """Return the listener's surprise at the voice of the model."""
        return self._surprise(self._base, vector)

    def refined(self, vector: Floats, refinement: Refinement) -> float:
        """Return the listener's surprise at a refined voice."""
        networks = refined_networks(self._base, refinement)
        moved = vector if networks.move is None else vector + networks.move
        return self._surprise(networks, moved)

    def _surprise(self, networks: Networks, vector: Floats) -> float:
        return self._listener.surprise(sounds_of(say(networks, vector, self._asked, self._seed)))


def listener_of(
    base: Networks, parts: Sequence[Segment], teachers: Sequence[Floats], n_phones: int, seed: int
) -> Listener:
    """Return a listener that learns from a text as the voices of some vectors say it."""
    known = [say(base, one, about(parts, n_phones), seed) for one in teachers]
    return Listener([sounds_of(one) for one in known])


def walked(surprises: Sequence[float], most: float) -> tuple[Shares | None, Shares | None]:
    """Return the first shares that are clear, and those to be tried next, None at the end.

    surprises: of those tried up to now, in their order; most: what is still clear.
    """
    for shares, surprise in zip(ORDER, surprises, strict=False):
        if surprise <= most:
            return shares, None
    return None, ORDER[len(surprises)] if len(surprises) < len(ORDER) else None
