"""The ear that takes voices tells which of them speaks."""

from __future__ import annotations

import numpy as np
import pytest

from inference import Synthesizer, Voice
from inference.errors import VoiceForeign


def test_what_a_voice_speaks_is_more_like_it_than_like_another(shipped: Synthesizer) -> None:
    text = "Nobody had lived there for many years, and yet there was a light."
    voices = shipped.voices()[:3]
    spoken = [shipped.speak(text, voice).samples for voice in voices]
    found = np.array([[shipped.likeness(v, s, 22050) for s in spoken] for v in voices])
    assert found.argmax(axis=1).tolist() == [0, 1, 2]


def test_silence_and_voices_of_espeak_are_not_judged(shipped: Synthesizer) -> None:
    quiet = np.zeros(22050, np.float32)
    assert shipped.likeness(shipped.voices()[0], quiet, 22050) is None
    assert shipped.likeness(Voice.make("x", "espeak"), quiet, 22050) is None


def test_a_voice_of_another_model_is_refused(shipped: Synthesizer) -> None:
    foreign = Voice.make("x", "neural", vector=np.ones(3, np.float32))
    with pytest.raises(VoiceForeign):
        shipped.likeness(foreign, np.ones(22050, np.float32), 22050)
