"""A speech folder as the training takes it, made of tones, and the pools of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from inference.audio import Samples, write
from inference.training.pool import write_pools

HELD_BACK = "83"


def voice(hz: float, seconds: float, rate: int) -> Samples:
    """Return a buzz with a pause and some breath."""
    times = np.arange(int(seconds * rate)) / rate
    buzz = sum(np.sin(2 * np.pi * k * hz * times) / k for k in range(1, 9))
    breath = np.random.default_rng(int(hz)).normal(0, 0.01, len(times))
    pause = (times % 1.0) < 0.7
    return (0.15 * np.asarray(buzz) * pause + breath).astype(np.float32)


def write_folder(folder: Path) -> Path:
    """Write three readers, one of them held back; return the folder."""
    place = folder / "speech" / "librispeech"
    place.mkdir(parents=True)
    rows = ["file\tspeaker\tsex\ttext"]
    for speaker, hz, rate in (("A", 110.0, 16000), ("B", 210.0, 22050), (HELD_BACK, 150.0, 16000)):
        write(place / f"{speaker}.flac", voice(hz, 1.2, rate), rate)
        rows.append(f'{speaker}.flac\t{speaker}\tF\tah "ah')
    (place / "metadata.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return folder / "speech"


def write_both(folder: Path) -> Path:
    """Write the folder and its pools; return where the pools are."""
    pools = folder / "pools"
    write_pools(write_folder(folder), pools / "training", pools / "validation")
    return pools
