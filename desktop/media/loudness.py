"""How loud a sound file is, by EBU R128."""

from __future__ import annotations

import math
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from desktop.core.errors import ExportError
from desktop.media.ffmpeg import QUIET, Progress, argument, find_tool, stop, tail

SILENCE_LUFS = -70.0
"""What the gate of the measurement says of silence."""

STEP = "measuring the loudness"


@dataclass(frozen=True, slots=True)
class Measured:
    """What a meter shows of a whole track."""

    lufs: float | None
    """Integrated loudness; None for silence."""
    peak_dbtp: float | None
    """True peak in dB of full scale; None for digital silence."""


def measure(path: Path, duration_ms: int, progress: Progress) -> Measured:
    """Measure the first sound track of a file.

    progress gets 0 to 1 and cancels by raising. Raises ExportError, ToolMissing.
    """
    told = "ebur128=metadata=1:peak=true,ametadata=print:file=-"
    command = [str(find_tool("ffmpeg")), *QUIET, "-i", argument(path), "-vn", "-af", told]
    loudness, peak = SILENCE_LUFS, 0.0
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            [*command, "-f", "null", "-"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
        )
        try:
            for row in process.stdout or ():
                key, _, value = row.strip().partition(b"=")
                if key == b"lavfi.r128.I":
                    loudness = float(value)
                elif key.startswith(b"lavfi.r128.true_peaks"):
                    peak = max(peak, float(value))
                elif (seconds := _moment(row)) is not None:
                    progress(min(1.0, 1000 * seconds / max(1, duration_ms)))
            failed = process.wait() != 0
        finally:
            stop(process)
        if failed:
            raise ExportError(STEP, tail(errors))
    return Measured(
        loudness if loudness > SILENCE_LUFS else None,
        20 * math.log10(peak) if peak > 0 else None,
    )


def _moment(row: bytes) -> float | None:
    """The time in seconds of a row such as "frame:9 pts:4800 pts_time:0.1"."""
    _, found, value = row.partition(b"pts_time:")
    return float(value) if found else None
