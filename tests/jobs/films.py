"""Short films to dub, and ears for what came out of it."""

from __future__ import annotations

import hashlib
import json
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

RATE = 48_000

Samples = NDArray[np.float32]


def streams(path: Path) -> list[dict[str, Any]]:
    """What ffprobe tells of each stream."""
    told: dict[str, Any] = json.loads(_output("ffprobe", "-show_streams", "-of", "json", path))
    found: list[dict[str, Any]] = told["streams"]
    return found


def picture(path: Path, at_s: float) -> NDArray[np.uint8]:
    """The luminance of the picture at a moment, (height, width)."""
    (stream,) = [s for s in streams(path) if s["codec_type"] == "video"]
    form = ("-frames:v", "1", "-pix_fmt", "gray", "-f", "rawvideo", "pipe:1")
    raw = _output("ffmpeg", "-ss", str(at_s), "-i", path, *form)
    return np.frombuffer(raw, np.uint8).reshape(stream["height"], stream["width"])


def tags(path: Path) -> dict[str, str]:
    """The tags of the whole file."""
    told = json.loads(_output("ffprobe", "-show_format", "-of", "json", path))
    found: dict[str, str] = told["format"].get("tags", {})
    return found


def chapters(path: Path) -> list[str]:
    """The titles of the chapters."""
    told = json.loads(_output("ffprobe", "-show_chapters", "-of", "json", path))
    return [chapter["tags"]["title"] for chapter in told["chapters"]]


def packets(path: Path, stream: str) -> str:
    """A hash of the packets of a stream as they are in the file, such as "v:0"."""
    copied = ("-map", f"0:{stream}", "-c", "copy", "-f", "data", "pipe:1")
    return hashlib.sha256(_output("ffmpeg", "-i", path, *copied)).hexdigest()


def subtitles(path: Path) -> str:
    """The first subtitle track as SubRip."""
    return _output("ffmpeg", "-i", path, "-map", "0:s:0", "-f", "srt", "pipe:1").decode()


def sound(path: Path, track: int = 0) -> Samples:
    """A sound track, decoded and mixed to mono at 48 kHz."""
    form = ("-ac", "1", "-ar", str(RATE), "-f", "f32le", "pipe:1")
    return np.frombuffer(_output("ffmpeg", "-i", path, "-map", f"0:a:{track}", *form), np.float32)


def onset(heard: Samples, near_ms: int, reach_ms: int = 200) -> float:
    """The moment in ms at which something begins to sound near a moment that is silent before."""
    first = max(0, (near_ms - reach_ms) * RATE // 1000)
    window = np.abs(heard[first : (near_ms + reach_ms) * RATE // 1000])
    return float((first + np.flatnonzero(window > window.max() / 100)[0]) * 1000 / RATE)


def pitch(heard: Samples, start_ms: int, end_ms: int) -> float:
    """The strongest frequency between two moments, in hertz."""
    part = heard[start_ms * RATE // 1000 : end_ms * RATE // 1000]
    spectrum = np.abs(np.fft.rfft(part * np.hanning(len(part)), 1 << 18))
    return float(np.argmax(spectrum) * RATE / (1 << 18))


def level(heard: Samples, start_ms: int, end_ms: int) -> float:
    """The loudness between two moments, root mean square."""
    part = heard[start_ms * RATE // 1000 : end_ms * RATE // 1000]
    return float(np.sqrt(np.mean(np.square(part, dtype=np.float64))))


def _output(program: str, *arguments: str | Path) -> bytes:
    words = [f"file:{word}" if isinstance(word, Path) else word for word in arguments]
    done = subprocess.run(
        [program, "-v", "error", *words],
        capture_output=True,
        check=True,
        timeout=60,
        stdin=subprocess.DEVNULL,
    )
    return done.stdout
