"""The exports that the bench measures, in a process of their own, so that its memory is theirs.

Memory that a machine touches for the first time costs more than copying into it. Every run that
is compared therefore writes where a file as large was just removed: exports and copies alike.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from desktop.bench import export_material as material
from desktop.bench.usage import peak_megabytes, processor_seconds
from desktop.core.takes import Take
from desktop.jobs.dubbing import Dubbed
from desktop.jobs.export import ExportOptions, check, write_film
from desktop.jobs.studio import Studio
from desktop.jobs.ticket import Ticket
from desktop.media import ffmpeg


def main(folder: Path, rounds: int) -> int:
    """Export the film of the folder, then again with other takes; print the costs as JSON.

    Each later export has one changed line more, and follows a plain copy of the first.
    """
    n_lines = len(list((folder / "takes").iterdir()))
    takes = material.takes(folder, n_lines)
    first = _exported(folder, takes, material.DUBBED)
    again, copies = [], []
    # The first round only makes the room in memory in which the others are compared.
    for number in range(rounds + 1):
        copies.append(_copied(folder))
        changed = f"{n_lines // 2 + number:05}"
        takes[changed] = replace(takes["00000"], key=f"changed {number}")
        again.append(_exported(folder, takes, material.CHANGED))
    told = {"first": first, "again": again[1:], "copies": copies[1:]}
    sys.stdout.write(f"{json.dumps(told)}\n")
    return 0


def _copied(folder: Path) -> dict[str, object]:
    """The least that a new file of the same content costs: everything is ready and copied."""
    out = folder / "copy.mp4"
    out.unlink(missing_ok=True)
    start, used = time.perf_counter(), processor_seconds()
    arguments = ("-y", "-i", str(folder / material.DUBBED), "-map", "0", "-c", "copy", str(out))
    ffmpeg.run(arguments, duration_ms=1, progress=_ignore)
    return {
        "seconds": time.perf_counter() - start,
        "processor_s": processor_seconds() - used,
    }


def _ignore(_fraction: float) -> None:
    """Copies are too short to tell of."""


def _exported(folder: Path, takes: Mapping[str, Take], name: str) -> dict[str, object]:
    """What one export cost."""
    document = material.document(len(takes))
    voices = dict.fromkeys(takes, "bench")
    dubbed = Dubbed(MappingProxyType(dict(takes)), MappingProxyType(voices), {}, {})
    out = folder / name
    out.unlink(missing_ok=True)
    start, used = time.perf_counter(), processor_seconds()
    info = check(folder / material.FILM, out)
    options = ExportOptions(with_loudness=False, studio=Studio(folder / "studio"))
    report = write_film(document, dubbed, info, out, options, Ticket())
    return {
        "seconds": time.perf_counter() - start,
        "processor_s": processor_seconds() - used,
        "peak_megabytes": peak_megabytes(),
        "stages": dict(report.film.seconds),
    }


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2])))
