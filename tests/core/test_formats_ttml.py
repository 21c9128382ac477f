"""TTML keeps its styles, regions, divisions and times; what is not touched comes back as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core import formats
from desktop.core.formats_ttml import dump, parse
from desktop.core.formats_ttml_text import to_markup, to_text
from desktop.core.formats_ttml_time import Clock
from desktop.core.line import Line
from tests.builders import line

FULL = """<?xml version="1.0" encoding="UTF-8"?>
<!-- made by hand -->
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter"
    xmlns:tts="http://www.w3.org/ns/ttml#styling" ttp:frameRate="25" ttp:tickRate="10000000" xml:lang="en">
  <head>
    <styling>
      <style xml:id="slanted" tts:fontStyle="italic" tts:color="#ffff00"/>
      <style xml:id="loud" tts:fontWeight="bold"/>
    </styling>
    <layout><region xml:id="top" tts:displayAlign="before"/></layout>
  </head>
  <body begin="10s">
    <div region="top">
      <p xml:id="c1" begin="00:00:01:05" end="2.5s" style="loud">Plain &amp; <span style="slanted">slanted</span><br/>second</p>
      <p begin="30000000t" dur="500ms"><span tts:fontStyle="italic">All</span> &lt;3</p>
    </div>
    <!-- the second speaker -->
    <div xml:lang="ko" begin="5s">
      <p begin="1s" end="2s"><span tts:backgroundColor="red">안녕</span></p>
    </div>
  </body>
