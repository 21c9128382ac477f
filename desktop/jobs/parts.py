"""The parts of a dub for a mixing desk: a stem per voice, or a sound per line with a table."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from desktop.core import files
from desktop.core.document import Document
from desktop.core.dub_plan import DubPlan, Placement
from desktop.core.line import plain_text
from desktop.core.phrase import phrase
from desktop.core.timing import format_time
from desktop.jobs.ticket import Ticket
from desktop.media import mixdown
from desktop.media.mixdown import Bed

BED_STEM = "original"
TABLE = "lines.csv"
COLUMNS = (
    "file", "start", "end", "onset_sample", "samples", "rate", "gain_db", "voice", "status", "text",
)  # fmt: skip

_UNFIT = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')


def write_stems(
    plan: DubPlan, bed: Bed | None, voices: Mapping[str, str], folder: Path, ticket: Ticket
) -> tuple[Path, ...]:
    """Write a stereo WAV as long as the film for each voice, and one of the lowered original.

    voices are names by line id. Together the stems are the mix before its limiter. Raises
    FileError, JobCancelled.
    """
    files.make_folder(folder)
    stems = _stems(plan, bed, voices)
    names = file_names(tuple(stems))
    for number, (name, (stem, under)) in enumerate(stems.items()):
        part = ticket.part(
            number / len(stems), (number + 1) / len(stems), phrase("writing stem {name}", name=name)
        )
        mixdown.render(stem, under, folder / f"{names[name]}.wav", part.progress)
    return tuple(folder / f"{names[name]}.wav" for name in stems)


def write_lines(
    plan: DubPlan, document: Document, voices: Mapping[str, str], folder: Path, ticket: Ticket
) -> Path:
    """Write each line as it is heard into a mono WAV at 48 kHz, and the table; return its path.

    Raises FileError, JobCancelled.
    """
    files.make_folder(folder)
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    count = len(plan.placements)
    for number, placement in enumerate(plan.placements, start=1):
        ticket.progress(
            number / count, phrase("writing line {number} of {count}", number=number, count=count)
        )
        name = f"{number:05}.wav"
        mixdown.write_take(placement, plan.sample_rate, folder / name)
        writer.writerow((name, *_row(placement, document, voices)))
    # With a mark at the front, without which a well-known table program misreads accents.
    files.write_whole(folder / TABLE, table.getvalue().encode("utf-8-sig", "replace"))
    return folder / TABLE


def file_names(names: Sequence[str]) -> dict[str, str]:
    """A file name for each voice that every system can hold, no two alike."""
    given: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        plain = _UNFIT.sub("_", name).strip(" .")[:80] or "voice"
        unique, number = plain, 2
        while unique.casefold() in taken:
            unique, number = f"{plain} {number}", number + 1
        taken.add(unique.casefold())
        given[name] = unique
    return given


def _stems(
    plan: DubPlan, bed: Bed | None, voices: Mapping[str, str]
) -> dict[str, tuple[DubPlan, Bed | None]]:
    by_voice: dict[str, list[Placement]] = {}
    for placement in plan.placements:
        by_voice.setdefault(voices.get(placement.line_id, ""), []).append(placement)
    stems: dict[str, tuple[DubPlan, Bed | None]] = {
        name: (replace(plan, placements=tuple(placements), bed="replace"), None)
        for name, placements in by_voice.items()
    }
    if bed is not None and plan.bed != "replace":
        name = BED_STEM if BED_STEM not in stems else f"{BED_STEM} sound"
        stems[name] = (replace(plan, placements=()), bed)
    return stems


def _row(placement: Placement, document: Document, voices: Mapping[str, str]) -> tuple[object, ...]:
    line = document.get(placement.line_id)
    return (
        format_time(line.start_ms, "."),
        format_time(line.end_ms, "."),
        placement.onset_sample,
        placement.n_samples,
        f"{placement.fit.rate:.4f}",
        f"{placement.gain_db:.2f}",
        voices.get(line.id, ""),
        placement.fit.status,
        plain_text(line.text).replace("\n", " "),
    )
