"""Two recordings are compared in terms of people."""

from __future__ import annotations

import numpy as np
import pytest

from desktop.media.likeness import compare
from tests.media.babble import RATE, babble, with_noise

ANNA = with_noise(babble(8.0, 180.0, seed=1), 40.0)


def test_a_recording_is_the_same_person_as_itself() -> None:
    found = compare(ANNA, RATE, ANNA, RATE)
    assert found is not None
    assert (found.score, found.meaning, found.spectrum, found.pitch_semitones) == (1, "same", 0, 0)


def test_another_reading_of_one_voice_is_the_same_person_at_any_level_and_rate() -> None:
    other = with_noise(babble(8.0, 180.0, seed=2, sample_rate=48_000), 40.0) * np.float32(0.2)
    found = compare(ANNA, RATE, other, 48_000)
    assert found is not None
    assert found.meaning in {"same", "close"}
    assert abs(found.pitch_semitones) < 1.0


def test_another_timbre_and_pitch_is_somebody_else() -> None:
    found = compare(ANNA, RATE, babble(8.0, 90.0, (400.0, 900.0, 2000.0)), RATE)
    assert found is not None
    assert found.meaning == "different"
    assert found.pitch_semitones == pytest.approx(-12.0, abs=1.0)


def test_silence_is_like_nobody() -> None:
    assert compare(ANNA, RATE, np.zeros(RATE, np.float32), RATE) is None


@pytest.mark.parametrize(
    ("cosine", "meaning"), [(1.0, "same"), (0.6, "same"), (0.2, "close"), (-0.4, "different")]
)
def test_the_ear_of_an_encoder_has_its_say(cosine: float, meaning: str) -> None:
    other = with_noise(babble(8.0, 180.0, seed=2), 40.0)
    found = compare(ANNA, RATE, other, RATE, cosine)
    assert found is not None
    assert (found.meaning, found.cosine) == (meaning, cosine)


def test_the_nearer_to_the_ear_the_higher_the_score() -> None:
    other = with_noise(babble(8.0, 180.0, seed=2), 40.0)
    found = [compare(ANNA, RATE, other, RATE, cosine) for cosine in np.linspace(-1.0, 1.0, 41)]
    scores = [one.score for one in found if one is not None]
    assert scores == sorted(scores)
    assert 0.0 <= scores[0] < 0.6
    assert scores[-1] == 1.0
