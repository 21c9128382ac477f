"""A delivery: how long, how high and how loud each sound of a line was when somebody acted it."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inference.text.symbols import is_pause

FRAME_SECONDS = 256 / 22050
LONGEST_SECONDS = 300.0
FARTHEST = 8.0

_FORMAT = 1
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Delivery:
    """The prosody of one spoken line, free of the voice that spoke it.

    phones: the symbols of the front end, pauses and edges among them; seconds: how long each
    lasts; energy: how loud each is, in the units of the acoustic model, 0 a voice's usual
    loudness; pitch: ln F0 every FRAME_SECONDS from the beginning, in spreads around the mean of
    the voice, carried on where nothing is sung. Raises ValueError for rows that do not fit
    together or numbers that nobody can speak.
    """

    phones: tuple[str, ...]
    seconds: tuple[float, ...]
    energy: tuple[float, ...]
    pitch: tuple[float, ...]

    def __post_init__(self) -> None:
        if not self.phones or not len(self.phones) == len(self.seconds) == len(self.energy):
            raise ValueError(
                f"{len(self.phones)} phones, {len(self.seconds)} lengths, {len(self.energy)} levels"
            )
        if not all(0.0 <= one <= LONGEST_SECONDS for one in self.seconds):
            raise ValueError("a sound lasts longer than a line, or less than no time")
        if not 0.0 < self.total_seconds <= LONGEST_SECONDS:
            raise ValueError(f"{self.total_seconds} seconds are no line")
        if abs(len(self.pitch) - self.total_seconds / FRAME_SECONDS) > 2.0:
            raise ValueError(f"{len(self.pitch)} frames of pitch in {self.total_seconds} seconds")
        if not all(abs(one) <= FARTHEST for one in (*self.pitch, *self.energy)):
            raise ValueError("a pitch or a level far from any voice")

    @property
    def total_seconds(self) -> float:
        """How long the line lasts."""
        return math.fsum(self.seconds)

    @property
    def spoken_seconds(self) -> float:
        """How long its sounds last, without the pauses."""
        pairs = zip(self.phones, self.seconds, strict=True)
        return math.fsum(seconds for symbol, seconds in pairs if not is_pause(symbol))

    @property
    def digest(self) -> str:
        """64 hexadecimal digits: the same ones, the same delivery."""
        text = json.dumps(self.to_dict(), sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()

    @classmethod
    def of(
        cls,
        phones: Sequence[str],
        seconds: Sequence[float],
        energy: Sequence[float],
        pitch: Sequence[float],
    ) -> Delivery:
        """Return the delivery with its numbers as a file keeps them. Raises ValueError."""
        rows = (_rounded(row) for row in (seconds, energy, pitch))
        return cls(tuple(phones), *rows)

    def to_dict(self) -> dict[str, object]:
        """Return it as JSON can hold it."""
        return {
            "format": _FORMAT,
            "phones": list(self.phones),
            "seconds": list(self.seconds),
            "energy": list(self.energy),
            "pitch": list(self.pitch),
        }

    @classmethod
    def from_dict(cls, written: Mapping[str, object]) -> Delivery:
        """Read what `to_dict` wrote; raises ValueError for anything else."""
        if written.get("format") != _FORMAT:
            raise ValueError("it is no delivery of a known format")
        phones = written.get("phones")
        if not isinstance(phones, list) or not all(isinstance(one, str) for one in phones):
            raise ValueError("its phones are no row of symbols")
        rows = (_numbers(written.get(name)) for name in ("seconds", "energy", "pitch"))
        return cls(tuple(phones), *rows)


def _rounded(row: Sequence[float]) -> tuple[float, ...]:
    # Adding nought turns minus nought, which JSON keeps apart, into nought.
    return tuple(round(float(one), _DIGITS) + 0.0 for one in row)


def _numbers(row: object) -> tuple[float, ...]:
    if not isinstance(row, list):
        raise ValueError("a row of numbers is missing")
    if any(isinstance(one, bool) or not isinstance(one, int | float) for one in row):
        raise ValueError("a row holds something else than numbers")
    try:
        return tuple(float(one) for one in row)
    except OverflowError as error:
        raise ValueError("a row holds a number that is endless") from error
