"""The export that the bench measures, in a process of its own."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from types import MappingProxyType

from desktop.bench import export_material as material
from desktop.bench.usage import peak_megabytes, processor_seconds
from desktop.jobs.dubbing import Dubbed
from desktop.jobs.export import ExportOptions, check, write_film
from desktop.jobs.ticket import Ticket


def main(folder: Path) -> int:
    """Export the film of the folder and print what it cost as one JSON object."""
    n_lines = len(list((folder / "takes").iterdir()))
    document = material.document(n_lines)
    takes = material.takes(folder, n_lines)
    voices = dict.fromkeys(takes, "bench")
    dubbed = Dubbed(MappingProxyType(takes), MappingProxyType(voices), {}, {})
    out = folder / material.DUBBED
    start, used = time.perf_counter(), processor_seconds()
    info = check(folder / material.FILM, out)
    options = ExportOptions(with_loudness=False)
    report = write_film(document, dubbed, info, out, options, Ticket())
    told = {
        "seconds": time.perf_counter() - start,
        "processor_s": processor_seconds() - used,
        "peak_megabytes": peak_megabytes(),
        "stages": dict(report.film.seconds),
    }
    sys.stdout.write(f"{json.dumps(told)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
