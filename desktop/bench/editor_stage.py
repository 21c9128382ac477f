"""What the editor is measured on: a long film with very many lines, the same each time."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop.bench.result import Measurement, at_most
from desktop.core.document import Document
from desktop.core.line import Line
from desktop.core.project import Project
from desktop.media.ffmpeg import MediaInfo, VideoStream
from desktop.media.spectrogram import BANDS, COLUMNS_PER_S, N_LEVELS, STEP, Spectrogram
from desktop.media.waveform import PEAKS_PER_S, Peaks

FILM_MS = 3 * 3_600_000
N_LINES = 10_000
WORDS = (
    *("Nobody", "told", "me", "that", "the", "harbour", "closes", "before", "six,", "so"),
    *("we", "waited", "there", "in", "the", "rain", "for", "an", "hour", "or", "two"),
)


def a_project() -> Project:
    """10,000 lines over 3 hours, one in twenty of them spoken over another."""
    return Project(Document(some_lines(N_LINES, FILM_MS)))


def some_lines(n_lines: int, film_ms: int) -> list[Line]:
    """Lines spread evenly over a film."""
    rng = random.Random(1)
    pitch = film_ms / n_lines
    lines = []
    for number in range(n_lines):
        start = round(number * pitch)
        length = pitch * (1.6 if number % 20 == 0 else rng.uniform(0.6, 0.93))
        first, count = rng.randrange(12), rng.randint(3, 8)
        text = " ".join(WORDS[first : first + count])
        voice = ("", "", "Mina", "Tom")[number % 4]
        lines.append(Line(f"l{number}", start, round(start + length), text, voice))
    return lines


def a_film(path: Path = Path("film.mp4")) -> MediaInfo:
    """The film, as if it had been probed."""
    picture = VideoStream(0, "h264", 1280, 720, Fraction(25))
    return MediaInfo(path, "mp4", FILM_MS, 0, picture, (), (), 0)


def some_peaks() -> Peaks:
    """A waveform of the film that swells and fades like speech."""
    rng = np.random.default_rng(1)
    n_peaks = FILM_MS * PEAKS_PER_S // 1000
    swell = np.repeat(rng.uniform(0.05, 1.0, n_peaks // 60 + 1) ** 2, 60)[:n_peaks]
    highs: NDArray[np.int16] = (swell * rng.uniform(0.4, 1.0, n_peaks) * 32_000).astype(np.int16)
    return Peaks.from_bytes(np.stack([-highs, highs], axis=1).tobytes())


def some_spectrum() -> Spectrogram:
    """A spectrogram of the film, of silence: painting it takes as long as any."""
    n_columns = FILM_MS * COLUMNS_PER_S // 1000
    sizes = [n_columns // STEP**level for level in range(N_LEVELS)]
    return Spectrogram([np.zeros((size, BANDS), np.uint8) for size in sizes], n_columns)


def some_shots() -> list[int]:
    """A shot every five seconds, as in a lively film."""
    return list(range(0, FILM_MS, 5_000))


@dataclass(frozen=True, slots=True)
class Took:
    """How long one action took, in milliseconds: on the wall, and of the processor."""

    wall_ms: float
    busy_ms: float


def timed(count: int, prepare: Callable[[int], None], act: Callable[[], None]) -> list[Took]:
    """How long an action takes, many times over; prepare(n) is not counted."""
    times = []
    for number in range(count):
        prepare(number)
        began, began_busy = time.perf_counter(), time.thread_time()
        act()
        wall, busy = time.perf_counter() - began, time.thread_time() - began_busy
        times.append(Took(wall * 1000, busy * 1000))
    return times


def p99(name: str, times: list[Took], goal_ms: float) -> Measurement:
    """What 99 of 100 actions stay under on the wall; what the processor needed stands beside it."""
    walls, busy = [took.wall_ms for took in times], [took.busy_ms for took in times]
    beside = (
        f"median {np.median(walls):.1f} ms; of the processor {np.percentile(busy, 99):.1f} ms, "
        f"median {np.median(busy):.1f} ms"
    )
    return at_most(f"{name}.p99", float(np.percentile(walls, 99)), "ms", goal_ms, beside)
