"""Every bench by its name.

To add one: write desktop/bench/NAME.py with a docstring whose first sentence says what it measures
and `run(arguments, report) -> BenchResult`, and name it in MODULES. `arguments` are the KEY=VALUE
pairs of the command line; `report(fraction, note)` tells how far it is and cancels by raising.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping

from desktop.bench.result import BenchResult
from desktop.jobs.ticket import Report

Arguments = Mapping[str, str]
Bench = Callable[[Arguments, Report], BenchResult]

MODULES: Mapping[str, str] = {
    "dub": "a real dub: place, level and length of each line, and the wait for the first sound",
    "editor": "typing, table, timeline, waveform and seeking on a long film with many lines",
    "export": "assemble and mux a long dub, beside a plain copy and encode by ffmpeg",
    "speech": "time the speech model and judge it on readers that no training has met",
    "start": "time until the window is painted",
    "vocoder": "copy recordings through the vocoder to a folder, and judge the copies",
    "voices": "time until ten seconds are a voice, and how like clones of unmet readers are",
}
"""Name of the module, which is the name of the bench, and what it measures."""


def names() -> tuple[str, ...]:
    """The names, in order."""
    return tuple(sorted(MODULES))


def summary(name: str) -> str:
    """What a bench measures."""
    return MODULES[name]


def find(name: str) -> Bench:
    """The function that runs a bench; its module is imported now. Raises KeyError."""
    if name not in MODULES:
        raise KeyError(name)
    run: Bench = importlib.import_module(f"desktop.bench.{name}").run
    return run
