"""Pronunciations: asked for at a word, kept with the project, undone, heard at once."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.core import edit
from desktop.ui.lexicon_commands import LexiconCommands
from desktop.ui.lexicon_dialog import LexiconDialog
from desktop.ui.main_window import MainWindow
from tests.builders import line
from tests.fakes import FakeSpeaker


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> LexiconDialog:
    """The open dialog over a line in which Seoul is selected."""
    lines = (
        line("0:01", "0:04", "We love Seoul", line_id="a"),
        line("0:05", "0:08", "And Rome", line_id="b"),
    )
    window.session.do(edit.insert(lines), select="a")
    cursor = window.editor.text.textCursor()
    cursor.setPosition(10)
    window.editor.text.setTextCursor(cursor)
    qtbot.waitUntil(window.actions_["say_word"].isEnabled)
    window.actions_["say_word"].trigger()
    feature = window.features.by_name["lexicon"]
    assert isinstance(feature, LexiconCommands)
    assert feature.dialog is not None
    return feature.dialog


def test_the_word_at_the_caret_is_asked_for(dialog: LexiconDialog) -> None:
    assert dialog.word.text() == "Seoul"
    assert not dialog.add.isEnabled()


def test_a_saying_is_kept_shown_and_undone(dialog: LexiconDialog, window: MainWindow) -> None:
    dialog.said.setText("sole")
    dialog.add.click()
    assert dict(window.session.document.dub.sayings) == {"Seoul": "sole"}
    texts = [dialog.table.item(0, column) for column in range(3)]
    assert [item.text() for item in texts if item] == ["Seoul", "sole", "1"]
    assert not dialog.add.isEnabled()
    window.session.undo()
    assert dict(window.session.document.dub.sayings) == {}
    assert dialog.table.rowCount() == 0


def test_a_new_saying_is_spoken_in_the_lines_that_hold_it(
    dialog: LexiconDialog, window: MainWindow, speaker: FakeSpeaker, qtbot: QtBot
) -> None:
    window.dub.speak_all()
    qtbot.waitUntil(lambda: not window.dubbing.is_busy, timeout=10_000)
    dialog.said.setText("sole")
    dialog.add.click()
    window.dub.speak_all()
    qtbot.waitUntil(lambda: not window.dubbing.out_of_date(), timeout=10_000)
    assert sorted(speaker.spoken) == ["And Rome", "We love Seoul", "We love sole"]


def test_a_saying_is_taken_out_again(dialog: LexiconDialog, window: MainWindow) -> None:
    dialog.said.setText("sole")
    dialog.add.click()
    dialog.table.selectRow(0)
    dialog.remove.click()
    assert window.session.document.dub.sayings == ()


def test_half_a_saying_is_none(dialog: LexiconDialog, window: MainWindow) -> None:
    dialog.said.setText("   ")
    dialog.said.returnPressed.emit()
    assert window.session.document.dub.sayings == ()


def test_the_menu_of_the_text_offers_to_say_its_word_otherwise(
    dialog: LexiconDialog, window: MainWindow
) -> None:
    box = window.editor.text
    menu, cursor = QMenu(box), box.textCursor()
    cursor.setPosition(4)
    box.menu_opening.emit(menu, cursor)
    offered = [action for action in menu.actions() if "otherwise" in action.text()]
    assert [action.text() for action in offered] == ["Say “love” otherwise…"]
    offered[0].trigger()
    assert dialog.word.text() == "love"
