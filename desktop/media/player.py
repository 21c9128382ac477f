"""The film in mpv, behind the face that the window talks to."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.core.errors import AppError, UnsupportedVideo
from desktop.media.frames import FrameGrid, FrameTable
from desktop.media.libmpv import EARLIER_S, FACTS, IMPRECISE, REASONS, Facts, facts, libmpv, start
from desktop.media.overlay import LINES, SCRIPT, ass_events
from desktop.media.picture import OpenGLPicture, SoftwarePicture
from desktop.media.seeks import Aim, SeekQueue
from desktop.media.tracks import AudioTracks, Which
from desktop.media.video_player import Drawing as Drawing
from desktop.media.video_player import VideoPlayer as VideoPlayer

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

log = logging.getLogger(__name__)

STEP_OF_SOUND_MS = 40
"""How far a step goes where there are no frames."""


def _ignore(*_: object) -> None:
    """Hear nothing."""


class Player:
    """The film in mpv. Every wish is sent without waiting; every answer is noted as it comes."""

    def __init__(self, drawing: Drawing = "software", **options: str) -> None:
        self.on_loaded: Callable[[int], None] = _ignore
        self.on_position: Callable[[int], None] = _ignore
        self.on_restart: Callable[[], None] = _ignore
        self.on_frame: Callable[[], None] = _ignore
        self.on_playing: Callable[[bool], None] = _ignore
        self.on_end: Callable[[], None] = _ignore
        self.on_error: Callable[[AppError], None] = _ignore
        self._module = libmpv()
        self._is_closed = False
        self._path: Path | None = None
        self._grid: FrameGrid | FrameTable | None = None
        self._table: FrameTable | None = None
        self._until_ms: int | None = None
        self._is_new = True
        self._is_at_end = False
        self._shift_s = 0.0
        self._start_ms: int | None = None
        self._speed = 1.0
        self._aspect = 16 / 9
        self._forget_film()
        self._seeks = SeekQueue(self._send_seek)
        self._tracks = AudioTracks(self._command)
        hwdec = "no" if drawing == "software" else "auto-safe"
        self._core = start(self._module, {"hwdec": hwdec} | options)
        self._software: SoftwarePicture | None = None
        self._opengl: OpenGLPicture | None = None
        if drawing == "software":
            self._software = SoftwarePicture(self._module, self._core, self._tell_frame)
        self._listen()

    @property
    def position_ms(self) -> int:
        """Where the film is, or is going while a seek is under way."""
        aim = self._seeks.rest
        return aim.ms if aim else round(self._position_s * 1000)

    @property
    def duration_ms(self) -> int:
        """How long the film is; 0 without one."""
        return self._duration_ms

    @property
    def is_playing(self) -> bool:
        """Whether time goes on."""
        return self._playing

    @property
    def is_seeking(self) -> bool:
        """Whether the picture is not yet the one that was asked for."""
        return self._seeks.target is not None

    def load(self, path: Path, start_ms: int | None = None) -> None:
        """Open a film, standing on its first frame; start_ms is where its time begins (probe)."""
        self.unload()
        self._path = path
        self._start_ms = start_ms
        if not path.is_file():
            self._path = None
            self.on_error(UnsupportedVideo(path, "it does not exist or is not a file"))
            return
        # Absolute, so that no name can be read as an option or an address.
        self._command("loadfile", os.fsencode(path.absolute()), "replace")

    def unload(self) -> None:
        """Show nothing."""
        self.pause()
        self._path = None
        self._forget_film()
        self._seeks.clear()
        self._tracks.clear()
        self._command("stop")

    def close(self) -> None:
        """End the player for good."""
        if self._is_closed:
            return
        self._is_closed = True
        if self._software is not None:
            self._software.free()
        if self._opengl is not None:
            self._opengl.free()
        self._core.terminate()

    def play(self, until_ms: int | None = None) -> None:
        """Let time go on, from the beginning when it is at the end; see VideoPlayer."""
        if self._is_at_end and not self.is_seeking:
            self.seek(0)
        self._until_ms = until_ms
        self._playing = self._path is not None
        self._command("set", "pause", "no")

    def pause(self) -> None:
        """Stand still."""
        self._until_ms = None
        self._playing = False
        self._command("set", "pause", "yes")

    def toggle(self) -> None:
        """Play when standing, stand when playing."""
        if self.is_playing:
            self.pause()
        else:
            self.play()

    def seek(self, ms: int, exact: bool = True) -> None:
        """Go to the frame seen at ms; not exact means a key frame near it, which is quicker."""
        ms = max(0, min(ms, self._duration_ms))
        seconds = ms / 1000
        if exact and self._grid is not None:
            seconds = self._grid.aim_s(self._grid.seen_at(seconds))
        self._seeks.ask(Aim(ms, seconds, exact))

    def step(self, frames: int) -> None:
        """Stand still and go this many frames forward, or back when negative."""
        self.pause()
        grid, aim = self._grid, self._seeks.rest
        if grid is None:
            self.seek(self.position_ms + frames * STEP_OF_SOUND_MS)
            return
        here = grid.seen_at(aim.ms / 1000) if aim else grid.nearest(self._position_s)
        wanted = max(0, here + frames)
        self._seeks.ask(Aim(grid.start_ms(wanted), grid.aim_s(wanted), True))

    def set_speed(self, speed: float) -> None:
        """Play this many times as fast, at the same pitch."""
        was, self._speed = self._speed, speed
        self._command("set", "speed", f"{speed:.4f}")
        if speed < was and self._playing and not self.is_seeking:
            # Sound that is ready to be heard would run on as fast as before: 0.4 s (measured).
            self._command("seek", "0", "relative+exact")

    def set_volume(self, percent: int) -> None:
        """Set the loudness, 0 to 100."""
        self._command("set", "volume", str(max(0, min(100, percent))))

    def set_overlay(self, texts: Sequence[str], script: tuple[int, int] = SCRIPT) -> None:
        """Write texts over the picture, each where and how its marks say; none removes them."""
        events = ass_events(texts, script, self._aspect)
        kind = "ass-events" if events else "none"
        self._command("osd-overlay", 1, kind, events, 0, LINES, 0, "no", "no")

    def add_audio(self, path: Path) -> None:
        """Take this file as the dub, instead of the one before."""
        unusable = partial(self.on_error, UnsupportedVideo(path, "it holds no sound"))
        self._command("audio-add", os.fsencode(path.absolute()), "auto", "dub", failed=unusable)

    def select_audio(self, which: Which) -> None:
        """Let the film's own sound be heard, or the dub."""
        self._tracks.select(which)

    def use_frames(self, times_s: NDArray[np.float64]) -> None:
        """Go by these times of frames, in seconds from the start of the file."""
        if len(times_s):
            table = self._table = FrameTable(times_s)
            if self._duration_ms:
                self._grid = table

    def choose_track(self, number: int) -> None:
        """Take this sound track of the film, counted from 0, for its own sound."""
        self._tracks.choose(number)

    def render(self, width: int, height: int, address: int, stride: int) -> None:
        """Draw the picture into memory as 32-bit BGRX rows; sizes in pixels, stride in bytes."""
        self._aspect = width / max(1, height)
        if self._software is not None and not self._is_closed:
            self._software.render(width, height, address, stride)

    def attach_opengl(self, get_proc_address: Callable[[str], int]) -> None:
        """Draw by the OpenGL context that is current from now on."""
        self._opengl = OpenGLPicture(self._module, self._core, self._tell_frame, get_proc_address)
        # mpv gives the picture up when its context goes; it has to be asked for again.
        self._command("set", "vid", "auto")

    def detach_opengl(self) -> None:
        """Let the OpenGL context go, while it is still current."""
        if self._opengl is None or self._is_closed:
            return
        self._core.command("set", "vid", "no")
        self._opengl.free()
        self._opengl = None

    def render_opengl(self, width: int, height: int, framebuffer: int) -> None:
        """Draw the picture into a framebuffer; sizes in pixels."""
        self._aspect = width / max(1, height)
        if self._opengl is not None and not self._is_closed:
            self._opengl.render(width, height, framebuffer)

    def report_swap(self) -> None:
        """Tell that what OpenGL drew is on the screen."""
        if self._opengl is not None and not self._is_closed:
            self._opengl.report_swap()

    # --- what mpv says, on its thread -------------------------------------------------------

    def _listen(self) -> None:
        self._core.observe_property("time-pos", self._note_position)
        self._core.observe_property("pause", self._note_pause)
        self._core.observe_property("eof-reached", self._note_end)
        self._core.observe_property("track-list", self._note_tracks)
        self._core.event_callback("playback-restart")(self._note_restart)
        self._core.event_callback("end-file")(self._note_file_end)

    def _ask_film(self, path: Path) -> None:
        """Learn of the film once its first frame stands: only now its first moment is known."""

        def take(error: Exception | None, told: Any) -> None:
            if error is None and path == self._path and not self._is_closed:
                self._note_film(facts(str(told)))

        self._core.command_async("expand-text", FACTS, callback=take)

    def _note_film(self, film: Facts) -> None:
        # mpv and ffmpeg do not always agree on where a film begins.
        self._shift_s = 0.0 if self._start_ms is None else film.start_s - self._start_ms / 1000
        self._position_s = film.first_frame_s + self._shift_s
        origin_s = max(0.0, self._position_s)
        self._duration_ms = round(film.seconds * 1000)
        even = FrameGrid.told(film.fps, origin_s) if film.fps > 0 else None
        self._grid = self._table or even
        earlier_s = EARLIER_S if film.format in IMPRECISE else 0
        self._command("set", "hr-seek-demuxer-offset", str(earlier_s))
        self.on_loaded(self._duration_ms)

    def _note_position(self, _name: str, seconds: float | None) -> None:
        if seconds is None or self._is_closed:
            return
        self._position_s = seconds + self._shift_s
        # While a seek is under way this may still be the place that was left.
        until_ms = None if self.is_seeking else self._until_ms
        if until_ms is not None and self._position_s * 1000 >= until_ms:
            self.pause()
            self.seek(until_ms - 1)
        elif not self.is_seeking and self._playing:
            self._seeks.leave()
            self.on_position(self.position_ms)

    def _note_pause(self, _name: str, paused: bool | None) -> None:
        if self._is_closed or paused is None or self._path is None:
            return
        self._playing = not paused
        self.on_playing(not paused)

    def _note_end(self, _name: str, reached: bool | None) -> None:
        self._is_at_end = bool(reached)
        if reached and not self._is_closed:
            self.on_end()

    def _note_tracks(self, _name: str, tracks: Any) -> None:
        if not self._is_closed:
            self._tracks.note(tracks)

    def _note_restart(self, _event: object) -> None:
        if self._is_closed:
            return
        if self._is_new and self._path is not None:
            self._is_new = False
            self._ask_film(self._path)
        if self._seeks.arrived():
            self.on_restart()
            self.on_position(self.position_ms)

    def _note_file_end(self, event: Any) -> None:
        failed = event.data.reason == self._module.MpvEventEndFile.ERROR
        path = self._path
        if failed and path is not None and not self._is_closed:
            self._path = None
            reason = REASONS.get(event.data.error, "it is damaged or of an unknown kind")
            self.on_error(UnsupportedVideo(path, reason))

    def _tell_frame(self) -> None:
        if not self._is_closed:
            self.on_frame()

    # --- what we say to mpv -----------------------------------------------------------------

    def _send_seek(self, aim: Aim) -> None:
        mode = "absolute+exact" if aim.exact else "absolute+keyframes"
        # A negative second would count from the end.
        seconds = max(0.0, aim.seconds - self._shift_s)
        self._command("seek", f"{seconds:.6f}", mode, failed=self._seeks.clear)

    def _command(self, *words: str | bytes | int, failed: Callable[[], None] = _ignore) -> None:
        """Send without waiting. mpv refuses much when no film is open: that is no error."""

        def note(error: Exception | None, _result: object) -> None:
            if error is not None and not self._is_closed:
                log.debug("mpv refused %s: %s", words[0], error)
                failed()

        if not self._is_closed:
            self._core.command_async(*words, callback=note)

    def _forget_film(self) -> None:
        self._duration_ms = 0
        self._position_s = 0.0
        self._grid = None
        self._table = None
        self._until_ms = None
        self._playing = False
        self._is_new = True
        self._is_at_end = False
        self._shift_s = 0.0
