"""The export dialog: choices that can be undone, what is wrong before, what came of it after."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from desktop.core import edit, export_presets
from desktop.media.ffmpeg import AudioStream, MediaInfo
from desktop.ui import theme
from desktop.ui.export_choices import ExportChoices
from desktop.ui.export_dialog import ExportDialog
from desktop.ui.export_pages import ProgressPage
from desktop.ui.main_window import MainWindow
from tests.builders import line
from tests.fakes import FakeSpeaker
from tests.media.clips import counted_film


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> Iterator[ExportDialog]:
    film = counted_film(tmp_path / "film.mp4", n_frames=25)
    with qtbot.waitSignal(window.video.film_loaded):
        window.files.open_film_at(film)
    lines = (line(0, 500, "Hi"), line(500, 600, "Much too long for a tenth of a second"))
    window.session.do(edit.insert(lines))
    window.dub.export()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    yield dialog
    if window.findChild(ExportDialog) is not None:
        dialog.accept()


def shown(dialog: ExportDialog, qtbot: QtBot, page: object) -> None:
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is page, timeout=20_000)


def test_the_target_is_beside_the_film_and_not_the_film(
    dialog: ExportDialog, tmp_path: Path
) -> None:
    assert dialog.target == tmp_path / "film.dub-en.mp4"


def test_what_is_not_spoken_yet_is_said_before(dialog: ExportDialog) -> None:
    assert "spoken during the export: 2" in dialog.lines.summary.text()


def test_choices_are_one_step_that_can_be_taken_back(
    dialog: ExportDialog, window: MainWindow, qtbot: QtBot
) -> None:
    dialog.choices.bed.setCurrentIndex(dialog.choices.bed.findData("mix"))
    dialog.export.click()
    chosen = window.session.document.dub
    shown(dialog, qtbot, dialog.result_page)
    window.session.undo()
    assert (chosen.bed, window.session.document.dub.bed) == ("mix", "duck")


def test_lines_that_are_too_long_are_listed_and_lead_back(
    dialog: ExportDialog, window: MainWindow, qtbot: QtBot
) -> None:
    dialog.export.click()
    shown(dialog, qtbot, dialog.result_page)
    assert dialog.result_page.title.text() == "film.dub-en.mp4 is ready"
    assert "too long: 1" in dialog.result_page.told.text()
    dialog.result_page.list.itemActivated.emit(dialog.result_page.list.item(0))
    assert window.session.current_line == window.session.document[1]


def test_the_film_itself_is_never_the_target(
    dialog: ExportDialog, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    before = (tmp_path / "film.mp4").read_bytes()
    dialog.choices.path.setText(str(tmp_path / "film.mp4"))
    dialog.export.click()
    shown(dialog, qtbot, dialog.result_page)
    assert "is the film itself" in dialog.result_page.title.text()
    assert (tmp_path / "film.mp4").read_bytes() == before


class Hesitant(FakeSpeaker):
    """Waits before it speaks until it may."""

    may_speak = threading.Event()

    def speak(self, *args: object, **wishes: object) -> object:  # type: ignore[override]
        assert self.may_speak.wait(20)
        return super().speak(*args, **wishes)  # type: ignore[arg-type]


class TestWhileItRuns:
    """An export that stands still until the test lets it go on."""

    @pytest.fixture
    def speaker(self) -> Iterator[FakeSpeaker]:
        Hesitant.may_speak = threading.Event()
        yield Hesitant()
        Hesitant.may_speak.set()

    def test_cancel_leaves_nothing_behind(
        self, dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
    ) -> None:
        before = set(tmp_path.iterdir())
        dialog.export.click()
        shown(dialog, qtbot, dialog.progress_page)
        dialog.progress_page.cancel.click()
        Hesitant.may_speak.set()
        shown(dialog, qtbot, dialog.first_page)
        assert {x for x in tmp_path.iterdir() if x.suffix == ".mp4"} <= before

    def test_escape_does_not_end_it_by_accident(self, dialog: ExportDialog, qtbot: QtBot) -> None:
        dialog.export.click()
        shown(dialog, qtbot, dialog.progress_page)
        dialog.reject()
        assert dialog.isVisible()
        Hesitant.may_speak.set()
        shown(dialog, qtbot, dialog.result_page)

    def test_leaving_meanwhile_asks_first(
        self, dialog: ExportDialog, window: MainWindow, qtbot: QtBot
    ) -> None:
        dialog.export.click()
        shown(dialog, qtbot, dialog.progress_page)

        def go_on() -> None:
            box = QApplication.activeModalWidget()
            assert isinstance(box, QMessageBox)
            box.findChildren(QPushButton)[-1].click()

        QTimer.singleShot(0, go_on)
        assert not window.close()
        Hesitant.may_speak.set()
        shown(dialog, qtbot, dialog.result_page)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(None, ""), (4.2, "4 s left"), (65.0, "1 min 05 s left"), (7260.0, "2 h 1 min left")],
)
def test_the_time_left_is_told_in_words(qtbot: QtBot, seconds: float | None, words: str) -> None:
    page = ProgressPage()
    qtbot.addWidget(page)
    page.begin("film.mp4")
    page.show_progress(0.5, "mixing the sound", seconds)
    assert page.left.text() == words
    assert page.note.text() == "Mixing the sound"
    assert page.bar.value() == 500


def test_lines_that_will_be_silent_are_listed_before_and_lead_to_their_place(
    dialog: ExportDialog, window: MainWindow, qtbot: QtBot
) -> None:
    song, late = line(700, 900, "♪ la la ♪"), line(20_000, 21_000, "After the end")
    window.session.do(edit.insert((song, late)))
    qtbot.waitUntil(lambda: dialog.lines.list.count() == 2)
    texts = [dialog.lines.list.item(row).text() for row in range(2)]
    assert "no words to speak" in texts[0]
    assert "after the end" in texts[1]
    assert "Silent: 2" in dialog.lines.summary.text()
    dialog.lines.list.itemClicked.emit(dialog.lines.list.item(1))
    assert window.session.current_line == late


def test_the_kind_of_file_and_its_name_follow_each_other(dialog: ExportDialog) -> None:
    choices = dialog.choices
    choices.kind.choose(".flac")
    assert choices.target.name == "film.dub-en.flac"
    assert not choices.subtitles.isEnabled()
    choices.path.setText("/somewhere/v1.2 final.mkv")
    assert choices.kind.ending == ".mkv"
    assert choices.subtitles.isEnabled()
    choices.path.setText("/somewhere/v1.2")
    choices.kind.choose(".mp3")
    assert choices.target == Path("/somewhere/v1.2.mp3")


def test_choices_are_kept_by_name_and_taken_again(dialog: ExportDialog) -> None:
    choices = dialog.choices
    assert choices.presets.box.currentText() == "Film to watch"
    choices.loudness.setCurrentIndex(choices.loudness.findData("streaming-16"))
    choices.exact.setChecked(True)
    assert choices.presets.box.currentText() == "My own choices"
    mine = replace(choices.value, name="Series")
    choices.presets.keep_named(mine)
    choices.presets.chosen.emit(export_presets.BUILT_IN[1])
    assert (choices.kind.ending, choices.loudness.preset) == (".mkv", "ebu")
    index = choices.presets.box.findText("Series")
    choices.presets.box.activated.emit(index)
    assert replace(choices.value, name="Series") == mine
    assert choices.presets.box.currentText() == "Series"
    assert export_presets.load() == (mine,)
    choices.presets.drop.click()
    assert export_presets.load() == ()


def test_size_and_time_are_told_before(dialog: ExportDialog) -> None:
    assert dialog.estimate.text() == "About 1 MB, a few seconds"
    dialog.choices.burn.setChecked(True)
    assert "the picture decides the size" in dialog.estimate.text()


def test_a_sound_alone_cannot_become_a_film_and_says_why(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    media = MediaInfo(
        tmp_path / "talk.mp3", "mp3", 5000, 0, None, (AudioStream(0, "mp3", 48_000, 2),), (), 0
    )
    choices = ExportChoices(media, window.session.document.dub, ())
    qtbot.addWidget(choices)
    assert choices.target == tmp_path / "talk.dub-en.m4a"
    assert "no picture" in choices.note.text()
    model = choices.kind.model()
    assert isinstance(model, QStandardItemModel)
    assert not model.item(choices.kind.findData(".mp4")).isEnabled()
    choices.path.setText(str(tmp_path / "talk.mp4"))
    assert choices.kind.ending == ".m4a"
    assert not choices.can_export


def test_the_result_can_be_closed_by_enter(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.export.click()
    shown(dialog, qtbot, dialog.result_page)
    assert dialog.focusWidget() is dialog.result_page.close_button
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_lines_that_are_too_long_are_marked_in_red_in_both_themes(
    dialog: ExportDialog, window: MainWindow, qtbot: QtBot
) -> None:
    window.dub.speak_all()
    rows = dialog.lines.list
    qtbot.waitUntil(lambda: rows.count() > 0)
    for one in (theme.LIGHT, theme.DARK):
        rows.setPalette(theme.palette(one))
        mark = rows.item(0).icon().pixmap(64, 64).toImage()
        colours = {mark.pixelColor(x, y).name() for x in range(64) for y in range(64)}
        assert one.error in colours
