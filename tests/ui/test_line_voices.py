"""A voice of its own for each selected line: asked for, permitted, given in one step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import soundfile
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.core.document import Document
from desktop.core.edit import insert
from desktop.core.line import Line
from desktop.core.project import Project
from desktop.ui.line_voices import LineVoices
from desktop.ui.main_window import MainWindow
from tests.fakes import FakeSpeaker
from tests.media.babble import babble
from tests.ui import stage

if TYPE_CHECKING:
    from inference.voice.profile import Voice


class _Taking(FakeSpeaker):
    """Takes voices that can be kept in a file."""

    def enroll(self, samples: Any, sample_rate: int, name: str) -> Voice:
        from inference.voice.profile import Voice

        return Voice.make(name, "espeak", "en", espeak=f"f{len(samples)}")


@pytest.fixture
def speaker() -> FakeSpeaker:
    return _Taking()


def _answer(button: str) -> None:
    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(one for one in box.buttons() if one.text().replace("&", "") == button).click()

    QTimer.singleShot(0, press)


@pytest.fixture
def take(window: MainWindow, tmp_path: Path) -> Callable[[str], None]:
    """A film with two lines of which one is long enough; both are selected."""
    film = tmp_path / "film.wav"
    soundfile.write(film, babble(10.0, sample_rate=48_000), 48_000)
    window.session.open_media(stage.film(film, 10_000))
    lines = [Line("a", 500, 4500, "One"), Line("b", 5000, 6000, "Two")]
    window.session.do(insert(lines))
    window.table.selectAll()

    def ask(answer: str) -> None:
        _answer(answer)
        window.actions_["voice_each_line"].trigger()

    return ask


def test_lines_get_the_voices_that_are_heard_at_their_place(
    qtbot: QtBot, window: MainWindow, take: Callable[[str], None]
) -> None:
    take("It is allowed")
    document = window.session.document
    qtbot.waitUntil(lambda: document.get("a").voice == "0:00:00.5")
    assert document.get("b").voice == ""
    assert window.session.project.voices["0:00:00.5"].kind == "reference"
    assert "1" in window.messages.hint
    window.session.undo()
    assert document.get("a").voice == ""


def test_voices_of_a_project_that_was_left_go_to_no_other(
    qtbot: QtBot, window: MainWindow, take: Callable[[str], None]
) -> None:
    take("It is allowed")
    window.session.open_project(Project(Document([Line("a", 500, 4500, "One")])))
    feature = window.features.by_name["line_voices"]
    assert isinstance(feature, LineVoices)
    qtbot.waitUntil(lambda: not feature.is_running)
    assert window.session.project.voices == {}
    assert window.session.document.get("a").voice == ""


def test_nothing_is_taken_without_permission(
    window: MainWindow, take: Callable[[str], None]
) -> None:
    take("Cancel")
    assert window.session.project.voices == {}


def test_lines_of_too_little_speech_are_told(
    window: MainWindow, take: Callable[[str], None]
) -> None:
    window.session.select("b")
    window.table.clearSelection()
    window.session.select("b")
    window.actions_["voice_each_line"].trigger()
    assert window.messages.title.startswith("The selected lines hold too little speech")
