"""The foot of the window: what is open, and how far the speaking is."""

from __future__ import annotations

import time

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from desktop.ui.dubbing import Dubbing
from desktop.ui.session import Session

# So many lines tell a pace.
_TOLD_FROM = 3


class StatusLine(QWidget):
    """One quiet row of facts, with the progress of the speech at its end while there is any."""

    def __init__(self, session: Session, dubbing: Dubbing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._began_s = time.monotonic()
        self._facts, self._speech = QLabel(self), QLabel(self)
        for label in (self._facts, self._speech):
            label.setObjectName("muted")
        self._progress = QProgressBar(self)
        self._progress.setFixedWidth(120)
        self._progress.setAccessibleName(self.tr("Progress of the speech"))
        self._pause, self._stop = QToolButton(self), QToolButton(self)
        for button in (self._pause, self._stop):
            button.setObjectName("flat")
            button.setIconSize(QSize(14, 14))
        self._is_paused = False
        self._counts = (0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 4)
        row.setSpacing(8)
        row.addWidget(self._facts)
        row.addStretch(1)
        for widget in (self._speech, self._progress, self._pause, self._stop):
            row.addWidget(widget)
        self.setFixedHeight(26)
        for signal in (session.document_edited, session.project_opened, session.media_opened):
            signal.connect(self.refresh)
        dubbing.counted.connect(self._on_counted)
        dubbing.busy_changed.connect(self._on_busy_changed)
        self._on_busy_changed(False)
        self.refresh()

    def set_stop_action(self, action: QAction) -> None:
        """The action that the small button behind the progress triggers."""
        self._stop.setDefaultAction(action)

    def set_pause_action(self, action: QAction) -> None:
        """The action that the small button before it triggers."""
        self._pause.setDefaultAction(action)

    def show_paused(self, is_paused: bool) -> None:
        """The speaking waits, or goes on."""
        self._is_paused = is_paused
        self._on_counted(*self._counts)

    def put(self, widget: QWidget) -> None:
        """Give something that works in the background its place, before the speech."""
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(row.indexOf(self._speech), widget)

    def refresh(self, _reason: object = None) -> None:
        """Show the facts as they are now."""
        count = len(self._session.document)
        texts = [self.tr("Lines: %1").replace("%1", str(count))] if count else []
        media = self._session.media
        if media is not None and media.video is not None:
            video = media.video
            texts.append(f"{video.width} × {video.height}")
            texts.append(self.tr("%1 frames/s").replace("%1", f"{float(video.fps):.5g}"))
        self._facts.setText("   ·   ".join(texts))

    def _on_counted(self, done: int, wished: int) -> None:
        self._counts = (done, wished)
        self._progress.setMaximum(max(1, wished))
        self._progress.setValue(done)
        text = self.tr("Speaking %1 of %2")
        at = min(done + 1, wished)
        text = text.replace("%1", str(at)).replace("%2", str(wished))
        if done == 0:
            self._began_s = time.monotonic()
        left_s = seconds_left(time.monotonic() - self._began_s, done, wished)
        if self._is_paused:
            text += "   ·   " + self.tr("paused")
        elif left_s is not None:
            minutes, seconds = divmod(round(left_s), 60)
            text += "   ·   " + self.tr("%1 left").replace("%1", f"{minutes}:{seconds:02}")
        self._speech.setText(text)

    def _on_busy_changed(self, is_busy: bool) -> None:
        for widget in (self._speech, self._progress, self._pause, self._stop):
            widget.setVisible(is_busy)


def seconds_left(spent_s: float, done: int, wished: int) -> float | None:
    """How long the rest will take at the pace so far; None while that cannot be told."""
    if done < _TOLD_FROM or done >= wished:
        return None
    return spent_s * (wished - done) / done
