"""Pulses keep their phase and their band; noise is even and the same everywhere."""

from __future__ import annotations

import torch

from inference.vocoder.source import even_noise, pulses, spectrum

RATE, HOP = 22050, 256


def flat(hz: float, frames: int) -> torch.Tensor:
    return torch.full((1, frames), float(torch.log(torch.tensor(hz))))


def test_pulses_have_unit_power_at_any_pitch() -> None:
    for hz in (70.0, 150.0, 400.0):
        power = float(pulses(flat(hz, 80), HOP, RATE).square().mean())
        assert abs(power - 1.0) < 0.1


def test_pulses_come_at_the_pitch() -> None:
    train = pulses(flat(100.0, 86), HOP, RATE)[0]
    peaks = torch.nonzero(train > 0.5 * train.max()).flatten()
    beginnings = peaks[1:][torch.diff(peaks) > 20]
    periods = torch.diff(beginnings).float()
    assert abs(float(periods.mean()) - RATE / 100.0) < 0.5


def test_pulses_hold_nothing_but_harmonics() -> None:
    train = pulses(flat(1000.0, 88), HOP, RATE)[0][:RATE]
    power = torch.fft.rfft(train * torch.hann_window(RATE)).abs().square()
    hz = torch.arange(len(power))
    near = (torch.remainder(hz + 500, 1000) - 500).abs() <= 3
    assert float(power[near].sum() / power.sum()) > 0.999


def test_the_phase_does_not_drift_in_a_long_utterance() -> None:
    frames = 60 * 86
    # Exactly 128 samples a period: each peak stands where the first one stood.
    train = pulses(flat(RATE / 128, frames), HOP, RATE)[0]
    peaks = train[: len(train) // 128 * 128].view(-1, 128).argmax(dim=1)
    assert int((peaks - peaks[0]).abs().max()) <= 1


def test_noise_is_a_fixed_sequence_of_unit_power() -> None:
    noise = even_noise(16384, seed=5)
    assert torch.equal(noise, even_noise(16384, seed=5))
    assert not torch.equal(noise, even_noise(16384, seed=6))
    assert abs(float(noise.std()) - 1.0) < 0.05


def test_noise_is_more_even_than_chance() -> None:
    plain = torch.randn(32768, generator=torch.Generator().manual_seed(1))

    def spread(noise: torch.Tensor) -> float:
        return float(torch.log(spectrum(noise[None], 128, 32).abs() + 1e-3).std())

    assert spread(even_noise(32768, 1)) < 0.6 * spread(plain)


def test_noise_does_not_repeat_itself() -> None:
    noise = even_noise(32768, 2)
    power = torch.fft.rfft(noise, 65536).abs().square()
    correlation = torch.fft.irfft(power)[20:16384] / float(noise.square().sum())
    assert float(correlation.abs().max()) < 0.15
