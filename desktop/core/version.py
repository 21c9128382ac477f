"""Which version of the program this is."""

from __future__ import annotations


def version() -> str:
    """The version that was installed, "(not installed)" for a mere folder of sources."""
    # Imported late: the window opens without it.
    from importlib import metadata

    try:
        return metadata.version("dubwright")
    except metadata.PackageNotFoundError:
        return "(not installed)"
