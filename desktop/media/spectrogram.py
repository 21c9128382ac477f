"""The pitches of a sound for drawing: a hundred columns a second, kept on disk, mapped to memory.

The file holds a head and then the levels, each a row of columns, each column BANDS bytes of
loudness from the lowest band up. It is filled under another name and renamed when it is whole.
"""

from __future__ import annotations

import contextlib
import logging
import math
import os
import struct
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, TypeAlias

import numpy as np
from numpy.typing import NDArray

from desktop.core.errors import FileError
from desktop.core.files import make_folder
from desktop.media.decoding import decode_pcm
from desktop.media.identity import identity

log = logging.getLogger(__name__)

RATE = 16_000
HOP = RATE // 100
WINDOW = 512
BANDS = 96
LOWEST_HZ, HIGHEST_HZ = 60.0, RATE / 2
FLOOR_DB, SPAN_DB = -96.0, 84.0
"""Loudness of a byte of 0, and the range up to 255; a full-scale tone is at 0 dB."""

COLUMNS_PER_S = RATE // HOP
STEP = 4
N_LEVELS = 6
TILE = 512
"""Columns that are computed at once."""

FIRST_ROOM = 15 * 60 * COLUMNS_PER_S
"""So many columns are made room for at first: what a damaged film says of its length may be wrong.
"""

_HEAD = struct.Struct("<8sII32s16x")
_MAGIC = b"DUBSPEC1"

OnGrow: TypeAlias = Callable[["Spectrogram", float], None]


class Spectrogram:
    """Columns of loudness at scales that are 4 times coarser each, as many as are there yet.

    One thread fills while another draws: what is drawn was complete before it is counted.
    """

    def __init__(self, levels: list[NDArray[np.uint8]], n_columns: int = 0) -> None:
        """Levels are (n, BANDS), the finest first; n_columns of the finest are there."""
        self._levels = levels
        self._n_columns = n_columns

    @property
    def n_columns(self) -> int:
        """How many columns of the finest level are there yet."""
        return self._n_columns

    @property
    def duration_ms(self) -> int:
        """How much of the sound is there yet."""
        return self._n_columns * 1000 // COLUMNS_PER_S

    def columns(self, start_ms: float, end_ms: float, n_columns: int) -> NDArray[np.uint8]:
        """The loudest of each of n even parts of a span, (n, BANDS); 0 where nothing is there."""
        found = np.zeros((n_columns, BANDS), np.uint8)
        per_column = (end_ms - start_ms) * COLUMNS_PER_S / 1000 / max(n_columns, 1)
        if n_columns < 1 or per_column <= 0:
            return found
        level = 0
        while level + 1 < len(self._levels) and per_column >= 2 * STEP ** (level + 1):
            level += 1
        size = STEP**level
        n_there = self._n_columns // size
        first = start_ms * COLUMNS_PER_S / 1000 / size
        at = np.floor(first + np.arange(n_columns + 1) * (per_column / size)).astype(np.int64)
        low, high = (int(np.searchsorted(at[:-1], edge)) for edge in (0, n_there))
        if low >= high:
            return found
        data, firsts = self._levels[level], at[low:high]
        lasts = np.minimum(np.maximum(at[low + 1 : high + 1] - 1, firsts), n_there - 1)
        loudest = data[firsts]
        # A few columns at most fall into one: by steps over all of them it is many times quicker
        # than from one to the next.
        for step in range(1, int((lasts - firsts).max()) + 1):
            np.maximum(loudest, data[np.minimum(firsts + step, lasts)], out=loudest)
        found[low:high] = loudest
        return found

    def add(self, columns: NDArray[np.uint8]) -> None:
        """Go on with columns (n, BANDS); what has no room any more is left out."""
        old = self._n_columns
        new = min(old + len(columns), len(self._levels[0]))
        self._levels[0][old:new] = columns[: new - old]
        for finer, coarser in zip(self._levels, self._levels[1:], strict=False):
            old, new = old // STEP, new // STEP
            whole = finer[old * STEP : new * STEP]
            coarser[old:new] = whole.reshape(-1, STEP, BANDS).max(axis=1)
        self._n_columns = min(self._n_columns + len(columns), len(self._levels[0]))

    def move(self, levels: list[NDArray[np.uint8]]) -> None:
        """Go on in larger levels, which take over what is there."""
        for old, new in zip(self._levels, levels, strict=True):
            new[: len(old)] = old
        self._levels = levels


