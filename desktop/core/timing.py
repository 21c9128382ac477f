"""Times as whole milliseconds: parse, format, snap to frames, convert to samples."""

from __future__ import annotations

import re
from fractions import Fraction

LONGEST_MS = 100 * 3_600_000
"""No film lasts longer than a hundred hours; larger numbers would not fit Qt's signals."""

_TIME = re.compile(r"(-?)(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,6})(?:[.,](\d{1,9}))?")


def parse_time(text: str) -> int:
    """Return milliseconds for "h:m:s", "m:s" or "s", with a comma or dot before the fraction.

    Raises ValueError when it is none of these, or longer than any film.

    >>> parse_time("00:01:02,500"), parse_time("1:02.5"), parse_time("62.5")
    (62500, 62500, 62500)
    """
    match = _TIME.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"not a time: {text!r}")
    sign, hours, minutes, seconds, fraction = match.groups()
    whole = (int(hours or 0) * 60 + int(minutes or 0)) * 60 + int(seconds)
    ms = whole * 1000 + int((fraction or "0").ljust(3, "0")[:3])
    if ms > LONGEST_MS:
        raise ValueError(f"too large: {text!r}")
    return -ms if sign else ms


def format_time(ms: int, sep: str = ",") -> str:
    """Return the time as SubRip writes it; sep stands before the milliseconds.

    >>> format_time(62_500), format_time(-1, ".")
    ('00:01:02,500', '-00:00:00.001')
    """
    hours, minutes, seconds, rest = _parts(ms)
    return f"{'-' if ms < 0 else ''}{hours:02}:{minutes:02}:{seconds:02}{sep}{rest:03}"


def format_clock(ms: int) -> str:
    """Return the time as people read it, in tenths of a second, cut and not rounded.

    >>> format_clock(62_570)
    '0:01:02.5'
    """
    hours, minutes, seconds, rest = _parts(ms)
    return f"{'-' if ms < 0 else ''}{hours}:{minutes:02}:{seconds:02}.{rest // 100}"


def ms_to_samples(ms: int, rate: int) -> int:
    """Return the sample index at a moment; always from zero, so nothing drifts.

    >>> ms_to_samples(10_800_001, 48_000)
    518400048
    """
    return (2 * ms * rate + 1000) // 2000


def samples_to_ms(samples: int, rate: int) -> int:
    """Return the moment of a sample index, rounded to the nearest millisecond.

    >>> samples_to_ms(22_050, 22_050)
    1000
    """
    return (2 * samples * 1000 + rate) // (2 * rate)


def frame_at(ms: int, fps: Fraction | float) -> int:
    """Return the number of the frame that is shown at a moment, counted from 0.

    >>> frame_at(41, 24), frame_at(42, 24)
    (0, 1)
    """
    return ms * exact_rate(fps) // 1000


def frame_start(n: int, fps: Fraction | float) -> int:
    """Return the first millisecond at which frame n is shown.

    >>> frame_start(1, 24)
    42
    """
    return -(-n * 1000 // exact_rate(fps))


def snap_to_frame(ms: int, fps: Fraction | float) -> int:
    """Return the start of the nearest frame.

    >>> snap_to_frame(50, 25), snap_to_frame(70, 25)
    (40, 80)
    """
    frame = frame_at(ms, fps)
    before, after = frame_start(frame, fps), frame_start(frame + 1, fps)
    return before if ms - before <= after - ms else after


def exact_rate(fps: Fraction | float) -> Fraction:
    """Return a frame rate as the fraction it stands for: 23.976 means 24000/1001."""
    rate = Fraction(fps)
    if rate <= 0:
        raise ValueError(f"not a frame rate: {fps}")
    if rate.denominator <= 1001:
        return rate
    film = Fraction(round(rate) * 1000, 1001)
    return film if abs(film - rate) < Fraction(1, 1000) else rate.limit_denominator(1001)


def _parts(ms: int) -> tuple[int, int, int, int]:
    seconds, rest = divmod(abs(ms), 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return hours, minutes, seconds, rest
