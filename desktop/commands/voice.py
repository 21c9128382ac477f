"""`dubwright voice list|add|remove|score|export|import`: the voices there are, and one's own."""

from __future__ import annotations

import argparse
import datetime
import json
from pathlib import Path
from typing import Any, cast

from desktop.commands import refining, speakers
from desktop.commands.console import Console
from desktop.core.consent import Consent
from desktop.core.errors import AppError
from desktop.jobs import enrolling, voices
from desktop.jobs.enrolling import Enrolment
from desktop.jobs.refining import Refines
from desktop.jobs.speaking import load_speaker
from desktop.jobs.ticket import Ticket
from desktop.jobs.voice_library import VoiceLibrary, read_reference
from desktop.media.likeness import Likeness, compare

_MEANINGS = {
    "same": "the same person",
    "close": "close",
    "different": "somebody else",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """One sub-command for each thing that is done with voices."""
    verbs = parser.add_subparsers(dest="verb", required=True)
    listing = verbs.add_parser("list", help="every voice that can be chosen")
    listing.add_argument("--json", action="store_true", help="print one JSON array")
    adding = verbs.add_parser("add", help="take a voice from recordings of one person")
    adding.add_argument("name", metavar="NAME", type=_name, help="what it will be called")
    adding.add_argument(
        "files", metavar="FILE", type=Path, nargs="+", help="ten seconds of clear speech, or more"
    )
    adding.add_argument("--text", metavar="FILE", type=Path, help="what is said in them")
    adding.add_argument("--language", metavar="CODE", default="en", type=speakers.language)
    adding.add_argument(
        "--permission",
        action="store_true",
        help="it is somebody else's voice, and they have allowed this (else: it is your own)",
    )
    adding.add_argument("--json", action="store_true", help="print what was measured as JSON")
    adding.add_argument(
        "--refine",
        action="store_true",
        help="learn from the whole recording: needs a minute of speech or more, and --text",
    )
    refining.add_arguments(verbs)
    removing = verbs.add_parser("remove", help="forget a voice that was added")
    removing.add_argument("name", metavar="NAME", help="its name, or the name of its file")
    scoring = verbs.add_parser("score", help="how like a voice a recording is")
    scoring.add_argument("name", metavar="NAME", help="any voice")
    scoring.add_argument("file", metavar="FILE", type=Path, help="a recording of somebody")
    scoring.add_argument("--json", action="store_true", help="print one JSON object")
    exporting = verbs.add_parser("export", help="write one's own voice as one file")
    exporting.add_argument("name", metavar="NAME")
    exporting.add_argument("file", metavar="FILE", type=Path)
    importing = verbs.add_parser("import", help="take over a voice file")
    importing.add_argument("file", metavar="FILE", type=Path)


def run(arguments: argparse.Namespace, console: Console, ticket: Ticket) -> int:
    """Do what the verb says."""
    if arguments.verb == "list":
        return _list(console, as_json=arguments.json)
    if arguments.verb == "add":
        return _add(arguments, console, ticket)
    if arguments.verb == "remove":
        return _remove(arguments.name, console)
    if arguments.verb == "score":
        return _score(arguments, console, ticket)
    if arguments.verb == "refine":
        return refining.run(arguments, console, ticket)
    library = VoiceLibrary()
    if arguments.verb == "export":
        library.export(arguments.name, arguments.file)
        console.result(f"{arguments.name}: {arguments.file}")
        return 0
    own = library.import_file(arguments.file, _today())
    console.result(f"{own.name}: {own.folder}")
    return 0


def _list(console: Console, *, as_json: bool) -> int:
    built_in = load_speaker().voices()
    own, damaged = voices.load_folders((voices.user_folder(),))
    for error in damaged:
        console.inform(str(error))
    notes = {one.name: one.notes for one in VoiceLibrary().voices()}
    rows: list[dict[str, Any]] = [
        {
            "name": voice.name,
            "language": voice.language,
            "engine": voice.engine,
            "kind": kind,
            "digest": voice.digest,
            "refined": voice.refinement is not None,
            "likeness": notes[voice.name].likeness if voice.name in notes else None,
        }
        for kind, group in (("built-in", built_in), ("own", own))
        for voice in group
    ]
    if as_json:
        console.result(json.dumps(rows, ensure_ascii=False, indent=1))
        return 0
    width = max((len(row["name"]) for row in rows), default=0)
    for row in rows:
        language = row["language"] or "any"
        console.result(f"{row['name']:{width}}  {language:8}  {row['engine']:7}  {row['kind']}")
    return 0


def _add(arguments: argparse.Namespace, console: Console, ticket: Ticket) -> int:
    text = refining.read_text(arguments.text) if arguments.text else ""
    if arguments.refine and not text.strip():
        raise AppError(
            "A voice can be refined only where it is known what is said",
            "Name a file with the words of the recording: --text FILE",
        )
    shelf, speaker = speakers.open_shelf()
    name = arguments.name
    if name in shelf.names:
        raise AppError(
            f"There is a voice called “{name}” already",
            "Choose another name, or remove that voice first",
        )
    sound = enrolling.read(arguments.files, ticket.part(0.0, 0.5))
    for finding in sound.grade.findings:
        console.inform(f"{finding.reason}. {finding.remedy}.")
    consent = Consent("permission" if arguments.permission else "own", _today())
    wish = Enrolment(sound, name, consent, arguments.language, text)
    library = VoiceLibrary()
    own = enrolling.enrol(wish, speaker, library, ticket.part(0.5, 1.0))
    if arguments.refine:
        refining.refine_and_tell(name, cast("Refines", speaker), library, console, ticket)
        own = library.find(name)
    if arguments.json:
        console.result(
            json.dumps(
                {
                    "name": name,
                    "folder": str(own.folder),
                    "verdict": own.notes.verdict,
                    "faults": list(own.notes.faults),
                    "seconds": own.notes.seconds,
                    "likeness": own.notes.likeness,
                    "refined": own.voice.refinement is not None,
                },
                ensure_ascii=False,
            )
        )
        return 0
    console.result(f"{name}: {own.folder}")
    return 0


def _remove(name: str, console: Console) -> int:
    library = VoiceLibrary()
    everyone = [own.name for own in library.voices()]
    if name in everyone:
        library.remove(name)
        library.forget_removed()
    elif not voices.remove(name, voices.user_folder()):
        raise AppError(
            f"You have no voice called “{name}”",
            f"Your own voices are: {', '.join(everyone)}"
            if everyone
            else "You have added no voices yet",
        )
    console.result(f"{name} was removed")
    return 0


def _score(arguments: argparse.Namespace, console: Console, ticket: Ticket) -> int:
    shelf, speaker = speakers.open_shelf()
    voice = shelf.find(arguments.name, "en")
    heard = enrolling.read([arguments.file], ticket.part(0.0, 0.5))
    ticket.progress(0.5, "listening")
    reference = next(
        (own.reference for own in VoiceLibrary().voices() if own.name == voice.name), None
    )
    spoken = enrolling.sample_speech(voice, speaker, "en")
    found: dict[str, Likeness | None] = {
        "voice": compare(heard.trimmed, heard.sample_rate, spoken, speaker.sample_rate),
        "reference": None,
    }
    if reference is not None:
        kept, rate = read_reference(reference)
        found["reference"] = compare(kept, rate, heard.trimmed, heard.sample_rate)
    if all(one is None for one in found.values()):
        raise AppError(
            f"“{arguments.file}” holds too little speech to be compared",
            "Choose a recording of at least three seconds of one person",
        )
    if arguments.json:
        record = {"name": voice.name} | {key: _record(one) for key, one in found.items()}
        console.result(json.dumps(record, ensure_ascii=False, indent=1))
        return 0
    titles = {"voice": "what the voice speaks", "reference": "its own recording"}
    for key, one in found.items():
        if one is not None:
            nearer = min(99, int(100 * one.score))
            console.result(
                f"{titles[key]}: {_MEANINGS[one.meaning]} (nearer than {nearer} of 100 people)"
            )
    return 0


def _record(found: Likeness | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "score": round(found.score, 4),
        "meaning": found.meaning,
        "spectrum": round(found.spectrum, 3),
        "pitch_semitones": round(found.pitch_semitones, 2),
    }


def _name(text: str) -> str:
    if not text.strip() or len(text) > 80 or not (text + " ").isprintable():
        raise argparse.ArgumentTypeError(f"{text!r} is not a name for a voice")
    return text.strip()


def _today() -> str:
    return datetime.datetime.now(datetime.UTC).date().isoformat()
