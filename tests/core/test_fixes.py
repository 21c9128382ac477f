"""Each kind of problem has a remedy: one edit, that takes the problem away and can be undone."""

from __future__ import annotations

import random

import pytest

from desktop.core.checks import KINDS, Limits
from desktop.core.document import Document
from desktop.core.fit import FitLimits, fit
from desktop.core.fixes import FIXES, fix_all, fix_line
from desktop.core.inspection import Inspection
from desktop.core.line import Line
from tests.builders import line

STRICT = Limits(may_cross_shots=False, max_wpm=180.0)
LONG_TEXT = "This is a row that is by far too long for what a viewer can take in"

ONE_PROBLEM: dict[str, list[Line]] = {
    "negative": [line(-500, 1500, "a")],
    "duration": [line(2000, 2000, "a")],
    "short": [line(0, 300, "a"), line(5000, 6000, "b")],
    "fast": [line(0, 1000, "x" * 40)],
    "words": [line(0, 1000, "a b c d e f")],
    "long": [line(0, 9000, "a")],
    "overlap": [line(0, 3000, "a"), line(2500, 4000, "b")],
    "gap": [line(0, 3000, "a"), line(3040, 5000, "b")],
    "row": [line(0, 6000, LONG_TEXT)],
    "rows": [line(0, 6000, "a\nb\nc")],
    "shot": [line(10_200, 12_000, "a")],
    "crossing": [line(8000, 12_500, "a")],
    "empty": [line(0, 1000, " ")],
}
SHOTS = (10_000, 20_000)


def inspected(lines: list[Line], limits: Limits = STRICT) -> Inspection:
    inspection = Inspection(Document(lines), limits)
    inspection.set_shots(SHOTS)
    return inspection


def kinds_of(inspection: Inspection) -> set[str]:
    inspection.work(10**6)
    return set(inspection.counts)


def test_there_is_a_remedy_for_every_kind_of_problem() -> None:
    assert set(FIXES) == set(KINDS)
    assert set(ONE_PROBLEM) | {"overflow", "tight"} == set(KINDS)


@pytest.mark.parametrize("kind", ONE_PROBLEM)
def test_a_remedy_takes_its_problem_away_in_one_step_that_can_be_undone(kind: str) -> None:
    lines = ONE_PROBLEM[kind]
    inspection = inspected(lines)
    assert kind in kinds_of(inspection)
    edit = fix_line(inspection, lines[0].id, kind)
    assert edit is not None
    assert edit.label
    document = inspection.document
    before = document.lines
    document.apply(edit)
    inspection.follow(edit)
    assert kind not in kinds_of(inspection)
    document.apply(edit.inverse())
    assert document.lines == before


@pytest.mark.parametrize("kind", ONE_PROBLEM)
def test_all_of_a_kind_are_mended_in_one_step(kind: str) -> None:
    many = [
        Line(f"{k}-{n}", x.start_ms, x.end_ms, x.text)
        for k in range(1)
        for n, x in enumerate(ONE_PROBLEM[kind])
    ]
    inspection = inspected([*many, line(15_000, 16_000, "good")])
    edit = fix_all(inspection, kind)
    assert edit is not None
    inspection.document.apply(edit)
    inspection.follow(edit)
    assert kind not in kinds_of(inspection)


def test_speech_that_is_too_long_gets_the_silence_after_it() -> None:
    first, second = line(0, 2000, "spoken"), line(6000, 7000, "next")
    inspection = inspected([first, second])
    spoken = {first.id: fit(4000, 2000, 0, FitLimits())}
    inspection.set_spoken(spoken.get)
    assert "overflow" in kinds_of(inspection)
    edit = fix_line(inspection, first.id, "overflow", spoken=spoken.get)
    assert edit is not None
    assert [(x.start_ms, x.end_ms) for x in edit.inserted] == [(0, 4000)]


def test_a_line_without_room_is_left_alone() -> None:
    first, second = line(0, 300, "a"), line(300, 2000, "b")
    inspection = inspected([first, second])
    assert "short" in kinds_of(inspection)
    assert fix_line(inspection, first.id, "short") is None
    assert fix_all(inspection, "short") is None


def test_the_end_of_the_film_is_the_end_of_the_room() -> None:
    only = line(0, 1000, "x" * 40)
    edit = fix_line(inspected([only]), only.id, "fast", film_ms=1500)
    assert edit is not None
    assert edit.inserted[0].end_ms == 1500


def test_a_short_gap_is_closed_where_the_guide_wants_real_pauses() -> None:
    first, second = line(0, 3000, "a"), line(3400, 5000, "b")
    inspection = inspected([first, second], Limits(min_gap_ms=1000))
    edit = fix_line(inspection, first.id, "gap")
    assert edit is not None
    assert edit.label == "Close the gap"
    assert edit.inserted[0].end_ms == 3400


def test_the_other_remedy_can_be_chosen() -> None:
    first, second = ONE_PROBLEM["overlap"]
    edit = fix_line(inspected([first, second]), first.id, "overlap", FIXES["overlap"][1:])
    assert edit is not None
    assert edit.removed == (second,)
    assert edit.inserted[0].start_ms == 3080


def test_mending_everything_in_turn_leaves_valid_lines_in_order() -> None:
    chance = random.Random(5)
    for _ in range(60):
        lines = []
        at_ms = 0
        for k in range(30):
            start_ms = at_ms + chance.randint(-800, 800)
            end_ms = start_ms + chance.randint(-100, 9000)
            text = " ".join("word" for _ in range(chance.randint(0, 20)))
            lines.append(Line(f"{k:03}", start_ms, end_ms, text))
            at_ms = max(0, end_ms)
        inspection = inspected(lines)
        document = inspection.document
        words = sorted(" ".join(x.text for x in document.lines).split())
        for kind in KINDS:
            edit = fix_all(inspection, kind)
            if edit is None:
                continue
            document.apply(edit)
            inspection.follow(edit)
        inspection.work(10**6)
        assert inspection.counts.get("negative", 0) == 0
        assert sorted(" ".join(x.text for x in document.lines).split()) == words
