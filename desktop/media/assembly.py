"""A dub track from chunks: those that changed are encoded, then all are joined without loss.

Where two encodings of the same sound meet, the overlapping halves of the packets on either side
cancel each other's aliasing as long as both used the same window there. Every chunk was encoded
from well before its first packet, so near a border both encodings know the same past, and the
join is made at a packet where their windows agree.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from pathlib import Path

from desktop.core.dub_plan import DubPlan
from desktop.core.files import make_folder
from desktop.core.sound_chunks import FRAME, OVERLAP, Chunk
from desktop.media import aac, m4a
from desktop.media.aac import UNKNOWN, Packets
from desktop.media.chunk_store import ChunkStore
from desktop.media.ffmpeg import Progress
from desktop.media.mixdown import Bed, pcm16

LEAD_IN = 75
"""Packets encoded before a run and dropped: the encoder finds its state, 1.6 s."""

LEAD_OUT = 3
"""Packets encoded after a run: the encoder looks ahead."""

RUN_CHUNKS = 64
"""Ten minutes are encoded at a time; what is done stays done when somebody stops it."""

MOST_TRIES = 3


class Torn(Exception):
    """Two chunks have no packet at which they can be joined."""

    def __init__(self, place: int) -> None:
        super().__init__(place)
        self.place = place
        """Number of the left one."""


def encode_missing(
    plan: DubPlan,
    bed: Bed | None,
    chunks: Sequence[Chunk],
    store: ChunkStore,
    progress: Progress,
    at_once: int = RUN_CHUNKS,
) -> int:
    """Encode the chunks that are not in the store, at_once in a run; return how many these were.

    progress gets 0 to 1 and cancels by raising; what was finished stays. Raises FileError,
    DiskFull, ExportError, ToolMissing, UnsupportedVideo.
    """
    missing = [number for number, chunk in enumerate(chunks) if not store.has(chunk.key)]
    done = 0
    for run in _runs(missing, at_once):
        share = _Share(progress, done / len(missing), len(run) / len(missing))
        _encode_run(plan, bed, [chunks[number] for number in run], store, share.progress)
        done += len(run)
    return done


def join(
    plan: DubPlan, bed: Bed | None, chunks: Sequence[Chunk], store: ChunkStore, out: Path
) -> None:
    """Write the whole track to out (.m4a) from the chunks in the store.

    What is missing or damaged, or cannot be joined, is encoded again. Raises as
    `encode_missing` does.
    """
    for reach in range(MOST_TRIES):
        try:
            m4a.write(out, joined(chunks, store), plan.duration_samples)
        except Torn as torn:
            # Neighbours that are encoded in one run meet without a border.
            _forget(chunks[max(0, torn.place - reach) : torn.place + 2 + reach], store)
            encode_missing(plan, bed, chunks, store, _ignore)
        else:
            return
    _forget(chunks, store)
    encode_missing(plan, bed, chunks, store, _ignore, at_once=len(chunks))
    m4a.write(out, joined(chunks, store), plan.duration_samples)


def joined(chunks: Sequence[Chunk], store: ChunkStore) -> Iterator[Packets]:
    """Yield the packets of neighbouring chunks, each packet once; raises Torn."""
    left: Packets | None = None
    start = chunks[0].first
    for number, chunk in enumerate(chunks):
        right = store.get(chunk.key)
        if right is None:
            raise Torn(number)
        if left is not None:
            before = chunks[number - 1]
            cut = _cut(before, left, chunk, right)
            if cut is None:
                raise Torn(number - 1)
            yield left.part(start - before.held[0], cut - before.held[0])
            start = cut
        left = right
    if left is not None:
        yield left.part(start - chunks[-1].held[0], chunks[-1].stop - chunks[-1].held[0])


def _cut(before: Chunk, left: Packets, after: Chunk, right: Packets) -> int | None:
    """The packet nearest to the border from which on the right chunk may follow the left one."""
    for off in sorted(range(1 - OVERLAP, OVERLAP), key=abs):
        cut = after.first + off
        here, there = cut - 1 - before.held[0], cut - 1 - after.held[0]
        if not 0 <= here < len(left) or not 0 <= there < len(right) - 1:
            continue
        window = left.windows[here]
        if window != UNKNOWN and window == right.windows[there]:
            return cut
    return None


def _encode_run(
    plan: DubPlan, bed: Bed | None, run: Sequence[Chunk], store: ChunkStore, progress: Progress
) -> None:
    first = max(0, run[0].held[0] - LEAD_IN)
    stop = run[-1].held[1] + LEAD_OUT
    samples = (first * FRAME, min(plan.duration_samples, stop * FRAME))
    make_folder(store.folder)
    scratch = store.folder / f"{run[0].key}.{secrets.token_hex(4)}.aac"
    packets = aac.encode(pcm16(plan, bed, progress, *samples), scratch)
    for chunk in run:
        low, high = chunk.held
        store.put(chunk.key, packets.part(low - first, min(high - first, len(packets))))


def _runs(missing: Sequence[int], at_once: int) -> Iterator[list[int]]:
    """Cut the numbers into runs without a hole."""
    run: list[int] = []
    for number in missing:
        if run and (number != run[-1] + 1 or len(run) >= at_once):
            yield run
            run = []
        run.append(number)
    if run:
        yield run


def _forget(chunks: Sequence[Chunk], store: ChunkStore) -> None:
    for chunk in chunks:
        store.forget(chunk.key)


def _ignore(_fraction: float) -> None:
    """Nobody watches the few chunks that are encoded again."""


class _Share:
    """The progress of one run within that of all."""

    def __init__(self, progress: Progress, start: float, length: float) -> None:
        self._progress, self._start, self._length = progress, start, length

    def progress(self, fraction: float) -> None:
        self._progress(self._start + self._length * fraction)
