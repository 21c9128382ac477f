"""Spectrograms as PNG files, for eyes during training."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

_ZOOM = 3
_FLOOR, _TOP = -11.5, 2.0


def write_spectrograms(path: Path, mels: Sequence[npt.NDArray[np.float32]]) -> None:
    """Draw log-mels, each (bands, frames), one under the other, low bands below."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = [_shades(mel) for mel in mels]
    width = min(row.shape[1] for row in rows)
    gap = np.full((_ZOOM, width), 255, dtype=np.uint8)
    stacked = [part for row in rows for part in (row[:, :width], gap)][:-1]
    path.write_bytes(_png(np.concatenate(stacked)))


def _shades(mel: npt.NDArray[np.float32]) -> npt.NDArray[np.uint8]:
    scaled = np.clip((mel - _FLOOR) / (_TOP - _FLOOR), 0.0, 1.0)
    grey = (255 * (1.0 - scaled[::-1])).astype(np.uint8)
    return np.repeat(np.repeat(grey, _ZOOM, axis=0), 2, axis=1)


def _png(grey: npt.NDArray[np.uint8]) -> bytes:
    """Return an 8-bit grey image, (height, width), as a PNG file."""
    height, width = grey.shape
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    # Every line begins with its filter: none.
    lines = np.concatenate([np.zeros((height, 1), dtype=np.uint8), grey], axis=1).tobytes()
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(lines, 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
