"""`dubwright voice list|add|remove`: the voices there are, and one's own."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from desktop.commands import speakers
from desktop.commands.console import Console
from desktop.core.errors import AppError
from desktop.jobs import voices
from desktop.jobs.speaking import load_speaker
from desktop.jobs.ticket import Ticket


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """One sub-command each for looking, adding and removing."""
    verbs = parser.add_subparsers(dest="verb", required=True)
    listing = verbs.add_parser("list", help="every voice that can be chosen")
    listing.add_argument("--json", action="store_true", help="print one JSON array")
    adding = verbs.add_parser("add", help="take a voice from a recording of one person")
    adding.add_argument("name", metavar="NAME", type=_name, help="what it will be called")
    adding.add_argument("audio", metavar="AUDIO", type=Path, help="ten seconds of clear speech")
    removing = verbs.add_parser("remove", help="forget a voice that was added")
    removing.add_argument("name", metavar="NAME", help="its name, or the name of its file")


def run(arguments: argparse.Namespace, console: Console, ticket: Ticket) -> int:
    """Do what the verb says."""
    if arguments.verb == "add":
        return _add(arguments.name, arguments.audio, console, ticket)
    if arguments.verb == "remove":
        return _remove(arguments.name, console)
    return _list(console, as_json=arguments.json)


def _list(console: Console, *, as_json: bool) -> int:
    built_in = load_speaker().voices()
    own, damaged = voices.load_folders((voices.user_folder(),))
    for error in damaged:
        console.inform(str(error))
    rows = [
        {
            "name": voice.name,
            "language": voice.language,
            "engine": voice.engine,
            "kind": kind,
            "digest": voice.digest,
        }
        for kind, group in (("built-in", built_in), ("own", own))
        for voice in group
    ]
    if as_json:
        console.result(json.dumps(rows, ensure_ascii=False, indent=1))
        return 0
    width = max((len(row["name"]) for row in rows), default=0)
    for row in rows:
        console.result(
            f"{row['name']:{width}}  {row['language'] or 'any':8}  {row['engine']:7}  {row['kind']}"
        )
    return 0


def _add(name: str, audio: Path, console: Console, ticket: Ticket) -> int:
    shelf, speaker = speakers.open_shelf()
    if name in shelf.names:
        raise AppError(
            f"There is a voice called “{name}” already",
            "Choose another name, or remove that voice first",
        )
    voice = voices.enroll_file(speaker, audio, ticket, name)
    path = voices.save(voice, voices.user_folder())
    console.result(f"{name}: {path}")
    return 0


def _remove(name: str, console: Console) -> int:
    if not voices.remove(name, voices.user_folder()):
        own, _ = voices.load_folders((voices.user_folder(),))
        known = ", ".join(voice.name for voice in own)
        raise AppError(
            f"You have no voice called “{name}”",
            f"Your own voices are: {known}" if known else "You have added no voices yet",
        )
    console.result(f"{name} was removed")
    return 0


def _name(text: str) -> str:
    if not text.strip() or len(text) > 200 or not (text + " ").isprintable():
        raise argparse.ArgumentTypeError(f"{text!r} is not a name for a voice")
    return text.strip()
