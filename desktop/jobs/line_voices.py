"""Each line gets a voice of its own from the film: whoever speaks there, as they speak there."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core import cast, cuts
from desktop.core.consent import Consent, as_text
from desktop.core.document import Document
from desktop.core.edit import Edit, replace
from desktop.core.errors import SpeechError
from desktop.core.line import Line
from desktop.core.project import VoiceEntry
from desktop.core.timing import format_clock
from desktop.jobs import enrolling, voices
from desktop.jobs.speech_error import in_words
from desktop.jobs.ticket import Ticket

if TYPE_CHECKING:
    from desktop.jobs.speaking import Narrator

log = logging.getLogger(__name__)

_LONGEST_SPEAKER = 40


@dataclass(frozen=True, slots=True)
class LineSource:
    """A line, the name of its voice to be, and the stretches of the film (ms) it is taken from."""

    line_id: str
    name: str
    stretches: tuple[cuts.Stretch, ...]


def sources(lines: Sequence[Line], document: Document, duration_ms: int) -> tuple[LineSource, ...]:
    """What each line's voice can be taken from, in time order; lines of nothing are left out."""
    found = []
    for line in lines:
        parts = cuts.of_a_line(line, document, duration_ms)
        if parts:
            speaker = cast.speaker(line).title()[:_LONGEST_SPEAKER]
            name = f"{speaker} {format_clock(line.start_ms)}".strip()
            found.append(LineSource(line.id, name, parts))
    return tuple(found)


def take(
    film: Path,
    wished: Sequence[LineSource],
    folder: Path,
    consent: Consent,
    narrator: Narrator,
    ticket: Ticket,
    between: Callable[[], None],
) -> dict[str, VoiceEntry]:
    """Take the voices and keep them in the folder of a project; `between` is called before each.

    Return the voice of each line by its id, but for lines whose sound is no fit speech. Raises
    FileError, JobCancelled.
    """
    entries: dict[str, VoiceEntry] = {}
    for number, source in enumerate(wished):
        between()
        part = ticket.part(number / len(wished), (number + 1) / len(wished), source.name)
        sound = enrolling.read_stretches(film, source.stretches, part)
        try:
            with in_words(source.line_id):
                voice = narrator.speaker.enroll(sound.trimmed, sound.sample_rate, source.name)
        except SpeechError as error:
            log.info("no voice of line %s: %s", source.line_id, error)
            continue
        voice = dataclasses.replace(voice, consent=as_text(consent))
        path = voices.save(voice, folder)
        narrator.shelf.add(voice)
        entries[source.line_id] = VoiceEntry(
            voice.name, "reference", f"{folder.name}/{path.name}", voice.digest, voice.colour
        )
    return entries


def give(document: Document, made: Mapping[str, VoiceEntry]) -> Edit:
    """Let the lines have their voices, in one step; lines that are gone meanwhile stay so."""
    before = [document.get(line_id) for line_id in made if line_id in document]
    after = [dataclasses.replace(line, voice=made[line.id].name) for line in before]
    return replace("Voices of the lines", before, after)
