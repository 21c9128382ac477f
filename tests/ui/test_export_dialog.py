"""The export dialog: choices that can be undone, what is wrong before, what came of it after."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from desktop.core import edit
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
    assert "spoken during the export: 2" in dialog.summary.text()


def test_choices_are_one_step_that_can_be_taken_back(
    dialog: ExportDialog, window: MainWindow, qtbot: QtBot
) -> None:
    dialog.bed.setCurrentIndex(dialog.bed.findData("mix"))
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
    dialog.path.setText(str(tmp_path / "film.mp4"))
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
        shown(dialog, qtbot, dialog.choices)
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
