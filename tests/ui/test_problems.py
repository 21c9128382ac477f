"""The checks of the window: what is wrong is shown, walked through, and mended in one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.core.document import Document
from desktop.core.project import Project
from desktop.ui.main_window import MainWindow
from desktop.ui.problems import Problems
from desktop.ui.problems_panel import ProblemsPanel
from tests.builders import line, lines

GOOD = line(0, 2000, "Fine.", line_id="good")
SHORT = line(4000, 4200, "A.", line_id="short")
EMPTY = line(8000, 9000, "", line_id="empty")
BRIEF = line(12_000, 12_100, "B", line_id="brief")


def problems_of(window: MainWindow) -> Problems:
    found = window.features.by_name["problems"]
    assert isinstance(found, Problems)
    return found


@pytest.fixture
def problems(window: MainWindow) -> Problems:
    window.session.open_project(Project(Document([GOOD, SHORT, EMPTY, BRIEF])))
    return problems_of(window)


@pytest.fixture
def panel(qtbot: QtBot, window: MainWindow, problems: Problems) -> ProblemsPanel:
    window.actions_["problems"].trigger()
    qtbot.waitUntil(lambda: problems.panel is not None)
    assert problems.panel is not None
    qtbot.waitUntil(lambda: problems.inspection.is_done)
    problems.panel.refresh()
    return problems.panel


def shown(panel: ProblemsPanel) -> list[tuple[str, str]]:
    found = (panel.rows.row_at(panel.rows.index(k)) for k in range(panel.rows.rowCount()))
    return [(row.kind, row.line.id if row.line else "") for row in found if row]


def test_the_keys_walk_through_the_problems_and_round(
    window: MainWindow, problems: Problems
) -> None:
    visited = []
    for _ in range(4):
        window.actions_["next_problem"].trigger()
        visited.append(window.session.current_line_id)
    assert visited == ["short", "empty", "brief", "short"]
    window.actions_["previous_problem"].trigger()
    assert window.session.current_line_id == "brief"
    assert window.session.playhead_ms == BRIEF.start_ms


def test_one_key_mends_the_current_line_as_one_step(window: MainWindow, problems: Problems) -> None:
    window.session.select("short")
    window.actions_["fix_problem"].trigger()
    assert window.session.document.get("short").duration_ms == 700
    window.session.undo()
    assert window.session.document.get("short") == SHORT
    assert window.session.current_line_id == "short"


def test_a_fine_line_and_one_without_a_remedy_are_told_of(
    window: MainWindow, problems: Problems
) -> None:
    window.session.select("good")
    window.actions_["fix_problem"].trigger()
    assert "Nothing is wrong" in window.messages.title
    wall = line(4200, 6000, "No room before this.")
    window.session.open_project(Project(Document([SHORT, wall])))
    window.session.select("short")
    window.actions_["fix_problem"].trigger()
    assert "cannot be mended" in window.messages.title


def test_the_panel_groups_and_counts_and_a_click_jumps(
    window: MainWindow, problems: Problems, panel: ProblemsPanel
) -> None:
    assert shown(panel) == [
        ("short", ""),
        ("short", "short"),
        ("short", "brief"),
        ("empty", ""),
        ("empty", "empty"),
    ]
    place = panel.list.visualRect(panel.rows.index_of("brief")).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.session.current_line_id == "brief"
    assert window.session.playhead_ms == BRIEF.start_ms


def test_the_panel_can_show_one_kind_and_mend_all_of_it(
    qtbot: QtBot, window: MainWindow, problems: Problems, panel: ProblemsPanel
) -> None:
    panel.filter.setCurrentIndex(panel.filter.findData("short"))
    assert shown(panel) == [("short", "short"), ("short", "brief")]
    QTest.mouseClick(panel.fix_all, Qt.MouseButton.LeftButton)
    durations = [window.session.document.get(x).duration_ms for x in ("short", "brief")]
    assert durations == [700, 700]
    assert window.session.history.stack.count() == 1
    qtbot.waitUntil(lambda: shown(panel) == [])
    assert "(0)" in panel.filter.currentText()


def test_the_panel_follows_what_is_written(
    qtbot: QtBot, window: MainWindow, problems: Problems, panel: ProblemsPanel
) -> None:
    window.session.select("empty")
    window.editor.text.setPlainText("Not empty any more.")
    qtbot.waitUntil(lambda: ("empty", "") not in shown(panel))


def test_another_profile_judges_the_same_lines_otherwise(
    qtbot: QtBot, window: MainWindow, problems: Problems, panel: ProblemsPanel
) -> None:
    panel.profile.setCurrentIndex(panel.profile.findData("bbc"))
    panel.profile.activated.emit(panel.profile.currentIndex())
    assert window.session.project.profile == "bbc"
    assert window.preferences.value.profile == "bbc"
    assert problems.inspection.limits.max_wpm == 180
    qtbot.waitUntil(lambda: ("gap", "") not in shown(panel) and problems.inspection.is_done)


def test_every_remedy_is_in_the_menu_of_a_row(
    window: MainWindow, problems: Problems, panel: ProblemsPanel
) -> None:
    row = panel.rows.row_at(panel.rows.index_of("empty"))
    assert row is not None
    texts = [action.text() for action in panel.menu_for(row).actions() if action.text()]
    assert texts == ["Delete", "Delete: all of this kind"]


def test_ten_thousand_lines_are_checked_in_pieces_while_the_window_lives(
    qtbot: QtBot, window: MainWindow
) -> None:
    problems = problems_of(window)
    window.session.open_project(Project(Document(lines(10_000, duration_ms=300))))
    assert not problems.inspection.is_done
    qtbot.waitUntil(lambda: problems.inspection.is_done, timeout=60_000)
    assert problems.inspection.counts["short"] == 10_000
