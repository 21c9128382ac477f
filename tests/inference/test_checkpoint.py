"""A model part on disk: what is written is read back, and damage is noticed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch

from inference import checkpoint
from inference.config import HOUSE, AudioConfig, GeneratorConfig
from inference.errors import ModelDamaged, ModelMissing


@pytest.fixture
def model(tmp_path: Path) -> Path:
    weights = {"a.weight": torch.randn(3, 4), "a.bias": torch.zeros(3)}
    checkpoint.save(tmp_path / "model", "vocoder", HOUSE, weights, {"steps": 7})
    return tmp_path / "model"


def test_a_part_comes_back_with_its_config_and_facts(model: Path) -> None:
    part = checkpoint.load(model, "vocoder")
    assert part.config_as(GeneratorConfig, model) == HOUSE
    assert part.facts == {"steps": 7}
    assert {name: tuple(w.shape) for name, w in part.weights.items()} == {
        "a.weight": (3, 4),
        "a.bias": (3,),
    }
    assert all(weight.dtype == torch.float32 for weight in part.weights.values())


def test_weights_take_two_bytes_each(tmp_path: Path) -> None:
    checkpoint.save(tmp_path, "big", HOUSE, {"w": torch.zeros(10_000)}, {})
    assert (tmp_path / "big.safetensors").stat().st_size < 20_200


def test_one_changed_byte_is_noticed(model: Path) -> None:
    path = model / "vocoder.safetensors"
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    with pytest.raises(ModelDamaged):
        checkpoint.load(model, "vocoder")


@pytest.mark.parametrize("name", ["vocoder.json", "vocoder.safetensors"])
def test_a_missing_file_is_a_missing_model(model: Path, name: str) -> None:
    (model / name).unlink()
    with pytest.raises(ModelMissing):
        checkpoint.load(model, "vocoder")


@pytest.mark.parametrize("text", ["{", "[]", '{"config": 1}'])
def test_a_broken_description_is_noticed(model: Path, text: str) -> None:
    (model / "vocoder.json").write_text(text, encoding="utf-8")
    with pytest.raises(ModelDamaged):
        checkpoint.load(model, "vocoder")


def test_a_description_without_a_config_is_noticed(model: Path) -> None:
    path = model / "vocoder.json"
    described = json.loads(path.read_text(encoding="utf-8"))
    del described["config"]
    path.write_text(json.dumps(described), encoding="utf-8")
    with pytest.raises(ModelDamaged):
        checkpoint.load(model, "vocoder")


def test_infinite_weights_are_refused_when_written(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not finite: w"):
        checkpoint.save(tmp_path, "part", HOUSE, {"w": torch.tensor([1e9])}, {})


def test_too_large_a_file_is_not_read(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkpoint, "MAX_WEIGHT_BYTES", 10)
    with pytest.raises(ModelDamaged, match="at most 10 bytes"):
        checkpoint.load(model, "vocoder")


def test_another_config_does_not_fit(model: Path) -> None:
    with pytest.raises(ModelDamaged):
        checkpoint.load(model, "vocoder").config_as(AudioConfig, model)


def test_weights_fill_only_the_network_they_belong_to(model: Path) -> None:
    part = checkpoint.load(model, "vocoder")
    network = torch.nn.ModuleDict({"a": torch.nn.Linear(4, 3)})
    part.fill(network, model)
    assert torch.equal(network["a"].get_parameter("weight"), part.weights["a.weight"])
    with pytest.raises(ModelDamaged):
        part.fill(torch.nn.ModuleDict({"a": torch.nn.Linear(5, 3)}), model)


def test_the_digest_of_a_folder_changes_with_any_part(model: Path) -> None:
    before = checkpoint.digest(model)
    checkpoint.save(model, "acoustic", HOUSE, {"w": torch.ones(2)}, {})
    assert checkpoint.parts(model) == ("acoustic", "vocoder")
    assert checkpoint.digest(model) != before


def test_a_folder_without_parts_has_no_digest(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing):
        checkpoint.digest(tmp_path)
    with pytest.raises(ModelMissing):
        checkpoint.parts(tmp_path / "nowhere")


def test_a_device_that_is_absent_becomes_the_cpu() -> None:
    assert checkpoint.choose_device("cpu").type == "cpu"
    if not torch.cuda.is_available():
        assert checkpoint.choose_device("cuda").type == "cpu"
