"""A folder of odd SubRip files, each named for its oddity: nothing in them is lost or unsaid."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core import formats

DATA = Path(__file__).parents[1] / "data"

FIRST, SECOND, THIRD = (1000, 2000, "first"), (3000, 4000, "second"), (5000, 6000, "third")
PLAIN = [FIRST, SECOND, THIRD]
AS_SUBRIP = "the times are not written as SubRip asks"
ARROW = "the arrow between the times is not “-->”"
NO_ROW = "there is no empty row before it"
NO_TIMES = "there are no times: it was placed after the line before"

Cue = tuple[int, int, str]
Problem = tuple[int, int, str]

ODD: dict[str, tuple[list[Cue], list[Problem]]] = {
    "plain": (PLAIN, []),
    "bom_and_crlf": (PLAIN, []),
    "old_mac_newlines": (PLAIN, []),
    "mixed_newlines": (PLAIN, []),
    "no_newline_at_the_end": (PLAIN, []),
    "empty": ([], []),
    "only_a_mark": ([], []),
    "duplicate_numbers": (PLAIN, []),
    "zero_length": ([FIRST, (3000, 3000, "second"), THIRD], []),
    "overlapping": ([(1000, 4500, "first"), SECOND, (3500, 6000, "third")], []),
    "huge_row": ([FIRST, (3000, 4000, "word " * 4000 + "end"), THIRD], []),
    "coordinates_after_times": (PLAIN, []),
    "utf16_with_mark": (PLAIN, []),
    "utf16_without_mark": (PLAIN, []),
    "number_as_text": ([FIRST, (3000, 4000, "42"), THIRD], []),
    "empty_cue": ([FIRST, (3000, 4000, ""), THIRD], []),
    "odd_arrows": (PLAIN, [(1, 1, ARROW), (2, 5, ARROW), (3, 9, ARROW)]),
    "dots_for_commas": (PLAIN, [(1, 1, AS_SUBRIP), (2, 5, AS_SUBRIP), (3, 9, AS_SUBRIP)]),
    "no_milliseconds": (PLAIN, [(1, 1, AS_SUBRIP), (2, 5, AS_SUBRIP), (3, 9, AS_SUBRIP)]),
    "tabs_and_spaces": (PLAIN, [(1, 1, AS_SUBRIP), (2, 5, AS_SUBRIP), (3, 9, AS_SUBRIP)]),
    "short_milliseconds": ([(1500, 2000, "first"), SECOND, THIRD], [(1, 1, AS_SUBRIP)]),
    "missing_numbers": (PLAIN, [(2, 5, "the number of the cue is missing")]),
    "missing_empty_rows": (PLAIN, [(2, 4, NO_ROW), (3, 7, NO_ROW)]),
    "text_behind_times": (PLAIN, [(2, 5, "there is text behind the times")]),
    "negative_times": (
        [(0, 2000, "first"), SECOND, THIRD],
        [(1, 1, "a time is negative; a negative start was set to 0")],
    ),
    "end_before_start": (
        [FIRST, (3000, 4200, "second"), THIRD],
        [(2, 5, "the end lies before the start: it was set to 00:00:04,200")],
    ),
    "end_missing": (
        [FIRST, (3000, 4200, "second"), THIRD],
        [(2, 5, "the end is missing; there is no end: it was set to 00:00:04,200")],
    ),
    "empty_row_in_text": (
        [FIRST, (3000, 4000, "second\n\nstill second"), THIRD],
        [(2, 5, "there is an empty row inside the text")],
    ),
    "cue_without_times": ([FIRST, (2000, 3200, "second"), THIRD], [(2, 5, NO_TIMES)]),
    "text_before_the_first_cue": (
        [(0, 1235, "Subtitles by nobody"), *PLAIN],
        [(1, 1, NO_TIMES)],
    ),
    "hours_beyond_reason": (
        [FIRST, (2000, 4000, "second"), THIRD],
        [(2, 5, "a time is too large; the start was set to the end of the line before")],
    ),
    "torn_at_the_end": ([FIRST, SECOND, (4000, 5200, "00:00:05,0")], [(3, 9, NO_TIMES)]),
    "two_files_in_one": (
        [*PLAIN, (1000, 2000, "fourth"), (3000, 4000, "fifth"), (5000, 6000, "sixth")],
        [],
    ),
    "korean_cp949": (
        [
            (1000, 2000, "안녕하세요, 여기는 서울입니다"),
            (3000, 4000, "오늘은 날씨가 참 좋네요"),
            (5000, 6000, "내일 다시 만나요"),
        ],
        [],
    ),
    "japanese_shift_jis": (
        [
            (1000, 2000, "こんにちは、東京からお送りします"),
            (3000, 4000, "今日はとても良い天気ですね"),
            (5000, 6000, "また明日会いましょう"),
        ],
        [],
    ),
    "russian_cp1251": (
        [
            (1000, 2000, "Здравствуйте, это Москва"),
            (3000, 4000, "Сегодня очень хорошая погода"),
            (5000, 6000, "До завтра, друзья мои"),
        ],
        [],
    ),
    "french_cp1252": (
        [
            (1000, 2000, "Ça va très bien, merci à vous"),
            (3000, 4000, "Où êtes-vous allés cet été"),
            (5000, 6000, "Le garçon a déjà mangé"),
        ],
        [],
    ),
}


def test_every_odd_file_is_looked_at() -> None:
    assert {path.stem for path in DATA.glob("*.srt")} == set(ODD)


@pytest.mark.parametrize("name", ODD)
def test_no_line_of_an_odd_file_is_lost(name: str) -> None:
    found = formats.read(DATA / f"{name}.srt")
    assert [(x.start_ms, x.end_ms, x.text) for x in found.lines] == ODD[name][0]


@pytest.mark.parametrize("name", ODD)
def test_every_oddity_is_told_with_its_place(name: str) -> None:
    found = formats.read(DATA / f"{name}.srt")
    assert [(p.block, p.line_number, p.reason) for p in found.problems] == ODD[name][1]


@pytest.mark.parametrize("name", ODD)
def test_an_odd_file_is_plain_once_it_was_saved(name: str, tmp_path: Path) -> None:
    found = formats.read(DATA / f"{name}.srt")
    formats.write(tmp_path / "saved.srt", found.lines, found)
    again = formats.read(tmp_path / "saved.srt")
    wanted = sorted((x.start_ms, x.end_ms, x.text) for x in found.lines)
    assert sorted((x.start_ms, x.end_ms, x.text) for x in again.lines) == wanted
    assert again.problems == ()
    assert (again.encoding, again.bom) == (found.encoding, found.bom)


def test_an_odd_block_shows_its_own_rows() -> None:
    found = formats.read(DATA / "cue_without_times.srt").problems[0]
    assert found.text == "2\nsecond"


@pytest.mark.parametrize(
    ("name", "encoding", "guessed", "bom", "newline"),
    [
        ("plain", "utf-8", False, False, "\n"),
        ("bom_and_crlf", "utf-8", False, True, "\r\n"),
        ("mixed_newlines", "utf-8", False, False, "\r\n"),
        ("only_a_mark", "utf-8", False, True, "\n"),
        ("utf16_with_mark", "utf-16-le", False, True, "\r\n"),
        ("utf16_without_mark", "utf-16-be", True, False, "\r\n"),
        ("korean_cp949", "cp949", True, False, "\r\n"),
        ("japanese_shift_jis", "cp932", True, False, "\r\n"),
        ("russian_cp1251", "cp1251", True, False, "\r\n"),
        ("french_cp1252", "cp1252", True, False, "\r\n"),
    ],
)
def test_how_a_file_was_written_is_known_and_a_guess_is_called_one(
    name: str, encoding: str, guessed: bool, bom: bool, newline: str
) -> None:
    found = formats.read(DATA / f"{name}.srt")
    assert (found.encoding, found.encoding_guessed, found.bom, found.newline) == (
        encoding,
        guessed,
        bom,
        newline,
    )


@pytest.mark.parametrize(
    "name", ["plain", "bom_and_crlf", "utf16_with_mark", "korean_cp949", "coordinates_after_times"]
)
def test_a_sound_file_is_saved_byte_for_byte_as_it_was(name: str, tmp_path: Path) -> None:
    path = DATA / f"{name}.srt"
    found = formats.read(path)
    formats.write(tmp_path / "saved.srt", found.lines, found)
    written = (tmp_path / "saved.srt").read_bytes()
    assert written == path.read_bytes().replace(b"02,000  X1", b"02,000 X1")
