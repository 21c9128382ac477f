"""Where a stream of sound ends: a file that is there only when it is whole."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

from desktop.core.errors import write_error

Put: TypeAlias = Callable[[bytes], object]


@contextlib.contextmanager
def written(out: Path) -> Iterator[Put]:
    """Hand out a function that takes a file piece by piece.

    The file is there only if all went well. Raises FileError, DiskFull or ReadOnly.
    """
    is_done = False
    try:
        with out.open("wb") as file:
            yield file.write
        is_done = True
    except OSError as error:
        raise write_error(out, error) from error
    finally:
        if not is_done:
            with contextlib.suppress(OSError):
                out.unlink()
