"""Finds when each phone is spoken in a recording, by what our own voice would sound like there."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inference.segments import Segment
from inference.text.frontend import ENDS_WORD, Phone

Floats = npt.NDArray[np.float32]
Frames = npt.NDArray[np.int64]

# How far a frame may be from every template before it counts as noise, in spreads of a band.
FAR = 1.3
# What a frame of sound weighs beside a frame of expected length.
SHARPNESS = 4.0
NO_PHONE = -1
_ROUNDS = 2
_LONG_FRAMES = 6
_PAUSE_FRAMES = 12.0
_GAP_FRAMES = 4.0
_BAND_STATES = 1600
_NEVER = np.float32(1e9)


@dataclass(frozen=True, slots=True, eq=False)
class Sketch:
    """A segment as a voice would say it: frames (n,) of its phones and their mel (t, 80)."""

    segment: Segment
    frames: Frames
    mel: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A segment found in a recording.

    begins, ends: (n,) first frame and frame after the last of each phone; an empty one is not
    spoken. distance: of its frames to the sketch, in spreads of a band.
    """

    segment: Segment
    begins: Frames
    ends: Frames
    distance: float


@dataclass(frozen=True, slots=True, eq=False)
class _Chain:
    """All states of a text in order: template (s, f), frames expected, phone and its segment."""

    template: Floats
    expected: Floats
    optional: npt.NDArray[np.bool_]
    owner: Frames
    symbol: tuple[str, ...]


def align(sketches: Sequence[Sketch], mel: Floats) -> list[Placed]:
    """Place the segments of a text in the mel (t, 80) of a recording of it, in their order.

    Every other voice differs from the sketch: after each round the templates of a sound move to
    what was heard of it. Raises ValueError when there are more sounds than frames.
    """
    chain = _chain(sketches)
    heard = _features(mel)
    if len(heard) < len(chain.expected):
        raise ValueError(f"{len(chain.expected)} sounds in {len(heard)} frames")
    path = _path(chain, heard)
    for _ in range(_ROUNDS):
        chain = _moved(chain, heard, path)
        path = _path(chain, heard)
    return _placed(sketches, chain, heard, path)


def _features(mel: Floats) -> Floats:
    """Give mel (t, 80) the mean and spread of every voice, its changes beside it: (t, 160)."""
    level = mel.mean(axis=1)
    loud = level > np.percentile(level, 95) - 5.0
    middle, spread = mel[loud].mean(axis=0), mel[loud].std(axis=0) + 0.1
    scaled = np.clip((mel - middle) / spread, -4.0, 4.0)
    padded = np.pad(scaled, ((2, 2), (0, 0)), "edge")
    change = padded[4:] - padded[:-4]
    features: Floats = np.concatenate([scaled, 0.5 * change], axis=1).astype(np.float32)
    return features


