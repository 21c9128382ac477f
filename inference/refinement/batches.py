"""Lessons as the tensors that one step of refining reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from inference.acoustic.config import LOG_F0_MEAN, LOG_F0_STD, N_MELS, VOICED_MEAN
from inference.acoustic.phones import PhoneBatch, batch_of
from inference.mel import DEFAULT
from inference.refinement.material import Lesson
from inference.vocoder.generator import Excitation, Generator

Floats = npt.NDArray[np.float32]

# The units in which the acoustic model was taught loudness and pitch.
_ENERGY_SCALE = 1.5
_FARTHEST_PITCH = 3.5


@dataclass(frozen=True, slots=True)
class Reading:
    """Lessons to be read: known (batch, n, 2) pitch and energy of phones, the rest per frame."""

    phones: PhoneBatch
    durations: Tensor
    known: Tensor
    mel: Tensor
    melody: Tensor
    voiced: Tensor


@dataclass(frozen=True, slots=True)
class Window:
    """Stretches to be sounded: mel (batch, 80, t), what drives it, and the real (batch, n)."""

    mel: Tensor
    excitation: Excitation
    log_f0: Tensor
    voiced: Tensor
    samples: Tensor


def reading(lessons: Sequence[Lesson], vector: Floats) -> Reading:
    """Pad lessons of the voice `vector` (452,) to one length."""
    phones = batch_of([lesson.row for lesson in lessons])
    size, n = phones.ids.shape
    t = max(len(lesson.frames) for lesson in lessons)
    durations = np.zeros((size, n), dtype=np.int64)
    known = np.zeros((size, n, 2), dtype=np.float32)
    mel = np.zeros((size, t, N_MELS), dtype=np.float32)
    melody, voiced = np.zeros((size, t), np.float32), np.zeros((size, t), np.float32)
    for at, lesson in enumerate(lessons):
        k, f = len(lesson.durations), len(lesson.frames)
        line = melody_of(lesson, vector)
        durations[at, :k] = lesson.durations
        known[at, :k] = _known(lesson, line, vector)
        mel[at, :f], melody[at, :f] = lesson.frames.mel, line
        voiced[at, :f] = lesson.frames.voiced
    rows = (torch.from_numpy(row) for row in (durations, known, mel, melody, voiced))
    return Reading(phones, *rows)


def melody_of(lesson: Lesson, vector: Floats) -> Floats:
    """Give the pitch of each frame (t,) in units of the voice's own spread."""
    centred = (lesson.frames.log_f0 - vector[LOG_F0_MEAN]) / vector[LOG_F0_STD]
    line: Floats = np.clip(centred, -_FARTHEST_PITCH, _FARTHEST_PITCH).astype(np.float32)
    return line


def _known(lesson: Lesson, line: Floats, vector: Floats) -> Floats:
    level = (lesson.frames.mel.mean(axis=1) - vector[VOICED_MEAN].mean()) / _ENERGY_SCALE
    known = np.zeros((len(lesson.durations), 2), dtype=np.float32)
    ends = np.cumsum(lesson.durations)
    for at, (end, length) in enumerate(zip(ends, lesson.durations, strict=True)):
        part = slice(int(end - length), int(end))
        voiced = lesson.frames.voiced[part]
        if length:
            known[at, 0] = line[part][voiced].mean() if voiced.any() else line[part].mean()
            known[at, 1] = level[part].mean()
    return known


def windows(
    generator: Generator,
    places: Sequence[tuple[Lesson, Floats, int]],
    n_frames: int,
    noise: Tensor,
) -> Window:
    """Cut stretches of lessons for the vocoder.

    places: a lesson, the mel (t, 80) it is to be sounded from and the first frame; noise:
    (batch, n_frames * hop).
    """
    hop = DEFAULT.hop
    columns: list[list[Tensor]] = [[] for _ in range(5)]
    for lesson, mel, first in places:
        frames, sound = slice(first, first + n_frames), slice(first * hop, (first + n_frames) * hop)
        parts = (
            mel[frames].T,
            lesson.frames.log_f0[frames],
            lesson.frames.voiced[frames].astype(np.float32),
            lesson.samples[sound],
            lesson.cycles[sound],
        )
        for column, part in zip(columns, parts, strict=True):
            column.append(torch.from_numpy(np.array(part)))
    made, log_f0, voiced, samples, cycles = (torch.stack(column) for column in columns)
    excitation = generator.excite(log_f0, voiced, noise, cycles=cycles, mel=made)
    return Window(made, excitation, log_f0, voiced, samples)
