"""The words of a take are found between the silence, the hiss and the clicks around them."""

from __future__ import annotations

import numpy as np
import pytest

from desktop.media.take_edges import from_first_word, sound_edges
from tests.fakes import tone


def test_silence_around_the_sound_is_cut_down_to_its_edges() -> None:
    silence = np.zeros(22_050, np.float32)
    sound = np.concatenate([silence, tone(200, 0.5, 22_050), silence])
    first, last = sound_edges(sound, 22_050)
    assert 0 <= 22_050 - first <= 0.005 * 22_050
    assert last - (22_050 + 11_025) == pytest.approx(0.030 * 22_050, abs=5)


def test_a_quiet_beginning_is_kept() -> None:
    sound = tone(200, 0.5, 22_050)
    sound[: 22_050 // 10] *= 0.03
    assert sound_edges(sound, 22_050)[0] <= 0.005 * 22_050


def test_neither_hiss_nor_a_click_before_the_first_word_delays_it() -> None:
    hiss = np.random.default_rng(7).normal(0, 0.001, 2205).astype(np.float32)
    hiss[500] = 0.02
    word = tone(200, 0.5, 22_050)
    first, _ = sound_edges(np.concatenate([hiss, word]), 22_050)
    assert first == pytest.approx(len(hiss), abs=0.006 * 22_050)


def test_the_silence_before_the_first_word_is_not_waited_through() -> None:
    heard: list[np.ndarray] = []
    hear = from_first_word(lambda samples, rate: heard.append(samples))
    silence, word = np.zeros(2000, np.float32), tone(200, 0.2, 22_050)
    word[3000:] *= 0.001
    for piece in (silence, np.concatenate([silence, word]), silence):
        hear(piece, 22_050)
    assert len(heard) == 2
    assert len(heard[0]) == pytest.approx(len(word), abs=0.005 * 22_050)
    assert len(heard[1]) == len(silence)
