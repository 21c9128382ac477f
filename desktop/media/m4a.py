"""An MP4 sound file written from ready packets, that plays from its first sample to its last."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from desktop.core.errors import write_error
from desktop.core.sound_chunks import FRAME
from desktop.media.aac import CHANNELS, RATE, Packets

PRIMING = FRAME
"""Samples that only lead into the first one; players skip them by the edit list."""

_LOW_COMPLEXITY = bytes((0x11, 0x90, 0x56, 0xE5, 0x00))
"""AAC-LC, 48 kHz, stereo, and nothing hidden in it (ISO/IEC 14496-3, AudioSpecificConfig)."""

_UNITY = struct.pack(">9I", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
_TYPE = struct.pack(">4sI4s4s4s", b"M4A ", 0x200, b"M4A ", b"isom", b"iso2")
_LARGE = 16


def write(out: Path, pieces: Iterable[Packets], n_samples: int) -> None:
    """Write the pieces end to end; exactly n_samples of them are played. Raises FileError."""
    sizes: list[np.ndarray[tuple[int, ...], np.dtype[np.uint16]]] = []
    head = _box(b"ftyp", _TYPE)
    try:
        with out.open("wb") as file:
            file.write(head)
            file.write(struct.pack(">I4sQ", 1, b"mdat", _LARGE))
            n_bytes = 0
            for piece in pieces:
                file.write(piece.data)
                n_bytes += len(piece.data)
                sizes.append(piece.sizes)
            all_sizes = np.concatenate(sizes) if sizes else np.zeros(0, np.uint16)
            file.write(_movie(all_sizes.astype(">u4"), n_samples, len(head) + _LARGE))
            file.seek(len(head))
            file.write(struct.pack(">I4sQ", 1, b"mdat", _LARGE + n_bytes))
    except OSError as error:
        raise write_error(out, error) from error


def _box(kind: bytes, *contents: bytes) -> bytes:
    return struct.pack(">I4s", 8 + sum(map(len, contents)), kind) + b"".join(contents)


def _full(kind: bytes, *contents: bytes, flags: int = 0) -> bytes:
    return _box(kind, struct.pack(">I", flags), *contents)


def _movie(
    sizes: np.ndarray[tuple[int, ...], np.dtype[np.uint32]], n_samples: int, at: int
) -> bytes:
    length = len(sizes) * FRAME
    movie = _full(
        b"mvhd",
        struct.pack(">QQIQ", 0, 0, RATE, n_samples),
        struct.pack(">IHHQ", 0x10000, 0x100, 0, 0),
        _UNITY,
        bytes(24),
        struct.pack(">I", 2),
        flags=1 << 24,
    )
    track = _full(
        b"tkhd",
        struct.pack(">QQIIQ", 0, 0, 1, 0, n_samples),
        struct.pack(">QHHHH", 0, 0, 0, 0x100, 0),
        _UNITY,
        bytes(8),
        flags=1 << 24 | 3,
    )
    edit = struct.pack(">IQQI", 1, n_samples, PRIMING, 0x10000)
    edits = _box(b"edts", _full(b"elst", edit, flags=1 << 24))
    media = _full(b"mdhd", struct.pack(">QQIQHH", 0, 0, RATE, length, 0x55C4, 0), flags=1 << 24)
    handler = _full(b"hdlr", struct.pack(">I4s", 0, b"soun"), bytes(12), b"Dub\0")
    where = _box(b"dinf", _full(b"dref", struct.pack(">I", 1), _full(b"url ", flags=1)))
    inner = _box(b"minf", _full(b"smhd", bytes(4)), where, _table(sizes.tobytes(), len(sizes), at))
    return _box(b"moov", movie, _box(b"trak", track, edits, _box(b"mdia", media, handler, inner)))


def _table(sizes: bytes, count: int, at: int) -> bytes:
    """How long, how big and where every packet is: all of them in one run."""
    sound = struct.pack(">6xHQHHII", 1, 0, CHANNELS, 16, 0, RATE << 16)
    return _box(
        b"stbl",
        _full(b"stsd", struct.pack(">I", 1), _box(b"mp4a", sound, _full(b"esds", _descriptor()))),
        _full(b"stts", struct.pack(">III", 1, count, FRAME)),
        _full(b"stsc", struct.pack(">IIII", 1, 1, count, 1)),
        _full(b"stsz", struct.pack(">II", 0, count), sizes),
        _full(b"co64", struct.pack(">IQ", 1, at)),
    )


def _descriptor() -> bytes:
    """What decoders are told of the packets (ISO/IEC 14496-1)."""
    config = _told(5, _LOW_COMPLEXITY)
    decoder = _told(4, bytes((0x40, 0x15, 0, 0, 0)) + struct.pack(">II", 0, 192_000) + config)
    return _told(3, struct.pack(">HB", 1, 0) + decoder + _told(6, b"\x02"))


def _told(tag: int, content: bytes) -> bytes:
    return bytes((tag, len(content))) + content
