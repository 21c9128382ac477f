"""The face of the library: one object that speaks any voice in any language."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from inference import espeak, espeak_voices, models
from inference.delivery.profile import FRAME_SECONDS, Delivery
from inference.errors import LanguageMissing, ListenerMissing, Unspeakable, VoiceDamaged
from inference.quick_start import uncollected
from inference.speech import Samples, Speech
from inference.text.espeak_library import SAMPLE_RATE
from inference.text.frontend import utterance
from inference.text.lexicon import EMPTY, Lexicon
from inference.voice.profile import Voice

if TYPE_CHECKING:
    from inference.delivery.alignment import Alignment
    from inference.delivery.expected import Expected
    from inference.delivery.listening import Acting, Says
    from inference.neural import NeuralSpeaker, Wish
    from inference.refinement.course import Course, Syllabus
    from inference.text.frontend import Utterance
    from inference.voice.encoder import Frames

log = logging.getLogger(__name__)

Report = Callable[[float], None]

VOICE_SUFFIX = ".dubvoice"
_MEASURED_TEXT = "The quick brown fox jumps over the lazy dog, and nobody minds."


class Synthesizer:
    """Speaks with the neural model where there is one that knows the language, else by espeak-ng.

    The networks are read when they are first needed, or by `warm`. Not for two threads at once.
    Errors are InferenceError; what `report` raises passes through.
    """

    def __init__(
        self,
        card: models.Card | None,
        builtin: tuple[Voice, ...],
        device: str,
        n_threads: int,
        lexicons: Mapping[str, Lexicon],
        measured: Callable[[int], None] | None = None,
    ) -> None:
        self.sample_rate = SAMPLE_RATE
        self._lexicons = lexicons
        self.n_threads = n_threads
        self._card = card
        self._builtin = builtin
        self._wished_device = device
        self._measured = measured or _forget
        self._neural: NeuralSpeaker | None = None

    @classmethod
    def load(
        cls,
        folder: Path | None = None,
        device: str = "auto",
        *,
        voices: Path | None = None,
        n_threads: int = 1,
        lexicons: Mapping[str, Lexicon] | None = None,
        vocoder: Path | None = None,
        measured: Callable[[int], None] | None = None,
    ) -> Synthesizer:
        """Open the model in `folder`; without one only espeak-ng speaks.

        `voices` is the folder of the model's own voices; `device` is auto, cpu, cuda or mps;
        `lexicons` are by language code; `vocoder` is the folder of another generator to use. With
        `n_threads` 0 the fastest number is found when the networks are first read, and `measured`
        is told, to keep it. Raises ModelMissing, ModelDamaged.
        """
        card = models.describe(folder, vocoder) if folder else None
        builtin = _voices_in(voices) if card and voices else ()
        return cls(card, builtin, device, n_threads, lexicons or {}, measured)

    @property
    def model(self) -> str:
        """The identity of all that speaks here: the same name, the same sound."""
        neural = self._card.identity if self._card else ""
        words = "-".join(
            f"{language}:{lexicon.digest}"
            for language, lexicon in sorted(self._lexicons.items())
            if lexicon.digest
        )
        return "+".join(part for part in (neural, espeak.MODEL, words) if part)

    @property
    def device(self) -> str:
        """Where the networks run now; it changes to cpu when the device runs out of memory."""
        return self._neural.device.type if self._neural else self._wished_device

    def voices(self) -> tuple[Voice, ...]:
        """Return the built-in voices, the preferred ones first."""
        return (*self._builtin, *espeak_voices.voices())

    def languages(self) -> tuple[tuple[str, str], ...]:
        """Return (code, name) of every language that somebody here speaks."""
        return espeak_voices.languages()

    def warm(self) -> None:
        """Read the networks now. Raises ModelMissing, ModelDamaged."""
        if self._card is not None:
            self._speaker(self._card).breath(1)

    def measure_threads(self) -> int:
        """Find the fastest number of threads on this machine, use it, and return it to be kept."""
        from inference.device import candidates, cores, fastest_threads

        voice = next((voice for voice in self._builtin if voice.vector is not None), None)
        if self._card is None or voice is None:
            self.n_threads = self.n_threads or 1
            return self.n_threads
        speaker = self._speaker(self._card)
        said = utterance(_MEASURED_TEXT)

        def work(n_threads: int) -> None:
            speaker.n_threads = n_threads
            speaker.speak(said, voice, _wish())

        counts = candidates(cores())
        self.n_threads = fastest_threads(work, counts) if len(counts) > 1 else counts[0]
        speaker.n_threads = self.n_threads
        return self.n_threads

    def enroll(self, samples: Samples, sample_rate: int, name: str) -> Voice:
        """Take a voice from mono samples (n,). Raises ReferenceTooShort, ReferenceTooNoisy."""
        from inference.voice.reference import prosody_of

        prosody = prosody_of(samples, sample_rate)
        if self._card is None:
            return espeak_voices.voice_from(prosody, name)
        vector = self._speaker(self._card).enroll(samples, sample_rate)
        return Voice.make(name, "neural", vector=vector, prosody=prosody)

    def refine(
        self,
        voice: Voice,
        recording: tuple[Samples, int],
        text: str,
        *,
        language: str = "en",
        syllabus: Syllabus | None = None,
    ) -> Course:
        """Begin to refine a voice by minutes of mono samples, their rate and what is said there.

        Raises LanguageMissing, Unspeakable, VoiceForeign, ReferenceTooShort, TextForeign.
        """
        from inference.refinement.course import Course

        neural = self._neural_for(voice, language)
        if neural is None:
            raise LanguageMissing(language)
        said = utterance(text, language, self._lexicon(language))
        if not said.phones:
            raise Unspeakable(text, said.unspoken)
        others = [one.vector for one in self._builtin if one.vector is not None]
        return Course(neural, voice, said, recording, syllabus, others)

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
        report: Report | None = None,
    ) -> Speech:
        """Speak the text, in exactly `seconds` (to the sample) when given.

        `pace` 2.0 is twice as fast as usual; `pitch_semitones` raises the voice. A `delivery` is
        followed in lengths, melody and loudness, in its own length unless pace or seconds say
        otherwise. Equal arguments give equal samples. `report` hears the share done. Raises
        Unspeakable, LanguageMissing, VoiceForeign, DeliveryForeign, OutOfMemory.
        """
        neural = self._neural_for(voice, language)
        if neural:
            said = utterance(text, language, self._lexicon(language))
            wish = _wish(pace, seed, seconds, pitch_semitones, delivery)
            return neural.speak(said, voice, wish, report)
        return espeak.speak(
            text,
            espeak_voices.stand_in(voice),
            language=language,
            pace=pace,
            seconds=seconds,
            pitch_semitones=pitch_semitones,
            delivery=delivery,
            report=report,
            lexicon=self._lexicon(language),
        )

    def speak_many(
        self,
        texts: Sequence[str],
        voice: Voice,
        *,
        language: str = "en",
        pace: float = 1.0,
        seed: int = 0,
        report: Report | None = None,
    ) -> list[Speech]:
        """Speak many texts, on a graphics card much faster than one by one.

        `report` hears the share done. Raises as `speak` does.
        """
        neural = self._neural_for(voice, language)
        if neural is None:
            return [
                self.speak(text, voice, language=language, pace=pace, report=share)
                for text, share in zip(texts, _shares(len(texts), report), strict=True)
            ]
        from inference.batch import Order, speak_many

        wish = _wish(pace, seed)
        said = [utterance(text, language, self._lexicon(language)) for text in texts]
        for one in said:
            if not one.phones:
                raise Unspeakable(one.text, one.unspoken)
        return speak_many(neural, [Order(one, voice, wish) for one in said], report)

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
        report: Report | None = None,
    ) -> Generator[Samples, None, Speech]:
        """Yield the sound in parts, the first as early as can be; return all. Raises as `speak`."""
        neural = self._neural_for(voice, language)
        if neural:
            said = utterance(text, language, self._lexicon(language))
            wish = _wish(pace, seed, None, pitch_semitones, delivery)
            return neural.stream(said, voice, wish, report)
        voice = espeak_voices.stand_in(voice)
        return espeak.stream(
            text,
            voice,
            language=language,
            pace=pace,
            pitch_semitones=pitch_semitones,
            delivery=delivery,
            report=report,
            lexicon=self._lexicon(language),
        )

    def likeness(self, voice: Voice, samples: Samples, sample_rate: int) -> float | None:
        """Tell how like a voice mono samples (n,) sound to our own ear: a cosine, -1 to 1.

        Two readings by one person come to 0.6 and more, those of two people hardly ever; a take
        of a few words comes to 0.3 and more. None for a voice without a vector, and for sound
        without a voice.
        """
        from inference.voice.likeness import likeness

        if self._card is None or voice.vector is None:
            return None
        return likeness(self._speaker(self._card), voice, samples, sample_rate)

    def company(self, samples: Samples, sample_rate: int) -> float:
        """Tell whether several people speak in mono samples (n,): from 1 on they do."""
        from inference.voice.company import company

        return company(self._speaker(self._card), samples, sample_rate) if self._card else 0.0

    def align(
        self, samples: Samples, sample_rate: int, text: str, language: str = "en"
    ) -> Alignment:
        """Find when each sound of the text is spoken in mono samples (n,), an acted line.

        Raises ActingUnheard, Unspeakable, ListenerMissing, ModelMissing.
        """
        from inference.delivery import listening

        said = utterance(text, language, self._lexicon(language))
        return listening.align(self._says(said), samples, sample_rate, said)

    def listen(self, samples: Samples, sample_rate: int, text: str, language: str = "en") -> Acting:
        """Take from an acted line how it was said, for `speak` to follow. Raises as `align`."""
        from inference.delivery import listening

        said = utterance(text, language, self._lexicon(language))
        return listening.listen(self._says(said), samples, sample_rate, said)

    def predict_seconds(
        self, text: str, voice: Voice, *, language: str = "en", pace: float = 1.0
    ) -> float:
        """Return about how long the words take, without the quiet around them.

        Raises as `speak` does.
        """
        neural = self._neural_for(voice, language)
        if neural:
            return neural.predict_seconds(
                utterance(text, language, self._lexicon(language)), voice, pace
            )
        return self.speak(text, voice, language=language).seconds / pace

    def _lexicon(self, language: str) -> Lexicon:
        base = language.lower().replace("_", "-").split("-")[0]
        return self._lexicons.get(base, EMPTY)

    def _neural_for(self, voice: Voice, language: str) -> NeuralSpeaker | None:
        """Return the networks when they are to speak, None when espeak-ng is."""
        if self._card is None or voice.engine != "neural" or not self._card.covers(language):
            return None
        return self._speaker(self._card)

    def _says(self, said: Utterance) -> Says:
        """Return who says a line, to be held against a recording: the networks, or espeak-ng.

        What is returned raises ListenerMissing where espeak-ng has other sounds than the line.
        """
        from inference.delivery import expected

        language = said.language
        if self._card is not None and self._card.covers(language):
            neural = self._speaker(self._card)
            return lambda heard: expected.expected(
                neural, said, neural.hear(heard), int(heard.speech.sum())
            )

        def robot(heard: Frames) -> Expected:
            seconds = float(heard.speech.sum()) * FRAME_SECONDS
            voice = espeak_voices.near(float(heard.log_f0[heard.voiced].mean()))
            line = espeak.line(said.text, voice, seconds, language, self._lexicon(language))
            if not line.says(said):
                raise ListenerMissing(language)
            return expected.expected_of(line, said)

        return robot

    def _speaker(self, card: models.Card) -> NeuralSpeaker:
        if self._neural is None:
            with uncollected():
                from inference.checkpoint import choose_device
                from inference.neural import NeuralSpeaker

                device = choose_device(self._wished_device)
                n_threads = self.n_threads or 1
                self._neural = NeuralSpeaker(card.folder, device, n_threads, card.vocoder)
            if self.n_threads == 0:
                self._measured(self.measure_threads())
        return self._neural


def _forget(n_threads: int) -> None:
    log.info("speaking on %d threads", n_threads)


def _voices_in(folder: Path) -> tuple[Voice, ...]:
    """Return the voices of a folder in the order of their files; a damaged one is left out."""
    found: list[Voice] = []
    for path in sorted(folder.glob(f"*{VOICE_SUFFIX}")):
        try:
            found.append(Voice.load(path))
        except VoiceDamaged as error:
            log.warning("%s", error)
    return tuple(found)


def _shares(count: int, report: Report | None) -> list[Report | None]:
    """Return a report for each of `count` tasks that tells its share of the whole."""
    if report is None:
        return [None] * count
    heard = report

    def nth(index: int) -> Report:
        return lambda share: heard((index + share) / count)

    return [nth(index) for index in range(count)]


def _wish(
    pace: float = 1.0,
    seed: int = 0,
    seconds: float | None = None,
    pitch_semitones: float = 0.0,
    delivery: Delivery | None = None,
) -> Wish:
    from inference.neural import Wish

    return Wish(pace, seed, seconds, pitch_semitones=pitch_semitones, delivery=delivery)
