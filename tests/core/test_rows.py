"""Rows break where they read best, and no word is lost by breaking, cutting or joining."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.checks import Limits, n_characters
from desktop.core.line import Line, plain_text
from desktop.core.rows import balanced, cut_long, join_short, one_row
from tests.builders import line

LIMITS = Limits()


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("short", ["short"]),
        ("two\nrows that fit in one", ["two rows that fit in one"]),
        (
            "He went to the store. She stayed at home with the dog.",
            ["He went to the store.", "She stayed at home with the dog."],
        ),
        (
            "I told you that we should leave before the rain begins, but you did not listen.",
            ["I told you that we should leave before", "the rain begins, but you did not listen."],
        ),
        (
            "<i>The quick brown fox jumps over the lazy dog and runs away</i>",
            ["<i>The quick brown fox jumps over", "the lazy dog and runs away</i>"],
        ),
        (
            "오늘은 날씨가 참 좋아서 우리는 공원에 가서 점심을 먹고 산책을 하기로 했습니다.",
            ["오늘은 날씨가 참 좋아서 우리는 공원에", "가서 점심을 먹고 산책을 하기로 했습니다."],
        ),
        ("- Hello there\n- Hi", ["- Hello there", "- Hi"]),
    ],
)
def test_rows_break_by_length_and_sense(text: str, rows: list[str]) -> None:
    assert balanced(text, LIMITS).split("\n") == rows


def test_japanese_breaks_between_phrases_and_never_before_a_comma() -> None:
    text = (
        "今日はとても良い天気なので、私たちは公園に行って昼ごはんを食べて散歩をすることにしました。"
    )
    first, second = balanced(text, Limits(max_row=30)).split("\n")
    assert first + second == text
    assert second[0] not in "、。"


def test_rows_are_as_wide_as_the_checks_of_the_language_count_them() -> None:
    korean = replace(LIMITS, counts_half=True, max_row=16)
    text = "오늘은 날씨가 참 좋아서 우리는 공원에 갔어"  # 18 letters and 6 spaces: 21
    first, second = balanced(text, korean).split("\n")
    assert all(n_characters(row, counts_half=True) <= 16 for row in (first, second))
    assert balanced("오늘은 날씨가 좋아서 공원에 갔어", korean).count("\n") == 0  # 14 and 4: 16
    japanese = replace(LIMITS, counts_half=True, max_row=13)
    assert balanced("NHKの番組を見ています。", japanese).count("\n") == 0


def test_a_line_is_cut_and_joined_by_what_its_language_counts() -> None:
    korean = Limits(counts_half=True, max_row=5, max_rows=1)
    assert cut_long(line(0, 4000, "가 나 abc"), korean) is None  # 2 letters and 5 halves
    assert cut_long(line(0, 4000, "가나 다라 마바"), korean) is not None
    assert join_short([line(0, 900, "가나"), line(950, 1900, "다라")], korean) is not None
    assert join_short([line(0, 900, "가나"), line(950, 1900, "다라마")], korean) is None


def test_rows_become_one_without_a_space_where_words_have_none() -> None:
    assert one_row("昨日は友達に\n会って、\n話をした") == "昨日は友達に会って、話をした"
    assert one_row("나는 어제\n친구를 만났다 \n then") == "나는 어제 친구를 만났다 then"
    wide = replace(LIMITS, counts_half=True, max_row=16)
    assert balanced("昨日は\n友達に会って、とても長い間話をした", wide).count(" ") == 0


def test_no_more_rows_than_allowed_even_if_they_are_too_long() -> None:
    assert balanced("word " * 60, LIMITS).count("\n") == 1
    assert balanced("word " * 60, Limits(max_rows=3)).count("\n") == 2
    assert balanced("x" * 200, LIMITS) == "x" * 200


words = st.lists(st.text("abcd,.!<>{}", min_size=1, max_size=12), max_size=30).map(" ".join)


@given(words, st.integers(1, 60), st.integers(1, 4))
def test_breaking_changes_nothing_but_spaces(text: str, max_row: int, max_rows: int) -> None:
    found = balanced(text, Limits(max_row=max_row, max_rows=max_rows))
    assert found.split() == text.split()
    assert found.count("\n") < max(1, max_rows) or found == text


def test_a_long_line_is_cut_at_a_sentence_with_its_share_of_time() -> None:
    text = "This is the first of two sentences that are long. " * 2
    edit = cut_long(line(0, 10_000, text.strip(), line_id="a"), LIMITS)
    assert edit is not None
    first, second = edit.inserted
    assert [" ".join(x.text.split()) for x in (first, second)] == [text[:49].strip()] * 2
    assert (first.id, first.start_ms, second.end_ms) == ("a", 0, 10_000)
    assert first.end_ms == second.start_ms == pytest.approx(5000, abs=60)


def test_where_rows_have_no_limit_nothing_is_broken_or_cut_and_all_may_be_joined() -> None:
    for free in (Limits(max_row=0), Limits(max_row=0, max_rows=0)):
        assert balanced("He went to the store.", free).count("\n") == 0
        assert cut_long(line(0, 5000, "word " * 60), free) is None
        assert join_short([line(0, 1000, "He went"), line(1000, 2000, "to the store.")], free)
    assert balanced("word " * 12, Limits(max_row=20, max_rows=0)).count("\n") == 2


def test_a_text_as_long_as_a_book_is_left_alone() -> None:
    book = line(0, 5000, "a word " * 15_000)
    assert balanced(book.text, LIMITS) == book.text
    assert cut_long(book, LIMITS) is None


def test_a_line_that_fits_is_not_cut() -> None:
    assert cut_long(line(0, 10_000, "x " * 42), LIMITS) is None
    assert cut_long(line(0, 1, "word " * 60), LIMITS) is None
    assert cut_long(line(0, 10_000, "x" * 200), LIMITS) is None


def test_short_neighbours_are_joined_and_broken_anew() -> None:
    edit = join_short(
        [line(0, 1000, "I told you that we", line_id="a"), line(1100, 2500, "should go")], LIMITS
    )
    assert edit is not None
    whole = edit.inserted[0]
    assert (whole.id, whole.text, whole.start_ms, whole.end_ms) == (
        "a",
        "I told you that we should go",
        0,
        2500,
    )


@pytest.mark.parametrize(
    "pair",
    [
        [line(0, 1000)],
        [line(0, 1000), line(1600, 2000)],
        [line(0, 1000, speaker="A"), line(1100, 2000, speaker="B")],
        [line(0, 1000, voice="A"), line(1100, 2000)],
        [line(0, 1000, "x" * 50), line(1100, 2000, "y" * 50)],
        [line(0, 4000), line(4100, 8000)],
    ],
)
def test_lines_that_had_better_stay_apart_are_not_joined(pair: list[Line]) -> None:
    assert join_short(pair, LIMITS) is None


@given(words)
def test_cutting_loses_no_word(text: str) -> None:
    edit = cut_long(line(0, 10_000, text), Limits(max_row=10, max_rows=1))
    if edit is not None:
        pieces = " ".join(plain_text(x.text) for x in edit.inserted)
        assert pieces.split() == plain_text(text).split()
