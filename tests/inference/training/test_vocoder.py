"""The vocoder's training, at the size of a toy: it learns, resumes, draws and is exported."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch

from inference import checkpoint
from inference.config import GeneratorConfig, to_dict
from inference.training import __main__ as program
from inference.training.dataset import Pool
from inference.training.evaluate import read_generator
from inference.training.trainer import train
from inference.training.vocoder import VocoderRecipe, VocoderRecipeConfig
from inference.training.vocoder_commands import read_vocoder
from inference.vocoder.generator import Generator
from tests.inference.training.speech import write_both, write_folder
from tests.inference.vocoder.shapes import THIN_HOUSE

pytest.importorskip("pyworld")

TOY = VocoderRecipeConfig(batch=2, frames=16, horizon=20, adversarial_from=3)


@pytest.fixture(scope="module")
def pools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_both(tmp_path_factory.mktemp("toy"))


def recipe(pools: Path, run: Path | None = None) -> VocoderRecipe:
    pictures = None if run is None else (run / "pictures", Pool(pools / "validation"))
    return VocoderRecipe(TOY, THIN_HOUSE, Pool(pools / "training"), pictures)


def never() -> bool:
    return False


def test_a_resumed_run_equals_an_uninterrupted_one(pools: Path, tmp_path: Path) -> None:
    whole = recipe(pools)
    train(whole, tmp_path / "whole", 6, never)
    train(recipe(pools), tmp_path / "broken", 4, never)
    resumed = recipe(pools)
    train(resumed, tmp_path / "broken", 6, never)
    for networks in ((whole.generator, resumed.generator), (whole.judges, resumed.judges)):
        first, second = (network.state_dict() for network in networks)
        assert all(torch.equal(first[name], second[name]) for name in first)
    averages = whole.average.weights, resumed.average.weights
    assert all(torch.equal(a, b) for a, b in zip(*averages, strict=True))


def test_judges_speak_up_when_they_are_due(pools: Path) -> None:
    trained = recipe(pools)
    before = {name: w.clone() for name, w in trained.judges.state_dict().items()}
    assert "score_real" not in trained.step(2)
    assert {"score_real", "score_made", "deceive", "features"} <= trained.step(3).keys()
    after = trained.judges.state_dict()
    assert any(not torch.equal(before[name], after[name]) for name in before)


def test_the_losses_fall(pools: Path) -> None:
    config = VocoderRecipeConfig(batch=2, frames=16, horizon=1000, learning_rate=3e-2)
    trained = VocoderRecipe(config, THIN_HOUSE, Pool(pools / "training"))
    losses = [trained.step(number)["mel"] for number in range(40)]
    assert sum(losses[-5:]) < 0.8 * sum(losses[:5])


def test_a_state_without_optimizers_is_a_start(pools: Path) -> None:
    first, second = recipe(pools), recipe(pools)
    first.step(0)
    state = first.state()
    second.load({"generator": state["generator"]})
    assert torch.equal(second.average.weights[0], second.generator.conv_pre.weight)


def test_a_checkpoint_draws_a_picture(pools: Path, tmp_path: Path) -> None:
    train(recipe(pools, tmp_path), tmp_path, 1, never)
    picture = (tmp_path / "pictures" / "step-0000001.png").read_bytes()
    assert picture.startswith(b"\x89PNG")


def test_the_program_trains_and_exports(pools: Path, tmp_path: Path) -> None:
    config = tmp_path / "toy.json"
    sections = {"vocoder": {"batch": 2, "frames": 16}, "generator": to_dict(THIN_HOUSE)}
    config.write_text(json.dumps(sections), encoding="utf-8")
    run, model = tmp_path / "run", tmp_path / "model"
    trained = ["vocoder", str(config), "--pools", str(pools), "--run", str(run), "--until", "2"]
    assert program.main(trained) == 0
    assert (
        program.main(["export-vocoder", str(config), "--run", str(run), "--model", str(model)]) == 0
    )
    part = checkpoint.load(model, "vocoder")
    assert part.config_as(GeneratorConfig, model) == THIN_HOUSE
    assert part.facts["steps"] == 2
    assert isinstance(read_generator(model), Generator)
    stored = {tensor.dtype for tensor in part.weights.values()}
    assert stored == {torch.float32}


def test_a_configuration_must_be_sections(tmp_path: Path) -> None:
    config = tmp_path / "odd.json"
    config.write_text('{"vocoder": 3}', encoding="utf-8")
    with pytest.raises(ValueError, match="sections"):
        program.main(["export-vocoder", str(config), "--run", "x", "--model", "y"])


def test_a_next_run_begins_with_kept_judges(pools: Path, tmp_path: Path) -> None:
    first = recipe(pools)
    train(first, tmp_path / "run", 5, never)
    assert program.main(["keep", "--run", str(tmp_path / "run"), "--out", str(tmp_path)]) == 0
    second = recipe(pools)
    train(second, tmp_path / "next", 5, never, begin=tmp_path)
    for mine, theirs in zip(first.judges.parameters(), second.judges.parameters(), strict=True):
        torch.testing.assert_close(mine, theirs, atol=1e-3, rtol=1e-3)
    assert "score_real" in second.step(5)


def test_the_bass_is_learnt_when_it_is_asked_for(pools: Path) -> None:
    config = VocoderRecipeConfig(batch=2, frames=16, bass_weight=10.0, steady_weight=30.0)
    trained = VocoderRecipe(config, THIN_HOUSE, Pool(pools / "training"))
    assert {"bass", "steady"} <= trained.step(0).keys()
    assert "bass" not in recipe(pools).step(0)


def test_what_is_prepared_is_named_by_the_configuration(tmp_path: Path) -> None:
    speech = write_folder(tmp_path)
    config, data = tmp_path / "config.json", tmp_path / "data"
    config.write_text('{"vocoder": {}}', encoding="utf-8")
    told = ["prepare", str(config), "--speech", str(speech), "--data", str(data)]
    assert program.main(told) == 0
    assert Pool(data / "training").clips
    config.write_text('{"voices": {}}', encoding="utf-8")
    with pytest.raises(ValueError, match="neither"):
        program.main(told)


@pytest.mark.parametrize("name", ["vocoder.json", "vocoder_further.json", "vocoder_spoken.json"])
def test_our_own_recipes_can_be_read(name: str) -> None:
    recipe_config, shape = read_vocoder(Path(str(program.__file__)).with_name(name))
    assert shape.harmonic
    assert recipe_config.rate_from < recipe_config.horizon


def test_some_steps_learn_from_predicted_mels_when_asked(pools: Path) -> None:
    told = Pool(pools / "validation")
    config = VocoderRecipeConfig(batch=2, frames=16, predicted_share=0.5)
    trained = VocoderRecipe(config, THIN_HOUSE, Pool(pools / "training"), predicted=told)
    chosen = [trained.source(number) is told for number in range(40)]
    assert 8 < sum(chosen) < 32
    assert chosen == [trained.source(number) is told for number in range(40)]
