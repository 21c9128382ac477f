"""The ffmpeg programs: found, asked about files, run with progress."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import IO, Any, TypeAlias

from desktop.core.errors import (
    AppError,
    DiskFull,
    ExportError,
    ReadOnly,
    ToolMissing,
    UnsupportedVideo,
    read_error,
)
from desktop.core.timing import LONGEST_MS

if sys.platform == "linux":
    import fcntl

log = logging.getLogger(__name__)

Progress: TypeAlias = Callable[[float], None]

PROBE_TIMEOUT_S = 60.0
PROBE_LIMIT = 16_000_000
"""Bytes of description that are read at most; a sane film needs some ten thousand."""

STOP_PATIENCE_S = 3.0
"""How long a process may take to end by itself before it is killed."""

LOG_TAIL = 2000
PIPE_BYTES = 1 << 20
TITLE_LIMIT = 200
REMEDY = "Install it (Debian and Ubuntu: sudo apt-get install ffmpeg), then try again"

QUIET = ("-hide_banner", "-nostdin", "-loglevel", "error")
ONLY_FILES = ("-protocol_whitelist", "file,pipe,crypto,data")
"""A file that names other addresses (a playlist in disguise) opens none of them."""

LISTS = frozenset({"hls", "dash", "concat", "imf"})
"""Formats that name other files: what is opened is one film, and nothing beside it."""


@dataclass(frozen=True, slots=True)
class VideoStream:
    """The picture of a film."""

    index: int
    codec: str
    width: int
    height: int
    fps: Fraction
    """Frames per second on average; 0 when the file does not say."""
    start_ms: int = 0


@dataclass(frozen=True, slots=True)
class AudioStream:
    """One sound track; index counts all streams of the file."""

    index: int
    codec: str
    rate: int
    channels: int
    language: str = ""
    title: str = ""
    start_ms: int = 0


@dataclass(frozen=True, slots=True)
class SubtitleStream:
    """One subtitle track."""

    index: int
    codec: str
    language: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class MediaInfo:
    """What is in a file. Times of lines count from its beginning, which is start_ms in the file."""

    path: Path
    format: str
    duration_ms: int
    start_ms: int
    video: VideoStream | None
    audio: tuple[AudioStream, ...]
    subtitles: tuple[SubtitleStream, ...]
    chapters: int
    track: int = 0
    """Which sound track somebody chose to hear and to dub over, counted from 0."""


def find_tool(name: str) -> Path:
    """Where the program lies: in our own bundle, or on the path; raises ToolMissing."""
    bundle = getattr(sys, "_MEIPASS", None)
    found = (shutil.which(name, path=str(bundle)) if bundle else None) or shutil.which(name)
    if found is None:
        raise ToolMissing(name, REMEDY)
    return Path(found)


def argument(path: Path) -> str:
    """The path as ffmpeg takes it literally, whatever characters it begins with or holds."""
    return f"file:{path}"


def probe(path: Path) -> MediaInfo:
    """Describe a file; raises FileError, UnsupportedVideo or ToolMissing."""
    tool = find_tool("ffprobe")
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise IsADirectoryError(str(path))
        if not path.is_file():
            # Opening a pipe or a device could wait for ever.
            raise UnsupportedVideo(path, "it is no file")
        with path.open("rb"):
            pass
    except OSError as error:
        raise read_error(path, error) from error
    if size == 0:
        raise UnsupportedVideo(path, "the file is empty")
    wishes = ("-print_format", "json", "-show_format", "-show_streams", "-show_chapters")
    command = [str(tool), "-v", "error", *ONLY_FILES, *wishes, argument(path)]
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        try:
            result = subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=errors,
                timeout=PROBE_TIMEOUT_S,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise UnsupportedVideo(path, "reading it took too long") from error
        if result.returncode != 0:
            log.info("ffprobe on %s: %s", path, tail(errors))
            raise UnsupportedVideo(path, "it is damaged or of an unknown kind")
        out.seek(0)
        text = out.read(PROBE_LIMIT + 1)
    if len(text) > PROBE_LIMIT:
        raise UnsupportedVideo(path, "it describes more streams than a film can have")
    return media_info(path, json.loads(text))


def media_info(path: Path, told: Mapping[str, Any]) -> MediaInfo:
    """Read what ffprobe told about a file; raises UnsupportedVideo when there is nothing in it."""
    streams: Sequence[Mapping[str, Any]] = told.get("streams", ())
    about: Mapping[str, Any] = told.get("format", {})
    form = str(about.get("format_name", ""))
    if LISTS.intersection(form.split(",")):
        raise UnsupportedVideo(path, "it is a list of other files")
    start_ms = _ms(about.get("start_time"))
    video = next((_video(s, start_ms) for s in streams if _is_picture(s)), None)
    audio = tuple(_audio(s, start_ms) for s in streams if s.get("codec_type") == "audio")
    if video is None and not audio:
        raise UnsupportedVideo(path, "there is neither picture nor sound in it")
    duration_ms = _ms(about.get("duration")) or max(_ms(s.get("duration")) for s in streams)
    if duration_ms <= 0:
        raise UnsupportedVideo(path, "it does not say how long it is")
    return MediaInfo(
        path,
        form,
        duration_ms,
        start_ms,
        video,
        audio,
        tuple(_subtitle(s) for s in streams if s.get("codec_type") == "subtitle"),
        len(told.get("chapters", ())),
    )


def run(
    arguments: Sequence[str],
    *,
    duration_ms: int,
    progress: Progress,
    step: str = "writing the film",
    partial: Path | None = None,
) -> None:
    """Run ffmpeg to its end. progress gets 0 to 1 and cancels by raising.

    Whatever ends it early, the process is gone and the file partial removed when this returns.
    Raises DiskFull, ReadOnly, ExportError with the last words of ffmpeg, or ToolMissing.
    """
    told = ("-progress", "pipe:1", "-nostats")
    command = [str(find_tool("ffmpeg")), *QUIET, *told, *arguments]
    is_done = False
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors
        )
        try:
            for row in process.stdout or ():
                if (fraction := progress_in(row, duration_ms)) is not None:
                    progress(fraction)
            if process.wait() != 0:
                raise failure(step, tail(errors), partial)
            is_done = True
        finally:
            stop(process)
            if not is_done and partial is not None:
                with contextlib.suppress(OSError):
                    partial.unlink()
    progress(1.0)


def progress_in(row: bytes, duration_ms: int) -> float | None:
    """The share that a row of ffmpeg's progress tells of, if it does, 0 to 1."""
    key, _, value = row.strip().partition(b"=")
    # out_time_ms is in microseconds as well; out_time_us says so.
    if key != b"out_time_us" or not value.lstrip(b"-").isdigit():
        return None
    return min(1.0, max(0.0, int(value) / 1000 / max(1, duration_ms)))


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a process, politely first; it is gone when this returns."""
    for pipe in (process.stdin, process.stdout):
        # A process that waits for a pipe does not act on the signal before the pipe is closed.
        if pipe is not None:
            with contextlib.suppress(OSError):
                pipe.close()
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(STOP_PATIENCE_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def discard(process: subprocess.Popen[bytes]) -> None:
    """End a process that writes nothing worth keeping, at once; it is gone when this returns."""
    if process.poll() is None:
        process.kill()
        process.wait()
    if process.stdout is not None:
        process.stdout.close()


def widen(pipe: IO[bytes] | None) -> None:
    """Let the two ends of a pipe run further apart, so that neither waits while the other rests."""
    if sys.platform == "linux" and pipe is not None:
        # The system may refuse it to a person with very many pipes; it works narrow as well.
        with contextlib.suppress(OSError):
            fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, PIPE_BYTES)


def failure(step: str, words: str, target: Path | None) -> AppError:
    """The error for the last words of a process that wrote to target."""
    if target is not None and "No space left on device" in words:
        return DiskFull(target)
    if target is not None and "Read-only file system" in words:
        return ReadOnly(target)
    return ExportError(step, words)


def tail(errors: IO[bytes]) -> str:
    """The end of what a process wrote into this file."""
    size = errors.seek(0, os.SEEK_END)
    errors.seek(max(0, size - LOG_TAIL))
    return errors.read().decode("utf-8", "replace").strip()


def _is_picture(stream: Mapping[str, Any]) -> bool:
    is_cover = stream.get("disposition", {}).get("attached_pic", 0)
    return stream.get("codec_type") == "video" and not is_cover


def _video(stream: Mapping[str, Any], film_start_ms: int) -> VideoStream:
    return VideoStream(
        int(stream["index"]),
        str(stream.get("codec_name", "")),
        int(stream.get("width", 0)),
        int(stream.get("height", 0)),
        _fraction(stream.get("avg_frame_rate")) or _fraction(stream.get("r_frame_rate")),
        _ms(stream.get("start_time")) - film_start_ms,
    )


def _audio(stream: Mapping[str, Any], film_start_ms: int) -> AudioStream:
    return AudioStream(
        int(stream["index"]),
        str(stream.get("codec_name", "")),
        int(stream.get("sample_rate", 0)),
        int(stream.get("channels", 0)),
        _tag(stream, "language"),
        _title(stream),
        _ms(stream.get("start_time")) - film_start_ms,
    )


def _subtitle(stream: Mapping[str, Any]) -> SubtitleStream:
    return SubtitleStream(
        int(stream["index"]),
        str(stream.get("codec_name", "")),
        _tag(stream, "language"),
        _title(stream),
    )


def _tag(stream: Mapping[str, Any], name: str) -> str:
    tags = {str(key).lower(): str(value) for key, value in stream.get("tags", {}).items()}
    return tags.get(name, "")[:TITLE_LIMIT]


def _title(stream: Mapping[str, Any]) -> str:
    # MP4 keeps the name of a track as that of its handler; programs put their own word there.
    handler = _tag(stream, "handler_name")
    return _tag(stream, "title") or ("" if handler.endswith("Handler") else handler)


def _ms(seconds: object) -> int:
    try:
        ms = round(float(str(seconds)) * 1000)
    except (ValueError, OverflowError):
        return 0
    return max(-LONGEST_MS, min(ms, LONGEST_MS))


def _fraction(text: object) -> Fraction:
    try:
        return Fraction(str(text))
    except (ValueError, ZeroDivisionError):
        return Fraction(0)
