"""Where a stream of sound ends: a WAV file, or an AAC file encoded while it flows."""

from __future__ import annotations

import contextlib
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

from desktop.core.errors import write_error
from desktop.media.ffmpeg import QUIET, argument, failure, find_tool, stop, tail, widen

Put: TypeAlias = Callable[[bytes], object]

BITRATE = "192k"
CODER = "fast"
"""At this rate it takes half the time of the default and comes 2 dB closer to the original."""

STEP = "encoding the sound"


@contextlib.contextmanager
def written(out: Path) -> Iterator[Put]:
    """Hand out a function that takes a WAV file piece by piece; the ending of out says its form.

    The file is there only if all went well. Raises FileError, ExportError, ToolMissing.
    """
    is_done = False
    try:
        with _wav(out) if out.suffix.lower() == ".wav" else _aac(out) as put:
            yield put
        is_done = True
    finally:
        if not is_done:
            with contextlib.suppress(OSError):
                out.unlink()


@contextlib.contextmanager
def _wav(out: Path) -> Iterator[Put]:
    try:
        with out.open("wb") as file:
            yield file.write
    except OSError as error:
        raise write_error(out, error) from error


@contextlib.contextmanager
def _aac(out: Path) -> Iterator[Put]:
    _refuse_what_cannot_be_written(out)
    command = [str(find_tool("ffmpeg")), *QUIET, "-y", "-ignore_length", "1"]
    form = ["-c:a", "aac", "-aac_coder", CODER, "-b:a", BITRATE, "-f", "mp4", argument(out)]
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            [*command, "-f", "wav", "-i", "pipe:0", *form],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=errors,
        )
        assert process.stdin is not None
        widen(process.stdin)
        try:
            yield process.stdin.write
            process.stdin.close()
            failed = process.wait() != 0
        except BrokenPipeError as error:
            process.wait()
            raise failure(STEP, tail(errors), out) from error
        finally:
            stop(process)
        if failed:
            raise failure(STEP, tail(errors), out)


def _refuse_what_cannot_be_written(out: Path) -> None:
    """Fail with the clear reason that ffmpeg's log would hide."""
    try:
        out.touch()
    except OSError as error:
        raise write_error(out, error) from error
