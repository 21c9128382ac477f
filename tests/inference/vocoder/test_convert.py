"""Published checkpoints come in by tensors alone, and nothing else comes in."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path

import pytest
import safetensors.torch
import torch
from torch import Tensor

from inference import checkpoint
from inference.config import V3, GeneratorConfig
from inference.errors import ModelDamaged, ModelMissing
from inference.vocoder import convert
from inference.vocoder.generator import Generator
from tests.inference.vocoder.shapes import PUBLISHED, inputs, thin

PUBLISHED_JSON = {
    "resblock": "2",
    "upsample_rates": [8, 8, 4],
    "upsample_kernel_sizes": [16, 16, 8],
    "upsample_initial_channel": 48,
    "resblock_kernel_sizes": [3, 5, 7],
    "resblock_dilation_sizes": [[1, 2], [2, 6], [3, 12]],
    "num_mels": 80,
    "hop_size": 256,
    "sampling_rate": 22050,
}


def unfolded(weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Return folded weights in the published form, with weight_g and weight_v."""
    published = {}
    for name, tensor in weights.items():
        if not name.endswith(".weight"):
            published[name] = tensor
            continue
        stem = name.removesuffix(".weight")
        norm = torch.linalg.vector_norm(tensor.flatten(1), dim=1)
        published[stem + ".weight_g"] = norm.view(-1, *([1] * (tensor.dim() - 1)))
        published[stem + ".weight_v"] = tensor
    return published


class _Trap:
    """Writes a file when it is unpickled, as a hostile checkpoint would."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __reduce__(self) -> tuple[object, tuple[str, int]]:
        return os.mkdir, (str(self._path), 0o700)


def publish(generator: Generator, folder: Path) -> Path:
    """Write a generator as its authors publish theirs, weight norm and all."""
    folder.mkdir(exist_ok=True)
    state = {"generator": unfolded(generator.state_dict())}
    torch.save(state, folder / "g_02500000")
    return folder / "g_02500000"


def publish_plainly(generator: Generator, folder: Path) -> Path:
    """Write the same tensors as safetensors, which need no second process."""
    folder.mkdir(exist_ok=True)
    state = {key: w.contiguous() for key, w in unfolded(generator.state_dict()).items()}
    safetensors.torch.save_file(state, folder / "generator.safetensors")
    return folder / "generator.safetensors"


@pytest.mark.parametrize("name", PUBLISHED)
def test_folding_undoes_unfolding(name: str) -> None:
    state = Generator(thin(PUBLISHED[name])).state_dict()
    published = unfolded(state)
    assert {"conv_pre.weight_g", "conv_pre.weight_v", "conv_pre.bias"} <= published.keys()
    back = convert.folded(published)
    assert back.keys() == state.keys()
    assert all(torch.allclose(back[key], state[key], atol=1e-7) for key in state)


def test_folding_equals_torchs_own_weight_norm() -> None:
    layer = torch.nn.utils.parametrizations.weight_norm(torch.nn.ConvTranspose1d(4, 2, 8))
    with torch.no_grad():
        layer.parametrizations["weight"].original0.mul_(1.7)
    plain = convert.folded({f"up.{key}": value for key, value in layer.state_dict().items()})
    assert torch.allclose(plain["up.weight"], layer.weight, atol=1e-6)


def test_a_published_checkpoint_sounds_the_same_after_import(tmp_path: Path) -> None:
    original = Generator(V3).eval()
    path = publish(original, tmp_path / "theirs")
    folder = convert.convert(path, tmp_path / "ours")
    part = checkpoint.load(folder, "vocoder")
    imported = Generator(part.config_as(GeneratorConfig, folder)).eval()
    part.fill(imported, folder)
    mel = inputs(20)[0]
    with torch.no_grad():
        assert float((original(mel) - imported(mel)).abs().max()) < 1e-6


def test_the_config_beside_the_weights_is_used(tmp_path: Path) -> None:
    path = publish_plainly(Generator(thin(V3)), tmp_path / "theirs")
    (path.parent / "config.json").write_text(json.dumps(PUBLISHED_JSON), encoding="utf-8")
    folder = convert.convert(path.parent, tmp_path / "ours")
    shape = checkpoint.load(folder, "vocoder").config_as(GeneratorConfig, folder)
    assert (shape.resblock, shape.initial_channels) == (2, 48)


def test_weights_that_do_not_fit_the_config_are_refused(tmp_path: Path) -> None:
    path = publish_plainly(Generator(thin(V3, 16)), tmp_path / "theirs")
    config = tmp_path / "config.json"
    config.write_text(json.dumps(PUBLISHED_JSON), encoding="utf-8")
    with pytest.raises(ModelDamaged, match=r"conv_p"):
        convert.convert(path, tmp_path / "ours", config)
    assert not (tmp_path / "ours").exists()


def test_an_unknown_shape_without_a_config_is_refused(tmp_path: Path) -> None:
    path = publish_plainly(Generator(thin(V3, 16)), tmp_path / "theirs")
    with pytest.raises(ModelDamaged, match=r"config\.json"):
        convert.convert(path, tmp_path / "ours")


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({"sampling_rate": 16000}, "16000 Hz"),
        ({"hop_size": 300}, "hop 300"),
        ({"resblock": []}, "TypeError"),
    ],
)
def test_a_config_for_another_sound_is_refused(
    tmp_path: Path, change: dict[str, object], text: str
) -> None:
    config = tmp_path / "config.json"
    config.write_text(json.dumps({**PUBLISHED_JSON, **change}), encoding="utf-8")
    with pytest.raises(ModelDamaged, match=text):
        convert.read_published(config)


def test_a_hostile_pickle_runs_nothing(tmp_path: Path) -> None:
    sprung = tmp_path / "sprung"
    torch.save({"generator": _Trap(sprung)}, tmp_path / "g_1")
    with pytest.raises(ModelDamaged, match="a file of tensors"):
        convert.convert(tmp_path / "g_1", tmp_path / "ours")
    assert not sprung.exists()


def test_a_file_of_anything_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "g_1").write_bytes(b"not a checkpoint")
    with pytest.raises(ModelDamaged):
        convert.convert(tmp_path / "g_1", tmp_path / "ours")
    with pytest.raises(ModelMissing):
        convert.convert(tmp_path / "nowhere", tmp_path / "ours")


def test_too_large_a_file_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(convert, "MAX_PICKLE_BYTES", 100)
    path = publish_plainly(Generator(thin(V3, 16)), tmp_path / "theirs")
    with pytest.raises(ModelDamaged, match="at most 100 bytes"):
        convert.convert(path, tmp_path / "ours")


def test_broken_numbers_are_refused(tmp_path: Path) -> None:
    generator = Generator(V3)
    with torch.no_grad():
        generator.conv_pre.get_parameter("bias")[0] = float("nan")
    with pytest.raises(ModelDamaged, match="finite"):
        convert.convert(publish_plainly(generator, tmp_path / "theirs"), tmp_path / "ours")
