"""Takes over a generator that was published as a pickle, without ever trusting the pickle.

The file is opened in a separate process that reads tensors only, and comes back as safetensors;
names and shapes are then checked against the generator that the configuration describes.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import safetensors.torch
import torch
from torch import Tensor

from inference import checkpoint
from inference.config import V1, V2, V3, GeneratorConfig
from inference.errors import ModelDamaged, ModelMissing
from inference.mel import DEFAULT
from inference.vocoder.generator import Generator

MAX_PICKLE_BYTES = 512 * 1024 * 1024
_UNPACK_SECONDS = 120

_PAIRS = (
    (".weight_g", ".weight_v"),
    (".parametrizations.weight.original0", ".parametrizations.weight.original1"),
)


def convert(path: Path, folder: Path, config: Path | None = None) -> Path:
    """Write the generator in `path` (a published file, or a folder with one) as a model folder.

    `config` is the published JSON beside it; without one V1, V2 and V3 are told apart by shape.
    Returns `folder`. Raises ModelMissing, ModelDamaged.
    """
    weights_path = _weights_in(path)
    beside = config or _config_beside(weights_path)
    weights = folded(_unpacked(weights_path))
    shape = read_published(beside) if beside is not None else _guess(weights, weights_path)
    check(weights, shape, weights_path)
    # As precise as it came: rounded, it would sound almost but not quite the same.
    checkpoint.save(
        folder, "vocoder", shape, weights, {"source": weights_path.name}, kind=torch.float32
    )
    return folder


def read_published(path: Path) -> GeneratorConfig:
    """Return the shape that a published config.json describes. Raises ModelDamaged."""
    try:
        published = json.loads(path.read_text(encoding="utf-8"))
        shape = GeneratorConfig(
            resblock=int(published["resblock"]),
            upsample_rates=_numbers(published["upsample_rates"]),
            upsample_kernels=_numbers(published["upsample_kernel_sizes"]),
            initial_channels=int(published["upsample_initial_channel"]),
            resblock_kernels=_numbers(published["resblock_kernel_sizes"]),
            resblock_dilations=tuple(_numbers(d) for d in published["resblock_dilation_sizes"]),
            n_mels=int(published.get("num_mels", 80)),
            sample_rate=int(published.get("sampling_rate", DEFAULT.sample_rate)),
            hop=int(published.get("hop_size", DEFAULT.hop)),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelDamaged(path, "a published configuration", repr(error)) from error
    if (shape.sample_rate, shape.hop, shape.n_mels) != (
        DEFAULT.sample_rate,
        DEFAULT.hop,
        DEFAULT.n_mels,
    ):
        found = f"{shape.sample_rate} Hz, hop {shape.hop}, {shape.n_mels} bands"
        raise ModelDamaged(path, "22050 Hz, hop 256, 80 bands", found)
    return shape


def folded(weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Return the weights with every weight norm folded: w = g · v / |v|, per first dimension."""
    plain = {}
    for name, tensor in weights.items():
        for gain_end, direction_end in _PAIRS:
            if name.endswith(direction_end):
                stem = name.removesuffix(direction_end)
                if stem + gain_end not in weights:
                    continue
                norm = torch.linalg.vector_norm(tensor.float().flatten(1), dim=1)
                gain = weights[stem + gain_end].float()
                plain[stem + ".weight"] = tensor.float() * (gain / norm.view_as(gain))
                break
        else:
            if not name.endswith(tuple(end for pair in _PAIRS for end in pair)):
                plain[name] = tensor.float()
    return plain


def check(weights: Mapping[str, Tensor], shape: GeneratorConfig, path: Path) -> None:
    """Raise ModelDamaged unless names, shapes and numbers fit the generator of this shape."""
    with torch.device("meta"):
        wanted = {name: tensor.shape for name, tensor in Generator(shape).state_dict().items()}
    found = {name: tensor.shape for name, tensor in weights.items()}
    for name in sorted(wanted.keys() | found.keys()):
        if wanted.get(name) != found.get(name):
            raise ModelDamaged(path, f"{name} {wanted.get(name)}", f"{found.get(name, 'nothing')}")
    for name, tensor in weights.items():
        if not torch.isfinite(tensor).all():
            raise ModelDamaged(path, "finite weights", name)


def unpack(source: Path, target: Path) -> None:
    """Write a published pickle's generator as safetensors; run in a process of its own."""
    loaded = torch.load(source, map_location="cpu", weights_only=True)
    weights = loaded.get("generator", loaded) if isinstance(loaded, dict) else loaded
    if not isinstance(weights, dict) or not weights:
        raise ValueError("no generator in this file")
    for name, tensor in weights.items():
        if not isinstance(name, str) or not isinstance(tensor, Tensor):
            raise TypeError(f"{name!r} is no tensor")
    safetensors.torch.save_file(
        {name: tensor.detach().clone().contiguous() for name, tensor in weights.items()}, target
    )


def _unpacked(path: Path) -> dict[str, Tensor]:
    size = path.stat().st_size
    if size > MAX_PICKLE_BYTES:
        raise ModelDamaged(path, f"at most {MAX_PICKLE_BYTES} bytes", str(size))
    if path.suffix == ".safetensors":
        return safetensors.torch.load_file(path)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "generator.safetensors"
        program = "import sys; from pathlib import Path; from inference.vocoder import convert; "
        program += "convert.unpack(Path(sys.argv[1]), Path(sys.argv[2]))"
        try:
            done = subprocess.run(
                [sys.executable, "-c", program, str(path.resolve()), str(target)],
                capture_output=True,
                text=True,
                errors="replace",
                timeout=_UNPACK_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise ModelDamaged(path, "a file that opens", "it takes too long") from error
        if done.returncode != 0:
            raise ModelDamaged(path, "a file of tensors", _last_line(done.stderr))
        return safetensors.torch.load_file(target)


def _last_line(text: str) -> str:
    lines = text.strip().splitlines()
    return lines[-1] if lines else "the reading process ended"


def _guess(weights: Mapping[str, Tensor], path: Path) -> GeneratorConfig:
    """Return V1, V2 or V3, whichever the weights look like."""
    found = weights.get("conv_pre.weight")
    has_pairs = any(".convs1." in name for name in weights)
    for shape in (V1, V2, V3):
        same_kind = has_pairs == (shape.resblock == 1)
        if found is not None and found.shape[0] == shape.initial_channels and same_kind:
            return shape
    raise ModelDamaged(path, "the shape of V1, V2 or V3", "another; give its config.json")


def _weights_in(path: Path) -> Path:
    if path.is_file():
        return path
    if path.is_dir():
        named = sorted(p for p in path.iterdir() if re.match(r"(g_|generator)", p.name))
        if named:
            return named[-1]
    raise ModelMissing(path)


def _config_beside(path: Path) -> Path | None:
    beside = path.with_name("config.json")
    return beside if beside.is_file() else None


def _numbers(values: object) -> tuple[int, ...]:
    if not isinstance(values, list):
        raise TypeError(f"{values!r} is no list")
    return tuple(int(value) for value in values)
