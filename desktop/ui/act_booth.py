"""The booth for acting one line: the film runs up to it, the microphone is open, the line is cut.

The microphone opens before the film runs, so that no beginning is lost; what is handed out begins
a moment before the line. Where the machine has no film, a clock counts down instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from desktop.core.errors import AppError
from desktop.core.line import Line
from desktop.media.devices import Device, SoundDevice
from desktop.media.recorder import Recorder

if TYPE_CHECKING:
    from desktop.ui.session import Session
    from desktop.ui.video_view import VideoView

Samples: TypeAlias = NDArray[np.float32]

KEEP_BEFORE_S = 0.4
"""Who comes in early is not cut off."""

FILM_AFTER_MS = 1500
"""The film stands still so long after the line; whoever still speaks is recorded on."""

QUIET_S = 0.7
QUIET_BELOW_LOUDEST_DB = 30.0
LONGEST_S = 45.0
_TICK_MS = 33
_FILM_LATE_MS = 2500
_LEAST_S = 0.3


class ActBooth(QObject):
    """One recording after another of one line."""

    counted = Signal(float)  # seconds until the line begins; below 0 since it began
    levelled = Signal(float, float)  # level and peak in dB
    recorded = Signal(object, int, bool)  # samples (n,), their rate, whether some are missing
    stopped = Signal()  # nothing was recorded
    failed = Signal(object)  # AppError

    def __init__(
        self, session: Session, video: VideoView | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._video = session, video
        self._recorder: Recorder | None = None
        self._line: Line | None = None
        self._lead_ms = 0
        self._begun_at: int | None = None
        self._loudest_db = -100.0
        self._quiet_since_s = 0.0
        self._keeps_sound = False
        self._is_muted = False
        self._clock = QElapsedTimer()
        self._ticking = QTimer(self)
        self._ticking.setInterval(_TICK_MS)
        self._ticking.timeout.connect(self._tick)

    @property
    def is_running(self) -> bool:
        """Whether the microphone is open."""
        return self._line is not None

    @property
    def is_acting(self) -> bool:
        """Whether the line has begun."""
        return self._begun_at is not None

    def use_devices(self, devices: SoundDevice) -> None:
        """Record with this sound system."""
        self._recorder = Recorder(devices)

    def start(
        self, line: Line, lead_ms: int, device: Device | None, *, keeps_sound: bool = False
    ) -> None:
        """Run up to the line and record it; `failed` tells what went wrong.

        `keeps_sound` lets the film be heard during the line too, for headphones.
        """
        if self._recorder is None or self.is_running:
            return
        try:
            self._recorder.start(device)
        except AppError as error:
            self.failed.emit(error)
            return
        self._line, self._begun_at = line, None
        self._lead_ms, self._keeps_sound = lead_ms, keeps_sound
        self._loudest_db, self._quiet_since_s = -100.0, 0.0
        if self._session.media is not None and self._video is not None:
            begin_ms = max(0, line.start_ms - lead_ms)
            self._lead_ms = line.start_ms - begin_ms
            self._video.play_range(begin_ms, line.end_ms + FILM_AFTER_MS)
        self._clock.start()
        self._ticking.start()
        self._tick()

    def stop(self) -> None:
        """End the recording; what was acted so far is handed out."""
        if not self.is_running or self._recorder is None:
            return
        begun_at = self._begun_at
        recording = self._recorder.stop()
        self._end()
        begin = max(0, (begun_at or 0) - round(KEEP_BEFORE_S * recording.sample_rate))
        samples = recording.samples[begin:]
        if begun_at is None or len(samples) < _LEAST_S * recording.sample_rate:
            self.stopped.emit()
            return
        self.recorded.emit(samples, recording.sample_rate, recording.has_gaps)

    def cancel(self) -> None:
        """Close the microphone and forget."""
        if self.is_running and self._recorder is not None:
            self._recorder.cancel()
            self._end()
            self.stopped.emit()

    # --- below -----------------------------------------------------------------------------

    def _end(self) -> None:
        self._line, self._begun_at = None, None
        self._ticking.stop()
        self._mute(is_muted=False)
        if self._video is not None and self._session.is_playing:
            self._video.pause()

    def _tick(self) -> None:
        line, recorder = self._line, self._recorder
        if line is None or recorder is None:
            return
        level = recorder.level()
        self.levelled.emit(level.rms_db, level.peak_db)
        if level.is_lost:
            self.stop()
            self.failed.emit(
                AppError(
                    self.tr("The microphone has gone"),
                    self.tr("Connect it again and act the line once more"),
                )
            )
            return
        remaining_s = self._remaining_ms(line) / 1000
        if remaining_s <= 0 and self._begun_at is None:
            self._begun_at = recorder.n_samples
            self._mute(is_muted=not self._keeps_sound)
        self.counted.emit(remaining_s)
        if self._begun_at is not None and self._is_over(line, remaining_s, level.rms_db):
            self.stop()

    def _remaining_ms(self, line: Line) -> float:
        """How long until the line begins, by the film while it plays, else by the clock."""
        by_clock = float(self._lead_ms - self._clock.elapsed())
        if self._begun_at is not None or self._session.media is None:
            return by_clock
        if self._session.is_playing:
            by_film = float(line.start_ms - self._session.playhead_ms)
            # The clock goes on from where the film is, when the film stands still at its end.
            self._lead_ms = round(by_film + self._clock.elapsed())
            return by_film
        # A film that does not come must not keep anybody from acting.
        return max(by_clock, 0.001) if self._clock.elapsed() < _FILM_LATE_MS else by_clock

    def _is_over(self, line: Line, remaining_s: float, level_db: float) -> bool:
        """Whether the slot has passed and nobody has spoken for a moment."""
        since_s = -remaining_s
        self._loudest_db = max(self._loudest_db, level_db)
        if level_db > self._loudest_db - QUIET_BELOW_LOUDEST_DB:
            self._quiet_since_s = since_s
        if since_s > LONGEST_S:
            return True
        has_passed = since_s > line.duration_ms / 1000 + QUIET_S
        return has_passed and since_s - self._quiet_since_s > QUIET_S

    def _mute(self, *, is_muted: bool) -> None:
        player = self._video.player if self._video is not None else None
        if player is None or is_muted == self._is_muted:
            return
        self._is_muted = is_muted
        # Not through the view: what the person has set is shown there, and comes back.
        player.set_volume(0 if is_muted or self._video is None else self._video.volume)
