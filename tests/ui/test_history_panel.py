"""The list of steps names each, goes to any by a click, and brings the selection back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.core.document import Document
from desktop.core.edit import delete, set_text, shift
from desktop.core.project import Project
from desktop.ui.history_commands import HistoryCommands
from desktop.ui.history_panel import HistoryDelegate, HistoryPanel
from desktop.ui.main_window import MainWindow
from tests.builders import line

LINES = [line(k * 3000, k * 3000 + 2000, f"Line {k}", line_id=f"l{k}") for k in range(4)]


@pytest.fixture
def panel(qtbot: QtBot, window: MainWindow) -> HistoryPanel:
    window.session.open_project(Project(Document(LINES)))
    window.actions_["history"].trigger()
    feature = window.features.by_name["history"]
    assert isinstance(feature, HistoryCommands)
    qtbot.waitUntil(lambda: feature.panel is not None)
    assert feature.panel is not None
    return feature.panel


def told(panel: HistoryPanel) -> list[str]:
    delegate = panel.view.itemDelegate()
    stack = panel.view.stack()
    assert isinstance(delegate, HistoryDelegate)
    return [delegate.told(stack, row) for row in range(stack.count() + 1)]


def test_every_step_is_named_with_what_it_was_done_to(
    window: MainWindow, panel: HistoryPanel
) -> None:
    session = window.session
    session.do(set_text(session.document.get("l0"), "Something new", 1))
    session.do(shift(session.document.lines[1:3], 100))
    session.do(delete([session.document.get("l3")]))
    assert told(panel) == [
        "As it was opened",
        "Type · “Something new”",
        "Shift · lines: 2",
        "Delete · “Line 3”",
    ]


def test_a_click_goes_back_to_a_step_and_forward_again(
    window: MainWindow, panel: HistoryPanel
) -> None:
    session = window.session
    session.do(set_text(session.document.get("l0"), "one", 1))
    session.do(set_text(session.document.get("l1"), "two", 2))
    view = panel.view
    place = view.visualRect(view.model().index(0, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert session.document.lines == tuple(LINES)
    last = view.visualRect(view.model().index(2, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=last)
    assert session.document.get("l1").text == "two"


def test_undo_selects_what_was_selected_and_moves_the_playhead_back(
    window: MainWindow, panel: HistoryPanel
) -> None:
    session = window.session
    session.select("l1")
    session.seek(3500)
    window.table.choose(["l1", "l2"])
    session.do(shift([session.document.get(x) for x in ("l1", "l2")], 100))
    session.select("l3")
    session.seek(9000)
    session.undo()
    assert [x.id for x in window.table.chosen_lines()] == ["l1", "l2"]
    assert (session.current_line_id, session.playhead_ms) == ("l1", 3500)


def test_another_project_shows_its_own_steps(window: MainWindow, panel: HistoryPanel) -> None:
    window.session.do(set_text(window.session.document.get("l0"), "one", 1))
    window.session.open_project(Project(Document(LINES)))
    assert told(panel) == ["As it was opened"]
