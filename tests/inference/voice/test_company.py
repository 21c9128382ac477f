"""Several people in one recording are told by the network that takes voices."""

from __future__ import annotations

import numpy as np

from inference import Synthesizer, espeak, espeak_voices
from inference.speech import Samples

_SENTENCES = (
    "The old house stood on a hill, and nobody had lived there for many years.",
    "Come back tomorrow, when my brother has returned from the sea.",
    "We waited for a long time, but the light in the window never moved.",
)
_TURN = 2 * 22050


def _said(synthesizer: Synthesizer, at: int) -> Samples:
    voice = synthesizer.voices()[at]
    return np.concatenate([synthesizer.speak(text, voice).samples for text in _SENTENCES])


def test_two_people_who_take_turns_are_told_from_one(shipped: Synthesizer) -> None:
    names = [voice.name for voice in shipped.voices()]
    low, high = _said(shipped, names.index("Bram")), _said(shipped, names.index("Hazel"))
    turns = [
        part[begin : begin + _TURN]
        for begin in range(0, min(len(low), len(high)), _TURN)
        for part in (low, high)
    ]
    assert shipped.company(np.concatenate(turns), 22050) >= 1.0
    assert shipped.company(low, 22050) < 1.0
    assert shipped.company(high, 22050) < 1.0


def test_of_a_few_words_nothing_is_told(shipped: Synthesizer) -> None:
    short = espeak.speak("Hello there.", espeak_voices.voices()[0]).samples
    assert shipped.company(short, 22050) == 0.0


def test_without_networks_nothing_is_told() -> None:
    assert Synthesizer.load(None).company(np.zeros(22050 * 10, np.float32), 22050) == 0.0
