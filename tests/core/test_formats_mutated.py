"""Files damaged at random: the reader neither stops, nor hangs, nor loses a word."""

from __future__ import annotations

import random
import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import formats, formats_ass, formats_rows, formats_srt, formats_vtt
from desktop.core.errors import AppError
from desktop.core.formats_timing import timing_row
from desktop.core.line import Line
from tests.builders import line, srt

WORDS = [f"word{i}x" for i in range(12)]
GOOD = srt(line(i * 2000, i * 2000 + 1500, word) for i, word in enumerate(WORDS))
ROW = st.sampled_from(
    [
        "",
        " ",
        "1",
        "2",
        "word",
        "more words",
        "00:00:01,000 --> 00:00:02,000",
        "00:00:03.5 -> 00:00:02",
        "--> 00:00:09,000",
        "00:00:05,000 -->",
        "a --> b --> 00:00:01,000",
        "00:00:01,000 --> 00:00:02,000 --> 00:00:03,000",
        "\ufeff3",
        "42.",
        "NOTE x",
        "{1}{2}x",
        "\u00a0",
        "-00:00:01,000 --> -00:00:00,500 tail",
        "9:9:9:9:9 --> 1:2",
        "00:00:01,000 --> 00:00word:19,500",
    ]
)
SCRAPS = [
    "\n",
    "\n\n",
    "-->",
    "->",
    ",",
    ".",
    ":",
    "0",
    "9",
    "-",
    " ",
    "\t",
    "\ufeff",
    "<i>",
    "7\n",
]


def mutated(text: str, seed: int) -> str:
    """Drop, double, and insert scraps; words themselves stay whole, so that each can be missed."""
    chance = random.Random(seed)
    parts = re.split(r"(word\d+x)", text)
    for _ in range(chance.randint(1, 12)):
        k = chance.randrange(0, len(parts), 2)
        gap = parts[k]
        i, j = sorted((chance.randint(0, len(gap)), chance.randint(0, len(gap))))
        change = chance.choice(["drop", "scrap", "double"])
        middle = {"drop": "", "double": gap[i:j] * 2, "scrap": chance.choice(SCRAPS)}[change]
        parts[k] = gap[:i] + middle + gap[j if change != "scrap" else i :]
    return "".join(parts)


def words_in(lines: tuple[Line, ...]) -> set[str]:
    return set(re.findall(r"word\d+x", "\n".join(x.text for x in lines)))


def check_nothing_is_lost(seed: int) -> None:
    text = mutated(GOOD, seed)
    lines, problems = formats_srt.parse(text)
    assert words_in(lines) == set(WORDS), text
    assert all(x.start_ms >= 0 and x.end_ms >= x.start_ms for x in lines), text
    assert all(p.reason and p.line_number >= 1 and p.block >= 1 for p in problems), text
    again, odd = formats_srt.parse(formats_srt.dump(lines))
    assert [(x.start_ms, x.end_ms, x.text) for x in again] == [
        (x.start_ms, x.end_ms, x.text) for x in lines
    ], text
    assert odd == (), text


@pytest.mark.parametrize("seed", range(0, 1500, 100))
def test_a_mutated_file_loses_no_word_and_is_plain_after_saving(seed: int) -> None:
    for one in range(seed, seed + 100):
        check_nothing_is_lost(one)


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_a_hundred_thousand_mutated_files_lose_no_word() -> None:
    for seed in range(100_000):
        check_nothing_is_lost(seed)


@given(st.lists(ROW, max_size=14))
def test_any_rows_in_any_order_are_read_and_read_again(rows: list[str]) -> None:
    lines, _ = formats_srt.parse("\n".join(rows))
    again, problems = formats_srt.parse(formats_srt.dump(lines))
    assert [(x.start_ms, x.end_ms, x.text) for x in again] == [
        (x.start_ms, x.end_ms, x.text) for x in lines
    ]
    assert problems == ()


@given(st.lists(ROW, max_size=14))
def test_any_rows_are_read_twice_alike_as_web_vtt(rows: list[str]) -> None:
    first = formats_vtt.parse("\n".join(["WEBVTT", "", *rows]))
    second = formats_vtt.parse(formats_vtt.dump(first.lines, first.preserved))
    assert [(x.start_ms, x.end_ms, x.text) for x in second.lines] == [
        (x.start_ms, x.end_ms, x.text) for x in first.lines
    ]


texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n"), max_size=60)
slots = st.tuples(st.integers(0, 90_000_000), st.integers(0, 60_000))


@given(st.lists(st.tuples(slots, texts), max_size=8))
def test_any_text_comes_back_word_for_word(cues: list[tuple[tuple[int, int], str]]) -> None:
    given_lines = [line(start, start + duration, text) for (start, duration), text in cues]
    read, problems = formats_srt.parse(formats_srt.dump(given_lines))
    assert problems == ()
    assert [(x.start_ms, x.end_ms) for x in read] == [(x.start_ms, x.end_ms) for x in given_lines]
    for got, wanted in zip(read, given_lines, strict=True):
        assert got.text.split() == formats_srt.safe_text(wanted.text).split()


@given(st.binary(max_size=400) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_read_or_refused_in_a_sentence(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file.srt"
        path.write_bytes(data)
        assert _outcome(path) in {"read", "refused by name"}


def _outcome(path: Path) -> str:
    try:
        formats.read(path)
    except AppError as error:
        return "refused by name" if str(path) in str(error) else str(error)
    return "read"


@given(st.text(max_size=200))
def test_any_text_goes_through_every_reader(text: str) -> None:
    assert formats_ass.parse(f"[Events]\nDialogue: {text}", "ass").lines
    for kind in ("microdvd", "mpl2", "tmp", "text"):
        formats_rows.parse(text, kind)


@pytest.mark.parametrize("scrap", ["1", "1:", "00:", "- ", " -->", "1 ", "0:0,", "->1:"])
def test_a_long_strange_row_does_not_hang_the_reader(scrap: str) -> None:
    assert timing_row(scrap * 500) is None or len(scrap * 500) <= 2000
    formats_srt.parse(scrap * 100_000)
