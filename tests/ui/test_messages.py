"""The message bar: says what happened and what to do, and does not stand in the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.errors import DiskFull
from desktop.ui.messages import MessageBar
from desktop.ui.theme import DARK, palette


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    bar = MessageBar()
    qtbot.addWidget(bar)
    return bar


def test_an_error_is_told_with_its_advice_and_stays(bar: MessageBar) -> None:
    bar.tell_error(DiskFull(Path("film.mp4")))
    assert "film.mp4" in bar.title
    assert "another disk" in bar.hint
    assert not bar._timer.isActive()
    assert bar.property("tone") == "error"


def test_good_news_goes_away_by_itself(bar: MessageBar) -> None:
    bar.tell("Saved", tone="ok")
    assert bar._timer.isActive()


def test_a_question_waits_for_its_answer(bar: MessageBar) -> None:
    answers: list[str] = []
    bar.tell("Found", button="Open", answer=lambda: answers.append("opened"))
    assert not bar._timer.isActive()
    next(x for x in bar.findChildren(QPushButton) if x.text() == "Open").click()
    assert answers == ["opened"]
    assert bar.title == ""


def test_a_question_that_is_covered_comes_back(bar: MessageBar) -> None:
    bar.tell("Work was found", tone="warn", button="Bring it back", answer=lambda: None)
    bar.tell("Lines wait", button="Speak", answer=lambda: None)
    assert bar.title == "Work was found", "the graver question comes first"
    bar.tell("Saved", tone="ok")
    assert bar.title == "Saved"
    bar.dismiss()
    assert bar.title == "Work was found"
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.title == "Lines wait"
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.title == ""


def test_an_answer_may_be_a_new_question(bar: MessageBar) -> None:
    def ask_more() -> None:
        bar.tell("And this?", tone="warn", button="Yes", answer=lambda: None)

    bar.tell("First", tone="warn", button="Yes", answer=lambda: None)
    bar.tell("Second", tone="warn", button="Yes", answer=ask_more)
    QTest.keyClick(bar.findChildren(QPushButton)[0], Qt.Key.Key_Space)
    assert bar.title == "And this?"
    bar.dismiss()
    assert bar.title == "First"
    bar.tell("Third")
    bar.forget_covered()
    bar.dismiss()
    assert bar.title == ""


def test_escape_closes_it(bar: MessageBar) -> None:
    bar.tell("Found")
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_names_of_files_are_never_read_as_markup(bar: MessageBar) -> None:
    bar.tell("<b>film</b>.mp4")
    assert bar._title.textFormat() == Qt.TextFormat.PlainText


def test_screen_readers_hear_the_whole_message(bar: MessageBar) -> None:
    bar.tell("What happened", "What to do")
    assert bar.accessibleName() == "What happened What to do"


def test_screen_readers_are_told_of_a_message_while_the_focus_is_elsewhere(
    bar: MessageBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[tuple[str, QAccessible.AnnouncementPoliteness]] = []

    def hear(event: QAccessibleAnnouncementEvent) -> None:
        heard.append((event.message(), event.politeness()))

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    bar.tell("Saved", "All of it.", "ok")
    bar.tell("The disk is full", tone="error")
    kinds = QAccessible.AnnouncementPoliteness
    assert heard == [
        ("Saved All of it.", kinds.Polite),
        ("The disk is full", kinds.Assertive),
    ]


def test_a_long_name_does_not_make_the_window_wider(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    name = "n" * 200 + ".mp4"
    bar.tell("There are subtitles beside this film", name, button="Open them")
    bar.adjustSize()
    assert bar.minimumSizeHint().width() < 800
    assert bar.hint == name


def test_the_marks_follow_the_theme(bar: MessageBar) -> None:
    bar.tell("Saved", tone="ok")
    before = bar._icon.pixmap().toImage()
    bar.setPalette(palette(DARK))
    assert bar._icon.pixmap().toImage() != before


def test_what_holds_no_longer_is_taken_back_and_other_news_stays(bar: MessageBar) -> None:
    bar.tell("Broken", tone="error")
    bar.withdraw("Something else")
    assert bar.title == "Broken"
    bar.withdraw("Broken")
    assert bar.title == ""


def test_a_question_that_was_taken_back_does_not_come_again(bar: MessageBar) -> None:
    bar.tell("Bring it back?", tone="warn", button="Yes", answer=bar.dismiss)
    bar.tell("Broken", tone="error")
    bar.withdraw("Bring it back?")
    bar.dismiss()
    assert bar.title == ""
