"""Phones of a segment are placed closely in the part of a recording where it was found."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from inference.neural import vector_of
from inference.refinement.aligning import Placed, align
from inference.refinement.material import sketch
from inference.refinement.placing import BESIDE_FRAMES, closely
from inference.voice.encoder import Frames, frames_of
from tests.inference.refinement.spoken import recording, said, speaker
from tests.inference.tiny import voice


def _heard(folder: Path) -> tuple[list[Placed], list[Placed], Frames]:
    reader = speaker(folder / "model")
    vector = vector_of(voice(), torch.device("cpu"))[0].numpy()
    frames = frames_of(*recording(reader))
    roughly = align(sketch(reader.acoustic, vector, said()), frames.mel)
    return roughly, closely(reader.acoustic, vector, roughly, frames), frames


def test_every_phone_has_its_turn_within_what_is_left_by_the_neighbours(tmp_path: Path) -> None:
    roughly, closer, frames = _heard(tmp_path)
    assert [one.segment for one in closer] == [one.segment for one in roughly]
    begins = np.concatenate([one.begins for one in closer])
    ends = np.concatenate([one.ends for one in closer])
    assert (ends >= begins).all()
    assert (begins[1:] >= ends[:-1]).all()
    assert begins[0] >= 0
    assert ends[-1] <= len(frames)
    for before, after in zip(roughly, closer, strict=True):
        assert int(after.begins[1]) >= int(before.begins[1]) - BESIDE_FRAMES
        assert int(after.ends[-2]) <= int(before.ends[-2]) + BESIDE_FRAMES
        assert after.distance == before.distance


def test_where_nothing_is_heard_the_rough_place_stays(tmp_path: Path) -> None:
    reader = speaker(tmp_path / "model")
    vector = vector_of(voice(), torch.device("cpu"))[0].numpy()
    frames = frames_of(*recording(reader))
    roughly = align(sketch(reader.acoustic, vector, said()), frames.mel)
    silent = Frames(
        frames.mel, frames.log_f0, frames.voiced, np.zeros_like(frames.speech), frames.syllable
    )
    assert closely(reader.acoustic, vector, roughly, silent) == roughly
