"""What the commands of training share: their options, how they are asked to end, what they read.

Folders are arguments, so that no configuration names a place on anybody's disk. A command that
trains goes on from its run folder, and stops after the step in hand when it is asked to end.
"""

from __future__ import annotations

import argparse
import json
import signal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch

from inference.training.trainer import Recipe, train


@dataclass(frozen=True, slots=True)
class Command:
    """A command of the training program."""

    name: str
    help: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def add_data(parser: argparse.ArgumentParser, required: bool = True) -> None:
    """Let a command be told where `prepare` wrote what is learnt from."""
    parser.add_argument(
        "--data",
        "--pools",
        "--corpora",
        dest="data",
        type=Path,
        required=required,
        help="the folder that prepare writes",
    )


def add_config(parser: argparse.ArgumentParser) -> None:
    """Let a command be told its configuration."""
    parser.add_argument(
        "config", type=Path, help="JSON: sections vocoder, generator; or training, acoustic, …"
    )


def add_run(parser: argparse.ArgumentParser) -> None:
    """Let a command be told which run it is about."""
    parser.add_argument("--run", dest="run_folder", type=Path, required=True, help="its folder")


def add_training(parser: argparse.ArgumentParser) -> None:
    """Add the options of every command that trains."""
    add_config(parser)
    add_data(parser)
    add_run(parser)
    parser.add_argument("--begin", type=Path, help="a new run begins with what keep put there")
    parser.add_argument("--until", type=int, default=1_000_000, help="the last step")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--device", default="auto", choices=("auto", "cpu", "cuda"))
    parser.add_argument("--checkpoint-seconds", type=float, default=300.0)


def train_as_asked(recipe: Recipe, arguments: argparse.Namespace, last: int | None = None) -> int:
    """Train until the step that is asked for, `last` at most, or until the process is to end."""
    torch.set_num_threads(arguments.threads)
    until = arguments.until if last is None else min(arguments.until, last)
    train(
        recipe,
        arguments.run_folder,
        until,
        stop_request(),
        arguments.checkpoint_seconds,
        begin=arguments.begin,
    )
    return 0


def device_of(arguments: argparse.Namespace) -> torch.device:
    """Return where to train: CUDA where there is one, unless something else is asked for."""
    has_cuda = torch.cuda.is_available() and arguments.device != "cpu"
    return torch.device("cuda" if has_cuda else "cpu")


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


def is_vocoder(path: Path) -> bool:
    """Tell whether a configuration is about the vocoder, not the acoustic model.

    Raises ValueError when it is about neither.
    """
    sections = read_sections(path)
    if "vocoder" not in sections and "acoustic" not in sections:
        raise ValueError(f"{path.name} has neither a section vocoder nor acoustic")
    return "vocoder" in sections
