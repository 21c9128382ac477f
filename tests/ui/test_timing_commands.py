"""Timing by keys in the real window: tap, set and go on, nudge, lead, loop, pause and resume."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core import edit
from desktop.core.line import Line
from desktop.ui.main_window import MainWindow
from tests.builders import line
from tests.fakes import FakeVideoPlayer
from tests.ui import stage


@pytest.fixture
def player() -> FakeVideoPlayer:
    return FakeVideoPlayer(duration_ms=60_000)


@pytest.fixture(autouse=True)
def film(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """A film of a minute at 25 frames a second is open."""
    path = tmp_path / "film.mp4"
    path.touch()
    with qtbot.waitSignal(window.video.film_loaded):
        window.files.open_film_at(path)
    window.session.open_media(stage.film(path, 60_000))


def show(window: MainWindow, lines: Sequence[Line]) -> None:
    """Lines to work on; the first is the current one."""
    window.session.do(edit.insert(tuple(lines)), select=lines[0].id)
    window.table.setFocus()
    QApplication.processEvents()


def rough(count: int = 4) -> list[Line]:
    """Lines whose times are rough: two seconds each from the beginning on."""
    return [line(2000 * i, 2000 * i + 1500, f"Line {i + 1}", line_id=str(i)) for i in range(count)]


def times(window: MainWindow, line_id: str) -> tuple[int, int]:
    found = window.session.document.get(line_id)
    return found.start_ms, found.end_ms


def do(window: MainWindow, *action_ids: str) -> None:
    for action_id in action_ids:
        QApplication.processEvents()
        window.actions_[action_id].trigger()
    QApplication.processEvents()


def hold(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyPress(window.table, key)


def let_go(window: MainWindow, key: Qt.Key) -> None:
    before = window.session.current_line_id
    is_last = before == window.session.document[-1].id
    QTest.keyRelease(window.table, key)
    for _ in range(50):  # a key that comes down again at once was only repeated
        QTest.qWait(20)
        if window.session.current_line_id != before and not is_last:
            return


def test_a_line_lasts_as_long_as_the_key_is_held(window: MainWindow) -> None:
    show(window, rough())
    window.session.seek(10_000)
    hold(window, Qt.Key.Key_F4)
    repeat = QKeyEvent(
        QEvent.Type.KeyRelease, Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier, "", True
    )
    QApplication.sendEvent(window.table, repeat)
    QTest.keyRelease(window.table, Qt.Key.Key_F4)  # X11 may forget to call it a repetition
    QTest.keyPress(window.table, Qt.Key.Key_F4)
    window.session.seek(11_200)
    let_go(window, Qt.Key.Key_F4)
    assert times(window, "0") == (10_000, 11_200)
    assert window.session.current_line_id == "1"
    window.session.undo()
    assert times(window, "0") == (0, 1500)


def test_tapping_keeps_the_order_in_which_the_lines_were_written(window: MainWindow) -> None:
    show(window, rough())
    for moment in (5000, 7000, 9000, 11_000):
        window.session.seek(moment)
        hold(window, Qt.Key.Key_T)
        window.session.seek(moment + 1000)
        let_go(window, Qt.Key.Key_T)
    assert [x.text for x in window.session.document] == [f"Line {i}" for i in (1, 2, 3, 4)]
    assert [x.start_ms for x in window.session.document] == [5000, 7000, 9000, 11_000]


def test_start_and_end_set_by_keys_go_on_in_the_order_of_the_text(window: MainWindow) -> None:
    show(window, rough())
    for moment in (5000, 7000, 9000, 11_000):
        window.session.seek(moment)
        do(window, "set_start")
        window.session.seek(moment + 1000)
        do(window, "set_end_next")
    assert [(x.text, x.start_ms, x.end_ms) for x in window.session.document] == [
        (f"Line {i + 1}", 5000 + 2000 * i, 6000 + 2000 * i) for i in range(4)
    ]


def test_the_next_line_begins_where_the_last_one_ends(window: MainWindow) -> None:
    show(window, rough())
    window.session.seek(1800)
    do(window, "set_end_start_next")
    gap_ms = window.preferences.value.limits.min_gap_ms
    assert times(window, "0") == (0, 1800)
    assert times(window, "1") == (1800 + gap_ms, 3500)


def test_setting_the_start_moves_everything_that_follows(window: MainWindow) -> None:
    show(window, rough())
    window.session.select("1")
    window.session.seek(2600)
    do(window, "set_start_rest")
    assert times(window, "0") == (0, 1500)
    assert [times(window, x)[0] for x in "123"] == [2600, 4600, 6600]
    assert window.session.history.stack.undoText() == "Shift"


@pytest.mark.parametrize(
    ("action_id", "after"),
    [
        ("start_less_frame", (1960, 3500)),
        ("start_more_hundred", (2100, 3500)),
        ("end_more_frame", (2000, 3520)),
        ("end_less_half", (2000, 3000)),
        ("line_more_frame", (2040, 3540)),
        ("line_less_half", (1500, 3000)),
    ],
)
def test_edges_are_nudged_by_frames_and_milliseconds(
    window: MainWindow, action_id: str, after: tuple[int, int]
) -> None:
    show(window, rough())
    window.session.select("1")
    do(window, action_id)
    assert times(window, "1") == after


def test_nudges_in_a_row_are_one_step(window: MainWindow) -> None:
    show(window, rough())
    do(window, "start_more_frame", "start_more_frame", "start_more_frame")
    assert times(window, "0")[0] == 120
    window.session.undo()
    assert times(window, "0")[0] == 0


def test_a_lead_uses_the_room_there_is(window: MainWindow) -> None:
    show(window, rough())
    window.session.select("1")
    do(window, "lead_in", "lead_out")
    assert times(window, "1") == (1900, 3850)
    do(window, "lead_out")
    gap_ms = window.preferences.value.limits.min_gap_ms
    assert times(window, "1") == (1900, 4000 - gap_ms)
    assert window.messages.title == ""
    do(window, "lead_out")
    assert times(window, "1") == (1900, 4000 - gap_ms)
    assert window.messages.title == "There is no room behind this line"


def test_what_changes_nothing_says_why(window: MainWindow) -> None:
    show(window, rough())
    do(window, "lead_in")
    assert window.messages.title == "There is no room in front of this line"
    do(window, "extend_next", "extend_next")
    assert window.messages.title == "This line reaches to the next one already"


def test_a_line_is_extended_to_the_next_but_the_last_is_not(window: MainWindow) -> None:
    show(window, rough())
    gap_ms = window.preferences.value.limits.min_gap_ms
    do(window, "extend_next")
    assert times(window, "0") == (0, 2000 - gap_ms)


@pytest.mark.parametrize(
    ("action_id", "start_ms", "end_ms"),
    [
        ("play_slot", 2000, 3500),
        ("play_before_start", 1500, 2000),
        ("play_after_start", 2000, 2500),
        ("play_before_end", 3000, 3500),
        ("play_after_end", 3500, 4000),
    ],
)
def test_stretches_around_a_line_are_played(
    window: MainWindow,
    player: FakeVideoPlayer,
    action_id: str,
    start_ms: int,
    end_ms: int,
) -> None:
    show(window, rough())
    window.session.select("1")
    do(window, action_id)
    assert player.seeks[-1] == (start_ms, True)
    player.advance(10_000)
    assert player.position_ms == end_ms


def test_a_line_in_a_loop_begins_again(
    window: MainWindow, player: FakeVideoPlayer, qtbot: QtBot
) -> None:
    show(window, rough())
    window.session.select("1")
    do(window, "loop_line")
    for _ in range(2):
        qtbot.waitUntil(lambda: player.is_playing)
        player.advance(1500)
        qtbot.waitUntil(lambda: player.position_ms == 2000)
    assert window.actions_["loop_line"].isChecked()
    do(window, "loop_line")
    QApplication.processEvents()
    assert not player.is_playing


def test_typing_pauses_the_film_and_plays_the_last_two_seconds_again(
    window: MainWindow, player: FakeVideoPlayer, qtbot: QtBot
) -> None:
    show(window, rough())
    do(window, "pause_typing")
    editing = replace(window.preferences.value.editing, resume_ms=20)
    window.preferences.change(editing=editing)
    window.session.seek(10_000)
    window.video.play()
    qtbot.waitUntil(lambda: window.session.is_playing)
    player.advance(500)
    QApplication.processEvents()
    paused_ms = window.session.playhead_ms
    window.editor.write()
    QTest.keyClicks(window.editor.text, "x")
    assert not player.is_playing
    qtbot.waitUntil(lambda: player.is_playing)
    assert player.seeks[-1][0] == pytest.approx(paused_ms - 2000, abs=60)


def test_typing_lets_the_film_run_unless_it_is_asked_to_pause(
    window: MainWindow, player: FakeVideoPlayer, qtbot: QtBot
) -> None:
    show(window, rough())
    window.video.play()
    qtbot.waitUntil(lambda: window.session.is_playing)
    window.editor.write()
    QTest.keyClicks(window.editor.text, "x")
    assert player.is_playing


def test_letters_and_space_are_text_while_writing(window: MainWindow) -> None:
    show(window, rough())
    window.editor.write()
    QTest.keyClicks(window.editor.text, " tAcv 4[")
    assert window.session.document.get("0").text == "Line 1 tAcv 4["
    assert times(window, "0") == (0, 1500)


def test_a_line_is_made_before_and_behind_the_current_one(window: MainWindow) -> None:
    show(window, [line(3000, 4000, line_id="a"), line(6000, 7000, line_id="b")])
    do(window, "line_after")
    behind = window.session.current_line
    assert behind is not None
    gap_ms = window.preferences.value.limits.min_gap_ms
    assert (behind.start_ms, behind.end_ms) == (4000 + gap_ms, 6000 - gap_ms)
    window.session.select("a")
    do(window, "line_before")
    before = window.session.current_line
    assert before is not None
    assert (before.start_ms, before.end_ms) == (1000 - gap_ms, 3000 - gap_ms)
    assert [x.id for x in window.session.document] == [before.id, "a", behind.id, "b"]
