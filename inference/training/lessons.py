"""Batches for the acoustic model: a stretch of somebody's speech, and that person heard elsewhere.

The voice is never taken from the stretch itself: from another utterance of the same speaker, or
from the rest of the recording when there is only one.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from inference.acoustic.config import (
    LOG_F0_MEAN,
    LOG_F0_STD,
    LOG_PACE,
    N_MELS,
    STYLE,
    VOICED_MEAN,
)
from inference.acoustic.phones import ENGINE, PhoneBatch, PhoneRow, batch_of
from inference.mel import DEFAULT, band_edges_hz
from inference.text.frontend import ENDS_WORD, STARTS_WORD
from inference.text.symbols import IDS, SYMBOLS, is_pause
from inference.training.corpus import LEAD_FRAMES, TAIL_FRAMES, Clip, Corpus
from inference.voice.encoder import Frames, measured

Floats = npt.NDArray[np.float32]

EDGE_ID = IDS["^"]
LEAST_F0_STD = 0.08
HEARD_FRAMES = 256
LEAST_REFERENCE = 150
LONGEST_SENTENCE = 320
ENERGY_SCALE = 1.5


@dataclass(frozen=True, slots=True)
class Diet:
    """What a batch is made of: frames in all, stretch lengths, shares of the sources."""

    frames: int = 2400
    lengths: tuple[int, ...] = (150, 220, 300, 380, 460)
    people: float = 0.55
    bent_people: float = 0.25


@dataclass(frozen=True, slots=True)
class Lesson:
    """One batch. Per phone (batch, n): durations, pitch, energy, sounding (has voiced frames).

    Per frame (batch, t): mel (…, 80), pitch normalised, voiced, mask; keep (batch, 80) is 0 above
    what a recording holds. heard (batch, r, 80) and heard_mask are what the encoder listens to;
    measured (batch, 324) the rest of the voice vector; speaker (batch,) its number.
    """

    phones: PhoneBatch
    durations: Tensor
    pitch: Tensor
    energy: Tensor
    sounding: Tensor
    mel: Tensor
    melody: Tensor
    voiced: Tensor
    keep: Tensor
    heard: Tensor
    heard_mask: Tensor
    measured: Tensor
    speaker: Tensor


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a clip: phones with their frames, and where those lie in the clip."""

    row: PhoneRow
    durations: tuple[int, ...]
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Example:
    stretch: Stretch
    target: Frames
    heard: Frames
    measured: Floats
    keep: Floats
    speaker: int


