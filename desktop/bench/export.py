"""A long dub with all its takes ready: assembled and muxed, beside a plain copy and encode."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.bench import export_material as material
from desktop.bench.registry import Arguments
from desktop.bench.result import BenchResult, Measurement, at_most, plain
from desktop.bench.usage import processor_seconds
from desktop.core.errors import AppError
from desktop.jobs.ticket import Report
from desktop.media import ffmpeg

MINUTES = 120
LINES_PER_MINUTE = 15
GOAL_RATIO = 1.3
GOAL_MEGABYTES = 300
GOAL_ONSET_MS = 10.0


@dataclass(frozen=True, slots=True)
class Told:
    """What the exporting process told of itself."""

    seconds: float
    processor_s: float
    peak_megabytes: float
    stages: dict[str, float]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run of the reference took."""

    seconds: float
    processor_s: float


def run(arguments: Arguments, report: Report) -> BenchResult:
    """Make the material, then measure reference, export and reference again; minutes=N."""
    minutes = int(arguments.get("minutes", MINUTES))
    n_lines = minutes * LINES_PER_MINUTE
    with tempfile.TemporaryDirectory(
        prefix="dubwright-bench-", dir=arguments.get("folder")
    ) as name:
        folder = Path(name)
        report(0.0, "making the material")
        material.make(folder, minutes, n_lines, lambda x: report(0.3 * x, "making the material"))
        before = _reference(folder, minutes, lambda x: report(0.3 + 0.2 * x, "reference"))
        report(0.5, "export")
        told = _export(folder)
        after = _reference(folder, minutes, lambda x: report(0.7 + 0.2 * x, "reference again"))
        report(0.9, "listening")
        worst_ms = material.worst_onset_ms(folder)
        results = _results(told, (before, after), n_lines, minutes, worst_ms)
    return BenchResult("export", results)


def _results(
    told: Told, reference: tuple[Cost, Cost], n_lines: int, minutes: int, worst_ms: float
) -> tuple[Measurement, ...]:
    before, after = reference
    mean_s = (before.seconds + after.seconds) / 2
    mean_processor_s = (before.processor_s + after.processor_s) / 2
    runs = f"{before.seconds:.1f} s before, {after.seconds:.1f} s after"
    beside = f"ffmpeg -c:v copy + AAC of a ready {minutes} min track: {runs}"
    stages = (plain(f"stage: {name}", told.stages[name], "s") for name in ("mix", "mux", "check"))
    return (
        at_most("export / reference", told.seconds / mean_s, "ratio", GOAL_RATIO, beside),
        at_most("peak memory of the process", told.peak_megabytes, "MB", GOAL_MEGABYTES),
        at_most("worst onset, first, middle and last lines", worst_ms, "ms", GOAL_ONSET_MS),
        plain("export", told.seconds, "s", beside),
        plain("reference, mean", mean_s, "s", beside),
        plain(
            "processor time, export / reference",
            told.processor_s / mean_processor_s,
            "ratio",
            f"{told.processor_s:.1f} s, and {mean_processor_s:.1f} s for the reference",
        ),
        *stages,
        plain("lines", n_lines, "count"),
        plain("film", minutes, "min"),
    )


def _export(folder: Path) -> Told:
    """Export in a process of its own, so that its peak of memory is its own."""
    done = subprocess.run(
        [sys.executable, "-m", "desktop.bench.export_process", str(folder)],
        capture_output=True,
        check=False,
        stdin=subprocess.DEVNULL,
        cwd=Path(__file__).resolve().parents[2],
    )
    if done.returncode != 0:
        last = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or ["no reason"]
        raise AppError(f"The export of the bench failed: {last[0]}", "Run it again")
    told = json.loads(done.stdout)
    return Told(told["seconds"], told["processor_s"], told["peak_megabytes"], told["stages"])


def _reference(folder: Path, minutes: int, progress: Callable[[float], None]) -> Cost:
    """What anybody would type: copy the picture, encode a ready track."""
    out = folder / "reference.mp4"
    inputs = ("-i", str(folder / material.FILM), "-i", str(folder / material.READY))
    maps = ("-map", "0:v:0", "-map", "1:a:0", "-c:v", "copy", "-c:a", "aac", "-b:a", "192k")
    start, used = time.perf_counter(), processor_seconds()
    ffmpeg.run(("-y", *inputs, *maps, str(out)), duration_ms=minutes * 60_000, progress=progress)
    cost = Cost(time.perf_counter() - start, processor_seconds() - used)
    out.unlink()
    return cost
