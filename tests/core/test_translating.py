"""Originals stand beside the lines they were said at, and go through every edit with them."""

from __future__ import annotations

from pathlib import Path

from desktop.core import edit, formats, translating
from desktop.core.document import Document
from desktop.core.line import Line
from desktop.core.original import has_originals, original_of, with_original
from desktop.core.project import Project, load, save
from tests.builders import line, lines


def beside(given: list[Line], originals: list[Line]) -> list[tuple[int, str, str]]:
    document = Document(given)
    document.apply(translating.attached(document.lines, originals))
    return [(x.start_ms, x.text, original_of(x)) for x in document.lines]


def test_an_original_goes_to_the_line_that_it_shares_most_time_with() -> None:
    given = [line(0, 2000, "a"), line(2000, 4000, "b"), line(5000, 6000, "c")]
    originals = [line(100, 2300, "A"), line(2300, 3900, "B"), line(4500, 5900, "C")]
    assert beside(given, originals) == [(0, "a", "A"), (2000, "b", "B"), (5000, "c", "C")]


def test_two_originals_at_one_line_stand_below_each_other() -> None:
    found = beside([line(0, 4000, "a")], [line(0, 2000, "A"), line(2000, 4000, "B")])
    assert found == [(0, "a", "A\nB")]


def test_an_original_without_a_line_becomes_a_line_without_a_text() -> None:
    found = beside([line(0, 1000, "a")], [line(2000, 3000, "B"), line(4000, 5000, " ")])
    assert found == [(0, "a", ""), (2000, "", "B")]


def test_a_second_original_replaces_the_first() -> None:
    old = with_original(line(0, 1000, "a"), "old")
    assert beside([old], [line(0, 1000, "new")]) == [(0, "a", "new")]
    assert beside([old], []) == [(0, "a", "")]


def test_many_originals_are_attached_in_one_step_that_can_be_undone() -> None:
    document = Document(lines(5000))
    before = document.lines
    change = translating.attached(before, [line(x.start_ms + 200, x.end_ms, "O") for x in before])
    document.apply(change)
    assert all(original_of(x) == "O" for x in document.lines)
    document.apply(change.inverse())
    assert document.lines == before


def test_typing_in_the_original_merges_by_session() -> None:
    one = with_original(line(0, 1000, "a"), "A")
    first = translating.set_original(one, "AB", 1)
    second = translating.set_original(first.inserted[0], "ABC", 1)
    other = translating.set_original(first.inserted[0], "ABC", 2)
    merged = first.merged_with(second)
    assert merged is not None
    assert original_of(merged.inserted[0]) == "ABC"
    assert first.merged_with(other) is None


def test_a_translation_begins_with_the_texts_as_originals() -> None:
    document = Document([line(0, 1000, "Hello"), line(2000, 3000, "you")])
    document.apply(translating.begun(document.lines))
    assert [(x.text, original_of(x)) for x in document.lines] == [("", "Hello"), ("", "you")]
    document.apply(translating.swapped(document.lines))
    assert [(x.text, original_of(x)) for x in document.lines] == [("Hello", ""), ("you", "")]


def test_originals_are_split_and_merged_with_their_lines() -> None:
    one = with_original(line(0, 2000, "one two"), "eins zwei")
    halves = edit.split(one, 1000).inserted
    assert [(x.text, original_of(x)) for x in halves] == [("one", "eins"), ("two", "zwei")]
    whole = edit.merge(halves).inserted[0]
    assert original_of(whole) == "eins\nzwei"
    assert not has_originals(edit.split(line(0, 2000, "one two"), 1000).inserted)


def test_originals_are_kept_by_the_project_and_never_by_a_subtitle_file(tmp_path: Path) -> None:
    one = with_original(line(0, 2000, "one"), "eins")
    save(Project(Document([one])), tmp_path / "a.dubwright")
    assert original_of(load(tmp_path / "a.dubwright").document[0]) == "eins"
    for ending in (".srt", ".vtt", ".ass"):
        path = tmp_path / f"a{ending}"
        formats.write(path, [one])
        assert "eins" not in path.read_text(encoding="utf-8")


def test_either_side_can_be_written(tmp_path: Path) -> None:
    both = [with_original(line(0, 2000, "one"), "eins"), line(3000, 4000, "two")]
    formats.write(tmp_path / "a.srt", translating.as_text(both))
    assert [x.text for x in formats.read(tmp_path / "a.srt").lines] == ["eins"]


def test_originals_can_be_taken_away() -> None:
    both = [with_original(line(0, 2000, "one"), "eins")]
    assert not has_originals(translating.without(both).inserted)
