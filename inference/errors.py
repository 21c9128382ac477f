"""Everything that can go wrong in speech, as exceptions that carry data and know no user.

InferenceError
├── ModelMissing(folder)                    there is no model here
├── ModelDamaged(folder, expected, found)   the files do not match their digest
├── EngineMissing(reason)                   the espeak-ng library cannot be used
├── LanguageMissing(language)               no engine speaks this language
├── Unspeakable(text, parts)                nothing in the text can be spoken
├── VoiceForeign(name)                      a voice made for another model
├── ActingUnheard(seconds)                  the recording cannot be the line
├── ListenerMissing(language)               nobody here says the line's sounds to compare
├── DeliveryForeign(text)                   other sounds were acted than are to be said
├── VoiceDamaged(path, reason)              a voice file that is not what it says
├── BadAudio(path, reason)                  a sound file that cannot be read
├── ReferenceTooShort(seconds, needed)      too little speech to take a voice from
├── ReferenceTooNoisy(snr_db)               the voice drowns in the noise
├── TextForeign(share)                      a recording that says something else than its text
└── OutOfMemory(device)                     the device, and the CPU after it, ran out of memory
"""

from __future__ import annotations

from pathlib import Path


class InferenceError(Exception):
    """Something expected went wrong while speech was made or a voice was taken."""


class ModelMissing(InferenceError):
    """There is no model in the folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"no speech model in {folder}")
        self.folder = folder


class ModelDamaged(InferenceError):
    """The files of a model do not match what its card promises."""

    def __init__(self, folder: Path, expected: str, found: str) -> None:
        super().__init__(f"the speech model in {folder} is damaged: {expected} != {found}")
        self.folder = folder
        self.expected = expected
        self.found = found


class EngineMissing(InferenceError):
    """The espeak-ng library or its data cannot be used."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"espeak-ng cannot be used: {reason}")
        self.reason = reason


class LanguageMissing(InferenceError):
    """No engine speaks the language."""

    def __init__(self, language: str) -> None:
        super().__init__(f"no voice speaks the language {language!r}")
        self.language = language


class Unspeakable(InferenceError):
    """Nothing in the text can be spoken; parts are the pieces that stay unspoken."""

    def __init__(self, text: str, parts: tuple[str, ...]) -> None:
        super().__init__(f"nothing to speak in {text!r}")
        self.text = text
        self.parts = parts


class VoiceForeign(InferenceError):
    """A voice that was made for another model and has to be taken anew from its recording."""

    def __init__(self, name: str) -> None:
        super().__init__(f"the voice {name!r} was made for another model")
        self.name = name


class ActingUnheard(InferenceError):
    """A recording that cannot be the line: too little speech for its words, or far too much."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"{seconds:.1f} s of speech cannot be these words")
        self.seconds = seconds


class ListenerMissing(InferenceError):
    """Nobody here says the sounds of a line of this language, to hear how it was acted."""

    def __init__(self, language: str) -> None:
        super().__init__(f"acted lines in {language!r} cannot be followed")
        self.language = language


class DeliveryForeign(InferenceError):
    """A delivery that was acted with other sounds than those of the text."""

    def __init__(self, text: str) -> None:
        super().__init__(f"the recording was acted for other words than {text!r}")
        self.text = text


class VoiceDamaged(InferenceError):
    """A voice file that is not what it says it is."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"the voice file {path} cannot be used: {reason}")
        self.path = path
        self.reason = reason


class BadAudio(InferenceError):
    """A sound file that is missing, broken or empty."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"the sound file {path} cannot be read: {reason}")
        self.path = path
        self.reason = reason


class ReferenceTooShort(InferenceError):
    """A reference with too little speech to take a voice from; both in seconds."""

    def __init__(self, seconds: float, needed: float) -> None:
        super().__init__(f"{seconds:.1f} s of speech, {needed:.1f} s needed")
        self.seconds = seconds
        self.needed = needed


class ReferenceTooNoisy(InferenceError):
    """A reference whose voice drowns in the noise; the ratio in decibels."""

    def __init__(self, snr_db: float) -> None:
        super().__init__(f"the voice is only {snr_db:.1f} dB above the noise")
        self.snr_db = snr_db


class TextForeign(InferenceError):
    """A recording that says something else than its text; the share of the text that was found."""

    def __init__(self, share: float) -> None:
        super().__init__(f"only {share:.0%} of the text was found in the recording")
        self.share = share


class OutOfMemory(InferenceError):
    """The device ran out of memory, and so did the CPU after it."""

    def __init__(self, device: str) -> None:
        super().__init__(f"out of memory on {device}")
        self.device = device
