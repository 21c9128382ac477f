"""By what a media file is known again: where it is, how large, when it was changed."""

from __future__ import annotations

import hashlib
from pathlib import Path

from desktop.core.errors import read_error


def identity(path: Path, track: int | None = None) -> str:
    """Return 64 hex digits for a file, or one sound track of it; raise FileError."""
    try:
        about = path.stat()
        name = path.resolve()
    except OSError as error:
        raise read_error(path, error) from error
    text = f"{name}\0{about.st_size}\0{about.st_mtime_ns}"
    text += "" if track is None else f"\0{track}"
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()
