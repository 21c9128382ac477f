"""More windows: a new one from the menu, and word that this one was closed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.core.project import FILE
from desktop.ui.feature import Feature, Parts


class WindowList(Protocol):
    """All windows of the program, as one of them sees the others."""

    def open(self, files: Sequence[Path] = ()) -> None:
        """Show one more window with these files, or with nothing."""

    def closed(self, window: QObject) -> None:
        """A window was closed: end its work."""

    def show_project(self, folder: Path, asking: QObject) -> bool:
        """Bring the window to the front that has a project open, if it is not the one asking."""


class FileWindows(Feature):
    """Each window has a project of its own; closing one closes no other."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        parts.files.is_elsewhere = self._is_elsewhere

    def new_window(self) -> None:
        """Show an empty window beside this one."""
        self.open(())

    def close_window(self) -> None:
        """Close this window; the others stay."""
        self.parts.window.close()

    def leave(self) -> None:
        """Close all windows, and with the last one the program."""
        QApplication.closeAllWindows()

    def open(self, files: Sequence[Path]) -> None:
        """Show files in a window of their own."""
        windows = self.parts.edges.windows
        if windows is not None:
            windows.open(files)

    def close(self) -> None:
        windows = self.parts.edges.windows
        if windows is not None:
            windows.closed(self.parts.window)

    def _is_elsewhere(self, path: Path) -> bool:
        windows = self.parts.edges.windows
        folder = path.parent if path.name == FILE else path
        return windows is not None and windows.show_project(folder, self.parts.window)
