"""Where a person was in each file: playhead, line and zoom, so that it opens there again."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from desktop.core import paths
from desktop.core.errors import FileError
from desktop.core.files import make_folder, read_bytes, write_whole
from desktop.core.settings import read_fields

log = logging.getLogger(__name__)

_LIMIT = 5_000_000
_MOST = 200
"""Files that were not opened for longest are forgotten."""


@dataclass(frozen=True, slots=True)
class LastPlace:
    """What was in view: times in ms, the zoom in ms per pixel (0: not known)."""

    playhead_ms: int = 0
    line_start_ms: int = -1
    """Start of the current line, -1 for none: ids are new each time a file is read."""
    left_ms: float = 0.0
    ms_per_px: float = 0.0
    film: str = ""
    """The film that was seen with it, "" for none."""


def load() -> dict[str, LastPlace]:
    """Return the places of all files that are remembered, the latest last."""
    path = _path()
    if not path.exists():
        return {}
    try:
        records = json.loads(read_bytes(path, _LIMIT))
    except (FileError, ValueError, RecursionError) as error:
        log.info("the places are damaged and start anew: %s", error)
        return {}
    if not isinstance(records, Mapping):
        return {}
    return {str(name): read_fields(LastPlace, record) for name, record in records.items()}


def remember(file: Path, place: LastPlace) -> None:
    """Keep the place of a file; a disk that does not take it loses nothing else."""
    places = load()
    places.pop(_name(file), None)
    places[_name(file)] = place
    latest = dict(list(places.items())[-_MOST:])
    records: dict[str, Any] = {name: asdict(value) for name, value in latest.items()}
    try:
        make_folder(_path().parent)
        write_whole(_path(), json.dumps(records, ensure_ascii=False).encode("utf-8", "replace"))
    except FileError as error:
        log.info("the place in %s was not kept: %s", file.name, error)


def of(file: Path) -> LastPlace | None:
    """Return the place of a file, None when it was never opened."""
    return load().get(_name(file))


def _name(file: Path) -> str:
    return str(file.absolute())


def _path() -> Path:
    return paths.user_data() / "places.json"
