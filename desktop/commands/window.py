"""`dubwright [PROJECT | VIDEO [SUBTITLES]]`: the window."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from desktop.core.version import version

NO_DISPLAY = """\
There is no display here, so the window cannot open. The same dub without a window:
  dubwright dub VIDEO SUBTITLES -o OUT.mp4
`dubwright --help` lists the other commands."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the window may be opened with."""
    parser.add_argument(
        "files",
        nargs="*",
        type=Path,
        metavar="FILE",
        help="a project, or a video and its subtitles",
    )
    parser.add_argument("--version", action="store_true", help="print the version and end")


def main(arguments: argparse.Namespace) -> int:
    """Open the window and stay until it closes."""
    if arguments.version:
        sys.stdout.write(f"Dubwright {version()}\n")
        return 0
    if len(arguments.files) > 2:
        sys.stderr.write("dubwright: give a project, or a video and its subtitles\n")
        return 2
    if not has_display(os.environ, sys.platform):
        sys.stderr.write(f"dubwright: {NO_DISPLAY}\n")
        return 1
    import_before_qt()
    from desktop import app

    return app.main(tuple(arguments.files))


def import_before_qt() -> None:
    """Import what is large and has nothing to do with Qt.

    Once Qt is there, it opens and reads the source of every module that is imported: a tenth of
    the time until the window is painted.
    """
    importlib.import_module("numpy")
    importlib.import_module("desktop.core.project")
    importlib.import_module("desktop.media.ffmpeg")


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Whether a window could be shown; an offscreen platform counts, tests use it."""
    if not platform.startswith(("linux", "freebsd")):
        return True
    return any(environment.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
