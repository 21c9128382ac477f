"""Find and replace finds what is there and replaces nothing else."""

from __future__ import annotations

import contextlib
import time

import pytest

from desktop.core.errors import AppError
from desktop.core.find import (
    Found,
    Query,
    TooSlow,
    find,
    matching,
    replace_all,
    replace_one,
)
from tests.builders import document, line

LINES = [
    line(0, 1, "Hello you", line_id="a"),
    line(2, 3, "hello\nhellos (you)", line_id="b"),
    line(4, 5, "nothing", line_id="c"),
]


@pytest.mark.parametrize(
    ("query", "places"),
    [
        (Query("hello"), [("a", 0, 5), ("b", 0, 5), ("b", 6, 11)]),
        (Query("hello", is_case_sensitive=True), [("b", 0, 5), ("b", 6, 11)]),
        (Query("hello", is_whole_word=True), [("a", 0, 5), ("b", 0, 5)]),
        (Query("(you)"), [("b", 13, 18)]),
        (Query("(you)", is_regex=True), [("a", 6, 9), ("b", 14, 17)]),
        (Query("^h", is_regex=True), [("a", 0, 1), ("b", 0, 1), ("b", 6, 7)]),
        (Query("x*", is_regex=True), []),
        (Query(""), []),
    ],
)
def test_every_place_is_found_in_order(query: Query, places: list[tuple[str, int, int]]) -> None:
    assert find(LINES, query) == tuple(Found(*place) for place in places)


def test_replacing_all_is_one_edit_that_can_be_taken_back() -> None:
    subject = document(*LINES)
    edit = replace_all(subject.lines, Query("hello"), "bye")
    assert edit.touched_ids == {"a", "b"}
    subject.apply(edit)
    assert [x.text for x in subject] == ["bye you", "bye\nbyes (you)", "nothing"]
    subject.apply(edit.inverse())
    assert list(subject.lines) == LINES


def test_plain_text_is_put_in_as_it_is() -> None:
    edit = replace_all(LINES, Query("you"), r"\1 \n")
    assert edit.inserted[0].text == r"Hello \1 \n"


def test_groups_of_a_regular_expression_are_put_in() -> None:
    edit = replace_all(LINES, Query(r"(\w+) (\w+)", is_regex=True), r"\2 \1")
    assert edit.inserted[0].text == "you Hello"


def test_groups_may_be_written_with_a_dollar_as_elsewhere() -> None:
    query = Query(r"(\w+) (\w+)", is_regex=True)
    given = [line(0, 1, "Hello you")]
    assert replace_all(given, query, "$2 $1").inserted[0].text == "you Hello"
    assert replace_all(given, query, "$0: $$1, $5").inserted[0].text == "Hello you: $1, $5"
    assert replace_all(given, Query("you"), "$1").inserted[0].text == "Hello $1"


@pytest.mark.parametrize("is_regex", [False, True])
def test_letters_of_tags_stay_what_they_are(is_regex: bool) -> None:
    given = [line(0, 1, r'{\an8}<i>in</i> <font color="#ff0000">an</font>')]
    edit = replace_all(given, Query("n", is_regex), "N")
    assert edit.inserted[0].text == r'{\an8}<i>iN</i> <font color="#ff0000">aN</font>'
    assert len(find(given, Query("n", is_regex))) == 2
    red = replace_all(given, Query("#ff0000", is_regex), "#00ff00")
    assert '"#00ff00"' in red.inserted[0].text
    bare = replace_all(given, Query("</?i>", is_regex=True), "")
    assert "<i>" not in bare.inserted[0].text


def test_empty_matches_are_left_alone() -> None:
    assert replace_all(LINES, Query("x*", is_regex=True), "-").changes_nothing
    assert replace_all(LINES, Query(""), "-").changes_nothing


def test_one_place_is_replaced() -> None:
    query = Query("hello")
    second = find(LINES, query)[2]
    assert replace_one(LINES[1], second, query, "bye").inserted[0].text == "hello\nbyes (you)"


def test_whole_words_are_still_whole_when_replaced_alone() -> None:
    query = Query("you", is_whole_word=True)
    place = find(LINES, query)[1]
    assert replace_one(LINES[1], place, query, "me").inserted[0].text == "hello\nhellos (me)"


def test_a_place_that_has_changed_is_refused() -> None:
    with pytest.raises(ValueError, match="no longer"):
        replace_one(LINES[2], Found("c", 0, 5), Query("hello"), "bye")


@pytest.mark.parametrize("pattern", ["(", "[a", "*", "(?P<a>", "a{99999999999}"])
def test_what_is_no_regular_expression_is_told(pattern: str) -> None:
    with pytest.raises(AppError, match="not a regular expression"):
        find(LINES, Query(pattern, is_regex=True))


def test_a_group_that_is_not_there_is_told() -> None:
    with pytest.raises(AppError, match="cannot stand"):
        replace_all(LINES, Query("(you)", is_regex=True), r"\7")


@pytest.mark.parametrize("pattern", ["(a+)+$", "(a|aa)+$", "(.*)*b"])
def test_a_pattern_that_explodes_is_stopped(pattern: str) -> None:
    text = "a" * 60 + "!"
    slow = [line(0, 1, text, line_id=str(i)) for i in range(3)]
    query = Query(pattern, is_regex=True)
    begin_s = time.thread_time()
    for attempt in (find, matching):
        with contextlib.suppress(TooSlow):
            attempt(slow, query, 0.2)
    with contextlib.suppress(TooSlow):
        replace_all(slow, query, "", 0.2)
    assert time.thread_time() - begin_s < 3.0, "without a limit it would take for ever"


def test_a_place_is_replaced_however_the_pattern_found_it() -> None:
    one = line(0, 1, "so long ago")
    for pattern in (r"so \Klong", "(?r)long", "(?<=so )long"):
        query = Query(pattern, is_regex=True)
        (found,) = find([one], query)
        assert replace_one(one, found, query, "far").inserted[0].text == "so far ago"


def test_one_place_that_explodes_is_stopped_too() -> None:
    one = line(0, 1, "a" * 5000 + "!")
    with pytest.raises(TooSlow):
        replace_one(one, Found(one.id, 0, 4), Query("(a|aa)+$", is_regex=True), "b")


def test_all_lines_together_have_one_limit() -> None:
    many = [line(0, 1, "a" * 25 + "!", line_id=str(i)) for i in range(5000)]
    with pytest.raises(TooSlow):
        find(many, Query("(a|aa)+$", is_regex=True), 0.3)


def test_a_line_is_found_by_what_is_read_of_it() -> None:
    tagged = line(0, 1, "so <i>long</i> ago")
    assert matching([tagged], Query("so long")) == (tagged,)
    assert matching([tagged], Query("</i> a")) == (tagged,)
    assert matching([tagged], Query("<i>")) == (tagged,)
    assert matching([tagged], Query("i")) == ()
    assert matching([tagged], Query("short")) == matching([tagged], Query("")) == ()