def _chain(sketches: Sequence[Sketch]) -> _Chain:
    whole = _features(np.concatenate([sketch.mel for sketch in sketches]))
    quiet = whole[np.argsort(whole[:, :80].mean(axis=1))[: max(3, len(whole) // 50)]].mean(axis=0)
    rows: list[tuple[Floats, float, bool, int, str]] = [(quiet, _PAUSE_FRAMES, True, NO_PHONE, "")]
    at, number = 0, 0
    for sketch in sketches:
        phones = sketch.segment.said.phones
        for phone, length in zip(phones, sketch.frames, strict=True):
            part = whole[at : at + int(length)]
            if phone.is_pause and rows[-1][3] == NO_PHONE:
                rows.pop()
            rows += _states(phone, part, quiet, number, bool(rows) and rows[-1][2])
            at, number = at + int(length), number + 1
    template, expected, optional, owner, symbol = zip(*rows, strict=True)
    return _Chain(
        np.stack(template),
        np.array(expected, dtype=np.float32),
        np.array(optional),
        np.array(owner, dtype=np.int64),
        tuple(symbol),
    )


def _states(
    phone: Phone, part: Floats, quiet: Floats, number: int, after_silence: bool
) -> list[tuple[Floats, float, bool, int, str]]:
    """Return the states of a phone: two, or three of a long one; silence may follow a word."""
    if phone.is_pause:
        return [] if after_silence else [(quiet, _PAUSE_FRAMES, True, number, phone.symbol)]
    if len(part) == 0:
        part = quiet[None]
    count = 3 if len(part) >= _LONG_FRAMES else 2
    cuts = np.linspace(0, len(part), count + 1)
    states = []
    for first, last in itertools.pairwise(cuts.tolist()):
        a = min(int(first), len(part) - 1)
        inside = part[a : max(a + 1, math.ceil(last))]
        length = max(1.2, len(part) / count)
        states.append((inside.mean(axis=0), length, False, number, phone.symbol))
    if phone.boundary & ENDS_WORD:
        states.append((quiet, _GAP_FRAMES, True, NO_PHONE, ""))
    return states


def _path(chain: _Chain, heard: Floats) -> Frames:
    """Return the state of every frame (t,), the cheapest way through the chain."""
    n_states, n_frames = len(chain.expected), len(heard)
    stay = (-np.log1p(-1 / np.maximum(chain.expected, 1.05))).astype(np.float32)
    leave = np.log(chain.expected).astype(np.float32)
    skip = np.zeros(n_states, dtype=np.bool_)
    skip[2:] = chain.optional[1:-1]
    width = min(n_states, _BAND_STATES)
    firsts = np.rint(np.linspace(0, n_states - width, n_frames)).astype(np.int64)
    came = np.zeros((n_frames, width), dtype=np.uint8)
    best = np.full(n_states + 2, _NEVER, dtype=np.float32)
    best[2] = 0.0
    if chain.optional[0]:
        best[3] = 0.0
    for at in range(n_frames):
        first = int(firsts[at])
        part = slice(first, first + width)
        cost = _cost(chain.template[part], heard[at], chain.optional[part])
        if at:
            own = best[2:][part] + stay[part]
            one = best[1:-1][part] + _before(leave, first, width, 1)
            two = best[:-2][part] + _before(leave, first, width, 2)
            choices = np.stack([own, one, np.where(skip[part], two, _NEVER)])
            came[at] = choices.argmin(axis=0)
            cost = cost + choices.min(axis=0)
        else:
            cost = cost + best[2:][part]
        best[:] = _NEVER
        best[2:][part] = cost
    return _back(came, firsts, best[2:], bool(chain.optional[-1]))


def _before(values: Floats, first: int, width: int, steps: int) -> Floats:
    """Take values (s,) of the states so many steps before those of the band."""
    index = np.maximum(np.arange(first, first + width) - steps, 0)
    taken: Floats = values[index]
    return taken


def _cost(template: Floats, frame: Floats, silent: npt.NDArray[np.bool_]) -> Floats:
    distance = np.abs(template - frame).mean(axis=1)
    # Where nothing is said anything may be heard: breath, a page, another voice.
    cost: Floats = np.float32(SHARPNESS) * np.where(silent, np.minimum(distance, FAR), distance)
    return cost.astype(np.float32)


def _back(came: npt.NDArray[np.uint8], firsts: Frames, best: Floats, may_end_early: bool) -> Frames:
    last = len(best) - 1
    if may_end_early and best[last - 1] < best[last]:
        last -= 1
    path = np.zeros(len(firsts), dtype=np.int64)
    for at in range(len(firsts) - 1, -1, -1):
        path[at] = last
        last -= int(came[at, last - int(firsts[at])])
    return path


def _moved(chain: _Chain, heard: Floats, path: Frames) -> _Chain:
    """Move the templates of each sound by the mean of how far what was heard lies from them."""
    away = heard - chain.template[path]
    template = chain.template.copy()
    symbols = np.array(chain.symbol)
    of_frame = symbols[path]
    for symbol in set(chain.symbol):
        chosen = of_frame == symbol
        count = int(chosen.sum())
        if count > 2:
            sure = count / (count + 10.0)
            template[symbols == symbol] += sure * away[chosen].mean(axis=0)
    return _Chain(template, chain.expected, chain.optional, chain.owner, chain.symbol)


def _placed(sketches: Sequence[Sketch], chain: _Chain, heard: Floats, path: Frames) -> list[Placed]:
    owner = chain.owner[path]
    distance = np.abs(heard - chain.template[path]).mean(axis=1)
    placed, number = [], 0
    at = 0
    for sketch in sketches:
        n = len(sketch.frames)
        begins, ends = np.zeros(n, dtype=np.int64), np.zeros(n, dtype=np.int64)
        for index in range(n):
            found = np.flatnonzero(owner == number + index)
            begins[index] = found[0] if len(found) else at
            ends[index] = at = int(found[-1]) + 1 if len(found) else int(begins[index])
        number += n
        inside = distance[int(begins[0]) : int(ends[-1])]
        far = float(inside.mean()) if len(inside) else float("inf")
        placed.append(Placed(sketch.segment, begins, ends, far))
    return placed
