"""Drags as values: what moves, what holds, what snaps."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.line import Line
from desktop.ui.timeline_drag import (
    Drag,
    Grip,
    Rules,
    Slot,
    draw_new,
    moved_to,
    partner_of,
    take_hold,
)
from desktop.ui.timeline_index import LineIndex
from desktop.ui.timeline_snap import Snapping, magnets_of

RULES = Rules(fps=0, min_gap_ms=80, min_duration_ms=100)
NO_PULL = Snapping()
A, B, C = Line("a", 1000, 2000, "a"), Line("b", 3000, 4000, "b"), Line("c", 6000, 7000, "c")
INDEX = LineIndex([A, B, C])


def hold(grip: Grip, line: Line = B, at_ms: float = 3500, partner: Line | None = None) -> Drag:
    return take_hold(grip, line, at_ms, INDEX, RULES, partner)


def lands(
    drag: Drag, pointer_ms: float, snap: Snapping = NO_PULL, *, free: bool = False
) -> tuple[int, int]:
    slot = moved_to(drag, pointer_ms, RULES, snap, free=free).slots[0]
    return slot.start_ms, slot.end_ms


def test_a_body_follows_the_pointer_and_keeps_its_length() -> None:
    assert lands(hold(Grip.BODY), 4100) == (3600, 4600)


def test_a_body_stops_a_gap_before_its_neighbours() -> None:
    assert lands(hold(Grip.BODY), 9000) == (4920, 5920)
    assert lands(hold(Grip.BODY), 0) == (2080, 3080)


def test_a_free_body_goes_through_its_neighbours_but_not_before_the_film() -> None:
    assert lands(hold(Grip.BODY), 6000, free=True) == (5500, 6500)
    assert lands(hold(Grip.BODY), -9000, free=True) == (0, 1000)


def test_an_edge_moves_alone() -> None:
    assert lands(hold(Grip.START, at_ms=3000), 2500) == (2500, 4000)
    assert lands(hold(Grip.END, at_ms=4000), 4700) == (3000, 4700)


def test_an_edge_taken_beside_it_does_not_jump() -> None:
    assert lands(hold(Grip.END, at_ms=4030), 4030) == (3000, 4000)


def test_an_edge_keeps_the_gap_and_the_shortest_length() -> None:
    assert lands(hold(Grip.START, at_ms=3000), 0) == (2080, 4000)
    assert lands(hold(Grip.START, at_ms=3000), 5000) == (3900, 4000)
    assert lands(hold(Grip.END, at_ms=4000), 9000) == (3000, 5920)
    assert lands(hold(Grip.END, at_ms=4000), 0) == (3000, 3100)


def test_lines_closer_than_the_gap_may_stay_so() -> None:
    near = Line("n", 2010, 2900, "n")
    index = LineIndex([A, near, B])
    drag = take_hold(Grip.START, near, 2010, index, RULES, None)
    assert lands(drag, 2000) == (2010, 2900)


def test_a_shared_edge_moves_both_lines_and_keeps_what_is_between() -> None:
    first, second = Line("a", 0, 1000, ""), Line("b", 1040, 2000, "")
    index = LineIndex([first, second])
    drag = take_hold(Grip.SHARED, first, 1000, index, RULES, second)
    slots = moved_to(drag, 1300, RULES, NO_PULL, free=False).slots
    assert slots == (Slot("a", 0, 1300), Slot("b", 1340, 2000))


def test_a_shared_edge_leaves_each_line_its_shortest_length() -> None:
    first, second = Line("a", 0, 1000, ""), Line("b", 1000, 2000, "")
    drag = take_hold(Grip.SHARED, first, 1000, LineIndex([first, second]), RULES, second)
    assert moved_to(drag, 9000, RULES, NO_PULL, free=False).slots[1] == Slot("b", 1900, 2000)
    assert moved_to(drag, -50, RULES, NO_PULL, free=False).slots[0] == Slot("a", 0, 100)


def test_the_partner_of_an_edge_is_the_neighbour_that_is_near() -> None:
    assert partner_of(A, Grip.END, INDEX, within_ms=1000) is B
    assert partner_of(B, Grip.START, INDEX, within_ms=1000) is A
    assert partner_of(A, Grip.END, INDEX, within_ms=999) is None
    assert partner_of(A, Grip.START, INDEX, within_ms=9999) is None
    assert partner_of(A, Grip.BODY, INDEX, within_ms=9999) is None


def test_a_new_line_can_be_drawn_either_way_within_its_room() -> None:
    drag = draw_new(2500, INDEX, RULES)
    assert lands(drag, 2700) == (2500, 2700)
    assert lands(drag, 2300) == (2300, 2500)
    assert lands(drag, 9000) == (2500, 2920)
    assert lands(drag, 0) == (2080, 2500)


def test_a_magnet_pulls_an_edge_within_its_reach_only() -> None:
    snap = Snapping([5000], reach_ms=50)
    assert lands(hold(Grip.END, at_ms=4000), 4960, snap) == (3000, 5000)
    assert lands(hold(Grip.END, at_ms=4000), 4940, snap) == (3000, 4940)


def test_the_nearer_edge_pulls_a_body() -> None:
    snap = Snapping([2500, 3470], reach_ms=50)
    outcome = moved_to(hold(Grip.BODY), 2960, RULES, snap, free=False)
    assert outcome.slots[0] == Slot("b", 2470, 3470)
    assert outcome.guide_ms == 3470


def test_a_free_drag_snaps_to_nothing() -> None:
    snap = Snapping([5000], reach_ms=50, fps=25)
    assert lands(hold(Grip.END, at_ms=4000), 4961, snap, free=True) == (3000, 4961)


def test_without_a_magnet_edges_fall_on_frames() -> None:
    snap = Snapping(fps=25)
    assert lands(hold(Grip.END, at_ms=4000), 4711, snap) == (3000, 4720)
    assert lands(hold(Grip.BODY), 3511, snap) == (3000, 4000)
    assert lands(draw_new(2511, INDEX, RULES), 2711, snap) == (2520, 2720)


def test_the_guide_shows_only_where_the_magnet_was_reached() -> None:
    snap = Snapping([2010], reach_ms=50)
    outcome = moved_to(hold(Grip.START, at_ms=3000), 2010, RULES, snap, free=False)
    assert outcome.slots[0].start_ms == 2080
    assert outcome.guide_ms is None


def test_the_held_lines_are_no_magnets_for_themselves() -> None:
    assert magnets_of(INDEX, frozenset({"b"}), 0, 5000, 80) == [1000, 2000, 920, 2080]


grips = st.sampled_from([Grip.BODY, Grip.START, Grip.END])


@given(grips, st.integers(-10_000, 20_000), st.booleans(), st.lists(st.integers(0, 9_000)))
def test_no_drag_makes_a_line_too_short_or_early(
    grip: Grip, pointer_ms: int, free: bool, magnets: list[int]
) -> None:
    snap = Snapping(magnets, reach_ms=200, fps=25)
    start, end = lands(hold(grip), pointer_ms, snap, free=free)
    assert start >= 0
    assert end - start >= RULES.min_duration_ms
    if not free:
        assert start >= 2080
        assert end <= 5920


@given(st.integers(-10_000, 20_000), st.lists(st.integers(0, 9_000)))
def test_no_drag_loses_the_gap(pointer_ms: int, magnets: list[int]) -> None:
    drag = draw_new(5000, INDEX, RULES)
    start, end = lands(drag, pointer_ms, Snapping(magnets, reach_ms=300))
    assert 4080 <= start <= end <= 5920
