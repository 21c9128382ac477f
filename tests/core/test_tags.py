"""Tags come and go around what is chosen and leave everything else as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import tags
from desktop.core.tags import Marked, whole


def chosen(text: str) -> Marked:
    """What stands between two bars is chosen."""
    before, inner, after = text.split("|")
    return Marked(before + inner + after, len(before), len(before) + len(inner))


def told(marked: Marked) -> str:
    """The text with bars around what is chosen."""
    text = marked.text
    inner = text[marked.start : marked.end]
    return f"{text[: marked.start]}|{inner}|{text[marked.end :]}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("|one| two", "<i>|one|</i> two"),
        ("<i>|one|</i> two", "|one| two"),
        ("|<i>one</i>| two", "|one| two"),
        ("<i>one |two| three</i>", "<i>one </i>|two|<i> three</i>"),
        ("|one <i>two</i>|", "<i>|one two|</i>"),
        ("|one <i>two| three</i>", "<i>|one two|</i><i> three</i>"),
        ("one|| two", "one|| two"),
        ("<b>|one|</b>", "<b><i>|one|</i></b>"),
    ],
)
def test_a_tag_is_put_around_what_is_chosen_or_taken_away(before: str, after: str) -> None:
    assert told(tags.toggle(chosen(before), "i")) == after


def test_the_whole_of_a_line_begins_behind_its_place() -> None:
    marked = tags.toggle(whole(r"{\an8}up here"), "i")
    assert marked.text == r"{\an8}<i>up here</i>"
    assert tags.toggle(whole(marked.text), "i").text == r"{\an8}up here"


@given(st.text(alphabet="ab \n", min_size=1), st.integers(0, 20), st.integers(1, 20))
def test_twice_is_as_before(text: str, start: int, length: int) -> None:
    before = Marked(text, min(start, len(text)), min(start + length, len(text)))
    once = tags.toggle(before, "b")
    if text[before.start : before.end].strip():
        assert tags.toggle(once, "b") == before


@pytest.mark.parametrize(
    ("before", "name", "after"),
    [
        ("|one| two", "#ff0000", '<font color="#ff0000">one</font> two'),
        ('|<font color="#ff0000">one</font>|', "#00ff00", '<font color="#00ff00">one</font>'),
        ('|<font color="#ff0000">one</font> two|', "", "one two"),
    ],
)
def test_what_is_chosen_has_one_colour(before: str, name: str, after: str) -> None:
    assert tags.colour(chosen(before), name).text == after


@pytest.mark.parametrize(
    ("text", "place", "after"),
    [
        ("one", 8, r"{\an8}one"),
        (r"{\an8}one", 2, "one"),
        (r"{\an8\i1}one", 5, r"{\an5}{\i1}one"),
        (r"{\a6}one", 7, r"{\an7}one"),
        ("one", 2, "one"),
    ],
)
def test_a_line_has_one_place(text: str, place: int, after: str) -> None:
    assert tags.put_at(text, place) == after
    assert tags.place_of(after) == place


def test_old_marks_of_places_are_understood() -> None:
    assert (tags.place_of(r"{\a6}x"), tags.place_of("x"), tags.place_of(r"{\an9}x")) == (8, 2, 9)


def test_no_colour_takes_those_of_override_blocks_away_too() -> None:
    text = r"{\an8\c&H0000FF&}a{\c}b{\1c&HFF&\i1}c"
    bare = tags.colour(tags.whole(text), "").text
    assert bare == r"{\an8}ab{\i1}c"
    one = tags.colour(Marked(r"{\c&HFF&}a b", 10, 11), "").text
    assert one == r"{\c&HFF&}a b"
