"""Recordings of human speech and what is known of each, from the tables beside them."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Recording:
    """One file, who speaks, what is said ("" where it is not told), and how sure that is."""

    path: Path
    speaker: str
    text: str = ""
    sex: str = ""
    confidence: str = "A"


def recordings(folder: Path) -> Iterator[Recording]:
    """Yield what every metadata.tsv (file, speaker, text, sex, confidence) below a folder lists."""
    for table in sorted(folder.rglob("metadata.tsv")):
        with table.open(encoding="utf-8", newline="") as lines:
            # A quotation mark is part of what is said.
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                yield _recording(table.parent, row)


def unmet(folder: Path) -> Iterator[Recording]:
    """Yield the recordings of the readers that nothing is ever trained or tuned on."""
    held_back = validation_speakers()
    return (one for one in recordings(folder) if one.speaker in held_back)


def validation_speakers() -> frozenset[str]:
    """Return the readers that nothing is ever trained or tuned on."""
    table = Path(__file__).with_name("validation_speakers.json")
    return frozenset(json.loads(table.read_text(encoding="utf-8"))["speakers"])


def _recording(folder: Path, row: Mapping[str, str | None]) -> Recording:
    return Recording(
        folder / (row["file"] or ""),
        row["speaker"] or "",
        row.get("text") or "",
        row.get("sex") or "",
        row.get("confidence") or "A",
    )
