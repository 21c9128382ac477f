"""What stands in the place of the picture where there is only sound: its name and its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.core import timing
from desktop.core.line import plain_text
from desktop.ui import icons

if TYPE_CHECKING:
    from desktop.media.ffmpeg import MediaInfo

_ICON_PX = 44
_WORDS_LARGER = 1.5


class SoundPage(QWidget):
    """A calm page: which sound is open, and the line of the moment in large letters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._name, self._facts = QLabel(self), QLabel(self), QLabel(self)
        self._words = QLabel(self)
        self._name.setObjectName("emptyTitle")
        self._facts.setObjectName("muted")
        self._words.setAccessibleName(self.tr("Line of this moment"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(32, 24, 32, 24)
        rows.setSpacing(8)
        rows.addStretch(2)
        for label in (self._icon, self._name, self._facts):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
            rows.addWidget(label)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        rows.addSpacing(12)
        rows.addWidget(self._words, 3)
        self._dress()

    @property
    def words(self) -> str:
        """The line of the moment as it is shown."""
        return self._words.text()

    @property
    def name(self) -> str:
        """The file as it is named here."""
        return self._name.text()

    def show_sound(self, info: MediaInfo, track: int) -> None:
        """Tell which sound is open."""
        self._name.setText(info.path.name)
        facts = [timing.format_clock(info.duration_ms)]
        if info.audio:
            sound = info.audio[track]
            rate = self.tr("{n} kHz").format(n=f"{sound.rate / 1000:g}")
            facts = [sound.codec.upper(), rate, *facts]
        self._facts.setText("   ·   ".join(facts))

    def show_words(self, text: str) -> None:
        """Write the line of the moment; "" for none."""
        self._words.setText(plain_text(text))

    def sizeHint(self) -> QSize:
        return QSize(640, 360)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        ratio = icons.finest_ratio()
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
        picture = icons.pixmap("speak-all", colour, round(_ICON_PX * ratio))
        picture.setDevicePixelRatio(ratio)
        self._icon.setPixmap(picture)
        font = self.font()
        if font.pointSizeF() > 0:
            font.setPointSizeF(font.pointSizeF() * _WORDS_LARGER)
        self._words.setFont(font)
