"""A long dub with all its takes ready: assembled and muxed, beside a plain copy and encode.

KEY=VALUE: minutes=120, heard=180 (minutes of the film in which every line is listened for),
folder=DIR.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median

from desktop.bench import export_material as material
from desktop.bench.registry import Arguments
from desktop.bench.result import BenchResult, Measurement, at_most, plain
from desktop.bench.usage import processor_seconds
from desktop.core.errors import AppError
from desktop.jobs.ticket import Report
from desktop.media import ffmpeg

MINUTES, HEARD = 120, 180
LINES_PER_MINUTE = 15
ROUNDS = 3
GOAL_RATIO = 1.3
GOAL_MEGABYTES = 300
GOAL_ONSET_MS = 10.0
GOAL_AGAIN_S = 10.0
GOAL_AGAIN_RATIO = 1.5


@dataclass(frozen=True, slots=True)
class Told:
    """What an export told of itself."""

    seconds: float
    processor_s: float
    peak_megabytes: float
    stages: dict[str, float]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run of a reference took."""

    seconds: float
    processor_s: float


@dataclass(frozen=True, slots=True)
class Exported:
    """An export, and turn by turn exports after one changed line and copies of the film."""

    first: Told
    again: tuple[Told, ...]
    copies: tuple[Cost, ...]


def run(arguments: Arguments, report: Report) -> BenchResult:
    """Export, and export again, between runs of the references; then listen to every line."""
    return BenchResult("export", measured(arguments, report))


def measured(arguments: Arguments, report: Report) -> tuple[Measurement, ...]:
    """Everything that this bench finds out."""
    minutes = int(arguments.get("minutes", MINUTES))
    heard = int(arguments.get("heard", HEARD if minutes == MINUTES else minutes))
    place = arguments.get("folder")
    with tempfile.TemporaryDirectory(prefix="dubwright-bench-", dir=place) as name:
        costs = _costs(Path(name), minutes, report)
    with tempfile.TemporaryDirectory(prefix="dubwright-bench-", dir=place) as name:
        onsets = _onsets(Path(name), heard, report)
    return (*costs, *onsets)


def _costs(folder: Path, minutes: int, report: Report) -> tuple[Measurement, ...]:
    n_lines = minutes * LINES_PER_MINUTE
    material.make(folder, minutes, n_lines, lambda x: report(0.2 * x, "making the material"))
    encodes = [_encoded(folder, minutes, lambda x: report(0.2 + 0.15 * x, "reference"))]
    report(0.35, "export")
    exported = _export(folder, ROUNDS)
    encodes.append(_encoded(folder, minutes, lambda x: report(0.55 + 0.15 * x, "reference again")))
    return (
        *_first(exported.first, encodes, minutes),
        *_again(exported),
        plain("lines", n_lines, "count"),
        plain("film", minutes, "min"),
    )


def _first(told: Told, reference: list[Cost], minutes: int) -> tuple[Measurement, ...]:
    beside = f"ffmpeg -c:v copy + AAC of a ready {minutes} min track: {_runs(reference)}"
    processor_s = mean(cost.processor_s for cost in reference)
    stages = (plain(f"stage: {name}", told.stages[name], "s") for name in ("mix", "mux", "check"))
    ratio = told.seconds / mean(cost.seconds for cost in reference)
    return (
        at_most("export / reference", ratio, "ratio", GOAL_RATIO, beside),
        at_most("peak memory of the process", told.peak_megabytes, "MB", GOAL_MEGABYTES),
        plain("export", told.seconds, "s", beside),
        plain(
            "processor time, export / reference",
            told.processor_s / processor_s,
            "ratio",
            f"{told.processor_s:.1f} s, and {processor_s:.1f} s for the reference",
        ),
        *stages,
    )


def _again(exported: Exported) -> tuple[Measurement, ...]:
    """Exports after a change and copies of their film took turns; medians are compared."""
    again, copies = exported.again, exported.copies
    beside = f"{_runs(again)}; ffmpeg -c copy of the whole film: {_runs(copies)}"
    seconds = median(told.seconds for told in again)
    processor_s = median(told.processor_s for told in again)
    copied_s = median(cost.processor_s for cost in copies)
    ratio = seconds / median(cost.seconds for cost in copies)
    stages = (
        plain(
            f"stage: {name}, after one changed line",
            median(told.stages[name] for told in again),
            "s",
        )
        for name in ("mix", "mux")
    )
    return (
        at_most("after one changed line", seconds, "s", GOAL_AGAIN_S, beside),
        at_most("after one changed line / copy", ratio, "ratio", GOAL_AGAIN_RATIO, beside),
        plain(
            "processor time, after one changed line / copy",
            processor_s / copied_s,
            "ratio",
            f"{processor_s:.1f} s, and {copied_s:.1f} s for the copy",
        ),
        *stages,
    )


def _onsets(folder: Path, minutes: int, report: Report) -> tuple[Measurement, ...]:
    """Listen for every line in a long film, also where chunks of two exports were joined."""
    n_lines = minutes * LINES_PER_MINUTE
    told = "making a film to listen to"
    material.make(folder, minutes, n_lines, lambda x: report(0.7 + 0.05 * x, told), False)
    report(0.75, "export")
    _export(folder, 0)
    report(0.9, "listening")
    errors = material.onset_errors_ms(folder / material.CHANGED, n_lines)
    beside = f"{len(errors)} lines in {minutes} min, each by its click in the decoded MP4"
    return (at_most("worst onset, every line", max(errors), "ms", GOAL_ONSET_MS, beside),)


def _runs(costs: Sequence[Cost | Told]) -> str:
    return ", ".join(f"{cost.seconds:.1f} s" for cost in costs)


def _export(folder: Path, rounds: int) -> Exported:
    """Export in a process of its own, so that its peak of memory is its own."""
    done = subprocess.run(
        [sys.executable, "-m", "desktop.bench.export_process", str(folder), str(rounds)],
        capture_output=True,
        check=False,
        stdin=subprocess.DEVNULL,
        cwd=Path(__file__).resolve().parents[2],
    )
    if done.returncode != 0:
        last = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or ["no reason"]
        raise AppError(f"The export of the bench failed: {last[0]}", "Run it again")
    told = json.loads(done.stdout)
    return Exported(
        Told(**told["first"]),
        tuple(Told(**one) for one in told["again"]),
        tuple(Cost(**one) for one in told["copies"]),
    )


def _encoded(folder: Path, minutes: int, progress: Callable[[float], None]) -> Cost:
    """What anybody would type: copy the picture, encode a ready track."""
    inputs = ("-i", str(folder / material.FILM), "-i", str(folder / material.READY))
    maps = ("-map", "0:v:0", "-map", "1:a:0", "-c:v", "copy", "-c:a", "aac", "-b:a", "192k")
    return _run((*inputs, *maps), folder / "reference.mp4", minutes, progress)


def _run(
    arguments: tuple[str, ...], out: Path, minutes: int, progress: Callable[[float], None]
) -> Cost:
    start, used = time.perf_counter(), processor_seconds()
    ffmpeg.run(("-y", *arguments, str(out)), duration_ms=minutes * 60_000, progress=progress)
    return Cost(time.perf_counter() - start, processor_seconds() - used)
