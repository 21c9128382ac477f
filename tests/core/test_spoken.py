"""What is spoken of the written words, and how a project says some of them."""

from __future__ import annotations

import json

import pytest

from desktop.core.dub import DubSettings
from desktop.core.records import dub_to_json
from desktop.core.settings import dub_from_json
from desktop.core.spoken import (
    holds,
    said,
    sayings_from_json,
    silent_spans,
    spoken_text,
    with_saying,
)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Hello there", "Hello there"),
        ("[door slams] Who is there?", "Who is there?"),
        ("Who is [sighs] there?", "Who is there?"),
        ("[ANNA]: Hello", "Hello"),
        ("[ANNA] Hello", "Hello"),
        ("[door slams]", ""),
        ("- [door]\n- Hello", "- - Hello"),
        ("♪ la la la ♪", ""),
        ("♪ first row\nsecond row ♪", ""),
        ("♪ la la\nHe sings well.", "He sings well."),
        ("♪", ""),
        ("♪♪ la ♪♪ Stop it!", "Stop it!"),
        ("【鐘】こんにちは", "こんにちは"),
        ("［한숨］ 안녕", "안녕"),
        ("<i>[whispers] Come</i>", "Come"),
        ("an [open bracket", "an [open bracket"),
        ("(sighs) Yes", "(sighs) Yes"),
        ("two\nrows", "two rows"),
        ("…", ""),
    ],
)
def test_brackets_and_songs_are_not_spoken(written: str, spoken: str) -> None:
    assert spoken_text(written) == spoken


def test_the_silent_parts_are_told_by_their_places() -> None:
    text = "[door] Hello ♪ la ♪"
    assert [text[a:b] for a, b in silent_spans(text)] == ["[door]", "♪ la ♪"]
    assert silent_spans("Hello") == ()


SAYINGS = (("Seoul", "sole"), ("Seoul Station", "sole stay shun"), ("서울", "서월"))


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("We love Seoul.", "We love sole."),
        ("SEOUL, seoul", "sole, sole"),
        ("Seoul's river", "sole's river"),
        ("Seouls and unSeoul", "Seouls and unSeoul"),
        ("to Seoul Station now", "to sole stay shun now"),
        ("서울에서", "서월에서"),
        ("nothing of it", "nothing of it"),
    ],
)
def test_a_word_is_said_as_the_project_says_it(words: str, heard: str) -> None:
    assert said(words, SAYINGS) == heard


def test_a_word_with_signs_of_its_own_is_found_as_it_is_written() -> None:
    assert said("C++ and C#", (("C++", "see plus plus"), ("C#", "see sharp"))) == (
        "see plus plus and see sharp"
    )


def test_the_lines_that_hold_a_word_are_known() -> None:
    assert holds("<i>In Seoul</i>", "seoul")
    assert not holds("[Seoul] Hello", "seoul")
    assert not holds("Hello", "")


def test_a_word_has_one_saying_and_none_when_it_is_taken_out() -> None:
    first = with_saying((), "Seoul ", " sole")
    assert first == (("Seoul", "sole"),)
    assert with_saying(first, "SEOUL", "soul") == (("SEOUL", "soul"),)
    assert with_saying(first, "seoul", "") == ()
    with pytest.raises(ValueError, match="needs a word"):
        with_saying((), "  ", "x")
    with pytest.raises(ValueError, match="endless"):
        with_saying((), "x", "y" * 1000)


@pytest.mark.parametrize(
    "records", [None, 3, "ab", [1], [["a"]], [["a", 1]], [["", "x"]], [[[], {}]]]
)
def test_senseless_sayings_are_none(records: object) -> None:
    assert sayings_from_json(records) == ()


def test_sayings_are_saved_with_the_settings_of_the_dub() -> None:
    dub = DubSettings(sayings=SAYINGS)
    assert dub_from_json(json.loads(json.dumps(dub_to_json(dub)))) == dub
    assert dub_from_json({"language": "de"}).sayings == ()
