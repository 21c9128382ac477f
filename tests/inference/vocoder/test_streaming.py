"""Sound in pieces equals sound in one."""

from __future__ import annotations

import pytest
import torch

from inference.config import HOUSE, V1, V2, V3, GeneratorConfig
from inference.vocoder.generator import Generator
from inference.vocoder.streaming import Context, receptive_context, stream
from tests.inference.vocoder.shapes import PUBLISHED, THIN_HOUSE, inputs, thin


@pytest.mark.parametrize("name", PUBLISHED)
def test_published_pieces_equal_the_whole(name: str) -> None:
    generator = Generator(thin(PUBLISHED[name])).eval()
    mel = inputs(60)[0]
    whole = generator(mel).detach()
    pieces = torch.cat(list(stream(generator, mel, first_frames=7, chunk_frames=11)), dim=1)
    assert pieces.shape == whole.shape
    assert float((pieces - whole).abs().max()) < 1e-6


@pytest.mark.parametrize(("first", "size"), [(1, 5), (24, 64), (500, 500)])
def test_our_pieces_equal_the_whole_with_an_unbroken_phase(first: int, size: int) -> None:
    torch.manual_seed(1)
    generator = Generator(THIN_HOUSE).eval()
    mel, log_f0, voiced = inputs(97)
    excitation = generator.excite(log_f0, voiced)
    whole = generator.render(mel, excitation).detach()
    pieces = torch.cat(list(stream(generator, mel, excitation, first, size)), dim=1)
    assert pieces.shape == whole.shape
    assert float((pieces - whole).abs().max()) < 1e-5 * float(whole.abs().max() + 1)


@pytest.mark.parametrize(
    ("shape", "context"),
    [(V1, Context(13, 13)), (V2, Context(13, 13)), (V3, Context(11, 11)), (HOUSE, Context(28, 28))],
)
def test_the_context_is_known_from_the_configuration(
    shape: GeneratorConfig, context: Context
) -> None:
    assert receptive_context(shape) == context


@pytest.mark.parametrize("name", ["V1", "V3"])
def test_the_context_is_exact(name: str) -> None:
    generator = Generator(thin(PUBLISHED[name], 16)).double().eval()
    context = receptive_context(PUBLISHED[name])
    mel = torch.randn(1, 80, 40, dtype=torch.float64)
    changed = mel.clone()
    changed[..., 20] += 10.0
    with torch.no_grad():
        differs = (generator(mel) - generator(changed))[0].abs() > 0
    frames = torch.nonzero(differs).flatten() // 256 - 20
    assert (int(frames.min()), int(frames.max())) == (-context.after, context.before)