def load(path: Path, track: int, cache: Path) -> Spectrogram | None:
    """What was kept of a sound track; None when there is nothing that fits. Raises FileError."""
    key = identity(path, track)
    place = cache / f"{key}.spectrum"
    try:
        with place.open("rb") as file:
            magic, n_columns, n_room, written = _HEAD.unpack(file.read(_HEAD.size))
        if (magic, written) != (_MAGIC, bytes.fromhex(key)) or n_columns > n_room:
            return None
        if place.stat().st_size != _HEAD.size + sum(_sizes(n_room)) * BANDS:
            return None
        data = np.memmap(place, np.uint8, "r", _HEAD.size)
    except (OSError, ValueError, struct.error):
        return None
    return Spectrogram(_levels(data, n_room), n_columns)


def build(path: Path, track: int, cache: Path, duration_ms: int, on_grow: OnGrow) -> Spectrogram:
    """Decode a sound track into its spectrogram and keep it; on_grow hears of each stretch.

    on_grow(spectrogram, share) cancels by raising; then nothing is kept. Raises UnsupportedVideo
    and ToolMissing as decoding does, FileError when the film is gone.
    """
    key = identity(path, track)
    n_most = duration_ms * COLUMNS_PER_S // 1000 + 2 * COLUMNS_PER_S
    with contextlib.closing(_Room(cache, key, n_most)) as room:
        spectrogram = room.spectrogram
        on_grow(spectrogram, 0.0)
        with contextlib.closing(decode_pcm(path, RATE, 1, track)) as pieces:
            for columns in _columns_of(piece[:, 0] for piece in pieces):
                room.add(columns)
                on_grow(spectrogram, min(1.0, spectrogram.duration_ms / max(1, duration_ms)))
        on_grow(spectrogram, 1.0)
        room.keep()
    return spectrogram


def band_hz() -> NDArray[np.float64]:
    """The middle of each band in Hz, (BANDS,): evenly spread over what ears tell apart."""
    low, high = (2595 * math.log10(1 + hz / 700) for hz in (LOWEST_HZ, HIGHEST_HZ))
    middles: NDArray[np.float64] = 700 * (10 ** (np.linspace(low, high, BANDS) / 2595) - 1)
    return middles


