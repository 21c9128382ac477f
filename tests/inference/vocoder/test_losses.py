"""Each loss sees what it should see, and nothing above a clip's band."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor

from inference.vocoder.losses import (
    deceive_loss,
    feature_loss,
    judge_loss,
    mel_loss,
    periodicity,
    periodicity_loss,
    stft_loss,
)
from inference.vocoder.source import pulses

RATE, N = 22050, 8192
FULL = torch.tensor([11025.0])
NARROW = torch.tensor([7600.0])


def noise(seed: int, n: int = N) -> Tensor:
    return 0.1 * torch.randn(1, n, generator=torch.Generator().manual_seed(seed))


def treble(n: int = N) -> Tensor:
    return 0.1 * torch.sin(2 * torch.pi * 9500.0 * torch.arange(n) / RATE)[None]


@pytest.mark.parametrize("loss", [mel_loss, stft_loss])
def test_equal_sounds_cost_nothing_and_others_something(loss: object) -> None:
    assert callable(loss)
    assert float(loss(noise(1), noise(1), FULL)) == 0.0
    assert float(loss(noise(1), 3 * noise(1), FULL)) > 0.3


@pytest.mark.parametrize("loss", [mel_loss, stft_loss])
def test_what_a_narrow_clip_cannot_know_costs_nothing(loss: object) -> None:
    assert callable(loss)
    with_treble = noise(1) + treble()
    heard = float(loss(with_treble, noise(1), FULL))
    assert heard > 0.01
    assert float(loss(with_treble, noise(1), NARROW)) < 0.1 * heard


@pytest.mark.parametrize("loss", [mel_loss, stft_loss])
def test_silence_has_finite_gradients(loss: object) -> None:
    assert callable(loss)
    made = torch.zeros(1, N, requires_grad=True)
    loss(made, noise(1), FULL).backward()
    assert made.grad is not None
    assert bool(torch.isfinite(made.grad).all())


def test_pulses_are_periodic_and_noise_is_not() -> None:
    log_f0 = torch.full((1, 32), 5.0)
    tone = periodicity(pulses(log_f0, 256, RATE), log_f0)
    hiss = periodicity(noise(2), log_f0)
    assert tone.shape == (1, 8, 26)
    assert float(tone.mean()) > 0.95
    assert float(hiss.mean()) < 0.35


def test_a_tone_in_place_of_breath_costs_and_counts_only_with_voice() -> None:
    log_f0 = torch.full((1, 32), 5.0)
    tone, breath = pulses(log_f0, 256, RATE), noise(2)
    voiced = torch.ones(1, 32)
    assert float(periodicity_loss(tone, breath, log_f0, voiced, FULL)) > 0.5
    assert float(periodicity_loss(tone, tone, log_f0, voiced, FULL)) == 0.0
    assert float(periodicity_loss(tone, breath, log_f0, 0 * voiced, FULL)) == 0.0


def test_judges_want_real_one_and_made_zero() -> None:
    one, zero = [torch.ones(2, 5)], [torch.zeros(2, 5)]
    assert float(judge_loss(one, zero)) == 0.0
    assert float(judge_loss(zero, one)) == 2.0
    assert float(deceive_loss(one)) == 0.0
    assert float(deceive_loss(zero)) == 1.0


def test_features_are_compared_map_by_map_without_teaching_the_judges() -> None:
    real = [[torch.ones(1, 3, requires_grad=True)], [torch.zeros(1, 2)]]
    made = [[torch.zeros(1, 3, requires_grad=True)], [torch.zeros(1, 2)]]
    loss = feature_loss(real, made)
    assert float(loss.detach()) == 1.0
    loss.backward()  # type: ignore[no-untyped-call]
    assert real[0][0].grad is None
    assert made[0][0].grad is not None
