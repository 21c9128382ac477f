"""Asks which subtitle track of a film is wanted, and for what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.media.ffmpeg import SubtitleStream
from desktop.media.subtitle_tracks import has_text
from desktop.ui.language_names import native_name
from desktop.ui.theme import theme_of


class TracksDialog(QDialog):
    """The tracks by language and title; the text becomes the lines, or the originals beside."""

    def __init__(
        self, streams: Sequence[SubtitleStream], has_lines: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._streams = tuple(streams)
        self.is_original = False
        self.setWindowTitle(self.tr("Subtitles in the film"))
        self.setMinimumWidth(480)
        intro = QLabel(self.tr("Choose the track whose text you want."), self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Subtitle tracks"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.as_lines = QPushButton(self.tr("Open as &lines"), self)
        self.as_original = QPushButton(self.tr("Open &beside the lines"), self)
        self.as_original.setEnabled(has_lines)
        self.as_original.setToolTip(self.tr("The text stands beside your lines as the original."))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.as_original, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.as_lines, QDialogButtonBox.ButtonRole.AcceptRole)
        self.as_lines.setDefault(True)
        buttons.rejected.connect(self.reject)
        self.as_lines.clicked.connect(self.accept)
        self.as_original.clicked.connect(self._accept_as_original)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 16)
        rows.setSpacing(12)
        rows.addWidget(intro)
        rows.addWidget(self.list, 1)
        rows.addWidget(buttons)
        self._fill()
        self._has_lines = has_lines
        self.list.currentRowChanged.connect(lambda _: self._refresh())
        self._refresh()

    @property
    def stream(self) -> SubtitleStream | None:
        """The track that is chosen, None when none can be."""
        row = self.list.currentRow()
        return self._streams[row] if 0 <= row < len(self._streams) else None

    def _fill(self) -> None:
        for number, stream in enumerate(self._streams, start=1):
            item = QListWidgetItem(self._title(number, stream))
            item.setToolTip(item.text())
            if not has_text(stream):
                item.setFlags(Qt.ItemFlag.NoItemFlags)
                item.setForeground(QColor(theme_of(self.palette()).faint))
                item.setToolTip(self.tr("This track holds pictures of letters, not letters."))
            self.list.addItem(item)
        texts = (row for row, stream in enumerate(self._streams) if has_text(stream))
        self.list.setCurrentRow(next(texts, -1))

    def _title(self, number: int, stream: SubtitleStream) -> str:
        language = _language(stream.language)
        parts = [part for part in (language, stream.title) if part]
        name = " — ".join(parts) or self.tr("without a name")
        kind = stream.codec if has_text(stream) else self.tr("pictures")
        return f"{number}.  {name}  ({kind})"

    def _refresh(self) -> None:
        is_chosen = self.stream is not None and has_text(self.stream)
        self.as_lines.setEnabled(is_chosen)
        self.as_original.setEnabled(is_chosen and self._has_lines)

    def _accept_as_original(self) -> None:
        self.is_original = True
        self.accept()


def _language(code: str) -> str:
    """The name of a language by the code of a film (kor, ko), "" for none."""
    if code in ("", "und"):
        return ""
    short = QLocale(code).name().partition("_")[0]
    return native_name(code if short == "C" else short)
