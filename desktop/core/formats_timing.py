"""The row of a cue that says when: read with all the oddities that real files have."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.core.timing import LONGEST_MS, format_time

MAX_MS = LONGEST_MS - 1
"""SubRip has two digits for hours."""

_TIME = r"-?\d{1,9}(?: ?[:;.,] ?\d{1,9}){1,3}[.,]?"
_ARROW = r"[ \t]*(?:[-–—= ]{0,5}(?:>|&gt;){1,3}|[-–—]{1,4})[ \t]*"
_FULL = re.compile(
    rf"^[\ufeff \t]*(?:\d{{1,9}}[.)]?[ \t]+)?({_TIME})({_ARROW})({_TIME})(?![\d:])(.*)$"
)
_NO_ARROW = re.compile(rf"^[\ufeff \t]*({_TIME})([ \t]{{1,8}}|,)({_TIME})[ \t]*()$")
_NO_START = re.compile(rf"^[\ufeff \t]*()(--?[ ]?>)[ \t]*({_TIME})(?![\d:])(.*)$")
_NO_END = re.compile(rf"^[\ufeff \t]*({_TIME})([ \t]*--?[ ]?>)()(.*)$")
_SUBRIP = re.compile(r"^\d\d:[0-5]\d:[0-5]\d,\d{3} --> \d\d:[0-5]\d:[0-5]\d,\d{3}(?: .*)?$")
_WEBVTT = re.compile(
    r"^(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}[ \t]+-->[ \t]+(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}"
    r"(?:[ \t].*)?$"
)
_PLACE = re.compile(
    r"^(?:(?:[XY][12]|position|line|align|size|region|vertical):[^\s:]+(?:\s+|$)){1,8}$",
    re.IGNORECASE,
)
_HINT = re.compile(r"\d ?[:;.,] ?\d")
"""Every time has this somewhere; most rows of text have not, and cost nothing more."""

_NUMBERS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class TimingRow:
    """What a row says: the times (None where it cannot be read), the place, the rest, the oddity.

    place is what both formats allow after the times (coordinates, cue settings); rest is text
    that does not belong there.
    """

    start_ms: int | None
    end_ms: int | None
    place: str
    rest: str
    oddity: str


def timing_row(row: str, *, webvtt: bool = False) -> TimingRow | None:
    """Return what a row says about times, None when it is no such row."""
    match = _match(row)
    if match is None:
        return None
    first, arrow, second, rest = match.groups()
    start_ms, end_ms = _ms(first), _ms(second)
    place, rest = _place(rest)
    canonical = (_WEBVTT if webvtt else _SUBRIP).match(row.strip(" \t\ufeff"))
    oddity = "" if canonical else _oddity(first, arrow, second, webvtt=webvtt)
    if rest:
        oddity = _and(oddity, "there is text behind the times")
    return TimingRow(start_ms, end_ms, place, rest, oddity)


def looks_like_timing(row: str) -> bool:
    """Say whether a reader could take a row of text for times."""
    return _match(row) is not None


def repaired(
    start_ms: int | None, end_ms: int | None, text: str, after_ms: int, oddity: str
) -> tuple[int, int, str]:
    """Return times that make sense, and what had to be done about them.

    A missing start is taken from after_ms (the end of the line before), a missing or impossible
    end from the length of the text. What no film lasts counts as missing.
    """
    start_ms, oddity = _possible(start_ms, oddity)
    end_ms, oddity = _possible(end_ms, oddity)
    if start_ms is None:
        start_ms = min(after_ms, end_ms) if end_ms is not None else after_ms
        oddity = _and(oddity, "the start was set to the end of the line before")
    if start_ms < 0:
        start_ms = 0
        oddity = _and(oddity, "a negative start was set to 0")
    if end_ms is None or end_ms < start_ms:
        why = "there is no end" if end_ms is None else "the end lies before the start"
        end_ms = min(start_ms + likely_ms(text), MAX_MS)
        oddity = _and(oddity, f"{why}: it was set to {format_time(end_ms)}")
    return start_ms, max(start_ms, end_ms), oddity


def _possible(ms: int | None, oddity: str) -> tuple[int | None, str]:
    if ms is None or ms <= MAX_MS:
        return ms, oddity
    return None, _and(oddity, "a time is too large")


def likely_ms(text: str) -> int:
    """Return how long a text of this length is usually shown."""
    return min(7000, max(1200, 65 * len(text)))


def _match(row: str) -> re.Match[str] | None:
    if len(row) > 2000 or not _HINT.search(row):
        return None
    full = _FULL.match(row)
    if full and (_n_numbers(full[1]) >= 3 or _n_numbers(full[3]) >= 3):
        return full
    bare = _NO_ARROW.match(row)
    if bare and _n_numbers(bare[1]) >= 3 and _n_numbers(bare[3]) >= 3:
        return bare
    half = _NO_START.match(row) or _NO_END.match(row)
    return half if half and _n_numbers(half[1] or half[3]) >= 3 else None


def _n_numbers(time: str) -> int:
    return len(_NUMBERS.findall(time))


def _ms(time: str) -> int | None:
    """Return the ms of a time of 2 to 4 numbers, None when there is none or it is absurd."""
    numbers = _NUMBERS.findall(time)
    if len(numbers) < 2:
        return None
    separators = re.findall(r"[:;.,]", time)
    has_fraction = len(numbers) == 4 or separators[len(numbers) - 2] in ",."
    if len(numbers) == 3 and set(separators[:2]) <= {".", ","}:
        has_fraction = False
    fraction = numbers.pop() if has_fraction else "0"
    seconds = 0
    for number in numbers:
        seconds = seconds * 60 + int(number)
    ms = seconds * 1000 + int(fraction.ljust(3, "0")[:3])
    if ms > MAX_MS:
        return None
    return -ms if time.startswith("-") else ms


def _place(rest: str) -> tuple[str, str]:
    rest = rest.strip()
    return (rest, "") if _PLACE.match(rest) else ("", rest)


def _oddity(first: str, arrow: str, second: str, *, webvtt: bool) -> str:
    if not first or not second:
        return f"the {'end' if first else 'start'} is missing"
    if _ms(first) is None or _ms(second) is None:
        return "a time is too large"
    if first.startswith("-") or second.startswith("-"):
        return "a time is negative"
    if arrow.strip() != "-->":
        return "the arrow between the times is not “-->”"
    return f"the times are not written as {'WebVTT' if webvtt else 'SubRip'} asks"


def _and(oddity: str, more: str) -> str:
    return f"{oddity}; {more}" if oddity else more
