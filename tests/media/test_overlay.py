"""Text over the picture: marks are obeyed, and what a person types is shown as it is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.media.overlay import SCRIPT, STYLE, ass_events, script_size


def body(text: str, place: int = 2) -> str:
    event = ass_events([text])
    head = f"{{\\an{place}{STYLE}}}"
    assert event.startswith(head)
    return event.removeprefix(head)


def test_rows_are_separated_by_a_hard_break() -> None:
    assert body("one\ntwo\r\nthree") == r"one\Ntwo\Nthree"


def test_the_marks_of_letters_keep_their_meaning() -> None:
    assert body("<i>a</i> <B>b</b>") == r"{\i1}a{\i0} {\b1}b{\b0}"
    assert body("<u>a</u> <s>b</s>") == r"{\u1}a{\u0} {\s1}b{\s0}"
    assert body("<em>a</em><strong>b</strong>") == r"{\i1}a{\b1\i0}b{\b0}"


def test_marks_end_with_their_text() -> None:
    assert ass_events(["<i>a", "b"]) == body_of(2, r"{\i1}a{\i0}\Nb")


def body_of(place: int, text: str) -> str:
    return f"{{\\an{place}{STYLE}}}{text}"


@pytest.mark.parametrize("text", ["", "  ", "\n", "<i></i>", r"{\an8}"])
def test_no_words_are_no_event(text: str) -> None:
    assert ass_events([text]) == ""


def test_colours_are_shown_and_end_where_they_end() -> None:
    red, white, lime = (rf"{{\1c&H{x}&}}" for x in ("0000FF", "FFFFFF", "00FF00"))
    assert body('<font color="#ff0000">red</font> a') == f"{red}red{white} a"
    assert body("<font color=red>r<font color='lime'>l</font>r</font>") == (
        f"{red}r{lime}l{red}r{white}"
    )
    assert body("<font face=Arial>a</font>") == "a"


def test_override_blocks_are_obeyed_where_they_say_what_tags_say() -> None:
    assert body(r"{\i1\fad(200,200)}a{\i0}{\b700}b") == r"{\i1}a{\b1\i0}b{\b0}"
    assert body(r"{\c&H00FFFF&}a{\c}b") == r"{\1c&H00FFFF&}a{\1c&HFFFFFF&}b"
    assert body(r"{\1c&HFF0000&\u1}a{\r}b") == r"{\u1\1c&HFF0000&}a{\u0\1c&HFFFFFF&}b"
    assert body(r"{\clip(0,0,9,9)\bord9\iclip(1,1,2,2)}a") == "a"


def test_texts_stand_where_they_want_each_place_for_itself() -> None:
    assert body(r"{\an8}up", 8) == "up"
    assert body(r"{\a6}up", 8) == "up"
    told = ass_events([r"{\an8}up", "low", r"{\an8}more", "last"])
    assert told == body_of(8, r"up\Nmore") + "\n" + body_of(2, r"low\Nlast")


def test_points_are_those_of_the_script_that_means_them() -> None:
    told = ass_events([r"{\an5\pos(640,180)}half", "below"], (1280, 720), 2.0)
    assert told.split("\n")[0] == rf"{{\an5\pos(720.0,180.0){STYLE}}}half"
    assert r"\an2\q0" in told.split("\n")[1]
    assert r"\pos(640.0,360.0)" in ass_events([r"{\move(192,144,9,9,0,50)}a"])
    assert r"\pos" not in ass_events([r"{\pos(a,1)}{\pos(}pos(1,2)"])


def test_a_script_says_how_large_its_picture_is() -> None:
    assert script_size("[Script Info]\nPlayResX: 1920\nPlayResY: 1080\n") == (1920, 1080)
    assert script_size("") == script_size("PlayResX: 0\nPlayResY: 9") == SCRIPT


def test_smaller_than_is_no_tag() -> None:
    assert body("1 < 2 <important>") == "1 < 2 <important>"


def test_leading_spaces_stay() -> None:
    assert body("a b\n  c") == "a b\\N\u00a0\u00a0c"


MARKS = st.sampled_from(
    [*r"{}\Nhni10 apos(,)&<>/b", *"\n\r\t\0", r"{\c&H", r"{\pos(1,", r"{\i1", "<font color=", "<i>"]
)


@given(st.lists(MARKS, max_size=30).map("".join))
def test_no_text_can_open_a_block_of_commands_or_a_new_event(text: str) -> None:
    event = ass_events([text])
    assert "\n" not in event
    assert "\r" not in event
    assert "\0" not in event
    head = re.compile(r"\{\\an[1-9](?:\\pos\([\d.,-]+\))?" + re.escape(STYLE) + r"\}")
    shown = re.sub(r"\{(?:\\(?:[ibus][01]|1c&H[0-9A-F]{6}&))+\}", "", head.sub("", event, count=1))
    # What is left may hold only escaped braces, our own breaks, and quiet backslashes.
    assert re.search(r"(?<!\\)\{", shown) is None
    assert re.sub(r"\\N|\\\{|\\\u2060", "", shown).count("\\") == 0
