"""The laws of fitting, as a table of numbers, and as properties that hold for every number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.dub import DubSettings
from desktop.core.fit import FitLimits, fit

LIMITS = FitLimits()

GOLDEN = [
    # natural, slot, gap -> rendered, rate, borrowed, overflow, status
    (1500, 2000, 500, 1500, 1.0, 0, 0, "ok"),  # short speech is left short
    (2000, 2000, 0, 2000, 1.0, 0, 0, "ok"),
    (2300, 2000, 500, 2300, 1.0, 300, 0, "ok"),  # borrows
    (2420, 2000, 500, 2420, 1.0, 420, 0, "ok"),  # up to 80 ms before the next
    (2421, 2000, 500, 2420, 2421 / 2420, 420, 0, "ok"),  # then it is pressed
    (2000, 1000, None, 2000, 1.0, 1000, 0, "ok"),  # after the last line: a second at most
    (2200, 1000, None, 2000, 1.1, 1000, 0, "ok"),
    (2200, 1000, 9999, 2000, 1.1, 1000, 0, "ok"),
    (2300, 2000, 80, 2000, 1.15, 0, 0, "ok"),  # 1.15 is not heard
    (2301, 2000, 80, 2000, 1.1505, 0, 0, "tight"),
    (2500, 2000, 0, 2000, 1.25, 0, 0, "tight"),  # 1.25 is the limit
    (2502, 2000, 0, 2002, 1.25, 0, 2, "overflow"),
    (4000, 2000, 0, 3200, 1.25, 0, 1200, "overflow"),
    (4000, 2000, 500, 3200, 1.25, 420, 780, "overflow"),
    (1000, 1000, -300, 1000, 1.0, 0, 0, "ok"),  # an overlapping line lends nothing
    (1200, 1000, -300, 1000, 1.2, 0, 0, "tight"),
    (800, 0, 0, 640, 1.25, 0, 640, "overflow"),  # no slot at all
    (800, -500, 0, 640, 1.25, 0, 640, "overflow"),
    (0, 1000, 0, 0, 1.0, 0, 0, "ok"),
]


@pytest.mark.parametrize("row", GOLDEN)
def test_the_table_holds(row: tuple[int, int, int | None, int, float, int, int, str]) -> None:
    natural, slot, gap, rendered, rate, borrowed, overflow, status = row
    found = fit(natural, slot, gap, LIMITS)
    assert (found.rendered_ms, found.borrowed_ms, found.overflow_ms, found.status) == (
        rendered,
        borrowed,
        overflow,
        status,
    )
    assert found.rate == pytest.approx(rate, abs=1e-12)


naturals, slots = st.integers(0, 60_000), st.integers(-1000, 60_000)
gaps = st.none() | st.integers(-5000, 20_000)


@given(naturals, slots, gaps)
def test_no_word_is_cut_slowed_or_hurried_beyond_the_limit(
    natural: int, slot: int, gap: int | None
) -> None:
    found = fit(natural, slot, gap, LIMITS)
    assert 1.0 <= found.rate <= LIMITS.max_rate
    assert found.rendered_ms >= natural / LIMITS.max_rate - 1
    assert found.rendered_ms <= natural or natural == 0
    assert found.rendered_ms == pytest.approx(natural / found.rate, abs=1.0)
    assert (found.status == "overflow") == (found.overflow_ms > 0)


@given(naturals, slots, gaps)
def test_what_is_borrowed_leaves_the_pause_before_the_next_line(
    natural: int, slot: int, gap: int | None
) -> None:
    found = fit(natural, slot, gap, LIMITS)
    assert 0 <= found.borrowed_ms <= LIMITS.max_borrow_ms
    if gap is not None and found.borrowed_ms:
        assert found.borrowed_ms <= gap - LIMITS.keep_gap_ms
    over = max(0, found.rendered_ms - max(0, slot))
    assert over == found.borrowed_ms + found.overflow_ms


@given(naturals, slots, gaps)
def test_more_room_never_makes_it_worse(natural: int, slot: int, gap: int | None) -> None:
    less, more = fit(natural, slot, gap, LIMITS), fit(natural, slot + 100, gap, LIMITS)
    assert more.rate <= less.rate
    assert more.overflow_ms <= less.overflow_ms


def test_the_limits_come_from_the_settings_and_stay_sensible() -> None:
    dub = DubSettings(max_rate=1.5, max_borrow_ms=200, keep_gap_ms=0)
    assert FitLimits.of(dub) == FitLimits(200, 0, 1.5, 1.15)
    odd = FitLimits.of(DubSettings(max_rate=0.5, max_borrow_ms=-1, keep_gap_ms=-1))
    assert odd == FitLimits(0, 0, 1.0, 1.0)
    assert fit(1500, 1000, None, odd).status == "overflow"
