"""One wish for a spoken line becomes a take in the store, fitted to its slot by the model."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np

from desktop.core import paths, settings
from desktop.core.errors import FileError, SpeechError
from desktop.core.phrase import phrase
from desktop.core.takes import Take, TakeStore
from desktop.jobs.following import ACTED, followed
from desktop.jobs.pronunciation import pronunciations
from desktop.jobs.speech_error import in_words, is_lasting
from desktop.jobs.speech_request import SpeechRequest, wished_seconds
from desktop.jobs.take_likeness import SHORTEST_S, UNLIKE, UsualLikeness
from desktop.jobs.voices import UnknownVoice, VoiceShelf, load_folders
from desktop.media.level import speech_lufs
from desktop.media.take_edges import Hear, Samples, from_first_word, sound_edges
from desktop.media.take_quality import faults

if TYPE_CHECKING:
    from inference.delivery.listening import Acting
    from inference.delivery.profile import Delivery
    from inference.speech import Speech
    from inference.voice.profile import Voice

log = logging.getLogger(__name__)

Fraction = Callable[[float], None]


class Speaker(Protocol):
    """Whoever speaks: what `inference.Synthesizer` offers, and what the tests fake."""

    @property
    def model(self) -> str: ...

    @property
    def sample_rate(self) -> int: ...

    @property
    def device(self) -> str: ...

    def voices(self) -> tuple[Voice, ...]: ...

    def enroll(self, samples: Samples, sample_rate: int, name: str) -> Voice: ...

    def likeness(self, voice: Voice, samples: Samples, sample_rate: int) -> float | None: ...

    def listen(
        self, samples: Samples, sample_rate: int, text: str, language: str = "en"
    ) -> Acting: ...

    def predict_seconds(
        self, text: str, voice: Voice, *, language: str = "en", pace: float = 1.0
    ) -> float: ...

    def speak(
        self,
        text: str,
        voice: Voice,
        *,
        language: str = "en",
        pace: float = 1.0,
        seed: int = 0,
        seconds: float | None = None,
        pitch_semitones: float = 0.0,
        delivery: Delivery | None = None,
        report: Fraction | None = None,
    ) -> Speech: ...

    def stream(
        self,
        text: str,
        voice: Voice,
        *,
        language: str = "en",
        pace: float = 1.0,
        seed: int = 0,
        pitch_semitones: float = 0.0,
        delivery: Delivery | None = None,
        report: Fraction | None = None,
    ) -> Generator[Samples, None, Speech]: ...


@dataclass(frozen=True, slots=True)
class Pressing:
    """How long the model is to take for a line that is naturally longer than its room."""

    seconds: float | None = None
    natural_ms: int | None = None
    predicted_ms: int | None = None


class Narrator:
    """Speaks wishes with one speaker and keeps every take; not for two threads at once."""

    def __init__(self, speaker: Speaker, store: TakeStore, shelf: VoiceShelf) -> None:
        self.speaker = speaker
        self.shelf = shelf
        self._store = store
        self._usual = UsualLikeness()

    @property
    def store(self) -> TakeStore:
        """Where every take is kept."""
        return self._store

    def speak(self, request: SpeechRequest, report: Fraction | None = None) -> Take:
        """The take of a wish: the chosen or stored one, or a new one; pressed where it must be.

        Raises SpeechError, UnknownVoice, and whatever `report` raises.
        """
        return self._chosen(request) or self._speak(request, None, report)

    def speak_aloud(
        self, request: SpeechRequest, hear: Hear, report: Fraction | None = None
    ) -> Take:
        """As `speak`; the words are handed to `hear` while they are made, if they must be made.

        `hear` gets them unhurried, where they are too long for their room too. Raises as `speak`.
        """
        return self._chosen(request) or self._speak(request, hear, report)

    def predict_ms(self, request: SpeechRequest) -> int:
        """How long the take of a wish will be unhurried; nothing is spoken and kept.

        Raises SpeechError, UnknownVoice.
        """
        voice = self.shelf.find(request.voice, request.language)
        with in_words(request.line_id):
            seconds = self.speaker.predict_seconds(
                request.text, voice, language=request.language, pace=request.pace
            )
        return round(seconds * 1000)

    def _chosen(self, request: SpeechRequest) -> Take | None:
        key = request.chosen(self.shelf.catalog)
        return self._store.get(key) if key else None

    def _speak(self, request: SpeechRequest, hear: Hear | None, report: Fraction | None) -> Take:
        voice = self.shelf.find(request.voice, request.language)
        request = followed(self._store, request)
        natural = self._take(request, voice, Pressing(), hear, report)
        seconds = wished_seconds(natural, request.room_ms, request.exact)
        if seconds is None or request.delivery is not None:
            return natural
        pressing = Pressing(seconds, natural.duration_ms, natural.predicted_ms or None)
        return self._take(request, voice, pressing, None, report)

    def _take(
        self,
        request: SpeechRequest,
        voice: Voice,
        pressing: Pressing,
        hear: Hear | None,
        report: Fraction | None,
    ) -> Take:
        key = request.key(self.shelf.catalog, pressing.seconds)
        if key is None:
            raise UnknownVoice(request.voice, self.shelf.names)
        stored = self._store.get(key)
        if stored is not None:
            return stored
        if hear is None:
            speech = self._spoken(request, voice, pressing.seconds, report)
        else:
            speech = self._heard(request, voice, hear, report)
        if pressing.seconds is None and request.delivery is None:
            pressing = Pressing(predicted_ms=self.predict_ms(request))
        return self._kept(key, request, voice, pressing, speech)

    def _kept(
        self, key: str, request: SpeechRequest, voice: Voice, pressing: Pressing, speech: Speech
    ) -> Take:
        first, last = sound_edges(speech.samples, speech.sample_rate)
        if first == last:
            raise SpeechError(
                request.line_id,
                phrase("The voice made no sound of “{text}”", text=_shortened(request.text)),
                "Write the words differently, or choose another voice for this line",
            )
        pcm = (np.clip(speech.samples[first:last], -1.0, 1.0) * 32767.0).round().astype("<i2")
        meta = _meta(request, voice, pressing, speech, first)
        sound = speech.samples[first:last]
        meta["quiet_ms"] = round(1000 * (len(speech.samples) - len(sound)) / speech.sample_rate)
        meta["lufs"] = speech_lufs(sound, speech.sample_rate)
        found = faults(sound, speech.sample_rate, _foreseen_ms(pressing))
        unlike = (UNLIKE,) if self._is_unlike(request, voice, sound) else ()
        meta["faults"] = (*found, *unlike)
        return self._store.put(key, pcm.tobytes(), speech.sample_rate, meta)

    def _is_unlike(self, request: SpeechRequest, voice: Voice, sound: Samples) -> bool:
        """Whether a take is less like its voice than its others; one that was raised may be."""
        rate = self.speaker.sample_rate
        is_short = len(sound) < SHORTEST_S * rate
        if voice.engine != "neural" or request.pitch_semitones or is_short:
            return False
        with in_words(request.line_id):
            cosine = self.speaker.likeness(voice, sound, rate)
        return cosine is not None and self._usual.is_unlike(voice.digest, cosine)

    def _spoken(
        self, request: SpeechRequest, voice: Voice, seconds: float | None, report: Fraction | None
    ) -> Speech:
        """Speak; what may have failed by chance is tried once more."""

        def attempt() -> Speech:
            with in_words(request.line_id):
                return self.speaker.speak(
                    request.text,
                    voice,
                    language=request.language,
                    pace=request.pace,
                    seed=request.seed,
                    seconds=seconds,
                    pitch_semitones=request.pitch_semitones,
                    delivery=request.delivery,
                    report=report,
                )

        try:
            return attempt()
        except SpeechError as error:
            if is_lasting(error):
                raise
            log.info("spoken once more, because: %s", error)
        return attempt()

    def _heard(
        self, request: SpeechRequest, voice: Voice, hear: Hear, report: Fraction | None
    ) -> Speech:
        """Speak, and hand each piece on as soon as there is one."""
        with in_words(request.line_id):
            pieces = self.speaker.stream(
                request.text,
                voice,
                language=request.language,
                pace=request.pace,
                seed=request.seed,
                pitch_semitones=request.pitch_semitones,
                delivery=request.delivery,
                report=report,
            )
            hear = from_first_word(hear)
            while True:
                try:
                    piece = next(pieces)
                except StopIteration as end:
                    speech: Speech = end.value
                    return speech
                hear(piece, self.speaker.sample_rate)


def load_speaker() -> Speaker:
    """The speaker of this machine, with the first whole model there is.

    Raises SpeechError, BadLexicon.
    """
    with in_words():
        from inference import Synthesizer
        from inference.models import find

        roots = (paths.resources() / "models", paths.user_data() / "models")
        found = [folder for root in roots for folder in find(root)]
        return Synthesizer.load(
            found[0] if found else None,
            settings.load().speech_device,
            voices=paths.resources() / "voices",
            lexicons=pronunciations(),
            n_threads=max(0, settings.load().speech_threads),
            measured=_keep_threads,
        )


def _keep_threads(n_threads: int) -> None:
    try:
        settings.keep_speech_threads(n_threads)
    except FileError as error:
        log.info("the number of threads is measured again next time: %s", error)


def open_narrator(
    speaker: Speaker, store: TakeStore, voice_folders: Iterable[Path] = ()
) -> Narrator:
    """A narrator who knows the speaker's voices and those of the folders, if they are intact."""
    own, damaged = load_folders(voice_folders)
    for error in damaged:
        log.info("%s", error)
    return Narrator(speaker, store, VoiceShelf(speaker, own))


