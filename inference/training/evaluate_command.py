"""The command that judges a model on the readers it never met, and writes the table to its card."""

from __future__ import annotations

import argparse
import functools
import json
import sys
from pathlib import Path

import torch

from inference.training import evaluate, griffin_lim
from inference.training.acoustic_evaluation import judge_acoustic
from inference.training.card import put_table
from inference.training.command import Command, add_data, is_vocoder
from inference.training.corpus import Corpus
from inference.training.prepare import PEOPLE
from inference.vocoder.resynthesis import resynthesize

_ABOUT_ACOUSTICS = "acoustic model on readers never trained on"
_ABOUT_VOCODER = "vocoder, copy synthesis of readers never trained on"


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("config", type=Path, nargs="?", help="JSON; what is judged, if not copies")
    add_data(parser, required=False)
    parser.add_argument("--model", type=Path, help="judge this model; its CARD.md gets the table")
    parser.add_argument("--floor", action="store_true", help="judge Griffin-Lim's copies instead")
    parser.add_argument("--speech", type=Path, help="folders with metadata.tsv")
    parser.add_argument("--sounds", type=Path, help="keep the copies here")
    parser.add_argument("--real", type=Path, help="or judge a folder of copies …")
    parser.add_argument("--made", type=Path, help="… against this folder, name by name")


def _evaluate(arguments: argparse.Namespace) -> int:
    torch.set_num_threads(1)
    if arguments.config is not None and not is_vocoder(arguments.config):
        _judge_acoustics(arguments)
        return 0
    if arguments.real and arguments.made:
        judged = evaluate.judge_folders(arguments.real, arguments.made)
    elif arguments.speech and (arguments.model or arguments.floor):
        judged = evaluate.judge_validation(_copier(arguments), arguments.speech, arguments.sounds)
    else:
        raise SystemExit("evaluate needs --model and --speech, or --real and --made")
    if arguments.config is not None and arguments.model is not None:
        rows = evaluate.rows(judged)
        put_table(arguments.model / "CARD.md", _ABOUT_VOCODER, rows)
    sys.stdout.write(evaluate.as_json(judged) + "\n")
    return 0


def _judge_acoustics(arguments: argparse.Namespace) -> None:
    if arguments.model is None or arguments.data is None:
        raise SystemExit("evaluate needs --model and --data for the acoustic model")
    readers = Corpus([arguments.data / f"{PEOPLE}-validation"])
    figures = judge_acoustic(arguments.model, readers)
    rows = [("what", "measured"), *((name, f"{value:.3f}") for name, value in figures.items())]
    put_table(arguments.model / "CARD.md", _ABOUT_ACOUSTICS, rows)
    sys.stdout.write(json.dumps(figures, indent=1) + "\n")


def _copier(arguments: argparse.Namespace) -> evaluate.Copy:
    if arguments.floor:
        return griffin_lim.copy
    return functools.partial(resynthesize, evaluate.read_generator(arguments.model))


COMMANDS = (
    Command("evaluate", "judge a model, or copies against recordings", _arguments, _evaluate),
)
