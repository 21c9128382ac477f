"""Refining a voice in the window: offered, started, watched, paused, taken up, ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.jobs import refining
from desktop.jobs.refining import Ending, Step
from desktop.jobs.refining_wire import Failed
from desktop.jobs.voice_library import Notes, VoiceLibrary
from desktop.ui.main_window import MainWindow
from desktop.ui.refine_commands import RefineCommands
from desktop.ui.refine_dialog import RefineDialog
from desktop.ui.voice_ready_page import VoiceReadyPage

if TYPE_CHECKING:
    from inference.voice.profile import Voice

LEFT = Qt.MouseButton.LeftButton
PICTURE = np.linspace(-9.0, 0.0, 80 * 40).reshape(80, 40).astype(np.float32)


class FakeRefiner(QObject):
    """Stands for the process: the test says what it tells."""

    told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_running = False
        self.asked: list[str] = []

    def start(self, name: str) -> None:
        self.is_running = True
        self.asked.append(f"start {name}")

    def pause(self) -> None:
        self.asked.append("pause")

    def stop(self) -> None:
        self.asked.append("stop")

    def leave(self) -> None:
        self.asked.append("leave")

    def tell(self, told: Step | Ending | Failed) -> None:
        self.is_running = isinstance(told, Step)
        self.told.emit(told)


def voice(name: str) -> Voice:
    from inference.voice.profile import Voice

    return Voice.make(name, "neural", "en", vector=np.ones(8, dtype=np.float32))


def step(share: float, stage: str = "vocoder", distance: float | None = None) -> Step:
    figures = {"spectrum": 0.6, "score_real": 0.7, "score_made": 0.3}
    picture = PICTURE if distance is not None else None
    return Step(stage, 1, share, 200.0, 1.6, 1.3, figures, distance, picture)


@pytest.fixture(autouse=True)
def library() -> VoiceLibrary:
    """Ada has read for a minute; Bob for ten seconds."""
    made = VoiceLibrary()
    sound = (np.zeros(2000, dtype=np.float32), 16_000)
    made.add(voice("Ada"), Notes(text="What she says", seconds=61.0, language="en"), sound)
    made.add(voice("Bob"), Notes(text="What he says", seconds=10.0, language="en"), sound)
    return made


@pytest.fixture
def commands(window: MainWindow, qtbot: QtBot) -> RefineCommands:
    found = window.features.by_name["refining"]
    assert isinstance(found, RefineCommands)
    qtbot.waitUntil(lambda: len(found.parts.voices.own) == 2)
    return found


@pytest.fixture
def refiner(commands: RefineCommands) -> FakeRefiner:
    made = FakeRefiner()
    commands.make_process = lambda _parent: made
    return made


@pytest.fixture
def dialog(qtbot: QtBot, commands: RefineCommands, refiner: FakeRefiner) -> RefineDialog:
    """The dialog of Ada's voice, before anything was started."""
    commands.open("Ada")
    qtbot.waitUntil(lambda: commands.dialog is not None)
    assert commands.dialog is not None
    return commands.dialog


def press(button: QPushButton) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, LEFT)


def shown_buttons(dialog: QWidget) -> list[str]:
    found = dialog.findChildren(QPushButton)
    return [one.text().replace("&", "") for one in found if one.isVisible()]


def test_a_voice_is_refined_from_start_to_end(
    qtbot: QtBot, dialog: RefineDialog, refiner: FakeRefiner, commands: RefineCommands
) -> None:
    assert shown_buttons(dialog) == ["Start", "Close"]
    press(dialog.start)
    assert refiner.asked == ["start Ada"]
    assert shown_buttons(dialog) == ["Pause", "Stop and keep the best", "Give up", "Close"]
    refiner.tell(step(0.2, "delivery"))
    refiner.tell(step(0.5, distance=1.4))
    refiner.tell(step(0.6))
    assert dialog.progress.value() == 600
    assert dialog.left.text() == "about 3 minutes left"
    assert dialog.scores.accessibleDescription() == "Recording 0.70, Voice 0.30"
    assert dialog.losses.curves[1].points == [(0.5, 1.4)]
    assert dialog.sentence.picture is PICTURE
    assert commands.task.percent == 60
    changed: list[str] = []
    commands.parts.queue.catalog_changed.connect(lambda _: changed.append("voices"))
    refiner.tell(Ending("refined", 1.6, 1.2, 0.9))
    assert "25 %" in dialog.note.text()
    assert shown_buttons(dialog) == ["Hear it", "Close"]
    assert not commands.task.isVisible()


def test_an_instant_voice_that_was_better_is_kept_and_that_is_said(
    dialog: RefineDialog, refiner: FakeRefiner
) -> None:
    press(dialog.start)
    refiner.tell(Ending("kept", 1.6, 1.7))
    assert "did not get better" in dialog.note.text()


def test_a_pause_frees_the_processor_and_going_on_goes_on(
    dialog: RefineDialog, refiner: FakeRefiner
) -> None:
    press(dialog.start)
    press(dialog.pause)
    assert refiner.asked[-1] == "pause"
    assert not dialog.pause.isEnabled()
    refiner.tell(Ending("paused"))
    assert shown_buttons(dialog) == ["Go on", "Give up", "Close"]
    press(dialog.start)
    assert refiner.asked[-1] == "start Ada"


