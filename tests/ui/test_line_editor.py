"""Typing a line, its times and its voice; taking back belongs to the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.core import edit
from desktop.core.checks import Limits
from desktop.ui.line_editor import LineEditor
from desktop.ui.session import Session
from desktop.ui.take_state import TakeState
from desktop.ui.text_box import TypingSession
from tests.builders import line
from tests.ui import stage


@pytest.fixture
def session() -> Session:
    return stage.session(
        line("0:01", "0:03", "One", line_id="a"), line("0:05", "0:07", "Two", line_id="b")
    )


@pytest.fixture
def editor(qtbot: QtBot, session: Session) -> LineEditor:
    editor = LineEditor(session)
    qtbot.addWidget(editor)
    session.select("a")
    editor.show()
    qtbot.waitExposed(editor)
    editor.write()
    return editor


def text_of(session: Session, line_id: str) -> str:
    return session.document.get(line_id).text


def test_what_is_typed_is_in_the_document_at_once(session: Session, editor: LineEditor) -> None:
    QTest.keyClicks(editor.text, " more")
    assert text_of(session, "a") == "One more"


def test_enter_makes_a_new_row(session: Session, editor: LineEditor) -> None:
    QTest.keyClick(editor.text, Qt.Key.Key_Return)
    QTest.keyClicks(editor.text, "x")
    assert text_of(session, "a") == "One\nx"


def test_a_word_typed_in_one_go_is_one_step(session: Session, editor: LineEditor) -> None:
    QTest.keyClicks(editor.text, " more")
    session.undo()
    assert text_of(session, "a") == "One"
    assert editor.text.toPlainText() == "One"


def test_a_moved_caret_begins_a_new_step(session: Session, editor: LineEditor) -> None:
    QTest.keyClicks(editor.text, "x")
    QTest.keyClick(editor.text, Qt.Key.Key_Home)
    QTest.keyClicks(editor.text, "y")
    session.undo()
    assert text_of(session, "a") == "Onex"


def test_coming_back_to_a_line_begins_a_new_step(session: Session, editor: LineEditor) -> None:
    QTest.keyClicks(editor.text, "x")
    session.select("b")
    session.select("a")
    QTest.keyClicks(editor.text, "y")
    session.undo()
    assert text_of(session, "a") == "Onex"


def test_after_a_pause_typing_is_a_new_step() -> None:
    typing = TypingSession(pause_ms=0)
    assert typing.number() != typing.number()
    calm = TypingSession(pause_ms=60_000)
    assert calm.number() == calm.number()


def test_the_box_leaves_undo_to_the_window(editor: LineEditor) -> None:
    QTest.keyClicks(editor.text, "x")
    assert not editor.text.document().isUndoAvailable()


def test_undo_leaves_the_caret_where_the_text_changed(session: Session, editor: LineEditor) -> None:
    QTest.keyClick(editor.text, Qt.Key.Key_Home)
    editor.text.insertPlainText("Number 🙂 ")
    assert editor.text.caret == len("Number 🙂 ")
    session.undo()
    assert editor.text.caret == 0


def test_an_edit_from_elsewhere_shows_without_becoming_an_edit(
    session: Session, editor: LineEditor
) -> None:
    session.do(edit.set_text(session.document.get("a"), "New from the timeline", 9))
    assert editor.text.toPlainText() == "New from the timeline"
    session.undo()
    assert not session.history.stack.canUndo()


def test_typing_without_a_line_asks_for_one(session: Session, editor: LineEditor) -> None:
    session.select("")
    wanted: list[str] = []
    editor.line_wanted.connect(wanted.append)
    QTest.keyClicks(editor.text, "H")
    assert wanted == ["H"]


def test_a_typed_start_moves_the_start_alone(session: Session, editor: LineEditor) -> None:
    field = editor.start.lineEdit()
    field.setText("0:02.5")
    QTest.keyClick(field, Qt.Key.Key_Return)
    changed = session.document.get("a")
    assert (changed.start_ms, changed.end_ms) == (2500, 3000)


def test_a_start_behind_the_end_takes_the_end_along(session: Session, editor: LineEditor) -> None:
    field = editor.start.lineEdit()
    field.setText("0:04")
    QTest.keyClick(field, Qt.Key.Key_Return)
    changed = session.document.get("a")
    assert (changed.start_ms, changed.end_ms) == (4000, 6000)


def test_what_is_no_time_changes_nothing(session: Session, editor: LineEditor) -> None:
    field = editor.end.lineEdit()
    field.setText("soon")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert session.document.get("a").end_ms == 3000
    assert field.text() == "00:00:03.000"


@pytest.mark.parametrize(("caret", "ms"), [(12, 3100), (7, 4000), (4, 63_000)])
def test_the_arrow_changes_the_part_where_the_caret_stands(
    session: Session, editor: LineEditor, caret: int, ms: int
) -> None:
    editor.end.setFocus()
    editor.end.lineEdit().setCursorPosition(caret)
    QTest.keyClick(editor.end, Qt.Key.Key_Up)
    assert session.document.get("a").end_ms == ms


def test_a_chosen_voice_is_the_line_s_own(session: Session, editor: LineEditor) -> None:
    editor.set_voices(("Anna", "Ben"), "Anna")
    index = editor.voice.findData("Ben")
    editor.voice.setCurrentIndex(index)
    editor.voice.activated.emit(index)
    assert session.document.get("a").voice == "Ben"
    session.undo()
    assert session.document.get("a").voice == ""


def test_a_voice_that_is_gone_is_still_shown(session: Session, editor: LineEditor) -> None:
    session.do(edit.set_voice((session.document.get("a"),), "Gone"))
    editor.set_voices(("Anna",), "Anna")
    assert editor.voice.currentData() == "Gone"
    assert "Gone" in editor.voice.currentText()


def test_the_counts_are_of_the_words_without_markup(session: Session, editor: LineEditor) -> None:
    session.do(edit.set_text(session.document.get("a"), "<i>Four</i>\nfive5", 1))
    assert "4 + 5" in editor.counts.text()
    assert editor.counts.property("tone") == "muted"


def test_a_line_too_fast_to_read_is_marked(session: Session, editor: LineEditor) -> None:
    session.do(edit.set_text(session.document.get("a"), "x" * 41, 1))
    assert editor.speed.property("tone") == "warn"


@pytest.mark.parametrize(
    ("state", "text", "tone"),
    [
        (TakeState("ok"), "Fits", "ok"),
        (TakeState("overflow", overflow_ms=400), "+0.4 s", "error"),
        (TakeState("failed", message="no voice"), "Failed", "error"),
        (TakeState("missing"), "Not spoken", "muted"),
    ],
)
def test_the_badge_says_how_the_take_stands(
    editor: LineEditor, state: TakeState, text: str, tone: str
) -> None:
    editor.set_take_lookup(lambda _: state)
    assert (editor.badge.text(), editor.badge.property("tone")) == (text, tone)
    assert editor.badge.isVisible()


def test_nothing_to_speak_needs_no_badge(editor: LineEditor) -> None:
    editor.set_take_lookup(lambda _: TakeState("silent"))
    assert not editor.badge.isVisible()


def test_words_a_minute_are_told_where_words_are_parted(
    session: Session, editor: LineEditor
) -> None:
    editor.set_limits(Limits(max_cps=0, max_wpm=29))
    assert editor.speed.toolTip() == "30 words a minute"
    assert editor.speed.property("tone") == "warn"
    session.do(edit.set_text(session.document.get("a"), "今日は 良い天気です", 1))
    assert editor.speed.toolTip() == ""
    assert editor.speed.property("tone") == "muted"


def test_a_long_name_of_a_voice_ends_in_dots_and_is_told_whole(editor: LineEditor) -> None:
    editor.set_voices(["Somebody with a name that is longer than the field is wide, by far"], "")
    editor.voice.setCurrentIndex(1)
    assert editor.voice.shown_text.endswith("…")
    assert editor.voice.shown_text[:8] == "Somebody"
    editor.voice.setCurrentIndex(0)
    editor.voice.setFixedWidth(400)
    assert editor.voice.shown_text == editor.voice.currentText()


def test_what_has_no_room_in_the_foot_is_left_out_whole(editor: LineEditor, qtbot: QtBot) -> None:
    for width in (420, 520, 640, 900):
        editor.resize(width, 180)
        qtbot.wait(1)
        shown = [x for x in (editor.speed, editor.counts) if not x.isHidden()]
        assert all(x.width() >= x.sizeHint().width() for x in shown), width
    assert len(shown) == 2


def test_the_menu_of_the_text_offers_no_undo_that_does_nothing(editor: LineEditor) -> None:
    texts = [action.text() for action in editor.text.usual_menu().actions()]
    assert not any("Undo" in text or "Redo" in text for text in texts)
    assert any("Paste" in text for text in texts)
