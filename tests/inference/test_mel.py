"""The mel spectrogram is the published HiFi-GAN's."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from inference.config import AudioConfig
from inference.mel import DEFAULT, FULL_BAND, LOG_FLOOR, band_edges_hz, log_mel, mel_basis

SECOND = 22050


def tone(hz: float, n_samples: int = SECOND) -> torch.Tensor:
    return 0.5 * torch.sin(2 * torch.pi * hz * torch.arange(n_samples) / SECOND)[None]


def test_one_frame_per_hop() -> None:
    assert log_mel(torch.zeros(2, 256 * 40)).shape == (2, 80, 40)


def test_silence_is_almost_at_the_floor() -> None:
    mel = log_mel(torch.zeros(1, 8192))
    # The constant under the square root lifts wide bands over the floor.
    assert float(mel.min()) >= np.log(LOG_FLOOR)
    assert float(mel.max()) < -8.5


def test_the_filters_are_librosas() -> None:
    librosa = pytest.importorskip("librosa")
    for config in (DEFAULT, FULL_BAND):
        reference = librosa.filters.mel(
            sr=config.sample_rate,
            n_fft=config.n_fft,
            n_mels=config.n_mels,
            fmin=config.fmin_hz,
            fmax=config.fmax_hz,
        )
        assert np.abs(mel_basis(config) - reference).max() < 1e-7


def test_a_frame_equals_the_formula_written_out() -> None:
    samples = torch.randn(1, 4096, generator=torch.Generator().manual_seed(3)) * 0.1
    padded = np.pad(samples[0].numpy().astype(np.float64), 384, mode="reflect")
    window = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(1024) / 1024)
    frame = np.fft.rfft(padded[5 * 256 : 5 * 256 + 1024] * window)
    magnitude = np.sqrt(frame.real**2 + frame.imag**2 + 1e-9)
    wanted = np.log(np.maximum(mel_basis(DEFAULT) @ magnitude, 1e-5))
    assert np.abs(log_mel(samples)[0, :, 5].numpy() - wanted).max() < 1e-4


@pytest.mark.parametrize("hz", [200.0, 1000.0, 5000.0])
def test_a_tone_peaks_in_its_own_band(hz: float) -> None:
    band = int(log_mel(tone(hz))[0].mean(dim=1).argmax())
    edges = band_edges_hz(DEFAULT)
    assert edges[band] <= hz <= edges[band + 2]


def test_a_clip_alone_equals_the_clip_in_a_batch() -> None:
    pair = torch.cat([tone(300.0), tone(900.0)])
    assert torch.equal(log_mel(pair)[1:], log_mel(pair[1:]))


def test_too_short_a_sound_is_refused() -> None:
    with pytest.raises(ValueError, match="too few"):
        log_mel(torch.zeros(1, 300))


def test_the_full_band_reaches_half_the_sample_rate() -> None:
    assert band_edges_hz(FULL_BAND)[-1] == pytest.approx(11025.0)
    assert band_edges_hz(AudioConfig())[-1] == pytest.approx(8000.0)
