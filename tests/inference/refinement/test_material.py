"""Lessons are cut at their pauses, and nothing is lost between the pieces."""

from __future__ import annotations

import numpy as np
import pytest

from inference.acoustic.phones import PhoneRow
from inference.mel import DEFAULT
from inference.refinement.material import PIECE_FRAMES, Lesson, pieces
from inference.text.symbols import EDGE, IDS, PAUSE_SHORT, SPECIAL
from inference.voice.encoder import Frames

PAUSE = IDS[PAUSE_SHORT]


def _lesson(phrases: int, phrase_frames: int, pause_frames: int) -> Lesson:
    """Phrases of ten sounds with a pause after each."""
    ids, durations = [IDS[EDGE]], [2]
    for _ in range(phrases):
        ids += [*[IDS["a"], IDS["s"]] * 5, PAUSE]
        durations += [*[phrase_frames // 10] * 10, pause_frames]
    ids.append(IDS[EDGE])
    durations.append(4)
    t = sum(durations)
    rng = np.random.default_rng(0)
    flags = np.ones(t, dtype=np.bool_)
    mel = rng.normal(size=(t, 80)).astype(np.float32)
    frames = Frames(mel, np.full(t, 5.0, np.float32), flags, flags, flags)
    samples = rng.normal(size=t * DEFAULT.hop).astype(np.float32)
    row = PhoneRow(ids, [1] * len(ids), [2] * len(ids))
    return Lesson(row, np.array(durations), frames, samples, np.cumsum(samples), "as as")


def test_the_pieces_of_a_lesson_hold_all_of_it_in_order() -> None:
    lesson = _lesson(8, 150, 10)
    cut = pieces(lesson)
    assert len(cut) == 4
    assert np.array_equal(np.concatenate([one.samples for one in cut]), lesson.samples)
    assert np.array_equal(np.concatenate([one.cycles for one in cut]), lesson.cycles)
    assert np.array_equal(np.concatenate([one.frames.mel for one in cut]), lesson.frames.mel)
    inner = [phone for one in cut for phone in one.row.ids if phone != IDS[EDGE]]
    assert inner == [phone for phone in lesson.row.ids if phone != IDS[EDGE]]


def test_every_piece_is_a_lesson_of_its_own_that_ends_in_a_pause() -> None:
    for one in pieces(_lesson(8, 150, 10)):
        assert one.row.ids[0] == one.row.ids[-1] == IDS[EDGE]
        assert one.row.ids[-2] < len(SPECIAL)
        assert len(one.row.ids) == len(one.row.stress) == len(one.row.boundary)
        assert len(one.row.ids) == len(one.durations)
        assert int(one.durations.sum()) == len(one.frames) == len(one.samples) // DEFAULT.hop
        assert len(one.frames) >= PIECE_FRAMES


@pytest.mark.parametrize(("phrases", "pause_frames"), [(8, 3), (2, 10), (1, 10)])
def test_what_is_short_or_has_no_pause_stays_whole(phrases: int, pause_frames: int) -> None:
    lesson = _lesson(phrases, 150, pause_frames)
    (whole,) = pieces(lesson)
    assert np.array_equal(whole.durations, lesson.durations)
    assert np.array_equal(whole.samples, lesson.samples)
    assert list(whole.row.ids) == list(lesson.row.ids)
