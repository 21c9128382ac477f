"""`dubwright say TEXT -o OUT.wav`: one text, spoken into a sound file."""

from __future__ import annotations

import argparse
import io
import math
from pathlib import Path

import soundfile

from desktop.commands import speakers
from desktop.commands.console import Console
from desktop.core import files
from desktop.core.errors import FileError, shown
from desktop.jobs.speech_error import in_words
from desktop.jobs.ticket import Ticket


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name the text, the file and the manner of speaking."""
    parser.add_argument("text", metavar="TEXT", help="what is spoken")
    parser.add_argument(
        "-o", "--output", required=True, type=Path, metavar="OUT.wav", help="file to write"
    )
    speakers.add_voice_arguments(parser)
    parser.add_argument(
        "--seconds", type=_seconds, metavar="S", help="speak it in exactly so many seconds"
    )


def run(arguments: argparse.Namespace, console: Console, ticket: Ticket) -> int:
    """Speak and write."""
    out: Path = arguments.output
    kind = _kind(out)
    ticket.progress(0.0, "loading the voice")
    shelf, speaker = speakers.open_shelf()
    voice = speakers.chosen_voice(arguments.voice, arguments.language, shelf, speaker, ticket)
    with in_words():
        speech = speaker.speak(
            arguments.text,
            voice,
            language=arguments.language,
            seconds=arguments.seconds,
            report=lambda fraction: ticket.progress(fraction, "speaking"),
        )
    data = io.BytesIO()
    soundfile.write(data, speech.samples.clip(-1.0, 1.0), speech.sample_rate, format=kind)
    files.write_whole(out, data.getvalue())
    if speech.unspoken:
        console.inform(f"Not spoken: {' '.join(speech.unspoken)}.")
    console.result(f"{shown(out)}: {speech.seconds:.2f} s in the voice {voice.name}")
    return 0


def _kind(out: Path) -> str:
    kind = {".wav": "WAV", ".flac": "FLAC", ".ogg": "OGG"}.get(out.suffix.lower())
    if kind is None:
        raise FileError(
            out,
            f"{shown(out)} is not a name for a sound file",
            "Let it end in .wav, .flac or .ogg",
        )
    return kind


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not 0.0 < seconds <= 3600.0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds")
    return seconds
