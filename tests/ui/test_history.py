"""Undo as a person meets it: named steps, typing in one, saves in between, the place shown."""

from __future__ import annotations

from desktop.core import edit
from tests.builders import line
from tests.ui import stage


def test_typing_in_one_session_is_one_step() -> None:
    session = stage.session(line("0:01", "0:02", "", line_id="a"))
    for text in ("H", "He", "Hey"):
        session.do(edit.set_text(session.document.get("a"), text, 1))
    session.undo()
    assert session.document.get("a").text == ""
    assert not session.history.stack.canUndo()


def test_a_second_visit_is_a_second_step() -> None:
    session = stage.session(line("0:01", "0:02", "", line_id="a"))
    session.do(edit.set_text(session.document.get("a"), "one", 1))
    session.do(edit.set_text(session.document.get("a"), "one two", 2))
    session.undo()
    assert session.document.get("a").text == "one"


def test_typing_never_merges_across_a_save() -> None:
    session = stage.session(line("0:01", "0:02", "", line_id="a"))
    session.do(edit.set_text(session.document.get("a"), "saved", 1))
    session.mark_saved()
    session.do(edit.set_text(session.document.get("a"), "saved and more", 1))
    assert session.is_modified
    session.undo()
    assert session.document.get("a").text == "saved"
    assert not session.is_modified


def test_a_step_shows_the_line_and_the_moment_it_happened_at() -> None:
    session = stage.session(line("0:01", "0:02", line_id="a"), line("0:05", "0:06", line_id="b"))
    session.select("a")
    session.seek(1000)
    session.do(edit.set_text(session.document.get("a"), "changed", 1))
    session.select("b")
    session.seek(5000)
    session.undo()
    assert (session.current_line_id, session.playhead_ms) == ("a", 1000)
    session.select("b")
    session.redo()
    assert session.current_line_id == "a"


def test_redo_comes_back_to_the_line_that_was_chosen_after_the_step() -> None:
    session = stage.session(line("0:01", "0:02", line_id="a"))
    session.select("a")
    new = line("0:03", "0:04", line_id="b")
    session.do(edit.insert((new,)), select="b")
    assert session.current_line_id == "b"
    session.undo()
    assert session.current_line_id == "a"
    session.redo()
    assert session.current_line_id == "b"


def test_a_step_has_the_name_of_its_edit() -> None:
    session = stage.session(line("0:01", "0:02", line_id="a"))
    session.do(edit.delete((session.document.get("a"),)))
    assert session.history.stack.undoText() == "Delete"


def test_bringing_work_back_leaves_it_unsaved_whatever_is_undone() -> None:
    session = stage.session(line("0:01", "0:02", line_id="a"))
    session.do(edit.set_text(session.document.get("a"), "x", 1))
    session.note_other_change()
    session.undo()
    assert session.is_modified
