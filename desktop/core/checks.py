"""What is wrong with a line: times, reading speed, size, and sound that is longer than its slot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from desktop.core.fit import Fit
from desktop.core.line import Line, plain_text

Severity = Literal["note", "warn", "error"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to look at; kind is a fixed word, message a sentence for a person."""

    kind: str
    severity: Severity
    message: str


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


def reading_speed(line: Line) -> float:
    """Return characters per second, spaces counted, tags not; infinite without duration."""
    length = len(plain_text(line.text).replace("\n", " "))
    if not length:
        return 0.0
    return length * 1000 / line.duration_ms if line.duration_ms > 0 else float("inf")


def check_line(
    line: Line,
    previous: Line | None,
    following: Line | None,
    limits: Limits,
    spoken: Fit | None = None,
) -> tuple[Problem, ...]:
    """Return the problems of a line between its neighbours in time, the gravest first."""
    found = [
        *_times(line, limits),
        *_neighbours(line, previous, following, limits),
        *_text(line, limits),
        *_speech(spoken),
    ]
    order = ("error", "warn", "note")
    return tuple(sorted(found, key=lambda problem: order.index(problem.severity)))


def _times(line: Line, limits: Limits) -> Iterator[Problem]:
    if line.start_ms < 0:
        yield Problem("negative", "error", "Starts before the film begins.")
    if line.duration_ms <= 0:
        yield Problem("duration", "error", "Ends before it has begun: it would never be shown.")
    elif line.duration_ms < limits.min_duration_ms:
        yield Problem("short", "warn", f"Shown for only {_seconds(line.duration_ms)}.")
    elif 0 < limits.max_duration_ms < line.duration_ms:
        yield Problem("long", "note", f"Shown for {_seconds(line.duration_ms)}.")


def _neighbours(
    line: Line, previous: Line | None, following: Line | None, limits: Limits
) -> Iterator[Problem]:
    if previous is not None and previous.end_ms > line.start_ms:
        over = _seconds(previous.end_ms - line.start_ms)
        yield Problem("overlap", "warn", f"Begins {over} before the line above has ended.")
    if following is None:
        return
    gap_ms = following.start_ms - line.end_ms
    if gap_ms < 0:
        yield Problem("overlap", "warn", f"Runs {_seconds(-gap_ms)} into the next line.")
    elif 0 < gap_ms < limits.min_gap_ms:
        yield Problem("gap", "note", f"Only {gap_ms} ms of pause before the next line.")


def _text(line: Line, limits: Limits) -> Iterator[Problem]:
    text = plain_text(line.text)
    if not text:
        yield Problem("empty", "warn", "There is no text: nothing is shown or spoken.")
        return
    speed = reading_speed(line)
    if 0 < limits.max_cps < speed < float("inf"):
        yield Problem("fast", "warn", f"Hard to read in time: {speed:.0f} characters a second.")
    rows = text.split("\n")
    longest = max(len(row.strip()) for row in rows)
    if 0 < limits.max_row < longest:
        yield Problem("row", "note", f"A row of {longest} characters, more than {limits.max_row}.")
    if 0 < limits.max_rows < len(rows):
        yield Problem("rows", "note", f"{len(rows)} rows, more than {limits.max_rows}.")


def _speech(spoken: Fit | None) -> Iterator[Problem]:
    if spoken is None:
        return
    if spoken.status == "overflow":
        over = _seconds(spoken.overflow_ms)
        yield Problem("overflow", "error", f"The speech is {over} too long for its place.")
    elif spoken.status == "tight":
        yield Problem("tight", "warn", f"Spoken {spoken.rate:.2f} times as fast to fit.")


def _seconds(ms: int) -> str:
    return f"{ms / 1000:.2f}".rstrip("0").rstrip(".") + " s"
