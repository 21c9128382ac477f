"""What helps a line that is too long, and what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core import formats
from desktop.core.document import Document
from desktop.core.dub_plan import fit_line, fit_take
from desktop.core.edit import Edit
from desktop.core.records import line_from_json, line_to_json
from desktop.core.remedies import (
    allow_overlap,
    allow_rate,
    characters_to_lose,
    extend,
    max_rate_of,
    move_next,
)
from desktop.core.takes import Take
from tests.builders import document, line

LONG_MS = 1600


def applied(subject: Document, edit: Edit | None) -> Document:
    assert edit is not None
    subject.apply(edit)
    return subject


def close() -> Document:
    """A line of a second, and the next one right after it."""
    return document(
        line(0, 1000, line_id="a"), line(1080, 3000, line_id="b"), line(5000, 6000, line_id="c")
    )


@pytest.mark.parametrize(
    ("text", "heard_ms", "missing_ms", "count"),
    [
        ("x" * 20, 2000, 500, 5),
        ("x" * 20, 2000, 501, 6),
        ("<i>" + "x" * 10 + "</i> [sighs]", 1000, 100, 1),
        ("words", 1000, 0, 0),
        ("words", 100, 900, 5),
        ("♪", 0, 100, 0),
    ],
)
def test_the_characters_to_lose_are_as_many_as_the_missing_time_speaks(
    text: str, heard_ms: int, missing_ms: int, count: int
) -> None:
    assert characters_to_lose(text, heard_ms, missing_ms) == count


def test_a_line_is_extended_to_the_gap_before_the_next_and_no_further() -> None:
    subject = document(line(0, 1000, line_id="a"), line(4000, 5000, line_id="b"))
    assert applied(subject, extend(subject, subject[0], 9000)).get("a").end_ms == 3920
    subject = document(line(0, 1000, line_id="a"), line(4000, 5000, line_id="b"))
    assert applied(subject, extend(subject, subject[0], 2345)).get("a").end_ms == 2345


def test_a_line_without_a_gap_is_not_extended() -> None:
    subject = close()
    assert extend(subject, subject[0], LONG_MS) is None


def test_a_line_is_not_extended_beyond_the_film() -> None:
    subject = document(line(0, 1000, line_id="a"))
    assert applied(subject, extend(subject, subject[0], 9000, 2500)).get("a").end_ms == 2500


def test_the_next_line_moves_and_the_one_after_it_does_not() -> None:
    subject = close()
    heard_ms = fit_line(subject, subject[0], LONG_MS, 0).rendered_ms
    applied(subject, move_next(subject, subject[0], heard_ms))
    assert [(x.start_ms, x.end_ms) for x in subject] == [(0, 1000), (1360, 3280), (5000, 6000)]
    assert fit_line(subject, subject[0], LONG_MS, 0).status == "tight"


def test_a_next_line_without_room_is_not_crushed() -> None:
    subject = document(
        line(0, 1000, line_id="a"), line(1080, 1700, line_id="b"), line(1780, 2000, line_id="c")
    )
    assert move_next(subject, subject[0], 1300) is None


def test_a_next_line_that_is_in_nobody_s_way_is_not_moved() -> None:
    subject = document(line(0, 1000, line_id="a"), line(4000, 5000, line_id="b"))
    assert move_next(subject, subject[0], 2500) is None
    assert move_next(subject, subject[1], 9000) is None, "there is none after it"


def test_a_line_that_would_be_lent_too_much_ends_later_when_the_next_one_moves() -> None:
    subject = document(line(0, 700, line_id="a"), line(2000, 5000, line_id="b"))
    heard_ms = fit_line(subject, subject[0], 3500, 0).rendered_ms
    applied(subject, move_next(subject, subject[0], heard_ms))
    assert [(x.start_ms, x.end_ms) for x in subject] == [(0, 1800), (2880, 5880)]
    assert fit_line(subject, subject[0], 3500, 0).status == "tight"


def test_a_line_may_be_faster_than_the_others_by_consent_alone() -> None:
    subject = close()
    assert fit_line(subject, subject[0], 1450, 0).status == "overflow"
    applied(subject, allow_rate(subject[0]))
    found = fit_line(subject, subject[0], 1450, 0)
    assert found.status == "tight"
    assert found.rate == pytest.approx(1.45)
    assert fit_line(subject, subject[0], LONG_MS, 0).rate == pytest.approx(1.5)
    assert allow_rate(subject[0]) is None


def test_an_allowed_overlap_is_marked_but_no_fault() -> None:
    subject = close()
    applied(subject, allow_overlap(subject[0]))
    take = Take("k", Path("k.wav"), 1000, LONG_MS)
    found = fit_take(subject, subject[0], take, 0)
    assert found.status == "tight"
    assert found.overflow_ms == 280


@pytest.mark.parametrize("odd", ["fast", "0.2", "99", "nan"])
def test_an_odd_allowance_counts_for_nothing(odd: str) -> None:
    assert max_rate_of(line(0, 1, extra=(("dub.max_rate", odd),)), 1.25) == 1.25


@pytest.mark.parametrize("ending", ["srt", "vtt", "ass"])
def test_allowances_stay_in_the_project_and_out_of_subtitle_files(
    tmp_path: Path, ending: str
) -> None:
    subject = close()
    applied(subject, allow_rate(subject[0]))
    assert line_from_json(line_to_json(subject[0])) == subject[0]
    formats.write(tmp_path / f"x.{ending}", subject.lines)
    assert "dub." not in (tmp_path / f"x.{ending}").read_text(encoding="utf-8")


def test_a_remedy_is_taken_back_in_one_step() -> None:
    subject = close()
    before = tuple(subject.lines)
    edit = move_next(subject, subject[0], 1200)
    applied(subject, edit)
    assert edit is not None
    subject.apply(edit.inverse())
    assert tuple(subject.lines) == before
