"""What a crash left behind is offered, never forced, and can be taken back step by step."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.core import edit, journal
from desktop.core import project as projects
from desktop.core.document import Document
from desktop.core.project import Project
from desktop.ui.journaling import Journaling
from desktop.ui.messages import MessageBar
from desktop.ui.session import Session
from tests.builders import line
from tests.ui import stage


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    bar = MessageBar()
    qtbot.addWidget(bar)
    return bar


def crash(session: Session, bar: MessageBar, text: str) -> None:
    """Work on a project and end without closing it."""
    journaling = Journaling(session, bar)
    new = line("0:01", "0:02", text)
    session.do(edit.insert((new,)))
    assert journaling.is_working
    journaling._journal.close()


def accept(bar: MessageBar) -> None:
    next(x for x in bar.findChildren(QPushButton) if not x.isHidden()).click()


def test_nothing_is_offered_when_nothing_was_left(bar: MessageBar) -> None:
    Journaling(stage.session(), bar).offer_recovery()
    assert bar.title == ""


def test_work_that_was_never_saved_comes_back_unsaved(bar: MessageBar) -> None:
    crash(stage.session(), bar, "almost lost")
    session = stage.session()
    journaling = Journaling(session, bar)
    journaling.offer_recovery()
    assert "lines: 1" in bar.title
    accept(bar)
    assert [x.text for x in session.document] == ["almost lost"]
    assert session.is_modified
    journaling.close()


def test_the_work_of_several_windows_is_offered_one_after_the_other(bar: MessageBar) -> None:
    crash(stage.session(), bar, "one")
    crash(stage.session(), bar, "two")
    session = stage.session()
    journaling = Journaling(session, bar)
    journaling.offer_recovery()
    found = set()
    for _ in range(2):
        assert "Unsaved work" in bar.title
        accept(bar)
        found.add(session.document[0].text)
        session.mark_saved()
    assert found == {"one", "two"}
    journaling.close()


def test_edits_after_the_last_save_come_back_as_steps(bar: MessageBar, tmp_path: Path) -> None:
    folder = tmp_path / "p.dubwright"
    project = Project(Document((line("0:05", "0:06", "saved", line_id="s"),)))
    projects.save(project, folder)
    crash(Session(project), bar, "not saved")
    session = stage.session()
    journaling = Journaling(session, bar)
    session.open_project(projects.load(folder))
    assert [x.text for x in session.document] == ["saved"]
    accept(bar)
    assert [x.text for x in session.document] == ["not saved", "saved"]
    session.undo()
    assert [x.text for x in session.document] == ["saved"]
    journaling.close()


def test_what_was_typed_in_one_go_comes_back_as_one_step(bar: MessageBar, tmp_path: Path) -> None:
    folder = tmp_path / "p.dubwright"
    projects.save(Project(Document([line("0:01", "0:02", "", line_id="a")])), folder)
    session = Session(projects.load(folder))
    journaling = Journaling(session, bar)
    for text in ("W", "Wo", "Word"):
        session.do(edit.set_text(session.document.get("a"), text, 1))
    journaling._journal.close()
    session = stage.session()
    journaling = Journaling(session, bar)
    session.open_project(projects.load(folder))
    accept(bar)
    assert session.document.get("a").text == "Word"
    assert session.history.stack.count() == 1
    session.do(edit.set_text(session.document.get("a"), "Words", 1))
    assert session.history.stack.count() == 2, "what is typed now is a step of its own"
    session.history.undo()
    session.history.undo()
    assert session.document.get("a").text == ""
    journaling.close()


def test_work_that_was_closed_in_order_is_not_offered_again(bar: MessageBar) -> None:
    session = stage.session()
    journaling = Journaling(session, bar)
    session.do(edit.insert((line("0:01", "0:02"),)))
    journaling.close()
    assert journal.recoveries() == ()


def test_a_save_makes_the_journal_begin_anew(bar: MessageBar, tmp_path: Path) -> None:
    session = stage.session()
    journaling = Journaling(session, bar)
    session.do(edit.insert((line("0:01", "0:02"),)))
    folder = tmp_path / "p.dubwright"
    projects.save(session.project, folder)
    journaling.on_saved(folder)
    assert journal.left_behind(folder) == ()
    assert journal.recoveries() == ()
    journaling.close()


def test_what_comes_back_does_not_take_the_place_of_work_that_is_kept(bar: MessageBar) -> None:
    crash(stage.session(), bar, "almost lost")
    session = stage.session(line("0:01", "0:02", "begun since"))
    journaling = Journaling(session, bar)
    journaling.may_leave = lambda: False
    journaling.offer_recovery()
    accept(bar)
    assert [x.text for x in session.document] == ["begun since"]
    journaling.close()


def test_what_another_program_still_writes_is_named_and_not_offered_as_left_behind(
    bar: MessageBar, tmp_path: Path
) -> None:
    folder = tmp_path / "p.dubwright"
    projects.save(Project(Document()), folder)
    other = Session(projects.load(folder))
    writing = Journaling(other, MessageBar(bar))
    other.do(edit.insert((line("0:01", "0:02", "being written"),)))
    assert journal.left_behind(folder)
    session = stage.session()
    journaling = Journaling(session, bar)
    session.open_project(projects.load(folder))
    assert "is being changed in another Dubwright" in bar.title
    assert "Close it in one of the two" in bar.hint
    assert not any(not x.isHidden() and x.text() for x in bar.findChildren(QPushButton))
    writing.close()
    journaling.close()
