"""The command that makes what is learnt from: pools for the vocoder, corpora for the acoustics."""

from __future__ import annotations

import argparse
from pathlib import Path

from inference.training import pool
from inference.training.command import Command, add_config, add_data, is_vocoder
from inference.training.prepare import ENGINES, PEOPLE, EnginePlan, prepare_engines, prepare_people


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_config(parser)
    add_data(parser)
    parser.add_argument("--speech", type=Path, help="folders with metadata.tsv: people's speech")
    parser.add_argument(
        "--sentences",
        type=int,
        default=60,
        help="how many each synthesizer reads for the acoustic model; 0 for none",
    )


def _prepare(arguments: argparse.Namespace) -> int:
    data: Path = arguments.data
    if is_vocoder(arguments.config):
        if arguments.speech is None:
            raise SystemExit("prepare needs --speech: the vocoder learns from people")
        pool.write_pools(arguments.speech, data / "training", data / "validation")
        return 0
    if arguments.speech is not None:
        prepare_people(arguments.speech, data / PEOPLE)
    if arguments.sentences:
        prepare_engines(EnginePlan(sentences=arguments.sentences), data / ENGINES)
    return 0


COMMANDS = (
    Command(
        "prepare",
        "pool speech for the vocoder, or align and synthesize it for the acoustic model",
        _arguments,
        _prepare,
    ),
)
