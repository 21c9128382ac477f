"""Originals stand beside the lines: opened, typed, exchanged, saved, all as steps of undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core import formats
from desktop.core.document import Document
from desktop.core.original import original_of
from desktop.core.project import Project
from desktop.ui.lines_model import Column
from desktop.ui.main_window import MainWindow
from desktop.ui.translate_commands import TranslateCommands
from tests.builders import line, srt

MINE = [line(0, 2000, "Bonjour", line_id="a"), line(3000, 5000, "Adieu", line_id="b")]
THEIRS = [line(100, 1900, "Hello"), line(3100, 4900, "Goodbye"), line(9000, 9900, "Alone")]


@pytest.fixture
def translate(window: MainWindow) -> TranslateCommands:
    window.session.open_project(Project(Document(MINE)))
    found = window.features.by_name["translate"]
    assert isinstance(found, TranslateCommands)
    return found


@pytest.fixture
def original(tmp_path: Path) -> Path:
    path = tmp_path / "english.srt"
    path.write_text(srt(THEIRS), encoding="utf-8")
    return path


def both(window: MainWindow) -> list[tuple[str, str]]:
    return [(x.text, original_of(x)) for x in window.session.document.lines]


def test_a_second_file_opens_beside_the_lines_by_time(
    window: MainWindow, translate: TranslateCommands, original: Path
) -> None:
    assert window.table.isColumnHidden(Column.ORIGINAL)
    translate.open_original_at(original)
    assert both(window) == [("Bonjour", "Hello"), ("Adieu", "Goodbye"), ("", "Alone")]
    assert not window.table.isColumnHidden(Column.ORIGINAL)
    assert window.model.index(1, Column.ORIGINAL).data() == "Goodbye"
    assert not translate.box.isHidden()
    assert window.actions_["originals"].isChecked()
    window.session.undo()
    assert both(window) == [("Bonjour", ""), ("Adieu", "")]


def test_the_original_of_the_current_line_is_shown_and_typed(
    window: MainWindow, translate: TranslateCommands, original: Path
) -> None:
    translate.open_original_at(original)
    window.session.select("b")
    assert translate.box.text.toPlainText() == "Goodbye"
    steps = window.session.history.stack.count()
    translate.box.text.setPlainText("Good")
    translate.box.text.setPlainText("Good night")
    assert original_of(window.session.document.get("b")) == "Good night"
    assert window.session.history.stack.count() == steps + 1
    window.session.undo()
    assert translate.box.text.toPlainText() == "Goodbye"
    window.session.select("a")
    assert translate.box.text.toPlainText() == "Hello"


def test_the_spoken_text_stays_the_first_column(
    window: MainWindow, translate: TranslateCommands, original: Path
) -> None:
    translate.open_original_at(original)
    window.actions_["swap_original"].trigger()
    assert both(window)[0] == ("Hello", "Bonjour")


def test_a_translation_can_begin_from_the_lines_themselves(
    window: MainWindow, translate: TranslateCommands
) -> None:
    window.actions_["begin_translation"].trigger()
    assert both(window) == [("", "Bonjour"), ("", "Adieu")]
    assert not translate.box.isHidden()
    window.session.undo()
    assert both(window) == [("Bonjour", ""), ("Adieu", "")]


def test_either_side_is_saved(
    window: MainWindow, translate: TranslateCommands, original: Path, tmp_path: Path
) -> None:
    translate.open_original_at(original)
    assert translate.save_original_at(tmp_path / "o.srt")
    assert window.files.write_subtitles(tmp_path / "t.srt")
    saved = [x.text for x in formats.read(tmp_path / "o.srt").lines]
    assert saved == ["Hello", "Goodbye", "Alone"]
    assert [x.text for x in formats.read(tmp_path / "t.srt").lines][:2] == ["Bonjour", "Adieu"]


def test_a_project_brings_its_originals_back(
    window: MainWindow, translate: TranslateCommands, original: Path, tmp_path: Path
) -> None:
    translate.open_original_at(original)
    assert window.files.save_project(tmp_path / "a.dubwright")
    window.session.open_project(Project(Document()))
    assert translate.box.isHidden()
    window.files.open_project_at(tmp_path / "a.dubwright")
    assert both(window)[0] == ("Bonjour", "Hello")
    assert not translate.box.isHidden()


def test_originals_can_be_hidden_and_taken_away(
    qtbot: QtBot, window: MainWindow, translate: TranslateCommands, original: Path
) -> None:
    translate.open_original_at(original)
    window.actions_["originals"].trigger()
    assert translate.box.isHidden()
    window.actions_["originals"].trigger()
    assert not translate.box.isHidden()
    window.actions_["remove_original"].trigger()
    assert both(window)[0] == ("Bonjour", "")
    assert translate.box.isHidden()
    window.actions_["save_original"].trigger()
    assert "no original" in window.messages.title
