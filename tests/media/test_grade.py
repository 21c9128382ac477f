"""A recording is graded: what each degradation does to it is found, and nothing else."""

from __future__ import annotations

import numpy as np
import pytest

from desktop.media.grade import Grade, clipped_share, grade, live_grade
from tests.media.babble import RATE, Samples, babble, in_a_room, with_noise

CLEAN = with_noise(babble(12.0), 45.0)


def faults(graded: Grade) -> dict[str, str]:
    return {finding.fault: finding.severity for finding in graded.findings}


def test_a_clean_recording_is_good() -> None:
    graded = grade(CLEAN, RATE)
    assert (graded.verdict, faults(graded)) == ("good", {})
    assert graded.seconds == 12.0
    assert graded.peak_db == pytest.approx(-6.0, abs=0.3)
    assert graded.speech_seconds == pytest.approx(7.84, abs=0.1)
    assert graded.clipped_share == 0.0
    assert graded.second_voice < 0.8


@pytest.mark.parametrize("snr_db", [8.0, 15.0, 25.0, 35.0])
def test_the_noise_is_measured_within_three_decibels(snr_db: float) -> None:
    assert grade(with_noise(babble(10.0), snr_db), RATE).snr_db == pytest.approx(snr_db, abs=3.0)


@pytest.mark.parametrize(("snr_db", "severity"), [(5.0, "error"), (14.0, "warn")])
def test_a_noisy_recording_is_told_with_a_remedy(snr_db: float, severity: str) -> None:
    graded = grade(with_noise(babble(10.0), snr_db), RATE)
    assert faults(graded)["noisy"] == severity
    noisy = next(finding for finding in graded.findings if finding.fault == "noisy")
    assert noisy.shown_value in noisy.reason
    assert "window" in noisy.remedy


@pytest.mark.parametrize("ring_s", [0.4, 0.7, 1.2])
def test_the_echo_of_a_room_is_measured_within_a_quarter(ring_s: float) -> None:
    measured = grade(with_noise(in_a_room(babble(12.0), ring_s), 50.0), RATE).echo_s
    assert measured == pytest.approx(ring_s, rel=0.25)


def test_an_echoing_room_is_told_and_a_dry_one_is_not() -> None:
    assert faults(grade(in_a_room(babble(12.0), 1.5), RATE))["echo"] == "error"
    assert faults(grade(in_a_room(babble(12.0), 0.7), RATE))["echo"] == "warn"
    assert "echo" not in faults(grade(in_a_room(babble(12.0), 0.25), RATE))


@pytest.mark.parametrize("louder", [1.0, 0.25])
def test_clipping_is_found_also_when_it_was_turned_down_later(louder: float) -> None:
    clipped = (np.clip(CLEAN * 6.0, -1.0, 1.0) * louder).astype(np.float32)
    assert faults(grade(clipped, RATE))["clipped"] == "error"


def test_the_share_of_clipped_samples_is_exact() -> None:
    sound = (0.5 * np.sin(np.arange(10_000) * 0.05)).astype(np.float32)
    assert clipped_share(sound) == 0.0
    sound[1000:1050] = 1.0
    assert clipped_share(sound) == 50 / 10_000


@pytest.mark.parametrize(("gain", "severity"), [(0.03, "warn"), (0.004, "error")])
def test_a_quiet_recording_is_told(gain: float, severity: str) -> None:
    assert faults(grade(CLEAN * np.float32(gain), RATE))["quiet"] == severity


def test_a_short_recording_is_told_and_a_very_short_one_is_refused() -> None:
    assert faults(grade(CLEAN[: 5 * RATE], RATE)) == {"short": "warn"}
    assert faults(grade(CLEAN[: 2 * RATE], RATE)) == {"short": "error"}


def test_silence_is_no_recording() -> None:
    for samples in (np.zeros(5 * RATE, np.float32), np.zeros(0, np.float32)):
        graded = grade(samples, RATE)
        assert (graded.verdict, faults(graded)) == ("poor", {"silent": "error"})


def test_hiss_alone_holds_no_speech() -> None:
    hiss = np.random.default_rng(3).standard_normal(5 * RATE).astype(np.float32) * 0.1
    graded = grade(hiss, RATE)
    assert graded.verdict == "poor"
    assert graded.speech_seconds == 0.0


def another_voice(seconds: float) -> Samples:
    return babble(seconds, 210.0, (800.0, 1900.0, 3300.0), seed=5)


def test_two_people_one_after_the_other_are_noticed() -> None:
    both = np.concatenate([babble(10.0), another_voice(10.0)])
    assert faults(grade(with_noise(both, 45.0), RATE)) == {"second_voice": "warn"}


def test_somebody_who_interrupts_is_noticed() -> None:
    three = np.concatenate([babble(8.0), another_voice(6.0), babble(8.0, seed=9)])
    assert "second_voice" in faults(grade(with_noise(three, 45.0), RATE))


@pytest.mark.parametrize("seed", range(4))
def test_one_person_reading_on_is_one_person(seed: int) -> None:
    assert "second_voice" not in faults(grade(babble(25.0, 140.0, seed=seed), RATE))


@pytest.mark.parametrize("gain", [1.0, 0.02])
def test_the_silence_around_is_measured_against_the_recording_s_own_peak(gain: float) -> None:
    quiet = np.zeros(2 * RATE, np.float32)
    sound = with_noise(np.concatenate([quiet, babble(6.0), quiet]), 50.0) * np.float32(gain)
    graded = grade(sound, RATE)
    assert graded.first == pytest.approx(2.1 * RATE, abs=0.05 * RATE)
    assert 7.0 * RATE < graded.last < 8.0 * RATE


def test_the_sound_that_was_lost_is_told() -> None:
    assert faults(grade(CLEAN, RATE, has_gaps=True)) == {"gaps": "warn"}


def test_the_worst_fault_comes_first() -> None:
    bad = with_noise(babble(7.0), 5.0)
    severities = [finding.severity for finding in grade(bad, RATE).findings]
    assert severities == ["error", "warn"]


def test_while_somebody_speaks_only_the_sound_is_judged() -> None:
    assert live_grade(CLEAN[: 2 * RATE], RATE).verdict == "good"
    assert faults(live_grade(with_noise(babble(3.0), 4.0), RATE)) == {"noisy": "error"}
    assert faults(live_grade(np.zeros(RATE, np.float32), RATE)) == {"silent": "error"}


def test_the_rate_of_the_recording_changes_the_grade_little() -> None:
    fast = grade(with_noise(babble(10.0, sample_rate=48_000), 25.0), 48_000)
    slow = grade(with_noise(babble(10.0), 25.0), RATE)
    assert fast.verdict == slow.verdict == "good"
    assert fast.speech_seconds == pytest.approx(slow.speech_seconds, abs=0.2)
