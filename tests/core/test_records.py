"""Whatever a subtitle file may hold goes to JSON and comes back."""

from __future__ import annotations

import pytest

from desktop.core.line import Line
from desktop.core.records import dump, line_to_json, lines_from_json, parse
from tests.builders import line


@pytest.mark.parametrize(
    "odd",
    [
        line(0, 1000, "word " * 100_000),
        line(0, 1000, "a\0b\ud800c"),
        Line("a", 0, 1000, "x", voice="V" * 5000, speaker="S" * 5000),
    ],
    ids=["a book in one line", "no valid text", "long names"],
)
def test_an_odd_line_comes_back_as_it_was(odd: Line) -> None:
    assert lines_from_json(parse(dump([line_to_json(odd)]))) == (odd,)


@pytest.mark.parametrize("what", ["text", "voice", "speaker", "id"])
def test_what_is_no_text_is_refused(what: str) -> None:
    with pytest.raises(ValueError, match=f"“{what}” is not a text"):
        lines_from_json([{**line_to_json(line(0, 1)), what: 5}])
