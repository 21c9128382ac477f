"""The judges: small, whole in shape, and deaf above a clip's band."""

from __future__ import annotations

import torch

from inference.vocoder.discriminators import Discriminators, low_passed


def noise(batch: int = 2, n: int = 4096) -> torch.Tensor:
    return torch.randn(batch, n, generator=torch.Generator().manual_seed(0))


def test_every_judge_gives_scores_and_features() -> None:
    scores, features = Discriminators()(noise())
    assert len(scores) == len(features) == 5
    assert all(score.shape[0] == 2 and score.dim() == 2 for score in scores)
    assert all(len(maps) >= 4 for maps in features)


def test_the_judges_are_small_enough_for_a_cpu() -> None:
    assert sum(weight.numel() for weight in Discriminators().parameters()) < 1_000_000


def test_a_length_that_no_period_divides_is_judged() -> None:
    scores, _ = Discriminators()(noise(1, 4099))
    assert all(bool(torch.isfinite(score).all()) for score in scores)


def test_nothing_above_the_limit_passes() -> None:
    limits = torch.tensor([7600.0, 11025.0 + 300.0])
    spectrum = torch.fft.rfft(low_passed(noise(), limits, 22050)).abs()
    whole = torch.fft.rfft(noise()).abs()
    first_gone = int(7650 / 11025 * 2048)
    last_whole = int(7250 / 11025 * 2048)
    assert float(spectrum[0, first_gone:].max()) < 1e-3
    assert torch.allclose(spectrum[0, :last_whole], whole[0, :last_whole], atol=1e-3)
    assert torch.allclose(spectrum[1], whole[1], atol=1e-3)
