"""Voices in the window: heard, chosen, renamed, deleted with a way back, kept in the project."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.core import project as projects
from desktop.core.document import Document
from desktop.core.line import Line
from desktop.core.project import Project
from desktop.core.settings import Settings
from desktop.core.takes import TakeStore
from desktop.jobs import voices
from desktop.jobs.job import JobRunner
from desktop.jobs.speech import SpeechQueue
from desktop.jobs.voice_library import Notes, VoiceLibrary
from desktop.ui.messages import MessageBar
from desktop.ui.preferences import Preferences
from desktop.ui.voice_commands import VoiceCommands, VoiceParts
from desktop.ui.voice_rows import ROW, VoiceRow
from desktop.ui.voices_panel import VoicesPanel
from tests.fakes import FakeSoundDevice, FakeSpeaker, InlineExecutor
from tests.media.babble import RATE, babble
from tests.ui import stage

if TYPE_CHECKING:
    from inference.voice.profile import Voice


def voice(name: str) -> Voice:
    from inference.voice.profile import Voice

    return Voice.make(name, "espeak", "en", espeak="f1")


class Taker(FakeSpeaker):
    """Takes voices that can be read again from their files."""

    def enroll(self, samples: NDArray[np.float32], sample_rate: int, name: str) -> Voice:
        return voice(name)


class Stage(QWidget):
    """A window that holds the panel and what it needs."""

    def __init__(self) -> None:
        super().__init__()
        lines = [
            Line("a", 0, 4000, "ANNA: Hello there"),
            Line("b", 5000, 6000, "BEN: Hi"),
            Line("c", 7000, 8000, "Nobody speaks"),
        ]
        self.session = stage.session(*lines)
        self.devices = FakeSoundDevice()
        self.panel, self.messages = VoicesPanel(self), MessageBar(self)
        self.jobs = JobRunner(InlineExecutor(), self)
        self.selected: Sequence[Line] = ()
        self.spoken: list[bool] = []
        folders = (voices.user_folder(), self.session.project.voices_folder)
        store = TakeStore(self.session.project.takes_folder)
        self.queue = SpeechQueue(Taker, store, folders, InlineExecutor(), self)
        parts = VoiceParts(
            self.session,
            self.queue,
            self.jobs,
            Preferences(Settings(), self),
            self.messages,
            lambda: self.devices,
            lambda: self.selected,
            lambda: self.spoken.append(True),
        )
        self.commands = VoiceCommands(parts, self.panel, self)
        rows = QVBoxLayout(self)
        rows.addWidget(self.messages)
        rows.addWidget(self.panel)

    def rows(self) -> dict[str, VoiceRow]:
        model = self.panel.list.model()
        found = (model.index(at, 0).data(ROW) for at in range(model.rowCount()))
        return {row.name: row for row in found if isinstance(row, VoiceRow)}


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Stage]:
    VoiceLibrary().add(voice("Anna"), Notes(likeness=0.995))
    window = Stage()
    qtbot.addWidget(window)
    window.queue.load()
    window.show()
    qtbot.waitUntil(lambda: "Anna" in window.rows() and window.rows()["Anna"].kind == "own")
    yield window
    window.commands.close()


def settle(qtbot: QtBot, window: Stage, name: str) -> None:
    qtbot.waitUntil(lambda: name in window.rows() and window.rows()[name].kind == "own")


def test_voices_are_listed_by_whose_they_are_with_their_likeness(window: Stage) -> None:
    rows = window.rows()
    assert (rows["Anna"].kind, rows["Anna"].note) == ("own", "Same person")
    assert "99 of 100" in rows["Anna"].explanation
    assert rows["tone-low"].is_current


def test_a_voice_is_heard_in_the_language_chosen(qtbot: QtBot, window: Stage) -> None:
    window.panel.select("Anna")
    window.panel.language.setCurrentIndex(window.panel.language.findData("de"))
    with qtbot.waitSignal(window.commands.listening.moved):
        window.panel.hear.click()
    assert window.panel.hear.text() == "Stop"
    window.panel.hear.click()
    assert window.panel.hear.text() == "Hear it"


def test_a_voice_for_the_project_says_how_many_lines_it_costs(qtbot: QtBot, window: Stage) -> None:
    window.panel.select("Anna")
    window.panel.use.click()
    assert window.session.document.dub.voice == "Anna"
    assert window.messages.title == "3 lines are to be spoken again"
    window.session.undo()
    assert window.session.document.dub.voice == ""


def test_what_a_voice_costs_is_taken_back_once_all_is_spoken(window: Stage) -> None:
    window.panel.select("Anna")
    window.panel.use.click()
    assert window.messages.title == "3 lines are to be spoken again"
    window.queue.idle.emit()
    assert window.messages.title == ""


def test_a_voice_for_the_selected_lines_is_one_step(window: Stage) -> None:
    window.selected = window.session.document.lines[:2]
    window.panel.select("Anna")
    window.panel.use_lines.click()
    assert [line.voice for line in window.session.document.lines] == ["Anna", "Anna", ""]
    assert window.messages.title == "2 lines are to be spoken again"
    window.session.undo()
    assert {line.voice for line in window.session.document.lines} == {""}


def test_a_voice_that_is_used_is_inside_the_project_and_opens_elsewhere(
    window: Stage, tmp_path: Path
) -> None:
    window.commands.use("Anna")
    folder = tmp_path / "Film.dubwright"
    projects.save(window.session.project, folder)
    window.commands.library.remove("Anna")
    opened = projects.load(folder)
    entry = opened.voices["Anna"]
    assert (entry.kind, entry.digest) == ("reference", voice("Anna").digest)
    assert voices.load(folder / entry.file).name == "Anna"
    found, _ = voices.load_folders([opened.voices_folder])
    assert [one.name for one in found] == ["Anna"]


def test_subtitles_that_an_own_voice_speaks_open_unchanged(window: Stage) -> None:
    session = window.session
    dub = replace(session.document.dub, voice="Anna")
    session.open_project(Project(Document(session.document.lines, dub)))
    assert "Anna" in session.project.voices
    assert not session.is_modified


def test_the_lines_follow_a_renamed_voice(qtbot: QtBot, window: Stage) -> None:
    window.commands.use("Anna")
    window.messages.hide()
    window.commands.changes.rename("Anna", "Anne")
    settle(qtbot, window, "Anne")
    assert window.session.document.dub.voice == "Anne"
    assert window.messages.title == ""
    assert "Anna" not in [own.name for own in window.commands.library.voices()]


def test_a_deleted_voice_comes_back_by_the_button(qtbot: QtBot, window: Stage) -> None:
    window.panel.select("Anna")
    window.commands.changes.change("remove", "Anna")
    qtbot.waitUntil(lambda: "Anna" not in window.rows())
    assert window.messages.title == "The voice “Anna” was deleted"
    window.messages._on_answer()
    settle(qtbot, window, "Anna")


def test_the_delete_key_means_the_voice_while_the_list_has_the_focus(
    qtbot: QtBot, window: Stage
) -> None:
    lines = QAction(window)
    lines.setShortcut("Del")
    lines.triggered.connect(lambda: window.spoken.append(True))
    window.addAction(lines)
    window.panel.select("Anna")
    window.panel.list.setFocus()
    QTest.keyClick(window.panel.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "Anna" not in window.rows())
    assert window.spoken == []


def test_a_copy_a_colour_and_a_file_for_others(qtbot: QtBot, window: Stage, tmp_path: Path) -> None:
    changes = window.commands.changes
    changes.duplicate("Anna")
    settle(qtbot, window, "Anna 2")
    assert window.panel.selected == "Anna 2"
    changes.recolour("Anna 2", "#ff0000")
    qtbot.waitUntil(lambda: window.rows()["Anna 2"].colour == "#ff0000")
    changes.export("Anna 2", tmp_path / "a.dubvoice")
    window.commands.take_files([tmp_path / "a.dubvoice"])
    settle(qtbot, window, "Anna 3")
    assert window.rows()["Anna 3"].colour == "#ff0000"


def test_a_file_that_is_no_voice_is_refused_in_words(window: Stage, tmp_path: Path) -> None:
    (tmp_path / "bad.dubvoice").write_bytes(b"\x80\x04pickle")
    window.commands.take_files([tmp_path / "bad.dubvoice"])
    assert "bad.dubvoice" in window.messages.title


def damage(name: str, *, has_recording: bool) -> str:
    """Spoil the file of a voice; the name of its folder is returned."""
    library = VoiceLibrary()
    reference = (babble(4.0), RATE) if has_recording else None
    own = library.add(voice(name), Notes(), reference)
    (own.folder / "voice.dubvoice").write_bytes(b"not a voice")
    return own.folder.name


@pytest.mark.parametrize("has_recording", [False, True])
def test_a_damaged_voice_is_shown_with_its_remedy_and_can_be_deleted(
    qtbot: QtBot, window: Stage, has_recording: bool
) -> None:
    label = damage("Dora", has_recording=has_recording)
    window.commands.voice_changed("")
    qtbot.wait_until(lambda: label in window.rows(), timeout=3000)
    row = window.rows()[label]
    assert (row.kind, row.note, row.tone) == ("own", "damaged", "error")
    assert ("its recording" in row.explanation) == has_recording
    assert "cannot be used" in row.explanation
    window.panel.select(label)
    assert not window.panel.hear.isEnabled()
    assert window.panel.hint.text() == row.explanation
    assert not window.panel.use.isEnabled()
    assert len(window.panel.menu.actions()) == 2
    window.panel.change_wanted.emit("remove", label)
    qtbot.wait_until(lambda: label not in window.rows(), timeout=3000)


def test_a_damaged_voice_is_taken_again_from_its_recording(qtbot: QtBot, window: Stage) -> None:
    label = damage("Dora", has_recording=True)
    window.commands.changes.change("renew", label)
    qtbot.wait_until(lambda: "Dora" in [own.name for own in window.commands.own], timeout=3000)
    assert VoiceLibrary().damaged() == ()


def test_built_in_voices_cannot_be_deleted(window: Stage) -> None:
    window.panel.select("tone-high")
    texts = [action.text() for action in window.panel.menu.actions()]
    assert "Delete" not in texts
    window.panel.select("Anna")
    assert "Delete" in [action.text() for action in window.panel.menu.actions()]


def test_the_recording_window_opens_once(qtbot: QtBot, window: Stage) -> None:
    window.commands.record()
    first: QObject | None = window.commands.dialog
    window.commands.record()
    assert window.commands.dialog is first
    assert window.commands.dialog is not None
    window.commands.dialog.close()
    assert window.commands.dialog is None


def test_lines_that_hold_too_little_speech_are_told(window: Stage) -> None:
    window.session.open_media(stage.film())
    window.selected = window.session.document.lines[1:2]
    window.commands.from_lines()
    assert "too little speech" in window.messages.title
    assert window.commands.dialog is None
