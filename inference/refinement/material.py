"""Minutes of speech and their text, cut into lessons: phones, their lengths, mel, pitch, sound."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import torch

from inference import audio, pitch
from inference.acoustic.model import AcousticModel
from inference.acoustic.phones import PhoneRow, batch_of, row_of
from inference.errors import ReferenceTooShort, TextForeign
from inference.mel import DEFAULT, log_mel
from inference.neural import fitted
from inference.refinement.aligning import Placed, Sketch, align
from inference.refinement.placing import closely
from inference.segments import segments
from inference.text.frontend import Utterance
from inference.text.symbols import EDGE, IDS, PAUSE_SHORT, SPECIAL
from inference.voice.encoder import LEVEL_DB, Frames, frames_from

Floats = npt.NDArray[np.float32]
Whole = npt.NDArray[np.int64]

LEAST_SECONDS = 20.0
# A segment whose frames lie farther from the text than this share above the usual is left out.
MISFIT = 1.35
WORST_FIT = 1.05
LEAST_SHARE = 0.5
_LEAD_FRAMES, _TAIL_FRAMES = 2, 4
_GAP_FRAMES = 4
# A lesson is cut at pauses into pieces of about this length, or more.
PIECE_FRAMES = 260
_CUT_FRAMES = 6


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """A stretch of speech with known phones.

    durations: (n,) whole frames of the phones of `row`; frames: its mel, pitch and voicing, all
    (t, ...); samples, cycles: (t * hop,) its sound and the periods of the voice passed.
    """

    row: PhoneRow
    durations: Whole
    frames: Frames
    samples: Floats
    cycles: npt.NDArray[np.float64]
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """All lessons of a recording, its frames on the whole, and the share of it that fits."""

    lessons: tuple[Lesson, ...]
    frames: Frames
    fitting: float

    @property
    def seconds(self) -> float:
        """How long the lessons are together."""
        return sum(len(one.frames) for one in self.lessons) * DEFAULT.frame_seconds


def prepare(
    model: AcousticModel, vector: Floats, said: Utterance, samples: Floats, sample_rate: int
) -> Material:
    """Cut a recording (mono, -1..1) of `said` into lessons, heard by the instant voice `vector`.

    Raises ReferenceTooShort, TextForeign when the recording says something else.
    """
    wave = audio.resample(samples, sample_rate, DEFAULT.sample_rate)
    wave = audio.set_level(wave, DEFAULT.sample_rate, LEVEL_DB)
    seconds = len(wave) / DEFAULT.sample_rate
    if seconds < LEAST_SECONDS:
        raise ReferenceTooShort(seconds, LEAST_SECONDS)
    mel = log_mel(torch.from_numpy(wave).unsqueeze(0))[0].T.contiguous().numpy()
    sung = pitch.measure(wave)
    cycles = pitch.cycles(wave, sung)
    t = min(len(mel), len(sung.log_f0))
    frames = frames_from(mel[:t], sung.log_f0[:t], sung.voiced[:t])
    try:
        roughly = align(sketch(model, vector, said), frames.mel)
    except ValueError as error:
        raise TextForeign(0.0) from error
    placed = closely(model, vector, roughly, frames)
    fitting = [one for one in placed if _fits(one, placed)]
    share = _length(fitting) / max(1, _length(placed))
    lessons = tuple(_lesson(one, frames, wave, cycles) for one in fitting)
    if share < LEAST_SHARE or not lessons:
        raise TextForeign(share)
    return Material(lessons, frames, share)


def sketch(model: AcousticModel, vector: Floats, said: Utterance) -> list[Sketch]:
    """Say the text roughly: the mel of every segment, and how long its phones are."""
    voice = torch.from_numpy(np.array(vector)).unsqueeze(0)
    sketches = []
    with torch.inference_mode():
        for segment in segments(said):
            plan = model.plan(batch_of([row_of(segment.said)]), voice)
            natural = plan.durations[0].numpy()
            frames = fitted([segment], [natural], 1.0, None)[0]
            made = model.render(plan, voice, torch.from_numpy(frames).unsqueeze(0))
            sketches.append(Sketch(segment, frames, made.mel[0].T.numpy()))
    return sketches


def pieces(lesson: Lesson) -> list[Lesson]:
    """Cut a lesson at its pauses, each of which ends a piece: more lessons can be drawn at once."""
    found: list[Lesson] = []
    ends = np.cumsum(lesson.durations)
    total, first, begin = int(ends[-1]), 0, 0
    for at in range(1, len(ends) - 1):
        is_pause = lesson.row.ids[at] < len(SPECIAL) and lesson.durations[at] >= _CUT_FRAMES
        end = int(ends[at])
        if is_pause and end - begin >= PIECE_FRAMES and total - end >= PIECE_FRAMES // 2:
            found.append(_piece(lesson, slice(first, at + 1), slice(begin, end)))
            first, begin = at + 1, end
    found.append(_piece(lesson, slice(first, len(ends)), slice(begin, total)))
    return found


def _piece(lesson: Lesson, phones: slice, frames: slice) -> Lesson:
    """Cut phones and their frames out of a lesson, with an edge at either end."""
    row, n = lesson.row, len(lesson.row.ids)
    before, after = int(phones.start > 0), int(phones.stop < n)
    edges = [IDS[EDGE]] * before, [IDS[EDGE]] * after
    nothing = [0] * before, [0] * after
    sound = slice(frames.start * DEFAULT.hop, frames.stop * DEFAULT.hop)
    return replace(
        lesson,
        row=replace(
            row,
            ids=[*edges[0], *row.ids[phones], *edges[1]],
            stress=[*nothing[0], *row.stress[phones], *nothing[1]],
            boundary=[*nothing[0], *row.boundary[phones], *nothing[1]],
        ),
        durations=np.pad(lesson.durations[phones], (before, after)),
        frames=lesson.frames.cut(frames.start, frames.stop),
        samples=lesson.samples[sound],
        cycles=lesson.cycles[sound],
    )


def _fits(one: Placed, all_of_them: Sequence[Placed]) -> bool:
    usual = float(np.median([other.distance for other in all_of_them]))
    return one.distance <= min(MISFIT * usual, WORST_FIT) and one.ends[-1] > one.begins[0]


def _length(placed: Sequence[Placed]) -> int:
    return sum(int(one.ends[-1] - one.begins[0]) for one in placed)


def _lesson(
    placed: Placed, frames: Frames, wave: Floats, cycles: npt.NDArray[np.float64]
) -> Lesson:
    """Give silence between words a pause of its own, and edges no more than a line has."""
    row = row_of(placed.segment.said)
    ids, stress, boundary = [IDS[EDGE]], [0], [0]
    first = max(0, int(placed.begins[1]) - _LEAD_FRAMES)
    durations = [int(placed.begins[1]) - first]
    last_phone = len(row.ids) - 1
    for at in range(1, last_phone):
        begin, end = int(placed.begins[at]), int(placed.ends[at])
        following = int(placed.begins[at + 1]) if at + 1 < last_phone else end
        gap = following - end
        ids.append(row.ids[at])
        stress.append(row.stress[at])
        boundary.append(row.boundary[at])
        durations.append(end - begin + (gap if gap < _GAP_FRAMES else 0))
        if gap >= _GAP_FRAMES:
            ids.append(IDS[PAUSE_SHORT])
            stress.append(0)
            boundary.append(0)
            durations.append(gap)
    end = first + sum(durations)
    tail = min(_TAIL_FRAMES, len(frames) - end)
    ids.append(IDS[EDGE])
    stress.append(0)
    boundary.append(0)
    durations.append(tail)
    last = end + tail
    hop = DEFAULT.hop
    return Lesson(
        PhoneRow(ids, stress, boundary, row.language, row.manner),
        np.array(durations, dtype=np.int64),
        frames.cut(first, last),
        wave[first * hop : last * hop],
        cycles[first * hop : last * hop],
        placed.segment.said.text,
    )
