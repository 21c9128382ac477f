"""Moments and pixels: each way back leads to where one started."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.timeline_geometry import (
    MIN_MS_PER_PX,
    Scale,
    steps_ms,
    tick_label,
    ticks,
)

THREE_HOURS = 3 * 3_600_000

scales = st.builds(
    lambda left, density, width, duration: Scale(left, density, width, duration).clamped(),
    st.floats(0, THREE_HOURS),
    st.floats(MIN_MS_PER_PX, 20_000),
    st.integers(1, 6_000),
    st.integers(0, THREE_HOURS),
)


@given(scales, st.integers(0, THREE_HOURS))
def test_a_moment_survives_the_way_to_the_screen_and_back(scale: Scale, ms: int) -> None:
    assert round(scale.ms(scale.x(ms))) == ms


@given(scales, st.floats(0.2, 5), st.floats(0, 1))
def test_zooming_keeps_the_moment_under_the_cursor(
    scale: Scale, factor: float, share: float
) -> None:
    anchor_x = share * scale.width_px
    zoomed = scale.zoomed(factor, anchor_x)
    was_held_by_an_end = zoomed.left_ms == 0 or zoomed.right_ms >= zoomed.end_ms - 1e-6
    assert was_held_by_an_end or zoomed.ms(anchor_x) == pytest.approx(scale.ms(anchor_x), abs=1e-3)


@given(scales, st.floats(-1e6, 1e6))
def test_no_scrolling_leaves_the_film(scale: Scale, dx: float) -> None:
    panned = scale.panned(dx)
    assert panned.left_ms >= 0
    assert panned.right_ms <= panned.end_ms + 1e-3 or panned.left_ms == 0


@given(scales)
def test_the_fitted_scale_shows_start_and_end(scale: Scale) -> None:
    fitted = scale.fitted()
    assert fitted.left_ms == 0
    assert fitted.right_ms >= fitted.duration_ms


@given(scales, st.integers(0, THREE_HOURS), st.integers(0, 10_000))
def test_a_revealed_slot_is_in_view_if_it_fits(scale: Scale, start: int, length: int) -> None:
    start = min(start, scale.duration_ms)
    end = min(start + length, scale.duration_ms)
    shown = scale.revealing(start, end)
    assert shown.left_ms <= start + 1e-6
    if end - start < scale.span_ms * 0.4:
        assert shown.right_ms >= end - 1e-6


def test_a_slot_in_view_does_not_scroll() -> None:
    scale = Scale(10_000, 10, 1_000, 60_000)
    assert scale.revealing(12_000, 13_000) is scale


def test_a_playhead_in_view_turns_no_page() -> None:
    scale = Scale(10_000, 10, 1_000, 60_000)
    assert scale.paged(15_000) is scale


def test_a_playhead_at_the_right_edge_turns_the_page() -> None:
    scale = Scale(10_000, 10, 1_000, 60_000)
    assert scale.paged(19_900).left_ms == 19_400


@given(scales)
def test_ticks_are_even_and_their_labels_have_room(scale: Scale) -> None:
    marks = ticks(scale)
    major, minor = steps_ms(scale.ms_per_px)
    assert major % minor == 0
    assert {b.ms - a.ms for a, b in pairwise(marks)} <= {minor}
    assert major / scale.ms_per_px >= 96 or major == 18_000_000
    assert len(marks) < scale.width_px + 10


@pytest.mark.parametrize(
    ("ms", "step", "label"),
    [
        (0, 1_000, "0:00"),
        (61_000, 5_000, "1:01"),
        (3_661_000, 60_000, "1:01:01"),
        (1_500, 500, "0:01.5"),
        (1_540, 20, "0:01.54"),
    ],
)
def test_labels_show_only_the_decimals_they_need(ms: int, step: int, label: str) -> None:
    assert tick_label(ms, step) == label
