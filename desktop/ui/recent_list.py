"""Films and projects that were open lately, each with a frame of its film."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QListView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.core.project import SUFFIX
from desktop.ui import icons
from desktop.ui.theme import theme_of

PICTURE = QSize(144, 81)
_PATH = Qt.ItemDataRole.UserRole


class RecentList(QWidget):
    """Cards in rows; one click, or Enter, opens what it shows."""

    wanted = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: dict[Path, Path] = {}
        title = QLabel(self.tr("Recently opened"), self)
        title.setObjectName("heading")
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Recently opened"))
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setIconSize(PICTURE)
        self.list.setUniformItemSizes(True)
        self.list.setWordWrap(False)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 8, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(title)
        rows.addWidget(self.list, 1)
        self._measure()
        self.list.itemClicked.connect(self._on_chosen)
        self.list.itemActivated.connect(self._on_chosen)

    def show_files(self, files: Sequence[Path]) -> None:
        """List these files, the latest first."""
        self.list.clear()
        for path in files:
            # A film and its subtitles are told apart by their endings.
            name = path.stem if path.suffix == SUFFIX else path.name
            item = QListWidgetItem(self._picture(path), name)
            item.setData(_PATH, str(path))
            item.setToolTip(str(path))
            self.list.addItem(item)
        self.setVisible(bool(files))

    def show_picture(self, path: Path, picture: Path) -> None:
        """The frame of a film is there now."""
        self._pictures[path] = picture
        self._redraw(path)

    def sizeHint(self) -> QSize:
        return QSize(3 * (PICTURE.width() + 24), self._cell_height + 48)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "list"):
            self._redraw()

    def _redraw(self, only: Path | None = None) -> None:
        """Show the pictures as they are now: of one file, or of all."""
        for row in range(self.list.count()):
            item = self.list.item(row)
            path = Path(str(item.data(_PATH)))
            if only in (None, path):
                item.setIcon(self._picture(path))

    def _measure(self) -> None:
        self._cell_height = PICTURE.height() + self.fontMetrics().height() + 26
        self.list.setGridSize(QSize(PICTURE.width() + 20, self._cell_height))
        self.list.setMinimumHeight(self._cell_height + 8)

    def _picture(self, path: Path) -> QIcon:
        picture = self._pictures.get(path)
        found = QPixmap(str(picture)) if picture is not None else QPixmap()
        return QIcon(self._blank() if found.isNull() else found)

    def _blank(self) -> QPixmap:
        """What stands for a film that has no frame (yet)."""
        theme = theme_of(self.palette())
        ratio = self.devicePixelRatioF()
        blank = QPixmap(PICTURE * ratio)
        blank.setDevicePixelRatio(ratio)
        blank.fill(QColor(theme.raised))
        mark = icons.coloured("film", QColor(theme.faint)).pixmap(QSize(32, 32), ratio)
        painter = QPainter(blank)
        painter.drawPixmap((PICTURE.width() - 32) // 2, (PICTURE.height() - 32) // 2, mark)
        painter.end()
        return blank

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.wanted.emit(Path(str(item.data(_PATH))))
