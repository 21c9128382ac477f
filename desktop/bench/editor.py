"""How quick the window answers on a long film: typing, the table, the timeline, seeking.

10,000 lines over 3 hours, drawn by the processor without a screen. Every value is a percentile of
single actions in one run, by the clock on the wall: measure on a machine that does nothing else.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.bench.editor_film import seek_results, waveform_results
from desktop.bench.editor_timeline import timeline_results
from desktop.bench.editor_window import window_results
from desktop.bench.registry import Arguments
from desktop.bench.result import BenchResult, Measurement
from desktop.jobs.ticket import Report

PARTS = ("timeline", "window", "waveform", "seek")


def run(arguments: Arguments, report: Report) -> BenchResult:
    """Measure; count=N is how often each thing is done, part=NAME measures only one part."""
    count = int(arguments.get("count", "200"))
    chosen = arguments.get("part", "")
    results: list[Measurement] = []
    with own_home() as folder:
        application()
        for number, part in enumerate(PARTS):
            if chosen in ("", part):
                report(number / len(PARTS), part)
                results += measured(part, count, folder)
    return BenchResult("editor", tuple(results))


def measured(part: str, count: int, folder: Path) -> list[Measurement]:
    """What one part gives."""
    if part == "timeline":
        return list(timeline_results(count))
    if part == "window":
        return list(window_results(count, folder))
    if part == "waveform":
        return list(waveform_results(folder))
    return list(seek_results(min(count, 60), folder))


def application() -> QApplication:
    """The one application of this process, without a screen where it is made here."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication(["bench"])


@contextmanager
def own_home() -> Iterator[Path]:
    """A folder that vanishes, in which the program keeps everything meanwhile."""
    before = os.environ.get("DUBWRIGHT_HOME")
    with tempfile.TemporaryDirectory(prefix="dubwright-bench-") as folder:
        os.environ["DUBWRIGHT_HOME"] = folder
        try:
            yield Path(folder)
        finally:
            if before is None:
                del os.environ["DUBWRIGHT_HOME"]
            else:
                os.environ["DUBWRIGHT_HOME"] = before
