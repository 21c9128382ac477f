"""What a person does with the dub: hear a line, play with the dub, speak everything, export."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.core.dub_plan import DubPlan
from desktop.core.errors import AppError
from desktop.core.line import Line
from desktop.media.mixdown import Bed
from desktop.ui.dubbing import Dubbing
from desktop.ui.messages import MessageBar
from desktop.ui.session import Session

if TYPE_CHECKING:
    from desktop.jobs.preview import Preview
    from desktop.ui.take_hearing import TakeHearing
    from desktop.ui.video_view import VideoView

# How far ahead of the playhead lines are spoken while the film plays with the dub.
_AHEAD_MS = 60_000
# Heard after the slot of a line, so that its last word is not cut by the end of the stretch.
_TAIL_MS = 150


class DubCommands(QObject):
    """The handlers of the menu Dub, and what playing means while the dub is switched on.

    Lips and speech stay together because the dub is one more sound track of the one player.
    """

    export_wanted = Signal()
    dub_switched = Signal(bool)

    def __init__(
        self,
        session: Session,
        dubbing: Dubbing,
        video: VideoView,
        preview: Preview,
        messages: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._dubbing = dubbing
        self._video = video
        self._preview = preview
        self._messages = messages
        self._heard_next = ""
        self._is_on = self._is_alone = False
        self._hearing: TakeHearing | None = None
        dubbing.take_ready.connect(self._on_take_ready)
        dubbing.failed.connect(self._on_failed)
        dubbing.take_changed.connect(self._on_take_changed)
        dubbing.level_changed.connect(self._on_take_changed)
        preview.ready.connect(self._on_ready)
        preview.failed.connect(messages.tell_error)
        session.playhead_moved.connect(self._on_playhead_moved)
        session.media_opened.connect(self._on_media_opened)
        session.audio_track_changed.connect(self._on_media_opened)

    @property
    def is_on(self) -> bool:
        """Whether playing means playing with the dub."""
        return self._is_on

    def use_hearing(self, hearing: TakeHearing) -> None:
        """Let lines be heard while they are made, and without a film."""
        self._hearing = hearing

    # --- handlers --------------------------------------------------------------------------

    def play_line(self) -> None:
        """Let the current line be heard in its place; it is spoken first where it must be."""
        line = self._session.current_line
        if line is None:
            return
        take = self._dubbing.take_of(line)
        if take is None:
            self._speak_and_play(line)
        elif self._session.media is not None:
            self._play(line)
        elif self._hearing is None or not self._hearing.hear_take(take, line):
            self._ask_for_a_film()

    def toggle_playing(self) -> None:
        """Play when standing, with the dub where it is switched on; stand when playing."""
        if self._hearing is not None:
            self._hearing.stop()
        if self._is_on and not self._session.is_playing:
            self.play_from_here()
        else:
            self._video.toggle()

    def play_from_here(self) -> None:
        """Play the film from the playhead with the dub in it."""
        if self._hearing is not None:
            self._hearing.stop()
        self._switch(True)
        start_ms = self._session.playhead_ms
        self._dubbing.want_from(start_ms, start_ms + _AHEAD_MS)
        self._preview.play(self._plan(), self._bed(), start_ms)

    def toggle_dub(self) -> None:
        """Switch between the dub and the original sound."""
        was_playing = self._session.is_playing
        self._switch(not self._is_on)
        if was_playing and self._is_on:
            self.play_from_here()
        elif not self._is_on:
            self._select_original()

    def toggle_alone(self) -> None:
        """Switch between the dub alone and the dub over the film's own sound."""
        self._is_alone = not self._is_alone
        was_playing = self._session.is_playing
        self._video.pause()
        if was_playing or self._is_alone:
            self._switch(True)
        if was_playing:
            self.play_from_here()

    def speak_all(self) -> None:
        """Speak every line whose words changed since it was spoken, or never were."""
        if not self._dubbing.speak_all():
            self._messages.tell(self.tr("Every line is spoken already"), tone="ok")

    def cancel(self) -> None:
        """Stop speaking."""
        self._heard_next = ""
        if self._hearing is not None:
            self._hearing.stop()
        self._dubbing.cancel()

    def export(self) -> None:
        """Begin the way to a dubbed film."""
        self.export_wanted.emit()

    def close(self) -> None:
        """Stop speaking and remove the preview."""
        self.cancel()
        self._preview.close()

    # --- below -----------------------------------------------------------------------------

    def _speak_and_play(self, line: Line) -> None:
        """Let a line that is not spoken yet be heard while it is made, where that can be."""
        if not self._dubbing.is_speakable(line):
            self._messages.tell(self.tr("This line has no words to speak"))
            return
        if self._session.media is None and (self._hearing is None or not self._hearing.is_ready):
            self._ask_for_a_film()
            return
        self._heard_next = line.id
        if self._hearing is None or not self._hearing.hear_line(line):
            self._dubbing.want(line)

    def _ask_for_a_film(self) -> None:
        self._messages.tell(self.tr("Open a film first: lines are heard in their place in it"))

    def _play(self, line: Line) -> None:
        if self._hearing is not None:
            self._hearing.stop()
        state = self._dubbing.state_of(line.id)
        heard_ms = max(line.duration_ms, state.rendered_ms if state else 0)
        self._preview.play(
            self._plan(), self._bed(), line.start_ms, line.start_ms + heard_ms + _TAIL_MS
        )

    def _plan(self) -> DubPlan:
        """What is to be heard: the dub as it is exported, or nothing but the dub."""
        plan = self._dubbing.plan()
        return replace(plan, bed="replace", envelope=()) if self._is_alone else plan

    def _bed(self) -> Bed | None:
        media = self._session.media
        if self._is_alone:
            return None
        is_silent = media is None or not media.audio or self._session.document.dub.bed == "replace"
        return None if media is None or is_silent else Bed(media.path, media.track)

    def _switch(self, is_on: bool) -> None:
        if is_on != self._is_on:
            self._is_on = is_on
            self.dub_switched.emit(is_on)

    def _select_original(self) -> None:
        if player := self._video.player:
            player.select_audio("original")

    def _on_ready(self, path: Path, start_ms: int, end_ms: int) -> None:
        player = self._video.player
        if player is None:
            return
        player.add_audio(path)
        player.select_audio("dub")
        if end_ms >= 0:
            self._video.play_range(start_ms, end_ms)
        else:
            self._session.seek(start_ms)
            self._video.play()

    def _on_playhead_moved(self, ms: int) -> None:
        if self._is_on:
            self._preview.follow(ms)

    def _on_media_opened(self, _info: object) -> None:
        self._switch(False)
        self._preview.close()

    def _on_take_changed(self, _line_id: str = "") -> None:
        if self._is_on:
            self._preview.change(self._plan())

    def _on_take_ready(self, line_id: str) -> None:
        was_heard = self._hearing is not None and self._hearing.end_line(line_id)
        if line_id != self._heard_next:
            return
        self._heard_next = ""
        if was_heard:
            return
        line = self._session.current_line
        if line is None or line.id != line_id:
            return
        take = self._dubbing.take_of(line)
        if take is not None and self._session.media is not None:
            self._play(line)
        elif take is not None and self._hearing is not None:
            self._hearing.hear_take(take, line)

    def _on_failed(self, line_id: str, error: AppError) -> None:
        if self._hearing is not None:
            self._hearing.end_line(line_id, is_made=False)
        if line_id == self._heard_next:
            self._heard_next = ""
            self._messages.tell_error(error)
