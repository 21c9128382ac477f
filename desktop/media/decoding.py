"""The sound of a file as samples, read while ffmpeg decodes it."""

from __future__ import annotations

import contextlib
import logging
import subprocess
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray

from desktop.core.errors import UnsupportedVideo
from desktop.core.phrase import phrase
from desktop.media.ffmpeg import ONLY_FILES, QUIET, argument, discard, find_tool, tail, widen

log = logging.getLogger(__name__)


def decode_pcm(
    path: Path, rate: int, channels: int, track: int = 0, start_ms: int = 0
) -> Generator[NDArray[np.int16], None, None]:
    """Yield the samples of a sound track, int16 (n, channels), from start_ms to its end.

    track counts the sound tracks from 0. Silence stands where a track begins late or has a hole,
    so that the sample at n / rate seconds is the one heard then. Raises UnsupportedVideo when
    nothing can be decoded. Closing the iterator ends the process.
    """
    with contextlib.closing(_decode(path, "s16le", rate, channels, track, start_ms)) as pieces:
        for data in pieces:
            yield np.frombuffer(data, np.int16).reshape(-1, channels)


def decode_float(
    path: Path, rate: int, channels: int, track: int = 0, start_ms: int = 0
) -> Generator[NDArray[np.float32], None, None]:
    """Yield the same as decode_pcm as float32 (n, channels), without clipping."""
    with contextlib.closing(_decode(path, "f32le", rate, channels, track, start_ms)) as pieces:
        for data in pieces:
            yield np.frombuffer(data, np.float32).reshape(-1, channels)


def _decode(
    path: Path, form: str, rate: int, channels: int, track: int, start_ms: int
) -> Generator[bytes, None, None]:
    seek = ("-ss", f"{start_ms}ms") if start_ms > 0 else ()
    timing = "aresample=async=1:first_pts=0"
    wishes = ["-map", f"0:a:{track}", "-vn", "-sn", "-dn", "-af", timing]
    sound = ["-ac", str(channels), "-ar", str(rate), "-f", form, "pipe:1"]
    command = [str(find_tool("ffmpeg")), *QUIET, *ONLY_FILES, *seek, "-i", argument(path)]
    frame = channels * (2 if form == "s16le" else 4)
    n_bytes = 0
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            [*command, *wishes, *sound],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            bufsize=0,
        )
        widen(process.stdout)
        try:
            for data in _whole_frames(process.stdout, frame, rate * frame):
                n_bytes += len(data)
                yield data
            failed = process.wait() != 0
        finally:
            discard(process)
        if failed and not n_bytes:
            reason = phrase("its sound cannot be decoded ({error})", error=tail(errors)[-200:])
            raise UnsupportedVideo(path, reason)
        if failed:
            log.info("the sound of %s ended early: %s", path, tail(errors))


def _whole_frames(pipe: IO[bytes] | None, frame: int, block: int) -> Iterator[bytes]:
    """Yield blocks of about that many bytes, each a whole number of frames."""
    left = bytearray()
    while pipe is not None and (data := pipe.read(1 << 20)):
        left += data
        if len(left) >= block:
            whole = len(left) // frame * frame
            yield bytes(left[:whole])
            del left[:whole]
    if whole := len(left) // frame * frame:
        yield bytes(left[:whole])
