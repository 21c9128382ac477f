"""The shape of a sound for drawing: lows and highs at many scales, built once and kept on disk."""

from __future__ import annotations

import contextlib
import logging
import mmap
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from desktop.core.errors import FileError
from desktop.core.files import make_folder, write_whole
from desktop.media.decoding import decode_pcm
from desktop.media.identity import identity

log = logging.getLogger(__name__)

PEAKS_PER_S = 200
DECODE_RATE = 16_000
"""Half of this is the highest sound that is seen; an s lies under it, and decoding stays cheap."""

STEP = 4
"""Each level holds one peak for so many of the level below."""

N_LEVELS = 8
"""The coarsest level has one peak for 82 seconds."""

_SAMPLES_PER_PEAK = DECODE_RATE // PEAKS_PER_S
_HEAD = struct.Struct("<8sIQI32s")
_MAGIC = b"DUBWAVE1"

OnGrow: TypeAlias = Callable[["Peaks", float], None]


class Peaks:
    """Lows and highs of a sound, 200 a second, at scales that are 4 times coarser each.

    One thread adds while another draws: what is drawn was complete before it is counted.
    """

    def __init__(self, n_expected: int = 0) -> None:
        self._levels = [np.zeros((n, 2), np.int16) for n in _sizes(max(n_expected, 1))]
        self._n_peaks = 0

    @property
    def n_peaks(self) -> int:
        """How many peaks of the finest level are there yet."""
        return self._n_peaks

    @property
    def duration_ms(self) -> int:
        """How much of the sound is there yet."""
        return self._n_peaks * 1000 // PEAKS_PER_S

    def columns(self, start_ms: float, end_ms: float, n_columns: int) -> NDArray[np.int16]:
        """The lowest and highest sample of each of n even parts of a span, int16 (n, 2).

        Parts outside of what is there are 0. Takes some ten microseconds.
        """
        found = np.zeros((n_columns, 2), np.int16)
        per_column = (end_ms - start_ms) * PEAKS_PER_S / 1000 / max(n_columns, 1)
        if n_columns < 1 or per_column <= 0:
            return found
        level = 0
        while level + 1 < N_LEVELS and per_column >= 2 * STEP ** (level + 1):
            level += 1
        size = STEP**level
        n_there = -(-self._n_peaks // size)
        first = start_ms * PEAKS_PER_S / 1000 / size
        edges = np.floor(first + np.arange(n_columns + 1) * (per_column / size)).astype(np.int64)
        low = int(np.searchsorted(edges[:-1], 0))
        high = int(np.searchsorted(edges[:-1], n_there))
        if low < high:
            peaks = self._levels[level][: min(max(edges[high], edges[high - 1] + 1), n_there)]
            at = edges[low:high]
            found[low:high, 0] = np.minimum.reduceat(peaks[:, 0], at)
            found[low:high, 1] = np.maximum.reduceat(peaks[:, 1], at)
        return found

    def add(self, samples: NDArray[np.int16]) -> None:
        """Go on with samples (n,) at DECODE_RATE, n a whole number of peaks save at the end."""
        whole = len(samples) // _SAMPLES_PER_PEAK * _SAMPLES_PER_PEAK
        parts = samples[:whole].reshape(-1, _SAMPLES_PER_PEAK)
        lows, highs = parts.min(axis=1), parts.max(axis=1)
        if rest := samples[whole:].tolist():
            lows, highs = np.append(lows, min(rest)), np.append(highs, max(rest))
        old, new = self._n_peaks, self._n_peaks + len(lows)
        self._make_room(new)
        self._levels[0][old:new, 0] = lows
        self._levels[0][old:new, 1] = highs
        for finer, coarser in zip(self._levels, self._levels[1:], strict=False):
            old, new = old // STEP, -(-new // STEP)
            groups = np.arange(old, new) * STEP
            end = min(len(finer), new * STEP)
            # A group that is not full yet holds zeros, which lie between low and high anyway.
            coarser[old:new, 0] = np.minimum.reduceat(finer[:end, 0], groups)
            coarser[old:new, 1] = np.maximum.reduceat(finer[:end, 1], groups)
        self._n_peaks += len(lows)

    def to_bytes(self) -> bytes:
        """The finest level as it is kept on disk; the others follow from it."""
        return self._levels[0][: self._n_peaks].tobytes()

    @classmethod
    def from_bytes(cls, data: bytes | mmap.mmap, begin: int = 0) -> Peaks:
        """The whole peaks that to_bytes gave, behind the first bytes of data, which is not copied.

        None can be added to them.
        """
        finest = np.frombuffer(data, np.int16, offset=begin).reshape(-1, 2)
        peaks = cls()
        peaks._levels = [finest]
        for _ in range(N_LEVELS - 1):
            finer = peaks._levels[-1]
            groups = np.arange(0, len(finer), STEP)
            sides = zip((np.minimum, np.maximum), finer.T, strict=True)
            peaks._levels.append(np.stack([f.reduceat(x, groups) for f, x in sides], axis=1))
        peaks._n_peaks = len(finest)
        return peaks

    def _make_room(self, n_peaks: int) -> None:
        if n_peaks <= len(self._levels[0]):
            return
        larger = [np.zeros((n, 2), np.int16) for n in _sizes(n_peaks * 3 // 2)]
        for old, new in zip(self._levels, larger, strict=True):
            new[: len(old)] = old
        self._levels = larger


def load(path: Path, track: int, cache: Path) -> Peaks | None:
    """The peaks of a sound track that were kept earlier; None when there are none that fit.

    A file that changed since, or a damaged cache, counts as none. Raises FileError when the film
    itself is gone.
    """
    key = _key(path, track)
    kept = cache / f"{key.hex()}.peaks"
    try:
        with kept.open("rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        magic, rate, n_peaks, checksum, written_key = _HEAD.unpack_from(data)
    except (OSError, ValueError, struct.error):
        return None
    body = memoryview(data)[_HEAD.size :]
    expected = (_MAGIC, PEAKS_PER_S, len(body), key)
    if (magic, rate, n_peaks * 4, written_key) != expected or zlib.crc32(body) != checksum:
        log.info("the kept waveform of %s is damaged; it is built again", path)
        return None
    return Peaks.from_bytes(data, _HEAD.size)


def build(path: Path, track: int, cache: Path, duration_ms: int, on_grow: OnGrow) -> Peaks:
    """Decode a sound track into peaks and keep them; on_grow hears of each stretch that is there.

    on_grow(peaks, fraction) cancels by raising; then nothing is kept. Raises UnsupportedVideo
    and ToolMissing as decoding does, FileError when the film is gone.
    """
    key = _key(path, track)
    peaks = Peaks(duration_ms * PEAKS_PER_S // 1000 + PEAKS_PER_S)
    on_grow(peaks, 0.0)
    left = np.zeros(0, np.int16)
    with contextlib.closing(decode_pcm(path, DECODE_RATE, 1, track)) as pieces:
        for piece in pieces:
            samples = np.concatenate((left, piece[:, 0]))
            whole = len(samples) // _SAMPLES_PER_PEAK * _SAMPLES_PER_PEAK
            peaks.add(samples[:whole])
            left = samples[whole:]
            on_grow(peaks, min(1.0, peaks.duration_ms / max(1, duration_ms)))
    peaks.add(left)
    on_grow(peaks, 1.0)
    _keep(peaks, key, cache)
    return peaks


def _keep(peaks: Peaks, key: bytes, cache: Path) -> None:
    body = peaks.to_bytes()
    head = _HEAD.pack(_MAGIC, PEAKS_PER_S, peaks.n_peaks, zlib.crc32(body), key)
    try:
        write_whole(make_folder(cache) / f"{key.hex()}.peaks", head + body)
    except FileError as error:
        # It costs only the time to build it again.
        log.info("the waveform cannot be kept: %s", error)


def _key(path: Path, track: int) -> bytes:
    return bytes.fromhex(identity(path, track))


def _sizes(n_peaks: int) -> list[int]:
    sizes = [n_peaks]
    for _ in range(N_LEVELS - 1):
        sizes.append(-(-sizes[-1] // STEP))
    return sizes
