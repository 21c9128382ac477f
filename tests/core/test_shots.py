"""Shots begin where a frame is another picture, not where the camera moves or light flashes."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import shots
from desktop.core.shots import FLASH_MS, ShotFinder

FRAME_MS = 40


def frames(*differences: float) -> list[tuple[int, float]]:
    return [(place * FRAME_MS, difference) for place, difference in enumerate(differences)]


def shots_of(told: Iterable[tuple[int, float]]) -> tuple[int, ...]:
    finder = ShotFinder()
    for ms, difference in told:
        finder.add(ms, difference)
    return finder.finish()


def still(count: int, difference: float = 0.005) -> list[float]:
    return [difference] * count


def test_a_frame_that_is_another_picture_begins_a_shot() -> None:
    told = frames(*still(20), 0.6, *still(20), 0.7, *still(3))
    assert shots_of(told) == (20 * FRAME_MS, 41 * FRAME_MS)


def test_a_small_difference_counts_where_it_stands_out() -> None:
    assert shots_of(frames(*still(20), 0.15, *still(20))) == (20 * FRAME_MS,)


def test_a_camera_that_shakes_makes_no_shots() -> None:
    assert shots_of(frames(*[0.1 + 0.02 * (n % 5) for n in range(80)])) == ()


def test_a_flash_is_one_change_at_most() -> None:
    assert shots_of(frames(*still(20), 0.8, 0.02, 0.8, *still(20))) == (22 * FRAME_MS,)


def test_the_end_of_the_film_is_judged_too() -> None:
    assert shots_of(frames(*still(20), 0.9)) == (20 * FRAME_MS,)
    assert shots_of(frames(0.0, 0.9)) == (FRAME_MS,)
    assert shots_of([]) == ()


def test_what_is_found_can_be_shown_while_more_is_looked_for() -> None:
    finder = ShotFinder()
    for ms, difference in frames(*still(20), 0.6, *still(shots.AROUND)):
        finder.add(ms, difference)
    assert finder.found == [20 * FRAME_MS]


@given(st.lists(st.floats(0, 1), max_size=60))
def test_shots_are_in_order_and_apart(differences: list[float]) -> None:
    told = frames(*differences)
    found = shots_of(told)
    assert all(later - earlier >= FLASH_MS for earlier, later in pairwise(found))
    assert set(found) <= {ms for ms, _ in told}


@pytest.mark.parametrize(
    ("ms", "before", "after"),
    [
        (0, None, 1000),
        (1000, None, 2500),
        (1001, 1000, 2500),
        (2500, 1000, None),
        (9999, 2500, None),
    ],
)
def test_stepping_goes_to_the_neighbour_and_never_stays(
    ms: int, before: int | None, after: int | None
) -> None:
    assert shots.previous_before((1000, 2500), ms) == before
    assert shots.next_after((1000, 2500), ms) == after


def test_the_nearest_is_found_only_within_reach() -> None:
    assert shots.nearest((1000, 2500), 1060, 60) == 1000
    assert shots.nearest((1000, 2500), 1061, 60) is None
    assert shots.nearest((1000, 1100), 1060, 60) == 1100
    assert shots.nearest((), 1060, 60) is None


def test_a_span_has_its_own_shots_without_its_end() -> None:
    assert list(shots.between((1000, 2500, 3000), 1000, 3000)) == [1000, 2500]
