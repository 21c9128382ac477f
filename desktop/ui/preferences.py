"""The settings of the program while it runs: one value, changed whole, kept on disk."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.core import settings as store
from desktop.core.errors import FileError
from desktop.core.settings import Settings

_RECENT = 10


class Preferences(QObject):
    """Holds the present settings and tells who must know when they change."""

    changed = Signal(object)  # Settings
    failed = Signal(object)  # FileError: they could not be kept

    def __init__(self, value: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._value = value

    @property
    def value(self) -> Settings:
        """The settings as they are now."""
        return self._value

    def change(self, **fields: Any) -> None:
        """Change some fields and write all; raises TypeError for a field that there is not."""
        changed = dataclasses.replace(self._value, **fields)
        if changed == self._value:
            return
        self._value = changed
        self.changed.emit(changed)
        try:
            # Measured on the speech thread, and written from there.
            threads = store.load().speech_threads
            store.save(dataclasses.replace(changed, speech_threads=threads))
        except FileError as error:
            self.failed.emit(error)

    def remember(self, path: Path) -> None:
        """Put a file that was opened or saved at the head of the recent ones."""
        name = str(path.absolute())
        rest = [x for x in self._value.recent if x != name]
        self.change(recent=(name, *rest)[:_RECENT], last_folder=str(path.absolute().parent))
