"""Plans and takes for the tests of the mix."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

from desktop.core.dub import Bed
from desktop.core.dub_plan import Breakpoint, DubPlan, Placement
from desktop.core.fit import Fit
from desktop.core.sound_chunks import chunks_of
from desktop.media import assembly
from desktop.media.chunk_store import ChunkStore

RATE = 48_000
FIT = Fit(1000, 1000, 1000, 1.0, 0, 0, "ok")


def take(
    path: Path,
    onset: int,
    samples: NDArray[np.float32],
    sample_rate: int = RATE,
    rate: float = 1.0,
    gain_db: float = 0.0,
) -> Placement:
    """Write a take and place it at a sample."""
    soundfile.write(path, samples, sample_rate, subtype="PCM_16")
    n = round(len(samples) * RATE / sample_rate / rate)
    return Placement(path.stem, path.stem, path, onset, n, rate, gain_db, FIT)


def plan(
    *placements: Placement,
    seconds: float = 4.0,
    bed: Bed = "replace",
    envelope: tuple[Breakpoint, ...] = (),
) -> DubPlan:
    """A plan of so many seconds."""
    return DubPlan(placements, round(seconds * RATE), RATE, bed, envelope)


def encode(the_plan: DubPlan, out: Path) -> None:
    """Write a plan without a bed as an export would."""
    store, chunks = ChunkStore(out.parent / "chunks"), chunks_of(the_plan, "")
    assembly.encode_missing(the_plan, None, chunks, store, ignore)
    assembly.join(the_plan, None, chunks, store, out)


def ignore(_fraction: float) -> None:
    """Watch nothing."""


def onsets(samples: NDArray[np.floating], level: float = 0.05, gap: int = RATE // 4) -> list[int]:
    """The samples at which sound begins after at least gap samples below the level."""
    loud = np.flatnonzero(np.abs(samples) > level)
    if not len(loud):
        return []
    starts = np.flatnonzero(np.diff(loud) > gap) + 1
    return [int(loud[0]), *(int(one) for one in loud[starts])]
