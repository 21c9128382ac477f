"""Lines spoken together sound as each would alone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from inference import Synthesizer, batch, espeak_voices
from inference.batch import Order, speak_many
from inference.errors import Unspeakable, VoiceForeign
from inference.neural import HOP, NeuralSpeaker, Wish
from inference.text.frontend import utterance
from inference.vocoder.streaming import receptive_context
from inference.voice.profile import Voice
from tests.inference import tiny

_TEXTS = (
    "No.",
    "The old house stood on a hill; nobody had lived there, for many years.",
    "Where did you put the blue keys?",
    " ".join(["The river was high, and the road was gone for good this time."] * 5),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.write_model(tmp_path_factory.mktemp("models") / "tiny")


@pytest.fixture(scope="module")
def speaker(folder: Path) -> NeuralSpeaker:
    return NeuralSpeaker(folder, torch.device("cpu"))


@pytest.fixture(scope="module")
def orders() -> list[Order]:
    wishes = (Wish(), Wish(seconds=4.0), Wish(pace=1.2, seed=5), Wish())
    return [
        Order(utterance(text), tiny.voice(seed=index % 2), wish)
        for index, (text, wish) in enumerate(zip(_TEXTS, wishes, strict=True))
    ]


@pytest.mark.parametrize("frames", [1, 500, 100_000])
def test_each_line_sounds_as_it_would_alone(
    speaker: NeuralSpeaker,
    orders: list[Order],
    frames: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(batch._FRAMES, "cpu", frames)
    together = speak_many(speaker, orders)
    tail = receptive_context(speaker.generator.config).after * HOP
    for order, speech in zip(orders, together, strict=True):
        alone = speaker.speak(order.said, order.voice, order.wish)
        assert len(speech.samples) == len(alone.samples)
        assert speech.words == alone.words
        if len(order.said.phones) < 100:
            assert np.abs(speech.samples[:-tail] - alone.samples[:-tail]).max() < 2e-3


def test_progress_grows_to_the_whole(speaker: NeuralSpeaker, orders: list[Order]) -> None:
    heard: list[float] = []
    speak_many(speaker, orders, heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1.0


def test_no_lines_are_no_speech(speaker: NeuralSpeaker) -> None:
    assert speak_many(speaker, []) == []


def test_a_foreign_voice_is_refused(speaker: NeuralSpeaker) -> None:
    with pytest.raises(VoiceForeign):
        speak_many(speaker, [Order(utterance("Hello"), Voice.make("x", "neural"), Wish())])


def test_the_synthesizer_speaks_many_by_either_engine(folder: Path) -> None:
    speaker = Synthesizer.load(folder, "cpu")
    for voice in (tiny.voice(), espeak_voices.voices()[0]):
        heard: list[float] = []
        many = speaker.speak_many(_TEXTS[:3], voice, pace=1.1, report=heard.append)
        alone = [speaker.speak(text, voice, pace=1.1) for text in _TEXTS[:3]]
        assert [len(s.samples) for s in many] == [len(s.samples) for s in alone]
        assert heard == sorted(heard)
        assert heard[-1] == 1.0


def test_a_text_without_words_is_named(folder: Path) -> None:
    speaker = Synthesizer.load(folder, "cpu")
    with pytest.raises(Unspeakable) as caught:
        speaker.speak_many(["Hello", "♪"], tiny.voice())
    assert caught.value.text == "♪"
