"""The queue as a person sees it: counted, paused, and going on after a restart."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core import edit, wish_list
from desktop.ui.main_window import MainWindow
from tests.builders import line
from tests.fakes import FakeSpeaker


@pytest.fixture
def ten(window: MainWindow) -> MainWindow:
    """A window with ten lines, the playhead in the sixth."""
    lines = [line(n * 2000, n * 2000 + 1500, f"Line {n}", line_id=f"l{n}") for n in range(10)]
    window.session.do(edit.insert(lines), select="l0")
    window.session.seek(10_100)
    return window


def test_the_action_tells_how_many_lines_are_out_of_date(ten: MainWindow, qtbot: QtBot) -> None:
    action = ten.actions_["speak_all"]
    qtbot.waitUntil(lambda: "(10)" in action.text(), timeout=5000)
    action.trigger()
    qtbot.waitUntil(lambda: "(" not in action.text(), timeout=10_000)
    ten.session.do(edit.set_text(ten.session.document[3], "Another", 1))
    qtbot.waitUntil(lambda: "(1)" in action.text(), timeout=5000)


def test_speaking_begins_at_the_playhead(
    ten: MainWindow, speaker: FakeSpeaker, qtbot: QtBot
) -> None:
    ten.actions_["speak_all"].trigger()
    qtbot.waitUntil(lambda: len(speaker.spoken) == 10, timeout=10_000)
    assert speaker.spoken == [f"Line {n}" for n in (5, 6, 7, 8, 9, 0, 1, 2, 3, 4)]


def test_speaking_can_wait_and_go_on(ten: MainWindow, speaker: FakeSpeaker, qtbot: QtBot) -> None:
    ten._queue.pause()
    ten.dub.speak_all()
    qtbot.wait(50)
    assert speaker.spoken == []
    assert "paused" in ten.status._speech.text()
    assert ten.actions_["speak_pause"].isChecked()
    qtbot.waitUntil(ten.actions_["speak_pause"].isEnabled)
    ten.actions_["speak_pause"].trigger()
    qtbot.waitUntil(lambda: len(speaker.spoken) == 10, timeout=10_000)
    assert not ten.actions_["speak_pause"].isChecked()


def test_what_was_still_to_be_spoken_is_offered_after_a_restart(
    ten: MainWindow, speaker: FakeSpeaker, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "film.dubwright"
    assert ten.files.save_project(folder)
    ten._queue.pause()
    ten.dub.speak_all()
    ten.features.close()
    assert len(wish_list.load(folder)) == 10
    ten.files.open_paths([folder])
    qtbot.waitUntil(lambda: "still to be spoken" in ten.messages.title, timeout=5000)
    ten.messages._button.click()
    qtbot.waitUntil(lambda: len(speaker.spoken) == 10, timeout=10_000)


def test_saving_under_another_name_does_not_stop_the_speaking(
    ten: MainWindow, speaker: FakeSpeaker, qtbot: QtBot, tmp_path: Path
) -> None:
    ten._queue.pause()
    ten.dub.speak_all()
    assert ten.files.save_project(tmp_path / "film.dubwright")
    qtbot.waitUntil(lambda: len(speaker.spoken) == 10, timeout=10_000)


def test_the_voice_that_leaves_the_graphics_card_is_told(ten: MainWindow) -> None:
    ten._queue.device_changed.emit("cpu")
    assert "graphics card" in ten.messages.title


@pytest.mark.parametrize("damage", [b"", b"{", b"3", b'{"a": 1}', b'[1, null, "l1"]'])
def test_a_damaged_list_of_wishes_is_none(damage: bytes, tmp_path: Path) -> None:
    (tmp_path / wish_list.FILE).write_bytes(damage)
    assert set(wish_list.load(tmp_path)) <= {"l1"}
