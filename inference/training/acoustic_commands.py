"""The commands that prepare, train and export the acoustic model, the encoder and its voices."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor

from inference import checkpoint
from inference.acoustic.config import AcousticConfig, EncoderConfig
from inference.acoustic.model import AcousticModel
from inference.config import from_dict
from inference.training.acoustic import AcousticRecipe, AcousticTraining
from inference.training.calibration import calibrated
from inference.training.commands import Command, read_sections, stop_request
from inference.training.corpus import Corpus
from inference.training.delivery import DeliveryRecipe, DeliveryTraining
from inference.training.lessons import Diet, Lessons
from inference.training.prepare import EnginePlan, prepare_engines, prepare_people
from inference.training.sample_voices import write_sample_voices
from inference.training.trainer import read_state, train
from inference.voice.encoder import VoiceEncoder

PEOPLE = "people"
ENGINES = "engines"


def _prepare_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--speech", type=Path, help="folders with metadata.tsv: people are aligned")
    parser.add_argument("--sentences", type=int, default=60, help="per synthesizer; 0 for none")
    parser.add_argument("--corpora", type=Path, required=True, help="where the corpora are written")


def _prepare(arguments: argparse.Namespace) -> int:
    if arguments.speech:
        prepare_people(arguments.speech, arguments.corpora / PEOPLE)
    if arguments.sentences:
        plan = EnginePlan(sentences=arguments.sentences)
        prepare_engines(plan, arguments.corpora / ENGINES)
    return 0


def _train_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("config", type=Path, help="sections training, diet, acoustic and encoder")
    parser.add_argument("--corpora", type=Path, required=True, help="what prepare-acoustic wrote")
    parser.add_argument("--run", dest="run_folder", type=Path, required=True)
    parser.add_argument("--until", type=int, default=1_000_000, help="the last step")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--checkpoint-seconds", type=float, default=300.0)


def _train(arguments: argparse.Namespace) -> int:
    torch.set_num_threads(arguments.threads)
    sections = read_sections(arguments.config)
    recipe = AcousticRecipe(
        Lessons(_corpus(arguments.corpora), from_dict(Diet, sections.get("diet", {}))),
        from_dict(AcousticTraining, sections.get("training", {})),
        from_dict(AcousticConfig, sections.get("acoustic", {})),
        from_dict(EncoderConfig, sections.get("encoder", {})),
    )
    train(
        recipe,
        arguments.run_folder,
        arguments.until,
        stop_request(),
        arguments.checkpoint_seconds,
    )
    return 0


def _train_delivery(arguments: argparse.Namespace) -> int:
    torch.set_num_threads(arguments.threads)
    sections = read_sections(arguments.config)
    training = from_dict(DeliveryTraining, sections.get("delivery", {}))
    shape = from_dict(AcousticConfig, sections.get("acoustic", {}))
    train(
        DeliveryRecipe(_corpus(arguments.corpora), training, shape),
        arguments.run_folder,
        min(arguments.until, training.horizon),
        stop_request(),
        arguments.checkpoint_seconds,
    )
    return 0


def _corpus(corpora: Path) -> Corpus:
    folders = [corpora / name for name in (PEOPLE, ENGINES)]
    return Corpus([folder for folder in folders if folder.is_dir()])


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("config", type=Path)
    parser.add_argument("--run", dest="run_folder", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True, help="the model folder")
    parser.add_argument("--delivery", type=Path, required=True, help="the delivery's run folder")
    parser.add_argument("--corpora", type=Path, required=True, help="to measure the gains on")


def _export(arguments: argparse.Namespace) -> int:
    sections = read_sections(arguments.config)
    export(
        read_state(arguments.run_folder),
        read_state(arguments.delivery),
        arguments.model,
        from_dict(AcousticConfig, sections.get("acoustic", {})),
        from_dict(EncoderConfig, sections.get("encoder", {})),
        Corpus([arguments.corpora / PEOPLE]),
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
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True, help="with the part encoder")
    parser.add_argument("--out", type=Path, required=True, help="where the .dubvoice files go")


def _voices(arguments: argparse.Namespace) -> int:
    write_sample_voices(arguments.corpora / PEOPLE, arguments.model, arguments.out)
    return 0


COMMANDS = (
    Command(
        "prepare-acoustic",
        "align people and let synthesizers read: the acoustic model's corpora",
        _prepare_arguments,
        _prepare,
    ),
    Command("acoustic", "train the acoustic model and the voice encoder", _train_arguments, _train),
    Command(
        "delivery",
        "train the durations, pitch and energy of phones; minutes, not hours",
        _train_arguments,
        _train_delivery,
    ),
    Command("export-acoustic", "write what a run has learnt", _export_arguments, _export),
    Command("sample-voices", "blend readers into the built-in voices", _voices_arguments, _voices),
)
