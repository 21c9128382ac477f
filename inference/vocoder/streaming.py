"""Sound piece by piece: what a chunk needs around it, and chunks that equal the whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from inference.config import GeneratorConfig
from inference.vocoder.generator import Excitation, Generator


@dataclass(frozen=True, slots=True)
class Context:
    """How many mel frames before and after a frame its sound depends on."""

    before: int
    after: int


def receptive_context(config: GeneratorConfig) -> Context:
    """Return the exact context, walked back from the samples of one frame to the mel."""
    low, high = 0, config.hop - 1
    if config.istft_size:
        low, high = _through_istft(low, high, config)
        low, high = low - 1, high + 1
    else:
        low, high = low - 3, high + 3
    fused = max(
        _block_reach(kernel, dilations, config.resblock)
        for kernel, dilations in zip(
            config.resblock_kernels, config.resblock_dilations, strict=True
        )
    )
    stages = list(zip(config.upsample_rates, config.upsample_kernels, strict=True))
    for rate, kernel in reversed(stages):
        low, high = low - fused, high + fused
        padding = (kernel - rate) // 2
        low = -(-(low + padding - kernel + 1) // rate)
        high = (high + padding) // rate
    at_frame_rate = 3 + 3 * config.frame_blocks
    return Context(before=at_frame_rate - low, after=at_frame_rate + high)


def stream(
    generator: Generator,
    mel: Tensor,
    excitation: Excitation | None = None,
    first_frames: int = 24,
    chunk_frames: int = 64,
) -> Iterator[Tensor]:
    """Yield the sound of one utterance in order; the pieces together equal the whole.

    mel: (1, n_mels, frames), the excitation of all of it -> pieces (1, n). The first piece is
    short, so that something is heard early; they double up to `chunk_frames`.
    """
    config = generator.config
    context = receptive_context(config)
    steps = config.hop // config.istft_hop if config.istft_size else 0
    n_frames, first, size = mel.shape[-1], 0, first_frames
    while first < n_frames:
        last = min(n_frames, first + size)
        a, b = max(0, first - context.before), min(n_frames, last + context.after)
        part = None if excitation is None else excitation.cut(a, b, steps)
        with torch.inference_mode():
            sound = generator.render(mel[..., a:b], part)
        yield sound[:, (first - a) * config.hop : (last - a) * config.hop]
        first, size = last, min(2 * size, chunk_frames)


def _through_istft(low: int, high: int, config: GeneratorConfig) -> tuple[int, int]:
    """Return the steps of the spectrum whose windows touch the samples low..high.

    Step j of the network is column j + 1 of the spectrum, centred on sample (j + 1) * hop.
    """
    half = config.istft_size // 2
    first = -(-(low - half + 1) // config.istft_hop)
    last = (high + half - 1) // config.istft_hop
    return first - 1, last - 1


def _block_reach(kernel: int, dilations: tuple[int, ...], kind: int) -> int:
    """Return how far to one side a residual block looks."""
    one = (kernel - 1) // 2
    plain = one * len(dilations) if kind == 1 else 0
    return sum(one * dilation for dilation in dilations) + plain
