"""Long lines are cut where a speaker would breathe."""

from __future__ import annotations

from itertools import pairwise

import pytest

from inference.segments import MOST_PHONES, segments
from inference.text.frontend import utterance
from inference.text.symbols import EDGE

_SENTENCE = "The old house stood on the hill, and nobody had lived there for a long time."


def test_a_short_line_is_one_part() -> None:
    said = utterance(_SENTENCE)
    (part,) = segments(said)
    assert part.said == said
    assert part.is_first
    assert part.is_last


@pytest.mark.parametrize(
    "text",
    [
        " ".join([_SENTENCE] * 5),
        ", ".join(["and then we went home again"] * 20),
        " ".join(["nobody"] * 120),
        "a" * 400,
    ],
)
def test_the_parts_hold_every_phone_in_order(text: str) -> None:
    said = utterance(text)
    parts = segments(said)
    inner = [phone for part in parts for phone in part.said.phones[1:-1]]
    assert tuple(inner) == said.phones[1:-1]
    assert all(len(part.said.phones) <= MOST_PHONES + 2 for part in parts)
    assert all(part.said.phones[i].symbol == EDGE for part in parts for i in (0, -1))
    assert [part.is_first for part in parts] == [True] + [False] * (len(parts) - 1)
    assert [part.is_last for part in parts] == [False] * (len(parts) - 1) + [True]


def test_parts_end_with_sentences_where_there_are_any() -> None:
    parts = segments(utterance(" ".join([_SENTENCE] * 4)))
    assert len(parts) == 2
    assert all(part.said.phones[-2].symbol == "." for part in parts)


def test_without_sentences_parts_end_at_commas() -> None:
    parts = segments(utterance(", ".join(["and then we went home again"] * 20)))
    assert len(parts) > 1
    assert all(part.said.phones[-2].symbol == "," for part in parts[:-1])


def test_without_pauses_parts_end_with_words() -> None:
    parts = segments(utterance(" ".join(["nobody"] * 120)))
    assert len(parts) > 1
    indices = [{p.word_index for p in part.said.phones} - {-1} for part in parts]
    assert all(not (a & b) for a, b in pairwise(indices))
