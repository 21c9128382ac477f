"""A plan of a dub made sound: every take at its sample, the bed under it, written in one pass."""

from __future__ import annotations

import contextlib
import logging
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from desktop.core.dub_plan import DubPlan, Placement
from desktop.media import take_sound, wav
from desktop.media.decoding import decode_float
from desktop.media.ffmpeg import Progress
from desktop.media.limiter import CONTEXT, HOP, limit
from desktop.media.sink import written
from desktop.media.stretch import stretch

log = logging.getLogger(__name__)

Samples: TypeAlias = NDArray[np.float32]
Stream: TypeAlias = Generator[Samples, None, None]

CHANNELS = 2
BLOCK = 750 * HOP
"""Samples mixed at a time: one second at 48 kHz, whole hops of the limiter."""

FADE_IN_S = 0.002
FADE_OUT_S = 0.006
"""Takes begin and end with a step as small as this ramp makes it; onsets stay where they are."""

BLEND_S = 0.005
"""Where a pause is made shorter its two ends run into each other over this time."""

BED_RUN_UP_S = 2
"""Decoders need some frames before they are exact; whole seconds keep resampling in step."""


@dataclass(frozen=True, slots=True)
class Bed:
    """The sound of a film that stays under the dub; track counts its sound tracks from 0."""

    path: Path
    track: int = 0


def render(plan: DubPlan, bed: Bed | None, out: Path, progress: Progress) -> None:
    """Write the dub as a WAV: 16-bit stereo at 48 kHz, exactly as long as the plan.

    bed is None for a film without sound. Memory does not grow with the film. progress gets 0 to 1
    and cancels by raising; then no file is left. Raises FileError, ToolMissing, and
    UnsupportedVideo when the bed cannot be decoded.
    """
    head = wav.header(plan.duration_samples, CHANNELS, plan.sample_rate)
    with written(out) as put:
        put(head)
        for data in pcm16(plan, bed, progress):
            put(data)


def pcm16(
    plan: DubPlan, bed: Bed | None, progress: Progress, start: int = 0, stop: int | None = None
) -> Iterator[bytes]:
    """Yield the dub between two samples as 16-bit stereo, block after block."""
    stop = plan.duration_samples if stop is None else stop
    n_done = 0
    for block in blocks(plan, bed, start, stop):
        yield to_pcm16(block).tobytes()
        n_done += len(block)
        progress(n_done / (stop - start))


