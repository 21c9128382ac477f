"""Predicted mel frames get the voice's own spread back."""

from __future__ import annotations

import torch

from inference.acoustic.config import UNVOICED_STD, VOICE, VOICED_STD
from inference.acoustic.spread import match_melody, match_spread


def voice(spread: float) -> torch.Tensor:
    made = torch.zeros(1, VOICE)
    made[:, VOICED_STD] = spread
    made[:, UNVOICED_STD] = spread
    return made


def flat_mel(t: int, spread: float) -> torch.Tensor:
    torch.manual_seed(0)
    return -5 + spread * torch.randn(1, t, 80)


def test_a_long_line_is_spread_as_the_voice_is() -> None:
    mel = flat_mel(1000, 0.8)
    wide = match_spread(mel, torch.ones(1, 1000), voice(1.0), torch.ones(1, 1000))
    assert abs(float(wide.std()) - 1.0) < 0.05
    assert abs(float(wide.mean() - mel.mean())) < 0.01


def test_silence_stays_as_it_was() -> None:
    mel = flat_mel(300, 0.8)
    mel[:, 200:] = -11.5 + 0.1 * torch.randn(1, 100, 80)
    wide = match_spread(mel, torch.ones(1, 300), voice(1.0), torch.ones(1, 300))
    assert torch.equal(wide[:, 200:], mel[:, 200:])


def test_a_spread_is_never_stretched_beyond_reason() -> None:
    mel = flat_mel(1000, 0.3)
    wide = match_spread(mel, torch.ones(1, 1000), voice(3.0), torch.ones(1, 1000))
    assert float(wide.std()) < 0.3 * 1.65


def test_padding_does_not_count() -> None:
    mel = flat_mel(400, 0.8)
    mask = torch.ones(1, 400)
    mask[:, 250:] = 0
    mel = mel * mask.unsqueeze(-1)
    whole = match_spread(mel, mask, voice(1.0), mask)
    short = match_spread(mel[:, :250], mask[:, :250], voice(1.0), mask[:, :250])
    torch.testing.assert_close(whole[:, :250], short)
    assert torch.equal(whole[:, 250:], mel[:, 250:])


def test_a_long_melody_gets_the_voice_s_spread_and_height() -> None:
    torch.manual_seed(0)
    flat = 0.6 * torch.randn(1, 60) + 0.4
    sung = match_melody(flat, torch.full((1, 60), 20.0))
    assert abs(float(sung.std()) - 1.0) < 0.05
    assert abs(float(sung.mean())) < 0.05


def test_a_melody_that_moves_enough_is_left_alone() -> None:
    torch.manual_seed(0)
    lively = 1.5 * torch.randn(1, 60)
    sung = match_melody(lively, torch.full((1, 60), 20.0))
    assert abs(float(sung.std() / lively.std()) - 1.0) < 0.05


def test_a_single_vowel_keeps_its_pitch_nearly() -> None:
    sung = match_melody(torch.tensor([[0.0, 0.8, 0.0]]), torch.tensor([[0.0, 8.0, 0.0]]))
    assert 0.5 < float(sung[0, 1]) < 0.8
