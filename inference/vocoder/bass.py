"""The losses of the lowest octaves, where a voice is told from noise."""

from __future__ import annotations

import functools

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from inference.mel import DEFAULT

_FEWER = 8
_RATE = DEFAULT.sample_rate / _FEWER
_TAPS, _CUT_HZ = 257, 800.0
_RESOLUTIONS = ((64, 16), (128, 32), (256, 64))
_LEVEL_HZ = (40.0, 650.0)
_FLOOR = 3e-3
_WINDOW, _HOP, _FFT = 176, 32, 512
_BANDS_HZ = ((45.0, 250.0), (45.0, 650.0))
_LAGS = slice(5, 43)


def lowered(samples: Tensor) -> Tensor:
    """Return the bass alone at an eighth of the rate: (batch, n) -> (batch, n // 8)"""
    taps = _taps(samples.device)
    padded = F.pad(samples.unsqueeze(1), (_TAPS // 2, _TAPS // 2 - _FEWER + 1))
    low: Tensor = F.conv1d(padded, taps, stride=_FEWER).squeeze(1)
    return low


def bass_loss(made: Tensor, real: Tensor) -> Tensor:
    """Return the mean difference of log magnitudes between 40 and 650 Hz.

    made, real: (batch, n) from `lowered` -> ()
    """
    total = made.new_zeros(())
    for size, hop in _RESOLUTIONS:
        window = torch.hann_window(size, device=made.device)
        first, last = (round(edge * size / _RATE) for edge in _LEVEL_HZ)
        a, b = (
            torch.stft(x, size, hop, window=window, center=False, return_complex=True)
            for x in (made, real)
        )
        levels = (_log_magnitude(part[:, max(1, first) : last + 1]) for part in (a, b))
        total = total + torch.sub(*levels).abs().mean()
    return total / len(_RESOLUTIONS)


def steadiness(low: Tensor) -> Tensor:
    """Return how like itself the bass is, some milliseconds later: 1 a pure tone, 0 noise.

    low: (batch, n) from `lowered` -> (batch, windows, bands, lags of 1/550 to 1/65 s)
    """
    window = torch.hann_window(_WINDOW, device=low.device)
    spectrum = torch.fft.rfft(low.unfold(-1, _WINDOW, _HOP) * window, _FFT)
    power = spectrum.real.square() + spectrum.imag.square()
    bins_hz = torch.linspace(0.0, _RATE / 2, power.shape[-1], device=low.device)
    found = []
    for least, most in _BANDS_HZ:
        heard = ((bins_hz >= least) & (bins_hz <= most)).to(power.dtype)
        alike = torch.fft.irfft(power * heard, _FFT)
        found.append(alike[..., _LAGS] / (alike[..., :1] + 1e-5))
    return torch.stack(found, dim=2)


def steadiness_loss(made: Tensor, real: Tensor) -> Tensor:
    """Return the mean difference in steadiness, in voice and noise alike.

    A hum where there is noise, or noise where there is a voice, is heard before anything else.
    made, real: (batch, n) from `lowered` -> ()
    """
    return (steadiness(made) - steadiness(real)).abs().mean()


def _log_magnitude(spectrum: Tensor) -> Tensor:
    power = spectrum.real.square() + spectrum.imag.square()
    return 0.5 * torch.log(power + _FLOOR**2)


@functools.lru_cache(maxsize=4)
def _taps(device: torch.device) -> Tensor:
    """Return a low-pass filter that leaves nothing to fold back: (1, 1, taps)."""
    place = np.arange(_TAPS) - _TAPS // 2
    share = 2 * _CUT_HZ / DEFAULT.sample_rate
    taps = share * np.sinc(share * place) * np.hanning(_TAPS)
    return torch.from_numpy((taps / taps.sum()).astype(np.float32))[None, None].to(device)
