"""The samples of a take, as they were spoken."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop.core.errors import FileError, read_error, shown
from desktop.core.phrase import phrase

Samples = NDArray[np.float32]


def read(path: Path) -> Samples:
    """Return the samples of a take, float32 (n,), mono. Raises FileError."""
    return read_with_rate(path)[0]


def read_with_rate(path: Path) -> tuple[Samples, int]:
    """Return the samples of a take, float32 (n,), mono, and their rate. Raises FileError."""
    import soundfile  # late: the window opens without it

    try:
        samples, sample_rate = soundfile.read(path, dtype="float32", always_2d=True)
    except soundfile.LibsndfileError as error:
        if not path.exists():
            raise read_error(path, FileNotFoundError(str(path))) from error
        raise FileError(
            path,
            phrase("The take {path} cannot be read: {error}", path=shown(path), error=error),
            "Speak the line again",
        ) from error
    mono: Samples = samples.mean(axis=1, dtype=np.float32)
    return mono, int(sample_rate)