class Lessons:
    """Draws batches from a corpus; the same step and seed give the same batch."""

    def __init__(self, corpus: Corpus, diet: Diet | None = None, seed: int = 0) -> None:
        self._corpus, self._diet, self._seed = corpus, diet or Diet(), seed
        self.speakers = tuple(sorted({clip.speaker for clip in corpus.clips}))
        self._number = {speaker: at for at, speaker in enumerate(self.speakers)}
        self._of: dict[str, list[int]] = {}
        self._sources: tuple[list[int], list[int], list[int]] = ([], [], [])
        for at, clip in enumerate(corpus.clips):
            self._of.setdefault(clip.speaker, []).append(at)
            self._sources[_source(clip)].append(at)
        self._middles = {
            speaker: measured(_joined([corpus.frames(at) for at in found[:8]]))
            for speaker, found in self._of.items()
        }

    def batch(self, step: int) -> Lesson:
        """Draw the batch of a step."""
        rng = np.random.default_rng([self._seed, step])
        length = int(rng.choice(self._diet.lengths))
        size = max(4, round(self._diet.frames / length))
        # Our own sentences are short: in long stretches they would only be padding.
        bent = self._diet.bent_people
        if length > LONGEST_SENTENCE:
            bent = 1.0 - self._diet.people
        drawn = [self.draw(rng, self._diet.people, bent) for _ in range(size)]
        examples = [self._example(index, length, rng) for index in drawn]
        return _collate(examples)

    def scale(self) -> tuple[Tensor, Tensor]:
        """Give mean and spread over speakers of the measured part of voice vectors: (324,) both."""
        rows = torch.from_numpy(np.stack(list(self._middles.values())))
        return rows.mean(dim=0), rows.std(dim=0).clamp(min=0.05)

    def draw(self, rng: np.random.Generator, people: float, bent_people: float) -> int:
        """Draw the number of a clip: shares of people as they are, and at another speed."""
        wanted = np.array([people, bent_people, max(1.0 - people - bent_people, 0.0)])
        present = np.array([bool(source) for source in self._sources])
        shares = np.where(present, np.maximum(wanted, 1e-9), 0.0)
        source = int(rng.choice(3, p=shares / shares.sum()))
        return int(rng.choice(self._sources[source]))

    def middle(self, speaker: str) -> Floats:
        """Give what was measured of a speaker on the whole: (324,)."""
        return self._middles[speaker]

    def _example(self, index: int, length: int, rng: np.random.Generator) -> _Example:
        clip, frames = self._corpus.clips[index], self._corpus.frames(index)
        others = [at for at in self._of[clip.speaker] if at != index]
        if not others:
            length = min(length, len(frames) - LEAST_REFERENCE)
        stretch = cut(clip, length, rng)
        reference = self._reference(frames, stretch, others, rng)
        part = _window(reference, HEARD_FRAMES, rng)
        vector = measured(_window(reference, int(rng.integers(LEAST_REFERENCE, 1200)), rng))
        whole = self._middles[clip.speaker]
        vector[LOG_F0_MEAN - STYLE :] = whole[LOG_F0_MEAN - STYLE :]
        at = LOG_F0_STD - STYLE
        vector[at] = max(float(vector[at]), LEAST_F0_STD)
        vector[LOG_PACE - STYLE :] += rng.normal(0.0, 0.03, 2).astype(np.float32)
        target = frames.cut(stretch.first, stretch.last)
        return _Example(
            stretch, target, part, vector, _kept(clip.limit_hz), self._number[clip.speaker]
        )

    def _reference(
        self, frames: Frames, stretch: Stretch, others: list[int], rng: np.random.Generator
    ) -> Frames:
        if others:
            chosen = rng.choice(others, size=min(3, len(others)), replace=False)
            return _joined([self._corpus.frames(int(at)) for at in chosen])
        return _joined([frames.cut(0, stretch.first), frames.cut(stretch.last, len(frames))])


def cut(clip: Clip, length: int, rng: np.random.Generator) -> Stretch:
    """Cut about `length` frames out of a clip between words, with edges where it is silent."""
    ends = np.cumsum(clip.durations)
    starts = [at for at, b in enumerate(clip.boundary) if b & STARTS_WORD]
    if int(ends[-1]) <= length * 1.2:
        return Stretch(clip.row, clip.durations, 0, int(ends[-1]))
    latest = int(ends[-1]) - length
    early = [at for at in starts if int(ends[at]) - clip.durations[at] <= max(latest, 0)]
    rested = [at for at in early if at and _silent(clip, at - 1)]
    pool = rested if rested and rng.random() < 0.6 else (early or starts[:1])
    first = int(rng.choice(pool))
    begin = int(ends[first]) - clip.durations[first]
    closes = [at for at, b in enumerate(clip.boundary) if b & ENDS_WORD and at >= first]
    fitting = [at for at in closes if int(ends[at]) - begin <= length] or closes[:1]
    return _framed(clip, first, fitting[-1] + 1, begin, int(ends[fitting[-1]]))


def _framed(clip: Clip, first: int, last: int, begin: int, end: int) -> Stretch:
    """Put edges around phones first..last where the recording rests there."""
    ids, stress = list(clip.ids[first:last]), list(clip.stress[first:last])
    boundary, durations = list(clip.boundary[first:last]), list(clip.durations[first:last])
    if first and _silent(clip, first - 1):
        lead = min(LEAD_FRAMES, clip.durations[first - 1])
        ids, stress, boundary = [EDGE_ID, *ids], [0, *stress], [0, *boundary]
        durations, begin = [lead, *durations], begin - lead
    if last < len(clip.ids) and _silent(clip, last):
        tail = min(TAIL_FRAMES, clip.durations[last])
        ids += [clip.ids[last], EDGE_ID]
        stress, boundary = [*stress, 0, 0], [*boundary, 0, 0]
        durations, end = [*durations, 0, tail], end + tail
    row = PhoneRow(tuple(ids), tuple(stress), tuple(boundary), "en", clip.manner)
    return Stretch(row, tuple(durations), begin, end)


