"""Keeps the search for garbage from pausing the window in the middle of a word."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject

from desktop.ui.session import Session
from desktop.ui.timers import once

_LONG = 1000
"""Lines from which on it is worth it."""


class QuietMemory(QObject):
    """Has a long project searched for garbage as it opens, and then left out.

    Python looks through everything that is there whenever a quarter of it is new: 40 ms among ten
    thousand lines, at any key. What a project consists of stays until the next one is opened.
    """

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        session.project_opened.connect(once(self, self._leave_out).start)

    def _leave_out(self) -> None:
        gc.unfreeze()
        if len(self._session.document) >= _LONG:
            gc.collect()
            gc.freeze()
