"""`dubwright voice list|add|remove|renew|score|export|import`: all voices, and one's own."""

from __future__ import annotations

import argparse
import datetime
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from desktop.commands import refining, speakers
from desktop.commands.console import Console
from desktop.core.consent import Consent
from desktop.core.errors import AppError, SpeechError
from desktop.jobs import enrolling, voices
from desktop.jobs.enrolling import Enrolment, Sound
from desktop.jobs.refining import Refines
from desktop.jobs.speaking import Speaker, load_speaker
from desktop.jobs.speech_error import in_words
from desktop.jobs.ticket import Ticket
from desktop.jobs.voice_library import OwnVoice, VoiceLibrary, read_reference
from desktop.media.likeness import Likeness, compare, meaning_of

if TYPE_CHECKING:
    from inference.voice.profile import Voice

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
    renewing = verbs.add_parser("renew", help="take a voice again from its kept recording")
    renewing.add_argument(
        "name", metavar="NAME", help="its name, or what a damaged one is listed by"
    )
    exporting = verbs.add_parser("export", help="write one's own voice as one file")
    exporting.add_argument("name", metavar="NAME")
    exporting.add_argument("file", metavar="FILE", type=Path)
    importing = verbs.add_parser("import", help="take over a voice file")
    importing.add_argument("file", metavar="FILE", type=Path)


def run(arguments: argparse.Namespace, console: Console, ticket: Ticket) -> int:
    """Do what the verb says."""
    verbs: dict[str, Callable[[argparse.Namespace, Console, Ticket], int]] = {
        "list": _list,
        "add": _add,
        "remove": _remove,
        "renew": _renew,
        "score": _score,
        "refine": refining.run,
        "export": _export,
        "import": _import,
    }
    return verbs[arguments.verb](arguments, console, ticket)


def _list(arguments: argparse.Namespace, console: Console, _ticket: Ticket) -> int:
    library = VoiceLibrary()
    rows, damaged = _rows(library), _damaged(library)
    if arguments.json:
        rows += [
            {"name": name, "kind": "damaged", "problem": f"{error.title}. {error.hint}."}
            for name, error in damaged
        ]
        console.result(json.dumps(rows, ensure_ascii=False, indent=1))
        return 0
    names = [*(row["name"] for row in rows), *(name for name, _ in damaged)]
    width = max(map(len, names), default=0)
    mendable = {one.name for one in library.damaged() if one.reference is not None}
    for row in rows:
        language = row["language"] or "any"
        like = _likeness_in_a_word(row["likeness"])
        kind = f"{row['kind']}{', ' + like if like else ''}"
        console.result(f"{row['name']:{width}}  {language:8}  {row['engine']:7}  {kind}")
    for name, error in damaged:
        console.result(f"{name:{width}}  {'':8}  {'':7}  damaged")
        forget = f"dubwright voice remove “{name}”"
        remedy = f"Forget it by {forget}, and record the voice again"
        if name in mendable:
            remedy = (
                f"Take it again from its recording by dubwright voice renew “{name}”, or {forget}"
            )
        console.inform(f"{error.title}. {remedy}.")
    return 0


def _rows(library: VoiceLibrary) -> list[dict[str, Any]]:
    """Every voice that can speak, as JSON tells it."""
    own, _ = voices.load_folders((voices.user_folder(),))
    notes = {one.name: one.notes for one in library.voices()}
    return [
        {
            "name": voice.name,
            "language": voice.language,
            "engine": voice.engine,
            "kind": kind,
            "digest": voice.digest,
            "refined": voice.refinement is not None,
            "likeness": notes[voice.name].likeness if voice.name in notes else None,
            "problem": None,
        }
        for kind, group in (("built-in", load_speaker().voices()), ("own", own))
        for voice in group
    ]


def _damaged(library: VoiceLibrary) -> list[tuple[str, voices.DamagedVoice]]:
    """The voices of one's own that cannot be read, by the name that they can be removed by."""
    kept = {own.error.path: own.name for own in library.damaged()}
    _, errors = voices.load_folders((voices.user_folder(),))
    return [(kept.get(error.path, error.path.name), error) for error in errors]


