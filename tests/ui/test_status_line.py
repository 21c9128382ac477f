"""How long the speaking will still take."""

from __future__ import annotations

import pytest

from desktop.ui.status_line import seconds_left


def test_the_rest_takes_as_long_for_each_line_as_those_before() -> None:
    assert seconds_left(20.0, 10, 40) == pytest.approx(60.0)


@pytest.mark.parametrize(("done", "wished"), [(0, 40), (2, 40), (40, 40)])
def test_nobody_guesses_from_two_lines_or_when_all_are_done(done: int, wished: int) -> None:
    assert seconds_left(20.0, done, wished) is None
