"""The source takes on the mel's bass, and nothing else of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch
from torch import Tensor

from inference.mel import log_mel
from inference.vocoder.colour import coloured
from inference.vocoder.generator import Generator
from inference.vocoder.source import even_noise
from inference.vocoder.streaming import stream
from tests.inference.vocoder.shapes import THIN_HOUSE, inputs

N_FRAMES = 60


def white() -> Tensor:
    return even_noise(N_FRAMES * 256, 0)[None]


def levels(samples: Tensor) -> Tensor:
    return log_mel(samples)[0, :, 5:-5].mean(dim=1)


def test_a_flat_mel_leaves_the_source_alone() -> None:
    mel = torch.full((1, 80, N_FRAMES), -4.0)
    assert torch.allclose(coloured(white(), mel, 500.0), white(), atol=1e-5)


def test_a_hum_in_the_mel_becomes_a_hum_in_the_source_and_the_treble_stays() -> None:
    mel = torch.full((1, 80, N_FRAMES), -4.0)
    mel[:, 2] += 2.0
    before, after = levels(white()), levels(coloured(white(), mel, 500.0))
    assert float((after - before)[2]) > 0.3
    assert float((after - before)[2]) > float((after - before)[6]) + 0.5
    assert torch.allclose(after[16:], before[16:], atol=0.01)


def test_the_loudness_of_the_mel_does_not_matter() -> None:
    mel = inputs(N_FRAMES)[0]
    louder = coloured(white(), mel + 1.5, 500.0)
    assert torch.allclose(coloured(white(), mel, 500.0), louder, atol=1e-4)


def test_a_coloured_generator_asks_for_the_mel() -> None:
    generator = Generator(replace(THIN_HOUSE, colour_hz=500.0)).eval()
    mel, log_f0, voiced = inputs(20)
    assert generator(mel, log_f0, voiced).shape == (1, 20 * 256)
    with pytest.raises(ValueError, match="mel"):
        generator.excite(log_f0, voiced)


def test_coloured_pieces_equal_the_whole() -> None:
    torch.manual_seed(1)
    generator = Generator(replace(THIN_HOUSE, colour_hz=500.0)).eval()
    mel, log_f0, voiced = inputs(97)
    excitation = generator.excite(log_f0, voiced, mel=mel)
    whole = generator.render(mel, excitation).detach()
    pieces = torch.cat(list(stream(generator, mel, excitation, 24, 64)), dim=1)
    assert float((pieces - whole).abs().max()) < 1e-5 * float(whole.abs().max() + 1)
