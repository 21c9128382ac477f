"""A voice is recorded, or taken from a file, as a person does it: with buttons and a microphone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.core import prompts
from desktop.core.errors import DeviceError, ToolMissing
from desktop.core.takes import TakeStore
from desktop.jobs.job import JobRunner
from desktop.jobs.speech import SpeechQueue
from desktop.jobs.voice_library import OwnVoice, VoiceLibrary
from desktop.media.devices import SoundDevice
from desktop.ui import recording_page
from desktop.ui.record_dialog import RecordDialog
from tests.fakes import FakeSoundDevice, FakeSpeaker, FakeStream, InlineExecutor
from tests.media.babble import babble, with_noise

if TYPE_CHECKING:
    from inference.voice.profile import Voice

RATE = 48_000


class Taking(FakeSpeaker):
    """Takes voices that can be kept in a file."""

    @staticmethod
    def _voice(name: str) -> Voice:
        from inference.voice.profile import Voice

        return Voice.make(name, "espeak", "en", espeak="f1")


VOICE = with_noise(babble(16.0, 150.0, sample_rate=RATE), 45.0)


@pytest.fixture
def devices() -> FakeSoundDevice:
    return FakeSoundDevice()


@pytest.fixture
def library(tmp_path: Path) -> VoiceLibrary:
    return VoiceLibrary(tmp_path / "voices")


Open = Callable[[Callable[[], SoundDevice]], RecordDialog]


@pytest.fixture
def open_dialog(
    qtbot: QtBot, library: VoiceLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Open:
    monkeypatch.setattr(recording_page, "_COUNT_MS", 1)

    def make(make_sound: Callable[[], SoundDevice]) -> RecordDialog:
        jobs = JobRunner(InlineExecutor())
        queue = SpeechQueue(Taking, TakeStore(tmp_path / "takes"), (), InlineExecutor())
        made = RecordDialog(jobs, queue, library, make_sound)
        jobs.setParent(made)
        queue.setParent(made)
        qtbot.addWidget(made)
        made.show()
        return made

    return make


def counted_down(qtbot: QtBot, dialog: RecordDialog) -> None:
    qtbot.waitUntil(lambda: len(dialog.recording.sentence.text()) > 1)


def test_the_microphone_opens_when_record_is_pressed_and_not_before(
    qtbot: QtBot, open_dialog: Open, devices: FakeSoundDevice
) -> None:
    dialog = open_dialog(lambda: devices)
    qtbot.waitUntil(dialog.recording.record_button.isEnabled)
    assert devices.streams == []
    dialog.recording.record_button.click()
    assert len(devices.streams) == 1
    counted_down(qtbot, dialog)
    dialog.close()
    assert not devices.streams[0].is_running


def read_aloud(qtbot: QtBot, dialog: RecordDialog, devices: FakeSoundDevice) -> None:
    """Read two sentences of eight seconds."""
    qtbot.waitUntil(dialog.recording.record_button.isEnabled)
    dialog.recording.record_button.click()
    counted_down(qtbot, dialog)
    devices.streams[-1].hear(VOICE[: 8 * RATE])
    assert dialog.go_button.isEnabled()
    dialog.recording.next_button.click()
    devices.streams[-1].hear(VOICE[8 * RATE :])


def test_ten_seconds_read_aloud_become_a_voice_that_speaks(
    qtbot: QtBot, open_dialog: Open, devices: FakeSoundDevice, library: VoiceLibrary
) -> None:
    dialog = open_dialog(lambda: devices)
    made: list[OwnVoice] = []
    dialog.voice_made.connect(made.append)
    read_aloud(qtbot, dialog, devices)
    dialog.go_button.click()
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.checking)
    assert dialog.checking.verdict.text() == "This is a good recording"
    assert not dialog.go_button.isEnabled()
    QTest.keyClicks(dialog.checking.name, "Anna")
    dialog.checking.own.click()
    dialog.go_button.click()
    qtbot.waitUntil(lambda: bool(made))
    own = library.find("Anna")
    assert own.notes.consent is not None
    assert (own.notes.consent.ground, own.notes.consent.is_spoken) == ("own", True)
    assert (own.notes.source, own.notes.language, own.notes.verdict) == ("recording", "en", "good")
    assert own.notes.text.splitlines() == list(prompts.prompts("en").all[:2])
    assert own.reference is not None
    assert soundfile.info(own.reference).duration > 14
    dialog.ready.hear.click()
    qtbot.waitUntil(lambda: dialog.listening.is_playing)
    assert float(np.abs(devices.streams[-1].pull(RATE // 10)).max()) > 0.1
    dialog.close()


def test_a_sentence_is_read_again_in_its_place(
    qtbot: QtBot, open_dialog: Open, devices: FakeSoundDevice
) -> None:
    dialog = open_dialog(lambda: devices)
    read_aloud(qtbot, dialog, devices)
    dialog.recording.again_button.click()
    devices.streams[-1].hear(VOICE[: 2 * RATE])
    dialog.recording.record_button.click()
    reading = dialog.recording.reading
    assert reading is not None
    assert reading.seconds == 10.0
    dialog.close()


def test_a_microphone_that_goes_away_is_told_and_what_was_read_is_kept(
    qtbot: QtBot, open_dialog: Open, devices: FakeSoundDevice
) -> None:
    dialog = open_dialog(lambda: devices)
    read_aloud(qtbot, dialog, devices)
    devices.unplug()
    qtbot.waitUntil(lambda: "has gone" in dialog.messages.title)
    assert "kept" in dialog.messages.hint
    assert not dialog.recording.is_recording
    assert dialog.go_button.isEnabled()
    assert dialog.recording.reading is not None
    assert dialog.recording.reading.seconds == 16.0
    dialog.close()


def test_a_microphone_that_brings_nothing_any_more_is_told_while_one_reads(
    qtbot: QtBot, open_dialog: Open, devices: FakeSoundDevice
) -> None:
    dialog = open_dialog(lambda: devices)
    qtbot.waitUntil(dialog.recording.record_button.isEnabled)
    dialog.recording.record_button.click()
    counted_down(qtbot, dialog)
    devices.streams[-1].hear(VOICE[: 3 * RATE])
    devices.streams[-1].hear(np.zeros(round(2.5 * RATE), np.float32))
    qtbot.waitUntil(lambda: dialog.recording.verdict.text() == "Nothing was heard")
    assert "muted" in dialog.recording.verdict.remedy.text()
    dialog.recording.stop()
    assert dialog.recording.has_sound
    dialog.close()


def test_without_a_microphone_the_person_is_told_and_can_take_a_file(
    qtbot: QtBot, open_dialog: Open
) -> None:
    dialog = open_dialog(lambda: FakeSoundDevice(present=False))
    qtbot.waitUntil(lambda: "No microphone" in dialog.messages.title)
    assert dialog.file_button.isEnabled()
    dialog.close()


def test_a_busy_microphone_is_told(qtbot: QtBot, open_dialog: Open) -> None:
    class Busy(FakeSoundDevice):
        def _open(self, stream: FakeStream) -> FakeStream:
            raise DeviceError("Test microphone")

    dialog = open_dialog(Busy)
    qtbot.waitUntil(dialog.recording.record_button.isEnabled)
    dialog.recording.record_button.click()
    assert "another program holds it" in dialog.messages.title
    assert dialog.recording.record_button.text() == "&Record"
    dialog.close()


def test_without_portaudio_the_remedy_is_told(qtbot: QtBot, open_dialog: Open) -> None:
    def missing() -> SoundDevice:
        raise ToolMissing("PortAudio", "apt-get install libportaudio2")

    dialog = open_dialog(missing)
    qtbot.waitUntil(lambda: "libportaudio2" in dialog.messages.hint)
    assert not dialog.recording.record_button.isEnabled()
    dialog.close()


def test_testing_the_microphone_keeps_nothing(
    qtbot: QtBot, open_dialog: Open, devices: FakeSoundDevice
) -> None:
    dialog = open_dialog(lambda: devices)
    qtbot.waitUntil(dialog.recording.test_button.isEnabled)
    dialog.recording.test_button.click()
    devices.streams[-1].hear(VOICE[:RATE])
    qtbot.waitUntil(lambda: dialog.recording.meter.held_db > -20)
    dialog.recording.test_button.click()
    assert not devices.streams[0].is_running
    assert not dialog.recording.has_sound
    dialog.close()


def test_a_dropped_file_is_taken_and_named_after_itself(
    qtbot: QtBot, open_dialog: Open, devices: FakeSoundDevice, tmp_path: Path
) -> None:
    soundfile.write(tmp_path / "Uncle Ben.ogg", VOICE[: 5 * RATE], RATE)
    dialog = open_dialog(lambda: devices)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "Uncle Ben.ogg"))])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    dialog.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, button, keys))
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.checking)
    assert dialog.checking.voice_name == "Uncle Ben"
    assert dialog.checking.verdict.text() == "It will do, but could be better"
    dialog.close()


def test_a_file_without_sound_is_told_by_name(
    qtbot: QtBot, open_dialog: Open, devices: FakeSoundDevice, tmp_path: Path
) -> None:
    (tmp_path / "letter.txt").write_text("Dear Anna")
    dialog = open_dialog(lambda: devices)
    dialog.take_files([tmp_path / "letter.txt"])
    qtbot.waitUntil(lambda: "letter.txt" in dialog.messages.title)
    assert dialog.pages.currentWidget() is dialog.recording
    dialog.close()


def test_a_name_that_is_taken_brings_the_person_back_to_it(
    qtbot: QtBot, open_dialog: Open, devices: FakeSoundDevice, library: VoiceLibrary
) -> None:
    from desktop.jobs.voice_library import Notes

    library.add(Taking().voices()[0].renamed("Anna"), Notes())
    dialog = open_dialog(lambda: devices)
    read_aloud(qtbot, dialog, devices)
    dialog.go_button.click()
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.checking)
    dialog.checking.name.setText("Anna")
    dialog.checking.permission.click()
    dialog.go_button.click()
    qtbot.waitUntil(lambda: "already" in dialog.messages.title)
    assert dialog.pages.currentWidget() is dialog.checking
    assert len(library.voices()) == 1
    dialog.close()


def test_escape_stops_the_recording_before_it_closes_the_window(
    qtbot: QtBot, open_dialog: Open, devices: FakeSoundDevice
) -> None:
    dialog = open_dialog(lambda: devices)
    read_aloud(qtbot, dialog, devices)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.recording.is_recording
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_keyboard_begins_at_record_and_without_a_microphone_at_the_file(
    qtbot: QtBot, open_dialog: Open, devices: FakeSoundDevice
) -> None:
    dialog = open_dialog(lambda: devices)
    qtbot.waitUntil(dialog.recording.record_button.isEnabled)
    assert dialog.focusWidget() is dialog.recording.record_button
    dialog.close()
    deaf = open_dialog(lambda: FakeSoundDevice(present=False))
    qtbot.waitUntil(lambda: "No microphone" in deaf.messages.title)
    assert not deaf.recording.record_button.isEnabled()
    assert deaf.focusWidget() is deaf.file_button
    deaf.close()


def test_what_went_wrong_before_is_not_shown_while_one_records_again(
    qtbot: QtBot, open_dialog: Open, devices: FakeSoundDevice
) -> None:
    dialog = open_dialog(lambda: devices)
    qtbot.waitUntil(dialog.recording.record_button.isEnabled)
    dialog.messages.tell_error(DeviceError("Test microphone"))
    dialog.recording.record_button.click()
    assert not dialog.messages.isVisible()
    dialog.close()
