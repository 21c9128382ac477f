"""The face of the library: one object that speaks any voice in any language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from inference import espeak
from inference.speech import Samples, Speech
from inference.text.espeak_library import SAMPLE_RATE
from inference.text.lexicon import EMPTY, Lexicon
from inference.voice.profile import Voice

Report = Callable[[float], None]


class Synthesizer:
    """Speaks with the neural model where there is one that knows the language, else by espeak-ng.

    Not for two threads at once. Errors are InferenceError; what `report` raises passes through.
    """

    def __init__(self, lexicon: Lexicon = EMPTY) -> None:
        self.sample_rate = SAMPLE_RATE
        self.lexicon = lexicon

    @classmethod
    def load(
        cls, folder: Path | None = None, device: str = "auto", lexicon: Lexicon = EMPTY
    ) -> Synthesizer:
        """Open the model in `folder`; without one only espeak-ng speaks.

        `device` is auto, cpu, cuda or mps. Raises ModelMissing, ModelDamaged.
        """
        return cls(lexicon)

    @property
    def model(self) -> str:
        """The identity of all that speaks here: the same name, the same sound."""
        return "+".join(part for part in (espeak.MODEL, self.lexicon.digest) if part)

    def voices(self) -> tuple[Voice, ...]:
        """Return the built-in voices, the preferred ones first."""
        return espeak.voices()

    def languages(self) -> tuple[tuple[str, str], ...]:
        """Return (code, name) of every language that somebody here speaks."""
        return espeak.languages()

    def enroll(self, samples: Samples, sample_rate: int, name: str) -> Voice:
        """Take a voice from mono samples (n,). Raises ReferenceTooShort, ReferenceTooNoisy."""
        from inference.voice.reference import prosody_of

        return espeak.voice_from(prosody_of(samples, sample_rate), name)

    def speak(
        self,
        text: str,
        voice: Voice,
        *,
        language: str = "en",
        pace: float = 1.0,
        seed: int = 0,
        seconds: float | None = None,
        report: Report | None = None,
    ) -> Speech:
        """Speak the text, in exactly `seconds` (to the sample) when given.

        `pace` 2.0 is twice as fast as usual; equal arguments give equal samples. `report` hears
        the share done. Raises Unspeakable, LanguageMissing, OutOfMemory.
        """
        return espeak.speak(
            text,
            voice,
            language=language,
            pace=pace,
            seconds=seconds,
            report=report,
            lexicon=self.lexicon,
        )

    def stream(
        self,
        text: str,
        voice: Voice,
        *,
        language: str = "en",
        seed: int = 0,
        report: Report | None = None,
    ) -> Iterator[Samples]:
        """Yield the sound in parts, the first as early as can be. Raises as `speak` does."""
        return espeak.stream(text, voice, language=language, report=report, lexicon=self.lexicon)

    def predict_seconds(
        self, text: str, voice: Voice, *, language: str = "en", pace: float = 1.0
    ) -> float:
        """Return about how long the text takes. Raises Unspeakable, LanguageMissing."""
        return self.speak(text, voice, language=language).seconds / pace
