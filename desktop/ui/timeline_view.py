"""The timeline under the film: waveform, lines as blocks, their takes, the playhead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui import timeline_spectrum as spectra
from desktop.ui.minimap import Minimap
from desktop.ui.take_state import TakeLookup
from desktop.ui.timeline_blocks import ProblemLookup
from desktop.ui.timeline_canvas import TimelineCanvas
from desktop.ui.timeline_wave import Columns
from desktop.ui.timers import once

if TYPE_CHECKING:
    from desktop.media.ffmpeg import MediaInfo
    from desktop.ui.session import Session

KEY_ZOOM = 1.5
LOUDNESS_COLUMNS = 2_000
FILLED_HEIGHT = 0.8  # of the waveform's height, that all but the loudest hundredth fills
MOST_GAIN = 12.0  # silence is not blown up to look like sound
GROWTH_MS = 150  # how often a growing waveform is painted


class Follow(Enum):
    """How the view goes with the playhead while the film plays."""

    PAGE = "page"
    CENTRE = "centre"
    OFF = "off"


class TimelineView(QWidget):
    """Shows a session's lines against the sound of the film, and lets them be dragged.

    It listens to the session (document_edited, current_changed, playhead_moved, project_opened,
    media_opened) and speaks back through session.do, session.select and session.seek.
    """

    line_created = Signal(str)  # id of a line drawn with the mouse: put the caret in its text
    line_activated = Signal(str)  # id of a line that was double-clicked, or Enter pressed on it
    times_previewed = Signal(str, int, int)  # id, start_ms, end_ms while it is being dragged
    menu_wanted = Signal(str, QPoint)  # id ("" on empty space), global position

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.follow = Follow.PAGE
        self._is_left_behind = False  # someone scrolled away while the film plays
        self._fraction: float | None = None
        self._gain: float | None = None
        self._has_grid = True
        self.canvas = TimelineCanvas(session)
        self._minimap = Minimap(self.canvas)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.canvas, 1)
        column.addWidget(self._minimap)
        self.setFocusProxy(self.canvas)
        self._growth = once(self, self._show_growth, GROWTH_MS)
        self.canvas.line_created.connect(self.line_created)
        self.canvas.line_activated.connect(self.line_activated)
        self.canvas.times_previewed.connect(self.times_previewed)
        self.canvas.menu_wanted.connect(self.menu_wanted)
        self.canvas.scale_changed.connect(self._on_scale_changed)
        session.project_opened.connect(self._on_project_opened)
        session.media_opened.connect(self._on_media_opened)
        session.frames_known.connect(self._set_grid)
        session.playing_changed.connect(self._on_playing_changed)
        session.playhead_moved.connect(self._on_playhead_moved)
        self._on_media_opened(session.media)

    def sizeHint(self) -> QSize:
        return QSize(900, 220)

    # --- what others hand in -----------------------------------------------------------------

    def set_take_lookup(self, lookup: TakeLookup) -> None:
        """Ask this function for the take of each line that is painted; it must be quick."""
        self.canvas.takes = lookup
        self.canvas.mark_stale(is_scene_same=True)

    def set_problem_lookup(self, lookup: ProblemLookup) -> None:
        """Ask this function what is wrong with each line that is painted; it must be quick."""
        self.canvas.problems = lookup
        self.refresh_problems()

    def refresh_problems(self) -> None:
        """Paint anew: what is wrong with some lines is another thing than before."""
        self.canvas.repaint_lane()

    def refresh_takes(self) -> None:
        """Paint the lines again whose takes are others than before."""
        self.canvas.refresh_takes()

    def set_peaks(self, peaks: Columns | None) -> None:
        """Show this waveform; None says that there is none (no film, or a film without sound)."""
        self.canvas.peaks = peaks
        self._fit_gain()
        self._notify()

    def set_spectrum(self, spectrum: spectra.Columns | None) -> None:
        """Show this spectrogram while pitches are shown; None while there is none yet."""
        self.canvas.spectrum = spectrum
        if self.canvas.is_spectrum:
            self._notify()

    def show_spectrum(self, is_shown: bool) -> None:
        """Show the sound by its pitches, or by its loudness."""
        self.canvas.is_spectrum = is_shown
        self._notify()

    def set_decoding(self, fraction: float | None) -> None:
        """Say how much of the sound is decoded (0..1); None when nothing is being decoded.

        Peaks that grow need no more than this: they are asked again each time.
        """
        self._fraction = fraction
        if not self._growth.isActive():
            self._growth.start()

    def set_rules(self, min_gap_ms: int, *, snaps_to_frames: bool = True) -> None:
        """Change the least gap that drags keep, and whether edges fall on frames."""
        self._has_grid = snaps_to_frames
        rules = self.canvas.pointer.rules
        self.canvas.pointer.rules = replace(rules, min_gap_ms=min_gap_ms)
        self._set_grid()

    def set_shot_changes(self, moments_ms: Sequence[int]) -> None:
        """Show where shots begin, and let drags snap to it."""
        self.canvas.shots = tuple(moments_ms)
        self.canvas.mark_stale()

    def set_gain(self, gain: float | None) -> None:
        """Draw the waveform larger than the sound is; 1 is as it is, None as large as it fits."""
        self._gain = gain
        self._fit_gain()
        self.canvas.mark_stale(is_scene_same=True)

    # --- looking around ----------------------------------------------------------------------

    def zoom_in(self) -> None:
        """Show less of the film, larger, around the playhead."""
        self.canvas.zoom(KEY_ZOOM)

    def zoom_out(self) -> None:
        """Show more of the film, smaller, around the playhead."""
        self.canvas.zoom(1 / KEY_ZOOM)

    def zoom_to_fit(self) -> None:
        """Show the whole film."""
        self.canvas.set_scale(self.canvas.scale.fitted())

    # --- what the session tells --------------------------------------------------------------

    def _set_grid(self, _times: object = None) -> None:
        """Let edges fall on the frames of the film, where that is wished for."""
        session, rules = self._session, self.canvas.pointer.rules
        video = session.media.video if session.media is not None else None
        fps = float(video.fps) if video is not None and self._has_grid else 0.0
        frames = session.frames if self._has_grid else None
        self.canvas.pointer.rules = replace(rules, fps=fps, frames=frames)

    def _on_project_opened(self) -> None:
        self._reload()

    def _on_media_opened(self, info: MediaInfo | None) -> None:
        self.canvas.peaks = self.canvas.spectrum = None
        self._fraction = None
        self._set_grid()
        self._reload()
        self._notify()

    def _reload(self) -> None:
        self.canvas.reload()

    def _on_playing_changed(self, _is_playing: bool) -> None:
        self._is_left_behind = False

    def _on_playhead_moved(self, ms: int) -> None:
        canvas = self.canvas
        if canvas.pointer.is_busy:
            return
        is_in_view = canvas.scale.left_ms <= ms <= canvas.scale.right_ms
        if not self._session.is_playing:
            if not is_in_view:
                canvas.set_scale(canvas.scale.centred(ms))
            return
        self._is_left_behind = self._is_left_behind and not is_in_view
        if self.follow is Follow.OFF or self._is_left_behind:
            return
        centred = self.follow is Follow.CENTRE
        canvas.set_scale(canvas.scale.centred(ms) if centred else canvas.scale.paged(ms))

    def _on_scale_changed(self) -> None:
        scale, ms = self.canvas.scale, self._session.playhead_ms
        if self._session.is_playing and not scale.left_ms <= ms <= scale.right_ms:
            self._is_left_behind = True

    # --- what stands in for a waveform -------------------------------------------------------

    def _show_growth(self) -> None:
        self._fit_gain()
        self._notify()

    def _fit_gain(self) -> None:
        """Let a quiet film fill the height; one that is loud already stays as it is."""
        peaks = self.canvas.peaks
        if self._gain is not None or peaks is None:
            self.canvas.gain = self._gain or 1.0
            return
        found = peaks.columns(0, max(self.canvas.scale.duration_ms, 1), LOUDNESS_COLUMNS)
        loud = float(np.percentile(np.abs(found.astype(np.int32)), 99)) / np.iinfo(found.dtype).max
        self.canvas.gain = min(max(FILLED_HEIGHT / max(loud, 1e-6), 1.0), MOST_GAIN)

    def _notify(self) -> None:
        self.canvas.notice = self._sentence()
        self.canvas.mark_stale(is_scene_same=True)

    def _sentence(self) -> str:
        if self.canvas.is_spectrum and self.canvas.peaks is not None:
            return "" if self.canvas.spectrum else self.tr("Reading the sound …")
        if self._fraction is not None and self._fraction < 1.0:
            percent = int(self._fraction * 100)
            return "" if percent > 0 and self.canvas.peaks else self.tr("Reading the sound …")
        if self.canvas.peaks is not None:
            return ""
        media = self._session.media
        if media is None:
            return self.tr("Open a film to see its sound here")
        return "" if media.audio else self.tr("This film has no sound")
