"""The ear hears in mel frames what the listener hears in sounds, and its finding can be learnt."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from inference.refinement.batches import Reading, reading
from inference.refinement.clarity import Listener, Sounds, sounds_of
from inference.refinement.course import Course
from inference.refinement.ear import Ear
from inference.refinement.trial import Said
from tests.inference.refinement.spoken import course


@pytest.fixture
def taught(tmp_path: Path) -> Course:
    return course(tmp_path)


def _lesson(taught: Course) -> tuple[Reading, torch.Tensor, Sounds]:
    lesson = taught._learnt[0]
    batch = reading([lesson], taught._vector)
    said = Said(np.array(lesson.row.ids), lesson.durations, lesson.samples)
    return batch, torch.ones(1, batch.mel.shape[1], 1), sounds_of([said])


def test_the_ear_is_as_surprised_as_the_listener(taught: Course) -> None:
    batch, mask, sounds = _lesson(taught)
    listener = Listener([sounds])
    heard = Ear(listener)._surprises(batch.mel, batch, mask)
    known = torch.isin(batch.phones.ids, torch.from_numpy(sounds.ids)) & (batch.durations > 0)
    assert float(heard[known].mean()) == pytest.approx(listener.surprise(sounds), abs=0.03)


def test_what_is_told_as_well_as_usual_costs_nothing(taught: Course) -> None:
    batch, mask, sounds = _lesson(taught)
    ear = Ear(Listener([sounds]))
    assert float(ear.harder(batch.mel, batch.mel, batch, mask)) == 0.0
    brighter = batch.mel + torch.linspace(-1.0, 1.0, 80)
    assert float(ear.harder(brighter, batch.mel, batch, mask)) < 0.02


def test_sounds_that_run_together_are_harder_and_lead_back(taught: Course) -> None:
    batch, mask, _ = _lesson(taught)
    said = [Said(np.array(one.row.ids), one.durations, one.samples) for one in taught._learnt]
    ear = Ear(Listener([sounds_of(said)]))
    mixed = (0.4 * batch.mel + 0.6 * batch.mel.roll(7, dims=1)).requires_grad_()
    cost = ear.harder(mixed, batch.mel, batch, mask)
    assert float(cost.detach()) > 0.3
    (slope,) = torch.autograd.grad(cost, mixed)
    better = (mixed - 0.05 * slope / slope.abs().max()).detach()
    assert float(ear.harder(better, batch.mel, batch, mask)) < float(cost.detach())
