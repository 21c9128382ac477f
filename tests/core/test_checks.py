"""Each thing that can be wrong with a line is found, and nothing else."""

from __future__ import annotations

import pytest

from desktop.core.checks import Limits, check_line, reading_speed
from desktop.core.fit import FitLimits, fit
from desktop.core.line import Line
from tests.builders import line

LIMITS = Limits()
GOOD = line(10_000, 12_000, "A fine line.")


def kinds(
    subject: Line, previous: Line | None = None, following: Line | None = None
) -> list[tuple[str, str]]:
    found = check_line(subject, previous, following, LIMITS)
    return [(problem.kind, problem.severity) for problem in found]


def test_a_good_line_has_no_problem() -> None:
    assert kinds(GOOD, line(0, 9000), line(12_080, 14_000)) == []


@pytest.mark.parametrize(
    ("subject", "found"),
    [
        (line(0, 2000, ""), [("empty", "warn")]),
        (line(0, 2000, "<i> </i>"), [("empty", "warn")]),
        (line(-100, 2000, "a"), [("negative", "error")]),
        (line(2000, 2000, "a"), [("duration", "error")]),
        (line(2000, 1000, "a"), [("duration", "error")]),
        (line(0, 500, "a"), [("short", "warn")]),
        (line(0, 7001, "a"), [("long", "note")]),
        (line(0, 1000, "x" * 21), [("fast", "warn")]),
        (line(0, 6000, "x" * 43), [("row", "note")]),
        (line(0, 6000, "a\nb\nc"), [("rows", "note")]),
    ],
)
def test_each_problem_of_a_line_alone_is_found(subject: Line, found: list[tuple[str, str]]) -> None:
    assert kinds(subject) == found


def test_problems_with_neighbours_are_found() -> None:
    assert kinds(GOOD, line(0, 10_001)) == [("overlap", "warn")]
    assert kinds(GOOD, None, line(11_999, 14_000)) == [("overlap", "warn")]
    assert kinds(GOOD, None, line(12_079, 14_000)) == [("gap", "note")]
    assert kinds(GOOD, None, line(12_000, 14_000)) == []


def test_the_gravest_problem_comes_first() -> None:
    assert kinds(line(-5, 300, "x" * 50))[0] == ("negative", "error")


def test_speech_that_does_not_fit_is_told() -> None:
    spoken = {n: fit(n, 2000, 0, FitLimits()) for n in (2000, 2400, 4000)}
    told = {
        n: [(p.kind, p.severity) for p in check_line(GOOD, None, None, LIMITS, spoken[n])]
        for n in spoken
    }
    assert told == {2000: [], 2400: [("tight", "warn")], 4000: [("overflow", "error")]}
    message = check_line(GOOD, None, None, LIMITS, spoken[4000])[0].message
    assert "1.2 s" in message


def test_a_limit_of_zero_is_no_limit() -> None:
    off = Limits(0, 0, 0, 0, 0, 0)
    assert check_line(line(0, 100, "x" * 500 + "\n" * 5 + "y"), None, None, off) == ()


def test_reading_speed_counts_what_is_read() -> None:
    assert reading_speed(line(0, 2000, "<i>1234</i>\n56789")) == 5.0
    assert reading_speed(line(0, 2000, "")) == 0.0
    assert reading_speed(line(0, 0, "a")) == float("inf")
