"""A line as espeak-ng says it, sound by sound: where a recording is held against it, or it bent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inference.speech import Samples
from inference.text.frontend import Utterance

Places = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class RobotLine:
    """Mono samples (n,) and, of each sound in them, its symbol and its samples (k, 2)."""

    samples: Samples
    sample_rate: int
    symbols: tuple[str, ...]
    spans: Places

    @property
    def seconds(self) -> float:
        """How long the sounds last, without the pauses between them."""
        return float(np.diff(self.spans, axis=1).sum()) / self.sample_rate

    def says(self, said: Utterance) -> bool:
        """Whether it holds the sounds of the utterance, one by one."""
        return self.symbols == tuple(one.symbol for one in said.phones if not one.is_pause)


@dataclass(frozen=True, slots=True)
class RobotPhone:
    """One sound within a piece of sound: samples from `begin` up to, not with, `end`."""

    symbol: str
    begin: int
    end: int


def line_of(pieces: Sequence[tuple[Samples, Sequence[RobotPhone]]], sample_rate: int) -> RobotLine:
    """Put pieces of sound (n,) and what is said in them one after another."""
    phones: list[RobotPhone] = []
    spans: list[tuple[int, int]] = []
    at = 0
    for samples, own in pieces:
        phones += own
        spans += [(at + phone.begin, at + phone.end) for phone in own]
        at += len(samples)
    return RobotLine(
        np.concatenate([samples for samples, _ in pieces]),
        sample_rate,
        tuple(phone.symbol for phone in phones),
        np.array(spans, dtype=np.int64).reshape(-1, 2),
    )
