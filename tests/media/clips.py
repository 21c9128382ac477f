"""Small films made for the tests; every frame carries its number as black and white blocks."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

WIDTH, HEIGHT = 320, 180
BITS = 12
_BLOCK_W, _BLOCK_H = WIDTH // BITS, 40


def counted_film(
    path: Path,
    *,
    n_frames: int = 100,
    fps: str = "25",
    gop: int = 50,
    sound: tuple[str, ...] = ("sine=frequency=440:sample_rate=48000",),
    options: tuple[str, ...] = (),
) -> Path:
    """Write a film whose frames can be told apart by machine, with one sound track per source."""
    seconds = n_frames / _rate(fps)
    inputs: list[str] = []
    maps = ["-map", "0:v:0"]
    for number, source in enumerate(sound, start=1):
        inputs += ["-f", "lavfi", "-t", f"{seconds}", "-i", source]
        maps += ["-map", f"{number}:a:0"]
    raw = ["-f", "rawvideo", "-pix_fmt", "gray", "-video_size", f"{WIDTH}x{HEIGHT}"]
    picture = ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-g", str(gop)]
    command = ["ffmpeg", "-nostdin", "-y", "-loglevel", "error", *raw, "-framerate", fps]
    command += ["-i", "pipe:0", *inputs, *maps, *picture, "-c:a", "aac", *options, f"file:{path}"]
    frames = b"".join(_frame(number).tobytes() for number in range(n_frames))
    subprocess.run(command, input=frames, check=True, timeout=60)
    return path


def ffmpeg(*arguments: str) -> None:
    """Run ffmpeg quietly; the test fails when it does."""
    subprocess.run(
        ["ffmpeg", "-nostdin", "-y", "-loglevel", "error", *arguments], check=True, timeout=60
    )


def number_in(picture: NDArray[np.uint8]) -> int:
    """The number of the frame in a rendered picture (rows, columns, 4 bytes)."""
    rows, columns = picture.shape[:2]
    y = round(rows * _BLOCK_H / 2 / HEIGHT)
    xs = [round(columns * (bit + 0.5) * _BLOCK_W / WIDTH) for bit in range(BITS)]
    return sum(1 << bit for bit, x in enumerate(xs) if picture[y, x, 1] > 127)


class Canvas:
    """Memory a player draws in, laid out as the window does it."""

    def __init__(self, width: int = WIDTH, height: int = HEIGHT) -> None:
        self.width, self.height = width, height
        self.stride = (width * 4 + 63) // 64 * 64
        self._memory = np.zeros(self.stride * height + 64, np.uint8)
        start = -self._memory.ctypes.data % 64
        self._rows = self._memory[start : start + self.stride * height]
        self.address = int(self._rows.ctypes.data)

    @property
    def pixels(self) -> NDArray[np.uint8]:
        """(rows, columns, 4), a view of what was drawn last."""
        return self._rows.reshape(self.height, self.stride)[:, : self.width * 4].reshape(
            self.height, self.width, 4
        )


def _rate(fps: str) -> float:
    above, _, below = fps.partition("/")
    return float(above) / float(below or 1)


def _frame(number: int) -> NDArray[np.uint8]:
    picture = np.full((HEIGHT, WIDTH), 90, np.uint8)
    for bit in range(BITS):
        shade = 235 if number >> bit & 1 else 16
        picture[:_BLOCK_H, bit * _BLOCK_W : (bit + 1) * _BLOCK_W] = shade
    return picture


def children() -> set[int]:
    """The processes that we started and that still live."""
    told = subprocess.run(
        ["ps", "-o", "pid=,ppid=,comm=", "-A"], capture_output=True, text=True, check=True
    )
    me = os.getpid()
    rows = (row.split(None, 2) for row in told.stdout.splitlines())
    return {int(pid) for pid, parent, name in rows if int(parent) == me and "ffmpeg" in name}
