"""One small picture of a film, kept in the cache by what the film is."""

from __future__ import annotations

import hashlib
from pathlib import Path

from desktop.core.errors import AppError
from desktop.core.files import make_folder
from desktop.media.ffmpeg import ONLY_FILES, argument, probe, run

WIDTH, HEIGHT = 192, 108
_SHARE = 0.1
"""Films begin in the dark: a tenth later there is something to see."""


def kept_at(film: Path, cache: Path) -> Path:
    """Return where the picture of a film is kept; raise OSError when the film is not there."""
    about = film.stat()
    told = f"{film.absolute()}\0{about.st_size}\0{about.st_mtime_ns}".encode("utf-8", "replace")
    return cache / f"{hashlib.sha256(told).hexdigest()[:32]}.jpg"


def make(film: Path, cache: Path, at_ms: int | None = None) -> Path | None:
    """Return the picture of a film, made now if it is not kept yet; None where there is none.

    at_ms is the moment to show, None a moment near the beginning.
    """
    try:
        kept = kept_at(film, cache)
        if kept.is_file():
            return kept
        info = probe(film)
        if info.video is None:
            return None
        make_folder(cache)
        moment_ms = round(info.duration_ms * _SHARE) if at_ms is None else at_ms
        partial = kept.with_name(f".{kept.name}")
        run(
            (
                *("-y", *ONLY_FILES, "-ss", f"{moment_ms}ms", "-i", argument(film)),
                *("-frames:v", "1", "-an", "-sn", "-vf", _filter(), "-q:v", "4", "-f", "mjpeg"),
                argument(partial),
            ),
            duration_ms=1000,
            progress=lambda _: None,
            partial=partial,
        )
        partial.replace(kept)
    except (AppError, OSError):
        return None
    return kept


def _filter() -> str:
    return (
        f"scale={WIDTH}:{HEIGHT}:force_original_aspect_ratio=decrease,"
        f"pad={WIDTH}:{HEIGHT}:-1:-1:color=black"
    )
