"""What is seen in the place of the film: an invitation, the picture, or why there is none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from desktop.core import formats
from desktop.core import project as projects
from desktop.core.errors import AppError
from desktop.ui.empty_state import EmptyState
from desktop.ui.translation import said
from desktop.ui.video_sound_page import SoundPage

if TYPE_CHECKING:
    from desktop.media.ffmpeg import MediaInfo

# The window itself takes these when they are dropped.
_NOT_FILMS = {*formats.ENDINGS, projects.SUFFIX}


# Over the picture, whose brightness no theme knows.
_NOTICE_STYLE = (
    "color: #dfe3ea; background: rgba(16, 18, 23, 200); border-radius: 8px; padding: 8px 14px;"
)


class DropFrame(QWidget):
    """Shows that what is being dragged may be dropped here."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = self.palette().color(QPalette.ColorRole.Accent)
        painter.setPen(QPen(accent, 2, Qt.PenStyle.DashLine))
        accent.setAlpha(24)
        painter.setBrush(accent)
        painter.drawRoundedRect(self.rect().adjusted(10, 10, -10, -10), 10, 10)
        painter.end()


class Stage(QWidget):
    """Black, with the picture in the middle, so that what lies over it keeps to its size."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._surface: QWidget | None = None
        self._aspect = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def put(self, surface: QWidget) -> None:
        """Give the picture its place."""
        self._surface = surface
        surface.setParent(self)
        self._arrange()
        surface.show()

    def set_aspect(self, aspect: float) -> None:
        """Width by height of the picture; 0 fills the stage."""
        self._aspect = aspect
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor("black"))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if self._surface is None:
            return
        width, height = self.width(), self.height()
        if self._aspect > 0:
            width = min(width, round(height * self._aspect))
            height = min(height, round(width / self._aspect))
        left, top = (self.width() - width) // 2, (self.height() - height) // 2
        self._surface.setGeometry(left, top, max(width, 1), max(height, 1))


class VideoPages(QStackedWidget):
    """Empty, picture or error; a film can be dropped on each of them."""

    open_wanted = Signal()
    film_dropped = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open = QAction(self.tr("Open a film…"), self)
        self._open.triggered.connect(self.open_wanted)
        self._empty = EmptyState(
            "film", self.tr("No film yet"), self.tr("Open a film to begin, or drop one here."), self
        )
        self._empty.add_action(self._open, is_primary=True)
        self._stage = Stage(self)
        self._notice = QLabel(self._stage)
        self._notice.setObjectName("videoNotice")
        self._notice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._notice.setStyleSheet(_NOTICE_STYLE)
        self._error: EmptyState | None = None
        self.sound = SoundPage(self)
        self.addWidget(self._empty)
        self.addWidget(self._stage)
        self.addWidget(self.sound)
        self._frame = DropFrame(self)
        self.setAcceptDrops(True)
        self.show_empty()

    def put_below_invitation(self, widget: QWidget) -> None:
        """Put something below the invitation to open a film."""
        self._empty.put_below(widget)

    def put_surface(self, surface: QWidget) -> None:
        """Give the picture its place."""
        self._stage.put(surface)
        self._notice.raise_()

    def set_aspect(self, aspect: float) -> None:
        """Width by height of the picture; 0 when it is not known."""
        self._stage.set_aspect(aspect)

    def show_empty(self) -> None:
        """Invite to open a film."""
        self.setCurrentWidget(self._empty)

    def show_loading(self, path: Path) -> None:
        """Black, and the name of what is on its way."""
        self.setCurrentWidget(self._stage)
        self._notice.setText(self.tr("Opening {name} …").format(name=path.name))
        self._notice.adjustSize()
        self._centre_notice()
        self._notice.show()

    def show_picture(self) -> None:
        """The film."""
        self._notice.hide()
        self.setCurrentWidget(self._stage)

    def show_sound(self, info: MediaInfo, track: int) -> None:
        """A sound without a picture."""
        self._notice.hide()
        self.sound.show_sound(info, track)
        self.setCurrentWidget(self.sound)

    def show_error(self, error: AppError) -> None:
        """Say why there is no picture, and offer to open another film."""
        if self._error is not None:
            self.removeWidget(self._error)
            self._error.deleteLater()
        self._error = EmptyState("warning", said(error.title), said(error.hint), self)
        self._error.add_action(self._open)
        self.addWidget(self._error)
        self.setCurrentWidget(self._error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._centre_notice()

    def _centre_notice(self) -> None:
        place = self._notice.rect()
        place.moveCenter(self.rect().center())
        self._notice.move(place.topLeft())

    # --- a file is dropped -------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _film_in(event) is not None:
            event.acceptProposedAction()
            self._mark(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark(False)
        path = _film_in(event)
        if path is not None:
            event.acceptProposedAction()
            self.film_dropped.emit(path)

    def _mark(self, is_target: bool) -> None:
        self._frame.setGeometry(self.rect())
        self._frame.setVisible(is_target)
        self._frame.raise_()


def _film_in(event: QDropEvent) -> Path | None:
    """The one local file that is being dropped, if it may be a film."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return None if path.suffix.lower() in _NOT_FILMS else path