def _meta(
    request: SpeechRequest, voice: Voice, pressing: Pressing, speech: Speech, first: int
) -> dict[str, object]:
    """What is written beside the sound; words are counted in samples from its first one."""
    acted: dict[str, object] = {}
    if request.delivery is not None:
        acted = {
            "kind": ACTED,
            "acted_from": request.acted_from,
            "delivery": request.delivery.to_dict(),
        }
    return {
        **acted,
        "line": request.line_id,
        "made": round(time.time()),
        "text": request.words,
        "said": request.text,
        "language": request.language,
        "voice": voice.name,
        "pace": request.pace,
        "pitch_semitones": request.pitch_semitones,
        "seed": request.seed,
        "seconds": pressing.seconds,
        "natural_ms": pressing.natural_ms,
        "predicted_ms": pressing.predicted_ms,
        "unspoken": list(speech.unspoken),
        "words": [
            (word.text, max(0, word.start_sample - first), max(0, word.end_sample - first))
            for word in speech.words
        ],
    }


def _foreseen_ms(pressing: Pressing) -> int:
    """The length to expect of a take: the one asked for, else the one predicted; 0 for neither."""
    if pressing.seconds is not None:
        return round(pressing.seconds * 1000)
    return pressing.predicted_ms or 0


def _shortened(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
