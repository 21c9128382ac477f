"""Another seed is another reading: as long, as wished, and the same again for the same seed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from inference.acoustic.model import Plan
from inference.batch import Order, speak_many
from inference.neural import NeuralSpeaker, Wish
from inference.reading import varied
from inference.text.frontend import utterance
from tests.inference import tiny


def plan(n: int = 40) -> Plan:
    random = np.random.default_rng(1)
    rows = (random.uniform(2, 12, n), random.normal(0, 1, n), random.normal(0, 1, n))
    durations, pitch, energy = (torch.from_numpy(row).float().unsqueeze(0) for row in rows)
    return Plan(durations, pitch, energy, torch.zeros(1, n, 4))


def test_the_plain_reading_is_the_plan_itself() -> None:
    plain = plan()
    assert varied(plain, 0) is plain


@pytest.mark.parametrize("n", [1, 2, 3, 40, 300])
def test_a_reading_is_as_long_and_stays_near_the_plain_one(n: int) -> None:
    plain = plan(n)
    for seed in range(1, 20):
        other = varied(plain, seed)
        assert other.durations.sum().item() == pytest.approx(plain.durations.sum().item(), rel=1e-4)
        assert (other.durations > 0).all()
        assert (other.pitch - plain.pitch).abs().mean() < 1.5
        assert other.hidden is plain.hidden


def test_readings_differ_from_each_other_and_come_back_by_their_seed() -> None:
    plain = plan()
    heights = [varied(plain, seed).pitch for seed in range(1, 6)]
    for number, one in enumerate(heights):
        assert torch.equal(one, varied(plain, number + 1).pitch)
        assert all((one - other).abs().mean() > 0.05 for other in heights[:number])


def test_speaking_many_gives_the_readings_that_speaking_one_gives(tmp_path: Path) -> None:
    speaker = NeuralSpeaker(tiny.write_model(tmp_path / "tiny"), torch.device("cpu"))
    said, voice = utterance("The old house stood on a hill."), tiny.voice()
    orders = [Order(said, voice, Wish(seed=seed)) for seed in (0, 5)]
    plain, other = speak_many(speaker, orders, None)
    assert plain.words != other.words
    for order, many in zip(orders, (plain, other), strict=True):
        assert speaker.speak(said, voice, order.wish).words == many.words
