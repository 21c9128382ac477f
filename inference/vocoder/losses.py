"""Every loss of the vocoder, one function each; a band limit keeps absent treble out of them."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

import torch
from torch import Tensor

from inference.config import AudioConfig
from inference.mel import FULL_BAND, band_edges_hz, linear_spectrum, log_mel

RESOLUTIONS = ((512, 128), (1024, 256), (2048, 512))

_PERIOD_WINDOW = 512
# Frames left out at both ends, where a period before the frame would be missing.
_PERIOD_MARGIN = 3
_PERIOD_BANDS_HZ = (0.0, 1000.0, 2000.0, 3000.0, 4000.0, 5000.0, 6000.0, 8000.0, 11025.0)
_LAG_STRETCHES = (0.988, 1.0, 1.012)


def mel_loss(
    made: Tensor, real: Tensor, limit_hz: Tensor, config: AudioConfig = FULL_BAND
) -> Tensor:
    """Return the mean difference of log-mels over the bands below each clip's limit.

    made, real: (batch, samples); limit_hz: (batch,) -> ()
    """
    tops = torch.from_numpy(band_edges_hz(config)[2:]).to(limit_hz)
    heard = (tops[None, :] <= limit_hz[:, None]).to(made.dtype).unsqueeze(-1)
    difference = (log_mel(made, config) - log_mel(real, config)).abs() * heard
    return difference.sum() / (heard.sum() * difference.shape[-1])


def stft_loss(
    made: Tensor,
    real: Tensor,
    limit_hz: Tensor,
    sample_rate: int = FULL_BAND.sample_rate,
    resolutions: Sequence[tuple[int, int]] = RESOLUTIONS,
) -> Tensor:
    """Return spectral convergence plus log-magnitude difference, a mean over the resolutions.

    Convergence is taken over the batch: per clip it explodes on silence.
    made, real: (batch, samples); limit_hz: (batch,) -> ()
    """
    total = made.new_zeros(())
    for size, hop in resolutions:
        bins_hz = torch.linspace(0.0, sample_rate / 2, size // 2 + 1, device=made.device)
        heard = (bins_hz[None, :] <= limit_hz[:, None]).to(made.dtype).unsqueeze(-1)
        a = linear_spectrum(made, size, hop, size) * heard
        b = linear_spectrum(real, size, hop, size) * heard
        convergence = torch.linalg.vector_norm(a - b) / torch.linalg.vector_norm(b).clamp(min=1e-3)
        log_difference = (torch.log(a + 1e-3) - torch.log(b + 1e-3)).abs()
        total = total + convergence + log_difference.sum() / (heard.sum() * a.shape[-1])
    return total / len(resolutions)


def judge_loss(real_scores: Sequence[Tensor], made_scores: Sequence[Tensor]) -> Tensor:
    """Return the discriminators' least-squares loss: real towards 1, made towards 0."""
    return _sum((1 - score.float()).square().mean() for score in real_scores) + _sum(
        score.float().square().mean() for score in made_scores
    )


def deceive_loss(made_scores: Sequence[Tensor]) -> Tensor:
    """Return the generator's least-squares loss: made towards 1."""
    return _sum((1 - score.float()).square().mean() for score in made_scores)


def feature_loss(
    real_features: Sequence[Sequence[Tensor]], made_features: Sequence[Sequence[Tensor]]
) -> Tensor:
    """Return the summed mean differences of all feature maps."""
    return _sum(
        (a.detach().float() - b.float()).abs().mean()
        for real, made in zip(real_features, made_features, strict=True)
        for a, b in zip(real, made, strict=True)
    )


def _sum(terms: Iterable[Tensor]) -> Tensor:
    return torch.stack(list(terms)).sum()


def periodicity(
    samples: Tensor, log_f0: Tensor, sample_rate: int = FULL_BAND.sample_rate
) -> Tensor:
    """Return how alike neighbouring pitch periods are, band by band: 1 a pure tone, 0 noise.

    The pitch may be a little wrong: the best of some lags around one period counts.
    samples: (batch, n); log_f0: (batch, n // hop) -> (batch, bands, n // hop - 2 * margin)
    """
    hop, size = FULL_BAND.hop, _PERIOD_WINDOW
    inner = log_f0[:, _PERIOD_MARGIN:-_PERIOD_MARGIN]
    lags = sample_rate / torch.exp(inner)
    firsts = (torch.arange(inner.shape[1], device=samples.device) + _PERIOD_MARGIN) * hop
    starts = (firsts + hop // 2 - size // 2).expand_as(inner)
    window = torch.hann_window(size, device=samples.device)
    here = torch.fft.rfft(_segments(samples, starts, size) * window)
    energy_here = _by_band(here.abs().square(), sample_rate)
    found = []
    for stretch in _LAG_STRETCHES:
        lag = lags * stretch
        whole = torch.floor(lag)
        there = torch.fft.rfft(_segments(samples, starts - whole.long(), size) * window)
        angle = torch.linspace(0.0, torch.pi, size // 2 + 1, device=samples.device)
        turn = torch.exp(-1j * (lag - whole)[..., None] * angle)
        product = (here * (there * turn).conj()).real
        energy = _by_band(there.abs().square(), sample_rate) * energy_here
        found.append(_by_band(product, sample_rate) * torch.rsqrt(energy + 1e-8))
    return torch.stack(found).amax(dim=0).transpose(1, 2)


def periodicity_loss(
    made: Tensor, real: Tensor, log_f0: Tensor, voiced: Tensor, limit_hz: Tensor
) -> Tensor:
    """Return the mean difference in periodicity over voiced frames and bands below the limit.

    Spectra alone reward a tone where breath is: a tone is easier to foresee.
    made, real: (batch, samples); log_f0, voiced: (batch, frames); limit_hz: (batch,) -> ()
    """
    with torch.no_grad():
        wanted = periodicity(real, log_f0)
    tops = torch.tensor(_PERIOD_BANDS_HZ[1:], device=made.device)
    heard = (tops[None, :] <= limit_hz[:, None] + 500.0).to(made.dtype)[:, :, None]
    heard = heard * voiced[:, None, _PERIOD_MARGIN:-_PERIOD_MARGIN]
    difference = (periodicity(made, log_f0) - wanted).abs() * heard
    return difference.sum() / heard.sum().clamp(min=1.0)


def _segments(samples: Tensor, starts: Tensor, size: int) -> Tensor:
    """Cut (batch, frames, size) out of (batch, n), beginning at starts: (batch, frames)."""
    steps = torch.arange(size, device=samples.device)
    index = (starts[..., None] + steps).clamp(0, samples.shape[-1] - 1)
    return torch.gather(samples, 1, index.flatten(1)).view(index.shape)


def _by_band(spectrum: Tensor, sample_rate: int) -> Tensor:
    """Sum (batch, frames, bins) over the bands: (batch, frames, bands)."""
    per_bin = sample_rate / 2 / (spectrum.shape[-1] - 1)
    edges = [round(hz / per_bin) for hz in _PERIOD_BANDS_HZ]
    sums = [spectrum[..., a:b].sum(-1) for a, b in itertools.pairwise(edges)]
    return torch.stack(sums, dim=-1)
