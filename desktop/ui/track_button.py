"""The button under the film that chooses among its sound tracks; it hides where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop.ui import icons
from desktop.ui.language_names import native_name

if TYPE_CHECKING:
    from desktop.media.ffmpeg import AudioStream, MediaInfo
    from desktop.ui.session import Session

_ICON_PX = 16


class TrackButton(QToolButton):
    """Shows which sound track is seen and heard, and offers the others."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._menu = QMenu(self)
        self.setObjectName("flat")
        self.setToolTip(self.tr("Sound track"))
        self.setAccessibleName(self.tr("Sound track"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self.setStyleSheet("QToolButton::menu-indicator { image: none; width: 0; }")
        self.setMenu(self._menu)
        self._dress()
        self.hide()
        session.media_opened.connect(self._on_media_opened)
        session.audio_track_changed.connect(self._on_track_changed)

    def choose_next(self) -> None:
        """Go on to the next track, after the last to the first."""
        media = self._session.media
        if media is not None and media.audio:
            self._session.set_audio_track((self._session.audio_track + 1) % len(media.audio))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _on_media_opened(self, info: MediaInfo | None) -> None:
        tracks = info.audio if info is not None else ()
        self._menu.clear()
        group = QActionGroup(self._menu)
        for number, track in enumerate(tracks):
            action = self._menu.addAction(self._name(number, track))
            action.setCheckable(True)
            action.setData(number)
            action.triggered.connect(
                lambda _checked, number=number: self._session.set_audio_track(number)
            )
            group.addAction(action)
        self.setVisible(len(tracks) > 1)
        self._on_track_changed(self._session.audio_track)

    def _on_track_changed(self, track: int) -> None:
        actions = self._menu.actions()
        for action in actions:
            action.setChecked(action.data() == track)
        self.setText(f"{track + 1}/{len(actions)}")

    def _name(self, number: int, track: AudioStream) -> str:
        """What tells a track from the others: its language, its title, its channels."""
        language = native_name(track.language) if track.language not in ("", "und") else ""
        channels = {1: self.tr("mono"), 2: self.tr("stereo")}.get(
            track.channels, self.tr("channels: {n}").format(n=track.channels)
        )
        # A single & would be taken for the mark of a menu key.
        title = track.title.replace("&", "&&")
        parts = [part for part in (language, title, channels, track.codec.upper()) if part]
        return f"{number + 1}   " + "  ·  ".join(parts)

    def _dress(self) -> None:
        self.setIcon(icons.icon("track", self.palette()))
