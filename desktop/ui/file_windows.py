"""More windows: a new one from the menu, and word that this one was closed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.ui.feature import Feature


class WindowList(Protocol):
    """All windows of the program, as one of them sees the others."""

    def open(self, files: Sequence[Path] = ()) -> None:
        """Show one more window with these files, or with nothing."""

    def closed(self, window: QObject) -> None:
        """A window was closed: end its work."""


class FileWindows(Feature):
    """Each window has a project of its own; closing one closes no other."""

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
