"""What a person reads when speech fails: the one place where the library's errors get words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import TYPE_CHECKING

from desktop.core.errors import AppError, SpeechError
from desktop.core.phrase import phrase

if TYPE_CHECKING:
    from inference.errors import InferenceError


SENTENCES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "ModelMissing": (
            "The speech model is not installed",
            "Import it with “dubwright model import”, or choose an espeak-ng voice",
        ),
        "ModelDamaged": (
            "The speech model is damaged: its files are not those it was published with",
            "Install Dubwright again, or import the model again",
        ),
        "EngineMissing": (
            "The espeak-ng voices cannot be used: their library does not load",
            "Install the package espeakng-loader again; “dubwright doctor” tells more",
        ),
        "LanguageMissing": (
            "No voice speaks this language",
            "Check the language code, such as en, de or ko, in the settings of the dub",
        ),
        "Unspeakable": (
            "The line holds nothing that the voice can speak",
            "Write it in words, or choose a voice of its language",
        ),
        "VoiceForeign": (
            "This voice was made for another speech model",
            "Make it again from its recording",
        ),
        "ActingUnheard": (
            "The recording cannot be this line",
            "Say the words of the line once, from its beginning to its end",
        ),
        "ListenerMissing": (
            "No voice can follow how this line was acted",
            "Use your own take as it is, or let a voice read the line",
        ),
        "DeliveryForeign": (
            "This line was acted with other words",
            "Act it again, or give it back the words that were acted",
        ),
        "VoiceDamaged": (
            "The file of this voice is damaged",
            "Remove the voice and make it again from its recording",
        ),
        "BadAudio": (
            "The recording cannot be read as sound",
            "Choose a WAV, FLAC, MP3 or Ogg file that plays in an audio player",
        ),
        "ReferenceTooShort": (
            "The recording holds too little speech to take a voice from",
            "Record at least ten seconds of one person speaking",
        ),
        "ReferenceTooNoisy": (
            "The recording is too noisy to take a voice from",
            "Record in a quiet room, close to the microphone",
        ),
        "TextForeign": (
            "The recording says something else than the text beside it",
            "Write down what is really said, or take the recording without its text",
        ),
        "OutOfMemory": (
            "There was not enough memory to speak the line",
            "Close other programs, or split the line",
        ),
    }
)
"""What is told of each error of the library, by the name of its class: title and hint."""

LASTING = frozenset(
    {
        "Unspeakable",
        "LanguageMissing",
        "EngineMissing",
        "ModelMissing",
        "ModelDamaged",
        "VoiceForeign",
        "VoiceDamaged",
        "DeliveryForeign",
    }
)
"""Errors that the same wish would meet again."""


@contextmanager
def in_words(line_id: str = "") -> Iterator[None]:
    """Turn every error of the library that happens inside into a SpeechError of the line."""
    from inference.errors import InferenceError

    try:
        yield
    except InferenceError as error:
        raise speech_error(error, line_id) from error


def is_lasting(error: SpeechError) -> bool:
    """Say whether the same wish would fail in the same way again."""
    return any(name in LASTING for name in _kinds(error.__cause__))


def speech_error(error: InferenceError, line_id: str = "") -> SpeechError:
    """Return the error to show at a line, or at no line in particular."""
    for name in _kinds(error):
        if name in SENTENCES:
            title, hint = SENTENCES[name]
            return SpeechError(line_id, phrase("{title} ({error})", title=title, error=error), hint)
    return _unknown(error, line_id)


def unforeseen(error: Exception, line_id: str) -> AppError:
    """Return what a person reads of an error, which may be of a kind that nobody foresaw."""
    return error if isinstance(error, AppError) else _unknown(error, line_id)


def _unknown(error: Exception, line_id: str) -> SpeechError:
    reason = str(error) or type(error).__name__
    title = phrase("The line could not be spoken ({error})", error=reason)
    return SpeechError(line_id, title, "Try another voice")


def _kinds(error: BaseException | None) -> list[str]:
    """The names of the class of an error and of those above it, the nearest first."""
    return [kind.__name__ for kind in type(error).__mro__]
