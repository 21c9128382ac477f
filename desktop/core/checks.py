"""What is wrong with a line: times, reading speed, size, cuts, sound longer than its slot."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol
from unicodedata import normalize

from desktop.core.line import Line, plain_text
from desktop.core.phrase import Phrase, phrase

Severity = Literal["note", "warn", "error"]

KINDS: tuple[str, ...] = (
    *("negative", "duration", "overflow", "overlap", "tight", "fast", "words"),
    *("short", "long", "gap", "row", "rows", "shot", "crossing", "empty"),
)
"""Every kind of problem there is, the gravest first."""

ON_CUT_MS = 45
"""An edge that is nearer than this to a cut (a frame of 24 in a second) lies on it."""

_WIDE = re.compile(r"[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]|[\U0001f300-\U0001faff\U00020000-\U0003ffff]")  # fmt: skip  # noqa: E501
_KANA_OR_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_WIDE_AMONG_THEM = re.compile("[‘’“”…‥―—×→♪]")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_ORDER: dict[Severity, int] = {"error": 0, "warn": 1, "note": 2}


class Spoken(Protocol):
    """How the speech of a line stands in its slot; Fit is one, and the state of a take."""

    @property
    def status(self) -> str: ...

    @property
    def rate(self) -> float: ...

    @property
    def rendered_ms(self) -> int: ...

    @property
    def overflow_ms(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to look at; kind is a fixed word, message a sentence for a person.

    amount is what was measured and limit what it was measured by, in the unit of the kind (ms,
    characters, rows, per second, per minute); a window says the same in another language.
    """

    kind: str
    severity: Severity
    message: str
    amount: float = 0.0
    limit: float = 0.0


@dataclass(frozen=True, slots=True)
class Limits:
    """What counts as too much or too little; 0 switches a check off."""

    max_cps: float = 20.0
    """Characters per second that a viewer can read."""
    max_row: int = 42
    """Characters in one row."""
    max_rows: int = 2
    min_duration_ms: int = 700
    max_duration_ms: int = 7000
    min_gap_ms: int = 80
    max_wpm: float = 0.0
    """Words per minute that a viewer can read."""
    counts_half: bool = False
    """Narrow letters count as half a character, as guides for Chinese, Japanese, Korean ask."""
    shot_zone_ms: int = 300
    """An edge that is nearer than this to a cut should lie on it."""
    may_cross_shots: bool = True
    """A line may be shown over a cut."""


def n_characters(text: str, *, counts_half: bool = False) -> float:
    """Return how many characters a plain text counts as; half ones where narrow letters do.

    A letter that is written in parts, as some systems write Hangul and accents, is one.
    """
    text = normalize("NFC", text)
    if not counts_half:
        return float(len(text))
    n_wide = len(_WIDE.findall(text))
    if _KANA_OR_HAN.search(text):
        n_wide += len(_WIDE_AMONG_THEM.findall(text))
    return n_wide + (len(text) - n_wide) / 2


def reading_speed(line: Line, limits: Limits | None = None) -> float:
    """Return characters per second, spaces counted, tags not; infinite without duration."""
    text = plain_text(line.text).replace("\n", " ")
    return _per_second(n_characters(text, counts_half=bool(limits and limits.counts_half)), line)


def n_words(text: str) -> int:
    """Return how many words a plain text has; 0 where its language writes none apart."""
    return 0 if _UNSPACED.search(text) else len(text.split())


def words_per_minute(line: Line) -> float:
    """Return how many words a viewer has to read in a minute; infinite without duration.

    0 for Chinese, Japanese, Thai and their like, which are written without spaces.
    """
    return 60 * _per_second(n_words(plain_text(line.text)), line)


def check_line(
    line: Line,
    previous: Line | None,
    following: Line | None,
    limits: Limits,
    spoken: Spoken | None = None,
    shots: Sequence[int] = (),
) -> tuple[Problem, ...]:
    """Return the problems of a line between its neighbours in time, the gravest first.

    shots are the moments of the cuts in ms, in order.
    """
    found = [
        *_times(line, limits),
        *_neighbours(line, previous, following, limits),
        *_text(line, limits),
        *_speech(spoken),
    ]
    if shots:
        found += _cuts(line, shots, limits)
    if len(found) > 1:
        found.sort(key=lambda problem: _ORDER[problem.severity])
    return tuple(found)


def cut_near(ms: int, shots: Sequence[int], zone_ms: int) -> int | None:
    """Return the cut that an edge should lie on and does not, None where there is none."""
    after = bisect_left(shots, ms)
    near = min(shots[max(0, after - 1) : after + 1], key=lambda cut: abs(cut - ms), default=None)
    return near if near is not None and ON_CUT_MS < abs(near - ms) < zone_ms else None


