"""Files written whole or not at all, and read with errors a person understands."""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
from pathlib import Path

from desktop.core.errors import FileError, read_error, shown, write_error
from desktop.core.phrase import phrase


def write_whole(path: Path, data: bytes) -> None:
    """Replace a file in one step: it holds either what it held or all of data.

    Raises FileError, DiskFull or ReadOnly.
    """
    target = path.resolve() if path.is_symlink() else path
    temporary = target.parent / f".{target.name[:100]}.{secrets.token_hex(4)}.tmp"
    try:
        _refuse_a_locked_target(target)
        try:
            with temporary.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            _keep_permissions(target, temporary)
            temporary.replace(target)
        finally:
            with contextlib.suppress(OSError):
                temporary.unlink()
    except OSError as error:
        raise write_error(path, error) from error


def read_bytes(path: Path, limit: int | None = None) -> bytes:
    """Return the content of a file; raise FileError when it cannot be read or is over limit."""
    try:
        if not path.is_file():
            # Reading a pipe or a device could wait for ever.
            path.stat()
            raise FileError(path, phrase("{path} is not a file", path=shown(path)), "Choose a file")
        size = path.stat().st_size
        if limit is not None and size > limit:
            raise FileError(
                path,
                phrase(
                    "{path} is too large: {size} MB, at most {limit} MB are read",
                    path=shown(path),
                    size=size // 1_000_000,
                    limit=limit // 1_000_000,
                ),
                "Choose the right file",
            )
        return path.read_bytes()
    except OSError as error:
        raise read_error(path, error) from error


def digest_of_file(path: Path) -> str:
    """Return the SHA-256 of a file as 64 hexadecimal digits; raise FileError."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise read_error(path, error) from error


def make_folder(path: Path) -> Path:
    """Make a folder and those above it; raise FileError when that fails."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise FileError(
            path,
            phrase("{path} cannot be made: a file has that name", path=shown(path)),
            "Choose another name",
        ) from error
    except OSError as error:
        raise write_error(path, error) from error
    return path


def _refuse_a_locked_target(target: Path) -> None:
    """A rename would replace even a file that its owner made read-only."""
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(13, "read-only", str(target))


def _keep_permissions(target: Path, temporary: Path) -> None:
    with contextlib.suppress(OSError):
        if target.exists():
            temporary.chmod(target.stat().st_mode & 0o777)
