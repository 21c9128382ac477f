"""Lines as arrays: the same answers as asking every line, and rows that never collide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.document import Document
from desktop.core.line import Line
from desktop.ui.timeline_geometry import Scale
from desktop.ui.timeline_index import MAX_ROWS, LineIndex
from desktop.ui.timeline_layout import Hit, Layout, Part, hit


def slots(*times: tuple[int, int]) -> list[Line]:
    return [Line(f"l{i}", start, end, f"line {i}") for i, (start, end) in enumerate(times)]


def document_order(times: Sequence[tuple[int, int]]) -> list[Line]:
    return list(Document(slots(*[(a, a + length) for a, length in times])).lines)


some_lines = st.lists(st.tuples(st.integers(0, 20_000), st.integers(0, 3_000)), max_size=40).map(
    document_order
)


@given(some_lines, st.integers(0, 25_000), st.integers(0, 5_000))
def test_the_lines_in_a_span_are_those_that_touch_it(
    lines: list[Line], start: int, length: int
) -> None:
    index = LineIndex(lines)
    found = {index.lines[i].id for i in index.between(start, start + length)}
    expected = {x.id for x in lines if x.end_ms > start and x.start_ms < start + length}
    assert found == expected


@given(some_lines)
def test_no_two_lines_of_a_row_overlap(lines: list[Line]) -> None:
    index = LineIndex(lines)
    for i, a in enumerate(lines):
        for j in range(i + 1, len(lines)):
            b = lines[j]
            overlap = a.start_ms < b.end_ms and b.start_ms < a.end_ms
            if overlap and index.depths[i] < MAX_ROWS:
                assert index.rows[i] != index.rows[j]
                assert index.depths[i] == index.depths[j]


def test_a_line_alone_has_the_whole_height_beside_two_that_overlap() -> None:
    index = LineIndex(slots((0, 1000), (500, 1500), (2000, 3000)))
    assert list(index.depths) == [2, 2, 1]
    assert list(index.rows) == [0, 1, 0]


def test_the_room_of_a_line_ends_at_its_neighbours() -> None:
    lines = slots((0, 1000), (2000, 3000), (4000, 5000))
    assert LineIndex(lines).room_around(lines[1]) == (1000, 4000)


def test_the_first_and_the_last_line_have_no_neighbour_outside() -> None:
    lines = slots((500, 1000), (2000, 3000))
    index = LineIndex(lines)
    assert index.room_around(lines[0]) == (None, 2000)
    assert index.room_around(lines[1]) == (1000, None)


def test_a_line_spoken_at_the_same_time_is_no_neighbour() -> None:
    lines = slots((0, 1000), (2000, 3000), (2500, 3500), (4000, 5000))
    assert LineIndex(lines).room_around(lines[1]) == (1000, 4000)


def test_new_text_needs_no_new_index_but_a_new_time_does() -> None:
    lines = slots((0, 1000), (2000, 3000))
    index = LineIndex(lines)
    assert index.put(replace(lines[0], text="other"))
    assert index.lines[0].text == "other"
    assert not index.put(replace(lines[0], end_ms=1100))
    assert not index.put(Line("unknown", 0, 1, ""))


SCALE = Scale(0, 10, 1000, 20_000)
LAYOUT = Layout(200)


@pytest.mark.parametrize(
    ("x", "part"),
    [
        (96, Part.START),  # just before the block
        (103, Part.START),
        (150, Part.BODY),
        (196, Part.END),
        (203, Part.END),
        (90, Part.EMPTY),
        (250, Part.EMPTY),
    ],
)
def test_edges_can_be_taken_from_a_little_inside_and_outside(x: float, part: Part) -> None:
    index = LineIndex(slots((1000, 2000)))
    found = hit(x, LAYOUT.lane_top + 20, LAYOUT, SCALE, index, "")
    assert found == Hit(part, "" if part is Part.EMPTY else "l0")


def test_a_block_of_few_pixels_keeps_a_body_between_its_edges() -> None:
    index = LineIndex(slots((1000, 1080)))
    y = LAYOUT.lane_top + 20
    assert hit(104, y, LAYOUT, SCALE, index, "").part is Part.BODY


def test_between_two_blocks_that_touch_the_side_decides() -> None:
    index = LineIndex(slots((1000, 2000), (2000, 3000)))
    y = LAYOUT.lane_top + 20
    assert hit(199, y, LAYOUT, SCALE, index, "") == Hit(Part.END, "l0")
    assert hit(201, y, LAYOUT, SCALE, index, "") == Hit(Part.START, "l1")


def test_overlapping_lines_are_told_apart_by_their_rows() -> None:
    index = LineIndex(slots((1000, 3000), (1500, 3500)))
    top, bottom = LAYOUT.lane_top + 10, LAYOUT.height_px - 10
    assert hit(220, top, LAYOUT, SCALE, index, "").line_id == "l0"
    assert hit(220, bottom, LAYOUT, SCALE, index, "").line_id == "l1"


def test_in_the_waveform_only_the_current_line_has_edges() -> None:
    index = LineIndex(slots((1000, 2000), (3000, 4000)))
    assert hit(100, 60, LAYOUT, SCALE, index, "l0") == Hit(Part.START, "l0")
    assert hit(300, 60, LAYOUT, SCALE, index, "l0") == Hit(Part.FILM)
    assert hit(150, 60, LAYOUT, SCALE, index, "l0") == Hit(Part.FILM)
    assert hit(250, 60, LAYOUT, SCALE, index, "l0") == Hit(Part.EMPTY)


def test_the_ruler_is_above_everything() -> None:
    assert hit(150, 5, LAYOUT, SCALE, LineIndex(slots((0, 9000))), "l0") == Hit(Part.RULER)


def test_three_who_speak_at_once_have_room_for_their_words_where_the_timeline_is_high() -> None:
    index = LineIndex(slots((0, 3000), (100, 3000), (200, 3000)))
    assert index.depth == 3
    low, high = Layout(150, index.depth), Layout(400, index.depth)
    assert high.block(0, 3)[1] > low.block(0, 3)[1]
    assert high.lane_height > Layout(400, 2).lane_height == Layout(400).lane_height
    assert LineIndex().depth == 1


@pytest.mark.parametrize("height_px", [140, 170, 240, 400])
def test_two_who_speak_at_once_keep_their_words_on_a_low_timeline(height_px: int) -> None:
    layout = Layout(height_px, 2)
    assert layout.block(0, 2)[1] >= 23  # a row of words, and the take below it
    assert layout.wave_height >= 40
