"""The laws of fitting, as a table of numbers, and as properties that hold for every number."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.dub import DubSettings
from desktop.core.fit import STEP, Fit, FitLimits, asked_ms, fit, hastened, smooth_rates

LIMITS = FitLimits()
EXACT = FitLimits(exact=True)

GOLDEN = [
    # natural, take, pauses, slot, gap -> rendered, rate, squeezed, borrowed, overflow, status
    # Short speech is left short.
    (1500, 1500, 900, 2000, 500, 1500, 1.0, 0, 0, 0, "ok"),
    (2000, 2000, 900, 2000, 0, 2000, 1.0, 0, 0, 0, "ok"),
    # The voice itself hurried: nothing else is needed.
    (2300, 2000, 900, 2000, 500, 2000, 1.15, 0, 0, 0, "ok"),
    # Then pauses close, as far as it needs.
    (2400, 2087, 300, 2000, 500, 2000, 2400 / 2087, 87, 0, 0, "ok"),
    # Then the gap is lent.
    (2400, 2087, 50, 2000, 500, 2037, 2400 / 2087, 50, 37, 0, "ok"),
    (2300, 2300, 0, 2000, 500, 2300, 1.0, 0, 300, 0, "ok"),
    (2420, 2420, 0, 2000, 500, 2420, 1.0, 0, 420, 0, "ok"),  # up to 80 ms before the next
    # Then the sound is pressed.
    (2421, 2421, 0, 2000, 500, 2420, 2421 / 2420, 0, 420, 0, "ok"),
    (2000, 2000, 0, 1000, None, 2000, 1.0, 0, 1000, 0, "ok"),  # a second is lent at most
    (2200, 2200, 0, 1000, None, 2000, 1.1, 0, 1000, 0, "ok"),
    (2200, 2200, 0, 1000, 9999, 2000, 1.1, 0, 1000, 0, "ok"),
    (2300, 2300, 0, 2000, 80, 2000, 1.15, 0, 0, 0, "ok"),  # 1.15 is not heard
    (2301, 2301, 0, 2000, 80, 2000, 1.1505, 0, 0, 0, "tight"),
    (2500, 2500, 0, 2000, 0, 2000, 1.25, 0, 0, 0, "tight"),  # 1.25 is the limit
    (2502, 2502, 0, 2000, 0, 2002, 1.25, 0, 0, 2, "overflow"),
    (4000, 4000, 0, 2000, 500, 3200, 1.25, 0, 420, 780, "overflow"),
    # Voice and press together stay within the limit.
    (2875, 2500, 0, 2300, 0, 2300, 1.25, 0, 0, 0, "tight"),
    (2990, 2600, 0, 2300, 0, 2392, 1.25, 0, 0, 92, "overflow"),
    (2990, 2600, 100, 2300, 0, 2300, 1.25, 100, 0, 0, "tight"),
    # An overlapping line lends nothing; a slot may be nothing.
    (1000, 1000, 0, 1000, -300, 1000, 1.0, 0, 0, 0, "ok"),
    (1200, 1200, 0, 1000, -300, 1000, 1.2, 0, 0, 0, "tight"),
    (800, 800, 0, 0, 0, 640, 1.25, 0, 0, 640, "overflow"),
    (800, 800, 0, -500, 0, 640, 1.25, 0, 0, 640, "overflow"),
    (0, 0, 0, 1000, 0, 0, 1.0, 0, 0, 0, "ok"),
]

GOLDEN_EXACT = [
    # natural, take, pauses, slot -> rendered, rate, overflow, status
    (2000, 2000, 0, 2000, 2000, 1.0, 0, "ok"),
    (1800, 2000, 0, 2000, 2000, 0.9, 0, "ok"),  # the voice lingered
    (1800, 1990, 0, 2000, 2000, 0.9, 0, "ok"),  # and the press does the rest
    (1700, 1700, 0, 2000, 2000, 0.85, 0, "tight"),
    (1000, 1000, 0, 2000, 1250, 0.8, 0, "tight"),  # drawn out no further; the rest is silence
    (2400, 2087, 0, 2000, 2000, 1.2, 0, "tight"),  # nothing is lent
    (2600, 2261, 0, 2000, 2080, 1.25, 80, "overflow"),
    (2600, 2261, 200, 2000, 2000, 1.185, 0, "tight"),
]


@pytest.mark.parametrize("row", GOLDEN)
def test_the_table_holds(
    row: tuple[int, int, int, int, int | None, int, float, int, int, int, str],
) -> None:
    natural, take, pauses, slot, gap, rendered, rate, squeezed, borrowed, overflow, status = row
    found = fit(natural, slot, gap, LIMITS, take, pauses)
    assert (
        found.rendered_ms,
        found.squeezed_ms,
        found.borrowed_ms,
        found.overflow_ms,
        found.status,
    ) == (rendered, squeezed, borrowed, overflow, status)
    assert found.rate == pytest.approx(rate, abs=1e-9)


@pytest.mark.parametrize("row", GOLDEN_EXACT)
def test_the_table_of_exact_lengths_holds(
    row: tuple[int, int, int, int, int, float, int, str],
) -> None:
    natural, take, pauses, slot, rendered, rate, overflow, status = row
    found = fit(natural, slot, 5000, EXACT, take, pauses)
    assert (found.rendered_ms, found.overflow_ms, found.status) == (rendered, overflow, status)
    assert found.borrowed_ms == 0
    assert found.rate == pytest.approx(rate, abs=1e-3)


@pytest.mark.parametrize(
    ("natural", "slot", "exact", "asked"),
    [
        (1500, 2000, False, 1500),
        (2000, 2000, False, 2000),
        (2100, 2000, False, 2000),
        (2300, 2000, False, 2000),
        (2301, 2000, False, 2001),  # no faster than 1.15
        (5000, 0, False, 4348),
        (1900, 2000, True, 2000),
        (1500, 2000, True, 1666),  # no slower than 0.90
        (2100, 2000, True, 2000),
    ],
)
def test_the_voice_is_asked_first_and_only_for_what_it_can_do(
    natural: int, slot: int, exact: bool, asked: int
) -> None:
    assert asked_ms(natural, slot, exact) == asked


naturals, slots = st.integers(0, 60_000), st.integers(-1000, 60_000)
gaps = st.none() | st.integers(-5000, 20_000)
shares = st.floats(0.0, 0.6)


def fitted(natural: int, slot: int, gap: int | None, share: float) -> Fit:
    take = asked_ms(natural, max(0, slot))
    return fit(natural, slot, gap, LIMITS, take, int(share * take))


@given(naturals, slots, gaps, shares)
def test_no_word_is_cut_slowed_or_hurried_beyond_the_limit(
    natural: int, slot: int, gap: int | None, share: float
) -> None:
    found = fitted(natural, slot, gap, share)
    assert 1.0 <= found.rate <= LIMITS.max_rate + 1e-9
    words_ms = found.take_ms - found.squeezed_ms
    assert found.rendered_ms == pytest.approx(words_ms / found.press, abs=1.0)
    assert found.rendered_ms >= words_ms / LIMITS.max_rate - 1
    assert (found.status == "overflow") == (found.overflow_ms > 0)


@given(naturals, slots, gaps, shares)
def test_what_is_borrowed_leaves_the_pause_before_the_next_line(
    natural: int, slot: int, gap: int | None, share: float
) -> None:
    found = fitted(natural, slot, gap, share)
    assert 0 <= found.borrowed_ms <= LIMITS.max_borrow_ms
    if gap is not None and found.borrowed_ms:
        assert found.borrowed_ms <= gap - LIMITS.keep_gap_ms
    over = max(0, found.rendered_ms - max(0, slot))
    assert over == found.borrowed_ms + found.overflow_ms


@given(naturals, slots, gaps, shares)
def test_no_law_acts_before_the_one_above_it_is_spent(
    natural: int, slot: int, gap: int | None, share: float
) -> None:
    found = fitted(natural, slot, gap, share)
    spare = int(share * found.take_ms) - found.squeezed_ms
    if found.squeezed_ms:
        assert found.take_ms == asked_ms(natural, max(0, slot))
    if found.borrowed_ms:
        assert spare == 0
    if found.press > 1.001:
        assert spare == 0
        assert found.rendered_ms >= max(0, slot) + found.borrowed_ms - 1


@given(naturals, slots, gaps)
def test_more_room_never_makes_it_worse(natural: int, slot: int, gap: int | None) -> None:
    less, more = fit(natural, slot, gap, LIMITS), fit(natural, slot + 100, gap, LIMITS)
    assert more.rate <= less.rate + 1e-9
    assert more.overflow_ms <= less.overflow_ms


def test_the_limits_come_from_the_settings_and_stay_sensible() -> None:
    dub = DubSettings(max_rate=1.5, max_borrow_ms=200, keep_gap_ms=0, exact=True)
    assert FitLimits.of(dub) == FitLimits(200, 0, 1.5, 1.15, True)
    odd = FitLimits.of(DubSettings(max_rate=0.5, max_borrow_ms=-1, keep_gap_ms=-1))
    assert odd == FitLimits(0, 0, 1.0, 1.0)
    assert fit(1500, 1000, None, odd).status == "overflow"


@pytest.mark.parametrize(
    ("rates", "follows", "even"),
    [
        ([1.0, 1.25, 1.0], "ff", [1.15, 1.25, 1.15]),
        ([1.0, 1.0, 1.25, 1.0, 1.0], "ffff", [1.07, 1.15, 1.25, 1.15, 1.07]),
        ([1.0, 1.2, 1.0], "-f", [1.0, 1.2, 1.12]),  # the first stands far away
        ([1.05, 1.1], "f", [1.05, 1.1]),  # near enough already
        ([1.5, 1.0, 1.0, 1.0], "fff", [1.5, 1.15, 1.07, 1.0]),
        ([1.0], "", [1.0]),
        ([], "", []),
    ],
)
def test_the_rates_of_neighbours_do_not_jump(
    rates: list[float], follows: str, even: list[float]
) -> None:
    near = [False, *(mark == "f" for mark in follows)]
    assert smooth_rates(rates, near) == pytest.approx(even)


@given(st.lists(st.tuples(st.floats(1.0, 1.25), st.booleans()), max_size=30))
def test_smoothing_never_slows_and_never_marks_a_line(lines: list[tuple[float, bool]]) -> None:
    rates, follows = [rate for rate, _ in lines], [near for _, near in lines]
    even = smooth_rates(rates, follows)
    for before, after in zip(rates, even, strict=True):
        assert before <= after <= max(before, LIMITS.unheard_rate)
    for number, (left, right) in enumerate(pairwise(even), start=1):
        if follows[number] and max(left, right) <= LIMITS.unheard_rate:
            assert abs(left - right) <= STEP + 1e-9


def test_a_line_is_hastened_only_where_that_changes_something() -> None:
    calm = fit(2000, 2500, 1000, LIMITS)
    faster = hastened(calm, 1.1, LIMITS)
    assert (faster.rendered_ms, faster.status, faster.smoothed) == (1818, "ok", True)
    assert hastened(calm, 1.0, LIMITS) is calm
    late = fit(4000, 2000, 0, LIMITS)
    assert hastened(late, 1.3, LIMITS) is late
    lent = fit(2300, 2000, 500, LIMITS)
    assert hastened(lent, 1.1, LIMITS).borrowed_ms == 91
