"""The losses of the bass tell levels, tones and noise apart."""

from __future__ import annotations

import torch
from torch import Tensor

from inference.vocoder.bass import bass_loss, lowered, steadiness, steadiness_loss

RATE, N = 22050, 8192


def noise(seed: int) -> Tensor:
    return 0.1 * torch.randn(1, N, generator=torch.Generator().manual_seed(seed))


def tone(hertz: float) -> Tensor:
    return 0.1 * torch.sin(2 * torch.pi * hertz * torch.arange(N) / RATE)[None]


def test_the_bass_keeps_what_is_low_and_drops_what_is_high() -> None:
    assert lowered(tone(200.0)).shape == (1, N // 8)
    assert float(lowered(tone(200.0))[:, 40:-40].std()) > 0.9 * float(tone(200.0).std())
    assert float(lowered(tone(1300.0))[:, 40:-40].std()) < 0.02 * float(tone(1300.0).std())


def test_equal_basses_cost_nothing_and_louder_ones_something() -> None:
    low = lowered(noise(1))
    assert float(bass_loss(low, low)) == 0.0
    assert float(bass_loss(2 * low, low)) > 0.4
    assert float(steadiness_loss(2 * low, low)) < 0.01


def test_a_tone_is_steady_and_noise_is_not() -> None:
    at_200_hz = round(RATE / 8 / 200) - 5
    steady = steadiness(lowered(tone(200.0)))[:, 3:-3, 0]
    assert float(steady[..., at_200_hz].min()) > 0.7
    assert float(steadiness(lowered(noise(1)))[:, 3:-3, 1].abs().mean()) < 0.3


def test_a_tone_instead_of_noise_costs() -> None:
    other = steadiness_loss(lowered(noise(2)), lowered(noise(1)))
    assert float(steadiness_loss(lowered(tone(120.0)), lowered(noise(1)))) > 1.5 * float(other)


def test_silence_has_finite_gradients() -> None:
    made = torch.zeros(1, N, requires_grad=True)
    low = lowered(made)
    total = bass_loss(low, lowered(noise(1))) + steadiness_loss(low, lowered(noise(1)))
    total.backward()  # type: ignore[no-untyped-call]
    assert made.grad is not None
    assert bool(torch.isfinite(made.grad).all())
