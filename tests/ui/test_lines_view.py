"""The table: choosing, following, and keeping room for the text."""

from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.core import edit
from desktop.ui.lines_model import Column, LinesModel
from desktop.ui.lines_view import LinesView
from desktop.ui.session import Session
from desktop.ui.take_state import Status, TakeState
from tests.builders import line, lines
from tests.ui import stage


@pytest.fixture
def session() -> Session:
    return stage.session(*lines(30))


@pytest.fixture
def view(qtbot: QtBot, session: Session) -> LinesView:
    view = LinesView(session, LinesModel(session.document))
    qtbot.addWidget(view)
    view.resize(900, 400)
    view.show()
    qtbot.waitExposed(view)
    return view


def click(view: LinesView, row: int) -> None:
    place = view.visualRect(view.model().index(row, Column.TEXT)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_click_chooses_the_line_and_shows_its_picture(session: Session, view: LinesView) -> None:
    click(view, 2)
    assert session.current_line_id == "l2"
    assert session.playhead_ms == session.document[2].start_ms


def test_while_the_film_plays_choosing_does_not_jump(session: Session, view: LinesView) -> None:
    session.set_playing(True)
    click(view, 3)
    assert (session.current_line_id, session.playhead_ms) == ("l3", 0)


def test_the_current_line_is_scrolled_into_view(session: Session, view: LinesView) -> None:
    session.select("l29")
    row = view.visualRect(view.model().index(29, Column.TEXT))
    assert view.viewport().rect().contains(row.center())


def test_enter_goes_on_in_the_text(session: Session, view: LinesView, qtbot: QtBot) -> None:
    click(view, 1)
    with qtbot.waitSignal(view.write_wanted):
        QTest.keyClick(view, Qt.Key.Key_Return)


def test_an_edit_does_not_move_the_playhead(session: Session, view: LinesView) -> None:
    click(view, 1)
    session.seek(100)
    session.do(edit.set_times(session.document.get("l1"), 50_000, 51_000))
    assert session.playhead_ms == 100
    assert session.current_line_id == "l1"
    assert view.currentIndex().row() == session.document.index_of("l1")


def test_several_lines_are_chosen_in_time_order(session: Session, view: LinesView) -> None:
    view.choose(["l4", "l1"])
    assert [line.id for line in view.chosen_lines()] == ["l1", "l4"]


def test_without_a_selection_the_current_line_is_the_chosen_one(
    session: Session, view: LinesView
) -> None:
    session.select("l2")
    view.clearSelection()
    assert [line.id for line in view.chosen_lines()] == ["l2"]


def test_the_line_that_is_heard_is_marked(session: Session, view: LinesView) -> None:
    session.seek(session.document[4].start_ms + 10)
    assert view._delegate.spoken_now == {"l4"}
    session.seek(session.document[4].end_ms + 10)
    assert view._delegate.spoken_now == frozenset()


def test_a_narrow_table_gives_up_columns_and_keeps_the_text(view: LinesView) -> None:
    view.resize(420, 400)
    assert view.isColumnHidden(Column.END)
    assert not view.isColumnHidden(Column.START)
    assert view.columnWidth(Column.TEXT) > 150
    view.resize(1000, 400)
    assert not view.isColumnHidden(Column.END)


def test_the_voice_column_comes_with_the_first_own_voice(session: Session, view: LinesView) -> None:
    assert view.isColumnHidden(Column.VOICE)
    session.do(edit.set_voice((session.document[0],), "Anna"))
    assert not view.isColumnHidden(Column.VOICE)


def test_every_state_of_a_take_is_painted(session: Session, view: LinesView) -> None:
    states = {
        f"l{i}": TakeState(status, overflow_ms=300) for i, status in enumerate(get_args(Status))
    }
    model = view.model()
    assert isinstance(model, LinesModel)
    model.set_take_lookup(lambda line_id: states.get(line_id))
    pictures = set()
    for row in range(len(states)):
        rect = view.visualRect(model.index(row, Column.TAKE))
        pictures.add(bytes(view.viewport().grab(rect).toImage().constBits()))
    assert len(pictures) == len(states)


def test_a_key_with_ctrl_that_leads_to_another_line_selects_that_line_alone(
    session: Session, view: LinesView, qtbot: QtBot
) -> None:
    shortcut = QShortcut(QKeySequence("Ctrl+J"), view)
    shortcut.activated.connect(lambda: session.select("l5"))
    click(view, 2)
    window = view.windowHandle()
    assert window is not None
    QTest.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert session.current_line_id == "l5"
    assert [index.row() for index in view.selectionModel().selectedRows()] == [5]


def test_times_of_a_long_film_and_numbers_of_many_lines_stand_whole(
    session: Session, view: LinesView
) -> None:
    start, number = view.columnWidth(Column.START), view.columnWidth(Column.NUMBER)
    hour = 3_600_000
    late = tuple(line(hour + i * 10, hour + i * 10 + 5) for i in range(1000))
    session.do(edit.insert(late))
    metrics = view.fontMetrics()
    assert view.columnWidth(Column.START) >= metrics.horizontalAdvance("1:00:00.000") + 16
    assert view.columnWidth(Column.NUMBER) > number
    session.do(edit.delete(late))
    assert view.columnWidth(Column.START) == start
