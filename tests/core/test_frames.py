"""Frames one by one: edges fall on them, steps go from one to the next."""

from __future__ import annotations

import pytest

from desktop.core.frames import ListedFrames

FRAMES = ListedFrames((0, 33, 67, 500, 520))


@pytest.mark.parametrize(
    ("ms", "snapped"), [(0, 0), (16, 0), (17, 33), (280, 67), (284, 500), (511, 520), (9000, 9000)]
)
def test_a_moment_falls_on_the_nearest_frame(ms: int, snapped: int) -> None:
    assert FRAMES.snap(ms) == snapped


@pytest.mark.parametrize(
    ("ms", "frames", "moved"),
    [(67, 1, 500), (67, -1, 33), (70, 1, 500), (0, -1, 0), (520, 1, 520), (9000, -1, 500)],
)
def test_a_step_goes_to_the_neighbour_however_far_it_is(ms: int, frames: int, moved: int) -> None:
    assert FRAMES.moved(ms, frames) == moved


def test_a_film_has_frames() -> None:
    with pytest.raises(ValueError, match="at least one"):
        ListedFrames(())
