"""Many lines at once, for devices that are bored by one."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from inference.acoustic.model import Acoustics, Plan
from inference.acoustic.phones import batch_of, row_of
from inference.device import threads
from inference.neural import (
    HOP,
    SAMPLE_RATE,
    NeuralSpeaker,
    Planned,
    Score,
    Wish,
    scored,
    words_of,
)
from inference.reading import varied
from inference.segments import Segment, segments
from inference.speech import Samples, Speech
from inference.text.frontend import Utterance
from inference.vocoder.generator import Generator
from inference.voice.profile import Voice

Report = Callable[[float], None]

# Padded frames that are rendered together: on a CPU larger batches only cost memory.
_FRAMES = {"cpu": 2_000}
_MANY_FRAMES = 60_000
_PHONES = {"cpu": 1_000}
_MANY_PHONES = 30_000
_SILENT_MEL = -11.5


@dataclass(frozen=True, slots=True)
class Order:
    """One line of a batch; the wish's `shape` is not asked."""

    said: Utterance
    voice: Voice
    wish: Wish


@dataclass(slots=True)
class _Part:
    """A segment of a line on its way: which line, then its plan and its sound."""

    order: Order
    line: int
    segment: Segment
    plan: Plan | None = None
    planned: Planned | None = None
    samples: Samples | None = None


def speak_many(
    speaker: NeuralSpeaker, orders: Sequence[Order], report: Report | None = None
) -> list[Speech]:
    """Speak many lines, which sound as they would alone, but for the last frames of their silence.

    Every utterance has to have phones. Raises VoiceForeign, OutOfMemory.
    """
    return speaker.anywhere(lambda _: _speak_all(speaker, orders, report))


def _speak_all(
    speaker: NeuralSpeaker, orders: Sequence[Order], report: Report | None
) -> list[Speech]:
    parts = [
        _Part(order, line, segment)
        for line, order in enumerate(orders)
        for segment in segments(order.said)
    ]
    speaker.to(speaker.device)
    kind = speaker.device.type
    with torch.inference_mode(), threads(speaker.n_threads):
        keys = {id(part): speaker.networks(part.order.voice).key for part in parts}
        by_phones = sorted(parts, key=lambda part: (keys[id(part)], _n_phones(part)))
        for group in _groups(by_phones, keys, _n_phones, _PHONES.get(kind, _MANY_PHONES)):
            _plan(speaker, group)
        scores = [_score(order, own) for order, own in zip(orders, _by_line(parts), strict=True)]
        done, total = 0, max(1, sum(_n_frames(part) for part in parts))
        by_frames = sorted(
            (part for part in parts if _n_frames(part)),
            key=lambda part: (keys[id(part)], _n_frames(part)),
        )
        for group in _groups(by_frames, keys, _n_frames, _FRAMES.get(kind, _MANY_FRAMES)):
            _render(speaker, group)
            done += sum(map(_n_frames, group))
            if report is not None:
                report(done / total)
    return [
        _speech(order, score, own)
        for order, score, own in zip(orders, scores, _by_line(parts), strict=True)
    ]


def _groups(
    parts: Sequence[_Part], keys: Mapping[int, str], size: Callable[[_Part], int], most: int
) -> Iterator[list[_Part]]:
    """Cut parts, sorted by networks and size, into groups that one pass of them can speak.

    A group holds no more than `most` when padded, and `keys` tells the networks by id(part).
    """
    group: list[_Part] = []
    for part in parts:
        apart = bool(group) and keys[id(part)] != keys[id(group[0])]
        if group and (apart or (len(group) + 1) * size(part) > most):
            yield group
            group = []
        group.append(part)
    if group:
        yield group


def _n_phones(part: _Part) -> int:
    return len(part.segment.said.phones)


def _n_frames(part: _Part) -> int:
    return int(part.planned.frames.sum()) if part.planned else 0


def _plan(speaker: NeuralSpeaker, group: Sequence[_Part]) -> None:
    batch = batch_of([row_of(part.segment.said) for part in group]).to(speaker.device)
    plans = speaker.networks(group[0].order.voice).acoustic.plan(batch, _voices(speaker, group))
    for index, part in enumerate(group):
        n = _n_phones(part)
        plain = Plan(
            plans.durations[index : index + 1, :n],
            plans.pitch[index : index + 1, :n],
            plans.energy[index : index + 1, :n],
            plans.hidden[index : index + 1, :n],
        )
        part.plan = varied(plain, part.order.wish.seed)


def _by_line(parts: Sequence[_Part]) -> list[list[_Part]]:
    return [list(own) for _, own in itertools.groupby(parts, key=lambda part: part.line)]


def _score(order: Order, own: Sequence[_Part]) -> Score:
    plans = [part.plan for part in own if part.plan is not None]
    score = scored([part.segment for part in own], plans, order.wish)
    for part, planned in zip(own, score.parts, strict=True):
        part.planned = planned
    return score


def _render(speaker: NeuralSpeaker, group: Sequence[_Part]) -> None:
    device = speaker.device
    most = max(map(_n_phones, group))
    plan = Plan(
        *(
            torch.cat([_padded(getattr(part.plan, name), most) for part in group])
            for name in ("durations", "pitch", "energy", "hidden")
        )
    )
    frames = torch.zeros(len(group), most, dtype=torch.int64)
    for index, part in enumerate(group):
        if part.planned is not None:
            frames[index, : _n_phones(part)] = torch.from_numpy(part.planned.frames)
    networks = speaker.networks(group[0].order.voice)
    made = networks.acoustic.render(plan, _voices(speaker, group), frames.to(device))
    noise = [speaker.breath(made.log_f0.shape[-1] * HOP, part.order.wish.seed) for part in group]
    sound = _voiced(networks.generator, made, torch.stack(noise)).cpu().numpy()
    for index, part in enumerate(group):
        part.samples = np.clip(sound[index, : _n_frames(part) * HOP], -1.0, 1.0)


def _voiced(generator: Generator, made: Acoustics, noise: Tensor) -> Tensor:
    """Return the sound (batch, n); frames behind the end of a line are silence."""
    mask = made.mask.unsqueeze(1)
    mel = made.mel * mask + _SILENT_MEL * (1 - mask)
    excitation = None
    if generator.config.harmonic:
        excitation = generator.excite(made.log_f0, made.voiced, noise.to(mel.device), mel=mel)
    return generator.render(mel, excitation)


def _voices(speaker: NeuralSpeaker, group: Sequence[_Part]) -> Tensor:
    return torch.cat([speaker.vector(part.order.voice, speaker.device) for part in group])


def _padded(values: Tensor, most: int) -> Tensor:
    """Pad (1, n) or (1, n, width) with zeros to (1, most, ...)."""
    missing = most - values.shape[1]
    return F.pad(values, (0, missing) if values.dim() == 2 else (0, 0, 0, missing))


def _speech(order: Order, score: Score, own: Sequence[_Part]) -> Speech:
    sounds = [part.samples for part in own if part.samples is not None]
    samples = score.faded(np.concatenate(sounds)[: score.n_samples], 0)
    words = words_of(order.said, score)
    return Speech(samples, SAMPLE_RATE, words, order.said.unspoken)
