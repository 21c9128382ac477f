"""The clock between two reports of the film: steady, never backwards, honest when it stands."""

from __future__ import annotations

from itertools import pairwise

import pytest

from desktop.ui.playhead import PlayheadClock


class Time:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


def playing(at_ms: int = 1000, speed: float = 1.0) -> tuple[PlayheadClock, Time]:
    time = Time()
    clock = PlayheadClock(time)
    clock.set_speed(speed)
    clock.report(at_ms)
    clock.run()
    return clock, time


def ticks(clock: PlayheadClock, time: Time, reports_ms: list[int], every_ms: int = 40) -> list[int]:
    """Positions seen every 16 ms while a report comes every 40."""
    seen, next_report = [], time.now_s
    while reports_ms:
        if time.now_s >= next_report:
            clock.report(reports_ms.pop(0))
            next_report += every_ms / 1000
        seen.append(clock.tick())
        time.now_s += 0.016
    return seen


def test_between_reports_the_playhead_moves_evenly() -> None:
    clock, time = playing()
    seen = ticks(clock, time, list(range(1000, 3000, 40)))
    steps = [b - a for a, b in pairwise(seen[3:])]
    assert min(steps) >= 14
    assert max(steps) <= 18


def test_uneven_reports_do_not_shake_it() -> None:
    clock, time = playing()
    reports = [ms + (15 if ms // 40 % 2 else 0) for ms in range(1000, 3000, 40)]
    steps = [b - a for a, b in pairwise(ticks(clock, time, reports)[5:])]
    assert min(steps) >= 8
    assert max(steps) <= 24


def test_it_never_runs_backwards_while_the_film_plays() -> None:
    clock, time = playing()
    reports = [1000, 1040, 1020, 1080, 1060, 1120, 1160]
    seen = ticks(clock, time, reports)
    assert seen == sorted(seen)


def test_it_waits_when_the_film_hangs_and_catches_up_afterwards() -> None:
    clock, time = playing()
    ticks(clock, time, [1000, 1040, 1080])
    time.now_s += 0.5
    held = clock.tick()
    time.now_s += 0.5
    assert clock.tick() == held
    clock.report(2000)
    assert clock.tick() == pytest.approx(2000, abs=20)


def test_a_slow_film_is_not_taken_for_a_hanging_one() -> None:
    clock, time = playing(speed=0.25)
    seen = ticks(clock, time, list(range(1000, 1400, 40)), every_ms=160)
    assert len(set(seen)) > len(seen) / 2


def test_a_moment_that_was_asked_for_shows_at_once_and_stays() -> None:
    clock = PlayheadClock(Time())
    clock.pin(5010)
    assert clock.position_ms == 5010
    clock.report(3000)
    clock.arrive()
    clock.report(5000)
    assert clock.position_ms == 5010


def test_after_a_step_the_frame_itself_counts() -> None:
    clock = PlayheadClock(Time())
    clock.pin(5010)
    clock.arrive()
    clock.release()
    clock.report(5040)
    assert clock.position_ms == 5040


def test_playing_goes_on_from_a_pinned_moment() -> None:
    time = Time()
    clock = PlayheadClock(time)
    clock.pin(5010)
    clock.arrive()
    clock.run()
    time.now_s += 0.1
    clock.report(5110)
    assert clock.tick() == pytest.approx(5110, abs=5)


def test_a_jump_while_playing_is_followed_at_once() -> None:
    clock, time = playing()
    ticks(clock, time, [1000, 1040])
    clock.pin(9000)
    assert clock.tick() == 9000
    clock.arrive()
    clock.report(9000)
    time.now_s += 0.016
    assert clock.tick() == pytest.approx(9016, abs=5)


def test_standing_still_shows_the_frame_and_not_a_guess() -> None:
    clock, time = playing()
    clock.report(1040)
    time.now_s += 0.06
    assert clock.tick() > 1040
    clock.stand()
    assert clock.position_ms == 1040
