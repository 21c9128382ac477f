"""How loud a sound file is, by EBU R128."""

from __future__ import annotations

import contextlib
import math
import subprocess
import tempfile
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop.core.errors import ExportError
from desktop.media.ffmpeg import QUIET, Progress, argument, find_tool, stop, tail
from desktop.media.level import gated_lufs, powers_of

SILENCE_LUFS = -70.0
"""What the gate of the measurement says of silence."""

STEP = "measuring the loudness"

_PREFIX = b"lavfi.r128."


@dataclass(frozen=True, slots=True)
class Measured:
    """What a meter shows of a whole track."""

    lufs: float | None
    """Integrated loudness; None for silence."""
    peak_dbtp: float | None
    """True peak in dB of full scale; None for digital silence."""


@dataclass(frozen=True, slots=True)
class Moments:
    """What a meter shows while a track plays."""

    lufs: NDArray[np.float32]
    """Momentary loudness, of 0.4 s each, one every 0.1 s."""
    peak: float
    """True peak, 1.0 is full scale."""

    @property
    def measured(self) -> Measured:
        """What these moments give for the whole track, by both gates of the standard."""
        peak_dbtp = 20 * math.log10(self.peak) if self.peak > 0 else None
        return Measured(gated_lufs(powers_of(self.lufs)), peak_dbtp)


def measure(path: Path, duration_ms: int, progress: Progress) -> Measured:
    """Measure the first sound track of a file.

    progress gets 0 to 1 and cancels by raising. Raises ExportError, ToolMissing.
    """
    loudness, peak = SILENCE_LUFS, 0.0
    with contextlib.closing(_told(path)) as rows:
        for key, value in rows:
            if key == b"I":
                loudness = value
            elif key.startswith(b"true_peaks"):
                peak = max(peak, value)
            elif key == b"moment":
                progress(min(1.0, 1000 * value / max(1, duration_ms)))
    return Measured(
        loudness if loudness > SILENCE_LUFS else None,
        20 * math.log10(peak) if peak > 0 else None,
    )


def moments(path: Path) -> Moments:
    """Follow the first sound track of a file; raises ExportError, ToolMissing."""
    found: list[float] = []
    peak = 0.0
    with contextlib.closing(_told(path)) as rows:
        for key, value in rows:
            if key == b"M":
                found.append(value if value > SILENCE_LUFS else SILENCE_LUFS)
            elif key.startswith(b"true_peaks"):
                peak = max(peak, value)
    return Moments(np.array(found, np.float32), peak)


def _told(path: Path) -> Generator[tuple[bytes, float], None, None]:
    """Yield what ffmpeg's meter tells, ten times for each second of sound."""
    meter = "ebur128=metadata=1:peak=true,ametadata=print:file=-"
    command = [str(find_tool("ffmpeg")), *QUIET, "-i", argument(path), "-vn", "-af", meter]
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            [*command, "-f", "null", "-"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
        )
        try:
            for row in process.stdout or ():
                if (told := _key_value(row)) is not None:
                    yield told
            failed = process.wait() != 0
        finally:
            stop(process)
        if failed:
            raise ExportError(STEP, tail(errors))


def _key_value(row: bytes) -> tuple[bytes, float] | None:
    """A row such as "lavfi.r128.M=-23.1" or "frame:9 pts:4800 pts_time:0.1"."""
    key, _, value = row.strip().partition(b"=")
    if key.startswith(_PREFIX):
        return key[len(_PREFIX) :], float(value)
    _, found, value = row.partition(b"pts_time:")
    return (b"moment", float(value)) if found else None