def render_window(plan: DubPlan, bed: Bed | None, start_ms: int, end_ms: int) -> Samples:
    """The same samples that `render` would write between two moments: float32 (n, 2)."""
    start = max(0, start_ms * plan.sample_rate // 1000)
    stop = min(plan.duration_samples, end_ms * plan.sample_rate // 1000)
    if stop <= start:
        return np.zeros((0, CHANNELS), np.float32)
    return np.concatenate(list(blocks(plan, bed, start, stop)))


def to_pcm16(samples: Samples) -> NDArray[np.int16]:
    """Round to 16 bit; what is over full scale is held there."""
    return np.clip(np.rint(samples * 32767), -32768, 32767).astype(np.int16)


def blocks(plan: DubPlan, bed: Bed | None, start: int, stop: int) -> Iterator[Samples]:
    """Yield the dub between two samples in blocks, float32 (n, 2), limited."""
    first = start // HOP * HOP
    ceiling = 10 ** (plan.ceiling_db / 20)
    held = np.zeros((0, CHANNELS), np.float32)
    with contextlib.closing(_mixed(plan, bed, first - CONTEXT)) as mixed:
        for at in range(first, stop, BLOCK):
            while len(held) < BLOCK + 2 * CONTEXT:
                held = np.concatenate((held, next(mixed)))
            limited = limit(held[: BLOCK + 2 * CONTEXT], ceiling)
            held = held[BLOCK:]
            yield limited[max(0, start - at) : min(BLOCK, stop - at)]


def _mixed(plan: DubPlan, bed: Bed | None, start: int) -> Stream:
    """Yield the sum of takes and bed from start (it may lie before the film), without an end."""
    takes = _Takes(plan, start)
    gain = np.float32(10 ** (plan.gain_db / 20))
    under = _silence() if bed is None or plan.bed == "replace" else _bed(plan, bed, start)
    at = start
    with contextlib.closing(under):
        while True:
            mix = next(under)
            takes.add_to(mix, at)
            yield mix if gain == 1.0 else mix * gain
            at += BLOCK


class _Takes:
    """The takes that sound now; each is read when its time comes and dropped when it is over."""

    def __init__(self, plan: DubPlan, start: int) -> None:
        coming = (p for p in plan.placements if p.onset_sample + p.n_samples > start)
        self._waiting = deque(sorted(coming, key=lambda p: p.onset_sample))
        self._rate = plan.sample_rate
        self._sounding: list[tuple[int, Samples]] = []

    def add_to(self, mix: Samples, at: int) -> None:
        """Add what sounds between at and the end of this block."""
        end = at + len(mix)
        while self._waiting and self._waiting[0].onset_sample < end:
            placement = self._waiting.popleft()
            self._sounding.append((placement.onset_sample, sound_of(placement, self._rate)))
        for onset, sound in self._sounding:
            low, high = max(onset, at), min(onset + len(sound), end)
            if low < high:
                mix[low - at : high - at] += sound[low - onset : high - onset, None]
        self._sounding = [one for one in self._sounding if one[0] + len(one[1]) > end]


def write_take(placement: Placement, sample_rate: int, out: Path) -> None:
    """Write one take as it is heard in the dub: mono, 16 bit. Raises FileError."""
    sound = sound_of(placement, sample_rate)
    with written(out) as put:
        put(wav.header(len(sound), 1, sample_rate))
        put(to_pcm16(sound).tobytes())


def sound_of(placement: Placement, sample_rate: int) -> Samples:
    """The take as it is heard in the dub: float32 (n_samples,), mono. Raises FileError."""
    import soxr  # late: the window opens without it

    voice, own_rate = take_sound.read_with_rate(placement.take_path)
    voice = _closed(voice, placement.cuts, own_rate)
    if placement.rate != 1.0:
        voice = stretch(voice, round(placement.n_samples * own_rate / sample_rate), own_rate)
    if own_rate != sample_rate:
        voice = soxr.resample(voice, own_rate, sample_rate, quality="HQ")
    sound = np.zeros(placement.n_samples, np.float32)
    n = min(len(sound), len(voice))
    sound[:n] = voice[:n] * np.float32(10 ** (placement.gain_db / 20))
    return _faded(sound, n, sample_rate)


def _closed(voice: Samples, cuts: Sequence[tuple[int, int]], sample_rate: int) -> Samples:
    """The voice without the stretches that are cut; what meets there is blended."""
    blend = round(BLEND_S * sample_rate)
    pieces: list[Samples] = []
    at = 0
    for start, end in cuts:
        n = min(blend, start - at, end - start)
        rise = np.linspace(0, 1, n, dtype=np.float32)
        met = voice[start - n : start] * (1 - rise) + voice[end - n : end] * rise
        pieces += [voice[at : start - n], met]
        at = end
    return np.concatenate((*pieces, voice[at:])) if pieces else voice


def _faded(sound: Samples, n_samples: int, sample_rate: int) -> Samples:
    n_in = min(round(FADE_IN_S * sample_rate), n_samples // 2)
    n_out = min(round(FADE_OUT_S * sample_rate), n_samples // 2)
    sound[:n_in] *= np.linspace(0, 1, n_in, endpoint=False, dtype=np.float32)
    sound[n_samples - n_out : n_samples] *= np.linspace(1, 0, n_out, dtype=np.float32)
    return sound


def _silence() -> Stream:
    while True:
        yield np.zeros((BLOCK, CHANNELS), np.float32)


def _bed(plan: DubPlan, bed: Bed, start: int) -> Stream:
    """Yield the sound of the film from start in blocks, at the gain of the plan, without an end."""
    gains = _gains(plan)
    rate = plan.sample_rate
    # Decode from a whole second before, so that decoder and resampler are in step with a full pass.
    begin = max(0, start // rate - BED_RUN_UP_S) * rate
    at = start
    source = decode_float(bed.path, rate, CHANNELS, bed.track, begin * 1000 // rate)
    with contextlib.closing(source):
        for block in _regular(source, begin - start):
            yield np.asarray(block * gains(at, at + BLOCK), np.float32)
            at += BLOCK
    yield from _silence()


def _regular(source: Iterator[Samples], delay: int) -> Iterator[Samples]:
    """Cut a stream into equal blocks: delayed by silence, or from a later sample if negative."""
    held = np.zeros((max(0, delay), CHANNELS), np.float32)
    skip = max(0, -delay)
    for piece in source:
        dropped = min(skip, len(piece))
        skip -= dropped
        held = np.concatenate((held, piece[dropped:]))
        while len(held) >= BLOCK:
            yield held[:BLOCK]
            held = held[BLOCK:]
    yield np.pad(held, ((0, BLOCK - len(held)), (0, 0)))


def _gains(plan: DubPlan) -> Callable[[int, int], Samples | np.float32]:
    """The gain of the bed between two samples: one factor, or one for each sample (n, 1)."""
    where = np.array([sample for sample, _ in plan.envelope], np.float64)
    gain_db = np.array([gain for _, gain in plan.envelope], np.float64)

    def between(start: int, stop: int) -> Samples | np.float32:
        if not len(where):
            return np.float32(1.0)
        low = max(0, int(np.searchsorted(where, start, "right")) - 1)
        high = int(np.searchsorted(where, stop, "left")) + 1
        part = gain_db[low:high]
        if part.min() == part.max():
            return np.float32(10 ** (part[0] / 20))
        curve = np.interp(np.arange(start, stop), where[low:high], part)
        return np.asarray(np.exp(curve * (np.log(10) / 20))[:, None], np.float32)

    return between
