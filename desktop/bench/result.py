"""What a bench gives: measured values beside their goals and what they were compared with."""

from __future__ import annotations

import json
import os
import platform
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Measurement:
    """One value; `goal` is a sentence such as "<= 1.3", `met` is None where there is no goal."""

    name: str
    value: float
    unit: str
    goal: str = ""
    met: bool | None = None
    reference: str = ""
    """What the value stands beside: the other program, and what it took in the same run."""


@dataclass(frozen=True, slots=True)
class BenchResult:
    """All that one bench measured in one run."""

    bench: str
    results: tuple[Measurement, ...]


def at_most(name: str, value: float, unit: str, limit: float, reference: str = "") -> Measurement:
    """A value that is good when it is not above the limit."""
    return Measurement(name, round(value, 4), unit, f"<= {limit:g}", value <= limit, reference)


def at_least(name: str, value: float, unit: str, limit: float, reference: str = "") -> Measurement:
    """A value that is good when it is not below the limit."""
    return Measurement(name, round(value, 4), unit, f">= {limit:g}", value >= limit, reference)


def plain(name: str, value: float, unit: str, reference: str = "") -> Measurement:
    """A value without a goal."""
    return Measurement(name, round(value, 4), unit, reference=reference)


def machine() -> dict[str, object]:
    """The machine that the values belong to."""
    return {
        "system": f"{platform.system()} {platform.release()}",
        "processor": _processor(),
        "cores": os.cpu_count() or 1,
        "load": round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None,
        "python": platform.python_version(),
    }


def as_json(result: BenchResult) -> str:
    """One JSON object: bench, machine, results."""
    return json.dumps(
        {
            "bench": result.bench,
            "machine": machine(),
            "results": [asdict(measurement) for measurement in result.results],
        },
        ensure_ascii=False,
        indent=1,
    )


def as_table(result: BenchResult) -> str:
    """Rows for a person."""
    rows = [
        (m.name, f"{m.value:g} {m.unit}", m.goal, _verdict(m), m.reference) for m in result.results
    ]
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    padded = (zip(row, widths, strict=True) for row in rows)
    return "\n".join("  ".join(f"{cell:{width}}" for cell, width in row).rstrip() for row in padded)


def _verdict(measurement: Measurement) -> str:
    return {True: "met", False: "missed", None: ""}[measurement.met]


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    if info.is_file():
        for row in info.read_text(encoding="utf-8", errors="replace").splitlines():
            if row.startswith("model name"):
                return row.partition(":")[2].strip()
    return platform.processor() or platform.machine()
