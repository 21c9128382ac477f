"""How loud a film is where our lines are spoken: the level that a dub is to match."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence

import numpy as np

from desktop.media.decoding import decode_float
from desktop.media.ffmpeg import Progress
from desktop.media.level import Floats, block_powers, gated_lufs
from desktop.media.mixdown import CHANNELS, Bed, Samples

RATE = 48_000
MOST_SPANS = 40
LONGEST_MS = 4000

Span = tuple[int, int]


def film_lufs(bed: Bed, spans: Sequence[Span], progress: Progress) -> float | None:
    """Return the loudness in LUFS of a film within spans of ms; None where it is silent there.

    Of many spans a few are heard, evenly over the film. progress gets 0 to 1 and cancels by
    raising. Raises UnsupportedVideo, ToolMissing.
    """
    powers: list[Floats] = []
    chosen = chosen_spans(spans)
    for number, (start_ms, end_ms) in enumerate(chosen):
        powers.append(block_powers(_heard(bed, start_ms, end_ms), RATE))
        progress((number + 1) / len(chosen))
    return gated_lufs(np.concatenate(powers)) if powers else None


def chosen_spans(spans: Sequence[Span]) -> list[Span]:
    """Return at most MOST_SPANS of the spans, each cut to LONGEST_MS."""
    real = [(max(0, start), min(end, max(0, start) + LONGEST_MS)) for start, end in spans]
    real = [(start, end) for start, end in real if start < end]
    if len(real) <= MOST_SPANS:
        return real
    step = len(real) / MOST_SPANS
    return [real[int(number * step)] for number in range(MOST_SPANS)]


def _heard(bed: Bed, start_ms: int, end_ms: int) -> Samples:
    wanted = (end_ms - start_ms) * RATE // 1000
    pieces: list[Samples] = []
    held = 0
    source = decode_float(bed.path, RATE, CHANNELS, bed.track, start_ms)
    with contextlib.closing(source):
        for piece in source:
            pieces.append(piece)
            held += len(piece)
            if held >= wanted:
                break
    if not pieces:
        return np.zeros((0, CHANNELS), np.float32)
    return np.concatenate(pieces)[:wanted]
