"""The timeline as a person uses it: mouse and keys in, document out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.edit import delete, set_text, set_times
from desktop.core.line import Line
from desktop.ui.session import Session
from desktop.ui.take_state import TakeState
from desktop.ui.timeline_canvas import TimelineCanvas
from desktop.ui.timeline_layout import RULER_PX
from desktop.ui.timeline_view import Follow, TimelineView
from tests.builders import line, lines
from tests.ui import stage

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class Hands:
    """A mouse and a keyboard on a timeline that shows 20 ms per pixel from the beginning."""

    def __init__(self, view: TimelineView, session: Session) -> None:
        self.view, self.session = view, session
        self.canvas: TimelineCanvas = view.canvas
        self.lane_y = self.canvas.layout_bands.lane_top + 25
        self.wave_y = RULER_PX + 30

    def x(self, ms: float) -> int:
        return round(self.canvas.scale.x(ms))

    def move(self, x: int, y: int, keys: Qt.KeyboardModifier = NONE, held: bool = True) -> None:
        buttons = LEFT if held else Qt.MouseButton.NoButton
        place = QPointF(x, y)
        event = QMouseEvent(
            QEvent.Type.MouseMove, place, self.canvas.mapToGlobal(place), LEFT, buttons, keys
        )
        QApplication.sendEvent(self.canvas, event)

    def drag(
        self, from_ms: float, to_ms: float, y: int = 0, keys: Qt.KeyboardModifier = NONE
    ) -> None:
        y = y or self.lane_y
        first, last = self.x(from_ms), self.x(to_ms)
        QTest.mousePress(self.canvas, LEFT, keys, QPoint(first, y))
        for step in (1, 2, 3):
            self.move(first + (last - first) * step // 3, y, keys)
        QTest.mouseRelease(self.canvas, LEFT, keys, QPoint(last, y))

    def click(self, ms: float, y: int = 0) -> None:
        QTest.mouseClick(self.canvas, LEFT, NONE, QPoint(self.x(ms), y or self.lane_y))

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.canvas, key, keys)

    def times(self, line_id: str) -> tuple[int, int]:
        found = self.session.document.get(line_id)
        return found.start_ms, found.end_ms

    def wheel(self, notches: int, at_ms: float, keys: Qt.KeyboardModifier = NONE) -> None:
        place = QPointF(self.x(at_ms), self.wave_y)
        event = QWheelEvent(
            place,
            self.canvas.mapToGlobal(place),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.canvas, event)


def put(qtbot: QtBot, session: Session, duration_ms: int = 60_000) -> Hands:
    """Show a timeline of 1000 pixels, the first 20 seconds in view."""
    view = TimelineView(session)
    qtbot.addWidget(view)
    view.resize(1000, 240)
    view.show()
    session.seek_wanted.connect(lambda ms, _exact: session.set_playhead(ms))
    session.open_media(stage.film(duration_ms=duration_ms))
    scale = view.canvas.scale
    view.canvas.set_scale(scale.zoomed(scale.ms_per_px / 20, 0))
    view.canvas.grab()
    return Hands(view, session)


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    """Lines a, b, c from 2 to 4, 6 to 8 and 10 to 12 seconds."""
    given = [
        line(2000 + 4000 * i, 4000 + 4000 * i, f"Line {n}", line_id=n) for i, n in enumerate("abc")
    ]
    return put(qtbot, stage.session(*given))


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


def test_alt_drags_the_edge_that_two_lines_share(qtbot: QtBot) -> None:
    given = line(2000, 4000, line_id="a"), line(4080, 6000, line_id="b")
    hands = put(qtbot, stage.session(*given))
    hands.drag(3980, 5000, keys=ALT)
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


def test_arrows_walk_along_the_lines(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Right)
    assert hands.session.current_line_id == "a"
    hands.press(Qt.Key.Key_Right)
    assert (hands.session.current_line_id, hands.session.playhead_ms) == ("b", 6000)
    hands.press(Qt.Key.Key_Left)
    assert hands.session.current_line_id == "a"
    assert "Line a" in hands.canvas.accessibleDescription()


def test_nudges_in_a_row_are_one_step_of_whole_frames(hands: Hands) -> None:
    hands.session.select("b")
    for _ in range(3):
        hands.press(Qt.Key.Key_Right, CTRL)
    assert hands.times("b") == (6120, 8120)
    hands.press(Qt.Key.Key_Left, CTRL | SHIFT)
    assert hands.times("b") == (6020, 8020)
    assert hands.session.history.stack.count() == 1


def test_a_nudge_of_another_line_is_another_step(hands: Hands) -> None:
    for name in "ab":
        hands.session.select(name)
        hands.press(Qt.Key.Key_Right, CTRL)
    assert hands.session.history.stack.count() == 2


def test_ctrl_and_wheel_zoom_around_the_cursor(hands: Hands) -> None:
    hands.wheel(2, 5000, CTRL)
    assert hands.canvas.scale.ms_per_px == pytest.approx(20 / 1.25**2)
    assert hands.x(5000) == 250


def test_the_wheel_scrolls(hands: Hands) -> None:
    hands.wheel(-1, 5000)
    assert hands.canvas.scale.left_ms == 90 * 20


def test_the_middle_button_pans(hands: Hands) -> None:
    middle = Qt.MouseButton.MiddleButton
    QTest.mousePress(hands.canvas, middle, NONE, QPoint(500, 60))
    hands.move(400, 60)
    QTest.mouseRelease(hands.canvas, middle, NONE, QPoint(400, 60))
    assert hands.canvas.scale.left_ms == 2000


def test_the_view_turns_the_page_when_the_playhead_leaves_it(hands: Hands) -> None:
    hands.session.set_playing(True)
    hands.session.set_playhead(19_900)
    assert hands.canvas.scale.left_ms == 18_900


def test_someone_who_scrolls_away_is_not_dragged_back(hands: Hands) -> None:
    hands.session.set_playing(True)
    hands.session.set_playhead(1000)
    hands.canvas.pointer.scroll(1500)
    hands.session.set_playhead(1100)
    assert hands.canvas.scale.left_ms == 30_000
    hands.session.set_playing(False)
    hands.session.set_playing(True)
    hands.session.set_playhead(1200)
    assert hands.canvas.scale.left_ms < 1200


def test_the_view_may_stay_where_it_is(hands: Hands) -> None:
    hands.view.follow = Follow.OFF
    hands.session.set_playing(True)
    hands.session.set_playhead(30_000)
    assert hands.canvas.scale.left_ms == 0


def test_a_line_chosen_elsewhere_comes_into_view(hands: Hands) -> None:
    hands.canvas.pointer.scroll(2000)
    hands.session.select("a")
    assert hands.canvas.scale.left_ms <= 2000 <= hands.canvas.scale.right_ms


def test_edits_made_elsewhere_are_seen(hands: Hands) -> None:
    b = hands.session.document.get("b")
    hands.session.do(set_text(b, "Other words", 1))
    hands.session.do(set_times(hands.session.document.get("b"), 6500, 7000))
    shown = hands.canvas.index.get("b")
    assert shown == hands.session.document.get("b")
    hands.session.do(delete([hands.session.document.get("b")]))
    assert hands.canvas.index.get("b") is None


def test_painting_touches_only_lines_in_view(qtbot: QtBot) -> None:
    hands = put(qtbot, stage.session(*lines(3000)), duration_ms=6_000_000)
    asked: list[str] = []

    def lookup(line_id: str) -> TakeState | None:
        asked.append(line_id)
        return None

    hands.view.set_take_lookup(lookup)
    hands.canvas.grab()
    assert hands.canvas.n_painted == 10
    assert set(asked) == {f"l{i}" for i in range(10)}


def test_the_whole_film_paints_at_most_a_bar_for_each_pixel(qtbot: QtBot) -> None:
    hands = put(qtbot, stage.session(*lines(3000)), duration_ms=6_000_000)
    hands.view.zoom_to_fit()
    hands.canvas.grab()
    assert 0 < hands.canvas.n_painted <= hands.canvas.width()


def test_a_moving_playhead_paints_no_line_anew(hands: Hands) -> None:
    hands.canvas.grab()
    before = hands.canvas.n_painted
    hands.canvas.n_painted = -1
    hands.session.set_playhead(3000)
    hands.canvas.repaint()
    assert before == 3
    assert hands.canvas.n_painted == -1


def test_the_timeline_says_why_there_is_no_waveform(qtbot: QtBot) -> None:
    view = TimelineView(stage.session())
    qtbot.addWidget(view)
    assert "Open a film" in view.canvas.notice
    view.canvas.session.open_media(stage.film())
    assert "no sound" in view.canvas.notice


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


def test_a_document_without_a_film_leaves_room_for_more(qtbot: QtBot) -> None:
    session = stage.session(Line("a", 50_000, 55_000, "a"))
    view = TimelineView(session)
    qtbot.addWidget(view)
    assert view.canvas.scale.duration_ms == 75_000


def test_repainting_one_line_gives_the_same_picture_as_painting_everything(hands: Hands) -> None:
    states = {"a": TakeState("ok", 1500), "b": TakeState("queued")}
    hands.view.set_take_lookup(states.get)
    hands.canvas.grab()
    hands.canvas.n_painted = -1
    hands.session.do(set_text(hands.session.document.get("b"), "Words that are new", 1))
    states["b"] = TakeState("overflow", 3500, 500, 1000)
    states["a"] = TakeState("tight", 2200, 200)
    hands.view.refresh_takes()
    quick = hands.canvas.grab().toImage()
    assert hands.canvas.n_painted == -1
    hands.canvas.mark_stale()
    assert quick == hands.canvas.grab().toImage()
