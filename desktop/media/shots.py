"""Shot changes looked for by ffmpeg, quietly, and kept for when the film is opened again."""

from __future__ import annotations

import contextlib
import json
import logging
import math
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, TypeAlias

from desktop.core.errors import FileError, UnsupportedVideo
from desktop.core.files import make_folder, write_whole
from desktop.core.shots import ShotFinder
from desktop.media import ffmpeg
from desktop.media.identity import identity

log = logging.getLogger(__name__)

WIDTH_PX = 192
"""Frames are compared at this width: small, so that grain and noise of the film vanish."""

PATIENCE = 15
"""Steps that the search lets everything else on the machine go before it, of 19."""

NEWS_EVERY_FRAMES = 50
_VERSION = 1

OnNews: TypeAlias = Callable[[Sequence[int], float], None]


def find(path: Path, duration_ms: int, on_news: OnNews) -> tuple[int, ...]:
    """Return the moments in ms at which shots begin; every frame is looked at, on one core.

    on_news(found so far, share that is done) comes often and cancels by raising. Raises
    UnsupportedVideo when no picture can be decoded, and ToolMissing.
    """
    finder = ShotFinder()
    n_frames = 0
    with contextlib.closing(_frames(path)) as frames:
        for ms, difference in frames:
            finder.add(ms, difference)
            n_frames += 1
            if n_frames % NEWS_EVERY_FRAMES == 0:
                on_news(finder.found, min(1.0, ms / max(1, duration_ms)))
    found = finder.finish()
    on_news(found, 1.0)
    return found


def load(path: Path, cache: Path) -> tuple[int, ...] | None:
    """Return what was found in this file earlier, None when nothing was; raise FileError."""
    try:
        record = json.loads((cache / f"{identity(path)}.shots").read_bytes())
    except (OSError, ValueError):
        return None
    is_ours = isinstance(record, dict) and record.get("version") == _VERSION
    shots = record.get("shots") if is_ours else None
    if not isinstance(shots, list) or not all(type(ms) is int and ms >= 0 for ms in shots):
        return None
    return tuple(sorted(shots))


def keep(path: Path, shots: Sequence[int], cache: Path) -> None:
    """Keep what was found in a file; a disk that refuses costs only looking again."""
    record = {"version": _VERSION, "shots": list(shots)}
    try:
        place = make_folder(cache) / f"{identity(path)}.shots"
        write_whole(place, json.dumps(record, separators=(",", ":")).encode())
    except FileError as error:
        log.info("the shot changes cannot be kept: %s", error)


def arguments(path: Path) -> list[str]:
    """Return what to ask of ffmpeg: for each frame its moment in microseconds and a difference."""
    chain = (
        f"scale={WIDTH_PX}:-2:flags=fast_bilinear",
        "settb=1/1000000",  # times are printed with six digits only, but whole units are exact
        "select=gte(scene\\,0)",
        "metadata=print:key=lavfi.scene_score:file=-",
    )
    # The filter against block edges is a third of the work of decoding, and is not seen so small.
    quick = ("-threads", "1", "-skip_loop_filter", "all")
    source = (*ffmpeg.ONLY_FILES, *quick, "-i", ffmpeg.argument(path))
    wishes = ("-map", "0:v:0", "-an", "-sn", "-dn", "-vf", ",".join(chain))
    return [*ffmpeg.QUIET, *source, *wishes, "-f", "null", "-"]


def frames_in(rows: Iterable[bytes]) -> Iterator[tuple[int, float]]:
    """Read what ffmpeg prints: the first whole ms at which each frame is seen, its difference."""
    ms: int | None = None
    for row in rows:
        if row.startswith(b"frame:"):
            ms = _moment(row)
        elif row.startswith(b"lavfi.scene_score=") and ms is not None:
            difference = float(row.partition(b"=")[2])
            yield ms, difference if math.isfinite(difference) else 0.0


def _moment(row: bytes) -> int | None:
    told = row.partition(b" pts:")[2].split(maxsplit=1)
    if not told or not told[0].lstrip(b"-").isdigit():
        return None
    return max(0, -(-int(told[0]) // 1000))


def _frames(path: Path) -> Generator[tuple[int, float], None, None]:
    command = [str(ffmpeg.find_tool("ffmpeg")), *arguments(path)]
    n_frames = 0
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors
        )
        _let_others_go_first(process.pid)
        try:
            for frame in frames_in(_rows(process.stdout)):
                n_frames += 1
                yield frame
            failed = process.wait() != 0
        finally:
            ffmpeg.stop(process)
        if failed and not n_frames:
            reason = f"its picture cannot be decoded ({ffmpeg.tail(errors)[-200:]})"
            raise UnsupportedVideo(path, reason)


def _rows(pipe: IO[bytes] | None) -> Iterable[bytes]:
    return pipe or ()


def _let_others_go_first(process_id: int) -> None:
    if sys.platform != "win32":
        # It may be over already.
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, process_id, PATIENCE)
