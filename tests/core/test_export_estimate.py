"""Size and time of an export, and how earlier ones teach them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.core.export_estimate import Pace, Work, learned, seconds, size_bytes

HOUR = 3_600_000
WORK = Work(".mp4", HOUR, 1_000_000_000, lines=0, encode_ms=HOUR)
PACE = Pace(line_s=0.5, mixed_per_s=100.0, copied_per_s=1e8, drawn_per_s=2.0)


def test_a_film_is_as_large_as_it_was_and_its_dub() -> None:
    assert size_bytes(WORK) == 1_000_000_000 + 24_500 * 3600
    assert size_bytes(Work(".wav", HOUR, 0, 0, 0)) == 192_000 * 3600


def test_time_is_speaking_mixing_and_copying() -> None:
    copied = size_bytes(WORK) / 1e8
    assert seconds(WORK, PACE) == pytest.approx(36 + copied)
    assert seconds(replace(WORK, lines=10), PACE) == pytest.approx(5 + 36 + copied)
    assert seconds(replace(WORK, encode_ms=0), PACE) == pytest.approx(copied)
    assert seconds(replace(WORK, burn=True), PACE) == pytest.approx(36 + 1800)


def test_sounds_other_than_aac_are_mixed_whole() -> None:
    sound = Work(".flac", HOUR, 0, lines=0, encode_ms=0)
    assert seconds(sound, PACE) > 36
    assert seconds(replace(sound, ending=".m4a"), PACE) < 2


def test_the_next_guess_is_what_this_one_took() -> None:
    work = replace(WORK, lines=20)
    taught = learned(PACE, work, {"speech": 30.0, "mix": 72.0, "mux": 5.0})
    assert taught.line_s == 1.5
    assert taught.mixed_per_s == 50.0
    assert seconds(work, taught) == pytest.approx(30 + 72 + 5, rel=0.01)
    burnt = learned(PACE, replace(work, burn=True), {"mux": 1200.0})
    assert burnt.drawn_per_s == 3.0


def test_a_moment_teaches_nothing_and_nonsense_is_bounded() -> None:
    assert learned(PACE, WORK, {"speech": 0.1, "mix": 0.5, "mux": 0.2}) == PACE
    assert learned(PACE, WORK, {}) == PACE
    assert learned(PACE, WORK, {"mix": 1e9}).mixed_per_s == 0.5
