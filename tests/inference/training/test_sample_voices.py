"""Built-in voices: blends that are nobody's own."""

from __future__ import annotations

import math

import numpy as np
import pytest

from inference.acoustic.config import LOG_F0_MEAN, LOG_F0_STD, LOG_PACE, STYLE_PART, VOICE
from inference.training.sample_voices import SAMPLES, Reader, blends


def readers(count: int) -> list[Reader]:
    rng = np.random.default_rng(0)
    made = []
    for at in range(count):
        vector = rng.normal(0, 1, VOICE).astype(np.float32)
        vector[STYLE_PART] /= np.linalg.norm(vector[STYLE_PART])
        sex = "FM"[at % 2]
        vector[LOG_F0_MEAN] = math.log(200 if sex == "F" else 115) + rng.normal(0, 0.1)
        vector[LOG_F0_STD] = rng.uniform(0.12, 0.28)
        vector[LOG_PACE] = math.log(4.1) + rng.normal(0, 0.1)
        made.append(Reader(str(at), sex, vector))
    return made


def test_there_are_voices_for_women_and_men_high_and_low_calm_and_lively() -> None:
    assert len(SAMPLES) >= 8
    for sex in "FM":
        mine = [sample for sample in SAMPLES if sample.sex == sex]
        assert len(mine) >= 4
        assert max(s.pitch_hz for s in mine) > 1.25 * min(s.pitch_hz for s in mine)
        assert max(s.spread for s in mine) > 1.5 * min(s.spread for s in mine)
    assert len({sample.name for sample in SAMPLES}) == len({s.colour for s in SAMPLES})


def test_a_blend_has_the_pitch_and_pace_it_is_meant_to_have() -> None:
    for voice, sample in zip(blends(readers(80), SAMPLES), SAMPLES, strict=True):
        assert voice.vector is not None
        assert math.exp(voice.vector[LOG_F0_MEAN]) == pytest.approx(sample.pitch_hz, rel=1e-3)
        assert voice.vector[LOG_F0_STD] == pytest.approx(sample.spread)
        assert voice.name == sample.name
        assert voice.engine == "neural"


def test_no_blend_is_a_reader_s_own_voice() -> None:
    known = readers(80)
    styles = np.stack([reader.vector[STYLE_PART] for reader in known])
    for voice in blends(known, SAMPLES):
        assert voice.vector is not None
        assert float((styles @ voice.vector[STYLE_PART]).max()) < 0.9


def test_the_same_readers_give_the_same_voices() -> None:
    first, second = blends(readers(80), SAMPLES), blends(readers(80), SAMPLES)
    assert [voice.digest for voice in first] == [voice.digest for voice in second]


def test_too_few_readers_are_refused() -> None:
    with pytest.raises(ValueError, match="too few"):
        blends(readers(8), SAMPLES)
