"""Refined networks: twins that share what was not changed, and refuse what does not fit."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
import torch

from inference.acoustic.config import VOICE, VOICED_MEAN
from inference.batch import Order, speak_many
from inference.neural import NeuralSpeaker, Wish
from inference.refinement.adapters import ACOUSTIC, DELIVERY, VOCODER, attach, twin
from inference.refinement.networks import KEPT, Networks, refined_networks
from inference.text.frontend import utterance
from inference.voice.profile import Voice
from inference.voice.refinement import Refinement
from tests.inference.refinement.spoken import speaker
from tests.inference.tiny import voice

Changes = Mapping[str, npt.NDArray[np.floating]]


@pytest.fixture
def reader(tmp_path: Path) -> NeuralSpeaker:
    return speaker(tmp_path / "model")


def changes_for(reader: NeuralSpeaker, seed: int = 1) -> dict[str, npt.NDArray[np.float32]]:
    """Small changes of every weight that may change."""
    rng = np.random.default_rng(seed)
    found: dict[str, npt.NDArray[np.float32]] = {}
    parts = (
        ("delivery", reader.acoustic.delivery, DELIVERY),
        ("acoustic", reader.acoustic, ACOUSTIC),
        ("vocoder", reader.generator, VOCODER),
    )
    for part, network, rules in parts:
        for name, change in attach(twin(network), rules).items():
            found[f"{part}/{name}"] = rng.normal(0, 0.03, change.shape).astype(np.float32)
    return found


def refined(reader: NeuralSpeaker, changes: Changes, model: str = "") -> Voice:
    return voice().refined_by(Refinement.make(model or reader.model, changes, (1.0, 0.5)))


def test_unchanged_weights_are_shared_and_changed_ones_are_not(reader: NeuralSpeaker) -> None:
    made = reader.networks(refined(reader, changes_for(reader)))
    assert made.acoustic.stress.weight is reader.acoustic.stress.weight
    assert made.acoustic.out.weight is not reader.acoustic.out.weight
    assert not torch.equal(made.acoustic.out.weight, reader.acoustic.out.weight)


def test_the_networks_of_a_voice_are_kept_while_few_voices_speak(reader: NeuralSpeaker) -> None:
    voices = [refined(reader, changes_for(reader, seed)) for seed in range(KEPT + 1)]
    first = reader.networks(voices[0])
    assert reader.networks(voices[0].renamed("Other")) is first
    for one in voices:
        reader.networks(one)
    assert reader.networks(voices[0]) is not first


def test_a_voice_refined_for_another_model_speaks_as_the_instant_one_and_says_so(
    reader: NeuralSpeaker, caplog: pytest.LogCaptureFixture
) -> None:
    foreign = refined(reader, changes_for(reader), model="ab" * 32)
    said = utterance("A small clock ticks.")
    with caplog.at_level(logging.WARNING):
        heard = reader.speak(said, foreign, Wish()).samples
    assert np.array_equal(heard, reader.speak(said, voice(), Wish()).samples)
    assert "another model" in caplog.text


def test_stream_and_batch_speak_a_refined_voice_as_speak_does(reader: NeuralSpeaker) -> None:
    one, other = refined(reader, changes_for(reader, 1)), refined(reader, changes_for(reader, 2))
    said = utterance("A small clock ticks beside the window.")
    alone = [reader.speak(said, who, Wish()).samples for who in (one, other, voice())]
    assert not any(
        len(a) == len(b) and np.allclose(a, b)
        for a, b in ((alone[0], alone[1]), (alone[0], alone[2]))
    )
    streamed = np.concatenate(list(reader.stream(said, one, Wish())))
    assert np.allclose(streamed, alone[0], atol=1e-4)
    orders = [Order(said, who, Wish()) for who in (one, voice(), other, one)]
    together = [speech.samples for speech in speak_many(reader, orders)]
    for heard, expected in zip(together, (alone[0], alone[2], alone[1], alone[0]), strict=True):
        assert len(heard) == len(expected)
        assert np.allclose(heard[:-2000], expected[:-2000], atol=1e-3)


def test_a_moved_voice_speaks_as_its_vector_would_together_and_alone(
    reader: NeuralSpeaker,
) -> None:
    still = {name: np.zeros_like(one) for name, one in changes_for(reader).items()}
    move = np.zeros(VOICE, dtype=np.float32)
    move[VOICED_MEAN] = 0.5
    moved = refined(reader, still | {"voice/move": move})
    said = utterance("A small clock ticks.")
    heard = reader.speak(said, moved, Wish()).samples
    assert not np.allclose(heard, reader.speak(said, voice(), Wish()).samples, atol=1e-3)
    plain = Voice.make("Moved", "neural", vector=np.array(voice().vector) + move)
    assert np.allclose(heard, reader.speak(said, plain, Wish()).samples, atol=1e-4)
    (together,) = speak_many(reader, [Order(said, moved, Wish())])
    assert np.allclose(together.samples[:-2000], heard[:-2000], atol=1e-3)


@pytest.mark.parametrize("fault", ["missing", "unknown", "shape", "part", "move"])
def test_changes_that_do_not_fit_the_model_are_refused(
    reader: NeuralSpeaker, fault: str, caplog: pytest.LogCaptureFixture
) -> None:
    changes = changes_for(reader)
    name = "acoustic/out/bias/move"
    if fault == "missing":
        del changes[name]
    elif fault == "unknown":
        changes["acoustic/stress/weight/move"] = np.zeros(3, dtype=np.float32)
    elif fault == "shape":
        changes[name] = np.zeros(3, dtype=np.float32)
    elif fault == "move":
        changes["voice/move"] = np.zeros(3, dtype=np.float32)
    else:
        changes["encoder/out/bias/move"] = np.zeros(3, dtype=np.float32)
    made = Refinement.make(reader.model, changes, (1.0, 0.5))
    with pytest.raises(ValueError, match="change"):
        refined_networks(Networks(reader.acoustic, reader.generator), made)
    with caplog.at_level(logging.WARNING):
        assert reader.networks(refined(reader, changes)).acoustic is reader.acoustic
    assert "instant voice" in caplog.text
