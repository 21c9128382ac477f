"""The film: picture, subtitles of the moment over it, and the transport under it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.errors import AppError
from desktop.media.overlay import script_size
from desktop.ui.playhead import PlayheadClock
from desktop.ui.transport import Transport
from desktop.ui.video_pages import VideoPages
from desktop.ui.video_surface import SoftwareSurface, Surface, drawing_for_this_machine

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from desktop.media.ffmpeg import MediaInfo
    from desktop.media.player import Drawing, VideoPlayer
    from desktop.ui.session import Session
    from desktop.ui.video_surface_gl import OpenGLSurface

TICK_MS = 16
CLOCK_TEXT_MS = 40  # how often the numbers change while playing: more cannot be read
AT_END_MS = 120


class PlayerNews(QObject):
    """Brings what the player says on its own thread to the thread of the window."""

    loaded = Signal(int)
    position = Signal(int)
    restarted = Signal()
    frame = Signal()
    playing = Signal(bool)
    ended = Signal()
    failed = Signal(object)

    def listen(self, player: VideoPlayer) -> None:
        """Hear this player from now on."""
        player.on_loaded = self.loaded.emit
        player.on_position = self.position.emit
        player.on_restart = self.restarted.emit
        player.on_frame = self.frame.emit
        player.on_playing = self.playing.emit
        player.on_end = self.ended.emit
        player.on_error = self.failed.emit


class VideoView(QWidget):
    """Shows the film of a session and moves it.

    The player is made by player_factory for the first film, never before: the window must appear
    at once. What the film does reaches everyone through the session: the view calls
    session.set_playhead (60 times a second while playing) and session.set_playing, and listens to
    seek_wanted, media_opened and document_edited.
    """

    open_wanted = Signal()  # the empty view's button was pressed
    film_dropped = Signal(Path)
    playing_changed = Signal(bool)
    film_loaded = Signal(int)  # duration in milliseconds, when the first picture is there
    failed = Signal(object)  # AppError

    def __init__(
        self,
        session: Session,
        player_factory: Callable[[Drawing], VideoPlayer],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._player_factory = player_factory
        self._player: VideoPlayer | None = None
        self._surface: Surface | None = None
        self._path: Path | None = None
        self._clock = PlayheadClock()
        self._speed, self._volume = 1.0, 100
        self._overlay: tuple[str, ...] = ()
        self._told_ms = 0
        self._until_ms: int | None = None
        self._plays_on_arrival = False
        self.pages = VideoPages(self)
        self.transport = Transport(self)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._news = PlayerNews(self)
        self._arrange()
        self._connect()

    def sizeHint(self) -> QSize:
        return QSize(720, 460)

    @property
    def player(self) -> VideoPlayer | None:
        """The player, once a film was opened."""
        return self._player

    @property
    def volume(self) -> int:
        """How loud the film is meant to be, 0 to 100; 0 while muted."""
        return self._volume

    # --- the film ----------------------------------------------------------------------------

    def open_film(self, path: Path) -> None:
        """Load a film and show its first frame."""
        if self._path == path:
            return
        player = self._make_player()
        if player is None:
            return
        self._path = path
        info = self._session.media
        if info is not None and info.video is None:
            self.pages.show_sound(info, self._session.audio_track)
        else:
            self.pages.show_loading(path)
        player.load(path, info.start_ms if info is not None and info.path == path else None)
        player.choose_track(self._session.audio_track)

    def close_film(self) -> None:
        """Show the empty state again."""
        self._path = None
        self._stand()
        if self._player is not None:
            self._player.unload()
        self.transport.show_duration(0)
        self.pages.show_empty()

    def shutdown(self) -> None:
        """Stop the timers and end the player; call it before the window goes."""
        self._timer.stop()
        self._news.blockSignals(True)
        surface, self._surface = self._surface, None
        player, self._player = self._player, None
        if surface is not None:
            surface.detach()
        if player is not None:
            player.close()

    # --- moving it ---------------------------------------------------------------------------

    def play(self) -> None:
        """Play from where the film stands; from the beginning when it is over."""
        self._play(None)

    def pause(self) -> None:
        """Stand still on the current frame."""
        self._plays_on_arrival = False
        if self._player is not None:
            self._player.pause()

    def toggle(self) -> None:
        """Play when standing, stand when playing."""
        if self._session.is_playing or self._plays_on_arrival:
            self.pause()
        else:
            self.play()

    def play_range(self, start_ms: int, end_ms: int) -> None:
        """Play from start_ms and stand still on the last frame before end_ms."""
        if self._player is not None:
            self._player.pause()
            self._until_ms = end_ms
            self._plays_on_arrival = True
            self._seek(start_ms, exact=True)

    def step(self, frames: int) -> None:
        """Go this many frames forward, or back when negative."""
        if self._player is not None:
            self._plays_on_arrival = False
            self._player.step(frames)
            self._pin(self._player.position_ms)

    def seek(self, ms: int, exact: bool = True) -> None:
        """Go to the frame seen at ms; not exact means the nearest key frame, which is quicker."""
        self._session.seek(ms, exact=exact)

    def set_speed(self, speed: float) -> None:
        """Play this many times as fast."""
        self._speed = speed
        self._clock.set_speed(speed)
        self.transport.show_speed(speed)
        if self._player is not None:
            self._player.set_speed(speed)

    def set_volume(self, percent: int) -> None:
        """Play this loud, 0 to 100."""
        self._volume = percent
        self.transport.show_volume(percent)
        if self._player is not None:
            self._player.set_volume(percent)

    def _play(self, until_ms: int | None) -> None:
        player = self._player
        if player is None or self._path is None:
            return
        is_over = self._session.playhead_ms >= player.duration_ms - AT_END_MS
        if is_over and until_ms is None:
            self._until_ms = None
            self._plays_on_arrival = True
            self._seek(0, exact=True)
        else:
            player.play(until_ms)

    def _seek(self, ms: int, exact: bool) -> None:
        if self._player is not None and self._path is not None:
            self._pin(ms)
            self._player.seek(ms, exact)

    def _pin(self, ms: int) -> None:
        self._clock.pin(ms)
        self._show_moment(ms)

    # --- what the player says ----------------------------------------------------------------

    def _on_loaded(self, duration_ms: int) -> None:
        if self._player is None:
            return
        info = self._session.media
        if info is None or info.video is not None:
            self.pages.show_picture()
        self.transport.show_duration(duration_ms)
        self.transport.show_position(self._session.playhead_ms)
        self._clock.release()
        self._show_overlay()
        self.film_loaded.emit(duration_ms)

    def _on_position(self, ms: int) -> None:
        self._clock.report(ms)
        if not self._session.is_playing:
            self._show_moment(self._clock.position_ms)

    def _on_restarted(self) -> None:
        self._clock.arrive()
        if self._plays_on_arrival and self._player is not None:
            self._plays_on_arrival = False
            self._player.play(self._until_ms)

    def _on_frame(self) -> None:
        if self._surface is not None:
            self._surface.show_frame()

    def _on_playing(self, is_playing: bool) -> None:
        if is_playing == self._session.is_playing:
            return
        if is_playing:
            self._clock.run()
            self._timer.start()
        else:
            self._clock.stand()
            self._timer.stop()
            self._show_moment(self._clock.position_ms)
        self._session.set_playing(is_playing)
        self.transport.show_playing(is_playing)
        self.playing_changed.emit(is_playing)

    def _on_failed(self, error: AppError) -> None:
        self._path = None
        self._stand()
        self.transport.show_duration(0)
        self.pages.show_error(error)
        self.failed.emit(error)

    # --- what the session says ---------------------------------------------------------------

    def _on_frames_known(self, times_s: NDArray[np.float64]) -> None:
        if self._player is not None:
            self._player.use_frames(times_s)

    def _on_track_changed(self, track: int) -> None:
        if self._player is not None:
            self._player.choose_track(track)
        info = self._session.media
        if info is not None and info.video is None:
            self.pages.show_sound(info, track)

    def _on_media_opened(self, info: MediaInfo | None) -> None:
        if info is None:
            self.close_film()
        else:
            video = info.video
            is_known = video is not None and video.width > 0 and video.height > 0
            self.pages.set_aspect(video.width / video.height if video and is_known else 0.0)
            self.open_film(info.path)

    # --- showing -----------------------------------------------------------------------------

    def _tick(self) -> None:
        self._show_moment(self._clock.tick())

    def _show_moment(self, ms: int) -> None:
        self._session.set_playhead(ms)

    def _on_playhead_moved(self, ms: int) -> None:
        if not self._session.is_playing or abs(ms - self._told_ms) >= CLOCK_TEXT_MS:
            self._told_ms = ms
            self.transport.show_position(ms)
        self._show_overlay()

    def _show_overlay(self) -> None:
        """Write the lines of the moment over the picture, when they are others than before."""
        lines = self._session.document.at(self._session.playhead_ms)
        texts = tuple(line.text for line in lines)
        if texts != self._overlay and self._player is not None:
            self._overlay = texts
            subtitle = self._session.project.subtitle
            preserved = subtitle.preserved if subtitle is not None else ""
            self._player.set_overlay(texts, script_size(preserved))
            self.pages.sound.show_words("\n".join(texts))

    def _stand(self) -> None:
        self._plays_on_arrival = False
        self._timer.stop()
        self._clock.stand()
        self._session.set_playing(False)
        self.transport.show_playing(False)

    # --- building ----------------------------------------------------------------------------

    def _make_player(self) -> VideoPlayer | None:
        """The one player of this view; None, and the error shown, where none can be made."""
        if self._player is not None:
            return self._player
        drawing = drawing_for_this_machine()
        try:
            player = self._player_factory(drawing)
        except AppError as error:
            self._on_failed(error)
            return None
        surface = _surface_for(drawing, self.pages)
        self.pages.put_surface(surface)
        self._news.listen(player)
        surface.attach(player)
        self._player, self._surface = player, surface
        player.set_speed(self._speed)
        player.set_volume(self._volume)
        return player

    def _arrange(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.pages, 1)
        rows.addWidget(self.transport)
        self.pages.setMinimumSize(240, 135)

    def _connect(self) -> None:
        self.pages.open_wanted.connect(self.open_wanted)
        self.pages.film_dropped.connect(self.film_dropped)
        self.transport.toggle_wanted.connect(self.toggle)
        self.transport.step_wanted.connect(self.step)
        self.transport.seek_wanted.connect(lambda ms, exact: self._session.seek(ms, exact=exact))
        session = self._session
        session.seek_wanted.connect(self._seek)
        session.media_opened.connect(self._on_media_opened)
        session.audio_track_changed.connect(self._on_track_changed)
        session.frames_known.connect(self._on_frames_known)
        session.playhead_moved.connect(self._on_playhead_moved)
        session.document_edited.connect(self._show_overlay)
        session.project_opened.connect(self._show_overlay)
        queued = Qt.ConnectionType.QueuedConnection
        news = self._news
        news.loaded.connect(self._on_loaded, queued)
        news.position.connect(self._on_position, queued)
        news.restarted.connect(self._on_restarted, queued)
        news.frame.connect(self._on_frame, queued)
        news.playing.connect(self._on_playing, queued)
        news.failed.connect(self._on_failed, queued)


def _surface_for(drawing: Drawing, parent: QWidget) -> SoftwareSurface | OpenGLSurface:
    if drawing == "software":
        return SoftwareSurface(parent)
    from desktop.ui.video_surface_gl import OpenGLSurface

    return OpenGLSurface(parent)
