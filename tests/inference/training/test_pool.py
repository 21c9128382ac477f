"""Pools hold the training readers in several throats, the validation readers apart."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from inference.mel import log_mel
from inference.training.dataset import Jitter, Pool, PoolWriter
from inference.training.predicted import place
from inference.training.recordings import recordings, validation_speakers
from tests.inference.training.speech import HELD_BACK, write_both, write_folder

pytest.importorskip("pyworld")


@pytest.fixture(scope="module")
def pools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_both(tmp_path_factory.mktemp("pools"))


def test_validation_readers_are_fixed() -> None:
    assert len(validation_speakers()) == 25
    assert HELD_BACK in validation_speakers()


def test_every_listed_recording_is_found(tmp_path: Path) -> None:
    found = list(recordings(write_folder(tmp_path)))
    assert [recording.speaker for recording in found] == ["A", "B", HELD_BACK]
    assert all(recording.path.is_file() for recording in found)


def test_nobody_held_back_is_trained_on(pools: Path) -> None:
    assert {clip.speaker for clip in Pool(pools / "training").clips} == {"A", "B"}
    assert {clip.speaker for clip in Pool(pools / "validation").clips} == {HELD_BACK}


def test_a_narrow_recording_is_also_played_up_to_the_full_band(pools: Path) -> None:
    limits = [clip.limit_hz for clip in Pool(pools / "training").clips if clip.speaker == "A"]
    assert limits[0] == pytest.approx(7600.0)
    assert max(limits) > 10_000.0


def test_playing_faster_raises_the_pitch(pools: Path) -> None:
    pool = Pool(pools / "training")
    by_speed = []
    for clip in (clip for clip in pool.clips if clip.speaker == "A"):
        _, log_f0, voiced, _ = pool.cut(clip, 0, clip.n_frames)
        pitch = float(np.median(np.exp(log_f0[voiced > 0].numpy())))
        by_speed.append((float(clip.name.split("@")[1]), pitch))
    for speed, pitch in by_speed:
        assert pitch == pytest.approx(110.0 * speed, rel=0.02)


def test_a_batch_depends_on_seed_and_step_alone(pools: Path) -> None:
    pool = Pool(pools / "training")
    first = pool.batch(5, 1, 4, 16, Jitter(0.5))
    again = pool.batch(5, 1, 4, 16, Jitter(0.5))
    other = pool.batch(6, 1, 4, 16, Jitter(0.5))
    assert first.samples.shape == (4, 16 * 256)
    assert first.truth.shape == first.voiced.shape == first.log_f0.shape == (4, 16)
    assert bool((first.samples == again.samples).all())
    assert bool((first.log_f0 == again.log_f0).all())
    assert not bool((first.samples == other.samples).all())


def test_no_batch_clips(pools: Path) -> None:
    pool = Pool(pools / "training")
    loudest = max(float(pool.batch(i, 1, 4, 16, Jitter()).samples.abs().max()) for i in range(5))
    assert loudest <= 0.951


def test_jitter_moves_the_pitch_as_a_whole(pools: Path) -> None:
    pool = Pool(pools / "training")
    still = pool.batch(3, 1, 4, 16, Jitter(0.0))
    moved = pool.batch(3, 1, 4, 16, Jitter(1.0, log_f0=0.05))
    assert float((moved.log_f0[0] - still.log_f0[0]).std()) < 1e-5
    assert float((moved.log_f0[0] - still.log_f0[0]).abs().mean()) > 1e-4


def toy_pool(folder: Path, told: bool) -> Pool:
    """Write a pool of one clip of noise; the mel told for it is a constant."""
    rng = np.random.default_rng(0)
    writer = PoolWriter()
    flags = np.ones(40, np.bool_)
    mel = np.full((40, 80), -3.0, np.float32) if told else None
    samples = rng.normal(0, 0.1, 40 * 256).astype(np.float32)
    writer.add("a", "A", samples, np.full(40, 5.0, np.float32), flags, flags, 11025.0, mel)
    writer.write(folder)
    return Pool(folder)


def test_a_batch_is_told_the_mel_of_its_own_sound(tmp_path: Path) -> None:
    batch = toy_pool(tmp_path, told=False).batch(0, 0, 2, 16, Jitter())
    assert torch.allclose(batch.mel, log_mel(batch.samples))


def test_a_predicted_mel_is_told_instead_as_loud_as_the_sound_is_played(tmp_path: Path) -> None:
    pool = toy_pool(tmp_path, told=True)
    batch = pool.batch(0, 0, 2, 16, Jitter())
    quiet = pool.cut(pool.clips[0], 0, 40)[0].std()
    for told, played in zip(batch.mel, batch.samples, strict=True):
        gain = float(told[0, 0]) + 3.0
        assert torch.allclose(told, told[0, 0].expand_as(told))
        assert gain == pytest.approx(float(torch.log(played.std() / quiet)), abs=0.1)


def test_where_a_part_begins_is_found_in_the_whole() -> None:
    whole = np.random.default_rng(1).normal(size=(200, 80)).astype(np.float32)
    assert place(whole, whole[37:120]) == 37
    assert place(whole, whole[37:120] + 1.0) is None
