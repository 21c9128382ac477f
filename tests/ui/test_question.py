"""Small questions: what is typed or chosen is given, Escape gives nothing, Enter grants nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui import question, theme
from desktop.ui.permission import may_take_voices

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def soon(act: Callable[[QDialog], None]) -> None:
    """Do something with the question that is about to be asked."""

    def find() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        act(dialog)

    QTimer.singleShot(0, find)


def type_and_press(text: str, key: Qt.Key) -> None:
    def act(dialog: QDialog) -> None:
        field = dialog.focusWidget()
        assert field is not None
        QTest.keyClicks(field, text)
        QTest.keyClick(field, key)

    soon(act)


def test_a_name_that_is_typed_over_the_old_one_is_given(parent: QWidget) -> None:
    type_and_press("Anna", ENTER)
    assert question.ask_text(parent, "Rename", "New name", "Bob") == "Anna"


def test_escape_gives_no_name(parent: QWidget) -> None:
    type_and_press("Anna", ESCAPE)
    assert question.ask_text(parent, "Rename", "New name", "Bob") is None


def test_a_number_stays_within_its_span(parent: QWidget) -> None:
    type_and_press("7", ENTER)
    assert question.ask_number(parent, "Go to line", "Number", 3, (1, 9)) == 7
    type_and_press("", ESCAPE)
    assert question.ask_number(parent, "Go to line", "Number", 3, (1, 9)) is None


def test_one_of_several_is_given_by_its_name(parent: QWidget) -> None:
    type_and_press("", ENTER)
    assert question.ask_choice(parent, "Dictionary", "Which", ["None", "en", "ko"], "ko") == "ko"


def test_a_short_question_is_wide_enough_for_its_title(parent: QWidget) -> None:
    widths: list[int] = []

    def look(dialog: QDialog) -> None:
        widths.append(dialog.width())
        dialog.reject()

    soon(look)
    question.ask_text(parent, "Rename the voice", "New name")
    assert widths[0] >= 360


def test_pressing_enter_too_soon_allows_nobody_s_voice(parent: QWidget) -> None:
    soon(lambda dialog: QTest.keyClick(dialog, ENTER))
    assert not may_take_voices(parent, "Voices", "Take the voices of two speakers?")


def test_voices_are_taken_when_it_is_allowed(parent: QWidget) -> None:
    def allow(dialog: QDialog) -> None:
        buttons = dialog.findChildren(QPushButton)
        next(one for one in buttons if one.text() == "It is allowed").click()

    soon(allow)
    assert may_take_voices(parent, "Voices", "Take the voices of two speakers?")


@pytest.fixture
def light(qapp: QApplication) -> Iterator[QApplication]:
    """The program in its light colours; undressed afterwards."""
    before, sheet = qapp.palette(), qapp.styleSheet()
    theme.apply(qapp, theme.LIGHT)
    yield qapp
    qapp.setPalette(before)
    qapp.setStyleSheet(sheet)


def test_a_night_that_falls_leaves_the_focus_on_the_same_button(
    parent: QWidget, light: QApplication
) -> None:
    def look(dialog: QDialog) -> None:
        theme.apply(light, theme.DARK)
        QTest.keyClick(dialog, ENTER)

    soon(look)
    assert not may_take_voices(parent, "Voices", "Take the voices of two speakers?")


def test_a_question_of_usual_length_stays_in_one_row(parent: QWidget) -> None:
    made = question.box(parent, "Dubwright", "“a film.dub-en.mp4” is still being written. Stop it?")
    made.show()
    label = made.findChildren(QLabel, "qt_msgbox_label")[0]
    assert label.heightForWidth(label.width()) < 2 * label.fontMetrics().lineSpacing()
    made.close()
