"""The commands that train and export the vocoder, and put any run away for the next one."""

from __future__ import annotations

import argparse
import logging
from collections.abc import Mapping
from pathlib import Path

import torch

from inference import checkpoint
from inference.config import HOUSE, GeneratorConfig, from_dict, to_dict
from inference.training.command import (
    Command,
    add_config,
    add_run,
    add_training,
    device_of,
    read_sections,
    train_as_asked,
)
from inference.training.corpus import Corpus
from inference.training.dataset import Pool
from inference.training.predicted import PREDICTED, write_predicted
from inference.training.prepare import PEOPLE
from inference.training.trainer import keep, read_state
from inference.training.vocoder import VocoderRecipe, VocoderRecipeConfig

log = logging.getLogger(__name__)


def read_vocoder(path: Path) -> tuple[VocoderRecipeConfig, GeneratorConfig]:
    """Return the recipe and the shape of the generator; what a file leaves out is ours."""
    sections: Mapping[str, Mapping[str, object]] = read_sections(path)
    recipe = from_dict(VocoderRecipeConfig, sections.get("vocoder", {}))
    shape = from_dict(GeneratorConfig, {**to_dict(HOUSE), **sections.get("generator", {})})
    return recipe, shape


def _train(arguments: argparse.Namespace) -> int:
    config, shape = read_vocoder(arguments.config)
    pictures = (arguments.run_folder / "pictures", Pool(arguments.data / "validation"))
    recipe = VocoderRecipe(
        config,
        shape,
        Pool(arguments.data / "training"),
        pictures,
        device_of(arguments),
        Pool(arguments.data / PREDICTED) if config.predicted_share else None,
    )
    return train_as_asked(recipe, arguments)


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    add_config(parser)
    add_run(parser)
    parser.add_argument("--model", type=Path, required=True, help="the model folder")


def _export(arguments: argparse.Namespace) -> int:
    """Write the averaged generator: what is shipped, without optimizer or judges."""
    _, shape = read_vocoder(arguments.config)
    kept = read_state(arguments.run_folder)
    state = kept["recipe"]
    if not isinstance(state, dict):
        raise ValueError(f"{arguments.run_folder} holds no vocoder")
    weights = {**state["generator"], **state["average"]}
    facts = {"steps": kept["step"], "cpu_seconds": kept["cpu_seconds"]}
    checkpoint.save(arguments.model, "vocoder", shape, weights, facts)
    return 0


def _keep_arguments(parser: argparse.ArgumentParser) -> None:
    add_run(parser)
    parser.add_argument("--out", type=Path, required=True, help="where a next run will --begin")


def _keep(arguments: argparse.Namespace) -> int:
    keep(arguments.run_folder, arguments.out)
    return 0


def _predict_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, required=True, help="the folder of the pools")
    parser.add_argument("--model", type=Path, required=True, help="whose acoustic model predicts")
    parser.add_argument("--speech", type=Path, required=True, help="folders with metadata.tsv")
    parser.add_argument("--corpora", dest="people", type=Path, required=True)


def _predict(arguments: argparse.Namespace) -> int:
    torch.set_num_threads(1)
    readers = Corpus([arguments.people / PEOPLE])
    out = arguments.data / PREDICTED
    log.info("%d", write_predicted(arguments.model, readers, arguments.speech, out))
    return 0


COMMANDS = (
    Command("vocoder", "train the vocoder", add_training, _train),
    Command(
        "predict",
        "let the acoustic model say what people said: what a vocoder is tuned on",
        _predict_arguments,
        _predict,
    ),
    Command("export-vocoder", "write a run's vocoder", _export_arguments, _export),
    Command(
        "keep",
        "put away averaged networks and judges, without the optimizers' moments",
        _keep_arguments,
        _keep,
    ),
)
