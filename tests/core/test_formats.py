"""Subtitle files of every kind are read, and written as they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core import formats
from desktop.core.errors import FileError, UnreadableSubtitle
from desktop.core.line import Line
from desktop.core.subtitle import SubtitleFile
from tests.builders import line, lines, srt

ASS = r"""[Script Info]
; a comment of the author
Title: Test
ScriptType: v4.00+
PlayResX: 1920
X-Unknown: kept

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,Arial,20,&H00FFFFFF,&H0000FFFF,&H00000000,&H00000000,0,0,0,0,100,100,0,0,1,2,2,2,10,10,10,1
Style: Sign,Noto Sans,30,&H00FFFFFF,&H0000FFFF,&H00000000,&H00000000,-1,0,0,0,100,100,0,0,1,2,2,8,10,10,10,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Comment: 0,0:00:00.00,0:00:00.00,Default,,0,0,0,template,a note to translators
Dialogue: 0,0:00:01.00,0:00:02.50,Default,ANNA,0,0,0,,Hello {\i1}you{\i0}\Nthere, all
Dialogue: 3,0:00:03.00,0:00:04.00,Sign,,10,20,30,Banner;5,{\pos(10,20)\c&H00FF00&}STOP

[Aegisub Extradata]
Data: 1,key,value
"""  # noqa: E501 - rows as programs write them

VTT = """WEBVTT - a title
Kind: captions

STYLE
::cue { color: yellow }

NOTE for the reader
second row

intro
00:01.000 --> 00:00:02.000 align:start line:0%
<v Anna>Tom &amp; <i>Jerry</i>
two rows

NOTE between

00:00:03.000 --> 00:00:04.000
plain

