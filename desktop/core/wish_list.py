"""The lines that were still to be spoken, kept with the project so that a restart goes on."""

from __future__ import annotations

import contextlib
import json
import logging
from collections.abc import Sequence
from pathlib import Path

from desktop.core.errors import FileError
from desktop.core.files import read_bytes, write_whole

log = logging.getLogger(__name__)

FILE = "wishes.json"
_LIMIT = 50_000_000
_MAX_IDS = 200_000


def save(folder: Path, line_ids: Sequence[str]) -> None:
    """Write the ids in the order in which the lines are spoken, or remove the list when empty.

    Raises FileError, DiskFull or ReadOnly.
    """
    path = folder / FILE
    if line_ids:
        text = json.dumps(list(line_ids), ensure_ascii=False, separators=(",", ":"))
        write_whole(path, text.encode("utf-8", "replace"))
        return
    with contextlib.suppress(OSError):
        path.unlink()


def load(folder: Path) -> tuple[str, ...]:
    """Return the ids that were written; () where there are none, or nobody can read them."""
    path = folder / FILE
    try:
        found = json.loads(read_bytes(path, _LIMIT)) if path.is_file() else []
    except (FileError, ValueError, RecursionError) as error:
        log.info("the list of lines to be spoken is damaged: %s", error)
        return ()
    if not isinstance(found, list):
        return ()
    return tuple(item for item in found[:_MAX_IDS] if isinstance(item, str))
