"""Times are whole milliseconds and every rounding has a name."""

from __future__ import annotations

import doctest
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import timing
from desktop.core.timing import (
    format_clock,
    format_time,
    frame_at,
    frame_start,
    ms_to_samples,
    parse_time,
    samples_to_ms,
    snap_to_frame,
)

FILM = Fraction(24000, 1001)
RATES = st.sampled_from([FILM, Fraction(30000, 1001), Fraction(24), Fraction(25), Fraction(50)])
MOMENTS = st.integers(0, 3 * 3_600_000)


def test_the_examples_in_the_module_hold() -> None:
    assert doctest.testmod(timing).failed == 0


@pytest.mark.parametrize(
    ("text", "ms"),
    [
        ("00:01:02,500", 62_500),
        ("0:01:02.5", 62_500),
        ("1:02", 62_000),
        ("62", 62_000),
        ("62.5", 62_500),
        (" 1:00:00 ", 3_600_000),
        ("-0:00:01,5", -1500),
        ("0:00:00,0019", 1),
        ("٠:٠٣", 3000),
    ],
)
def test_times_are_read_as_people_write_them(text: str, ms: int) -> None:
    assert parse_time(text) == ms


@pytest.mark.parametrize("text", ["", "a", "1:", ":1", "1:2:3:4", "1,2,3", "1:-2"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a time"):
        parse_time(text)


def test_a_time_that_no_film_lasts_is_refused() -> None:
    assert parse_time("100:00:00") == timing.LONGEST_MS
    with pytest.raises(ValueError, match="too large"):
        parse_time("100:00:00.001")


@given(st.integers(-timing.LONGEST_MS, timing.LONGEST_MS))
def test_a_written_time_is_read_back(ms: int) -> None:
    assert parse_time(format_time(ms)) == parse_time(format_time(ms, ".")) == ms


def test_a_clock_is_for_people() -> None:
    assert [format_clock(ms) for ms in (0, 999, 62_570, 36_000_000, -1500)] == [
        "0:00:00.0",
        "0:00:00.9",
        "0:01:02.5",
        "10:00:00.0",
        "-0:00:01.5",
    ]


@given(MOMENTS, st.sampled_from([48_000, 44_100, 22_050]))
def test_samples_are_rounded_to_the_nearest_and_come_back(ms: int, rate: int) -> None:
    assert abs(Fraction(ms_to_samples(ms, rate)) - Fraction(ms * rate, 1000)) <= Fraction(1, 2)
    assert samples_to_ms(ms_to_samples(ms, rate), rate) == ms


@given(st.integers(0, 300_000), RATES)
def test_a_frame_begins_where_it_is_first_shown(n: int, fps: Fraction) -> None:
    start = frame_start(n, fps)
    assert frame_at(start, fps) == n
    assert n == 0 or frame_at(start - 1, fps) == n - 1


@given(MOMENTS, RATES)
def test_snapping_goes_to_the_nearest_frame_and_stays(ms: int, fps: Fraction) -> None:
    snapped = snap_to_frame(ms, fps)
    assert snap_to_frame(snapped, fps) == snapped
    assert abs(snapped - ms) <= 1000 / fps / 2 + 1


def test_a_rounded_frame_rate_means_the_exact_one() -> None:
    three_hours = 3 * 3_600_000
    assert frame_at(three_hours, 23.976) == frame_at(three_hours, FILM)
    assert frame_at(three_hours, 29.97) == frame_at(three_hours, Fraction(30000, 1001))


@pytest.mark.parametrize("fps", [0, -25.0])
def test_an_impossible_frame_rate_is_refused(fps: float) -> None:
    with pytest.raises(ValueError, match="frame rate"):
        frame_at(0, fps)
