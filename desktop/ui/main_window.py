"""The window: puts the views side by side and joins them; it decides nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QCloseEvent, QCursor, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QMainWindow,
    QWidget,
)

from desktop.core.edit import Edit
from desktop.core.settings import Settings
from desktop.core.takes import TakeStore
from desktop.jobs import voices
from desktop.jobs.preview import Preview
from desktop.media.devices import PortAudio, SoundDevice
from desktop.ui import mnemonics, window_layout
from desktop.ui.actions import Actions
from desktop.ui.dub_commands import DubCommands
from desktop.ui.dubbing import Dubbing
from desktop.ui.feature import Parts
from desktop.ui.features import Features
from desktop.ui.file_commands import FileCommands, Probe
from desktop.ui.film_level import FilmLevel
from desktop.ui.header import Header
from desktop.ui.journaling import Journaling
from desktop.ui.line_commands import LineCommands
from desktop.ui.line_editor import LineEditor
from desktop.ui.lines_model import LinesModel
from desktop.ui.lines_panel import LinesPanel
from desktop.ui.lines_view import LinesView
from desktop.ui.messages import MessageBar
from desktop.ui.playback_commands import PlaybackCommands
from desktop.ui.preferences import Preferences
from desktop.ui.session import Session
from desktop.ui.situation import met_needs
from desktop.ui.status_line import StatusLine
from desktop.ui.timeline_view import TimelineView
from desktop.ui.timers import once
from desktop.ui.video_view import VideoView
from desktop.ui.voice_commands import AUDIO_SUFFIXES, VoiceCommands, VoiceParts
from desktop.ui.voices_panel import VoicesPanel
from desktop.ui.waveform_loader import WaveformLoader
from desktop.ui.window_commands import WindowCommands

if TYPE_CHECKING:
    from desktop.jobs.job import JobRunner
    from desktop.jobs.speech import SpeechQueue
    from desktop.media.player import Drawing, VideoPlayer
    from desktop.ui.file_windows import WindowList

_LINE_MENU = (
    "play_line",
    "take_another",
    "say_word",
    "",
    "line_new",
    "line_split",
    "line_merge",
    "line_delete",
    "",
    "set_start",
    "set_end",
)
_TRANSPORT = ("play", "step_back", "step_forward", "mute", "slower", "faster", "normal_speed")


@dataclass(frozen=True, slots=True)
class Edges:
    """The ways out of the window: how a player is made, a film probed, the sound system found."""

    make_player: Callable[[Drawing], VideoPlayer]
    probe: Probe
    cache: Path
    make_sound: Callable[[], SoundDevice] = PortAudio
    windows: WindowList | None = None


class MainWindow(QMainWindow):
    """One project, its film, its lines."""

    def __init__(
        self,
        session: Session,
        preferences: Preferences,
        jobs: JobRunner,
        queue: SpeechQueue,
        edges: Edges,
    ) -> None:
        super().__init__()
        self.session, self.preferences = session, preferences
        self._queue = queue
        self._jobs = jobs
        self.messages = MessageBar(self)
        self.dubbing = Dubbing(session, queue, self)
        self._film_level = FilmLevel(session, self.dubbing, jobs, self)
        self._journaling = Journaling(session, self.messages, self)
        self._make_views(edges)
        self._make_commands(edges)
        self._lay_out()
        self._connect()
        self._restore()
        self._apply_settings(preferences.value)
        self._refresh_title()
        self.actions_.refresh(met_needs(session, self.dubbing))
        self.editor.write()

    def start(self, files: Sequence[Path]) -> None:
        """Open what the command line named, or offer what a crash left behind."""
        if files:
            self.files.open_paths(files)
        else:
            self._journaling.offer_recovery()

    @property
    def is_work_safe(self) -> bool:
        """Whether every edit so far is on disk, in the project or in its journal."""
        return self._journaling.is_working

    # --- build -----------------------------------------------------------------------------

    def _make_views(self, edges: Edges) -> None:
        limits = self.preferences.value.limits
        self.video = VideoView(self.session, edges.make_player, self)
        self.timeline = TimelineView(self.session, self)
        self.waveform = WaveformLoader(
            self.session, self.timeline, self._jobs, edges.cache / "waveforms", self
        )
        self.editor = LineEditor(self.session, limits, self)
        self.model = LinesModel(self.session.document, limits, self)
        self.table = LinesView(self.session, self.model, self)
        self.lines_panel = LinesPanel(self.session, self.table, self)
        self.voices = VoicesPanel(self)
        self.status = StatusLine(self.session, self.dubbing, self)

    def _make_commands(self, edges: Edges) -> None:
        self.files = FileCommands(
            self.session, self.preferences, self.messages, self._jobs, edges.probe, self
        )
        self._journaling.may_leave = self.files.may_leave
        self._journaling.open_project = self.files.open_project_at
        self._journaling.known_projects = lambda: map(Path, self.preferences.value.recent)
        self._journaling.recovered.connect(self.files.find_film)
        self.lines = LineCommands(
            self.session, self.table, self.editor, lambda: self.preferences.value, self
        )
        self.playback = PlaybackCommands(
            self.session, self.video, self.preferences.value.volume, self
        )
        self.preview = Preview(self._jobs, edges.cache / "preview", self)
        self.dub = DubCommands(
            self.session, self.dubbing, self.video, self.preview, self.messages, self
        )
        self.voice_commands = VoiceCommands(self._voice_parts(edges), self.voices, self)
        self.features = Features(self._parts(edges))
        handlers = {
            "files": self.files,
            "lines": self.lines,
            "playback": self.playback,
            "dub": self.dub,
            "voices": self.voice_commands,
            "window": WindowCommands(self, self._queue),
            **self.features.by_name,
        }
        self.actions_ = Actions(handlers, self)

    def _voice_parts(self, edges: Edges) -> VoiceParts:
        return VoiceParts(
            self.session,
            self._queue,
            self._jobs,
            self.preferences,
            self.messages,
            edges.make_sound,
            self.table.chosen_lines,
            self.dub.speak_all,
            self.video.play_range,
            self.dubbing.out_of_date,
        )

    def _parts(self, edges: Edges) -> Parts:
        return Parts(
            window=self,
            session=self.session,
            preferences=self.preferences,
            jobs=self._jobs,
            queue=self._queue,
            edges=edges,
            messages=self.messages,
            status=self.status,
            dubbing=self.dubbing,
            video=self.video,
            timeline=self.timeline,
            waveform=self.waveform,
            table=self.table,
            model=self.model,
            lines_panel=self.lines_panel,
            editor=self.editor,
            files=self.files,
            lines=self.lines,
            playback=self.playback,
            preview=self.preview,
            dub=self.dub,
            voices=self.voice_commands,
        )

    def _lay_out(self) -> None:
        self.actions_.fill(self.menuBar())
        self.header = Header(self.actions_, self)
        self.addToolBar(self.header)
        self.lines_panel.take_actions(self.actions_)
        self.status.set_stop_action(self.actions_["speak_cancel"])
        self.right = window_layout.splitter(
            Qt.Orientation.Vertical, (self.lines_panel, 3), (self.editor, 1)
        )
        self.upper = window_layout.splitter(
            Qt.Orientation.Horizontal, (window_layout.panel(self.video), 10), (self.right, 11)
        )
        self.whole = window_layout.splitter(
            Qt.Orientation.Vertical, (self.upper, 3), (window_layout.panel(self.timeline), 1)
        )
        middle = QWidget(self)
        rows = window_layout.Rows(middle)
        rows.setContentsMargins(8, 0, 8, 0)
        rows.setSpacing(8)
        rows.addWidget(self.messages)
        rows.addWidget(self.whole, 1)
        rows.addWidget(self.status)
        self.setCentralWidget(window_layout.scrolling(middle))
        self.voices_dock = QDockWidget(self.tr("Voices"), self)
        self.voices_dock.setObjectName("voicesDock")
        self.voices_dock.setWidget(window_layout.Low(self.voices))
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.voices_dock)
        self.voices_dock.hide()
        for feature in self.features.all:
            feature.take_actions(self.actions_)
        mnemonics.settle(self, self.actions_.menu_keys)
        self.setAcceptDrops(True)
        self.resize(1440, 900)

    def _connect(self) -> None:
        session, dubbing = self.session, self.dubbing
        self._refresh = once(self, self._on_refresh, 0)
        changes = (
            session.document_edited,
            session.current_changed,
            session.project_opened,
            session.media_opened,
            session.modified_changed,
            dubbing.busy_changed,
            dubbing.take_changed,
        )
        for change in changes:
            change.connect(self._refresh_soon)
        self.table.write_wanted.connect(self.editor.write)
        self.table.menu_wanted.connect(self._show_line_menu)
        self.timeline.line_created.connect(lambda _: self.editor.write())
        self.timeline.line_activated.connect(lambda _: self.editor.write())
        self.timeline.menu_wanted.connect(lambda _, place: self._show_line_menu(place))
        self.video.open_wanted.connect(self.files.open_film)
        self.video.film_dropped.connect(self.files.open_film_at)
        self.video.film_loaded.connect(lambda _: self.files.show_current())
        self.video.failed.connect(self.messages.tell_error)
        self._join_playback()
        self._join_files()
        self.preferences.changed.connect(self._apply_settings)
        self.preferences.failed.connect(self.messages.tell_error)
        self._join_takes()
        self._queue.catalog_changed.connect(self._show_voices)
        self.session.document_edited.connect(self._on_edited)
        self.voices_dock.visibilityChanged.connect(self.actions_["voices"].setChecked)

    def _join_playback(self) -> None:
        transport = self.video.transport
        transport.use_actions({x: self.actions_[x] for x in _TRANSPORT})
        transport.speed_wanted.connect(self.playback.set_speed)
        transport.volume_wanted.connect(self.playback.set_volume)
        transport.mute_wanted.connect(self.playback.mute)
        self.playback.set_volume(self.preferences.value.volume)
        self.dub.dub_switched.connect(self.actions_["dub_sound"].setChecked)

    def _join_files(self) -> None:
        self.files.saved.connect(self._journaling.on_saved)
        self.files.moved_home.connect(self._move_speech)
        self.session.project_opened.connect(self._move_speech)

    def _join_takes(self) -> None:
        lookup = self.dubbing.state_of
        for view in (self.model, self.editor, self.timeline):
            view.set_take_lookup(lookup)
        self.dubbing.take_changed.connect(self.model.refresh_take)
        self.dubbing.all_changed.connect(self.model.refresh_takes)
        for change in (self.dubbing.take_changed, self.dubbing.all_changed):
            change.connect(lambda *_: self._on_takes_changed())

    # --- follow ----------------------------------------------------------------------------

    def _refresh_soon(self, _reason: object = None) -> None:
        self._refresh.start()

    def _on_refresh(self) -> None:
        self.actions_.refresh(met_needs(self.session, self.dubbing))
        self.actions_.name_steps(self.session.history.stack)
        self._refresh_title()

    def _refresh_title(self) -> None:
        self.setWindowTitle(f"{self.files.name}[*] — Dubwright")
        self.setWindowModified(self.session.is_modified)

    def _on_takes_changed(self) -> None:
        self.timeline.refresh_takes()
        self.editor.refresh_take()

    def _move_speech(self) -> None:
        project = self.session.project
        folders = (voices.user_folder(), project.voices_folder)
        self._queue.move_to(TakeStore(project.takes_folder), folders)

    def _on_edited(self, edit: Edit) -> None:
        if edit.dub_after is not None:
            self._show_voices()

    def _show_voices(self, _reason: object = None) -> None:
        catalog, dub = self._queue.catalog, self.session.document.dub
        chosen = catalog.choose(dub.voice, dub.language) if catalog else None
        name = chosen.name if chosen else dub.voice
        names = [card.name for card in catalog.cards] if catalog else []
        self.editor.set_voices(names, name)
        self.model.set_default_voice(name)

    def _apply_settings(self, settings: Settings) -> None:
        for feature in self.features.all:
            feature.apply_settings(settings)

    def _show_line_menu(self, place: QPoint) -> None:
        self.actions_.menu(_LINE_MENU, self).popup(place or QCursor.pos())

    # --- the window itself -----------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if not paths:
            return
        event.acceptProposedAction()
        if all(path.suffix.lower() in AUDIO_SUFFIXES for path in paths):
            self.voice_commands.take_files(paths)
        else:
            self.files.open_paths(paths)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "actions_"):
            self.actions_.recolour(self.palette())
            self.lines_panel.find_bar.recolour(self.palette())

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.features.may_close() or not self.files.may_leave():
            event.ignore()
            return
        self.preferences.change(
            window_geometry=window_layout.as_text(self.saveGeometry()),
            window_state=window_layout.as_text(self.saveState()),
            volume=self.playback.volume,
        )
        self.hide()  # at once for the eye: threads that end may take their time
        self.features.close()
        self._journaling.close()
        self.dub.close()
        self.voice_commands.close()
        self.video.shutdown()
        event.accept()

    def _restore(self) -> None:
        settings = self.preferences.value
        self.restoreGeometry(window_layout.from_text(settings.window_geometry))
        self.restoreState(window_layout.from_text(settings.window_state))
