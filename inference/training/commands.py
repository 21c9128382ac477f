"""What `python -m inference.training` can do; each command says what it needs and does it.

Folders are arguments, so that no configuration names a place on anybody's disk. A command that
trains goes on from its run folder, and stops after the step in hand when it is asked to end.
"""

from __future__ import annotations

import argparse
import functools
import json
import signal
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import torch

from inference import checkpoint
from inference.config import HOUSE, GeneratorConfig, from_dict, to_dict
from inference.training import evaluate, griffin_lim, pool
from inference.training.dataset import Pool
from inference.training.trainer import read_state, train
from inference.training.vocoder import VocoderRecipe, VocoderRecipeConfig
from inference.vocoder.resynthesis import resynthesize


@dataclass(frozen=True, slots=True)
class Command:
    """A command of the training program."""

    name: str
    help: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def stop_request() -> Callable[[], bool]:
    """Return a question that is answered yes once the process was asked to end."""
    asked: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda received, _frame: asked.append(received))
    return lambda: bool(asked)


def read_sections(path: Path) -> dict[str, dict[str, object]]:
    """Return the sections of a configuration file; raises ValueError when it is none."""
    sections = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(sections, dict) or not all(isinstance(s, dict) for s in sections.values()):
        raise ValueError(f"{path.name} is no configuration of sections")
    return sections


def read_vocoder(path: Path) -> tuple[VocoderRecipeConfig, GeneratorConfig]:
    """Return the recipe and the shape of the generator; what a file leaves out is ours."""
    sections: Mapping[str, Mapping[str, object]] = read_sections(path)
    recipe = from_dict(VocoderRecipeConfig, sections.get("vocoder", {}))
    shape = from_dict(GeneratorConfig, {**to_dict(HOUSE), **sections.get("generator", {})})
    return recipe, shape


def _vocoder_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("config", type=Path, help="sections vocoder and generator, as JSON")
    parser.add_argument("--pools", type=Path, required=True, help="what prepare-vocoder wrote")
    parser.add_argument("--run", dest="run_folder", type=Path, required=True)
    parser.add_argument("--until", type=int, default=1_000_000, help="the last step")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--checkpoint-seconds", type=float, default=300.0)


def _train_vocoder(arguments: argparse.Namespace) -> int:
    torch.set_num_threads(arguments.threads)
    config, shape = read_vocoder(arguments.config)
    pictures = (arguments.run_folder / "pictures", Pool(arguments.pools / "validation"))
    recipe = VocoderRecipe(config, shape, Pool(arguments.pools / "training"), pictures)
    train(
        recipe,
        arguments.run_folder,
        arguments.until,
        stop_request(),
        arguments.checkpoint_seconds,
    )
    return 0


def _prepare_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--speech", type=Path, required=True, help="folders with metadata.tsv")
    parser.add_argument("--pools", type=Path, required=True, help="where the pools are written")


def _prepare_vocoder(arguments: argparse.Namespace) -> int:
    pools = arguments.pools
    pool.write_pools(arguments.speech, pools / "training", pools / "validation")
    return 0


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("config", type=Path)
    parser.add_argument("--run", dest="run_folder", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True, help="the model folder")


def _export_vocoder(arguments: argparse.Namespace) -> int:
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


def _evaluate_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--model", type=Path, help="judge this model's copies of the validation")
    parser.add_argument("--floor", action="store_true", help="judge Griffin-Lim's copies instead")
    parser.add_argument("--speech", type=Path, help="folders with metadata.tsv")
    parser.add_argument("--sounds", type=Path, help="keep the copies here")
    parser.add_argument("--real", type=Path, help="or judge a folder of copies …")
    parser.add_argument("--made", type=Path, help="… against this folder, name by name")


def _evaluate(arguments: argparse.Namespace) -> int:
    torch.set_num_threads(1)
    if arguments.real and arguments.made:
        judged = evaluate.judge_folders(arguments.real, arguments.made)
    elif arguments.speech and (arguments.model or arguments.floor):
        copy = griffin_lim.copy if arguments.floor else _copier(arguments.model)
        judged = evaluate.judge_validation(copy, arguments.speech, arguments.sounds)
    else:
        raise SystemExit("evaluate needs --model and --speech, or --real and --made")
    sys.stdout.write(evaluate.as_json(judged) + "\n")
    return 0


def _copier(model: Path) -> evaluate.Copy:
    return functools.partial(resynthesize, evaluate.read_generator(model))


COMMANDS = (
    Command(
        "prepare-vocoder",
        "pool human speech for the vocoder",
        _prepare_arguments,
        _prepare_vocoder,
    ),
    Command("vocoder", "train the vocoder", _vocoder_arguments, _train_vocoder),
    Command("export-vocoder", "write a run's vocoder", _export_arguments, _export_vocoder),
    Command("evaluate", "judge copies against recordings", _evaluate_arguments, _evaluate),
)
