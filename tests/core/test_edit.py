"""Every verb makes an edit that can be taken back exactly."""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Callable
from types import ModuleType

import pytest

from desktop.core import edit as verbs
from desktop.core.document import Document
from desktop.core.dub import DubSettings
from desktop.core.edit import Edit
from desktop.core.line import Line
from desktop.core.timing import LONGEST_MS
from tests.builders import document, line, lines

SAMPLES: dict[str, Callable[[Document], Edit]] = {
    "set_text": lambda d: verbs.set_text(d[1], "other", 1),
    "set_times": lambda d: verbs.set_times(d[1], 100, 9000, 1),
    "insert": lambda d: verbs.insert([line(500, 700), line(0, 1)]),
    "delete": lambda d: verbs.delete(d.lines[1:4]),
    "split": lambda d: verbs.split(d[2], d[2].start_ms + 700),
    "merge": lambda d: verbs.merge(d.lines[1:4]),
    "shift": lambda d: verbs.shift(d.lines, 12_345),
    "set_voice": lambda d: verbs.set_voice(d.lines[:3], "Mina"),
    "replace": lambda d: verbs.replace("Fix", [d[0], d[1]], [line(5, 6)]),
    "set_dub": lambda d: verbs.set_dub(d.dub, dataclasses.replace(d.dub, bed="mix")),
}
"""One edit per verb, made for a document of eight lines."""


def _verbs_of(module: ModuleType) -> set[str]:
    functions = inspect.getmembers(module, inspect.isfunction)
    return {
        name
        for name, function in functions
        if function.__module__ == module.__name__ and not name.startswith("_")
    }


def _state(of: Document) -> tuple[tuple[Line, ...], DubSettings]:
    return tuple(of.lines), of.dub


def test_every_verb_has_a_reversal_test() -> None:
    assert _verbs_of(verbs) == set(SAMPLES)


@pytest.mark.parametrize("name", SAMPLES)
def test_an_edit_and_its_inverse_leave_no_trace(name: str) -> None:
    subject = document(*lines(8))
    before = _state(subject)
    edit = SAMPLES[name](subject)
    subject.apply(edit)
    after = _state(subject)
    assert after != before
    subject.apply(edit.inverse())
    assert _state(subject) == before
    subject.apply(edit.inverse().inverse())
    assert _state(subject) == after
    assert edit.inverse().inverse() == edit


@pytest.mark.parametrize("name", SAMPLES)
def test_lines_stay_in_time_order_under_every_verb(name: str) -> None:
    subject = document(*lines(8))
    subject.apply(SAMPLES[name](subject))
    assert list(subject.lines) == sorted(subject.lines, key=lambda x: (x.start_ms, x.end_ms, x.id))
    assert all(subject.index_of(x.id) == i for i, x in enumerate(subject.lines))


@pytest.mark.parametrize("name", SAMPLES)
def test_the_label_is_a_phrase_that_can_be_translated(name: str) -> None:
    label = SAMPLES[name](document(*lines(8))).label
    assert label
    assert not any(character.isdigit() for character in label)


def test_typing_in_one_session_is_one_edit() -> None:
    first = line(0, 1000, "a", line_id="x")
    one = verbs.set_text(first, "ab", 7)
    two = verbs.set_text(one.inserted[0], "abc", 7)
    merged = one.merged_with(two)
    assert merged is not None
    assert merged.removed == (first,)
    assert merged.inserted[0].text == "abc"


def test_another_session_another_line_and_another_verb_do_not_merge() -> None:
    first, other = line(0, 1000, "a"), line(0, 1000, "a")
    one = verbs.set_text(first, "ab", 7)
    assert one.merged_with(verbs.set_text(one.inserted[0], "abc", 8)) is None
    assert one.merged_with(verbs.set_text(other, "abc", 7)) is None
    assert one.merged_with(verbs.set_times(one.inserted[0], 5, 6, 7)) is None


def test_a_drag_merges_and_single_moves_do_not() -> None:
    subject = line(0, 1000)
    one = verbs.set_times(subject, 10, 1000, 3)
    assert one.merged_with(verbs.set_times(one.inserted[0], 20, 1000, 3)) is not None
    lone = verbs.set_times(subject, 10, 1000)
    assert lone.merged_with(verbs.set_times(lone.inserted[0], 20, 1000)) is None


