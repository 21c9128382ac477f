"""Our generators equal a public implementation, weight by weight and sample by sample."""

from __future__ import annotations

import warnings

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor

from inference.config import V1, V2, V3, GeneratorConfig
from inference.vocoder.generator import Generator


@pytest.mark.parametrize("shape", [V1, V2], ids=["V1", "V2"])
def test_random_weights_make_the_reference_sound(shape: GeneratorConfig) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        transformers = pytest.importorskip("transformers")
        config = transformers.SpeechT5HifiGanConfig(
            model_in_dim=80,
            upsample_initial_channel=shape.initial_channels,
            upsample_rates=list(shape.upsample_rates),
            upsample_kernel_sizes=list(shape.upsample_kernels),
            resblock_kernel_sizes=list(shape.resblock_kernels),
            resblock_dilation_sizes=[list(d) for d in shape.resblock_dilations],
            normalize_before=False,
        )
        reference = transformers.SpeechT5HifiGan(config).eval()
    torch.manual_seed(11)
    ours = Generator(shape).eval()
    weights = {
        key.replace("ups.", "upsampler.", 1) if key.startswith("ups.") else key: tensor
        for key, tensor in ours.state_dict().items()
    }
    loaded = reference.load_state_dict(weights, strict=False)
    assert set(loaded.missing_keys) <= {"mean", "scale"}
    assert not loaded.unexpected_keys
    mel = torch.randn(1, 80, 12)
    with torch.no_grad():
        difference = (ours(mel) - reference(mel.transpose(1, 2))).abs().max()
    assert float(difference) < 1e-5


def test_v3_equals_its_description_written_out() -> None:
    """The public implementation lacks the second kind of block: the paper's appendix instead."""
    torch.manual_seed(12)
    ours = Generator(V3).eval()
    mel = torch.randn(1, 80, 12)
    with torch.no_grad():
        difference = (ours(mel) - _v3(ours.state_dict(), mel)).abs().max()
    assert float(difference) < 1e-5


def _v3(weights: dict[str, Tensor], mel: Tensor) -> Tensor:
    def conv(name: str, x: Tensor, dilation: int = 1) -> Tensor:
        weight = weights[f"{name}.weight"]
        padding = dilation * (weight.shape[-1] - 1) // 2
        return F.conv1d(x, weight, weights[f"{name}.bias"], padding=padding, dilation=dilation)

    x = conv("conv_pre", mel)
    for stage, (rate, kernel) in enumerate(((8, 16), (8, 16), (4, 8))):
        weight, bias = weights[f"ups.{stage}.weight"], weights[f"ups.{stage}.bias"]
        x = F.conv_transpose1d(F.leaky_relu(x, 0.1), weight, bias, rate, (kernel - rate) // 2)
        total = torch.zeros_like(x)
        for number, dilations in enumerate(((1, 2), (2, 6), (3, 12))):
            y = x
            for index, dilation in enumerate(dilations):
                name = f"resblocks.{3 * stage + number}.convs.{index}"
                y = y + conv(name, F.leaky_relu(y, 0.1), dilation)
            total = total + y
        x = total / 3
    return torch.tanh(conv("conv_post", F.leaky_relu(x, 0.01))).squeeze(1)
