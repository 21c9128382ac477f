"""The generator: shapes, determinism, and what drives it."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from inference.config import HOUSE, V1, V2, V3, GeneratorConfig
from inference.vocoder.generator import Generator
from tests.inference.vocoder.shapes import PUBLISHED, THIN_HOUSE, inputs, thin


@pytest.mark.parametrize(("shape", "n_weights"), [(V1, 13_926_017), (V2, 925_985), (V3, 1_462_273)])
def test_published_shapes_have_the_published_number_of_weights(
    shape: GeneratorConfig, n_weights: int
) -> None:
    with torch.device("meta"):
        generator = Generator(shape)
    assert sum(weight.numel() for weight in generator.parameters()) == n_weights


def test_ours_is_small() -> None:
    with torch.device("meta"):
        generator = Generator(HOUSE)
    assert 2 * sum(weight.numel() for weight in generator.parameters()) < 8_000_000


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_published_generator_makes_a_hop_per_frame(name: str) -> None:
    made = Generator(thin(PUBLISHED[name]))(inputs(9)[0])
    assert made.shape == (1, 9 * 256)
    assert float(made.detach().abs().max()) <= 1.0


@pytest.mark.parametrize("frames", [8, 9, 31])
def test_ours_makes_a_hop_per_frame(frames: int) -> None:
    made = Generator(THIN_HOUSE)(*inputs(frames, batch=2))
    assert made.shape == (2, frames * 256)
    assert bool(torch.isfinite(made).all())


def test_the_same_input_makes_the_same_sound() -> None:
    generator = Generator(THIN_HOUSE).eval()
    assert torch.equal(generator(*inputs(20)), generator(*inputs(20)))


def test_another_seed_makes_another_breath() -> None:
    generator = Generator(THIN_HOUSE).eval()
    mel, log_f0, voiced = inputs(20)
    first = generator.render(mel, generator.excite(log_f0, voiced, seed=1))
    second = generator.render(mel, generator.excite(log_f0, voiced, seed=2))
    assert not torch.equal(first, second)


def test_a_line_alone_equals_the_line_in_a_batch() -> None:
    generator = Generator(THIN_HOUSE).eval()
    together = generator(*inputs(16, batch=3))
    alone = generator(*(part[1:2] for part in inputs(16, batch=3)))
    assert float((together[1:2] - alone).detach().abs().max()) < 1e-5


def test_a_harmonic_generator_asks_for_the_pitch() -> None:
    with pytest.raises(ValueError, match="log_f0"):
        Generator(THIN_HOUSE)(inputs(8)[0])


def test_the_pitch_is_heard_in_the_sound() -> None:
    generator = Generator(THIN_HOUSE).eval()
    with torch.no_grad():
        generator.voicing.get_parameter("bias").fill_(50.0)
    mel = torch.full((1, 80, 86), -4.0)
    made = generator(mel, torch.full((1, 86), 5.2983), torch.ones(1, 86))[0, 2048:-2048].detach()
    power = torch.fft.rfft(made * torch.hann_window(len(made))).abs().square()
    hz = torch.linspace(0, 11025, len(power))
    near = (torch.remainder(hz + 100.0, 200.0) - 100.0).abs() < 15.0
    inside = (hz > 300.0) & (hz < 4000.0)
    assert float(power[near & inside].sum() / power[inside].sum()) > 0.5


def test_without_voice_only_noise_sounds() -> None:
    generator = Generator(THIN_HOUSE).eval()
    with torch.no_grad():
        generator.voicing.get_parameter("bias").fill_(-50.0)
    mel, log_f0, voiced = inputs(20)
    excitation = generator.excite(log_f0, voiced)
    silent = replace(excitation, noise=torch.zeros_like(excitation.noise))
    assert float(generator.render(mel, silent).detach().abs().max()) < 1e-6


def test_training_is_told_the_voicing_and_hears_it_too() -> None:
    generator = Generator(THIN_HOUSE)
    mel, log_f0, voiced = inputs(16, batch=2)
    excitation = generator.excite(log_f0, voiced)
    told = torch.tensor([1.0, 0.0])
    sound, logits = generator.render_told(mel, excitation, voiced, told)
    by_itself = generator.render(mel, excitation)
    assert sound.shape == (2, 16 * 256)
    assert not torch.equal(sound[0], by_itself[0])
    assert torch.allclose(sound[1], by_itself[1], atol=1e-5)
    assert logits.shape == (2, 16)


def test_an_istft_head_works_without_a_source() -> None:
    generator = Generator(replace(THIN_HOUSE, harmonic=False))
    assert generator(inputs(10)[0]).shape == (1, 2560)


def test_ours_learns_one_batch() -> None:
    torch.manual_seed(0)
    generator = Generator(THIN_HOUSE)
    mel, log_f0, _ = inputs(16)
    voiced = torch.ones(1, 16)
    target = 0.1 * torch.sin(2 * torch.pi * 148.4 * torch.arange(4096) / 22050)[None]
    window = torch.hann_window(512)
    optimizer = torch.optim.Adam(generator.parameters(), 3e-3)
    losses, told = [], torch.ones(1)
    for _ in range(25):
        made, _ = generator.render_told(mel, generator.excite(log_f0, voiced), voiced, told)
        spectra = [
            torch.stft(s, 512, window=window, return_complex=True).abs() for s in (made, target)
        ]
        loss = (torch.log(spectra[0] + 0.01) - torch.log(spectra[1] + 0.01)).abs().mean()
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        losses.append(float(loss.detach()))
    assert losses[-1] < 0.5 * losses[0]
