"""The walk along a line finds the cheapest way, rests where it is silent, and comes to the end."""

from __future__ import annotations

import numpy as np
import pytest

from inference.delivery.path import Toll, walk

_RESTS = np.array([True, False, False, True, False, False, True])
_NO_TOLL = Toll(0.0, 0.0)


def _cost(places: list[int], n: int = 7) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    cost = np.ones((len(places), n))
    cost[np.arange(len(places)), places] = 0.0
    return cost


@pytest.mark.parametrize(
    "places",
    [
        [0, 1, 2, 3, 4, 5, 6],
        [0, 0, 0, 1, 1, 2, 3, 3, 3, 3, 4, 5, 5, 6],
        [1, 2, 4, 5],
        [1, 2, 2, 4, 5, 6],
        [0, 2, 3, 4, 6],
    ],
    ids=["step by step", "waiting", "without any rest", "without the first rest", "in leaps"],
)
def test_a_clear_way_is_found(places: list[int]) -> None:
    assert walk(_cost(places), _RESTS, _NO_TOLL).tolist() == places


def test_a_toll_keeps_the_walk_from_waiting_where_it_makes_no_difference() -> None:
    cost = _cost([1, 1, 2, 4, 5])
    cost[1] = 0.5
    assert walk(cost, _RESTS, Toll(1.0, 1.0)).tolist() == [1, 2, 3, 4, 5]


def test_waiting_at_a_rest_is_free() -> None:
    places = [0, 0, 1, 2, 3, 3, 3, 3, 4, 5]
    assert walk(_cost(places), _RESTS, Toll(5.0, 5.0)).tolist() == places
