"""The exports that the bench measures, in a process of their own."""

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


def main(folder: Path) -> int:
    """Export the film of the folder, and again with one other take; print the costs as JSON."""
    n_lines = len(list((folder / "takes").iterdir()))
    takes = material.takes(folder, n_lines)
    first = _exported(folder, takes, material.DUBBED)
    changed = f"{n_lines // 2:05}"
    takes[changed] = replace(takes["00000"], key="f" * 32)
    again = _exported(folder, takes, material.CHANGED)
    sys.stdout.write(f"{json.dumps({'first': first, 'again': again})}\n")
    return 0


def _exported(folder: Path, takes: Mapping[str, Take], name: str) -> dict[str, object]:
    """What one export cost until now."""
    document = material.document(len(takes))
    voices = dict.fromkeys(takes, "bench")
    dubbed = Dubbed(MappingProxyType(dict(takes)), MappingProxyType(voices), {}, {})
    out = folder / name
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
    sys.exit(main(Path(sys.argv[1])))
