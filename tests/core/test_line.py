"""A line is a value."""

from __future__ import annotations

import dataclasses

import pytest

from desktop.core.line import make, new_id, plain_text, speaker_of
from tests.builders import line


def test_a_line_cannot_be_changed_in_place() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        line(0, 1).text = "other"  # type: ignore[misc]


def test_ids_differ() -> None:
    assert len({new_id() for _ in range(1000)}) == 1000
    assert make(0, 1, "a").id != make(0, 1, "a").id


def test_duration_is_the_slot() -> None:
    assert line("0:01", "0:03.5").duration_ms == 2500


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Hello", "Hello"),
        ("<i>Hello</i> <b>you</b>", "Hello you"),
        ('<font color="#ff0000">Red</font>', "Red"),
        ("<v Roger Bingham>We are in New York", "We are in New York"),
        ("<c.yellow.bg_blue>Yellow</c> <00:00:01.000>now", "Yellow now"),
        (r"{\an8}Above", "Above"),
        (r"{\pos(10,20)\c&H00FF00&}Green", "Green"),
        ("{y:i}Tilted", "Tilted"),
        (r"one\htwo", "one two"),
        ("two\nrows", "two\nrows"),
        ("5 < 6 and 7 > 6", "5 < 6 and 7 > 6"),
        ("a {brace} stays", "a {brace} stays"),
        ("<3 you", "<3 you"),
        ("안녕 <i>서울</i>", "안녕 서울"),
    ],
)
def test_markup_is_not_spoken(written: str, spoken: str) -> None:
    assert plain_text(written) == spoken


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("ANNA: Hello", "ANNA"),
        ("DR. WHO: no, the name has a full stop", ""),
        ("OLD MAN: Come in", "OLD MAN"),
        ("- ANNA: Hello", "ANNA"),
        ("<i>ANNA:</i> Hello", "ANNA"),
        ("[Anna]: Hello", "Anna"),
        ("ANNA:\nHello", "ANNA"),
        ("철수: 안녕", "철수"),
        ("ANNE-MARIE 2: Yes", "ANNE-MARIE 2"),
        ("Look: there it is", ""),
        ("It is 12:30 now", ""),
        ("AT 12:30 SHARP", ""),
        ("Hello", ""),
        ("", ""),
        (": nothing", ""),
    ],
)
def test_a_speaker_is_found_before_a_colon(text: str, speaker: str) -> None:
    assert speaker_of(text) == speaker
