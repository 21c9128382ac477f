"""The acoustic part of refining: phones become the reader's, and stay as clear inside."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from inference.refinement.batches import reading
from inference.refinement.reader_stage import _losses, phone_means
from tests.inference.refinement.spoken import course


def test_each_frame_has_the_mean_of_its_phone() -> None:
    mel = torch.tensor([[[1.0], [3.0], [5.0], [7.0], [9.0]], [[2.0], [4.0], [6.0], [0.0], [0.0]]])
    durations = torch.tensor([[2, 0, 3], [1, 2, 0]])
    means = phone_means(mel, durations)
    assert torch.equal(means[0, :, 0], torch.tensor([2.0, 2.0, 7.0, 7.0, 7.0]))
    assert torch.equal(means[1, :3, 0], torch.tensor([2.0, 5.0, 5.0]))


def test_a_phone_that_is_off_on_the_whole_is_no_fault_of_its_inside(tmp_path: Path) -> None:
    stage = course(tmp_path)._reader
    batch = reading(stage._lessons[:1], stage._vector)
    mask = torch.ones(1, batch.mel.shape[1], 1)
    shape, detail = _losses(batch.mel + 0.5, batch.mel, batch, mask)
    assert float(shape) == pytest.approx(0.5, abs=1e-4)
    assert float(detail) == pytest.approx(0.0, abs=1e-4)


def test_a_phone_that_is_smoothed_is_no_nearer_and_loses_its_inside(tmp_path: Path) -> None:
    stage = course(tmp_path)._reader
    batch = reading(stage._lessons[:1], stage._vector)
    mask = torch.ones(1, batch.mel.shape[1], 1)
    smooth = phone_means(batch.mel, batch.durations)
    shape, detail = _losses(smooth, batch.mel, batch, mask)
    assert float(shape) == pytest.approx(0.0, abs=1e-4)
    assert float(detail) > 0.05
