"""The wish to hear one line: what shapes its sound, how its take is named, where it is found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.core.document import Document
from desktop.core.dub_plan import slot_ms_of, wants_exact
from desktop.core.edit import Edit
from desktop.core.fit import asked_ms
from desktop.core.line import Line
from desktop.core.line_speech import PLAIN, LineSpeech
from desktop.core.speech_edits import pin
from desktop.core.spoken import said, spoken_text
from desktop.core.takes import Take, TakeStore, asked_for, take_key
from desktop.jobs import following
from desktop.jobs.voices import Catalog

if TYPE_CHECKING:
    from inference.delivery.profile import Delivery

SECONDS_STEP_MS = 20
"""Wished lengths are rounded to this, so that dragging an edge does not make a take per pixel."""


@dataclass(frozen=True, slots=True)
class SpeechRequest:
    """The wish to hear one line: its spoken text, how, and the room that it has."""

    line_id: str
    text: str
    """The words to say; where the project says some otherwise, as they are said."""
    language: str
    voice: str
    pace: float
    seed: int
    room_ms: int
    """The slot: what is too long for it is asked of the voice before any silence is lent."""
    pitch_semitones: float = 0.0
    speech: LineSpeech = PLAIN
    """What the line itself asks for, and the take that was chosen for it."""
    written: str = ""
    """The words as they are written, where they are said otherwise."""
    delivery: Delivery | None = None
    """How somebody acted the line, to be followed."""
    acted_from: str = ""
    """Key of the take in which they did."""
    exact: bool = False
    """Whether its speech shall be as long as its room, not only as short."""

    def key(self, catalog: Catalog, seconds: float | None = None) -> str | None:
        """The key of the take that answers this wish; None when its voice is unknown."""
        card = catalog.choose(self.voice, self.language)
        if card is None:
            return None
        return take_key(
            text=self.text,
            language=self.language,
            voice=card.engine,  # not its name: a voice that is renamed sounds as it did
            voice_digest=card.digest,
            model=catalog.model,
            pace=self.pace,
            seed=self.seed,
            seconds=seconds,
            pitch_semitones=self.pitch_semitones,
            delivery=self.delivery.digest if self.delivery else "",
        )

    @property
    def words(self) -> str:
        """The words as they are written."""
        return self.written or self.text

    def asked(self, catalog: Catalog) -> str:
        """What a take of the voice is chosen for now; "" when the voice is unknown."""
        card = catalog.choose(self.voice, self.language)
        return asked_for(self.text, self.language, card.digest, self.speech) if card else ""

    @property
    def asked_of_a_person(self) -> str:
        """What a take that a person spoke is chosen for now: the words, in no voice of ours."""
        return asked_for(self.words, self.language)

    def chosen(self, catalog: Catalog | None) -> str:
        """The key of the take that a person chose for what is asked for now; "" for none."""
        speech = self.speech
        if not speech.take:
            return ""
        by_words = speech.chosen_for(self.asked_of_a_person)
        if by_words or catalog is None:
            return by_words
        return speech.chosen_for(self.asked(catalog))


def request_for(document: Document, line: Line, duration_ms: int) -> SpeechRequest | None:
    """The wish for a line in a film of duration_ms (0: unknown); None with nothing to speak."""
    words = spoken_text(line.text)
    if not words:
        return None
    dub, speech = document.dub, line.speech
    text = said(words, dub.sayings)
    return SpeechRequest(
        line_id=line.id,
        text=text,
        language=dub.language,
        voice=line.voice or dub.voice,
        pace=dub.pace * speech.pace,
        seed=dub.seed + speech.seed,
        room_ms=slot_ms_of(document, line, duration_ms),
        pitch_semitones=speech.pitch_semitones,
        speech=LineSpeech(
            speech.seed,
            speech.pace,
            speech.pitch_semitones,
            take=speech.take,
            take_of=speech.take_of,
        ),
        written="" if text == words else words,
        exact=wants_exact(document, line),
    )


def choose_take(
    line: Line, request: SpeechRequest, catalog: Catalog, key: str, *, by_person: bool = False
) -> Edit:
    """Choose a take for what the line asks for now; by_person: somebody spoke it themselves.

    A take of a voice counts until words, voice, seed, pace or pitch of the line change, one that
    a person spoke until the words change.
    """
    asked = request.asked_of_a_person if by_person else request.asked(catalog)
    return pin(line, key, asked)


def wished_seconds(natural: Take, room_ms: int, exact: bool = False) -> float | None:
    """How long the model should take instead of its natural length; None when that fits.

    What a take is fitted by is the sound of its words; the quiet that the model makes around them
    comes on top of what it is asked for.
    """
    natural_ms = natural.duration_ms
    asked = asked_ms(natural_ms, room_ms, exact)
    if asked == natural_ms:
        return None
    if asked == room_ms:
        # Down to the step, but never below what the voice can do.
        fastest_ms = asked_ms(natural_ms, 0)
        asked = max(fastest_ms, room_ms // SECONDS_STEP_MS * SECONDS_STEP_MS)
    return (asked + natural.quiet_ms) / 1000.0


def find_take(store: TakeStore, catalog: Catalog | None, request: SpeechRequest) -> Take | None:
    """The take that answers the wish, when it was made before: no model is needed.

    It is the one that a person chose, else the one that follows from words and voice.
    """
    chosen = request.chosen(catalog)
    if chosen and (take := store.get(chosen)) is not None:
        return take
    request = following.followed(store, request)
    key = request.key(catalog) if catalog else None
    natural = store.get(key) if key else None
    if natural is None or catalog is None:
        return None
    if request.delivery is not None:
        return natural
    seconds = wished_seconds(natural, request.room_ms, request.exact)
    if seconds is None:
        return natural
    fitted_key = request.key(catalog, seconds)
    return store.get(fitted_key) if fitted_key else None
