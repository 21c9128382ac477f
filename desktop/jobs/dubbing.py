"""Every line of a document gets its take, or the reason why it has none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from desktop.core.document import Document
from desktop.core.errors import SpeechError
from desktop.core.line import Line
from desktop.core.phrase import phrase
from desktop.core.spoken import spoken_text
from desktop.core.takes import Take
from desktop.jobs.speaking import Narrator
from desktop.jobs.speech_request import SpeechRequest, request_for
from desktop.jobs.ticket import Ticket

NOTHING_TO_SPEAK = "There is nothing to speak in this line."
BEYOND_THE_END = "The line begins after the end of the film."


@dataclass(frozen=True, slots=True)
class Dubbed:
    """What became of each line, by its id: a take, a failure, or silence by rule."""

    takes: Mapping[str, Take]
    voices: Mapping[str, str]
    """Name of the voice that speaks, by line id."""
    failures: Mapping[str, str]
    silences: Mapping[str, str]
    first_error: SpeechError | None = None


def _nothing() -> None:
    """Nobody wants anything between two lines."""


def dub_lines(
    document: Document,
    duration_ms: int,
    narrator: Narrator,
    ticket: Ticket,
    between: Callable[[], None] = _nothing,
) -> Dubbed:
    """Speak every line that has no take yet, in time order; `between` is called before each.

    A line that cannot be spoken is noted and the rest goes on; a disk that takes no more files
    ends it all. Raises UnknownVoice, FileError, JobCancelled.
    """
    silences = {line.id: why for line in document if (why := silence(line, duration_ms))}
    wishes = [
        wish
        for line in document
        if line.id not in silences
        and (wish := request_for(document, line, duration_ms)) is not None
    ]
    for name in {(wish.voice, wish.language) for wish in wishes}:
        narrator.shelf.find(*name)
    takes: dict[str, Take] = {}
    errors: dict[str, SpeechError] = {}
    for number, wish in enumerate(wishes):
        between()
        note = phrase("speaking line {number} of {count}", number=number + 1, count=len(wishes))
        part = ticket.part(number / len(wishes), (number + 1) / len(wishes), note)
        part.progress(0.0)
        try:
            takes[wish.line_id] = narrator.speak(wish, part.progress)
        except SpeechError as error:
            errors[wish.line_id] = error
    return Dubbed(
        MappingProxyType(takes),
        MappingProxyType({wish.line_id: _voice_of(wish, narrator) for wish in wishes}),
        MappingProxyType({line_id: str(error) for line_id, error in errors.items()}),
        MappingProxyType(silences),
        next(iter(errors.values()), None),
    )


def silence(line: Line, duration_ms: int) -> str:
    """Why the line stays silent by rule; "" when it is to be spoken. duration_ms 0: unknown."""
    if not spoken_text(line.text):
        return NOTHING_TO_SPEAK
    if 0 < duration_ms <= line.start_ms:
        return BEYOND_THE_END
    return ""


def _voice_of(wish: SpeechRequest, narrator: Narrator) -> str:
    return narrator.shelf.find(wish.voice, wish.language).name
