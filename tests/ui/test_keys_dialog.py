"""Keys in the window: presets, own keys, clashes told, tooltips that follow, the palette."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from desktop.core import edit, settings
from desktop.core.fuzzy import score
from desktop.core.keys import KeyChoice, Keys, presets, resolve, users
from desktop.ui.action_table import ACTIONS
from desktop.ui.keys_dialog import KeysDialog
from desktop.ui.keys_map import default_keys
from desktop.ui.main_window import MainWindow
from desktop.ui.palette import NEEDED, Palette
from tests.builders import line

NO_KEYS = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> Iterator[KeysDialog]:
    dialog = KeysDialog(window.preferences, window)
    dialog.show()
    qtbot.waitExposed(dialog)
    yield dialog
    dialog.close()


def item_of(dialog: KeysDialog, action_id: str) -> QTreeWidgetItem:
    dialog.choose(action_id)
    item = dialog.tree.currentItem()
    assert item is not None
    return item


def record(
    dialog: KeysDialog, action_id: str, key: Qt.Key, keys: Qt.KeyboardModifier = NO_KEYS
) -> None:
    dialog.choose(action_id)
    dialog.field.setFocus()
    QTest.keyClick(dialog.field, key, keys)


def test_every_action_is_listed_with_its_keys(dialog: KeysDialog) -> None:
    assert item_of(dialog, "line_new").text(1) == "F9"
    assert item_of(dialog, "redo").text(1) == "Ctrl+Shift+Z   Ctrl+Y"
    assert item_of(dialog, "play").text(2) == "Space"


@pytest.mark.parametrize("preset", [x.id for x in presets()])
def test_with_a_preset_no_key_does_two_things(preset: str) -> None:
    bindings = resolve(default_keys(), KeyChoice(preset))
    for name, keys in bindings.items():
        for key, place in keys:
            assert users(bindings, key, place) == (name,), key


@pytest.mark.parametrize("preset", presets(), ids=lambda preset: preset.id)
def test_a_preset_names_keys_as_qt_writes_them_and_actions_that_there_are(preset: object) -> None:
    assert hasattr(preset, "keys")
    assert set(preset.keys) <= {spec.id for spec in ACTIONS}
    for keys in preset.keys.values():
        for key, _place in keys:
            assert QKeySequence(key).toString() == key


def test_a_recorded_key_acts_at_once_and_tooltips_tell_it(
    window: MainWindow, dialog: KeysDialog
) -> None:
    record(dialog, "line_break", Qt.Key.Key_F9, CTRL)
    dialog.add.click()
    assert QKeySequence("Ctrl+F9") in window.actions_["line_break"].shortcuts()
    dialog.choose("line_break")
    dialog.remove.click()
    assert window.actions_["line_break"].toolTip() == "Break the rows anew"
    record(dialog, "line_break", Qt.Key.Key_F9, CTRL)
    dialog.add.click()
    assert window.actions_["line_break"].toolTip() == "Break the rows anew  (Ctrl+F9)"
    own = dict(settings.load().keys.own)["line_break"]
    assert "Ctrl+F9" in own.anywhere


def test_menus_tell_keys_that_act_only_while_nothing_is_written(
    window: MainWindow, dialog: KeysDialog
) -> None:
    assert window.actions_["lead_in"].text() == "Lead-&in: begin a little earlier\tC"
    dialog.choose("lead_in")
    dialog.remove.click()
    assert window.actions_["lead_in"].text() == "Lead-&in: begin a little earlier"


def test_a_letter_is_offered_for_where_nothing_is_written(dialog: KeysDialog) -> None:
    record(dialog, "line_break", Qt.Key.Key_J)
    assert dialog.place.currentData() == "outside"
    record(dialog, "line_break", Qt.Key.Key_J, CTRL)
    assert dialog.place.currentData() == "anywhere"


def test_a_clash_is_told_and_the_key_is_taken_from_the_other(
    window: MainWindow, dialog: KeysDialog
) -> None:
    record(dialog, "set_end", Qt.Key.Key_F11)
    assert "Set start to playhead" in dialog.clash.text()
    dialog.add.click()
    assert dialog.clash.text() == ""
    assert window.actions_.keys.bindings["set_end"].anywhere == ("F12", "F11")
    assert window.actions_.keys.bindings["set_start"].anywhere == ()


def test_keys_are_removed_and_reset(window: MainWindow, dialog: KeysDialog) -> None:
    dialog.choose("set_start")
    dialog.remove.click()
    assert window.actions_.keys.bindings["set_start"] == Keys()
    dialog.reset.click()
    assert window.actions_.keys.bindings["set_start"] == Keys(("F11",), ("[",))
    dialog.choose("undo")
    dialog.remove.click()
    dialog.reset_all.click()
    assert settings.load().keys == KeyChoice()


def test_a_preset_of_another_editor_is_chosen(window: MainWindow, dialog: KeysDialog) -> None:
    dialog.preset.setCurrentIndex(dialog.preset.findData("aegisub"))
    dialog.preset.activated.emit(dialog.preset.currentIndex())
    assert item_of(dialog, "set_start").text(1) == "Ctrl+3"
    assert "G" in item_of(dialog, "line_commit").text(2)
    assert settings.load().keys.preset == "aegisub"


def test_the_list_is_searched_by_name_and_by_key(dialog: KeysDialog) -> None:
    dialog.search.setText("f11")
    assert not item_of(dialog, "set_start").isHidden()
    assert item_of(dialog, "set_end").isHidden()
    dialog.search.setText("undo")
    assert not item_of(dialog, "undo").isHidden()


def test_return_writes_a_new_row_unless_a_preset_wants_it(window: MainWindow) -> None:
    box = window.editor.text
    box.setFocus()
    QTest.keyClicks(box, "one")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert window.session.document[0].text == "one\n"
    window.preferences.change(keys=KeyChoice("aegisub"))
    QApplication.processEvents()
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert window.session.document[0].text == "one\n"
    assert len(window.session.document) == 2
    QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert window.session.document[1].text == "\n"


def test_escape_leaves_the_text_for_the_table(window: MainWindow) -> None:
    window.editor.write()
    QTest.keyClicks(window.editor.text, "one")
    QApplication.processEvents()
    QTest.keyClick(window.editor.text, Qt.Key.Key_Escape)
    assert window.table.hasFocus()
    window.actions_["focus_timeline"].trigger()
    assert window.timeline.canvas.hasFocus()


def test_the_number_pad_acts_outside_of_texts_only(window: MainWindow) -> None:
    window.session.do(edit.insert((line(2000, 3000, line_id="a"),)), select="a")
    window.preferences.change(keys=KeyChoice("aegisub"))
    QApplication.processEvents()
    pad = Qt.KeyboardModifier.KeypadModifier
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_4, pad, "4")
    window.table.setFocus()
    QApplication.sendEvent(window.windowHandle(), press)
    start_ms = window.session.document.get("a").start_ms
    assert start_ms < 2000
    window.editor.write()
    QApplication.sendEvent(window.windowHandle(), press)
    assert window.session.document.get("a").start_ms == start_ms


def palette_of(window: MainWindow, qtbot: QtBot, recent: tuple[str, ...] = ()) -> Palette:
    palette = Palette(window.actions_, recent, window)
    qtbot.addWidget(palette)
    palette.show()
    return palette


def test_the_palette_finds_by_a_few_letters_and_shows_the_key(
    window: MainWindow, qtbot: QtBot
) -> None:
    palette = palette_of(window, qtbot)
    QTest.keyClicks(palette.field, "new line")
    best = palette.list.topLevelItem(0)
    assert best is not None
    assert best.text(0) == "New line at playhead"
    assert best.text(2) == "F9"
    with qtbot.waitSignal(palette.chosen) as done:
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert done.args == ["line_new"]


def test_the_palette_says_why_something_is_not_possible(window: MainWindow, qtbot: QtBot) -> None:
    QApplication.processEvents()
    palette = palette_of(window, qtbot)
    QTest.keyClicks(palette.field, "one frame back")
    best = palette.list.topLevelItem(0)
    assert best is not None
    assert best.text(1) == "Open a film first"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert palette.note.text() == "Open a film first"


def test_the_palette_names_what_only_its_menu_would_explain(
    window: MainWindow, qtbot: QtBot
) -> None:
    palette = palette_of(window, qtbot)
    QTest.keyClicks(palette.field, "before the start")
    best = palette.list.topLevelItem(0)
    assert best is not None
    assert best.text(0) == "Play around the line: Before the start"


def test_what_was_used_lately_stands_first_in_the_palette(window: MainWindow, qtbot: QtBot) -> None:
    palette = palette_of(window, qtbot, ("about", "new"))
    tops = [palette.list.topLevelItem(i) for i in range(2)]
    assert [x.text(0) for x in tops if x is not None] == ["About Dubwright", "New project"]


def test_the_palette_knows_why_for_every_need_of_an_action() -> None:
    needs = {spec.need for spec in ACTIONS if spec.need.name != "NOTHING"}
    assert needs <= set(NEEDED)


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("split", "Split at playhead", "Set to playhead, lit"),
        ("sep", "Set end to playhead", "Take a voice from the selected lines"),
        ("line new", "New line at playhead", "Next line"),
    ],
)
def test_names_that_fit_better_stand_higher(typed: str, better: str, worse: str) -> None:
    high, low = score(typed, better), score(typed, worse)
    assert high is not None
    assert low is None or low < high


def test_letters_that_are_not_there_fit_nothing() -> None:
    assert score("xyz", "Split at playhead") is None


def test_a_name_that_nothing_has_is_told(dialog: KeysDialog) -> None:
    dialog.search.setText("no such action")
    assert dialog.nothing.isVisible()
    dialog.search.setText("")
    assert not dialog.nothing.isVisible()


def test_the_dialog_is_no_larger_than_its_screen(dialog: KeysDialog) -> None:
    room = dialog.screen().availableSize()
    assert dialog.width() < room.width()
    assert dialog.height() < room.height()


def test_rows_of_the_palette_are_as_high_when_it_opens_as_later(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.setStyleSheet("QTreeView::item { padding: 9px; }")
    rows = palette_of(window, qtbot).list
    first = rows.topLevelItem(0)
    assert first is not None
    assert rows.visualItemRect(first).height() == rows.sizeHintForRow(0)
