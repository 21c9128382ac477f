"""From sound to a voice of one's own: read, cut, grade, take the voice, hear how like it is."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

import numpy as np

from desktop.core import prompts
from desktop.core.consent import Consent, as_text
from desktop.core.errors import FileError
from desktop.core.phrase import phrase
from desktop.jobs.speech_error import in_words
from desktop.jobs.ticket import Ticket
from desktop.jobs.voice_library import Notes, OwnVoice, Samples, VoiceLibrary, read_reference
from desktop.jobs.voices import read_sound
from desktop.media.grade import Finding, Grade, grade
from desktop.media.likeness import Likeness, compare

if TYPE_CHECKING:
    from desktop.jobs.speaking import Narrator, Speaker
    from inference.voice.profile import Voice

RATE = 48_000
MAX_SECONDS = 300
_JOIN_S = 0.15
_SPOKEN_SENTENCES = 3


@runtime_checkable
class HearsCompany(Protocol):
    """Whoever tells from sound alone whether several people speak: from 1 on they do."""

    def company(self, samples: Samples, sample_rate: int) -> float: ...


@dataclass(frozen=True, slots=True, eq=False)
class Sound:
    """A recording of somebody: mono samples (n,), and how good it is."""

    samples: Samples
    sample_rate: int
    grade: Grade
    source: str = "recording"
    """recording, file or film."""

    @property
    def trimmed(self) -> Samples:
        """From the first word to the last."""
        return self.samples[self.grade.first : self.grade.last]


@dataclass(frozen=True, slots=True, eq=False)
class Enrolment:
    """The wish for a voice: what it is taken from, its name, and that it may be."""

    sound: Sound
    name: str
    consent: Consent | None
    language: str = "en"
    text: str = ""
    """What is said, where that is known."""


def graded(samples: Samples, sample_rate: int, *, has_gaps: bool = False) -> Sound:
    """Judge what was just recorded."""
    return Sound(samples, sample_rate, grade(samples, sample_rate, has_gaps=has_gaps))


def with_company(sound: Sound, speaker: Speaker) -> Sound:
    """The sound, its grade told by the networks too whether several people take turns in it.

    Takes a second or so. A speaker without networks tells nothing. Raises SpeechError.
    """
    known = {finding.fault for finding in sound.grade.findings}
    if not isinstance(speaker, HearsCompany) or known & {"silent", "second_voice"}:
        return sound
    with in_words():
        unlike = speaker.company(sound.trimmed, sound.sample_rate)
    if unlike < 1.0:
        return sound
    found = Finding("second_voice", "warn", unlike)
    heard = dataclasses.replace(sound.grade, findings=(*sound.grade.findings, found))
    return dataclasses.replace(sound, grade=heard)


def read(paths: Iterable[Path], ticket: Ticket) -> Sound:
    """Read the sound of files of any kind one after another, five minutes of it at most.

    Raises FileError or ToolMissing.
    """
    parts: list[Samples] = []
    room = MAX_SECONDS * RATE
    chosen = tuple(paths)
    for number, path in enumerate(chosen):
        step = ticket.part(0.8 * number / len(chosen), 0.8 * (number + 1) / len(chosen))
        part = read_sound(path, RATE, 0, room, step)
        room -= len(part)
        parts.append(part)
        if room <= 0:
            break
    ticket.progress(0.9, "listening to it")
    samples = joined(parts)
    return Sound(samples, RATE, grade(samples, RATE), "file")


def read_stretches(film: Path, stretches: Iterable[tuple[int, int]], ticket: Ticket) -> Sound:
    """Read stretches of a film (ms) and put them together. Raises FileError or ToolMissing."""
    chosen = tuple(stretches)
    parts: list[Samples] = []
    for number, (start_ms, end_ms) in enumerate(chosen):
        step = ticket.part(0.8 * number / len(chosen), 0.8 * (number + 1) / len(chosen))
        n_samples = (end_ms - start_ms) * RATE // 1000
        parts.append(read_sound(film, RATE, start_ms, n_samples, step))
    ticket.progress(0.9, "listening to it")
    samples = joined(parts)
    return Sound(samples, RATE, grade(samples, RATE), "film")


def joined(parts: Iterable[Samples], sample_rate: int = RATE) -> Samples:
    """The parts one after another with a breath between, faded so that no edge clicks."""
    breath = np.zeros(round(_JOIN_S * sample_rate), np.float32)
    pieces: list[Samples] = []
    for part in parts:
        n = min(round(0.005 * sample_rate), len(part) // 2)
        faded = part.astype(np.float32)
        faded[:n] *= np.linspace(0, 1, n, dtype=np.float32)
        faded[len(faded) - n :] *= np.linspace(1, 0, n, dtype=np.float32)
        pieces += [breath, faded] if pieces else [faded]
    return np.concatenate(pieces) if pieces else np.zeros(0, np.float32)


def enrol(wish: Enrolment, speaker: Speaker, library: VoiceLibrary, ticket: Ticket) -> OwnVoice:
    """Take the voice, listen to how like it is, and keep both with the reference.

    Raises SpeechError, NameTaken, BadName or FileError.
    """
    sound = wish.sound
    ticket.progress(0.1, "taking the voice")
    with in_words():
        voice = speaker.enroll(sound.trimmed, sound.sample_rate, wish.name.strip())
    ticket.progress(0.4, "hearing how like it is")
    found = likeness(voice, sound.trimmed, sound.sample_rate, speaker, wish.language)
    ticket.progress(0.9, "keeping it")
    notes = Notes(
        consent=wish.consent,
        made=datetime.datetime.now(datetime.UTC).date().isoformat(),
        source=sound.source,
        language=wish.language,
        verdict=sound.grade.verdict,
        faults=tuple(finding.fault for finding in sound.grade.findings),
        seconds=round(sound.grade.speech_seconds, 2),
        text=wish.text,
        likeness=round(found.score, 4) if found else None,
    )
    voice = dataclasses.replace(voice, consent=as_text(wish.consent))
    return library.add(voice, notes, (sound.trimmed, sound.sample_rate))


def take_again(name: str, speaker: Speaker, library: VoiceLibrary) -> OwnVoice:
    """Take a voice anew from its kept reference, for a model that came later or for a damaged file.

    Raises UnknownVoice, SpeechError or FileError.
    """
    own = library.kept(name)
    if own.reference is None:
        raise FileError(
            own.folder,
            phrase("The voice “{name}” has no recording to take it from again", name=name),
            "Record it again, or ask whoever gave you the voice for the recording",
        )
    samples, rate = read_reference(own.reference)
    with in_words():
        voice = speaker.enroll(samples, rate, name)
    found = likeness(voice, samples, rate, speaker, own.notes.language or prompts.DEFAULT)
    return library.renew(name, voice, round(found.score, 4) if found else None)


def likeness(
    voice: Voice, reference: Samples, sample_rate: int, speaker: Speaker, language: str
) -> Likeness | None:
    """How like the reference the voice sounds when it speaks; None for too little speech."""
    spoken = sample_speech(voice, speaker, language)
    with in_words():
        cosine = speaker.likeness(voice, spoken, speaker.sample_rate)
    return compare(reference, sample_rate, spoken, speaker.sample_rate, cosine)


def sample_speech(voice: Voice, speaker: Speaker, language: str) -> Samples:
    """A few sentences in a voice, at the rate of the speaker. Raises SpeechError."""
    found = prompts.prompts(language)
    with in_words():
        parts = [
            speaker.speak(sentence, voice, language=found.language).samples
            for sentence in found.sentences[:_SPOKEN_SENTENCES]
        ]
    return joined(parts, speaker.sample_rate)


def sample_line(name: str, language: str, narrator: Narrator) -> tuple[Samples, int]:
    """One sentence in a voice of the shelf, and its rate. Raises UnknownVoice or SpeechError."""
    voice = narrator.shelf.find(name, language)
    found = prompts.prompts(language)
    with in_words():
        speech = narrator.speaker.speak(found.sentences[0], voice, language=found.language)
    return speech.samples, speech.sample_rate
