"""What speaking gives: sound, when each word of it sounds, and what could not be spoken."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Samples = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Word:
    """One word as written: text[start:end] of what was asked for, and where its sound lies."""

    text: str
    start: int
    end: int
    start_sample: int
    end_sample: int


@dataclass(frozen=True, slots=True, eq=False)
class Speech:
    """Mono sound (n,) between -1 and 1, its words in order, and the parts left unspoken."""

    samples: Samples
    sample_rate: int
    words: tuple[Word, ...] = ()
    unspoken: tuple[str, ...] = ()

    @property
    def seconds(self) -> float:
        """How long it sounds."""
        return len(self.samples) / self.sample_rate
