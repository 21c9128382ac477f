"""The ear that takes voices tells which of them speaks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from inference import Synthesizer, Voice
from inference.errors import VoiceForeign
from inference.models import find

_RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.fixture(scope="module")
def synthesizer() -> Synthesizer:
    folders = find(_RESOURCES / "models")
    if not folders:
        pytest.skip("no model lies in resources")
    return Synthesizer.load(folders[0], voices=_RESOURCES / "voices")


def test_what_a_voice_speaks_is_more_like_it_than_like_another(synthesizer: Synthesizer) -> None:
    text = "Nobody had lived there for many years, and yet there was a light."
    voices = synthesizer.voices()[:3]
    spoken = [synthesizer.speak(text, voice).samples for voice in voices]
    found = np.array([[synthesizer.likeness(v, s, 22050) for s in spoken] for v in voices])
    assert found.argmax(axis=1).tolist() == [0, 1, 2]


def test_silence_and_voices_of_espeak_are_not_judged(synthesizer: Synthesizer) -> None:
    quiet = np.zeros(22050, np.float32)
    assert synthesizer.likeness(synthesizer.voices()[0], quiet, 22050) is None
    assert synthesizer.likeness(Voice.make("x", "espeak"), quiet, 22050) is None


def test_a_voice_of_another_model_is_refused(synthesizer: Synthesizer) -> None:
    foreign = Voice.make("x", "neural", vector=np.ones(3, np.float32))
    with pytest.raises(VoiceForeign):
        synthesizer.likeness(foreign, np.ones(22050, np.float32), 22050)
