"""`dubwright voice refine`: let a voice learn from its whole recording, now or a part of it."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, cast

from desktop.commands.console import Console
from desktop.core.errors import AppError
from desktop.core.files import read_bytes
from desktop.jobs.refining import Control, Ending, Refines, Step, refine, reset
from desktop.jobs.refining_wire import Failed, line_of, obey
from desktop.jobs.speaking import load_speaker
from desktop.jobs.ticket import Ticket
from desktop.jobs.voice_library import VoiceLibrary

if TYPE_CHECKING:
    from argparse import _SubParsersAction

_NICE = 10
_LONGEST_TEXT = 100_000

_STAGES = {
    "delivery": "learning the rhythm",
    "acoustic": "learning the sounds",
    "vocoder": "learning the voice",
    "choice": "choosing what keeps the words clear",
}


def add_arguments(verbs: _SubParsersAction[argparse.ArgumentParser]) -> None:
    """The verb `refine`."""
    parser = verbs.add_parser(
        "refine",
        help="let a voice learn from its whole recording; interrupted, it goes on where it was",
    )
    parser.add_argument("name", metavar="NAME", help="one of your own voices")
    parser.add_argument("--text", metavar="FILE", type=Path, help="what is said in its recording")
    parser.add_argument(
        "--undo", action="store_true", help="go back to the voice as it was before it was refined"
    )
    parser.add_argument("--wire", action="store_true", help=argparse.SUPPRESS)


def run(arguments: argparse.Namespace, console: Console, ticket: Ticket) -> int:
    """Refine the voice that is named."""
    library = VoiceLibrary()
    if arguments.undo:
        reset(arguments.name, library)
        console.result(f"{arguments.name} is the instant voice again")
        return 0
    if arguments.wire:
        return _on_the_wire(arguments.name, library)
    if arguments.text:
        library.note_text(arguments.name, read_text(arguments.text))
    refine_and_tell(arguments.name, cast("Refines", load_speaker()), library, console, ticket)
    return 0


def read_text(path: Path) -> str:
    """Read what is said; raises FileError."""
    return read_bytes(path, _LONGEST_TEXT).decode("utf-8", "replace")


def refine_and_tell(
    name: str, speaker: Refines, library: VoiceLibrary, console: Console, ticket: Ticket
) -> Ending:
    """Refine a voice and show how far it is; Ctrl-C leaves it to be taken up again."""
    control = Control()

    def tell(step: Step) -> None:
        if ticket.is_cancelled:
            control.pause.set()
        else:
            ticket.progress(step.share, _STAGES.get(step.stage, ""))

    ending = refine(name, speaker, library, control, tell)
    console.result(f"{name}: {in_words_of(ending, name)}")
    return ending


def in_words_of(ending: Ending, name: str) -> str:
    """Say how it ended."""
    if ending.end == "paused":
        return f"not finished; go on with: dubwright voice refine “{name}”"
    if ending.end == "kept":
        return (
            "the refined voice was no nearer on the held-out sentences "
            f"({ending.refined:.3f} after {ending.instant:.3f}), or less clear, "
            "so the instant voice is kept"
        )
    better = 100 * (1 - ending.refined / max(ending.instant, 1e-9))
    return f"refined; the held-out sentences are {better:.0f} % nearer to the recording"


def _on_the_wire(name: str, library: VoiceLibrary) -> int:
    """Be the process that a window has started: tell by lines, obey by words."""
    if hasattr(os, "nice"):
        with contextlib.suppress(OSError):
            os.nice(_NICE)
    control = Control()
    threading.Thread(target=obey, args=(sys.stdin, control), name="obey", daemon=True).start()
    try:
        speaker = cast("Refines", load_speaker())
        ending = refine(name, speaker, library, control, lambda step: _say(line_of(step)))
    except AppError as error:
        _say(line_of(Failed(error.title, error.hint)))
        return 1
    _say(line_of(ending))
    return 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
