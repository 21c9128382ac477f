"""The state of one window that all its views share: project, current line, playhead, picture."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.core.document import Document
from desktop.core.edit import Edit
from desktop.core.frames import ListedFrames
from desktop.core.line import Line
from desktop.core.project import Project
from desktop.core.shots import nearest
from desktop.ui.history import History, Place

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from desktop.media.ffmpeg import MediaInfo


SHOT_REACH_MS = 60
"""Nearer than a frame or two to a shot change nobody wants an edge."""

SHOT_REACH_PLAYING_MS = 120
"""A finger is not as exact while the film plays."""


class Session(QObject):
    """What the views look at and what they ask; it owns no widget and does no slow work.

    Views change the document through `do` only. Asking for another moment is `seek`: the video
    view hears `seek_wanted`, moves the picture and reports back with `set_playhead`. Without a
    film `seek` moves the playhead at once.
    """

    project_opened = Signal()
    document_edited = Signal(object)  # Edit
    current_changed = Signal(str)  # line id, "" for none
    playhead_moved = Signal(int)  # ms
    media_opened = Signal(object)  # MediaInfo, or None when the film was closed
    seek_wanted = Signal(int, bool)  # ms, exact
    playing_changed = Signal(bool)
    modified_changed = Signal(bool)
    shots_changed = Signal()  # other shot changes of the film are known
    frames_known = Signal(object)  # times of all frames in seconds: the rate of the film changes
    audio_track_changed = Signal(int)  # another sound track of the film is seen and heard
    selection_restored = Signal(object)  # ids of the lines that were selected at a step of undo
    profile_changed = Signal()  # the lines are checked by other rules

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current_line_id = ""
        self._playhead_ms = 0
        self.selection: Callable[[], Iterable[str]] = tuple
        """Tells the ids of the selected lines; the table sets it."""
        self._is_playing = False
        self._media: MediaInfo | None = None
        self._frames: ListedFrames | None = None
        self._unsubscribe: Callable[[], None] = _nothing
        self._history: History
        self._adopt(project)

    # --- the project -----------------------------------------------------------------------

    @property
    def project(self) -> Project:
        return self._project

    @property
    def document(self) -> Document:
        return self._project.document

    @property
    def history(self) -> History:
        return self._history

    def open_project(self, project: Project) -> None:
        """Show another project; its history starts empty and its film is opened separately."""
        old = self._history
        self._adopt(project)
        old.deleteLater()
        self._current_line_id = ""
        self.project_opened.emit()
        self.current_changed.emit("")
        self.modified_changed.emit(False)
        self.open_media(None)
        lines = self.document.lines
        if lines:
            self.select(lines[0].id)

    def _adopt(self, project: Project) -> None:
        self._unsubscribe()
        self._project = project
        self._has_other_changes = False
        self._end_of_text_ms: int | None = None
        self._history = History(project.document, self)
        self._history.place_restored.connect(self._go_back_to)
        self._history.stack.cleanChanged.connect(self._tell_modified)
        self._unsubscribe = project.document.subscribe(self._on_edited)

    @property
    def is_modified(self) -> bool:
        """Whether something is not on disk yet."""
        return self._has_other_changes or not self._history.is_clean

    def note_other_change(self) -> None:
        """Something beside the document changed: the film, the voices."""
        self._has_other_changes = True
        self._tell_modified()

    def set_profile(self, profile: str) -> None:
        """Check the lines of this project by another profile."""
        if profile != self._project.profile:
            self._project.profile = profile
            if self._project.path is not None:
                self.note_other_change()
            self.profile_changed.emit()

    def mark_saved(self) -> None:
        """Everything is on disk now; later typing starts a new step."""
        self._has_other_changes = False
        self._history.mark_saved()
        self._tell_modified()

    def _tell_modified(self, _is_clean: bool = False) -> None:
        self.modified_changed.emit(self.is_modified)

    # --- the film --------------------------------------------------------------------------

    @property
    def media(self) -> MediaInfo | None:
        """What is known about the open film, None without one."""
        return self._media

    @property
    def duration_ms(self) -> int:
        """Length of what the window shows: the film, or the last line where there is no film."""
        if self._end_of_text_ms is None:
            ends = (line.end_ms for line in self.document.lines)
            self._end_of_text_ms = max(ends, default=0)
        return max(self._media.duration_ms if self._media else 0, self._end_of_text_ms)

    def open_media(self, info: MediaInfo | None) -> None:
        """Show a film that was probed already, or none."""
        self._media = info
        if info is not None and info.track != self.audio_track:
            self._media = info = replace(info, track=self.audio_track)
        self._frames = None
        self.media_opened.emit(info)
        self.set_playing(False)
        self.set_playhead(0)

    @property
    def is_playing(self) -> bool:
        return self._is_playing

    def set_playing(self, is_playing: bool) -> None:
        """The video view reports that the picture started or stopped to run."""
        if is_playing != self._is_playing:
            self._is_playing = is_playing
            self.playing_changed.emit(is_playing)

    @property
    def frames(self) -> ListedFrames | None:
        """The frames of a film whose rate changes; None while they follow each other evenly."""
        return self._frames

    def set_frame_times(self, times_s: Sequence[float] | NDArray[np.float64]) -> None:
        """The film has its frames at these times in seconds, not evenly."""
        self._frames = ListedFrames([math.ceil(x * 1000 - 0.001) for x in times_s])
        self.frames_known.emit(times_s)

    @property
    def audio_track(self) -> int:
        """Which sound track of the film is seen and heard, counted from 0."""
        n_tracks = len(self._media.audio) if self._media else 0
        return min(self._project.audio_track, max(n_tracks - 1, 0))

    def set_audio_track(self, track: int) -> None:
        """See and hear another sound track of the film; the project keeps it."""
        if track == self.audio_track:
            return
        self._project.audio_track = track
        if self._media is not None:
            self._media = replace(self._media, track=self.audio_track)
        if self._project.path is not None:
            self.note_other_change()
        self.audio_track_changed.emit(track)

    @property
    def shots(self) -> tuple[int, ...]:
        """First moments of the shots of the film in ms, in order; () while they are not known."""
        return self._project.shots

    @property
    def edge_ms(self) -> int:
        """Where an edge goes that is set at the playhead: to a shot change that is very near."""
        reach_ms = SHOT_REACH_PLAYING_MS if self._is_playing else SHOT_REACH_MS
        near = nearest(self._project.shots, self._playhead_ms, reach_ms)
        return self._playhead_ms if near is None else near

    def set_shots(self, shots: tuple[int, ...], *, is_news: bool = True) -> None:
        """Keep the shot changes with the project; is_news when they are worth saving it."""
        if shots == self._project.shots:
            return
        self._project.shots = shots
        if is_news and self._project.path is not None:
            self.note_other_change()
        self.shots_changed.emit()

    # --- the playhead ----------------------------------------------------------------------

    @property
    def playhead_ms(self) -> int:
        return self._playhead_ms

    def seek(self, ms: int, *, exact: bool = True) -> None:
        """Ask for another moment; exact=False may land on a nearby keyframe while dragging."""
        ms = max(0, min(ms, self.duration_ms)) if self._media else max(0, ms)
        if self._media is None:
            self.set_playhead(ms)
        self.seek_wanted.emit(ms, exact)

    def set_playhead(self, ms: int) -> None:
        """The video view reports the moment that the picture shows."""
        if ms != self._playhead_ms:
            self._playhead_ms = ms
            self.playhead_moved.emit(ms)

    # --- the current line ------------------------------------------------------------------

    @property
    def current_line_id(self) -> str:
        return self._current_line_id

    @property
    def current_line(self) -> Line | None:
        """The line that the editor shows, None when none is chosen."""
        if self._current_line_id and self._current_line_id in self.document:
            return self.document.get(self._current_line_id)
        return None

    def select(self, line_id: str) -> None:
        """Make a line the current one; "" or an unknown id chooses none."""
        if line_id and line_id not in self.document:
            line_id = ""
        if line_id != self._current_line_id:
            self._current_line_id = line_id
            self.current_changed.emit(line_id)

    # --- edits -----------------------------------------------------------------------------

    def do(self, edit: Edit, select: str | None = None) -> None:
        """Apply an edit as an undo step; select names the line to be current afterwards."""
        if edit.changes_nothing:
            if select is not None:
                self.select(select)
            return
        chosen = tuple(self.selection())
        before = Place(self._current_line_id, self._playhead_ms, chosen)
        after_id = self._current_line_id if select is None else select
        after = Place(after_id, self._playhead_ms, chosen if select is None else ())
        self._history.do(edit, before, after)
        if select is not None:
            self.select(select)

    def undo(self) -> None:
        """Take the last step back and show where it happened."""
        self._history.undo()

    def redo(self) -> None:
        """Do the step that was taken back once more and show where it happens."""
        self._history.redo()

    def _on_edited(self, edit: Edit) -> None:
        self._end_of_text_ms = None
        neighbour = self._neighbour_of_the_lost(edit)
        self.document_edited.emit(edit)
        if neighbour is not None:
            self.select(neighbour)

    def _neighbour_of_the_lost(self, edit: Edit) -> str | None:
        """The line to show when the current one is gone, None when it is still there."""
        if not self._current_line_id or self._current_line_id in self.document:
            return None
        lost = next((x for x in edit.removed if x.id == self._current_line_id), None)
        if edit.inserted:
            return edit.inserted[0].id
        lines = self.document.lines
        if lost is None or not lines:
            return ""
        after = next((x for x in lines if x.start_ms >= lost.start_ms), lines[-1])
        return after.id

    def _go_back_to(self, place: Place) -> None:
        self.select(place.line_id)
        if len(place.selected) > 1:
            self.selection_restored.emit(place.selected)
        if place.playhead_ms != self._playhead_ms and not self._is_playing:
            self.seek(place.playhead_ms)


def _nothing() -> None:
    """End no subscription: there was none before."""
