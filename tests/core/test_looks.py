"""What letters look like: tags and override blocks say the same things."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.looks import PLAIN, Look, pieces


def told(text: str) -> list[tuple[str, str, str]]:
    """The pieces as text, tags and colour."""
    return [
        (text[x.start : x.end], "".join(sorted(x.look.tags)), x.look.colour) for x in pieces(text)
    ]


def test_tags_switch_on_and_off() -> None:
    assert told("a <i>b <B>c</b></i><u>d</u>") == [
        ("a ", "", ""), ("b ", "i", ""), ("c", "bi", ""), ("d", "u", ""),
    ]  # fmt: skip


def test_a_tag_inside_of_itself_ends_with_the_outer_one() -> None:
    assert told("<i>a<i>b</i>c</i>d")[2:] == [("c", "i", ""), ("d", "", "")]


def test_colours_stand_inside_of_each_other() -> None:
    text = '<font color="#ff0000">r<font color=lime>l</font>r</font>w'
    assert [x[2] for x in told(text)] == ["FF0000", "00FF00", "FF0000", ""]


def test_classes_of_webvtt_are_colours_where_they_name_one() -> None:
    assert [x[2] for x in told("<c.loud.yellow>a<c>b</c><c.x>c</c></c>d")] == [
        "FFFF00", "FFFF00", "FFFF00", "",
    ]  # fmt: skip


@pytest.mark.parametrize("closing", ["</font>", "</i>", "{\\r}", "{\\c}"])
def test_what_ends_without_a_beginning_changes_nothing(closing: str) -> None:
    assert told(f"a{closing}b") == [("a", "", ""), ("b", "", "")]


def test_override_blocks_say_what_tags_say() -> None:
    assert told(r"{\i1\c&H0000FF&}a{\b700}b{\r}c") == [
        ("a", "i", "FF0000"), ("b", "bi", "FF0000"), ("c", "", ""),
    ]  # fmt: skip
    assert told(r"{\iclip(1,1,2,2)\bord3\t(\c&HFF&)}a") == [("a", "", "")]


@given(st.text("<>{}\\ib1/ a\n", max_size=40))
def test_pieces_come_in_order_and_say_only_what_is_written(text: str) -> None:
    end = 0
    for piece in pieces(text):
        assert end <= piece.start < piece.end <= len(text)
        end = piece.end
    if "<" not in text and "{" not in text and text:
        assert [x.look for x in pieces(text)] == [PLAIN] == [Look()]
