"""A voice's own takes correct what is predicted for it."""

from __future__ import annotations

import pytest

from desktop.core.calibration import REMEMBERED, Calibration, Correction


def taught(*ratios: float, voice: str = "anna", first: int = 0) -> Calibration:
    calibration = Calibration()
    for number, ratio in enumerate(ratios, start=first):
        calibration.note(voice, f"k{number}", 1000, round(1000 * ratio))
    return calibration


def test_nothing_is_corrected_while_nothing_is_known() -> None:
    assert Calibration().corrected_ms("anna", 1234.4) == 1234


def test_two_takes_are_not_believed_yet() -> None:
    assert taught(1.2, 1.2).correction("anna") == Correction()


def test_the_median_of_a_voice_corrects_its_lines() -> None:
    assert taught(1.1, 1.1, 1.12, 1.08, 1.9).corrected_ms("anna", 2000) == 2200


def test_a_new_voice_borrows_the_ratio_of_the_others() -> None:
    calibration = taught(0.9, 0.9, 0.9)
    calibration.note("ben", "x", 1000, 1500)
    assert calibration.corrected_ms("ben", 1000) == 900


def test_the_same_take_counts_once() -> None:
    calibration = taught(1.1, 1.1, 1.1)
    for _ in range(10):
        calibration.note("anna", "again", 1000, 1400)
    assert calibration.corrected_ms("anna", 1000) == 1100


def test_very_short_takes_teach_nothing() -> None:
    calibration = Calibration()
    for number in range(5):
        calibration.note("anna", str(number), 200, 350)
    assert calibration.correction("anna") == Correction()


def test_old_takes_are_forgotten() -> None:
    calibration = taught(*[1.3] * REMEMBERED)
    for number in range(REMEMBERED):
        calibration.note("anna", f"new{number}", 1000, 900)
    assert calibration.corrected_ms("anna", 1000) == 900


def test_a_ratio_beyond_belief_is_held() -> None:
    assert taught(9.0, 9.0, 9.0).corrected_ms("anna", 1000) == 2000


def test_silence_trimmed_from_every_take_is_told_from_fast_speech() -> None:
    calibration = Calibration()
    for number, predicted_ms in enumerate((500, 1200, 1900, 2600, 3300)):
        calibration.note("anna", str(number), predicted_ms, predicted_ms - 95)
    calibration.note("anna", "odd", 2000, 3900)
    assert calibration.corrected_ms("anna", 600) == pytest.approx(505, abs=3)
    assert calibration.corrected_ms("anna", 4000) == pytest.approx(3905, abs=10)
