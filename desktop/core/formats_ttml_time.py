"""The times of TTML: clock times with fractions or frames, and spans in h, m, s, ms, f or t."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from desktop.core.formats_timing import MAX_MS

_CLOCK = re.compile(r"(\d{1,6}):(\d{1,2}):(\d{1,2})(?:([.,])(\d{1,9})|:(\d{1,6})(?:\.\d{1,6})?)?")
_SHORT = re.compile(r"(\d{1,6}):(\d{1,2})(?:[.,](\d{1,9}))?")
_SPAN = re.compile(r"(\d{1,12}(?:\.\d{1,9})?)\s*(h|ms|m|s|f|t)")
_SECONDS = {"h": Fraction(3600), "m": Fraction(60), "s": Fraction(1), "ms": Fraction(1, 1000)}


@dataclass(frozen=True, slots=True)
class Clock:
    """How a file counts: frames and ticks in a second."""

    frame_rate: Fraction = Fraction(30)
    tick_rate: Fraction = Fraction(1)

    @classmethod
    def of(cls, root: str) -> Clock:
        """Return the clock that the opening tag of a file describes."""
        rate = _number(root, "frameRate") or Fraction(0)
        multiplier = re.search(r"frameRateMultiplier\s*=\s*[\"'](\d{1,9})[ :](\d{1,9})", root)
        factor = Fraction(1)
        if multiplier and int(multiplier[2]) and int(multiplier[1]):
            factor = Fraction(int(multiplier[1]), int(multiplier[2]))
        frames = (rate or Fraction(30)) * factor
        ticks = _number(root, "tickRate") or (frames if rate else Fraction(1))
        return cls(frames, ticks)

    def ms(self, time: str) -> int | None:
        """Return the ms of a time, None when it is none or absurd."""
        seconds = self._seconds(time.strip())
        if seconds is None:
            return None
        ms = round(seconds * 1000)
        return ms if ms <= MAX_MS else None

    @staticmethod
    def text(ms: int) -> str:
        """Return ms as a clock time that every reader knows."""
        seconds, rest = divmod(ms, 1000)
        return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"

    def _seconds(self, time: str) -> Fraction | None:
        if match := _CLOCK.fullmatch(time):
            whole = (int(match[1]) * 60 + int(match[2])) * 60 + int(match[3])
            if match[6]:
                return whole + int(match[6]) / self.frame_rate
            return whole + Fraction(f"0.{match[5] or 0}")
        if match := _SHORT.fullmatch(time):
            return int(match[1]) * 60 + int(match[2]) + Fraction(f"0.{match[3] or 0}")
        if match := _SPAN.fullmatch(time):
            count = Fraction(match[1])
            if match[2] == "f":
                return count / self.frame_rate
            return count / self.tick_rate if match[2] == "t" else count * _SECONDS[match[2]]
        return None


def _number(root: str, name: str) -> Fraction | None:
    match = re.search(rf"\b{name}\s*=\s*[\"'](\d{{1,9}})[\"']", root)
    return Fraction(int(match[1])) if match and int(match[1]) else None
