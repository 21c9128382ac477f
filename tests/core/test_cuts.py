"""A voice is cut from one person's lines: grown into silence, never into a neighbour."""

from __future__ import annotations

import random

import pytest

from desktop.core import cuts
from desktop.core.document import Document
from desktop.core.line import Line


def line(start_ms: int, end_ms: int, speaker: str = "ANNA") -> Line:
    return Line(f"{speaker}{start_ms}", start_ms, end_ms, "Hello", "", speaker)


@pytest.mark.parametrize(
    ("neighbours", "stretch"),
    [
        ([], (4750, 7250)),
        ([(3000, 4900)], (4950, 7250)),
        ([(3000, 4990)], (5000, 7250)),
        ([(7100, 9000)], (4750, 7050)),
        ([(7000, 9000)], (4750, 7000)),
        ([(6500, 9000)], (4750, 6500)),
        ([(5500, 6000)], (4750, 5500)),
        ([(4000, 8000)], None),
    ],
)
def test_a_line_grows_into_silence_and_never_into_a_neighbour(
    neighbours: list[tuple[int, int]], stretch: tuple[int, int] | None
) -> None:
    anna = line(5000, 7000)
    document = Document([anna, *(line(start, end, "BEN") for start, end in neighbours)])
    found = cuts.stretches([anna], document, 60_000)
    assert found[:1] == (() if stretch is None else (stretch,))


def test_nothing_is_taken_before_the_film_or_after_its_end() -> None:
    lines = [line(100, 1000), line(9000, 9900)]
    assert cuts.stretches(lines, Document(lines), 10_000) == ((0, 1250), (8750, 10_000))


def test_lines_of_one_person_that_touch_become_one_stretch() -> None:
    lines = [line(1000, 2000), line(2100, 3000)]
    assert cuts.stretches(lines, Document(lines), 10_000) == ((750, 3250),)


@pytest.mark.parametrize("seed", range(20))
def test_no_stretch_touches_another_s_line_whatever_the_film(seed: int) -> None:
    rng = random.Random(seed)
    lines = []
    for number in range(60):
        start = rng.randrange(0, 100_000)
        lines.append(line(start, start + rng.randrange(200, 5000), f"S{number % 3}"))
    document = Document({one.id: one for one in lines}.values())
    for voice in cuts.film_voices(document, 110_000):
        for start, end in voice.stretches:
            assert 0 <= start < end <= 110_000
            others = [one for one in document.lines if one.speaker != voice.speaker]
            assert all(one.end_ms <= start or one.start_ms >= end for one in others)


def test_the_longest_stretches_are_taken_until_it_is_enough() -> None:
    parts = [(0, 1000), (2000, 12_000), (13_000, 33_000), (40_000, 41_000)]
    assert cuts.best(parts) == ((2000, 12_000), (13_000, 33_000))
    assert cuts.best(parts[:1]) == ((0, 1000),)


def test_every_speaker_of_the_cast_is_found_and_too_little_is_told() -> None:
    document = Document([line(0, 8000), line(9000, 9500, "BEN"), line(20_000, 22_000, "")])
    found = {voice.speaker: voice.is_enough for voice in cuts.film_voices(document, 0)}
    assert found == {"ANNA": True, "BEN": False}


@pytest.mark.parametrize(
    ("spoken", "expected"),
    [
        ([line(5000, 9000), line(20_000, 29_000)], ((4750, 9250),)),
        (
            [line(5000, 6000), line(9000, 11_000), line(20_000, 29_000)],
            ((4750, 6250), (8750, 11_250)),
        ),
        ([line(5000, 6000), line(20_000, 20_500)], ()),
        ([line(5000, 6000), line(9000, 15_000, "BEN")], ()),
        ([line(5000, 6000, ""), line(9000, 15_000, "")], ()),
    ],
    ids=["enough by itself", "with its neighbour", "too little", "another's", "nobody's"],
)
def test_a_line_s_own_voice_is_taken_from_it_and_from_as_few_neighbours_as_need_be(
    spoken: list[Line], expected: tuple[cuts.Stretch, ...]
) -> None:
    assert cuts.of_a_line(spoken[0], Document(spoken), 60_000) == expected
