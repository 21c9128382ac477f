"""Encoded chunks of dub tracks on the disk: kept by key, within a size, oldest dropped first."""

from __future__ import annotations

import contextlib
import logging
import os
import secrets
import struct
import zlib
from collections.abc import Collection
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop.core.errors import write_error
from desktop.core.files import make_folder
from desktop.media.aac import Packets

log = logging.getLogger(__name__)

CAP_BYTES = 2_000_000_000
"""About a dozen long films."""

_MARK = b"DWCHUNK1"
_HEAD = struct.Struct("<8sII")
_PACKETS, _VALUES = ".chunk", ".level"


class ChunkStore:
    """A folder of chunks; what is damaged counts as not there."""

    def __init__(self, folder: Path, cap_bytes: int = CAP_BYTES) -> None:
        self.folder = folder
        self._cap = cap_bytes

    def has(self, key: str) -> bool:
        """Whether there is a chunk of that key; it was used now."""
        try:
            os.utime(self._path(key))
        except OSError:
            return False
        return True

    def get(self, key: str) -> Packets | None:
        """The packets of a key; None where there are none or they are damaged."""
        try:
            stored = self._path(key).read_bytes()
        except OSError:
            return None
        if len(stored) < _HEAD.size:
            return None
        mark, count, check = _HEAD.unpack_from(stored)
        body = stored[_HEAD.size :]
        if mark != _MARK or len(body) < 3 * count or zlib.crc32(body) != check:
            log.info("the chunk %s is damaged and is made again", key)
            return None
        sizes = np.frombuffer(body, "<u2", count)
        windows = np.frombuffer(body, np.uint8, count, 2 * count)
        return Packets(sizes, windows, body[3 * count :])

    def put(self, key: str, packets: Packets) -> None:
        """Keep packets under a key; raises FileError or DiskFull."""
        body = packets.sizes.astype("<u2").tobytes() + packets.windows.tobytes() + packets.data
        head = _HEAD.pack(_MARK, len(packets), zlib.crc32(body))
        self._write(self._path(key), head + body)

    def _write(self, path: Path, data: bytes) -> None:
        make_folder(self.folder)
        # A cache need not survive a power cut: no waiting for the disk, damage is found by reading.
        part = self.folder / f"{path.name}.{secrets.token_hex(4)}.part"
        try:
            part.write_bytes(data)
            part.replace(path)
        except OSError as error:
            with contextlib.suppress(OSError):
                part.unlink()
            raise write_error(part, error) from error

    def get_values(self, key: str) -> NDArray[np.float32] | None:
        """The numbers kept under a key; None where there are none."""
        path = self._path(key, _VALUES)
        try:
            os.utime(path)
            stored = path.read_bytes()
        except OSError:
            return None
        is_whole = len(stored) >= 4 and zlib.crc32(stored[4:]) == int.from_bytes(stored[:4], "big")
        return np.frombuffer(stored, "<f4", offset=4) if is_whole else None

    def put_values(self, key: str, values: NDArray[np.float32]) -> None:
        """Keep numbers under a key; raises FileError or DiskFull."""
        body = values.astype("<f4").tobytes()
        self._write(self._path(key, _VALUES), zlib.crc32(body).to_bytes(4, "big") + body)

    def forget(self, key: str) -> None:
        """Drop a chunk, if it is there."""
        with contextlib.suppress(OSError):
            self._path(key).unlink()

    def trim(self, wanted: Collection[str] = ()) -> None:
        """Drop the chunks that were not used for longest until the rest is within the size.

        Those that are wanted stay.
        """
        spared = {f"{key}{ending}" for key in wanted for ending in (_PACKETS, _VALUES)}
        entries: list[tuple[float, int, Path]] = []
        with contextlib.suppress(OSError), os.scandir(self.folder) as found:
            for entry in found:
                about = entry.stat()
                entries.append((about.st_mtime, about.st_size, Path(entry.path)))
        excess = sum(size for _, size, _ in entries) - self._cap
        for _, size, path in sorted(entries):
            if excess <= 0:
                return
            if path.name not in spared:
                with contextlib.suppress(OSError):
                    path.unlink()
                excess -= size

    def _path(self, key: str, ending: str = _PACKETS) -> Path:
        return self.folder / f"{key}{ending}"
