"""The timeline without a mouse: every key of it is one of the window's keys, and can be another."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core import edit
from desktop.core.keys import KeyChoice, Keys
from desktop.ui.main_window import MainWindow
from tests.builders import line
from tests.ui import stage
from tests.ui.hands import ALT, CTRL, LEFT, NONE, SHIFT, Hands

KEY = Qt.Key


@pytest.fixture
def hands(window: MainWindow, qtbot: QtBot) -> Hands:
    """Lines a, b, c from 2 to 4, 6 to 8 and 10 to 12 seconds, on the timeline of a window."""
    window.session.open_media(stage.film())
    window.session.seek_wanted.connect(lambda ms, _exact: window.session.set_playhead(ms))
    given = [line(2000 + 4000 * i, 4000 + 4000 * i, line_id=n) for i, n in enumerate("abc")]
    window.session.do(edit.insert(given), select="")
    canvas = window.timeline.canvas
    canvas.set_scale(canvas.scale.zoomed(canvas.scale.span_ms / 20_000, 0))
    window.activateWindow()
    qtbot.waitActive(window)
    window.actions_["focus_timeline"].trigger()
    return Hands(window.timeline, window.session)


def choose(hands: Hands, line_id: str) -> None:
    hands.session.select(line_id)
    QApplication.processEvents()  # the actions are told what is possible now


def test_arrows_walk_along_the_lines(hands: Hands) -> None:
    hands.press(KEY.Key_Right)
    assert hands.session.current_line_id == "a"
    hands.press(KEY.Key_Right)
    assert hands.session.current_line_id == "b"
    hands.press(KEY.Key_Left)
    assert hands.session.current_line_id == "a"


def test_nudges_in_a_row_are_one_step_of_whole_frames(hands: Hands) -> None:
    choose(hands, "b")
    count = hands.session.history.stack.count()
    for _ in range(3):
        hands.press(KEY.Key_Right, CTRL)
    assert hands.times("b") == (6120, 8120)
    hands.press(KEY.Key_Left, CTRL | SHIFT)
    assert hands.times("b") == (6020, 8020)
    assert hands.session.history.stack.count() == count + 1


def test_a_line_that_is_nudged_out_of_view_is_followed(hands: Hands) -> None:
    choose(hands, "c")
    hands.canvas.set_scale(hands.canvas.scale.zoomed(100, 0))
    hands.press(KEY.Key_Right, CTRL)
    start_ms, end_ms = hands.times("c")
    assert hands.canvas.scale.left_ms < start_ms < hands.canvas.scale.right_ms < end_ms


def test_keys_scroll_zoom_and_go_to_both_ends(hands: Hands) -> None:
    before = hands.canvas.scale
    hands.press(KEY.Key_Plus)
    assert hands.canvas.scale.ms_per_px < before.ms_per_px
    hands.press(KEY.Key_PageDown)
    assert hands.canvas.scale.left_ms > before.left_ms
    hands.press(KEY.Key_0)
    assert hands.canvas.scale.span_ms >= 60_000
    hands.press(KEY.Key_End)
    assert hands.session.playhead_ms == 60_000
    hands.press(KEY.Key_Home)
    assert hands.session.playhead_ms == 0


def test_return_goes_on_to_the_words(window: MainWindow, hands: Hands) -> None:
    choose(hands, "b")
    hands.press(KEY.Key_Return)
    assert window.editor.text.hasFocus()


@pytest.mark.parametrize(("key", "end_ms"), [(KEY.Key_Return, 9000), (KEY.Key_Escape, 8000)])
def test_a_line_in_the_hand_is_dropped_or_put_back(hands: Hands, key: Qt.Key, end_ms: int) -> None:
    first, last = hands.x(7990), hands.x(9000)
    QTest.mousePress(hands.canvas, LEFT, NONE, QPoint(first, hands.lane_y))
    hands.move(last, hands.lane_y)
    hands.press(key)
    assert hands.times("b")[1] == pytest.approx(end_ms, abs=40)
    assert hands.canvas.hasFocus()


def test_a_key_of_the_timeline_can_be_another(window: MainWindow, hands: Hands) -> None:
    choice = KeyChoice().changed("line_next", Keys(timeline=("N",)))
    window.preferences.change(keys=choice)
    hands.press(KEY.Key_Right)
    assert hands.session.current_line_id == ""
    hands.press(KEY.Key_N)
    assert hands.session.current_line_id == "a"
    window.table.setFocus()
    QTest.keyClick(window.table, KEY.Key_N)
    assert hands.session.current_line_id == "a"


def test_a_preset_gives_the_arrows_another_meaning(window: MainWindow, hands: Hands) -> None:
    window.preferences.change(keys=KeyChoice("subtitle_edit"))
    hands.session.seek(5000)
    hands.press(KEY.Key_Right)
    assert (hands.session.current_line_id, hands.session.playhead_ms) == ("", 6000)
    hands.press(KEY.Key_Left, ALT)
    assert hands.session.playhead_ms == 5500
