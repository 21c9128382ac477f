"""The window fits a small screen, with any panel beside it, and so do its settings."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from desktop.core import edit
from desktop.core.checks import Limits
from desktop.ui.main_window import MainWindow
from desktop.ui.settings_dialog import SettingsDialog
from tests.builders import line

_PANELS = ("takes", "voices", "history", "problems")


@pytest.fixture
def written(window: MainWindow) -> MainWindow:
    """A window with a current line, whose counts take their room."""
    made = line("0:01", "0:02", "A line of some length, so that its counts are long", line_id="a")
    window.session.do(edit.insert([made]), select="a")
    return window


@pytest.mark.parametrize("panel", _PANELS)
def test_a_panel_fits_beside_the_rest_on_1280_pixels(
    written: MainWindow, qtbot: QtBot, panel: str
) -> None:
    written.resize(1280, 720)
    written.actions_[panel].trigger()
    qtbot.wait(50)
    assert written.minimumSizeHint().width() <= 1280
    assert (written.width(), written.height()) == (1280, 720)


def test_without_panels_half_a_screen_is_enough(written: MainWindow) -> None:
    assert written.minimumSizeHint().width() <= 960
    assert written.minimumSizeHint().height() <= 560


def test_panels_of_one_side_lie_behind_each_other(written: MainWindow, qtbot: QtBot) -> None:
    for panel in ("takes", "problems", "voices"):
        written.actions_[panel].trigger()
        qtbot.wait(20)
    assert len(written.tabifiedDockWidgets(written.voices_dock)) == 2


def test_the_settings_fit_a_low_screen(written: MainWindow, qtbot: QtBot) -> None:
    dialog = SettingsDialog(written.session, written.preferences, written)
    qtbot.addWidget(dialog)
    assert dialog.minimumSizeHint().height() <= 480


def test_the_editor_counts_as_the_rules_of_the_project_do(written: MainWindow) -> None:
    written.editor.set_limits(Limits(counts_half=True))
    assert written.editor.speed.text() == "25 per second"
    assert written.editor.counts.text() == "25 characters"


@pytest.mark.parametrize("panel", _PANELS)
def test_letters_of_twice_the_size_fit_a_small_screen(
    written: MainWindow, qtbot: QtBot, panel: str
) -> None:
    # What 1366 x 768 pixels hold at 200 %.
    written.actions_[panel].trigger()
    written.resize(683, 384)
    qtbot.wait(50)
    assert (written.width(), written.height()) == (683, 384)


def test_a_message_makes_nothing_scroll_where_there_is_room(
    written: MainWindow, qtbot: QtBot
) -> None:
    written.resize(1280, 720)
    written.messages.tell("Found", "Many words that break into rows. " * 12, "warn")
    qtbot.wait(50)
    middle = written.centralWidget()
    assert isinstance(middle, QScrollArea)
    assert middle.verticalScrollBar().maximum() == 0
