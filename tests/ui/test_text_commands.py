"""Texts in the real window: look, rows, joins, find and replace, spelling."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.core import edit, settings, spelling
from desktop.core.line import Line
from desktop.ui.main_window import MainWindow
from desktop.ui.theme import theme_of
from tests.builders import line

CTRL = Qt.KeyboardModifier.ControlModifier


def show(window: MainWindow, *lines: Line) -> None:
    window.session.do(edit.insert(lines), select=lines[0].id)
    window.table.setFocus()
    QApplication.processEvents()


def do(window: MainWindow, *action_ids: str) -> None:
    for action_id in action_ids:
        QApplication.processEvents()
        window.actions_[action_id].trigger()
    QApplication.processEvents()


def texts(window: MainWindow) -> list[str]:
    return [x.text for x in window.session.document]


def three() -> list[Line]:
    return [line(2000 * i, 2000 * i + 1500, f"Line {i}", line_id=str(i)) for i in range(3)]


# --- the look ------------------------------------------------------------------------------------


def test_what_is_chosen_in_the_text_becomes_italic_and_stays_chosen(window: MainWindow) -> None:
    show(window, line(0, 1000, "one 😀two three"))
    window.editor.write()
    window.editor.text.select(4, 8)
    QTest.keyClick(window.editor.text, Qt.Key.Key_I, CTRL)
    assert texts(window) == ["one <i>😀two</i> three"]
    assert window.editor.text.textCursor().selectedText() == "😀two"
    assert window.session.history.stack.undoText() == "Italic"
    QTest.keyClick(window.editor.text, Qt.Key.Key_I, CTRL)
    assert texts(window) == ["one 😀two three"]


def test_several_lines_become_bold_in_one_step_and_plain_again(window: MainWindow) -> None:
    show(window, *three())
    window.table.selectAll()
    do(window, "bold")
    assert texts(window) == ["<b>Line 0</b>", "<b>Line 1</b>", "<b>Line 2</b>"]
    do(window, "bold")
    assert texts(window) == ["Line 0", "Line 1", "Line 2"]
    window.session.undo()
    window.session.undo()
    assert texts(window) == ["Line 0", "Line 1", "Line 2"]


def test_a_line_goes_to_the_top_of_the_picture(window: MainWindow) -> None:
    show(window, *three())
    do(window, "place_8")
    assert texts(window)[0] == r"{\an8}Line 0"
    do(window, "place_2")
    assert texts(window)[0] == "Line 0"


def test_tags_are_dimmer_than_words(window: MainWindow) -> None:
    show(window, line(0, 1000, "a <i>b</i>"))
    layout = window.editor.text.document().firstBlock().layout()
    muted = theme_of(window.palette()).muted
    inks = [(x.start, x.length, x.format.foreground().color()) for x in layout.formats()]
    dimmed = [(start, length) for start, length, ink in inks if ink == QColor(muted)]
    assert dimmed == [(2, 3), (6, 4)]


def test_what_tags_mean_is_shown_while_it_is_written_over_rows_too(window: MainWindow) -> None:
    show(window, line(0, 1000, "<i>soft\nly</i> <b>now</b>"))
    box = window.editor.text

    def looks(row: int) -> list[tuple[int, int, bool, bool]]:
        formats = box.document().findBlockByNumber(row).layout().formats()
        found = [(x.start, x.length, x.format.fontItalic(), _is_bold(x.format)) for x in formats]
        return [x for x in found if x[2] or x[3]]

    assert looks(0) == [(3, 4, True, False)]
    assert looks(1) == [(0, 2, True, False), (10, 3, False, True)]
    box.select(0, 3)
    QTest.keyClick(box, Qt.Key.Key_Delete)
    assert looks(0) == []
    assert looks(1) == [(10, 3, False, True)]


def _is_bold(shown: QTextCharFormat) -> bool:
    return shown.fontWeight() > QFont.Weight.Normal


# --- rows ----------------------------------------------------------------------------------------


def test_rows_are_broken_and_put_together_again(window: MainWindow) -> None:
    long = "This is a sentence that is too long for one row, so it needs two"
    show(window, line(0, 5000, long))
    do(window, "line_break")
    assert texts(window)[0].count("\n") == 1
    do(window, "line_break")
    assert window.messages.title == "The rows are well broken already"
    do(window, "line_one_row")
    assert texts(window)[0] == long
    do(window, "line_one_row")
    assert window.messages.title == "The text stands in one row already"


def test_lines_are_joined_only_where_they_belong_together(window: MainWindow) -> None:
    show(window, line(0, 1000, "I wanted"), line(1100, 2000, "to go"), line(9000, 9900, "Late"))
    do(window, "line_join")
    assert texts(window) == ["I wanted to go", "Late"]
    do(window, "line_join")
    assert texts(window) == ["I wanted to go", "Late"]
    assert window.messages.title == "These lines had better stay apart"


def test_a_line_that_is_too_long_is_cut_at_the_best_place(window: MainWindow) -> None:
    first = "This is the first sentence, and it fills its rows well enough."
    second = "And this is the second one, which has to go somewhere else."
    show(window, line(0, 8000, f"{first} {second}"))
    do(window, "line_cut")
    joined = [text.replace("\n", " ") for text in texts(window)]
    assert joined == [first, second]


def test_text_is_cut_at_the_caret_and_time_at_the_playhead(window: MainWindow) -> None:
    show(window, line(1000, 5000, "one two three", line_id="a"))
    window.session.seek(4000)
    window.editor.write()
    window.editor.text.select(3, 3)
    do(window, "line_split")
    found = [(x.start_ms, x.end_ms, x.text) for x in window.session.document]
    assert found == [(1000, 4000, "one"), (4000, 5000, "two three")]


def test_without_a_playhead_inside_letters_share_the_time(window: MainWindow) -> None:
    show(window, line(1000, 5000, "<i>1234</i>5678", line_id="a"))
    window.session.seek(9000)
    window.editor.write()
    window.editor.text.select(7, 7)
    do(window, "line_split")
    assert [x.start_ms for x in window.session.document] == [1000, 3000]


# --- find and replace ----------------------------------------------------------------------------


def test_tab_goes_from_what_is_looked_for_to_what_comes_in_its_place(window: MainWindow) -> None:
    show(window, line(0, 1, "a cat"))
    do(window, "replace")
    bar = window.lines_panel.find_bar
    bar.field.setFocus()
    QTest.keyClick(bar.field, Qt.Key.Key_Tab)
    assert bar.by.hasFocus()


def open_replace(window: MainWindow, find: str, by: str) -> None:
    do(window, "replace")
    bar = window.lines_panel.find_bar
    bar.field.setText(find)
    bar.by.setText(by)


def test_all_are_replaced_in_one_step_and_counted(window: MainWindow) -> None:
    show(window, line(0, 1, "a cat, a cat"), line(2, 3, "Cats"), line(4, 5, "dog"))
    open_replace(window, "cat", "fox")
    window.lines_panel.find_bar.all.click()
    assert texts(window) == ["a fox, a fox", "foxs", "dog"]
    assert window.lines_panel.find_bar.result.text() == "3 replaced"
    window.session.undo()
    assert texts(window) == ["a cat, a cat", "Cats", "dog"]


def test_whole_words_case_and_patterns_narrow_what_is_replaced(window: MainWindow) -> None:
    show(window, line(0, 1, "cat Cat cats"))
    open_replace(window, "cat", "fox")
    bar = window.lines_panel.find_bar
    bar.word.setChecked(True)
    bar.case.setChecked(True)
    bar.all.click()
    assert texts(window) == ["fox Cat cats"]
    bar.word.setChecked(False)
    bar.case.setChecked(False)
    bar.pattern.setChecked(True)
    bar.field.setText(r"(\w+) (\w+)")
    bar.by.setText(r"\2 \1")
    bar.all.click()
    assert texts(window) == ["Cat fox cats"]


def test_one_after_the_other_is_replaced_by_enter(window: MainWindow) -> None:
    show(window, *three())
    open_replace(window, "Line", "Row")
    bar = window.lines_panel.find_bar
    bar.by.setFocus()
    QTest.keyClick(bar.by, Qt.Key.Key_Return)
    assert texts(window) == ["Row 0", "Line 1", "Line 2"]
    assert window.session.current_line_id == "1"
    QTest.keyClick(bar.by, Qt.Key.Key_Return)
    assert texts(window) == ["Row 0", "Row 1", "Line 2"]


def test_a_search_for_nothing_opens_the_bar_and_so_does_one_that_finds_nothing(
    window: MainWindow,
) -> None:
    show(window, *three())
    bar = window.lines_panel.find_bar
    do(window, "find_next")
    assert bar.isVisible()
    bar.field.setText("nowhere")
    bar.close_bar()
    do(window, "find_next")
    assert bar.isVisible()
    assert bar.result.text() == "0 found"


def test_only_chosen_lines_are_changed_when_several_are_chosen(window: MainWindow) -> None:
    show(window, *three())
    window.table.choose(["0", "2"])
    open_replace(window, "Line", "Row")
    assert window.lines_panel.find_bar.chosen.isChecked()
    window.lines_panel.find_bar.all.click()
    assert texts(window) == ["Row 0", "Line 1", "Row 2"]


def test_a_bad_or_endless_pattern_is_told_and_changes_nothing(window: MainWindow) -> None:
    show(window, line(0, 1, "a" * 60 + "!"))
    open_replace(window, "(a", "")
    bar = window.lines_panel.find_bar
    bar.pattern.setChecked(True)
    assert "is not a regular expression" in bar.trouble.text()
    bar.field.setText("(a|aa)+$")
    bar.all.click()
    assert "takes too long" in bar.trouble.text()
    assert texts(window) == ["a" * 60 + "!"]
    bar.field.setText("a+!")
    bar.all.click()
    assert not bar.trouble.isVisible()
    assert texts(window) == [""]


def test_the_bar_remembers_how_and_what_was_looked_for(window: MainWindow) -> None:
    show(window, *three())
    open_replace(window, "Line", "Row")
    window.lines_panel.find_bar.case.setChecked(True)
    window.lines_panel.find_bar.all.click()
    editing = settings.load().editing
    assert editing.searches == ("Line",)
    assert editing.replacements == ("Row",)
    assert editing.find_is_case_sensitive


# --- spelling ------------------------------------------------------------------------------------


def waved(window: MainWindow) -> list[str]:
    """The words that are underlined in the text box."""
    found = []
    block = window.editor.text.document().firstBlock()
    style = QTextCharFormat.UnderlineStyle.SpellCheckUnderline
    for part in block.layout().formats():
        if part.format.underlineStyle() == style:
            found.append(block.text()[part.start : part.start + part.length])
    return found


def menu_at(window: MainWindow, place: int) -> Sequence[str]:
    """What the menu of the text offers at a place, up to the usual entries."""
    window.editor.text.select(place, place)
    menu = QMenu(window)
    menu.addAction("usual")
    window.editor.text.menu_opening.emit(menu, window.editor.text.textCursor())
    names = [action.text() for action in menu.actions()]
    if len(names) > 1:
        menu.actions()[0].trigger()
    menu.deleteLater()
    return names


def test_misspelled_words_are_marked_and_mended_by_menu(window: MainWindow, qtbot: QtBot) -> None:
    show(window, line(0, 1000, "I <i>recieve</i> it", line_id="a"))
    qtbot.waitUntil(lambda: waved(window) == ["recieve"])
    names = menu_at(window, 7)
    assert names[0] == "receive"
    assert "Add “recieve” to your words" in names
    assert texts(window) == ["I <i>receive</i> it"]
    assert window.session.history.stack.undoText() == "Mend the spelling"
    assert menu_at(window, 0)[0] == "usual"


def test_the_word_that_is_being_typed_is_not_marked(window: MainWindow, qtbot: QtBot) -> None:
    show(window, line(0, 1000, "", line_id="a"))
    window.editor.write()
    QTest.keyClicks(window.editor.text, "teh wrod")
    qtbot.waitUntil(lambda: waved(window) == ["teh"])
    QTest.keyClicks(window.editor.text, " ")
    qtbot.waitUntil(lambda: waved(window) == ["teh", "wrod"])


def test_names_of_speakers_are_right(window: MainWindow, qtbot: QtBot) -> None:
    show(window, line(0, 1000, "Grzegorz saw teh Zbigniew", speaker="GRZEGORZ Nowak"))
    qtbot.waitUntil(lambda: waved(window) == ["teh", "Zbigniew"])


def test_own_words_are_right_from_then_on(window: MainWindow, qtbot: QtBot) -> None:
    show(window, line(0, 1000, "Dubwright", line_id="a"))
    qtbot.waitUntil(lambda: waved(window) == ["Dubwright"])
    window.editor.text.select(3, 3)
    do(window, "spell_add")
    assert waved(window) == []
    assert "Dubwright" in spelling.OwnWords("en")


def test_the_next_misspelled_word_is_gone_to_and_chosen(window: MainWindow, qtbot: QtBot) -> None:
    lines = (line(0, 1, "All right"), line(2, 3, "and heer"), line(4, 5, "it enndz", line_id="c"))
    show(window, *lines)
    cursor = window.editor.text.textCursor
    do(window, "spell_next")
    qtbot.waitUntil(lambda: cursor().selectedText() == "heer")
    do(window, "spell_next")
    qtbot.waitUntil(lambda: cursor().selectedText() == "enndz")
    do(window, "spell_next")
    qtbot.waitUntil(lambda: cursor().selectedText() == "heer")


def test_spelling_is_switched_off_and_on(window: MainWindow, qtbot: QtBot) -> None:
    show(window, line(0, 1000, "teh", line_id="a"))
    qtbot.waitUntil(lambda: waved(window) == ["teh"])
    do(window, "spell_check")
    assert waved(window) == []
    assert not settings.load().editing.checks_spelling
    do(window, "spell_check")
    qtbot.waitUntil(lambda: waved(window) == ["teh"])


def test_the_dictionary_follows_the_language_of_the_project(
    window: MainWindow, qtbot: QtBot
) -> None:
    folder = spelling.own_folder()
    folder.mkdir(parents=True)
    (folder / "de_DE.aff").write_text("SET UTF-8\n", encoding="utf-8")
    (folder / "de_DE.dic").write_text("1\nHaus\n", encoding="utf-8")
    show(window, line(0, 1000, "Haus house", line_id="a"))
    qtbot.waitUntil(lambda: waved(window) == ["Haus"])
    dub = window.session.document.dub
    window.session.do(edit.set_dub(dub, dataclasses.replace(dub, language="de")))
    qtbot.waitUntil(lambda: waved(window) == ["house"])
