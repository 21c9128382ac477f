"""The names of numbers, one by one and without exception."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inference.text import english_numbers, japanese_numbers, korean_numbers
from inference.text.roman import roman


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (10, "ten"),
        (40, "forty"),
        (99, "ninety-nine"),
        (110, "one hundred ten"),
        (1_000_001, "one million one"),
        (2_000_000_000, "two billion"),
        (-7, "minus seven"),
        (10**18, "one " + " ".join(["zero"] * 18)),
    ],
)
def test_english_cardinals(number: int, name: str) -> None:
    assert english_numbers.cardinal(number) == name


@pytest.mark.parametrize(
    ("number", "name"),
    [(1, "first"), (3, "third"), (12, "twelfth"), (20, "twentieth"), (45, "forty-fifth")],
)
def test_english_ordinals(number: int, name: str) -> None:
    assert english_numbers.ordinal(number) == name


@given(st.integers(0, 10**17), st.integers(0, 10**17))
def test_different_numbers_have_different_names(a: int, b: int) -> None:
    for name in (english_numbers.cardinal, korean_numbers.sino, japanese_numbers.cardinal):
        assert (name(a) == name(b)) == (a == b)


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (10, "십"),
        (11, "십일"),
        (100, "백"),
        (110, "백십"),
        (1000, "천"),
        (10_000, "만"),
        (11_000, "만 천"),
        (110_000, "십일만"),
        (100_000_000, "일억"),
        (100_010_000, "일억 일만"),
    ],
)
def test_sino_korean_numbers(number: int, name: str) -> None:
    assert korean_numbers.sino(number) == name


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (1, "한"),
        (4, "네"),
        (11, "열한"),
        (20, "스무"),
        (22, "스물두"),
        (99, "아흔아홉"),
        (100, "백"),
    ],
)
def test_native_korean_numbers(number: int, name: str) -> None:
    assert korean_numbers.native(number) == name


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (14, "じゅうよん"),
        (300, "さんびゃく"),
        (606, "ろっぴゃくろく"),
        (8000, "はっせん"),
        (10_000, "いちまん"),
        (10**12, "いっちょう"),
    ],
)
def test_japanese_numbers(number: int, name: str) -> None:
    assert japanese_numbers.cardinal(number) == name


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("I", 1),
        ("IV", 4),
        ("XIV", 14),
        ("MCMLXXXIV", 1984),
        ("IIX", None),
        ("VV", None),
        ("", None),
    ],
)
def test_roman_numerals(numeral: str, value: int | None) -> None:
    assert roman(numeral) == value
