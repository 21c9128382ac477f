"""The cast: speakers are listed, given voices, and taken from the film."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import soundfile
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from desktop.core import cuts
from desktop.core.line import Line
from desktop.core.takes import TakeStore
from desktop.jobs.job import JobRunner
from desktop.jobs.speech import SpeechQueue
from desktop.jobs.voice_library import VoiceLibrary
from desktop.ui.cast_dialog import CastDialog
from desktop.ui.film_choice import FilmChoice
from desktop.ui.film_voices import FilmVoices
from desktop.ui.session import Session
from tests.fakes import FakeSpeaker, InlineExecutor
from tests.media.babble import babble
from tests.ui import stage

if TYPE_CHECKING:
    from inference.voice.profile import Voice


class Taking(FakeSpeaker):
    """Takes voices that can be kept in a file."""

    @staticmethod
    def _voice(name: str) -> Voice:
        from inference.voice.profile import Voice

        return Voice.make(name, "espeak", "en", espeak="f1")


@pytest.fixture
def session() -> Session:
    return stage.session(
        Line("a", 0, 6000, "ANNA: Hello there"),
        Line("b", 7000, 8000, "BEN: Hi"),
        Line("c", 9000, 9900, "Who?"),
        Line("d", 10_000, 11_000, "ANNA: Me", voice="Mira"),
    )


@pytest.fixture
def dialog(qtbot: QtBot, session: Session) -> CastDialog:
    dialog = CastDialog(session, ["Mira", "Tobin"])
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def choose(dialog: CastDialog, row: int, voice: str) -> None:
    box = dialog.box(row)
    box.setCurrentIndex(box.findData(voice))
    box.activated.emit(box.currentIndex())


def told(dialog: CastDialog, row: int) -> str:
    item = dialog.table.item(row, 3)
    return item.text() if item else ""


def test_speakers_without_a_voice_are_seen(dialog: CastDialog) -> None:
    assert [role.speaker for role in dialog.roles] == ["ANNA", "BEN", ""]
    assert dialog.box(0).currentText() == "Several voices"
    assert dialog.box(1).currentText().startswith("No voice yet")
    assert dialog.summary.text() == "1 of 2 speakers have no voice of their own yet"


def test_a_speaker_is_given_a_voice_in_one_step(dialog: CastDialog, session: Session) -> None:
    choose(dialog, 0, "Tobin")
    assert [line.voice for line in session.document.lines] == ["Tobin", "", "", "Tobin"]
    choose(dialog, 1, "Mira")
    assert dialog.summary.text() == "All 2 speakers have a voice"
    session.undo()
    session.undo()
    assert dialog.box(0).currentText() == "Several voices"


def test_voices_are_taken_from_the_film_for_those_who_speak_enough(
    qtbot: QtBot, dialog: CastDialog, session: Session, tmp_path: Path
) -> None:
    film = tmp_path / "film.wav"
    soundfile.write(film, babble(12.0, sample_rate=48_000), 48_000)
    session.open_media(stage.film(film, 12_000))
    library = VoiceLibrary(tmp_path / "voices")
    jobs = JobRunner(InlineExecutor(), dialog)
    queue = SpeechQueue(Taking, TakeStore(tmp_path / "t"), (), InlineExecutor(), dialog)
    voices = FilmVoices(session, queue, jobs, library, dialog)
    dialog.take_film_voices(voices)
    assert [told(dialog, row) for row in (0, 1)] == ["8 s", "2 s, too little"]
    with qtbot.waitSignal(voices.finished) as ended:
        voices.start(voices.found())
    assert ended.args == [1]
    own = library.find("Anna")
    assert (own.notes.source, own.notes.consent is not None) == ("film", True)
    assert [line.voice for line in session.document.lines] == ["Anna", "", "", "Anna"]


def test_voices_of_the_film_can_be_stopped_and_the_window_closed(
    qtbot: QtBot, dialog: CastDialog, session: Session, tmp_path: Path
) -> None:
    film = tmp_path / "film.wav"
    soundfile.write(film, babble(12.0, sample_rate=48_000), 48_000)
    session.open_media(stage.film(film, 12_000))
    jobs = JobRunner(InlineExecutor())
    queue = SpeechQueue(Taking, TakeStore(tmp_path / "t"), (), InlineExecutor())
    library = VoiceLibrary(tmp_path / "voices")
    voices = FilmVoices(session, queue, jobs, library, dialog)
    dialog.take_film_voices(voices)
    voices.start(voices.found()[:1])
    with qtbot.waitSignal(voices.finished) as ended:
        dialog.close()
    assert ended.args == [0]
    qtbot.wait(50)
    assert not voices.is_running
    assert session.document.lines[0].voice == ""


def test_voices_that_are_asked_for_again_at_once_are_taken_once(
    qtbot: QtBot, dialog: CastDialog, session: Session, tmp_path: Path
) -> None:
    film = tmp_path / "film.wav"
    soundfile.write(film, babble(12.0, sample_rate=48_000), 48_000)
    session.open_media(stage.film(film, 12_000))
    jobs = JobRunner(InlineExecutor(), dialog)
    queue = SpeechQueue(Taking, TakeStore(tmp_path / "t"), (), InlineExecutor(), dialog)
    library = VoiceLibrary(tmp_path / "voices")
    voices = FilmVoices(session, queue, jobs, library, dialog)
    voices.start(voices.found()[:1])
    voices.cancel()
    with qtbot.waitSignal(voices.finished) as ended:
        voices.start(voices.found()[:1])
    assert ended.args == [1]
    qtbot.wait(50)
    assert [own.name for own in library.voices()] == ["Anna"]


@pytest.fixture
def film(session: Session, tmp_path: Path) -> Path:
    path = tmp_path / "film.wav"
    soundfile.write(path, babble(12.0, sample_rate=48_000), 48_000)
    session.open_media(stage.film(path, 12_000))
    return path


def chooser(qtbot: QtBot, session: Session, heard: list[tuple[int, int]]) -> FilmChoice:
    found = cuts.film_voices(session.document, 12_000)
    made = FilmChoice(session.document, found, lambda *stretch: heard.append(stretch))
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_stretches_of_a_film_are_shown_heard_and_changed(
    qtbot: QtBot, session: Session, film: Path
) -> None:
    heard: list[tuple[int, int]] = []
    choice = chooser(qtbot, session, heard)
    anna, ben = choice.rows
    (first, stretch), *_ = anna.stretches
    assert (first.text(1), first.text(2)) == ("6.2 s", "ANNA: Hello there")
    assert [voice.speaker for voice in choice.chosen] == ["ANNA"]
    assert ben.head.text(1) == "1.5 s, too little"
    choice.tree.setCurrentItem(first)
    choice.hear.click()
    assert heard == [stretch]
    first.setCheckState(0, Qt.CheckState.Unchecked)
    assert choice.chosen == ()
    assert stretch not in anna.chosen.stretches
    assert anna.head.text(1) == "1.3 s, too little"


def test_voices_are_taken_only_where_it_is_said_to_be_allowed(
    qtbot: QtBot, session: Session, film: Path
) -> None:
    choice = chooser(qtbot, session, [])
    assert not choice.take.isEnabled()
    choice.allowed.setChecked(True)
    assert choice.take.isEnabled()
    choice.rows[0].head.setCheckState(0, Qt.CheckState.Unchecked)
    assert (choice.chosen, choice.take.isEnabled()) == ((), False)


def test_the_focus_stays_in_the_row_in_which_a_voice_was_chosen(dialog: CastDialog) -> None:
    dialog.box(1).setFocus()
    choose(dialog, 1, "Tobin")
    assert dialog.focusWidget() is dialog.box(1)
    assert dialog.box(1).currentText() == "Tobin"


def test_the_button_shows_the_choice_and_takes_what_was_left_of_it(
    qtbot: QtBot, tmp_path: Path, film: Path
) -> None:
    lines = [Line("a", 0, 4000, "ANNA: Hello there"), Line("b", 5000, 9000, "ANNA: And again")]
    session = stage.session(*lines)
    session.open_media(stage.film(film, 12_000))
    dialog = CastDialog(session, ["Mira"])
    qtbot.addWidget(dialog)
    jobs = JobRunner(InlineExecutor(), dialog)
    queue = SpeechQueue(Taking, TakeStore(tmp_path / "t"), (), InlineExecutor(), dialog)
    library = VoiceLibrary(tmp_path / "voices")
    voices = FilmVoices(session, queue, jobs, library, dialog)
    dialog.take_film_voices(voices)

    def choose_one() -> None:
        choice = dialog.findChild(FilmChoice)
        assert choice is not None
        choice.rows[0].stretches[0][0].setCheckState(0, Qt.CheckState.Unchecked)
        choice.allowed.setChecked(True)
        choice.take.click()

    QTimer.singleShot(0, choose_one)
    with qtbot.waitSignal(voices.finished) as ended:
        dialog.film_button.click()
    assert ended.args == [1]
    seconds = library.find("Anna").notes.seconds
    assert 2.0 < seconds < 4.6
    assert {line.voice for line in session.document.lines} == {"Anna"}
