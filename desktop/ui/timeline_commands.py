"""What a person chooses of the timeline: how sound is shown, what follows, which track."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.errors import AppError, UnsupportedVideo
from desktop.core.settings import Settings
from desktop.media.spectrogram import Spectrogram
from desktop.ui.feature import Feature, Parts
from desktop.ui.frames_loader import FramesLoader
from desktop.ui.problems import Problems
from desktop.ui.spectrogram_loader import SpectrogramLoader
from desktop.ui.timeline_view import Follow
from desktop.ui.track_button import TrackButton
from desktop.ui.transport import tell_keys

if TYPE_CHECKING:
    from desktop.media.ffmpeg import MediaInfo
    from desktop.ui.actions import Actions

PAGE_FRACTION = 0.8


class TimelineCommands(Feature):
    """Handlers of the timeline; the spectrogram is made only once it is looked at."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._is_shown = False
        self.loader = SpectrogramLoader(parts.edges.cache / "spectrograms", self)
        self.loader.grown.connect(self._on_grown)
        self.loader.failed.connect(self._on_failed)
        self.frames = FramesLoader(parts.session, parts.edges.cache / "frames", self)
        self.tracks = TrackButton(parts.session, parts.video.transport)
        parts.video.transport.put(self.tracks)
        parts.timeline.set_problem_lookup(parts.model.inspection.problems)
        parts.session.media_opened.connect(self._load)
        parts.session.audio_track_changed.connect(self._on_track_changed)

    def take_actions(self, actions: Actions) -> None:
        self._spectrogram = actions["spectrogram"]
        tell_keys(self.tracks, [actions["track_next"]])
        problems = self.parts.window.features.by_name["problems"]
        if isinstance(problems, Problems):
            problems.changed.connect(self.parts.timeline.refresh_problems)
        self._follow = {each: actions[f"follow_{each.value}"] for each in Follow}

    def apply_settings(self, settings: Settings) -> None:
        if settings.spectrogram != self._is_shown:
            self._is_shown = settings.spectrogram
            self.parts.timeline.show_spectrum(self._is_shown)
            self._load(self.parts.session.media)
        gap_ms = self.parts.model.inspection.limits.min_gap_ms
        self.parts.timeline.set_rules(gap_ms, snaps_to_frames=settings.snap_to_frames)
        self._spectrogram.setChecked(settings.spectrogram)
        chosen = next((x for x in Follow if x.value == settings.follow_playhead), Follow.PAGE)
        self.parts.timeline.follow = chosen
        for each, action in self._follow.items():
            action.setChecked(each is chosen)

    def close(self) -> None:
        self.loader.close()
        self.frames.close()

    # --- asked by the menu -----------------------------------------------------------------

    def toggle_spectrogram(self) -> None:
        """Show pitches instead of loudness, or loudness again."""
        self.parts.preferences.change(spectrogram=not self._is_shown)

    def follow(self, mode: str) -> None:
        """Let the timeline go with the playhead like this: page, centre or off."""
        self.parts.preferences.change(follow_playhead=mode)
        # Choosing what is chosen already must not take its mark away.
        self.apply_settings(self.parts.preferences.value)

    def next_track(self) -> None:
        """See and hear the next sound track of the film."""
        self.tracks.choose_next()

    def scroll(self, pages: str) -> None:
        """Look further on, or back for a negative number of pages; the playhead stays."""
        canvas = self.parts.timeline.canvas
        canvas.pointer.scroll(float(pages) * PAGE_FRACTION * canvas.width())

    def go_to_beginning(self) -> None:
        """Go to the first moment of the film."""
        self.parts.session.seek(0)

    def go_to_end(self) -> None:
        """Go to where both the film and the last line have ended."""
        self.parts.session.seek(self.parts.timeline.canvas.scale.duration_ms)

    # --- below -----------------------------------------------------------------------------

    def _load(self, info: MediaInfo | None) -> None:
        self.loader.cancel()
        self.parts.timeline.set_spectrum(None)
        if self._is_shown and info is not None and info.audio:
            self.loader.load(info, self.parts.session.audio_track)

    def _on_track_changed(self, _track: int) -> None:
        self._load(self.parts.session.media)

    def _on_grown(self, found: Spectrogram, _share: float) -> None:
        self.parts.timeline.set_spectrum(found)

    def _on_failed(self, error: Exception) -> None:
        media = self.parts.session.media
        if not isinstance(error, AppError) and media is not None:
            error = UnsupportedVideo(media.path, str(error))
        if isinstance(error, AppError):
            self.parts.messages.tell_error(error)
