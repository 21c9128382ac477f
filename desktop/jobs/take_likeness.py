"""Whether a take sounds like its voice, judged by the other takes of that voice."""

from __future__ import annotations

from collections import defaultdict, deque

import numpy as np

UNLIKE = "unlike"

SHORTEST_S = 1.2
"""Of less speech the ear of the network tells nothing."""

ENOUGH = 6
"""So many takes tell what is usual for a voice."""

REMEMBERED = 200

FAR_BELOW = 0.35
"""A take so far below its voice's own usual cosine is unlike.

Measured on 24 sentences in the ten built-in voices, the 180 takes that are long enough: one good
one lay further below, and so did 345 of 360 that were held against the usual of another voice.
"""


class UsualLikeness:
    """Remembers how like their voices takes were, by the digest of the voice."""

    def __init__(self) -> None:
        self._heard: defaultdict[str, deque[float]] = defaultdict(lambda: deque(maxlen=REMEMBERED))

    def is_unlike(self, digest: str, cosine: float) -> bool:
        """Note one more take of a voice; say whether it is far less like than the others."""
        heard = self._heard[digest]
        is_far = len(heard) >= ENOUGH and cosine < float(np.median(heard)) - FAR_BELOW
        heard.append(cosine)
        return is_far
