"""The takes of a line: remembered, heard, chosen, starred, thrown away and brought back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDockWidget, QTabWidget
from pytestqt.qtbot import QtBot

from desktop import app
from desktop.core import edit, speech_edits
from desktop.core.line import Line
from desktop.core.takes import Take, asked_for
from desktop.ui.main_window import Edges, MainWindow
from desktop.ui.takes_commands import TakesCommands
from desktop.ui.takes_panel import TakesPanel
from tests.builders import line
from tests.fakes import FakeSoundDevice, FakeSpeaker, FakeVideoPlayer
from tests.ui import stage


@pytest.fixture
def sound() -> FakeSoundDevice:
    return FakeSoundDevice()


@pytest.fixture
def running(
    qtbot: QtBot,
    tmp_path: Path,
    player: FakeVideoPlayer,
    speaker: FakeSpeaker,
    sound: FakeSoundDevice,
) -> Iterator[app.Running]:
    """The program with a loudspeaker."""
    edges = Edges(lambda _: player, stage.film, tmp_path / "cache", lambda: sound)
    with stage.opened(app.build(lambda: speaker, edges), qtbot) as running:
        yield running


@pytest.fixture
def takes(window: MainWindow) -> TakesCommands:
    found = window.features.by_name["takes"]
    assert isinstance(found, TakesCommands)
    return found


@pytest.fixture
def first(window: MainWindow, takes: TakesCommands, qtbot: QtBot) -> Line:
    """The current line of a window without a film, whose voices are loaded."""
    lines = (line("0:01", "0:04", "Hello there"), line("0:05", "0:08", "Again"))
    window.session.do(edit.insert(lines), select=lines[0].id)
    window._queue.load()
    qtbot.waitUntil(lambda: takes.hearing.is_ready, timeout=10_000)
    return lines[0]


def now(window: MainWindow) -> Line:
    found = window.session.current_line
    assert found is not None
    return found


def spoken(window: MainWindow, qtbot: QtBot) -> Take:
    """Speak the current line and wait for its take."""
    window.dubbing.want(now(window))
    qtbot.waitUntil(lambda: window.dubbing.take_of(now(window)) is not None, timeout=10_000)
    take = window.dubbing.take_of(now(window))
    assert take is not None
    return take


def shown(window: MainWindow, takes: TakesCommands, qtbot: QtBot, count: int) -> TakesPanel:
    """The open panel, as soon as it lists so many takes."""
    if not window.actions_["takes"].isChecked():
        window.actions_["takes"].trigger()
    qtbot.waitUntil(
        lambda: takes.panel is not None and takes.panel.list.model().rowCount() == count,
        timeout=10_000,
    )
    assert takes.panel is not None
    return takes.panel


def test_a_line_is_heard_while_it_is_made_without_a_film(
    window: MainWindow, takes: TakesCommands, first: Line, sound: FakeSoundDevice, qtbot: QtBot
) -> None:
    window.actions_["play_line"].trigger()
    qtbot.waitUntil(lambda: window.dubbing.take_of(now(window)) is not None, timeout=10_000)
    stream = sound.streams[-1]
    heard = sum(int(abs(stream.pull(4800)).max() > 0.1) for _ in range(30))
    assert heard > 3
    qtbot.waitUntil(lambda: takes.hearing.first_sound_ms > 0)
    takes.close()
    assert not stream.is_running


def test_the_picture_runs_below_the_line_as_loud_as_the_bed(
    window: MainWindow,
    first: Line,
    sound: FakeSoundDevice,
    player: FakeVideoPlayer,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    film = tmp_path / "film.mp4"
    film.touch()
    with qtbot.waitSignal(window.video.film_loaded):
        window.files.open_film_at(film)
    window.session.select(first.id)
    window.dub.play_line()
    qtbot.waitUntil(lambda: bool(sound.streams[-1].pull(480).any()), timeout=10_000)
    qtbot.waitUntil(lambda: player.is_playing)
    assert player.seeks[-1][0] == first.start_ms
    assert 50 < player.volume < 65
    qtbot.waitUntil(lambda: sound.streams[-1].pull(4800) is not None and player.volume == 100)


def test_another_take_is_another_reading_and_undo_brings_the_first_back(
    window: MainWindow, takes: TakesCommands, first: Line, speaker: FakeSpeaker, qtbot: QtBot
) -> None:
    one = spoken(window, qtbot)
    takes.another()
    qtbot.waitUntil(lambda: window.dubbing.take_of(now(window)) is not None, timeout=10_000)
    two = window.dubbing.take_of(now(window))
    assert two is not None
    assert two.key != one.key
    panel = shown(window, takes, qtbot, 2)
    assert panel.row is not None
    assert panel.row.key == two.key
    assert panel.row.is_used
    window.session.undo()
    assert window.dubbing.take_of(now(window)) == one
    takes.another()
    assert now(window).speech.seed == 2


def test_a_new_take_is_selected_unless_somebody_looks_at_an_older_one(
    window: MainWindow, takes: TakesCommands, first: Line, qtbot: QtBot
) -> None:
    spoken(window, qtbot)
    panel = shown(window, takes, qtbot, 1)
    takes.another()
    qtbot.waitUntil(lambda: panel.list.model().rowCount() == 2, timeout=10_000)
    qtbot.waitUntil(lambda: panel.row is not None and panel.row.is_used)
    panel.list.setCurrentIndex(panel.list.model().index(1, 0))
    older = panel.row
    takes.another()
    qtbot.waitUntil(lambda: panel.list.model().rowCount() == 3, timeout=10_000)
    assert older is not None
    assert panel.row is not None
    assert panel.row.key == older.key


def test_a_take_is_chosen_from_the_list_and_released(
    window: MainWindow, takes: TakesCommands, first: Line, qtbot: QtBot
) -> None:
    one = spoken(window, qtbot)
    takes.another()
    qtbot.waitUntil(lambda: window.dubbing.take_of(now(window)) is not None, timeout=10_000)
    panel = shown(window, takes, qtbot, 2)
    panel.list.setCurrentIndex(panel.list.model().index(1, 0))
    assert panel.row is not None
    assert panel.row.key == one.key
    panel.choose.click()
    assert window.dubbing.take_of(now(window)) == one
    assert window.dubbing.plan().placements[0].key == one.key
    qtbot.waitUntil(lambda: panel.row is not None and panel.row.is_chosen)
    assert panel.choose.text() == "&Release"
    panel.choose.click()
    assert window.dubbing.take_of(now(window)) != one


def test_old_words_stay_in_the_list_and_say_what_they_were(
    window: MainWindow, takes: TakesCommands, first: Line, qtbot: QtBot
) -> None:
    spoken(window, qtbot)
    window.session.do(edit.set_text(now(window), "Hello you", 1))
    spoken(window, qtbot)
    panel = shown(window, takes, qtbot, 2)
    rows = [panel.list.model().index(n, 0).data(0x100) for n in range(2)]
    told = {(row.past.text, row.has_same_words, row.is_used) for row in rows}
    assert told == {("Hello there", False, False), ("Hello you", True, True)}


def test_a_deleted_take_is_gone_at_once_and_comes_back_by_undo(
    window: MainWindow, takes: TakesCommands, first: Line, qtbot: QtBot
) -> None:
    take = spoken(window, qtbot)
    panel = shown(window, takes, qtbot, 1)
    panel.delete.click()
    assert window.dubbing.take_of(now(window)) is None
    shown(window, takes, qtbot, 0)
    window.session.undo()
    assert window.dubbing.take_of(now(window)) == take
    shown(window, takes, qtbot, 1)


def test_what_was_thrown_away_is_deleted_when_the_saved_project_closes(
    window: MainWindow, takes: TakesCommands, first: Line, qtbot: QtBot, tmp_path: Path
) -> None:
    take = spoken(window, qtbot)
    assert window.files.save_project(tmp_path / "film.dubwright")
    takes.delete(take.key)
    store = window._queue.store
    takes.close()
    assert store.keys_aside() == {take.key}
    assert window.files.save_project(tmp_path / "film.dubwright")
    takes.close()
    assert store.keys_aside() == frozenset()


def test_a_take_that_another_line_keeps_cannot_be_deleted(
    window: MainWindow, takes: TakesCommands, first: Line, qtbot: QtBot
) -> None:
    take = spoken(window, qtbot)
    other = window.session.document[1]
    window.session.do(speech_edits.star(other, take.key))
    takes.delete(take.key)
    assert window.dubbing.take_of(now(window)) == take
    assert "Another line" in window.messages.title


def test_a_star_is_a_step_of_undo(
    window: MainWindow, takes: TakesCommands, first: Line, qtbot: QtBot
) -> None:
    take = spoken(window, qtbot)
    panel = shown(window, takes, qtbot, 1)
    panel.star.click()
    assert now(window).speech.stars == (take.key,)
    qtbot.waitUntil(lambda: panel.row is not None and panel.row.is_starred)
    window.session.undo()
    assert now(window).speech.stars == ()


def test_the_fields_shape_the_speech_of_the_line_and_of_all_lines(
    window: MainWindow, takes: TakesCommands, first: Line, qtbot: QtBot
) -> None:
    natural = spoken(window, qtbot)
    panel = shown(window, takes, qtbot, 1)
    panel.form.pace.setValue(150)
    assert now(window).speech.pace == 1.5
    assert spoken(window, qtbot).duration_ms == pytest.approx(natural.duration_ms / 1.5, abs=2)
    panel.form.gain.setValue(-6.0)
    panel.form.pause.setValue(200)
    panel.form.master.setValue(2.0)
    placed = window.dubbing.plan().placements[0]
    assert placed.onset_sample == 1200 * 48
    assert window.session.document.dub.gain_db == 2.0
    qtbot.waitUntil(lambda: panel.form.reset.isEnabled())
    panel.form.reset.click()
    assert now(window).speech == replace(now(window).speech, pace=1.0, gain_db=0.0)
    assert window.dubbing.take_of(now(window)) == natural


def test_words_that_are_not_spoken_by_rule_are_told(
    window: MainWindow, takes: TakesCommands, first: Line, qtbot: QtBot
) -> None:
    window.session.do(edit.set_text(now(window), "[door slams] Hello ♪ la la ♪", 1))
    panel = shown(window, takes, qtbot, 0)
    qtbot.waitUntil(lambda: "[door slams]" in panel.silent.text())
    assert "♪ la la ♪" in panel.silent.text()


def test_a_take_is_heard_by_itself_and_stopped(
    window: MainWindow, takes: TakesCommands, first: Line, sound: FakeSoundDevice, qtbot: QtBot
) -> None:
    take = spoken(window, qtbot)
    panel = shown(window, takes, qtbot, 1)
    panel.hear.click()
    assert takes.hearing.key == take.key
    qtbot.waitUntil(lambda: panel.hear.text() == "Stop")
    panel.hear.click()
    assert takes.hearing.key == ""
    assert not sound.streams[-1].pull(480).any()


def test_the_history_survives_the_window(
    window: MainWindow, takes: TakesCommands, first: Line, qtbot: QtBot, tmp_path: Path
) -> None:
    take = spoken(window, qtbot)
    folder = tmp_path / "film.dubwright"
    assert window.files.save_project(folder)
    takes.close()
    window.files.open_paths([folder])
    assert takes.history.keys_of(first.id) == (take.key,)


def test_the_worst_takes_are_listed_first_and_lead_to_their_lines(
    window: MainWindow, takes: TakesCommands, first: Line, qtbot: QtBot
) -> None:
    long, longer = (
        "far too long a text for a line",
        "an even longer text that nobody could ever say",
    )
    lines = [line(20_000 + n * 600, 20_500 + n * 600, x) for n, x in enumerate(("a", longer, long))]
    window.session.do(edit.insert(lines), select=lines[0].id)
    window.dub.speak_all()
    qtbot.waitUntil(lambda: not window.dubbing.is_busy, timeout=10_000)
    shown(window, takes, qtbot, 1)
    assert takes.worst is not None
    tabs = window.findChild(QTabWidget, "takes")
    assert isinstance(tabs, QTabWidget)
    tabs.setCurrentWidget(takes.worst)
    qtbot.waitUntil(lambda: len(takes.worst.line_ids) >= 2 if takes.worst else False)
    assert takes.worst.line_ids[0] == lines[1].id
    takes.worst.list.clicked.emit(takes.worst.list.model().index(0, 0))
    assert window.session.current_line_id == lines[1].id


def test_a_take_that_was_acted_is_listed_with_the_others(
    window: MainWindow, takes: TakesCommands, first: Line, qtbot: QtBot
) -> None:
    one = spoken(window, qtbot)
    own = window._queue.store.put(
        "ab" * 16, b"\x00\x10" * 8000, 16_000, {"kind": "human", "text": "Hello there"}
    )
    asked = asked_for("Hello there", window.session.document.dub.language)
    window.session.do(speech_edits.pin(now(window), own.key, asked))
    assert window.dubbing.take_of(now(window)) == own
    panel = shown(window, takes, qtbot, 2)
    takes.release()
    assert window.dubbing.take_of(now(window)) == one
    qtbot.waitUntil(lambda: panel.row is not None and not panel.row.is_chosen)
    assert set(takes.history.keys_of(first.id)) == {one.key, own.key}


def test_docks_of_one_side_lie_behind_each_other_and_come_forward(
    window: MainWindow, takes: TakesCommands, first: Line, qtbot: QtBot
) -> None:
    for name in ("takes", "problems"):
        window.actions_[name].trigger()
    qtbot.waitUntil(lambda: not window.actions_["takes"].isChecked())
    window.actions_["takes"].trigger()
    docks = {dock.objectName(): dock for dock in window.findChildren(QDockWidget)}
    assert docks["problemsDock"] in window.tabifiedDockWidgets(docks["takesDock"])
    qtbot.waitUntil(lambda: not docks["takesDock"].visibleRegion().isEmpty())
    assert docks["problemsDock"].visibleRegion().isEmpty()
    assert window.actions_["takes"].isChecked()
    window.actions_["takes"].trigger()
    assert not docks["takesDock"].isVisible()


def test_undo_reaches_the_window_from_a_field_of_the_speech(
    window: MainWindow, takes: TakesCommands, first: Line, qtbot: QtBot
) -> None:
    spoken(window, qtbot)
    panel = shown(window, takes, qtbot, 1)
    panel.form.pitch.setFocus()
    panel.form.pace.setValue(150)
    assert now(window).speech.pace == 1.5
    QTest.keyClick(panel.form.pitch, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert now(window).speech.pace == 1.0
    qtbot.waitUntil(lambda: window.actions_["redo"].isEnabled())
    QTest.keyClick(panel.form.pitch, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert now(window).speech.pace == 1.5


def test_what_is_half_typed_in_a_field_is_taken_back_first(
    window: MainWindow, takes: TakesCommands, first: Line, qtbot: QtBot
) -> None:
    spoken(window, qtbot)
    panel = shown(window, takes, qtbot, 1)
    panel.form.pace.setValue(150)
    panel.form.pitch.setFocus()
    panel.form.pitch.selectAll()
    QTest.keyClicks(panel.form.pitch, "3")
    QTest.keyClick(panel.form.pitch, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert now(window).speech.pace == 1.5
    assert panel.form.pitch.value() == 0.0
