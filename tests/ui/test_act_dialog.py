"""A line is acted as a person does it: record, speak, hear both takes, choose one, undo."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.core.document import Document
from desktop.core.edit import insert
from desktop.core.line import Line
from desktop.core.project import Project
from desktop.core.takes import TakeStore
from desktop.jobs.job import JobRunner
from desktop.jobs.speech import SpeechQueue
from desktop.ui import act_booth, theme
from desktop.ui.act_commands import ActCommands
from desktop.ui.act_dialog import ActDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.session import Session
from desktop.ui.video_view import VideoView
from tests.builders import line
from tests.fakes import FakeSoundDevice, FakeSpeaker, FakeVideoPlayer, InlineExecutor, tone
from tests.ui import stage

RATE = 48_000
_SPOKEN = tone(220.0, 0.7, RATE)
_QUIET = np.zeros(RATE // 2, np.float32)


@pytest.fixture
def session() -> Session:
    made = stage.session(
        line(2000, 3000, "Hello there", line_id="a"),
        line(4000, 4500, "♪", line_id="b"),
        line(5000, 6000, "Goodbye", line_id="c"),
    )
    made.select("a")
    return made


@pytest.fixture
def devices() -> FakeSoundDevice:
    return FakeSoundDevice()


@pytest.fixture
def speaker() -> FakeSpeaker:
    return FakeSpeaker()


@pytest.fixture
def store(tmp_path: Path) -> TakeStore:
    return TakeStore(tmp_path / "takes")


@pytest.fixture
def queue(qtbot: QtBot, speaker: FakeSpeaker, store: TakeStore) -> Iterator[SpeechQueue]:
    made = SpeechQueue(lambda: speaker, store, (), InlineExecutor())
    made.load()
    qtbot.waitUntil(lambda: made.catalog is not None)
    yield made
    made.close()


Open = Callable[..., ActDialog]


@pytest.fixture
def open_dialog(
    qtbot: QtBot, session: Session, queue: SpeechQueue, devices: FakeSoundDevice
) -> Open:
    def make(video: VideoView | None = None) -> ActDialog:
        jobs = JobRunner(InlineExecutor())
        made = ActDialog(session, queue, jobs, video, lambda: devices)
        jobs.setParent(made)
        qtbot.addWidget(made)
        made.show()
        qtbot.waitUntil(lambda: made.page.microphones.count() > 0)
        made.page.lead.setCurrentIndex(0)
        return made

    return make


def _act(qtbot: QtBot, dialog: ActDialog, devices: FakeSoundDevice) -> None:
    """Record the line: a moment of quiet, the words, a moment of quiet."""
    dialog.page.record.click()
    qtbot.waitUntil(lambda: dialog.booth.is_acting)
    for block in (_QUIET, _SPOKEN, _QUIET):
        devices.streams[-1].hear(block)
    dialog.page.record.click()
    qtbot.waitUntil(lambda: not dialog.page.results.human.isHidden())


def test_the_microphone_opens_when_record_is_pressed_and_closes_with_stop(
    qtbot: QtBot, open_dialog: Open, devices: FakeSoundDevice
) -> None:
    dialog = open_dialog()
    assert devices.streams == []
    dialog.page.record.click()
    assert devices.streams[0].is_running
    dialog.page.record.click()
    assert not devices.streams[0].is_running


def test_both_takes_are_offered_and_the_chosen_one_is_the_line_s(
    qtbot: QtBot,
    open_dialog: Open,
    devices: FakeSoundDevice,
    session: Session,
    store: TakeStore,
) -> None:
    dialog = open_dialog()
    _act(qtbot, dialog, devices)
    followed, human = dialog.page.results.followed, dialog.page.results.human
    assert followed.title.text().startswith("tone-low follows you")
    assert {store.meta(key)["kind"] for key in sorted(store.keys())} == {"acted", "human"}
    human.use.click()
    assert human.take is not None
    assert session.document.get("a").speech.take == human.take.key
    assert not human.use.isEnabled()
    followed.use.click()
    assert followed.take is not None
    assert session.document.get("a").speech.take == followed.take.key
    session.undo()
    session.undo()
    assert session.document.get("a").speech.take == ""


def test_a_take_of_a_line_that_is_gone_is_given_to_none(
    qtbot: QtBot, open_dialog: Open, devices: FakeSoundDevice, session: Session
) -> None:
    dialog = open_dialog()
    _act(qtbot, dialog, devices)
    take = dialog.page.results.human.take
    assert take is not None
    session.open_project(Project(Document([line("0:01", "0:02", "Other", line_id="other")])))
    dialog.show_line(Line("a", 0, 900, "Hello"))
    dialog.use(take, True)
    assert session.document.get("other").speech.take == ""
    assert not session.history.stack.count()


def test_a_take_can_be_heard_before_it_is_chosen(
    qtbot: QtBot, open_dialog: Open, devices: FakeSoundDevice
) -> None:
    dialog = open_dialog()
    _act(qtbot, dialog, devices)
    row = dialog.page.results.human
    row.hear.click()
    assert row.hear.text() == "Stop"
    block = devices.streams[-1].pull(RATE // 4)
    assert float(np.abs(block).max()) == pytest.approx(0.25, abs=0.01)
    row.hear.click()
    assert row.hear.text() == "Listen"


def test_acting_again_replaces_what_is_shown_and_keeps_the_earlier_takes(
    qtbot: QtBot, open_dialog: Open, devices: FakeSoundDevice, store: TakeStore
) -> None:
    dialog = open_dialog()
    _act(qtbot, dialog, devices)
    first = dialog.page.results.human.take
    dialog.page.record.click()
    qtbot.waitUntil(lambda: dialog.booth.is_acting)
    devices.streams[-1].hear(tone(330.0, 0.9, RATE))
    dialog.page.record.click()
    qtbot.waitUntil(lambda: dialog.page.results.human.take != first)
    assert first is not None
    assert store.get(first.key) == first


def test_silence_is_told_and_leaves_no_take(
    qtbot: QtBot, open_dialog: Open, devices: FakeSoundDevice, store: TakeStore
) -> None:
    dialog = open_dialog()
    dialog.page.record.click()
    qtbot.waitUntil(lambda: dialog.booth.is_acting)
    devices.streams[-1].hear(np.zeros(RATE, np.float32))
    dialog.page.record.click()
    qtbot.waitUntil(lambda: dialog.page.messages.title != "")
    assert dialog.page.messages.title == "Nothing was heard in the recording"
    assert store.keys() == frozenset()
    assert dialog.page.record.isEnabled()


def test_a_microphone_that_goes_away_keeps_what_was_said(
    qtbot: QtBot, open_dialog: Open, devices: FakeSoundDevice
) -> None:
    dialog = open_dialog()
    dialog.page.record.click()
    qtbot.waitUntil(lambda: dialog.booth.is_acting)
    devices.streams[-1].hear(_SPOKEN)
    devices.unplug()
    qtbot.waitUntil(lambda: not dialog.page.results.human.isHidden())
    assert dialog.page.messages.title == "The microphone has gone"


def test_escape_gives_a_recording_up_before_it_closes(
    qtbot: QtBot, open_dialog: Open, devices: FakeSoundDevice, store: TakeStore
) -> None:
    dialog = open_dialog()
    dialog.page.record.click()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not devices.streams[0].is_running
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert store.keys() == frozenset()


def test_next_goes_to_the_next_line_with_words(open_dialog: Open, session: Session) -> None:
    dialog = open_dialog()
    dialog.page.next.click()
    assert session.current_line_id == "c"
    assert dialog.page.words.text() == "Goodbye"
    assert not dialog.page.next.isEnabled()


def test_a_line_without_words_cannot_be_acted(open_dialog: Open, session: Session) -> None:
    dialog = open_dialog()
    session.select("b")
    assert not dialog.page.record.isEnabled()


def test_without_a_microphone_it_says_so(
    qtbot: QtBot, session: Session, queue: SpeechQueue
) -> None:
    jobs = JobRunner(InlineExecutor())
    dialog = ActDialog(session, queue, jobs, None, lambda: FakeSoundDevice(present=False))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.page.messages.title != "")
    assert dialog.page.messages.title == "No microphone was found"
    assert not dialog.page.record.isEnabled()


def test_the_film_runs_up_to_the_line_and_is_silent_while_it_is_acted(
    qtbot: QtBot, open_dialog: Open, devices: FakeSoundDevice, session: Session, tmp_path: Path
) -> None:
    player = FakeVideoPlayer()
    video = VideoView(session, lambda _: player)
    qtbot.addWidget(video)
    video.show()
    film = tmp_path / "film.mp4"
    film.touch()
    with qtbot.waitSignal(video.film_loaded):
        session.open_media(stage.film(film, 10_000))
        video.open_film(film)
    dialog = open_dialog(video)
    dialog.page.lead.setCurrentIndex(1)
    dialog.page.record.click()
    qtbot.waitUntil(lambda: session.is_playing)
    assert player.seeks[-1] == (1000, True)
    assert not dialog.booth.is_acting
    assert player.volume == 100
    player.advance(1100)
    qtbot.waitUntil(lambda: dialog.booth.is_acting)
    assert player.volume == 0
    devices.streams[-1].hear(_SPOKEN)
    dialog.page.record.click()
    assert player.volume == 100
    qtbot.waitUntil(lambda: not session.is_playing)


def test_the_recording_ends_by_itself_when_the_slot_has_passed_and_it_is_quiet(
    qtbot: QtBot, open_dialog: Open, devices: FakeSoundDevice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(act_booth, "QUIET_S", 0.1)
    dialog = open_dialog()
    dialog.page.record.click()
    qtbot.waitUntil(lambda: dialog.booth.is_acting)
    levels_db = [-100.0]
    dialog.booth.levelled.connect(lambda rms_db, _peak_db: levels_db.append(rms_db))
    devices.streams[-1].hear(_SPOKEN)
    qtbot.waitUntil(lambda: max(levels_db) > -40)
    devices.streams[-1].hear(_QUIET)
    qtbot.waitUntil(lambda: not dialog.booth.is_running)
    qtbot.waitUntil(lambda: not dialog.page.results.human.isHidden())


def test_words_that_seem_to_be_others_are_told(
    qtbot: QtBot, open_dialog: Open, devices: FakeSoundDevice, speaker: FakeSpeaker
) -> None:
    speaker.distance = 2.0
    dialog = open_dialog()
    _act(qtbot, dialog, devices)
    assert not dialog.page.results.doubt.isHidden()


def test_the_window_opens_it_for_the_current_line_and_takes_it_along_when_it_closes(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ActCommands, "_find_sound", lambda _: FakeSoundDevice())
    window.session.do(insert([line(0, 1000, "One", line_id="a"), line(2000, 3000, "Two")]))
    window.session.select("a")
    qtbot.waitUntil(window.actions_["act_line"].isEnabled)
    window.actions_["act_line"].trigger()
    dialogs = window.findChildren(ActDialog)
    assert [dialog.page.words.text() for dialog in dialogs] == ["One"]
    window.session.select(window.session.document[1].id)
    assert dialogs[0].page.words.text() == "Two"
    window.session.mark_saved()
    window.close()
    assert not dialogs[0].isVisible()


def test_both_takes_are_in_sight_where_the_dialog_is_low(
    qtbot: QtBot, open_dialog: Open, devices: FakeSoundDevice
) -> None:
    dialog = open_dialog()
    dialog.resize(600, 400)
    _act(qtbot, dialog, devices)
    results = dialog.page.results
    assert results.visibleRegion().boundingRect().bottom() == results.rect().bottom()


def test_the_marks_of_the_takes_follow_the_theme(
    qtbot: QtBot, open_dialog: Open, devices: FakeSoundDevice
) -> None:
    dialog = open_dialog()
    _act(qtbot, dialog, devices)
    for one in (theme.LIGHT, theme.DARK):
        dialog.setPalette(theme.palette(one))
        mark = dialog.page.results.human.hear.icon().pixmap(64, 64).toImage()
        colours = {mark.pixelColor(x, y).name() for x in range(64) for y in range(64)}
        assert one.text in colours
