"""The real times of a film's frames, read from its container where the frame rate changes."""

from __future__ import annotations

import logging
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop.core.errors import FileError
from desktop.core.files import make_folder, write_whole
from desktop.media import ffmpeg
from desktop.media.frames import FrameGrid
from desktop.media.identity import identity

log = logging.getLogger(__name__)

LOOK_S = 6
"""How much of the film is looked at, at each of a few places, to tell whether its rate is even."""

PLACES = (0.0, 0.3, 0.6, 0.9)
OFF_S = 0.0025
"""Containers round times to a millisecond; a frame further off its even place stands elsewhere."""

HOLE_S = 2.0
"""A longer pause between frames is the way from one of the places to the next."""

MAX_FRAMES = 10_000_000

Check = Callable[[], None]


def uneven_times(path: Path, duration_ms: int, fps: float, check: Check) -> NDArray[np.float64]:
    """Return the times of all frames in seconds from the file's start; none where they are even.

    check is called often and cancels by raising. Raises ToolMissing.
    """
    if fps <= 0 or looks_even(path, duration_ms, fps, check):
        return np.empty(0)
    times = np.unique(np.fromiter(_times(path, (), check), np.float64))
    return times[times >= 0]


def looks_even(path: Path, duration_ms: int, fps: float, check: Check) -> bool:
    """Say whether the frames follow each other evenly, by a look at a few places."""
    starts = [share * duration_ms / 1000 for share in PLACES]
    intervals = ",".join(f"{start:.3f}%+{LOOK_S}" for start in starts)
    times = np.unique(np.fromiter(_times(path, ("-read_intervals", intervals), check), np.float64))
    if len(times) < 2:
        return True
    grid = FrameGrid.told(fps, float(times[0]))
    places = (times - grid.origin_s) * grid.fps
    is_off = np.abs(places - np.round(places)).max() / grid.fps > OFF_S
    apart_s = np.diff(times)
    has_holes = np.any((apart_s > 1.5 / grid.fps) & (apart_s < HOLE_S))
    return not is_off and not has_holes


def load(path: Path, cache: Path) -> NDArray[np.float64] | None:
    """Return the times that were kept for a file, none for an even one; None when none were."""
    try:
        data = (cache / f"{identity(path)}.frames").read_bytes()
        times = np.frombuffer(data, np.float64)
    except (OSError, ValueError):
        return None
    return times if bool(np.all(np.diff(times) > 0)) else None


def keep(path: Path, times: NDArray[np.float64], cache: Path) -> None:
    """Keep the times of a file; a disk that refuses costs only reading them again."""
    try:
        write_whole(make_folder(cache) / f"{identity(path)}.frames", times.tobytes())
    except FileError as error:
        log.info("the times of the frames cannot be kept: %s", error)


def _times(path: Path, where: tuple[str, ...], check: Check) -> Iterator[float]:
    """Times of packets of the picture as they lie in the file, in seconds from its start."""
    wishes = ("-select_streams", "v:0", "-show_entries", "format=start_time:packet=pts_time")
    command = [str(ffmpeg.find_tool("ffprobe")), "-v", "error", *ffmpeg.ONLY_FILES, *wishes]
    command += [*where, "-of", "csv=p=1", ffmpeg.argument(path)]
    found: list[float] = []
    start_s = 0.0
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors
        )
        try:
            for row in process.stdout or ():
                kind, _, told = row.strip().rstrip(b",").partition(b",")
                value = _number(told)
                if kind == b"format":
                    start_s = value or 0.0
                elif value is not None and len(found) < MAX_FRAMES:
                    found.append(value)
                if len(found) % 1000 == 1:
                    check()
        finally:
            ffmpeg.stop(process)
    return (second - start_s for second in found)


def _number(told: bytes) -> float | None:
    try:
        return float(told)
    except ValueError:
        return None
