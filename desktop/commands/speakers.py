"""What the speaking commands share: who speaks, and in which language."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core.files import digest_of_file
from desktop.jobs import voices
from desktop.jobs.speaking import Speaker, load_speaker
from desktop.jobs.ticket import Ticket
from desktop.jobs.voices import UnknownVoice, VoiceShelf

if TYPE_CHECKING:
    from inference.voice.profile import Voice


def add_voice_arguments(parser: argparse.ArgumentParser) -> None:
    """Name the voice and the language."""
    parser.add_argument(
        "--voice",
        default="",
        metavar="NAME|AUDIO",
        help="a voice by its name (see: dubwright voice list), or a recording of somebody",
    )
    parser.add_argument(
        "--language",
        default="en",
        type=language,
        metavar="CODE",
        help="language of the text, such as en, de or ko (default: en)",
    )


def language(text: str) -> str:
    """Check that the text looks like a language code, as BCP 47 writes it."""
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a language code such as en or pt-BR")
    return text


def open_shelf() -> tuple[VoiceShelf, Speaker]:
    """The speaker with every voice it can use now; raises SpeechError."""
    speaker = load_speaker()
    own, _ = voices.load_folders((voices.user_folder(),))
    return VoiceShelf(speaker, own), speaker


def identity(name: str, wanted: str, shelf: VoiceShelf) -> str:
    """The model and the voice of a name, or the recording of it, by the bytes they are made of.

    A recording under an old name is another voice. Raises FileError.
    """
    catalog = shelf.catalog
    card = catalog.choose(name, wanted)
    path = Path(name)
    if card is not None:
        voice = f"{card.engine} {card.digest}"
    else:
        voice = digest_of_file(path) if name and path.is_file() else name
    return f"{catalog.model} {voice}"


def chosen_voice(
    name: str, wanted: str, shelf: VoiceShelf, speaker: Speaker, ticket: Ticket
) -> Voice:
    """The voice of that name, or the one of the recording of that name, put on the shelf.

    Raises UnknownVoice, SpeechError, UnsupportedVideo or ToolMissing.
    """
    try:
        return shelf.find(name, wanted)
    except UnknownVoice:
        path = Path(name)
        if not path.is_file():
            raise
    voice = voices.enroll_file(speaker, path, ticket)
    shelf.add(voice)
    return voice
