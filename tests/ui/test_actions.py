"""The one table of actions: complete, without conflicts, and all of it within reach of the keys."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QUndoStack
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QMenuBar, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.core import paths
from desktop.ui.action_spec import MENUS, Need
from desktop.ui.action_table import ACTIONS
from desktop.ui.actions import Actions


class Everything:
    """An owner of every handler, that notes which were called."""

    def __init__(self) -> None:
        self.called: list[str] = []

    def __getattr__(self, name: str) -> object:
        return lambda: self.called.append(name)


class Stage(QWidget):
    """A window with a text field, a button and an empty place."""

    def __init__(self) -> None:
        super().__init__()
        self.owner = Everything()
        self.field, self.button, self.place = QLineEdit(), QPushButton("x"), QWidget()
        self.place.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        rows = QVBoxLayout(self)
        for widget in (self.field, self.button, self.place):
            rows.addWidget(widget)
        owners = {spec.handler.split(".")[0]: self.owner for spec in ACTIONS}
        self.actions_ = Actions(owners, self)


@pytest.fixture
def window(qtbot: QtBot) -> Stage:
    window = Stage()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    return window


def test_no_key_belongs_to_two_actions() -> None:
    keys = Counter(
        QKeySequence(key).toString()
        for spec in ACTIONS
        for key in (*spec.keys, *spec.view_keys, *spec.timeline_keys)
    )
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_key_of_the_table_is_a_key() -> None:
    for spec in ACTIONS:
        for key in (*spec.keys, *spec.view_keys, *spec.text_keys, *spec.timeline_keys):
            assert QKeySequence(key).toString(), f"{spec.id}: {key}"


def test_every_action_has_its_own_id_an_icon_and_a_menu() -> None:
    ids = [spec.id for spec in ACTIONS]
    menus = {name for name, _ in MENUS}
    assert len(ids) == len(set(ids))
    for spec in ACTIONS:
        assert (paths.resources() / "icons" / f"{spec.icon}.svg").is_file(), spec.id
        assert spec.place.split(".")[0] in menus, spec.id


def test_every_action_is_in_a_menu_so_the_keyboard_reaches_it(window: Stage) -> None:
    bar = QMenuBar(window)
    window.actions_.fill(bar)
    menus = bar.findChildren(QMenu)
    reached = {action.objectName() for menu in menus for action in menu.actions()} - {""}
    assert reached == {spec.id for spec in ACTIONS}


def test_menus_of_one_bar_have_different_letters() -> None:
    letters = [text[text.index("&") + 1].lower() for _, text in MENUS]
    assert len(letters) == len(set(letters))


def test_a_tooltip_tells_the_key(window: Stage) -> None:
    assert window.actions_["line_new"].toolTip() == "New line at playhead  (F9)"
    assert window.actions_["about"].toolTip() == "About Dubwright"


def test_only_actions_whose_need_is_met_can_be_used(window: Stage) -> None:
    window.actions_.refresh(frozenset({Need.NOTHING, Need.LINE}))
    assert window.actions_["line_delete"].isEnabled()
    assert window.actions_["open"].isEnabled()
    assert not window.actions_["play"].isEnabled()
    assert not window.actions_["undo"].isEnabled()


def test_a_key_calls_the_handler_of_the_table(window: Stage) -> None:
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert window.owner.called == ["insert"]


@pytest.mark.parametrize("place", ["field", "button"])
def test_space_belongs_to_whoever_uses_it(window: Stage, qtbot: QtBot, place: str) -> None:
    widget = window.field if place == "field" else window.button
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Space)
    assert window.owner.called == []


def test_space_plays_where_nothing_is_written(window: Stage) -> None:
    window.place.setFocus()
    QTest.keyClick(window.place, Qt.Key.Key_Space)
    assert window.owner.called == ["toggle_playing"]


def test_ctrl_space_plays_even_while_writing(window: Stage) -> None:
    window.field.setFocus()
    QTest.keyClick(window.field, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert window.owner.called == ["toggle_playing"]


def test_the_menu_names_the_step_that_would_be_taken_back(window: Stage) -> None:
    stack = QUndoStack(window)
    stack.beginMacro("Delete")
    stack.endMacro()
    window.actions_.name_steps(stack)
    assert window.actions_["undo"].text() == "&Undo: Delete"
    assert window.actions_["redo"].text() == "&Redo"


def test_every_menu_fits_a_screen_of_768_pixels(window: Stage) -> None:
    bar = QMenuBar(window)
    window.actions_.fill(bar)
    for menu in bar.findChildren(QMenu):
        rows = [action for action in menu.actions() if not action.isSeparator()]
        assert len(rows) <= 20, menu.title()