def test_stopping_keeps_the_best_and_closing_changes_nothing(
    window: MainWindow, dialog: RefineDialog, refiner: FakeRefiner
) -> None:
    press(dialog.start)
    press(dialog.stop)
    assert refiner.asked == ["start Ada", "stop"]
    dialog.close()
    refiner.tell(step(0.9))
    refiner.tell(Ending("refined", 1.6, 1.2))
    assert window.messages.isVisible()
    assert "Ada" in window.messages.accessibleName()


def test_giving_up_forgets_what_was_learnt(
    qtbot: QtBot, dialog: RefineDialog, refiner: FakeRefiner, library: VoiceLibrary
) -> None:
    own = library.find("Ada")
    press(dialog.start)
    refining.state_path(own).write_bytes(b"learnt")
    press(dialog.give_up)
    refiner.tell(Ending("paused"))
    qtbot.waitUntil(lambda: not refining.waits(own))
    assert dialog.state == "idle"


def test_a_failure_is_told_where_the_person_looks(
    dialog: RefineDialog, refiner: FakeRefiner
) -> None:
    press(dialog.start)
    refiner.tell(Failed("The disk is full", "Make room"))
    assert dialog.note.text() == "The disk is full. Make room."
    assert shown_buttons(dialog) == ["Start", "Close"]


def test_only_one_voice_at_a_time_is_refined(
    window: MainWindow, commands: RefineCommands, dialog: RefineDialog, refiner: FakeRefiner
) -> None:
    press(dialog.start)
    commands.open("Bob")
    assert "Another voice" in window.messages.accessibleName()


def test_a_short_recording_is_told_before_anything_starts(
    qtbot: QtBot, window: MainWindow, commands: RefineCommands, refiner: FakeRefiner
) -> None:
    commands.open("Bob")
    qtbot.waitUntil(lambda: "a minute is needed" in window.messages.accessibleName())
    assert commands.dialog is None


def test_what_was_left_is_offered_again_after_a_restart(
    qtbot: QtBot,
    window: MainWindow,
    commands: RefineCommands,
    refiner: FakeRefiner,
    library: VoiceLibrary,
) -> None:
    refining.state_path(library.find("Ada")).write_bytes(b"learnt")
    commands.offer_waiting()
    qtbot.waitUntil(lambda: "refined in part" in window.messages.accessibleName())
    button = next(
        one for one in window.messages.findChildren(QPushButton) if one.text() == "&Go on"
    )
    press(button)
    assert refiner.asked == ["start Ada"]


def test_the_list_of_voices_offers_it_for_a_voice_of_ones_own(
    qtbot: QtBot, window: MainWindow, commands: RefineCommands, refiner: FakeRefiner
) -> None:
    commands.parts.queue.load()
    panel = window.voices
    panel.select("Ada")
    qtbot.waitUntil(lambda: panel.selected == "Ada")
    entry = next(one for one in panel.menu.actions() if "fine" in one.text())
    entry.trigger()
    qtbot.waitUntil(lambda: commands.dialog is not None)


def test_the_window_closes_and_the_work_is_left(
    window: MainWindow, commands: RefineCommands, dialog: RefineDialog, refiner: FakeRefiner
) -> None:
    press(dialog.start)
    commands.close()
    assert refiner.asked[-1] == "leave"


@pytest.mark.parametrize(("name", "is_offered"), [("Ada", True), ("Bob", False)])
def test_a_new_voice_of_a_long_recording_is_offered_to_be_refined(
    qtbot: QtBot, library: VoiceLibrary, name: str, is_offered: bool
) -> None:
    page = VoiceReadyPage()
    qtbot.addWidget(page)
    wanted: list[str] = []
    page.refine_wanted.connect(wanted.append)
    page.show()
    page.begin(name)
    assert not page.refine.isVisible()
    page.show_voice(library.find(name))
    assert page.refine.isVisible() is is_offered
    page.refine.click()
    assert wanted == [name]


def test_the_plots_are_drawn_in_both_themes(qtbot: QtBot, dialog: RefineDialog) -> None:
    from desktop.ui import theme

    dialog.begin()
    dialog.show_step(step(0.4, distance=1.5))
    dialog.show_step(step(0.5, distance=1.4))
    grounds = set()
    for look in (theme.DARK, theme.LIGHT):
        for plot in (dialog.scores, dialog.losses, dialog.sentence):
            plot.setPalette(theme.palette(look))
        grounds.add(dialog.scores.grab().toImage().pixelColor(20, 30).name())
        colours = {
            dialog.sentence.grab().toImage().pixelColor(x, y).name()
            for x in range(10, 200, 9)
            for y in range(10, 70, 9)
        }
        assert len(colours) > 8
    assert len(grounds) == 2


def test_the_focus_stays_with_the_work_and_never_slips_on_to_giving_up(
    dialog: RefineDialog, refiner: FakeRefiner
) -> None:
    dialog.start.setFocus()
    press(dialog.start)
    assert dialog.focusWidget() is dialog.pause
    press(dialog.pause)
    refiner.tell(Ending("paused"))
    assert dialog.focusWidget() is dialog.start


def test_a_failure_and_a_success_have_a_colour_of_their_own(
    dialog: RefineDialog, refiner: FakeRefiner
) -> None:
    dialog.show_failure("The disk is full", "Free some space")
    assert (dialog.note.text(), dialog.note.property("tone")) == (
        "The disk is full. Free some space.",
        "error",
    )
    dialog.show_ending(Ending("refined", 1.6, 1.2))
    assert dialog.note.property("tone") == "ok"
    dialog.show_state("idle")
    assert dialog.note.property("tone") == "muted"
