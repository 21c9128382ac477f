"""What an export leaves for the next one: encoded chunks, and what was found out about a film."""

from __future__ import annotations

import hashlib
import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from desktop.core import files, paths
from desktop.core.dub_plan import DubPlan
from desktop.core.errors import FileError
from desktop.core.export_estimate import Pace
from desktop.core.settings import read_fields
from desktop.media.chunk_store import CAP_BYTES, ChunkStore
from desktop.media.mixdown import Bed

log = logging.getLogger(__name__)

SILENT = ""
"""The name of the sound of a film that has none."""

_PACE = "pace"
_LIMIT = 1_000_000


@dataclass(frozen=True, slots=True)
class FilmLevel:
    """How loud a film was found to be under so many lines; None: nobody speaks there."""

    lufs: float | None
    n_lines: int

    def still_holds(self, n_lines: int) -> bool:
        """Whether about as many lines are to be judged by as then."""
        return self.n_lines <= 2 * n_lines and n_lines <= 2 * max(1, self.n_lines)


class Studio:
    """A folder of chunks and notes; all of it can be made again."""

    def __init__(self, folder: Path, cap_bytes: int = CAP_BYTES) -> None:
        self.folder = folder
        self.chunks = ChunkStore(folder / "chunks", cap_bytes)

    def film_level(self, bed: Bed) -> FilmLevel | None:
        """What was found out about a film before."""
        told = self._notes(film_name(bed)).get("level")
        if not isinstance(told, list) or len(told) != 2 or not isinstance(told[1], int):
            return None
        return FilmLevel(float(told[0]) if isinstance(told[0], int | float) else None, told[1])

    def note_film_level(self, bed: Bed, level: FilmLevel) -> None:
        """Keep it; a disk that takes nothing only costs time later."""
        self._note(film_name(bed), "level", [level.lufs, level.n_lines])

    def gain_db(self, bed: Bed | None, plan: DubPlan, preset: str) -> float | None:
        """The gain of the whole track that met a preset last time; None before that."""
        gain = self._notes(film_name(bed)).get(_gain_key(plan, preset))
        return float(gain) if isinstance(gain, int | float) else None

    def note_gain_db(self, bed: Bed | None, plan: DubPlan, preset: str) -> None:
        """Keep the gain of a plan that met its preset."""
        self._note(film_name(bed), _gain_key(plan, preset), plan.gain_db)

    def pace(self) -> Pace:
        """How fast exports were on this machine."""
        return read_fields(Pace, self._notes(_PACE))

    def note_pace(self, pace: Pace) -> None:
        """Keep it."""
        for name, value in asdict(pace).items():
            self._note(_PACE, name, value)

    def _notes(self, film: str) -> dict[str, Any]:
        path = self._path(film)
        if not path.exists():
            return {}
        try:
            notes = json.loads(files.read_bytes(path, _LIMIT))
        except (FileError, ValueError, RecursionError) as error:
            log.info("the notes on a film are damaged: %s", error)
            return {}
        return notes if isinstance(notes, dict) else {}

    def _note(self, film: str, key: str, value: object) -> None:
        notes = {**self._notes(film), key: value}
        try:
            files.make_folder(self.folder / "films")
            files.write_whole(self._path(film), json.dumps(notes).encode("utf-8"))
        except FileError as error:
            log.info("a note on a film was not kept: %s", error)

    def _path(self, film: str) -> Path:
        return self.folder / "films" / f"{film or 'silent'}.json"


def usual() -> Studio:
    """The studio of this person on this machine."""
    return Studio(paths.cache() / "sound")


def film_name(bed: Bed | None) -> str:
    """A name for the sound of a film as it lies on the disk now; SILENT for none."""
    if bed is None:
        return SILENT
    try:
        about = bed.path.stat()
        stamp = f"{about.st_size} {about.st_mtime_ns}"
    except OSError:
        stamp = "gone"
    text = f"{bed.path.absolute()}\0{stamp}\0{bed.track}"
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _gain_key(plan: DubPlan, preset: str) -> str:
    """The bed decides as much as the preset; how deep it sinks shows in its lowest point."""
    lowest = min((gain for _, gain in plan.envelope), default=0.0)
    return f"gain {preset} {plan.bed} {lowest:g}"
