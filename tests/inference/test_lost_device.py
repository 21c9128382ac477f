"""A graphics card that fills up or goes away in the middle of its work: the words come anyway.

The device of these tests holds no numbers; the work that it is asked for is done by the processor
until it dies, with the errors that torch raises.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch

from inference.batch import Order, speak_many
from inference.device import with_fallback
from inference.neural import QUIET_SECONDS, NeuralSpeaker, Score, Wish
from inference.speech import Samples
from inference.text.frontend import Utterance, utterance
from inference.voice.profile import Voice
from tests.inference import tiny

_CARD, _CPU = torch.device("meta"), torch.device("cpu")
_TEXT = "The old house stood on a hill; nobody had lived there, for many years."

_GONE = torch.AcceleratorError("CUDA error: unspecified launch failure\nCUDA kernel errors might …")
_BUSY = RuntimeError("CUDA error: CUBLAS_STATUS_EXECUTION_FAILED when calling `cublasSgemm(…)`")
_FULL = torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB.")
_UNABLE = NotImplementedError("The operator 'aten::_fft_c2r' is not implemented for 'MPS'")


class _Card(NeuralSpeaker):
    """Speaks on a card that dies after some pieces of sound, and holds fast what lies on it."""

    error: Exception = _GONE
    pieces_left = 0
    is_dead = False

    def to(self, device: torch.device) -> None:
        if self.is_dead and device != self.device:
            raise self.error
        if device == _CPU:
            super().to(device)

    def _score(self, said: Utterance, voice: Voice, wish: Wish, device: torch.device) -> Score:
        self._work(0)
        return super()._score(said, voice, wish, _CPU)

    def _sounds(
        self, score: Score, voice: Voice, seed: int, first_frames: int
    ) -> Iterator[Samples]:
        for piece in super()._sounds(score, voice, seed, first_frames):
            self._work(1)
            yield piece

    def _work(self, n_pieces: int) -> None:
        self.pieces_left -= n_pieces
        if self.device == _CARD and (self.is_dead or self.pieces_left < 0):
            self.is_dead = True
            raise self.error

    def _read(self) -> None:
        super()._read()
        self.n_read = getattr(self, "n_read", 0) + 1


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.write_model(tmp_path_factory.mktemp("models") / "tiny")


@pytest.fixture(scope="module")
def expected(folder: Path) -> Samples:
    return NeuralSpeaker(folder, _CPU).speak(utterance(_TEXT), tiny.voice(), Wish()).samples


@pytest.mark.parametrize("error", [_GONE, _BUSY, _FULL, _UNABLE])
def test_the_line_is_spoken_by_the_processor(
    folder: Path, expected: Samples, error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    card = _Card(folder, _CARD)
    card.error = error
    for _ in range(2):
        speech = card.speak(utterance(_TEXT), tiny.voice(), Wish())
        np.testing.assert_allclose(speech.samples, expected, atol=1e-6)
    assert card.device == _CPU
    warnings = [one for one in caplog.records if one.levelno == logging.WARNING]
    assert len(warnings) == 1
    assert "on the processor from now on" in warnings[0].message


def test_the_networks_are_read_again_because_nothing_comes_back_from_a_dead_card(
    folder: Path,
) -> None:
    card = _Card(folder, _CARD)
    card.speak(utterance(_TEXT), tiny.voice(), Wish(seconds=0.5))
    card.speak(utterance(_TEXT), tiny.voice(), Wish(seconds=0.5))
    assert card.n_read == 2


@pytest.mark.parametrize("heard", [0, 1, 2])
def test_a_line_that_is_heard_already_goes_on_where_the_card_died(
    folder: Path, expected: Samples, heard: int
) -> None:
    card = _Card(folder, _CARD)
    card.pieces_left = heard
    pieces = list(card.stream(utterance(_TEXT), tiny.voice(), Wish()))
    assert card.device == _CPU
    np.testing.assert_allclose(np.concatenate(pieces), expected, atol=1e-4)


def test_lengths_are_foreseen_without_the_card(folder: Path, expected: Samples) -> None:
    card = _Card(folder, _CARD)
    card.is_dead = True
    seconds = card.predict_seconds(utterance(_TEXT), tiny.voice())
    assert seconds == pytest.approx(len(expected) / 22_050 - QUIET_SECONDS)


def test_many_lines_at_once_are_spoken_without_the_card(folder: Path, expected: Samples) -> None:
    card = NeuralSpeaker(folder, _CARD)  # meta tensors cannot be read: a real refusal
    orders = [Order(utterance(_TEXT), tiny.voice(), Wish())] * 2
    spoken = speak_many(card, orders)
    assert card.device == _CPU
    for speech in spoken:
        np.testing.assert_allclose(speech.samples[: len(expected)], expected, atol=1e-3)


def test_an_error_that_the_processor_meets_too_is_told() -> None:
    def work(device: torch.device) -> None:
        raise RuntimeError("shapes do not fit")

    with pytest.raises(RuntimeError, match="shapes"):
        with_fallback(work, _CARD)
