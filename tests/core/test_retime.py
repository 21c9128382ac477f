"""Many times are changed together and come out exact."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest

from desktop.core import retime
from desktop.core.document import Document
from desktop.core.edit import Edit
from desktop.core.timing import LONGEST_MS
from tests.builders import document, line, lines


def times(edit: Edit) -> list[tuple[int, int]]:
    return [(x.start_ms, x.end_ms) for x in edit.inserted]


SAMPLES: dict[str, Callable[[Document], Edit]] = {
    "stretch": lambda d: retime.stretch(d.lines, (0, 1000), (10_000, 21_000)),
    "change_frame_rate": lambda d: retime.change_frame_rate(d.lines, 25, 23.976),
    "snap": lambda d: retime.snap(d.lines, 23.976),
    "lead": lambda d: retime.lead(d.lines, d.lines, 100, 0, 80),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_every_change_can_be_taken_back(name: str) -> None:
    subject = document(*lines(8))
    before = tuple(subject.lines)
    edit = SAMPLES[name](subject)
    subject.apply(edit)
    assert tuple(subject.lines) != before
    subject.apply(edit.inverse())
    assert tuple(subject.lines) == before


def test_two_points_come_right_and_all_between_in_proportion() -> None:
    given = [line(10_000, 11_000), line(20_000, 21_000), line(30_000, 31_000)]
    edit = retime.stretch(given, (10_000, 12_000), (30_000, 52_000))
    assert times(edit) == [(12_000, 14_000), (32_000, 34_000), (52_000, 54_000)]
    assert retime.stretch(given, (30_000, 52_000), (10_000, 12_000)) == edit


def test_points_that_make_no_sense_are_refused() -> None:
    with pytest.raises(ValueError, match="two different"):
        retime.stretch(lines(2), (5, 6), (5, 9))
    with pytest.raises(ValueError, match="must stay after"):
        retime.stretch(lines(2), (5, 60), (50, 9))


def test_frame_numbers_survive_a_change_of_the_frame_rate() -> None:
    three_hours = 3 * 3_600_000
    edit = retime.change_frame_rate([line(three_hours, three_hours + 1000)], 25, 23.976)
    assert times(edit)[0][0] == round(three_hours * Fraction(25) / Fraction(24000, 1001))


def test_there_and_back_is_off_by_no_more_than_rounding() -> None:
    there = retime.change_frame_rate(lines(500), 25, Fraction(24000, 1001)).inserted
    back = retime.change_frame_rate(there, Fraction(24000, 1001), 25).inserted
    by_id = {x.id: x for x in lines(500)}
    assert all(abs(x.start_ms - by_id[x.id].start_ms) <= 1 for x in back)


def test_snapping_leaves_alone_what_is_on_frames() -> None:
    assert retime.snap([line(40, 80), line(120, 161)], 25).removed[0].start_ms == 120
    assert times(retime.snap([line(40, 80), line(120, 161)], 25)) == [(120, 160)]


def test_nothing_is_moved_before_the_film_begins_or_past_any_film() -> None:
    assert times(retime.stretch([line(0, 500)], (1000, 0), (2000, 1000))) == [(0, 0)]
    late = retime.stretch([line(2000, 3000)], (0, 0), (1000, LONGEST_MS))
    assert times(late) == [(LONGEST_MS, LONGEST_MS)]


def test_a_nudge_never_turns_a_line_round() -> None:
    before = line(1000, 2000, line_id="a")
    late = retime.nudge([before], "start", lambda ms: ms + 5000, 1).inserted[0]
    early = retime.nudge([before], "end", lambda ms: ms - 5000, 1).inserted[0]
    whole = retime.nudge([before], "line", lambda ms: ms - 5000, 1).inserted[0]
    assert [(x.start_ms, x.end_ms) for x in (late, early, whole)] == [
        (1999, 2000),
        (1000, 1001),
        (0, 1000),
    ]


def test_a_frame_on_is_the_start_of_a_frame() -> None:
    on, back = retime.frame_mover(25, 1), retime.frame_mover(25, -1)
    assert (on(1000), back(1000), on(1010), back(0)) == (1040, 960, 1040, 0)


def test_a_lead_keeps_the_pause_to_lines_that_were_not_chosen() -> None:
    given = [line(0, 1000, line_id="a"), line(1200, 2000, line_id="b"), line(2050, 3000)]
    edit = retime.lead(given, [given[1]], 500, 500, 80)
    assert [(x.start_ms, x.end_ms) for x in edit.inserted] == [(1080, 2000)]
