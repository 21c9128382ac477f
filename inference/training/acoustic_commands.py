"""The commands that train and export the acoustic model, the encoder and its voices."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from torch import Tensor

from inference import checkpoint
from inference.acoustic.config import AcousticConfig, EncoderConfig
from inference.acoustic.model import AcousticModel
from inference.config import from_dict
from inference.training.acoustic import AcousticRecipe, AcousticTraining
from inference.training.calibration import calibrated
from inference.training.command import (
    Command,
    add_config,
    add_data,
    add_run,
    add_training,
    device_of,
    read_sections,
    train_as_asked,
)
from inference.training.corpus import Corpus
from inference.training.delivery import DeliveryRecipe, DeliveryTraining
from inference.training.lessons import Diet, Lessons
from inference.training.prepare import ENGINES, PEOPLE
from inference.training.sample_voices import write_sample_voices
from inference.training.trainer import read_state
from inference.voice.encoder import VoiceEncoder


def _train(arguments: argparse.Namespace) -> int:
    sections = read_sections(arguments.config)
    recipe = AcousticRecipe(
        Lessons(_corpus(arguments.data), from_dict(Diet, sections.get("diet", {}))),
        from_dict(AcousticTraining, sections.get("training", {})),
        from_dict(AcousticConfig, sections.get("acoustic", {})),
        from_dict(EncoderConfig, sections.get("encoder", {})),
        device_of(arguments),
    )
    return train_as_asked(recipe, arguments)


def _train_delivery(arguments: argparse.Namespace) -> int:
    sections = read_sections(arguments.config)
    training = from_dict(DeliveryTraining, sections.get("delivery", {}))
    shape = from_dict(AcousticConfig, sections.get("acoustic", {}))
    recipe = DeliveryRecipe(_corpus(arguments.data), training, shape)
    return train_as_asked(recipe, arguments, training.horizon)


def _corpus(corpora: Path) -> Corpus:
    folders = [corpora / name for name in (PEOPLE, ENGINES)]
    return Corpus([folder for folder in folders if folder.is_dir()])


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    add_config(parser)
    add_run(parser)
    add_data(parser)
    parser.add_argument("--model", type=Path, required=True, help="the model folder")
    parser.add_argument("--delivery", type=Path, required=True, help="the delivery's run folder")


def _export(arguments: argparse.Namespace) -> int:
    sections = read_sections(arguments.config)
    export(
        read_state(arguments.run_folder),
        read_state(arguments.delivery),
        arguments.model,
        from_dict(AcousticConfig, sections.get("acoustic", {})),
        from_dict(EncoderConfig, sections.get("encoder", {})),
        Corpus([arguments.data / PEOPLE]),
    )
    return 0


def export(
    kept: Mapping[str, object],
    delivery: Mapping[str, object],
    folder: Path,
    acoustic: AcousticConfig,
    encoder: EncoderConfig,
    corpus: Corpus,
) -> None:
    """Write the averaged weights of a run's state as the parts "acoustic" and "encoder".

    `delivery` is the state of the delivery's own run. The gains of the configuration are measured
    on the corpus. Raises ValueError when a state is none of its recipe.
    """
    state, delivered = kept["recipe"], delivery["recipe"]
    if not isinstance(state, dict) or "networks" not in state:
        raise ValueError("this run holds no acoustic model")
    if not isinstance(delivered, dict) or "network" not in delivered:
        raise ValueError("this run holds no delivery")
    weights: dict[str, Tensor] = {**state["networks"], **state["average"]}
    for name, weight in {**delivered["network"], **delivered["average"]}.items():
        weights[f"0.delivery.{name}"] = weight
    facts = {
        "steps": kept["step"],
        "cpu_seconds": kept["cpu_seconds"],
        "delivery_steps": delivery["step"],
        "delivery_cpu_seconds": delivery["cpu_seconds"],
    }
    model, listener = AcousticModel(acoustic), VoiceEncoder(encoder)
    model.load_state_dict(_part(weights, "0."))
    listener.load_state_dict(_part(weights, "1."))
    acoustic = calibrated(model.eval(), listener.eval(), corpus)
    checkpoint.save(folder, "acoustic", acoustic, model.state_dict(), facts)
    checkpoint.save(folder, "encoder", encoder, listener.state_dict(), facts)


def _part(weights: Mapping[str, Tensor], prefix: str) -> dict[str, Tensor]:
    return {key[len(prefix) :]: one for key, one in weights.items() if key.startswith(prefix)}


def _voices_arguments(parser: argparse.ArgumentParser) -> None:
    add_data(parser)
    parser.add_argument("--model", type=Path, required=True, help="with the part encoder")
    parser.add_argument("--out", type=Path, required=True, help="where the .dubvoice files go")


def _voices(arguments: argparse.Namespace) -> int:
    write_sample_voices(arguments.data / PEOPLE, arguments.model, arguments.out)
    return 0


COMMANDS = (
    Command("acoustic", "train the acoustic model and the voice encoder", add_training, _train),
    Command(
        "delivery",
        "train the durations, pitch and energy of phones; minutes, not hours",
        add_training,
        _train_delivery,
    ),
    Command("export-acoustic", "write what a run has learnt", _export_arguments, _export),
    Command("sample-voices", "blend readers into the built-in voices", _voices_arguments, _voices),
)
