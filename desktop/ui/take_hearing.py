"""Hearing a line at once: while it is made, or a take by itself; the film runs along below it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.errors import AppError
from desktop.core.line import Line
from desktop.core.takes import Take
from desktop.media import take_sound
from desktop.media.devices import SoundDevice
from desktop.media.playback import LivePlayback
from desktop.ui.dubbing import Dubbing
from desktop.ui.session import Session
from desktop.ui.timers import once

if TYPE_CHECKING:
    from desktop.ui.video_view import VideoView

Samples = NDArray[np.float32]

_LOOK_MS = 15
# The loudspeaker is given back when nothing was heard for so long: waking it takes a while.
_AWAKE_MS = 60_000
# The picture goes on a moment after the slot, as when the line is heard in its place.
_TAIL_MS = 150
_FULL_VOLUME = 100
# The player's volume is a cube: 50 is an eighth of full scale.
_CUBE = 3


class TakeHearing(QObject):
    """Plays one line at a time through a loudspeaker of its own, lips and speech nearly together.

    The film below is as loud as the bed will be. Heard in its exact place, with the mix of the
    export, is what the preview is for; this is for the first hearing.
    """

    changed = Signal(str)  # the key of the take that is heard, "" for none or one being made
    failed = Signal(object)  # AppError

    def __init__(
        self, session: Session, dubbing: Dubbing, video: VideoView, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._dubbing = dubbing
        self._video = video
        self._playback: LivePlayback | None = None
        self._number = 0
        self._line: Line | None = None
        self._key = ""
        self._has_picture = False
        self._began_s = 0.0
        self.first_sound_ms = 0.0
        self._resting = once(self, self.close, _AWAKE_MS)
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self._look)

    @property
    def is_ready(self) -> bool:
        """Whether there is a loudspeaker to play through."""
        return self._playback is not None

    @property
    def key(self) -> str:
        """The key of the take that is heard now, "" for none."""
        return self._key

    def use_devices(self, devices: SoundDevice) -> None:
        """Play through the loudspeaker of this sound system."""
        self.close()
        self._playback = LivePlayback(devices)

    def hear_line(self, line: Line) -> bool:
        """Ask for the line and play it while it is made; False when that cannot be heard."""
        playback = self._playback
        if playback is None:
            return False
        self._begin("", line)
        number = self._number

        def hear(samples: Samples, sample_rate: int) -> None:
            if number == self._number:
                playback.push(samples, sample_rate)

        self._dubbing.want_aloud(line, hear)
        if not self._start():
            return False
        if self._session.media is not None:
            self._session.seek(line.start_ms)
        return True

    def end_line(self, line_id: str, *, is_made: bool = True) -> bool:
        """The line is made, or never will be; say whether anything of it was heard."""
        playback = self._playback
        if playback is None or self._line is None or self._line.id != line_id:
            return False
        if not playback.has_sound or not is_made:
            self.stop()
            return False
        playback.finish()
        return True

    def hear_take(self, take: Take, line: Line) -> bool:
        """Play a take by itself; False where there is no loudspeaker."""
        if self._playback is None:
            return False
        try:
            samples = take_sound.read(take.path)
        except AppError as error:
            self.failed.emit(error)
            return False
        self._begin(take.key, None, line.speech.gain_db)
        self._playback.push(samples, take.sample_rate)
        self._playback.finish()
        return self._start()

    def stop(self) -> None:
        """Be silent; the film gets its loudness back."""
        self._number += 1
        self._looking.stop()
        if self._playback is not None:
            self._playback.stop()
        if self._has_picture and self._video.player is not None:
            self._video.player.set_volume(self._video.volume)
        self._has_picture = False
        self._line = None
        if self._key:
            self._key = ""
            self.changed.emit("")

    def close(self) -> None:
        """Be silent and give the loudspeaker back."""
        self.stop()
        self._resting.stop()
        if self._playback is not None:
            self._playback.close()

    # --- below -----------------------------------------------------------------------------

    def _begin(self, key: str, line: Line | None, gain_db: float = 0.0) -> None:
        self.stop()
        assert self._playback is not None
        gain_db += self._session.document.dub.gain_db
        if line is not None:
            gain_db += line.speech.gain_db
        volume = self._video.volume / _FULL_VOLUME
        self._playback.prepare(10 ** (gain_db / 20) * volume**_CUBE)
        self._line, self._key = line, key
        self._began_s = time.perf_counter()
        self.first_sound_ms = 0.0

    def _start(self) -> bool:
        assert self._playback is not None
        try:
            self._playback.start()
        except AppError as error:
            self.stop()
            self.failed.emit(error)
            return False
        self._looking.start()
        self._resting.start()
        if self._key:
            self.changed.emit(self._key)
        return True

    def _look(self) -> None:
        playback = self._playback
        if playback is None:
            return
        if playback.position_ms > 0 and self.first_sound_ms == 0.0:
            self.first_sound_ms = 1000 * (time.perf_counter() - self._began_s)
            self._run_film()
        if not playback.is_playing:
            self.stop()

    def _run_film(self) -> None:
        """Let the picture run under the line that is heard, as loud as the bed will be."""
        player, line, dub = self._video.player, self._line, self._session.document.dub
        if player is None or line is None or self._session.media is None:
            return
        depth_db = {"replace": -120.0, "duck": dub.duck_db}.get(dub.bed, 0.0)
        player.select_audio("original")
        player.set_volume(round(self._video.volume * 10 ** (depth_db / 20 / _CUBE)))
        player.play(line.end_ms + _TAIL_MS)
        self._has_picture = True