NOTE at the end
"""

MICRODVD = "{1}{1}25.000\n{25}{50}{y:i}first|second\n{75}{100}third\n"
MPL2 = "[10][20] first|second\n[30][40] /third\n"
TMP = "00:00:01:first|second\n00:00:03:third\n"
TTML = """<?xml version="1.0" encoding="utf-8"?>
<tt xmlns="http://www.w3.org/ns/ttml"><body><div>
<p begin="00:00:01.000" end="00:00:02.000">first<br/>second</p>
<p begin="3s" end="4s">third</p>
</div></body></tt>
"""
SAMI = """<SAMI><BODY><SYNC Start=1000><P>first<br>second</P></SYNC>
<SYNC Start=3000><P>third</P></SYNC></BODY></SAMI>
"""

SAMPLES = {
    "srt": srt([line(1000, 2000, "first\nsecond"), line(3000, 4000, "third")]),
    "ass": ASS,
    "vtt": VTT,
    "microdvd": MICRODVD,
    "mpl2": MPL2,
    "tmp": TMP,
    "ttml": TTML,
}
ENDING = {kind: ending for ending, kind in reversed(list(formats.ENDINGS.items()))}


def put(folder: Path, text: str | bytes, name: str = "file.srt") -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def content(found: SubtitleFile) -> list[tuple[object, ...]]:
    """Return all that two readings of one file must agree on."""
    return [(x.start_ms, x.end_ms, x.text, x.speaker, x.extra) for x in found.lines]


@pytest.mark.parametrize("kind", SAMPLES)
def test_the_format_is_told_by_the_content_not_the_name(kind: str, tmp_path: Path) -> None:
    assert formats.read(put(tmp_path, SAMPLES[kind], "file.srt")).format == kind
    assert formats.read(put(tmp_path, SAMPLES[kind], "file.txt")).format == kind


@pytest.mark.parametrize("kind", SAMPLES)
def test_a_second_reading_is_equal_to_the_first(kind: str, tmp_path: Path) -> None:
    first = formats.read(put(tmp_path, SAMPLES[kind], f"a{ENDING.get(kind, '.txt')}"))
    again = tmp_path / f"b{ENDING.get(kind, '.txt')}"
    formats.write(again, first.lines, first)
    second = formats.read(again)
    assert second.format == kind
    assert content(second) == content(first)
    assert second.preserved == first.preserved
    assert first.problems == second.problems == ()


@pytest.mark.parametrize("kind", [kind for kind in SAMPLES if kind != "vtt"])
def test_what_was_not_touched_is_written_byte_for_byte(kind: str, tmp_path: Path) -> None:
    path = put(tmp_path, SAMPLES[kind], f"a{ENDING.get(kind, '.txt')}")
    before = path.read_bytes()
    found = formats.read(path)
    formats.write(path, found.lines, found)
    assert path.read_bytes() == before


def test_a_vtt_file_keeps_its_notes_styles_names_and_settings(tmp_path: Path) -> None:
    path = put(tmp_path, VTT, "a.vtt")
    found = formats.read(path)
    formats.write(path, found.lines, found)
    assert path.read_text() == VTT.replace("\n00:01.000", "\n00:00:01.000")
    assert [x.text for x in found.lines] == [
        r"{\an7}<v Anna>Tom & <i>Jerry</i>" + "\ntwo rows",
        "plain",
    ]
    assert found.lines[0].speaker == "Anna"


def test_an_ass_file_shows_rows_tags_and_speakers(tmp_path: Path) -> None:
    found = formats.read(put(tmp_path, ASS, "a.ass")).lines
    assert [(x.start_ms, x.end_ms, x.text, x.speaker) for x in found] == [
        (1000, 2500, "Hello <i>you</i>\nthere, all", "ANNA"),
        (3000, 4000, r"{\pos(10,20)\c&H00FF00&}STOP", ""),
    ]
    assert dict(found[1].extra) == {
        "ass:layer": "3",
        "ass:style": "Sign",
        "ass:marginl": "10",
        "ass:marginr": "20",
        "ass:marginv": "30",
        "ass:effect": "Banner;5",
    }


def test_a_new_line_in_an_ass_file_gets_the_default_style(tmp_path: Path) -> None:
    path = put(tmp_path, ASS, "a.ass")
    found = formats.read(path)
    formats.write(path, [*found.lines, line(9000, 9500, "<b>new</b>", speaker="A,B")], found)
    row = r"Dialogue: 0,0:00:09.00,0:00:09.50,Default,A B,0,0,0,,{\b1}new{\b0}"
    assert row in path.read_text().splitlines()


def test_damaged_ass_rows_are_kept_and_told(tmp_path: Path) -> None:
    damaged = ASS.replace("0:00:03.00,0:00:04.00", "soon,later") + "Dialogue: only words\n"
    found = formats.read(put(tmp_path, damaged, "a.ass"))
    assert [x.text for x in found.lines][1:] == [r"{\pos(10,20)\c&H00FF00&}STOP", "only words"]
    assert [(p.line_number, p.reason) for p in found.problems] == [
        (17, "the times cannot be read"),
        (21, "fields are missing in the row"),
    ]


def test_ssa_is_told_from_ass(tmp_path: Path) -> None:
    path = tmp_path / "a.ssa"
    formats.write(path, lines(3))
    found = formats.read(path)
    assert found.format == "ssa"
    assert [x.text for x in found.lines] == ["Line number 0", "Line number 1", "Line number 2"]


def test_odd_rows_of_row_formats_are_kept_and_told(tmp_path: Path) -> None:
    odd = MICRODVD + "words alone\n{200}{150}backwards\n{999999999}{999999999}late\n"
    found = formats.read(put(tmp_path, odd, "a.sub"))
    assert [x.text for x in found.lines[-3:]] == ["words alone", "backwards", "late"]
    assert [p.line_number for p in found.problems] == [4, 5, 6]


def test_a_frame_rate_that_is_not_told_is_assumed_and_said(tmp_path: Path) -> None:
    path = put(tmp_path, MICRODVD.partition("\n")[2], "a.sub")
    assert "23.976" in formats.read(path).notes[0]
    assert formats.read(path).lines[0].start_ms == 1043
    assert formats.read(path, fps=25.0).lines[0].start_ms == 1000
    assert formats.read(path, fps=25.0).notes == ()


def test_sami_is_read_and_refused_for_writing(tmp_path: Path) -> None:
    found = formats.read(put(tmp_path, SAMI, "a.smi"))
    assert [(x.start_ms, x.text) for x in found.lines] == [(1000, "first\nsecond"), (3000, "third")]
    with pytest.raises(FileError, match="can be read only"):
        formats.write(tmp_path / "b.smi", found.lines, found)


def test_plain_text_becomes_lines_with_estimated_times(tmp_path: Path) -> None:
    found = formats.read(put(tmp_path, "One.\nStill one.\n\nTwo.\n", "a.txt"))
    assert [x.text for x in found.lines] == ["One.\nStill one.", "Two."]
    assert found.lines[1].start_ms == found.lines[0].end_ms > 0
    assert "estimated" in found.notes[0]
    rows = formats.read(put(tmp_path, "One.\nTwo.\nThree.\n", "b.txt"))
    assert [x.text for x in rows.lines] == ["One.", "Two.", "Three."]


RICH = [
    line(1000, 2000, '<i>Hi</i> <font color="red">you</font>', extra=(("srt:position", "X1:1"),)),
    line(3000, 4000, "{\\an8}{\\pos(1,2)}Top\nrow"),
    line(5000, 6000, "<v Anna>Tom &lt;3 Jerry & co"),
]


@pytest.mark.parametrize(
    ("ending", "texts"),
    [
        (
            ".srt",
            ['<i>Hi</i> <font color="red">you</font>', "{\\an8}Top\nrow", "Tom <3 Jerry & co"],
        ),
        (".vtt", ["<i>Hi</i> <c.red>you</c>", "{\\an8}Top\nrow", "Tom <3 Jerry & co"]),
        (
            ".ass",
            [
                "<i>Hi</i> {\\c&H0000FF&}you{\\c}",
                "{\\an8}{\\pos(1,2)}Top\nrow",
                "Tom <3 Jerry & co",
            ],
        ),
        (".sub", ["Hi you", "Top\nrow", "Tom <3 Jerry & co"]),
        (".ttml", ['<i>Hi</i> <font color="red">you</font>', "Top\nrow", "Tom <3 Jerry & co"]),
    ],
)
def test_another_format_gets_the_markup_it_knows(
    ending: str, texts: list[str], tmp_path: Path
) -> None:
    formats.write(tmp_path / f"a{ending}", RICH)
    assert [x.text for x in formats.read(tmp_path / f"a{ending}").lines] == texts


def test_colours_go_from_a_script_into_tags_and_stay_what_they_are(tmp_path: Path) -> None:
    text = r"{\an8\i1}a{\c&H0000FF&}b{\1c&H00FF00&}c{\c}d{\i0}e"
    formats.write(tmp_path / "a.srt", [line(0, 1000, text)])
    assert formats.read(tmp_path / "a.srt").lines[0].text == (
        r"{\an8}<i>a</i>"
        '<font color="#ff0000"><i>b</i></font><font color="#00ff00"><i>c</i></font><i>d</i>e'
    )


def test_colours_of_webvtt_are_colours_elsewhere(tmp_path: Path) -> None:
    wanted = {".srt": '<font color="#ffff00">a</font> b', ".ass": r"{\c&H00FFFF&}a{\c} b"}
    for ending, text in wanted.items():
        formats.write(tmp_path / f"a{ending}", [line(0, 1000, "<v Tom><c.yellow>a</c> b")])
        assert formats.read(tmp_path / f"a{ending}").lines[0].text == text


def test_a_colour_inside_of_another_ends_in_it(tmp_path: Path) -> None:
    text = '<font color="#ff0000">a<font color="#00ff00">b</font>c</font>d</font>e'
    formats.write(tmp_path / "a.ass", [line(0, 1000, text)])
    assert formats.read(tmp_path / "a.ass").lines[0].text == (
        r"{\c&H0000FF&}a{\c&H00FF00&}b{\c&H0000FF&}c{\c}d{\c}e"
    )


def test_lines_are_written_in_time_order_and_never_before_zero(tmp_path: Path) -> None:
    formats.write(tmp_path / "a.srt", [line(5000, 6000, "b"), line(-900, 800, "a")])
    assert (tmp_path / "a.srt").read_text() == (
        "1\n00:00:00,000 --> 00:00:00,800\na\n\n2\n00:00:05,000 --> 00:00:06,000\nb\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "rows\n\nwith an empty one",
        "a\n\n\nb",
        "7\n8",
        "one\n\n2\ntwo",
        "00:00:01,000 --> 00:00:02,000",
        "words --> 00:00:09,000",
        "x\n1\n00:00:01,000 --> 00:00:02,000\ny",
    ],
)
def test_no_text_breaks_the_file_it_is_written_to(text: str, tmp_path: Path) -> None:
    formats.write(tmp_path / "a.srt", [line(0, 900, "first"), line(1000, 2000, text)])
    found = formats.read(tmp_path / "a.srt")
    assert found.problems == ()
    assert len(found.lines) == 2
    words = found.lines[1].text.replace("→", "-->").removeprefix("… ").replace("\n… ", "\n")
    assert words == text


def test_text_that_the_old_encoding_cannot_hold_is_written_as_utf8(tmp_path: Path) -> None:
    path = put(tmp_path, srt([line(0, 900, "Ça va très bien, merci à vous")]).encode("cp1252"))
    found = formats.read(path)
    assert found.encoding == "cp1252"
    formats.write(path, [line(0, 900, "Ça va 서울")], found)
    assert "Ça va 서울" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf", b" \r\n\x1a", b"\xff\xfe"])
def test_an_empty_file_is_no_lines_and_a_note(data: bytes, tmp_path: Path) -> None:
    found = formats.read(put(tmp_path, data, "a.srt"))
    assert found.lines == ()
    assert found.notes == ("The file is empty.",)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x00\x01\x02\x03\xff" * 1000, "not text"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt " + bytes(range(256)) * 20, "not text"),
        (b"just a letter to a friend\nand more\n", "no row in it that says when"),
        (b"<tt xmlns='http://www.w3.org/ns/ttml'><body>", "damaged"),
        (b"<!DOCTYPE a [<!ENTITY b 'c'>]><tt xmlns='http://www.w3.org/ns/ttml'/>", "entities"),
    ],
)
def test_what_is_no_subtitle_file_is_refused_with_its_name(
    data: bytes, words: str, tmp_path: Path
) -> None:
    path = put(tmp_path, data, "holiday 한국.srt")
    with pytest.raises(UnreadableSubtitle, match=words) as caught:
        formats.read(path)
    assert "holiday 한국.srt" in str(caught.value)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "a.srt").open("wb") as file:
        file.truncate(60_000_000)
    with pytest.raises(FileError, match="too large"):
        formats.read(tmp_path / "a.srt")


def test_missing_files_folders_and_unknown_endings_are_told(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="does not exist"):
        formats.read(tmp_path / "nobody.srt")
    with pytest.raises(FileError, match="not a file"):
        formats.read(tmp_path)
    with pytest.raises(FileError, match="no ending"):
        formats.format_of(tmp_path / "a.mp3")
    assert formats.format_of(tmp_path / "A.SRT") == "srt"


def test_ten_thousand_lines_are_read_and_written(tmp_path: Path) -> None:
    many: tuple[Line, ...] = lines(10_000)
    formats.write(tmp_path / "a.srt", many)
    found = formats.read(tmp_path / "a.srt")
    assert [x.text for x in found.lines] == [x.text for x in many]
    assert found.problems == ()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", '{"info":{},"styles":{},"events":[{"start":1e23,"end":2e23,"text":"x"}]}'),
        ("a.smi", "<SAMI><BODY><SYNC Start=99999999999999><P>x</BODY></SAMI>"),
        ("a.srt", "1\n999:00:00,000 --> 999:00:01,000\nx\n"),
    ],
)
def test_a_time_that_no_film_lasts_is_told_and_not_kept(
    tmp_path: Path, name: str, content: str
) -> None:
    (tmp_path / name).write_text(content)
    found = formats.read(tmp_path / name)
    assert [(x.start_ms, x.end_ms) for x in found.lines] == [(0, 1200)]
    assert "a time is too large" in found.problems[0].reason
