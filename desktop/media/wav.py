"""The head of a WAV file whose length is known before it is written, however long it is."""

from __future__ import annotations

import struct

LIMIT = 0xFFFFFFFF


def header(n_frames: int, channels: int, sample_rate: int) -> bytes:
    """The bytes before the samples (16 bit): RIFF, or RF64 where RIFF's sizes do not suffice."""
    n_bytes = n_frames * channels * 2
    form = struct.pack(
        "<4sIHHIIHH", b"fmt ", 16, 1, channels, sample_rate, sample_rate * channels * 2,
        channels * 2, 16,
    )  # fmt: skip
    if n_bytes + 36 <= LIMIT:
        return struct.pack("<4sI4s", b"RIFF", n_bytes + 36, b"WAVE") + form + _data(n_bytes)
    sizes = struct.pack("<4sIQQQI", b"ds64", 28, n_bytes + 72, n_bytes, n_frames, 0)
    return struct.pack("<4sI4s", b"RF64", LIMIT, b"WAVE") + sizes + form + _data(LIMIT)


def _data(n_bytes: int) -> bytes:
    return struct.pack("<4sI", b"data", n_bytes)
