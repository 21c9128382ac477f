"""`dubwright model list|import`: the speech models there are, and one from somewhere else."""

from __future__ import annotations

import argparse
import importlib
import json
from collections.abc import Callable
from pathlib import Path

from desktop.commands.console import Console
from desktop.core import paths
from desktop.core.errors import AppError, ToolMissing, shown
from desktop.jobs.speech_error import in_words
from desktop.jobs.ticket import Ticket

Convert = Callable[[Path, Path, Path | None], Path]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """One sub-command each for looking and importing."""
    verbs = parser.add_subparsers(dest="verb", required=True)
    listing = verbs.add_parser("list", help="every model that is installed")
    listing.add_argument("--json", action="store_true", help="print one JSON array")
    importing = verbs.add_parser("import", help="take over the weights of a public vocoder")
    importing.add_argument("path", metavar="PATH", type=Path, help="its folder or weights file")
    importing.add_argument("--config", metavar="JSON", type=Path, help="its published config.json")
    importing.add_argument("--name", metavar="NAME", default="", help="what it will be called")


def run(arguments: argparse.Namespace, console: Console, ticket: Ticket) -> int:
    """Do what the verb says."""
    if arguments.verb == "import":
        return _import(arguments, console, ticket)
    return _list(console, as_json=arguments.json)


def user_folder() -> Path:
    """Where the models live that were imported."""
    return paths.user_data() / "models"


def model_folders() -> tuple[Path, ...]:
    """The folders that hold a model, the shipped ones first."""
    roots = (paths.resources() / "models", user_folder())
    return tuple(
        folder
        for root in roots
        if root.is_dir()
        for folder in sorted({path.parent for path in root.glob("*/*.safetensors")})
    )


def _list(console: Console, *, as_json: bool) -> int:
    rows = [_described(folder) for folder in model_folders()]
    if as_json:
        console.result(json.dumps(rows, ensure_ascii=False, indent=1))
        return 0
    for row in rows:
        console.result(f"{row['name']}  {row['megabytes']:.1f} MB  {row['folder']}")
    if not rows:
        console.inform("No speech model is installed; the voices of espeak-ng speak.")
    return 0


def _described(folder: Path) -> dict[str, object]:
    n_bytes = sum(path.stat().st_size for path in folder.iterdir() if path.is_file())
    return {"name": folder.name, "folder": str(folder), "megabytes": round(n_bytes / 1e6, 3)}


def _import(arguments: argparse.Namespace, console: Console, ticket: Ticket) -> int:
    path: Path = arguments.path
    for wanted in filter(None, (path, arguments.config)):
        if not wanted.exists():
            raise AppError(f"{shown(wanted)} does not exist", "Check the name and the folder")
    try:
        convert: Convert = importlib.import_module("inference.vocoder.convert").convert
    except ImportError as error:
        raise ToolMissing(
            "The part that imports models", "Install Dubwright again, with all its packages"
        ) from error
    ticket.progress(0.0, "reading the weights")
    target = user_folder() / (arguments.name or path.stem)
    with in_words():
        folder = convert(path, target, arguments.config)
    console.result(f"{folder.name}: {folder}")
    return 0