def test_edits_that_do_not_follow_each_other_do_not_merge() -> None:
    subject = line(0, 1000, "a")
    one, two = verbs.set_text(subject, "ab", 7), verbs.set_text(subject, "ac", 7)
    assert one.merged_with(two) is None


def test_touched_lines_are_named() -> None:
    subject = document(*lines(4))
    assert verbs.delete(subject.lines[:2]).touched_ids == {"l0", "l1"}


def test_an_edit_that_changes_nothing_says_so() -> None:
    subject = line(0, 1000, "same")
    assert verbs.set_text(subject, "same", 1).changes_nothing
    assert not verbs.set_text(subject, "other", 1).changes_nothing
    assert not verbs.set_dub(DubSettings(), DubSettings(bed="mix")).changes_nothing


@pytest.mark.parametrize(
    ("text", "caret", "first", "second"),
    [
        ("one two", 3, "one", "two"),
        ("one two", None, "one", "two"),
        ("first row\nsecond row", 9, "first row", "second row"),
        ("<i>one two</i>", 6, "<i>one</i>", "<i>two</i>"),
        ("<i>one two</i>", 1, "<i></i>", "<i>one two</i>"),
        (r"{\an8}one two", 9, r"{\an8}one", "two"),
        ("<b><i>one two</i></b>", 9, "<b><i>one</i></b>", "<b><i>two</i></b>"),
        ("word", None, "word", ""),
        ("", None, "", ""),
        ("one", 99, "one", ""),
    ],
)
def test_a_split_keeps_words_and_markup_in_order(
    text: str, caret: int | None, first: str, second: str
) -> None:
    made = verbs.split(line(0, 2000, text), 1000, caret).inserted
    assert [x.text for x in made] == [first, second]


def test_a_split_keeps_times_voice_and_the_first_id() -> None:
    subject = line(1000, 3000, "one two", voice="Mina", speaker="A", extra=(("ass:style", "S"),))
    first, second = verbs.split(subject, 1800).inserted
    assert (first.start_ms, first.end_ms, second.start_ms, second.end_ms) == (
        1000,
        1800,
        1800,
        3000,
    )
    assert first.id == subject.id != second.id
    assert (second.voice, second.speaker, second.extra) == ("Mina", "A", (("ass:style", "S"),))


def test_the_text_is_split_by_its_share_of_time() -> None:
    words = "one two three four five six seven eight nine ten"
    early = verbs.split(line(0, 1000, words), 200).inserted[0].text
    late = verbs.split(line(0, 1000, words), 800).inserted[0].text
    assert (early, late) == ("one two", "one two three four five six seven eight")


@pytest.mark.parametrize("at_ms", [1000, 999, 3000, 5000])
def test_a_split_outside_of_the_line_is_refused(at_ms: int) -> None:
    with pytest.raises(ValueError, match="not inside"):
        verbs.split(line(1000, 3000), at_ms)


def test_split_then_merge_gives_the_same_words() -> None:
    subject = line(0, 2000, "one two three four")
    parts = verbs.split(subject, 900).inserted
    whole = verbs.merge(parts).inserted[0]
    assert whole.text.split() == subject.text.split()
    assert (whole.id, whole.start_ms, whole.end_ms) == (subject.id, 0, 2000)


def test_a_merge_goes_by_time_and_skips_empty_text() -> None:
    late, empty, early = line(50, 90, "late"), line(30, 200, " "), line(10, 20, "early")
    whole = verbs.merge([late, empty, early]).inserted[0]
    assert (whole.text, whole.id, whole.start_ms, whole.end_ms) == (
        "early\nlate",
        early.id,
        10,
        200,
    )


def test_one_line_cannot_be_merged() -> None:
    with pytest.raises(ValueError, match="at least two"):
        verbs.merge([line(0, 1)])


def test_a_shift_stops_at_the_beginning_and_keeps_distances() -> None:
    moved = verbs.shift([line(1000, 2000), line(5000, 6000)], -3000).inserted
    assert [(x.start_ms, x.end_ms) for x in moved] == [(0, 1000), (4000, 5000)]


def test_a_shift_stops_where_no_film_goes_on() -> None:
    moved = verbs.shift([line(1000, 2000), line(5000, 6000)], 2 * LONGEST_MS).inserted
    ends = [(LONGEST_MS - 5000, LONGEST_MS - 4000), (LONGEST_MS - 1000, LONGEST_MS)]
    assert [(x.start_ms, x.end_ms) for x in moved] == ends