def _columns_of(pieces: Iterator[NDArray[np.int16]]) -> Iterator[NDArray[np.uint8]]:
    """Columns of the sound in tiles, (n, BANDS); column n is centred on sample n * HOP."""
    shape, bands = np.hanning(WINDOW).astype(np.float32), _bands()
    left = np.zeros(WINDOW // 2, np.int16)
    for piece in pieces:
        left = np.concatenate((left, piece))
        while len(left) >= WINDOW + HOP * (TILE - 1):
            yield _tile(left, TILE, shape, bands)
            left = left[HOP * TILE :]
    left = np.concatenate((left, np.zeros(WINDOW // 2, np.int16)))
    n_columns = (len(left) - WINDOW) // HOP + 1
    if n_columns > 0:
        yield _tile(left, n_columns, shape, bands)


def _tile(
    samples: NDArray[np.int16],
    n_columns: int,
    shape: NDArray[np.float32],
    bands: NDArray[np.float32],
) -> NDArray[np.uint8]:
    windows = np.lib.stride_tricks.sliding_window_view(samples, WINDOW)[::HOP][:n_columns]
    spectrum = np.fft.rfft(windows * (shape * np.float32(1 / 32768)), axis=1)
    power = spectrum.real**2 + spectrum.imag**2
    decibels = 10 * np.log10(power.astype(np.float32) @ bands + np.float32(1e-12))
    scaled = (decibels - FLOOR_DB) * (255 / SPAN_DB)
    loudness: NDArray[np.uint8] = np.clip(scaled, 0, 255).astype(np.uint8)
    return loudness


def _bands() -> NDArray[np.float32]:
    """How much each of the spectrum's bins counts in each band, (WINDOW // 2 + 1, BANDS)."""
    bins = np.arange(WINDOW // 2 + 1) * RATE / WINDOW
    centres = band_hz()
    width = np.maximum(np.gradient(centres), RATE / WINDOW)
    loudest = (np.hanning(WINDOW).sum() / 2) ** 2  # of a full-scale tone in the middle of a bin
    apart = np.abs(bins[:, None] - centres[None, :]) / width[None, :]
    weights: NDArray[np.float32] = (np.maximum(0, 1 - apart) / loudest).astype(np.float32)
    return weights


def _sizes(n_room: int) -> list[int]:
    return [n_room // STEP**level for level in range(N_LEVELS)]


def _levels(data: NDArray[np.uint8], n_room: int) -> list[NDArray[np.uint8]]:
    levels, start = [], 0
    for size in _sizes(n_room):
        levels.append(data[start : start + size * BANDS].reshape(size, BANDS))
        start += size * BANDS
    return levels


class _Room:
    """Where a spectrogram is filled: a file that grows with it, memory where there is no disk."""

    def __init__(self, cache: Path, key: str, n_most: int) -> None:
        self._cache, self._key, self._n_most = cache, key, n_most
        self._file: IO[bytes] | None = None
        self._n_room = min(FIRST_ROOM, n_most)
        self.spectrogram = Spectrogram(self._levels())

    def add(self, columns: NDArray[np.uint8]) -> None:
        """Go on with columns (n, BANDS), up to n_most of them."""
        asked = min(self.spectrogram.n_columns + len(columns), self._n_most)
        if asked > self._n_room:
            self.close()
            self._n_room = min(max(asked, 2 * self._n_room), self._n_most)
            self.spectrogram.move(self._levels())
        self.spectrogram.add(columns)

    def keep(self) -> None:
        """Give the file its name; nothing happens where there is none."""
        if self._file is None:
            return
        counts = self.spectrogram.n_columns, self._n_room
        try:
            self._file.write(_HEAD.pack(_MAGIC, *counts, bytes.fromhex(self._key)))
            self._file.flush()
            Path(self._file.name).replace(self._cache / f"{self._key}.spectrum")
        except OSError as error:
            log.info("the spectrogram cannot be kept: %s", error)

    def close(self) -> None:
        """Remove the file unless it has its name; what is mapped of it stays readable."""
        if self._file is not None:
            self._file.close()
            with contextlib.suppress(OSError):
                Path(self._file.name).unlink()

    def _levels(self) -> list[NDArray[np.uint8]]:
        n_bytes = sum(_sizes(self._n_room)) * BANDS
        self._file = _reserved(self._cache, _HEAD.size + n_bytes)
        if self._file is None:
            return _levels(np.zeros(n_bytes, np.uint8), self._n_room)
        data = np.memmap(Path(self._file.name), np.uint8, "r+", _HEAD.size)
        return _levels(data, self._n_room)


def _reserved(cache: Path, n_bytes: int) -> IO[bytes] | None:
    """A new file of this size in the cache, None where there is no room for it.

    Every byte is reserved: a disk that fills up later would end the program, not raise an error.
    """
    try:
        # Closed, renamed or removed by whoever asked for it.
        file = tempfile.NamedTemporaryFile(  # noqa: SIM115
            dir=make_folder(cache), suffix=".growing", delete=False
        )
    except (OSError, FileError) as error:
        log.info("the spectrogram is not kept: %s", error)
        return None
    try:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(file.fileno(), 0, n_bytes)
        else:
            for start in range(0, n_bytes, 1 << 20):
                file.write(bytes(min(1 << 20, n_bytes - start)))
            file.seek(0)
    except OSError as error:
        log.info("the spectrogram is not kept: %s", error)
        file.close()
        with contextlib.suppress(OSError):
            Path(file.name).unlink()
        return None
    return file