def _times(line: Line, limits: Limits) -> Iterator[Problem]:
    duration_ms = line.duration_ms
    if line.start_ms < 0:
        message = phrase("Starts before the film begins.")
        yield Problem("negative", "error", message, line.start_ms)
    if duration_ms <= 0:
        message = phrase("Ends before it has begun: it would never be shown.")
        yield Problem("duration", "error", message, duration_ms)
    elif duration_ms < limits.min_duration_ms:
        message = phrase("Shown for only {time}.", time=_seconds(duration_ms))
        yield Problem("short", "warn", message, duration_ms, limits.min_duration_ms)
    elif 0 < limits.max_duration_ms < duration_ms:
        message = phrase("Shown for {time}.", time=_seconds(duration_ms))
        yield Problem("long", "note", message, duration_ms, limits.max_duration_ms)


def _neighbours(
    line: Line, previous: Line | None, following: Line | None, limits: Limits
) -> Iterator[Problem]:
    if previous is not None and previous.end_ms > line.start_ms:
        over_ms = previous.end_ms - line.start_ms
        message = phrase("Begins {time} before the line above has ended.", time=_seconds(over_ms))
        yield Problem("overlap", "warn", message, -over_ms)
    if following is None:
        return
    gap_ms = following.start_ms - line.end_ms
    if gap_ms < 0:
        message = phrase("Runs {time} into the next line.", time=_seconds(-gap_ms))
        yield Problem("overlap", "warn", message, -gap_ms)
    elif 0 < gap_ms < limits.min_gap_ms:
        message = phrase("Only {n} ms of pause before the next line.", n=gap_ms)
        yield Problem("gap", "note", message, gap_ms, limits.min_gap_ms)


def _text(line: Line, limits: Limits) -> Iterator[Problem]:
    text = plain_text(line.text)
    if not text:
        message = phrase("There is no text: nothing is shown or spoken.")
        yield Problem("empty", "warn", message)
        return
    flat = text.replace("\n", " ")
    speed = _per_second(n_characters(flat, counts_half=limits.counts_half), line)
    if 0 < limits.max_cps < speed < float("inf"):
        message = phrase("Hard to read in time: {n} characters a second.", n=round(speed))
        yield Problem("fast", "warn", message, speed, limits.max_cps)
    if limits.max_wpm > 0 and not limits.counts_half:
        pace = words_per_minute(line)
        if limits.max_wpm < pace < float("inf"):
            message = phrase("Hard to read in time: {n} words a minute.", n=round(pace))
            yield Problem("words", "warn", message, pace, limits.max_wpm)
    rows = text.split("\n")
    longest = max(n_characters(row.strip(), counts_half=limits.counts_half) for row in rows)
    if 0 < limits.max_row < longest:
        message = phrase(
            "A row of {n} characters, more than {most}.", n=f"{longest:g}", most=limits.max_row
        )
        yield Problem("row", "note", message, longest, limits.max_row)
    if 0 < limits.max_rows < len(rows):
        message = phrase("{n} rows, more than {most}.", n=len(rows), most=limits.max_rows)
        yield Problem("rows", "note", message, len(rows), limits.max_rows)


def _speech(spoken: Spoken | None) -> Iterator[Problem]:
    if spoken is None:
        return
    if spoken.status == "overflow":
        over = _seconds(spoken.overflow_ms)
        message = phrase("The speech is {time} too long for its place.", time=over)
        yield Problem("overflow", "error", message, spoken.overflow_ms)
    elif spoken.status == "tight":
        message = phrase("Spoken {rate} times as fast to fit.", rate=f"{spoken.rate:.2f}")
        yield Problem("tight", "warn", message, spoken.rate)


def _cuts(line: Line, shots: Sequence[int], limits: Limits) -> Iterator[Problem]:
    zone_ms = limits.shot_zone_ms
    for edge_ms, name in ((line.start_ms, "start"), (line.end_ms, "end")):
        cut_ms = cut_near(edge_ms, shots, zone_ms)
        if cut_ms is not None:
            message = _beside_a_cut(name, edge_ms - cut_ms)
            yield Problem("shot", "note", message, edge_ms - cut_ms, zone_ms)
            return
    if not limits.may_cross_shots:
        margin_ms = max(zone_ms, ON_CUT_MS)
        first = bisect_right(shots, line.start_ms + margin_ms)
        if first < len(shots) and shots[first] < line.end_ms - margin_ms:
            message = phrase("Stays on the screen over a cut of the film.")
            yield Problem("crossing", "note", message, shots[first])


def _beside_a_cut(edge: str, off_ms: int) -> str:
    n = abs(off_ms)
    if edge == "start" and off_ms < 0:
        return phrase("Begins {n} ms before a cut of the film.", n=n)
    if edge == "start":
        return phrase("Begins {n} ms after a cut of the film.", n=n)
    if off_ms < 0:
        return phrase("Ends {n} ms before a cut of the film.", n=n)
    return phrase("Ends {n} ms after a cut of the film.", n=n)


def _per_second(count: float, line: Line) -> float:
    if not count:
        return 0.0
    return count * 1000 / line.duration_ms if line.duration_ms > 0 else float("inf")


def _seconds(ms: int) -> Phrase:
    return phrase("{seconds} s", seconds=f"{ms / 1000:.2f}".rstrip("0").rstrip("."))
