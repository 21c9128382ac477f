"""What a feature is: an object of its own that joins a window which need not know it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDockWidget

if TYPE_CHECKING:
    from desktop.core.settings import Settings
    from desktop.jobs.job import JobRunner
    from desktop.jobs.preview import Preview
    from desktop.jobs.speech import SpeechQueue
    from desktop.ui.actions import Actions
    from desktop.ui.dub_commands import DubCommands
    from desktop.ui.dubbing import Dubbing
    from desktop.ui.file_commands import FileCommands
    from desktop.ui.line_commands import LineCommands
    from desktop.ui.line_editor import LineEditor
    from desktop.ui.lines_model import LinesModel
    from desktop.ui.lines_panel import LinesPanel
    from desktop.ui.lines_view import LinesView
    from desktop.ui.main_window import Edges, MainWindow
    from desktop.ui.messages import MessageBar
    from desktop.ui.playback_commands import PlaybackCommands
    from desktop.ui.preferences import Preferences
    from desktop.ui.session import Session
    from desktop.ui.status_line import StatusLine
    from desktop.ui.timeline_view import TimelineView
    from desktop.ui.video_view import VideoView
    from desktop.ui.voice_commands import VoiceCommands
    from desktop.ui.waveform_loader import WaveformLoader


@dataclass(frozen=True, slots=True)
class Parts:
    """What of the window a feature may use; all of it is built before the first feature."""

    window: MainWindow
    session: Session
    preferences: Preferences
    jobs: JobRunner
    queue: SpeechQueue
    edges: Edges
    messages: MessageBar
    status: StatusLine
    dubbing: Dubbing
    video: VideoView
    timeline: TimelineView
    waveform: WaveformLoader
    table: LinesView
    model: LinesModel
    lines_panel: LinesPanel
    editor: LineEditor
    files: FileCommands
    lines: LineCommands
    playback: PlaybackCommands
    preview: Preview
    dub: DubCommands
    voices: VoiceCommands


class Feature(QObject):
    """Handlers of actions, and hooks into the life of the window; each hook may stay as it is."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self.parts = parts

    def take_actions(self, actions: Actions) -> None:
        """Called once, when the actions are made and the window is laid out but not shown."""

    def apply_settings(self, settings: Settings) -> None:
        """Called at the start and whenever the settings of the program change."""

    def may_close(self) -> bool:
        """Say whether the window may close; a feature that is asked may ask the person."""
        return True

    def close(self) -> None:
        """Called when the window closes: stop what runs, write what is not written."""


FeatureMaker = Callable[[Parts], QObject]


def add_dock(
    parts: Parts, dock: QDockWidget, area: Qt.DockWidgetArea, name: str, action_id: str
) -> None:
    """Put a dock into the window, hidden, and tie it to the checkable action that shows it.

    The name keeps its place in the saved state of the window. Call it in `take_actions`.
    """
    window = parts.window
    dock.setObjectName(name)
    window.addDockWidget(area, dock)
    dock.hide()
    action = window.actions_[action_id]

    def follow() -> None:
        dock.setVisible(action.isChecked())
        if action.isChecked():
            put_forward(window, dock)

    action.triggered.connect(follow)
    dock.visibilityChanged.connect(action.setChecked)


def put_forward(window: MainWindow, dock: QDockWidget) -> None:
    """Show a dock before the others of its side: there is too little height for two."""
    area = window.dockWidgetArea(dock)
    for other in window.findChildren(QDockWidget):
        is_beside = other is not dock and other.isVisible() and not other.isFloating()
        if is_beside and window.dockWidgetArea(other) == area and not dock.isFloating():
            window.tabifyDockWidget(other, dock)
            break
    dock.raise_()
