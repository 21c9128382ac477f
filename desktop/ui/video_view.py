"""The film: picture, subtitles of the moment over it, and the transport under it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from desktop.media.player import VideoPlayer
    from desktop.ui.session import Session


class VideoView(QWidget):
    """Shows the film of a session.

    The player is made by player_factory on the first film, never before: the window must appear
    at once. What the film does reaches everyone else through the session: the view calls
    session.place_playhead(ms) as the picture moves (60 times a second while playing) and listens
    to session.seek_requested(ms, exact).
    """

    open_wanted = Signal()  # the empty view's button was pressed
    film_dropped = Signal(Path)
    playing_changed = Signal(bool)
    film_loaded = Signal(int)  # duration in milliseconds, when the first picture is there
    failed = Signal(object)  # AppError

    def __init__(
        self,
        session: Session,
        player_factory: Callable[[], VideoPlayer],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._player_factory = player_factory
        self._player: VideoPlayer | None = None

    @property
    def player(self) -> VideoPlayer | None:
        """The player, once a film was opened."""
        return self._player

    def open_film(self, path: Path) -> None:
        """Load a film and show its first frame."""

    def close_film(self) -> None:
        """Show the empty state again."""

    def play(self) -> None:
        """Play from where the film stands."""

    def pause(self) -> None:
        """Stand still on the current frame."""

    def toggle(self) -> None:
        """Play when standing, stand when playing."""

    def play_range(self, start_ms: int, end_ms: int) -> None:
        """Play from start_ms and stand still one frame before end_ms."""

    def step(self, frames: int) -> None:
        """Go this many frames forward, or back when negative."""

    def seek(self, ms: int, exact: bool = True) -> None:
        """Go to the frame seen at ms; not exact means the nearest key frame, which is quicker."""

    def shutdown(self) -> None:
        """Stop the timers and end the player; call it before the window goes."""
