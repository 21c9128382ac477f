"""The same dub by every preset: as loud as it asks, its lines as loud as each other."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop.bench.result import Measurement, at_most
from desktop.core.document import Document
from desktop.core.dub import Bed
from desktop.core.dub_plan import SAMPLE_RATE, plan
from desktop.core.loudness import PRESETS, preset_of, speech_target
from desktop.jobs.dubbing import Dubbed
from desktop.jobs.export import ExportOptions, check, write_film
from desktop.jobs.report import Report
from desktop.jobs.studio import Studio
from desktop.jobs.ticket import Ticket
from desktop.media import loudness
from desktop.media.decoding import decode_float
from desktop.media.level import block_powers, gated_lufs

GOAL_LU = 0.5
GOAL_NEIGHBOURS_LU = 2.0

Sound = NDArray[np.float32]


def measured(
    document: Document, dubbed: Dubbed, film: Path, folder: Path, ticket: Ticket
) -> tuple[Measurement, ...]:
    """Export by each preset and measure what was written with ffmpeg's meter, or by its lines."""
    found: list[Measurement] = []
    names = [name for name in PRESETS if name != "as-is"]
    for number, name in enumerate(names):
        part = ticket.part(number / len(names), (number + 1) / len(names), f"loudness {name}")
        found += _of(name, document, dubbed, film, folder, part)
    return tuple(found)


def _of(
    name: str, document: Document, dubbed: Dubbed, film: Path, folder: Path, ticket: Ticket
) -> list[Measurement]:
    preset = preset_of(name)
    # Where speech counts, not the programme, it is measured without the film under it.
    bed: Bed = "duck" if preset.programme_lufs is not None else "replace"
    dub = replace(document.dub, loudness=name, bed=bed)
    own = Document(document.lines, dub)
    out = folder / f"{name}.mp4"
    info = check(film, out)
    options = ExportOptions(studio=Studio(folder / "studio"))
    report = write_film(own, dubbed, info, out, options, ticket)
    meter = loudness.measure(out, info.duration_ms, lambda _: None)
    peak = meter.peak_dbtp if meter.peak_dbtp is not None else -99.0
    limit = at_most(f"true peak, {name}", peak, "dBTP", preset.peak_dbtp)
    if preset.programme_lufs is not None and meter.lufs is not None:
        off = abs(meter.lufs - preset.programme_lufs)
        beside = f"{meter.lufs:.2f} LUFS, by ffmpeg's EBU R128 meter"
        return [at_most(f"off the preset {name}", off, "LU", GOAL_LU, beside), limit]
    return [*_of_speech(name, own, dubbed, out, report), limit]


def _of_speech(
    name: str, document: Document, dubbed: Dubbed, out: Path, report: Report
) -> list[Measurement]:
    """How loud the lines are, and how much each differs from the one before."""
    heard = np.concatenate(list(decode_float(out, SAMPLE_RATE, 2)))
    the_plan = plan(document, dubbed.takes, 0, report.film.sound.film_lufs)
    lines = [
        block_powers(heard[p.onset_sample : p.onset_sample + p.n_samples], SAMPLE_RATE)
        for p in the_plan.placements
        if p.n_samples > SAMPLE_RATE // 5
    ]
    levels = [level for powers in lines if (level := gated_lufs(powers)) is not None]
    target = speech_target(name, report.film.sound.film_lufs)
    if not levels or target is None:
        return []
    jump = max((abs(left - right) for left, right in pairwise(levels)), default=0.0)
    middle = float(np.median(levels))
    beside = f"lines at {middle:.2f} LUFS, asked for {target:.2f}"
    return [
        at_most(f"off the preset {name}", abs(middle - target), "LU", GOAL_LU, beside),
        at_most(
            f"neighbouring lines, {name}",
            jump,
            "LU",
            GOAL_NEIGHBOURS_LU,
            f"largest step between two of {len(levels)} lines",
        ),
    ]