</tt>
"""  # noqa: E501 - rows as programs write them


def test_times_of_every_kind_and_of_what_stands_around_are_understood() -> None:
    found = parse(FULL)
    assert found.problems == ()
    assert [(x.start_ms, x.end_ms) for x in found.lines] == [
        (11_200, 12_500),
        (13_000, 13_500),
        (16_000, 17_000),
    ]


def test_slant_weight_and_colour_become_tags_and_other_spans_stay() -> None:
    assert [x.text for x in parse(FULL).lines] == [
        'Plain & <font color="#ffff00"><i>slanted</i></font>\nsecond',
        "<i>All</i> <3",
        '<span tts:backgroundColor="red">안녕</span>',
    ]


def test_what_was_not_touched_is_written_byte_for_byte() -> None:
    found = parse(FULL)
    assert dump(found.lines, found.preserved) == FULL


def test_a_changed_line_keeps_its_style_and_its_place_in_the_file() -> None:
    found = parse(FULL)
    first, second, third = found.lines
    changed = Line(first.id, 12_000, 13_000, "New <i>text</i>", extra=first.extra)
    moved = Line(third.id, 17_000, 18_000, third.text, extra=third.extra)
    written = dump([changed, second, moved], found.preserved)
    assert (
        '<p begin="00:00:02.000" end="00:00:03.000" xml:id="c1" style="loud">'
        'New <span tts:fontStyle="italic">text</span></p>'
    ) in written
    assert '<p begin="30000000t" dur="500ms">' in written
    assert '<p begin="00:00:02.000" end="00:00:03.000"><span tts:backgroundColor="red">' in written
    again = parse(written)
    assert [(x.start_ms, x.end_ms, x.text) for x in again.lines] == [
        (12_000, 13_000, "New <i>text</i>"),
        (13_000, 13_500, "<i>All</i> <3"),
        (17_000, 18_000, third.text),
    ]


def test_new_lines_join_the_first_division_and_lost_ones_leave_it_whole() -> None:
    found = parse(FULL)
    written = dump([line(60_000, 61_000, "new"), found.lines[2]], found.preserved)
    again = parse(written)
    assert [(x.start_ms, x.text) for x in again.lines] == [
        (60_000, "new"),
        (16_000, found.lines[2].text),
    ]
    assert written.count("<div") == written.count("</div>") == 2


def test_a_file_without_paragraphs_can_be_filled() -> None:
    empty = '<tt xmlns="http://www.w3.org/ns/ttml"><head><x/></head><body><div></div></body></tt>'
    found = parse(empty)
    assert found.lines == ()
    written = dump([line(1000, 2000, "a")], found.preserved)
    assert "<head><x/></head>" in written
    assert [(x.start_ms, x.text) for x in parse(written).lines] == [(1000, "a")]


def test_a_prefix_of_the_elements_is_kept() -> None:
    text = (
        '<tt:tt xmlns:tt="http://www.w3.org/ns/ttml"><tt:body><tt:div>\n'
        '<tt:p begin="1s" end="2s">a<tt:br/>b</tt:p>\n</tt:div></tt:body></tt:tt>'
    )
    found = parse(text)
    assert [x.text for x in found.lines] == ["a\nb"]
    assert dump(found.lines, found.preserved) == text
    one = found.lines[0]
    written = dump([Line(one.id, 1000, 2000, "c\nd", extra=one.extra)], found.preserved)
    assert '<tt:p begin="1s" end="2s">c<tt:br/>d</tt:p>' in written


@pytest.mark.parametrize(
    ("time", "ms"),
    [
        ("00:00:01", 1000),
        ("00:00:01.5", 1500),
        ("1:02:03.004", 3_723_004),
        ("00:00:01:12", 1480),
        ("01:30", 90_000),
        ("2.5s", 2500),
        ("1h", 3_600_000),
        ("2m", 120_000),
        ("250ms", 250),
        ("50f", 2000),
        ("25000000t", 2500),
        ("soon", None),
        ("", None),
        ("999999:00:00", None),
    ],
)
def test_every_way_to_write_a_time_is_read(time: str, ms: int | None) -> None:
    clock = Clock.of('<tt ttp:frameRate="25" ttp:tickRate="10000000">')
    assert clock.ms(time) == ms


def test_frames_follow_the_multiplier_of_the_rate() -> None:
    clock = Clock.of('<tt ttp:frameRate="24" ttp:frameRateMultiplier="1000 1001">')
    assert clock.ms("24f") == 1001
    assert Clock.of("<tt>").ms("30f") == 1000


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "two\nrows",
        "<i>a</i> b <b>c</b>",
        '<font color="#ff0000">red</font>',
        "a < b & c > d",
        "<u>one\ntwo</u>",
        '<span tts:ruby="base">x</span>',
        "a &amp;lt; b",
    ],
)
def test_a_text_comes_back_from_its_markup(text: str) -> None:
    assert to_text(to_markup(text), {}) == text


def test_tags_that_are_left_open_are_closed() -> None:
    assert to_markup("<i>a") == '<span tts:fontStyle="italic">a</span>'
    assert to_markup("a</i>") == "a"


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("a<!-- not --> b", "a b"),
        ("<metadata>x</metadata>a", "a"),
        ("<![CDATA[<i> & ]]>b", "<i> & b"),
        ("  a\n   b  ", "a b"),
        ("<span>a</span>", "a"),
        ("<span>a", "a"),
        ("a</span>", "a"),
        ("&#65;&nbsp;&copy;", "A\u00a0©"),
    ],
)
def test_only_what_is_read_is_text(inner: str, text: str) -> None:
    assert to_text(inner, {}) == text


def test_a_paragraph_that_is_not_closed_or_has_no_times_is_kept_and_told() -> None:
    text = (
        '<tt xmlns="http://www.w3.org/ns/ttml"><body><div>\n<p begin="1s" end="2s">first\n'
        "<p>second</p>\n<p begin='5s'>third</p></div></body></tt>"
    )
    found = parse(text)
    assert [x.text for x in found.lines] == ["first", "second", "third"]
    assert [p.reason.split(";")[0] for p in found.problems] == [
        "the paragraph is not closed",
        "the start was set to the end of the line before",
        "there is no end: it was set to 00:00:06,200",
    ]
    assert [p.line_number for p in found.problems] == [2, 3, 4]
    again = parse(dump(found.lines, found.preserved))
    assert [(x.start_ms, x.end_ms, x.text) for x in again.lines] == [
        (x.start_ms, x.end_ms, x.text) for x in found.lines
    ]
    assert again.problems == ()


def test_the_encoding_that_the_file_declares_is_used(tmp_path: Path) -> None:
    text = FULL.replace("UTF-8", "ISO-8859-1").replace("안녕", "déjà")
    path = tmp_path / "a.ttml"
    path.write_bytes(text.encode("latin-1"))
    found = formats.read(path)
    assert (found.encoding, found.encoding_guessed) == ("iso8859-1", False)
    assert "déjà" in found.lines[2].text
    assert formats.write(path, found.lines, found) == "iso8859-1"
    assert path.read_bytes() == text.encode("latin-1")
    wide = Line(found.lines[0].id, 11_200, 12_500, "서울", extra=found.lines[0].extra)
    assert formats.write(path, [wide], found) == "utf-8"
    assert path.read_text(encoding="utf-8").startswith('<?xml version="1.0" encoding="utf-8"?>')


def test_ten_thousand_divisions_are_read_quickly() -> None:
    body = "\n".join(f'<div><p begin="{k}s" end="{k + 1}s">a</p></div>' for k in range(10_000))
    text = f'<tt xmlns="http://www.w3.org/ns/ttml"><body>{body}</body></tt>'
    found = parse(text)
    assert len(found.lines) == 10_000
    assert dump(found.lines, found.preserved) == text


def test_ten_thousand_comments_among_paragraphs_are_no_paragraphs() -> None:
    rows = (
        f'<!-- <p begin="1s">no</p> --><p begin="{k}s" end="{k + 1}s">a</p>' for k in range(10_000)
    )
    text = f'<tt xmlns="http://www.w3.org/ns/ttml"><body><div>{"".join(rows)}</div></body></tt>'
    found = parse(text)
    assert [line.text for line in found.lines] == ["a"] * 10_000
    assert dump(found.lines, found.preserved) == text
