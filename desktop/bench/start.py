"""How long the window takes from the start of the process to its first paint."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from desktop.bench.registry import Arguments
from desktop.bench.result import BenchResult, Measurement, at_most, plain
from desktop.core.errors import AppError
from desktop.jobs.ticket import Report

RUNS = 5
GOAL_S = 1.0
TIMEOUT_S = 60.0

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Start:
    """One start: seconds to the first paint and of processor time, and what was loaded."""

    seconds: float
    processor_s: float
    has_torch: bool
    n_modules: int


def run(arguments: Arguments, report: Report) -> BenchResult:
    """Start the window several times, offscreen; runs=N changes how often."""
    runs = int(arguments.get("runs", RUNS))
    reference = python_seconds()
    starts: list[Start] = []
    # The first start reads the disk and compiles; it is told apart and not counted.
    with tempfile.TemporaryDirectory(prefix="dubwright-bench-") as compiled:
        for number in range(runs + 1):
            report(number / (runs + 1), "starting the window")
            starts.append(start_window(Path(compiled)))
    warm = [start.seconds for start in starts[1:]]
    beside = f"an empty Python: {reference:.2f} s"
    results = (
        at_most("window painted, median", statistics.median(warm), "s", GOAL_S, beside),
        plain("window painted, fastest", min(warm), "s", beside),
        plain("window painted, first start", starts[0].seconds, "s", beside),
        plain("processor time, start to end", min(s.processor_s for s in starts[1:]), "s", beside),
        Measurement(
            "torch imported", float(starts[-1].has_torch), "bool", "0", not starts[-1].has_torch
        ),
        plain("modules imported", starts[-1].n_modules, "count"),
    )
    return BenchResult("start", results)


def start_window(compiled: Path | None = None) -> Start:
    """Start the program in a process of its own and wait for its first paint.

    compiled is where Python keeps what it compiled, as it does for whoever installed the program.
    """
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    if compiled is not None:
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["PYTHONPYCACHEPREFIX"] = str(compiled)
    begun = time.time()
    done = subprocess.run(
        [sys.executable, "-m", "desktop.bench.first_paint"],
        capture_output=True,
        check=False,
        timeout=TIMEOUT_S,
        stdin=subprocess.DEVNULL,
        env=environment,
    )
    rows = done.stdout.decode("utf-8", "replace").splitlines()
    if done.returncode != 0 or not rows:
        last = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or ["no reason"]
        raise AppError(f"The window did not open: {last[0]}", "Ask “dubwright doctor” why")
    told = json.loads(rows[-1])
    return Start(told["painted"] - begun, told["processor_s"], told["torch"], told["modules"])


def python_seconds() -> float:
    """What starting Python alone takes."""
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", "pass"], check=True, stdin=subprocess.DEVNULL)
    return time.perf_counter() - begun
