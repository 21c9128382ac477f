"""Letters are never guessed in silence, and nothing freezes while much is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from desktop.core import formats
from desktop.core.document import Document
from desktop.core.edit import set_text
from desktop.core.errors import FileError
from desktop.core.project import Project, load
from desktop.ui import file_questions as questions
from desktop.ui.encoding_dialog import EncodingDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.waiting import wait_for
from tests.builders import line, lines, srt

FRENCH = [line(0, 900, "Ça va très bien, merci à vous"), line(1000, 2000, "plain")]


@pytest.fixture
def french(tmp_path: Path) -> Path:
    path = tmp_path / "french.srt"
    path.write_bytes(srt(FRENCH).encode("cp1252"))
    return path


def answer(monkeypatch: pytest.MonkeyPatch, encoding: str) -> list[Path]:
    asked: list[Path] = []

    def which(_parent: object, path: Path) -> str:
        asked.append(path)
        return encoding

    monkeypatch.setattr(questions, "which_encoding", which)
    return asked


def test_a_guess_is_shown_and_the_choice_is_what_is_written_back(
    window: MainWindow, french: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = french.read_bytes()
    asked = answer(monkeypatch, "cp1252")
    window.files.open_subtitles_at(french)
    assert asked == [french]
    assert window.session.document[0].text == FRENCH[0].text
    assert window.session.project.subtitle is not None
    assert not window.session.project.subtitle.encoding_guessed
    assert window.files.save()
    assert french.read_bytes() == before


def test_another_choice_reads_other_letters(
    window: MainWindow, french: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "cp1251")
    window.files.open_subtitles_at(french)
    assert window.session.document[0].text.startswith("Зa va")


def test_who_thinks_better_of_it_opens_nothing(
    window: MainWindow, french: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "")
    window.files.open_subtitles_at(french)
    assert len(window.session.document) == 0


def test_utf8_is_opened_without_a_question(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(monkeypatch, "")
    path = tmp_path / "a.srt"
    path.write_text(srt(FRENCH), encoding="utf-8")
    window.files.open_subtitles_at(path)
    assert asked == []
    assert len(window.session.document) == 2


def test_the_dialog_shows_the_rows_that_tell_encodings_apart(qtbot: QtBot, french: Path) -> None:
    dialog = EncodingDialog(french.name, french.read_bytes())
    qtbot.addWidget(dialog)
    assert dialog.encoding == "cp1252"
    assert dialog.preview.toPlainText() == FRENCH[0].text
    dialog.list.setCurrentRow(1)
    assert dialog.encoding != "cp1252"
    assert dialog.preview.toPlainText() != FRENCH[0].text


def test_letters_that_the_old_encoding_lacks_are_told_of(
    window: MainWindow, french: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "cp1252")
    window.files.open_subtitles_at(french)
    window.session.do(set_text(window.session.document[0], "서울", 1))
    assert window.files.save()
    assert "utf-8" in window.messages.title
    assert formats.read(french).encoding == "utf-8"


def test_the_window_lives_while_ten_thousand_lines_are_saved(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.session.open_project(Project(Document(lines(10_000))))
    beats: list[int] = []
    heart = QTimer()
    heart.setInterval(5)
    heart.timeout.connect(lambda: beats.append(1))
    heart.start()
    assert window.files.save_project(tmp_path / "a.dubwright")
    heart.stop()
    assert beats
    assert not window.session.is_modified
    assert len(load(tmp_path / "a.dubwright").document) == 10_000
    assert window.session.project.path == tmp_path / "a.dubwright"


def test_a_long_save_that_fails_leaves_everything_as_it_was(
    window: MainWindow, tmp_path: Path
) -> None:
    window.session.open_project(Project(Document(lines(2000))))
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("mine", encoding="utf-8")
    assert not window.files.save_project(tmp_path / "full")
    assert "other things" in window.messages.title
    assert window.session.project.path is None
    assert sorted(x.name for x in (tmp_path / "full").iterdir()) == ["letter.txt"]


def test_waiting_returns_the_value_or_raises_the_error(qtbot: QtBot, tmp_path: Path) -> None:
    assert wait_for(lambda: 6 * 7) == 42
    missing = tmp_path / "missing.srt"
    with pytest.raises(FileError, match="does not exist"):
        wait_for(lambda: formats.read(missing))


def test_the_buttons_of_the_dialog_choose_or_leave(qtbot: QtBot, french: Path) -> None:
    dialog = EncodingDialog(french.name, french.read_bytes())
    qtbot.addWidget(dialog)
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    buttons.button(QDialogButtonBox.StandardButton.Open).click()
    assert dialog.result() == EncodingDialog.DialogCode.Accepted
