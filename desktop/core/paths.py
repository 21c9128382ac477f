"""Where resources, the person's data, caches and settings live, also in a frozen program."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_NAME = "dubwright"


def resources() -> Path:
    """Return the folder of models, voices, icons and the sample."""
    for folder in _resource_folders():
        if folder.is_dir():
            return folder
    return Path(__file__).resolve().parents[2] / "resources"


def user_data() -> Path:
    """Return the folder of what must not be lost: voices, models, work to recover."""
    return _folder("data", "XDG_DATA_HOME", ".local/share", "Application Support", "APPDATA")


def cache() -> Path:
    """Return the folder of what can be made again: waveforms, takes of unsaved work."""
    return _folder("cache", "XDG_CACHE_HOME", ".cache", "Caches", "LOCALAPPDATA")


def config() -> Path:
    """Return the folder of the settings."""
    return _folder("config", "XDG_CONFIG_HOME", ".config", "Preferences", "APPDATA")


def _resource_folders() -> list[Path]:
    package = Path(__file__).resolve().parents[1]
    frozen = getattr(sys, "_MEIPASS", None)
    bundled = [Path(frozen) / "resources"] if frozen else []
    return [*bundled, package.parent / "resources", package / "_resources"]


def _folder(kind: str, xdg: str, home: str, mac: str, windows: str) -> Path:
    """DUBWRIGHT_HOME wins over everything; then what the system asks for."""
    if own := os.environ.get("DUBWRIGHT_HOME"):
        return Path(own) / kind
    if sys.platform == "win32":
        return Path(os.environ.get(windows, Path.home() / "AppData" / "Local")) / _NAME / kind
    if sys.platform == "darwin":
        return Path.home() / "Library" / mac / _NAME
    chosen = os.environ.get(xdg, "")
    # The specification says that a relative path is to be ignored.
    return (Path(chosen) if Path(chosen).is_absolute() else Path.home() / home) / _NAME
