"""A speech library: text and a voice in, sound out. It knows nothing of subtitles or windows.

    from inference import Synthesizer
    synthesizer = Synthesizer.load(folder)
    speech = synthesizer.speak("Hello.", synthesizer.voices()[0])

The names below are fetched when they are first used, so that importing this package costs nothing
and torch loads only when a neural voice speaks.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inference.delivery.alignment import Alignment
    from inference.delivery.listening import Acting
    from inference.delivery.profile import Delivery
    from inference.errors import (
        ActingUnheard,
        BadAudio,
        DeliveryForeign,
        EngineMissing,
        InferenceError,
        LanguageMissing,
        ListenerMissing,
        ModelDamaged,
        ModelMissing,
        OutOfMemory,
        ReferenceTooNoisy,
        ReferenceTooShort,
        Unspeakable,
        VoiceDamaged,
    )
    from inference.speech import Speech, Word
    from inference.synthesizer import Synthesizer
    from inference.voice.profile import Prosody, Voice

_HOMES = {
    "Acting": "inference.delivery.listening",
    "ActingUnheard": "inference.errors",
    "Alignment": "inference.delivery.alignment",
    "Synthesizer": "inference.synthesizer",
    "Speech": "inference.speech",
    "Word": "inference.speech",
    "Voice": "inference.voice.profile",
    "Prosody": "inference.voice.profile",
    "InferenceError": "inference.errors",
    "BadAudio": "inference.errors",
    "Delivery": "inference.delivery.profile",
    "DeliveryForeign": "inference.errors",
    "EngineMissing": "inference.errors",
    "LanguageMissing": "inference.errors",
    "ListenerMissing": "inference.errors",
    "ModelDamaged": "inference.errors",
    "ModelMissing": "inference.errors",
    "OutOfMemory": "inference.errors",
    "ReferenceTooNoisy": "inference.errors",
    "ReferenceTooShort": "inference.errors",
    "Unspeakable": "inference.errors",
    "VoiceDamaged": "inference.errors",
}

__all__ = [
    "Acting",
    "ActingUnheard",
    "Alignment",
    "BadAudio",
    "Delivery",
    "DeliveryForeign",
    "EngineMissing",
    "InferenceError",
    "LanguageMissing",
    "ListenerMissing",
    "ModelDamaged",
    "ModelMissing",
    "OutOfMemory",
    "Prosody",
    "ReferenceTooNoisy",
    "ReferenceTooShort",
    "Speech",
    "Synthesizer",
    "Unspeakable",
    "Voice",
    "VoiceDamaged",
    "Word",
]


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(importlib.import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