def _likeness_in_a_word(score: float | None) -> str:
    return _MEANINGS[meaning_of(score)] if score is not None else ""


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
    sound = enrolling.with_company(sound, speaker)
    for finding in sound.grade.findings:
        console.inform(f"{finding.reason}. {finding.remedy}.")
    consent = Consent("permission" if arguments.permission else "own", _today())
    wish = Enrolment(sound, name, consent, arguments.language, text)
    library = VoiceLibrary()
    own = enrolling.enrol(wish, speaker, library, ticket.part(0.5, 1.0))
    if arguments.refine:
        refining.refine_and_tell(name, cast("Refines", speaker), library, console, ticket)
        own = library.find(name)
    console.result(_as_json(own) if arguments.json else f"{name}: {own.folder}")
    return 0


def _as_json(own: OwnVoice) -> str:
    record = {
        "name": own.name,
        "folder": str(own.folder),
        "verdict": own.notes.verdict,
        "faults": list(own.notes.faults),
        "seconds": own.notes.seconds,
        "likeness": own.notes.likeness,
        "refined": own.voice.refinement is not None,
    }
    return json.dumps(record, ensure_ascii=False)


def _remove(arguments: argparse.Namespace, console: Console, _ticket: Ticket) -> int:
    library, name = VoiceLibrary(), arguments.name
    own = [one.name for one in library.voices()]
    if name in (*own, *(one.name for one in library.damaged())):
        library.remove(name)
        library.forget_removed()
    elif not voices.remove(name, voices.user_folder()):
        raise AppError(
            f"You have no voice called “{name}”",
            f"Your own voices are: {', '.join(own)}" if own else "You have added no voices yet",
        )
    console.result(f"{name} was removed")
    return 0


def _renew(arguments: argparse.Namespace, console: Console, _ticket: Ticket) -> int:
    own = enrolling.take_again(arguments.name, load_speaker(), VoiceLibrary())
    console.result(f"{own.name}: {own.folder}")
    return 0


def _export(arguments: argparse.Namespace, console: Console, _ticket: Ticket) -> int:
    VoiceLibrary().export(arguments.name, arguments.file)
    console.result(f"{arguments.name}: {arguments.file}")
    return 0


def _import(arguments: argparse.Namespace, console: Console, _ticket: Ticket) -> int:
    own = VoiceLibrary().import_file(arguments.file, _today())
    console.result(f"{own.name}: {own.folder}")
    return 0


def _score(arguments: argparse.Namespace, console: Console, ticket: Ticket) -> int:
    shelf, speaker = speakers.open_shelf()
    voice = shelf.find(arguments.name, "en")
    heard = enrolling.read([arguments.file], ticket.part(0.0, 0.5))
    ticket.progress(0.5, "listening")
    reference = next(
        (own.reference for own in VoiceLibrary().voices() if own.name == voice.name), None
    )
    found: dict[str, Likeness | None] = {
        "voice": _spoken_like(heard, voice, speaker),
        "reference": None,
    }
    if reference is not None:
        kept, rate = read_reference(reference)
        with in_words():
            cosine = speaker.likeness(voice, heard.trimmed, heard.sample_rate)
        found["reference"] = compare(kept, rate, heard.trimmed, heard.sample_rate, cosine)
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


def _spoken_like(heard: Sound, voice: Voice, speaker: Speaker) -> Likeness | None:
    """How like what the voice speaks is to a recording, also to the ear that takes voices."""
    try:
        with in_words():
            somebody = speaker.enroll(heard.trimmed, heard.sample_rate, "somebody")
    except SpeechError:
        return None
    spoken = enrolling.sample_speech(voice, speaker, "en")
    with in_words():
        cosine = speaker.likeness(somebody, spoken, speaker.sample_rate)
    return compare(heard.trimmed, heard.sample_rate, spoken, speaker.sample_rate, cosine)


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
