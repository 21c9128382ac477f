"""A voice follows a delivery: lengths to the hop, the melody exactly, in parts as in the whole."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from inference.acoustic.config import LOG_F0_MEAN, LOG_F0_STD
from inference.delivery.profile import FRAME_SECONDS, Delivery
from inference.errors import DeliveryForeign
from inference.neural import HOP, SAMPLE_RATE, NeuralSpeaker, Score, Wish
from inference.text.frontend import Utterance, utterance
from tests.inference import tiny
from tests.inference.delivery.acted import acted

_TEXT = "The old house stood on a hill; nobody had lived there, for many years."


@pytest.fixture(scope="module")
def speaker(tmp_path_factory: pytest.TempPathFactory) -> NeuralSpeaker:
    folder = tiny.write_model(tmp_path_factory.mktemp("models") / "tiny")
    return NeuralSpeaker(folder, torch.device("cpu"))


@pytest.fixture(scope="module", params=[1, 3], ids=["one part", "many parts"])
def said(request: pytest.FixtureRequest) -> Utterance:
    return utterance(" ".join([_TEXT] * request.param))


def _score(speaker: NeuralSpeaker, said: Utterance, wish: Wish) -> Score:
    return speaker._score(said, tiny.voice(), wish, speaker.device)


def _melody(speaker: NeuralSpeaker, score: Score) -> np.ndarray:
    rows = []
    vector = torch.from_numpy(np.array(tiny.voice().vector)).unsqueeze(0)
    for part in score.parts:
        frames = torch.from_numpy(part.frames).unsqueeze(0)
        with torch.inference_mode():
            rows.append(speaker.acoustic.render(part.plan, vector, frames, bends=part.bends).log_f0)
    return np.asarray(torch.cat(rows, dim=1)[0].numpy())


def test_every_sound_begins_in_its_own_frame(speaker: NeuralSpeaker, said: Utterance) -> None:
    delivery = acted(said)
    score = _score(speaker, said, Wish(delivery=delivery))
    inner = np.concatenate([part.frames[1:-1] for part in score.parts])
    ends = np.cumsum(delivery.seconds)[1:-1]
    assert np.abs(np.cumsum(inner) * FRAME_SECONDS - ends).max() <= FRAME_SECONDS / 2 + 1e-6


def test_the_melody_is_the_acted_one_at_the_height_and_spread_of_the_voice(
    speaker: NeuralSpeaker, said: Utterance
) -> None:
    delivery = acted(said)
    vector = tiny.voice().vector
    assert vector is not None
    sung = _melody(speaker, _score(speaker, said, Wish(delivery=delivery)))
    wanted = vector[LOG_F0_MEAN] + vector[LOG_F0_STD] * np.array(delivery.pitch)
    length = min(len(sung), len(wanted))
    assert np.corrcoef(sung[:length], wanted[:length])[0, 1] > 0.97
    assert np.abs(sung.mean() - wanted.mean()) < 0.01


def test_the_speech_lasts_as_long_as_it_was_acted(speaker: NeuralSpeaker, said: Utterance) -> None:
    delivery = acted(said)
    speech = speaker.speak(said, tiny.voice(), Wish(delivery=delivery))
    assert speech.seconds == pytest.approx(delivery.total_seconds, abs=FRAME_SECONDS)
    pieces = list(speaker.stream(said, tiny.voice(), Wish(delivery=delivery)))
    assert np.abs(np.concatenate(pieces) - speech.samples).max() < 1e-5


def test_a_wished_length_is_met_by_a_followed_delivery(
    speaker: NeuralSpeaker, said: Utterance
) -> None:
    wish = Wish(seconds=6.0, delivery=acted(said))
    assert len(speaker.speak(said, tiny.voice(), wish).samples) == 6 * SAMPLE_RATE


def test_acted_words_are_not_followed_for_others(speaker: NeuralSpeaker, said: Utterance) -> None:
    delivery = acted(utterance("Something else."))
    with pytest.raises(DeliveryForeign):
        speaker.speak(said, tiny.voice(), Wish(delivery=delivery))


@pytest.mark.parametrize("semitones", [-5.0, 3.0])
@pytest.mark.parametrize("with_delivery", [False, True])
def test_semitones_move_the_whole_melody(
    speaker: NeuralSpeaker, said: Utterance, semitones: float, with_delivery: bool
) -> None:
    delivery = acted(said) if with_delivery else None
    usual = _melody(speaker, _score(speaker, said, Wish(delivery=delivery)))
    moved = _melody(
        speaker, _score(speaker, said, Wish(delivery=delivery, pitch_semitones=semitones))
    )
    assert moved - usual == pytest.approx(semitones * np.log(2) / 12, abs=1e-3)


def test_what_is_loud_in_the_delivery_is_loud_in_the_plan(speaker: NeuralSpeaker) -> None:
    said = utterance("Come in.")
    delivery = acted(said)
    (part,) = _score(speaker, said, Wish(delivery=delivery)).parts
    assert part.plan.energy[0].numpy() == pytest.approx(delivery.energy, abs=1e-5)
    assert part.frames.sum() * HOP == pytest.approx(delivery.total_seconds * SAMPLE_RATE, abs=HOP)


def test_a_delivery_of_silence_alone_still_makes_a_sound_of_that_length(
    speaker: NeuralSpeaker,
) -> None:
    said = utterance("Come in.")
    symbols = [phone.symbol for phone in said.phones]
    lengths = [0.0] * len(symbols)
    lengths[2] = 0.3
    row = Delivery.of(symbols, lengths, [0.0] * len(symbols), [0.0] * 26)
    assert speaker.speak(said, tiny.voice(), Wish(delivery=row)).seconds == pytest.approx(
        0.3, abs=FRAME_SECONDS
    )
