"""The figures a vocoder is judged by say what they should of sounds that are known."""

from __future__ import annotations

import numpy as np
import pytest

from inference.audio import Samples
from inference.training.measures import judge, matched, mel_l1, multi_stft
from tests.inference.training.speech import voice

for package in ("pyworld", "pesq", "pystoi"):
    pytest.importorskip(package)

RATE = 22050


def speech() -> Samples:
    return voice(140.0, 2.0, RATE)


def test_a_sound_beside_itself_is_perfect() -> None:
    found = judge(speech(), speech(), RATE)
    assert found.mel_l1 == 0.0
    assert found.voicing_f1 == 1.0
    assert found.aperiodicity_rmse == 0.0
    assert found.mcd_db == 0.0
    assert found.f0_error_cents == 0.0
    assert found.multi_stft == pytest.approx(0.0, abs=1e-6)


def test_level_and_a_small_delay_do_not_count() -> None:
    late = np.concatenate([np.zeros(300, dtype=np.float32), 0.3 * speech()])[: len(speech())]
    found = judge(speech(), late.astype(np.float32), RATE)
    assert found.mel_l1 < 0.05
    assert found.mcd_db < 0.5


def test_noise_in_place_of_voice_is_told_by_voicing_and_aperiodicity() -> None:
    noise = np.random.default_rng(1).normal(0, 0.1, len(speech())).astype(np.float32)
    found = judge(speech(), noise, RATE)
    assert found.voicing_f1 < 0.3
    assert found.aperiodicity_rmse > 0.3
    assert found.mcd_db > 6.0


def test_a_semitone_is_a_hundred_cents() -> None:
    found = judge(voice(140.0, 2.0, RATE), voice(140.0 * 2 ** (1 / 12), 2.0, RATE), RATE)
    assert found.f0_error_cents == pytest.approx(100.0, abs=5.0)


def test_matching_finds_the_delay_either_way() -> None:
    sound = np.random.default_rng(2).normal(0, 0.1, 8000).astype(np.float32)
    late = np.concatenate([np.zeros(200, dtype=np.float32), sound])[:8000]
    for pair in ((sound, late), (late, sound)):
        a, b = matched(*pair)
        assert len(a) == 7800
        assert np.abs(a - b).max() < 0.01


def test_more_noise_is_farther_away() -> None:
    noise = np.random.default_rng(3).normal(0, 1.0, len(speech())).astype(np.float32)
    near, far = speech() + 0.001 * noise, speech() + 0.02 * noise
    assert mel_l1(speech(), near) < mel_l1(speech(), far)
    assert multi_stft(speech(), near) < multi_stft(speech(), far)
