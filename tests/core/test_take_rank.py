"""The worse a take, the higher it stands."""

from __future__ import annotations

from desktop.core.take_rank import badness


def test_a_good_take_is_not_bad_at_all() -> None:
    assert badness("ok", (), 0, 1.1) == 0.0


def test_worse_takes_stand_higher() -> None:
    ordered = [
        badness("failed", (), 0, 1.0),
        badness("overflow", ("cut", "clipped"), 900, 1.25),
        badness("overflow", (), 900, 1.25),
        badness("overflow", (), 200, 1.25),
        badness("ok", ("cut",), 0, 1.0),
        badness("ok", ("length",), 0, 1.0),
        badness("tight", (), 0, 1.25),
        badness("tight", (), 0, 1.16),
        badness("ok", (), 0, 1.0),
    ]
    assert ordered == sorted(ordered, reverse=True)
    assert len(set(ordered)) == len(ordered)


def test_a_fault_that_nobody_ranked_counts_too() -> None:
    assert badness("ok", ("new kind",), 0, 1.0) > 0.0
