"""Text over the picture: what a person types is shown as it is and never obeyed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.media.overlay import STYLE, ass_event


def body(text: str) -> str:
    event = ass_event(text)
    assert event.startswith(STYLE)
    return event.removeprefix(STYLE)


def test_rows_are_separated_by_a_hard_break() -> None:
    assert body("one\ntwo\r\nthree") == r"one\Ntwo\Nthree"


def test_italic_and_bold_keep_their_meaning() -> None:
    assert body("<i>a</i> <B>b</b>") == r"{\i1}a{\i0} {\b1}b{\b0}"


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_no_words_are_no_event(text: str) -> None:
    assert ass_event(text) == ""


def test_colours_and_underlines_are_left_out() -> None:
    assert body('<font color="#ff0000">red</font> <u>low</u>') == "red low"


def test_smaller_than_is_no_tag() -> None:
    assert body("1 < 2 <important>") == "1 < 2 <important>"


def test_leading_spaces_stay() -> None:
    assert body("a b\n  c") == "a b\\N\u00a0\u00a0c"


@given(st.text(alphabet=st.sampled_from(r"{}\Nhni10 apos(,)&<>/b" + "\n\r\t\0"), max_size=30))
def test_no_text_can_open_a_block_of_commands_or_a_new_event(text: str) -> None:
    event = ass_event(text)
    assert "\n" not in event
    assert "\r" not in event
    assert "\0" not in event
    shown = re.sub(r"\{\\[ib][01]\}", "", event.removeprefix(STYLE))
    # What is left may hold only escaped braces, our own breaks, and quiet backslashes.
    assert re.search(r"(?<!\\)\{", shown) is None
    assert re.sub(r"\\N|\\\{|\\\u2060", "", shown).count("\\") == 0
