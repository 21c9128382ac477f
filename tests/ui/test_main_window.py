"""The window as a person uses it: keys in, document and files out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop import app
from desktop.core import edit, formats, settings
from desktop.core import project as projects
from desktop.core.document import Document
from desktop.core.journal import Journal
from desktop.core.project import MediaReference, Project
from desktop.ui.lines_model import Column
from desktop.ui.main_window import MainWindow
from desktop.ui.session import Session
from tests.builders import line, srt
from tests.fakes import FakeVideoPlayer

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(window: MainWindow, key: Qt.Key, keys: Qt.KeyboardModifier | None = None) -> None:
    """Press a key wherever the focus is."""
    QApplication.processEvents()
    target = QApplication.focusWidget() or window
    QTest.keyClick(target, key, keys or Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()


def open_film(window: MainWindow, qtbot: QtBot, path: Path) -> None:
    """Open a film, whatever is in the file, and wait for its first picture."""
    path.touch()
    with qtbot.waitSignal(window.video.film_loaded):
        window.files.open_film_at(path)


def write_srt(path: Path, *texts: str) -> Path:
    lines = [line(i * 2000, i * 2000 + 1500, text) for i, text in enumerate(texts)]
    path.write_text(srt(lines), encoding="utf-8")
    return path


def type_text(text: str) -> None:
    """Type wherever the focus is."""
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClicks(target, text)


def answer(button: str) -> None:
    """Press a button of the question that is about to be asked."""

    def press_it() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(x for x in box.buttons() if x.text().replace("&", "") == button).click()

    QTimer.singleShot(0, press_it)


def test_a_film_is_subtitled_without_the_mouse(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    open_film(window, qtbot, tmp_path / "film.mp4")
    QTest.keyClicks(window.editor.text, "First")
    press(window, Qt.Key.Key_Return, CTRL)
    type_text("Second")
    texts = [x.text for x in window.session.document.lines]
    assert texts == ["First", "Second"]
    first, second = window.session.document.lines
    assert second.start_ms == first.end_ms + window.preferences.value.limits.min_gap_ms
    press(window, Qt.Key.Key_Up, ALT)
    assert window.session.current_line == first
    press(window, Qt.Key.Key_Z, CTRL)
    assert [x.text for x in window.session.document.lines] == ["First", ""]


def test_f11_and_f12_set_the_times_at_the_playhead(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    open_film(window, qtbot, tmp_path / "film.mp4")
    press(window, Qt.Key.Key_F9)
    window.session.seek(400)
    press(window, Qt.Key.Key_F11)
    window.session.seek(1600)
    press(window, Qt.Key.Key_F12)
    made = window.session.document[0]
    assert (made.start_ms, made.end_ms) == (400, 1600)


def test_a_new_line_never_lies_over_another(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F9)
    press(window, Qt.Key.Key_F9)
    first, second = window.session.document.lines
    assert second.start_ms >= first.end_ms


def test_split_merge_and_delete_by_key(window: MainWindow, tmp_path: Path) -> None:
    window.files.open_paths((write_srt(tmp_path / "a.srt", "one two", "three"),))
    window.session.seek(750)
    press(window, Qt.Key.Key_K, CTRL)
    assert [x.text for x in window.session.document.lines] == ["one", "two", "three"]
    press(window, Qt.Key.Key_M, CTRL)
    assert [x.text for x in window.session.document.lines] == ["one\ntwo", "three"]
    press(window, Qt.Key.Key_Delete, CTRL | SHIFT)
    assert [x.text for x in window.session.document.lines] == ["three"]
    assert window.session.current_line == window.session.document[0]


def test_delete_in_the_table_takes_all_chosen_lines(window: MainWindow, tmp_path: Path) -> None:
    window.files.open_paths((write_srt(tmp_path / "a.srt", "a", "b", "c", "d"),))
    window.table.setFocus()
    lines = window.session.document.lines
    window.table.choose([lines[1].id, lines[2].id])
    press(window, Qt.Key.Key_Delete)
    assert [x.text for x in window.session.document.lines] == ["a", "d"]


def test_the_title_has_the_mark_of_unsaved_work(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.files.open_paths((write_srt(tmp_path / "a.srt", "one"),))
    qtbot.waitUntil(lambda: window.windowTitle() == "a.srt[*] — Dubwright")
    assert not window.isWindowModified()
    QTest.keyClicks(window.editor.text, "!")
    qtbot.waitUntil(window.isWindowModified)
    press(window, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: not window.isWindowModified())
    assert formats.read(tmp_path / "a.srt").lines[0].text == "one!"


def test_what_was_odd_in_a_file_is_told_with_its_line(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "odd.srt"
    path.write_text(
        "1\n00:00:01,000 --> 00:00:02,000\nfine\n\n2\n00:00:03,000 -> 00:00:04,000\nkept\n",
        encoding="utf-8",
    )
    window.files.open_paths((path,))
    assert "line 5" in window.messages.title
    assert window.session.document[1].text.endswith("kept")


def test_a_file_that_cannot_be_read_is_told_and_nothing_changes(
    window: MainWindow, tmp_path: Path
) -> None:
    window.files.open_paths((write_srt(tmp_path / "a.srt", "one"),))
    window.files.open_subtitles_at(tmp_path / "missing.srt")
    assert "missing.srt" in window.messages.title
    assert window.messages.hint
    assert len(window.session.document) == 1


@pytest.mark.parametrize(
    ("button", "left", "saved"),
    [("Save", 0, "one!"), ("Don’t save", 0, "one"), ("Cancel", 1, "one")],
)
def test_unsaved_work_is_asked_about_before_it_would_be_lost(
    window: MainWindow, tmp_path: Path, button: str, left: int, saved: str
) -> None:
    path = write_srt(tmp_path / "a.srt", "one")
    window.files.open_paths((path,))
    QTest.keyClicks(window.editor.text, "!")
    answer(button)
    window.actions_["new"].trigger()
    assert len(window.session.document) == left
    assert formats.read(path).lines[0].text == saved


def test_closing_with_everything_saved_asks_nothing(window: MainWindow, tmp_path: Path) -> None:
    window.files.open_paths((write_srt(tmp_path / "a.srt", "one"),))
    assert window.close()


def test_a_film_and_subtitles_are_opened_by_dropping_them(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, player: FakeVideoPlayer
) -> None:
    film = tmp_path / "film.mp4"
    film.touch()
    subtitles = write_srt(tmp_path / "film.srt", "one")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (film, subtitles)])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, button, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), copy, data, button, keys))
    qtbot.waitUntil(lambda: player.path == film)
    assert window.session.document[0].text == "one"


def test_subtitles_beside_a_film_are_offered(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "film.mp4").touch()
    write_srt(tmp_path / "film.srt", "one")
    window.files.open_film_at(tmp_path / "film.mp4")
    qtbot.waitUntil(lambda: window.messages.hint == "film.srt")
    button = next(x for x in window.messages.findChildren(QPushButton) if x.isVisible())
    button.click()
    assert window.session.document[0].text == "one"
    assert window.session.media is not None


def test_a_project_comes_back_as_it_was_saved(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, player: FakeVideoPlayer
) -> None:
    film = tmp_path / "film.mp4"
    film.touch()
    open_film(window, qtbot, film)
    QTest.keyClicks(window.editor.text, "Kept")
    assert window.files.save_project(tmp_path / "mine.dubwright")
    window.files.new()
    assert len(window.session.document) == 0
    assert player.path is None
    window.files.open_paths((tmp_path / "mine.dubwright",))
    qtbot.waitUntil(lambda: player.path == film)
    assert window.session.document[0].text == "Kept"
    assert not window.session.is_modified


def test_keys_walk_to_what_is_found(window: MainWindow, tmp_path: Path) -> None:
    window.files.open_paths((write_srt(tmp_path / "a.srt", "red", "blue", "Red again"),))
    press(window, Qt.Key.Key_F, CTRL)
    type_text("red")
    press(window, Qt.Key.Key_Return)
    assert window.session.current_line == window.session.document[2]
    press(window, Qt.Key.Key_F3)
    assert window.session.current_line == window.session.document[0]
    assert window.lines_panel.find_bar.result.text() == "1 of 2"
    press(window, Qt.Key.Key_Escape)
    assert not window.lines_panel.find_bar.isVisible()


def test_going_to_a_number_goes_to_that_line(window: MainWindow, tmp_path: Path) -> None:
    window.files.open_paths((write_srt(tmp_path / "a.srt", "a", "b", "c"),))
    window.lines.go_to(3)
    assert window.session.current_line == window.session.document[2]
    window.lines.go_to(99)
    assert window.session.current_line == window.session.document[2]


def test_speed_and_volume_reach_the_film_and_its_bar(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, player: FakeVideoPlayer
) -> None:
    open_film(window, qtbot, tmp_path / "film.mp4")
    window.actions_["slower"].trigger()
    window.actions_["quieter"].trigger()
    assert (player.speed, player.volume) == (0.75, 90)
    window.actions_["mute"].trigger()
    assert player.volume == 0
    window.actions_["mute"].trigger()
    assert player.volume == 90


def test_everything_without_text_has_a_name_for_screen_readers(window: MainWindow) -> None:
    nameless = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisibleTo(window)
        and not isinstance(widget, QLabel)
        and not (widget.accessibleName() or getattr(widget, "text", str)() or widget.toolTip())
        and not ((around := widget.parentWidget()) and around.accessibleName())
    ]
    assert [type(widget).__name__ for widget in nameless] == []


def test_the_window_remembers_what_was_opened(window: MainWindow, tmp_path: Path) -> None:
    path = write_srt(tmp_path / "a.srt", "one")
    window.files.open_paths((path,))
    assert settings.load().recent == (str(path),)


def test_torch_is_not_loaded_for_the_window(running: app.Running) -> None:
    assert running.queue.catalog is None


def test_work_that_comes_back_brings_its_film(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    film = tmp_path / "film.mp4"
    film.touch()
    left = Session(Project(Document(), MediaReference(film, 0, 10_000)))
    journal = Journal(left.project, lambda error: pytest.fail(str(error)))
    left.do(edit.insert((line("0:01", "0:02", "almost lost"),)))
    journal.close()
    window.start(())
    button = next(
        x for x in window.messages.findChildren(QPushButton) if x.text() == "Bring it back"
    )
    with qtbot.waitSignal(window.video.film_loaded):
        button.click()
    assert [x.text for x in window.session.document] == ["almost lost"]
    assert window.session.media is not None
    assert window.session.media.path == film


def test_a_project_that_another_program_saved_is_not_overwritten_unasked(
    window: MainWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "mine.dubwright"
    window.editor.write()
    type_text("here")
    assert window.files.save_project(folder)
    other = projects.load(folder)
    other.profile = "ted"
    projects.save(other, folder)
    answer("Cancel")
    assert not window.files.save()
    assert projects.load(folder).profile == "ted"
    answer("Overwrite")
    assert window.files.save()
    assert projects.load(folder).profile != "ted"


def test_a_saved_project_whose_changes_a_crash_left_is_named_at_the_next_start(
    window: MainWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "mine.dubwright"
    projects.save(Project(Document()), folder)
    window.preferences.remember(folder)
    window.start(())
    assert window.messages.title == ""
    crashed = projects.load(folder)
    journal = Journal(crashed)
    crashed.document.apply(edit.insert((line("0:01", "0:02", "Almost lost"),)))
    window.start(())
    assert window.messages.title == "", "another program changes it now"
    journal.close()
    window.start(())
    assert window.messages.title == "Changes of “mine” were not saved"
    window.messages._on_answer()
    assert window.session.project.path == folder
    assert window.messages.title == "Changes of this project that were not saved: 1"
    window.messages._on_answer()
    assert [x.text for x in window.session.document] == ["Almost lost"]


def test_subtitles_that_another_program_saved_are_not_overwritten_unasked(
    window: MainWindow, tmp_path: Path
) -> None:
    path = write_srt(tmp_path / "a.srt", "One")
    window.files.open_paths((path,))
    window.editor.write()
    type_text(" more")
    assert window.files.save(), "what was read is what stands there"
    path.write_bytes(path.read_bytes() + b"\n2\n00:00:09,000 --> 00:00:10,000\nof others\n")
    type_text(" still")
    answer("Cancel")
    assert not window.files.save()
    assert "of others" in path.read_text(encoding="utf-8")
    answer("Overwrite")
    assert window.files.save()
    assert "more still" in path.read_text(encoding="utf-8")
    type_text(" and on")
    assert window.files.save()


def test_columns_of_the_table_are_chosen_by_keys(window: MainWindow) -> None:
    window.session.do(edit.insert((line("0:01", "0:02", "Hello"),)))

    def hidden() -> set[Column]:
        return {column for column in Column if window.table.isColumnHidden(column)}

    before = hidden()

    def press_it() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    QApplication.processEvents()
    QTimer.singleShot(0, press_it)
    window.actions_["columns"].trigger()
    assert len(hidden() ^ before) == 1


def test_the_box_of_the_voice_follows_the_voice_of_the_project(written: MainWindow) -> None:
    dub = written.session.document.dub
    written.session.do(edit.set_dub(dub, replace(dub, voice="Mira")))
    assert "Mira" in written.editor.voice.itemText(0)
    written.session.history.undo()
    assert "Mira" not in written.editor.voice.itemText(0)
