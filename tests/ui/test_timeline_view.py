"""The timeline as a person uses it: mouse and keys in, document out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.builders import line
from tests.ui import stage
from tests.ui.hands import ALT, CTRL, LEFT, NONE, SHIFT, Hands, put, three_lines


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    """Lines a, b, c from 2 to 4, 6 to 8 and 10 to 12 seconds."""
    return three_lines(qtbot)


def test_dragging_a_body_is_one_undo_step(hands: Hands) -> None:
    hands.drag(7000, 7500)
    assert hands.times("b") == (6480, 8480)
    assert hands.session.history.stack.count() == 1
    hands.session.undo()
    assert hands.times("b") == (6000, 8000)


def test_dragging_an_edge_changes_only_that_edge(hands: Hands) -> None:
    hands.drag(7980, 9000)
    assert hands.times("b") == (6000, 9000)
    hands.drag(6020, 5020)
    assert hands.times("b") == (5000, 9000)
    assert hands.session.history.stack.count() == 2


def test_an_edge_falls_on_a_frame_unless_shift_is_held(hands: Hands) -> None:
    hands.drag(7980, 8700)
    assert hands.times("b") == (6000, 8720)
    hands.drag(8700, 8820, keys=SHIFT)
    assert hands.times("b") == (6000, 8840)
    hands.drag(8820, 8920, keys=SHIFT)
    assert hands.times("b") == (6000, 8940)


def test_an_edge_stops_before_the_neighbour_and_shift_lets_it_through(hands: Hands) -> None:
    hands.drag(7980, 11_000)
    assert hands.times("b") == (6000, 9920)
    hands.drag(9900, 11_000, keys=SHIFT)
    assert hands.times("b") == (6000, 11_020)


def test_an_edge_snaps_to_the_playhead(hands: Hands) -> None:
    hands.session.set_playhead(8733)
    hands.drag(7980, 8660)
    assert hands.times("b") == (6000, 8733)


def test_the_edge_of_the_current_line_can_be_taken_in_the_waveform(hands: Hands) -> None:
    hands.session.select("b")
    hands.drag(8000, 9000, y=hands.wave_y)
    assert hands.times("b") == (6000, 9000)


@pytest.mark.parametrize("key", [ALT, CTRL])
def test_alt_drags_the_edge_that_two_lines_share(qtbot: QtBot, key: Qt.KeyboardModifier) -> None:
    given = line(2000, 4000, line_id="a"), line(4080, 6000, line_id="b")
    hands = put(qtbot, stage.session(*given))
    hands.drag(3980, 5000, keys=key)
    assert (hands.times("a"), hands.times("b")) == ((2000, 5000), (5080, 6000))
    assert hands.session.history.stack.count() == 1


def test_a_hand_that_trembles_while_it_clicks_moves_nothing(hands: Hands) -> None:
    hands.drag(7000, 7040)
    assert hands.session.history.stack.count() == 0
    assert hands.session.current_line_id == "b"


def test_dragging_back_to_where_it_was_is_no_step(hands: Hands) -> None:
    x = hands.x(7000)
    QTest.mousePress(hands.canvas, LEFT, NONE, QPoint(x, hands.lane_y))
    hands.move(x + 60, hands.lane_y)
    hands.move(x, hands.lane_y)
    QTest.mouseRelease(hands.canvas, LEFT, NONE, QPoint(x, hands.lane_y))
    assert hands.session.history.stack.count() == 0


def test_escape_puts_a_dragged_line_back(hands: Hands) -> None:
    x = hands.x(7000)
    QTest.mousePress(hands.canvas, LEFT, NONE, QPoint(x, hands.lane_y))
    hands.move(x + 60, hands.lane_y)
    assert hands.canvas.pointer.held == {"b"}
    hands.press(Qt.Key.Key_Escape)
    QTest.mouseRelease(hands.canvas, LEFT, NONE, QPoint(x + 60, hands.lane_y))
    assert hands.times("b") == (6000, 8000)
    assert hands.canvas.pointer.held == frozenset()


def test_the_document_changes_only_when_the_mouse_lets_go(qtbot: QtBot, hands: Hands) -> None:
    x = hands.x(7000)
    QTest.mousePress(hands.canvas, LEFT, NONE, QPoint(x, hands.lane_y))
    with qtbot.waitSignal(hands.view.times_previewed) as preview:
        hands.move(x + 50, hands.lane_y)
    assert preview.args == ["b", 7000, 9000]
    assert hands.times("b") == (6000, 8000)
    QTest.mouseRelease(hands.canvas, LEFT, NONE, QPoint(x + 50, hands.lane_y))
    assert hands.times("b") == (7000, 9000)


def test_dragging_over_empty_space_makes_a_line(qtbot: QtBot, hands: Hands) -> None:
    with qtbot.waitSignal(hands.view.line_created) as created:
        hands.drag(13_000, 15_000, y=hands.wave_y)
    made = hands.session.document.get(created.args[0])
    assert (made.start_ms, made.end_ms, made.text) == (13_000, 15_000, "")
    assert hands.session.current_line_id == made.id
    hands.session.undo()
    assert made.id not in hands.session.document


def test_a_new_line_stays_between_its_neighbours(hands: Hands) -> None:
    hands.drag(9000, 19_000)
    made = next(x for x in hands.session.document.lines if not x.text)
    assert (made.start_ms, made.end_ms) == (9000, 9920)


def test_enter_makes_the_line_before_the_mouse_lets_go(hands: Hands) -> None:
    first, last = hands.x(13_000), hands.x(14_000)
    QTest.mousePress(hands.canvas, LEFT, NONE, QPoint(first, hands.lane_y))
    hands.move(last, hands.lane_y)
    hands.press(Qt.Key.Key_Return)
    QTest.mouseRelease(hands.canvas, LEFT, NONE, QPoint(last, hands.lane_y))
    assert len(hands.session.document) == 4
    assert hands.session.history.stack.count() == 1


def test_clicks_select_a_line_or_move_the_playhead(hands: Hands) -> None:
    hands.click(11_000)
    assert hands.session.current_line_id == "c"
    assert hands.session.playhead_ms == 0
    hands.click(9000)
    assert hands.session.playhead_ms == 9000
    hands.click(7000, y=hands.wave_y)
    assert hands.session.playhead_ms == 7000


def test_scrubbing_on_the_ruler_is_rough_and_ends_exactly(hands: Hands) -> None:
    asked: list[tuple[int, bool]] = []
    hands.session.seek_wanted.connect(lambda ms, exact: asked.append((ms, exact)))
    hands.drag(1000, 4000, y=5)
    assert [exact for _, exact in asked] == [False] * 4 + [True]
    assert asked[-1] == (4000, True)
    assert hands.session.history.stack.count() == 0


def test_a_double_click_goes_to_the_line_and_asks_for_its_words(qtbot: QtBot, hands: Hands) -> None:
    with qtbot.waitSignal(hands.view.line_activated) as activated:
        QTest.mouseDClick(hands.canvas, LEFT, NONE, QPoint(hands.x(11_000), hands.lane_y))
    assert activated.args == ["c"]
    assert hands.session.playhead_ms == 10_000


def test_the_current_line_is_described_for_those_who_hear_the_screen(hands: Hands) -> None:
    hands.session.select("b")
    assert "Line 2 of 3" in hands.canvas.accessibleDescription()


def test_a_menu_is_asked_for_on_the_line_under_the_mouse(hands: Hands) -> None:
    assert hands.canvas.pointer.line_at(QPoint(hands.x(7000), hands.lane_y)) == "b"
    assert hands.canvas.pointer.line_at(QPoint(hands.x(7000), hands.wave_y)) == "b"
    assert hands.canvas.pointer.line_at(QPoint(hands.x(9000), hands.lane_y)) == ""


def test_the_cursor_tells_what_a_press_would_do(hands: Hands) -> None:
    shapes = []
    for ms in (7000, 7990, 9000):
        hands.move(hands.x(ms), hands.lane_y, held=False)
        shapes.append(hands.canvas.cursor().shape())
    shape = Qt.CursorShape
    assert shapes == [shape.OpenHandCursor, shape.SizeHorCursor, shape.CrossCursor]


def test_edges_fall_on_the_real_frames_of_an_uneven_film(hands: Hands) -> None:
    hands.session.set_frame_times([0.0, 2.0, 4.0, 8.47, 8.53, 20.0])
    hands.drag(8000, 8440)
    assert hands.times("b") == (6000, 8470)


def test_edges_fall_anywhere_for_someone_who_wants_no_frames(hands: Hands) -> None:
    hands.view.set_rules(80, snaps_to_frames=False)
    hands.drag(8000, 8460)
    assert hands.times("b") == (6000, 8460)
    hands.view.set_rules(80)
    hands.drag(12_000, 12_500)
    assert hands.times("c")[1] % 40 == 0


def test_the_least_gap_is_that_of_the_checks(hands: Hands) -> None:
    hands.view.set_rules(400, snaps_to_frames=False)
    hands.drag(8000, 9980)
    assert hands.times("b") == (6000, 9600)
