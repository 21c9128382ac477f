"""How loud a track of chunks is as it will be heard: measured group by group, and kept."""

from __future__ import annotations

import contextlib
import hashlib
import secrets
from collections.abc import Iterator, Sequence

import numpy as np

from desktop.core.sound_chunks import Chunk
from desktop.media.assembly import LEAD_IN, joined
from desktop.media.chunk_store import ChunkStore
from desktop.media.ffmpeg import Progress
from desktop.media.loudness import Measured, Moments, moments

GROUP = 16
"""Chunks measured at a time; after a changed line the group with its chunk is measured again."""

_LEAD_IN_MOMENTS = LEAD_IN * 1024 // 4800
"""The meter and the decoder run up before a group; what they tell there is left out."""


def measure(chunks: Sequence[Chunk], store: ChunkStore, progress: Progress) -> Measured:
    """Measure the decoded track; its chunks are in the store and can be joined.

    progress gets 0 to 1 and cancels by raising. Raises Torn, FileError, ExportError, ToolMissing.
    """
    starts = range(0, len(chunks), GROUP)
    found: list[Moments] = []
    for number, start in enumerate(starts):
        found.append(_group(chunks[max(0, start - 1) : start + GROUP], start > 0, store))
        progress((number + 1) / len(starts))
    loudness = np.concatenate([one.lufs for one in found])
    return Moments(loudness, max(one.peak for one in found)).measured


def _group(chunks: Sequence[Chunk], has_lead: bool, store: ChunkStore) -> Moments:
    """The moments of chunks; the first of them only leads in where has_lead is true."""
    names = "".join(chunk.key for chunk in chunks)
    key = hashlib.sha256(f"level 1 {has_lead} {names}".encode()).hexdigest()[:32]
    kept = store.get_values(key)
    if kept is None:
        kept = _followed(chunks, has_lead, store)
        store.put_values(key, kept)
    return Moments(kept[1:], float(kept[0]))


def _followed(
    chunks: Sequence[Chunk], has_lead: bool, store: ChunkStore
) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    """The peak, then the loudness of each moment."""
    scratch = store.folder / f"level.{secrets.token_hex(4)}.aac"
    # Packet n sounds from sample (n - 1) * 1024 on, so this one begins a tenth of a second.
    skipped = chunks[1].first - chunks[0].first - LEAD_IN + 1 if has_lead else 1
    try:
        with scratch.open("wb") as file:
            file.writelines(_adts(chunks, skipped, store))
        told = moments(scratch)
    finally:
        with contextlib.suppress(OSError):
            scratch.unlink()
    lufs = told.lufs[_LEAD_IN_MOMENTS if has_lead else 0 :]
    return np.concatenate((np.array([told.peak], np.float32), lufs))


def _adts(chunks: Sequence[Chunk], skipped: int, store: ChunkStore) -> Iterator[bytes]:
    for piece in joined(chunks, store):
        dropped = min(skipped, len(piece))
        skipped -= dropped
        yield from piece.part(dropped, len(piece)).stream()
