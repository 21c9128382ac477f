"""The timeline under the film: waveform, lines as blocks, their takes, the playhead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.take_state import TakeLookup, no_takes

if TYPE_CHECKING:
    from desktop.media.waveform import Peaks
    from desktop.ui.session import Session


class TimelineView(QWidget):
    """Shows a session's lines against the sound of the film, and lets them be dragged.

    It listens to the session (document_edited, current_changed, playhead_moved, project_opened,
    media_opened) and speaks back through session.do, session.select and session.seek.
    """

    line_created = Signal(str)  # id of a line drawn with the mouse: put the caret in its text
    times_previewed = Signal(str, int, int)  # id, start_ms, end_ms while an edge is being dragged
    menu_wanted = Signal(str, QPoint)  # id ("" on empty space), global position

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._take_lookup: TakeLookup = no_takes
        self._peaks: Peaks | None = None

    def set_take_lookup(self, lookup: TakeLookup) -> None:
        """Ask this function for the take of each line that is drawn."""
        self._take_lookup = lookup
        self.update()

    def refresh_takes(self) -> None:
        """Draw again after any take changed."""
        self.update()

    def set_peaks(self, peaks: Peaks | None) -> None:
        """Show this waveform; None says that there is none (no film, or a film without sound)."""
        self._peaks = peaks
        self.update()

    def set_decoding(self, fraction: float | None) -> None:
        """Say how much of the sound is decoded (0..1); None when nothing is being decoded."""
        self.update()

    def zoom_in(self) -> None:
        """Show less of the film, larger, around the playhead."""

    def zoom_out(self) -> None:
        """Show more of the film, smaller, around the playhead."""

    def zoom_to_fit(self) -> None:
        """Show the whole film."""
