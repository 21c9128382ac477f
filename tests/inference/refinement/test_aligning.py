"""Finding phones in a recording by what our own voice would say there."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from inference.acoustic.phones import batch_of, row_of
from inference.neural import fitted, vector_of
from inference.refinement.aligning import Sketch, align
from inference.refinement.material import sketch
from inference.segments import segments
from tests.inference.refinement.spoken import said, speaker
from tests.inference.tiny import voice


@pytest.fixture
def sketches(tmp_path: Path) -> list[Sketch]:
    reader = speaker(tmp_path / "model")
    vector = vector_of(voice(), torch.device("cpu"))[0].numpy()
    return sketch(reader.acoustic, vector, said())


def test_phones_are_found_where_another_voice_speaks_them_slower(tmp_path: Path) -> None:
    reader = speaker(tmp_path / "model")
    here, there = voice(), voice("Someone", seed=9)
    own = vector_of(here, torch.device("cpu"))[0].numpy()
    spoken, begins = [], []
    at = 0
    with torch.inference_mode():
        for segment in segments(said()):
            theirs = vector_of(there, torch.device("cpu"))
            plan = reader.acoustic.plan(batch_of([row_of(segment.said)]), theirs)
            frames = fitted([segment], [plan.durations[0].numpy()], 0.7, None)[0]
            made = reader.acoustic.render(plan, theirs, torch.from_numpy(frames).unsqueeze(0))
            spoken.append(made.mel[0].T.numpy())
            begins += [at + int(end) for end in np.cumsum(frames) - frames]
            at += int(frames.sum())
    placed = align(sketch(reader.acoustic, own, said()), np.concatenate(spoken))
    found = np.concatenate([one.begins for one in placed])
    phones = [phone for one in placed for phone in one.segment.said.phones]
    sounding = np.array([not phone.is_pause for phone in phones])
    off = np.abs(found - np.array(begins))[sounding]
    assert np.median(off) <= 2
    assert np.mean(off <= 6) > 0.9


def test_every_phone_has_its_turn(sketches: list[Sketch]) -> None:
    mel = np.concatenate([one.mel for one in sketches])
    placed = align(sketches, np.repeat(mel, 2, axis=0))
    begins = np.concatenate([one.begins for one in placed])
    ends = np.concatenate([one.ends for one in placed])
    assert (ends >= begins).all()
    assert (begins[1:] >= ends[:-1]).all()


def test_more_phones_than_frames_cannot_be_placed(sketches: list[Sketch]) -> None:
    with pytest.raises(ValueError, match="frames"):
        align(sketches, np.zeros((40, 80), dtype=np.float32))
