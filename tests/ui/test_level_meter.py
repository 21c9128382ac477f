"""The meter holds its peak, and the waveform shows every sample that matters."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from desktop.media.grade import Finding
from desktop.ui import grade_texts
from desktop.ui.level_meter import LOWEST_DB, LevelMeter
from desktop.ui.wave_strip import columns


class Clock:
    """A clock that the test turns."""

    def __init__(self) -> None:
        self.now = 10.0

    def __call__(self) -> float:
        return self.now


def test_a_peak_is_held_and_then_falls(qtbot: QtBot) -> None:
    clock = Clock()
    meter = LevelMeter(clock=clock)
    qtbot.addWidget(meter)
    meter.show_level(-30.0, -6.0)
    clock.now += 1.4
    meter.show_level(-40.0, -30.0)
    assert meter.held_db == -6.0
    clock.now += 0.6
    assert meter.held_db == pytest.approx(-15.0)
    meter.show_level(-20.0, -10.0)
    assert meter.held_db == -10.0
    clock.now += 60.0
    assert meter.held_db == LOWEST_DB
    assert meter.accessibleDescription() == "-10 dB"


def test_each_column_holds_the_extremes_of_its_samples() -> None:
    sound = np.zeros(1000, np.float32)
    sound[250], sound[999] = 0.7, -0.4
    drawn = columns(sound, 4)
    assert drawn.tolist() == [[0, 0], [0, pytest.approx(0.7)], [0, 0], [pytest.approx(-0.4), 0]]
    assert columns(np.zeros(0, np.float32), 3).shape == (3, 2)


@pytest.mark.parametrize(
    ("score", "word", "tone"),
    [(0.995, "Same person", "ok"), (0.93, "Quite close", "ok"), (0.4, "Different", "warn")],
)
def test_a_likeness_is_told_in_words(score: float, word: str, tone: str) -> None:
    told = grade_texts.likeness(score)
    assert (told[0], told[2]) == (word, tone)
    assert f"{int(100 * score)} of 100" in told[1]


def test_what_was_not_measured_is_not_told() -> None:
    assert grade_texts.likeness(None) == ("", "", "muted")


def test_a_fault_is_told_with_its_value() -> None:
    finding = Finding("clipped", "error", 0.0123)
    assert grade_texts.reason(finding) == finding.reason
    assert "12 of 1000" in finding.reason