def _silent(clip: Clip, at: int) -> bool:
    return is_pause(SYMBOLS[clip.ids[at]]) and clip.durations[at] >= LEAD_FRAMES


def _source(clip: Clip) -> int:
    if clip.manner == ENGINE:
        return 2
    return 1 if "@" in clip.speaker else 0


def _joined(parts: list[Frames]) -> Frames:
    return Frames(
        np.concatenate([part.mel for part in parts]),
        np.concatenate([part.log_f0 for part in parts]),
        np.concatenate([part.voiced for part in parts]),
        np.concatenate([part.speech for part in parts]),
        np.concatenate([part.syllable for part in parts]),
    )


def _window(frames: Frames, length: int, rng: np.random.Generator) -> Frames:
    if len(frames) <= length:
        return frames
    first = int(rng.integers(0, len(frames) - length + 1))
    return frames.cut(first, first + length)


def _kept(limit_hz: float) -> Floats:
    tops = band_edges_hz(DEFAULT)[2:]
    return (tops <= max(limit_hz, 7000.0) * 1.02).astype(np.float32)


def phone_targets(
    target: Frames, durations: tuple[int, ...], vector: Floats
) -> tuple[Floats, Floats, Floats, Floats]:
    """Give pitch, energy, sounding (n,) of phones and the normalised pitch (t,) of frames."""
    mean, std = float(vector[LOG_F0_MEAN - STYLE]), float(vector[LOG_F0_STD - STYLE])
    melody = np.clip((target.log_f0 - mean) / std, -3.5, 3.5).astype(np.float32)
    ground = float(vector[VOICED_MEAN.start - STYLE : VOICED_MEAN.stop - STYLE].mean())
    level = (target.mel.mean(axis=1) - ground) / ENERGY_SCALE
    pitch, energy, sounding = (np.zeros(len(durations), dtype=np.float32) for _ in range(3))
    ends = np.cumsum(durations)
    for at, (end, length) in enumerate(zip(ends, durations, strict=True)):
        part = slice(int(end) - length, int(end))
        voiced = target.voiced[part]
        if length:
            energy[at] = level[part].mean()
            pitch[at] = melody[part][voiced].mean() if voiced.any() else melody[part].mean()
        sounding[at] = float(voiced.sum() >= 2)
    return pitch, energy, sounding, melody


def _collate(examples: list[_Example]) -> Lesson:
    phones = batch_of([example.stretch.row for example in examples])
    size, n = phones.ids.shape
    t = max(len(example.target) for example in examples)
    r = max(len(example.heard) for example in examples)
    durations = np.zeros((size, n), dtype=np.int64)
    pitch, energy, sounding = (np.zeros((size, n), dtype=np.float32) for _ in range(3))
    mel, melody = np.zeros((size, t, N_MELS), np.float32), np.zeros((size, t), np.float32)
    voiced = np.zeros((size, t), np.float32)
    heard, heard_mask = np.zeros((size, r, N_MELS), np.float32), np.zeros((size, r), np.float32)
    for at, one in enumerate(examples):
        k, f, h = len(one.stretch.durations), len(one.target), len(one.heard)
        durations[at, :k] = one.stretch.durations
        targets = phone_targets(one.target, one.stretch.durations, one.measured)
        pitch[at, :k], energy[at, :k], sounding[at, :k], melody[at, :f] = targets
        mel[at, :f], voiced[at, :f] = one.target.mel, one.target.voiced
        heard[at, :h], heard_mask[at, :h] = one.heard.mel, one.heard.speech
    return Lesson(
        phones,
        torch.from_numpy(durations),
        torch.from_numpy(pitch),
        torch.from_numpy(energy),
        torch.from_numpy(sounding),
        torch.from_numpy(mel),
        torch.from_numpy(melody),
        torch.from_numpy(voiced),
        torch.from_numpy(np.stack([one.keep for one in examples])),
        torch.from_numpy(heard),
        torch.from_numpy(heard_mask),
        torch.from_numpy(np.stack([one.measured for one in examples])),
        torch.tensor([one.speaker for one in examples]),
    )
