"""A choice of the kind of file that an export writes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.core.export_presets import FILM_ENDINGS, SOUND_ENDINGS
from desktop.ui.action_spec import QT_TRANSLATE_NOOP

_TITLES = {
    ".mp4": QT_TRANSLATE_NOOP("ExportKindBox", "Film, MP4 (plays everywhere)"),
    ".mkv": QT_TRANSLATE_NOOP("ExportKindBox", "Film, MKV (holds every picture and sound)"),
    ".m4a": QT_TRANSLATE_NOOP("ExportKindBox", "Sound alone, M4A (AAC)"),
    ".wav": QT_TRANSLATE_NOOP("ExportKindBox", "Sound alone, WAV"),
    ".flac": QT_TRANSLATE_NOOP("ExportKindBox", "Sound alone, FLAC (small, without loss)"),
    ".mp3": QT_TRANSLATE_NOOP("ExportKindBox", "Sound alone, MP3"),
    ".opus": QT_TRANSLATE_NOOP("ExportKindBox", "Sound alone, Opus (smallest)"),
}


class ExportKindBox(QComboBox):
    """Films and sounds, in words; films can be chosen only where there is a picture."""

    def __init__(self, has_picture: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Kind of file"))
        for ending in (*FILM_ENDINGS, *SOUND_ENDINGS):
            self.addItem(QCoreApplication.translate("ExportKindBox", _TITLES[ending]), ending)
        if not has_picture:
            self._disable_films()

    @property
    def ending(self) -> str:
        """How the name of the file ends."""
        return str(self.currentData())

    @property
    def is_film(self) -> bool:
        """Whether the file has a picture."""
        return self.ending in FILM_ENDINGS

    def choose(self, ending: str) -> None:
        """Choose by the ending of a name, where that is known and possible."""
        index = self.findData(ending.lower())
        if index >= 0 and self._can_have(index):
            self.setCurrentIndex(index)

    def _can_have(self, index: int) -> bool:
        model = self.model()
        return not isinstance(model, QStandardItemModel) or model.item(index).isEnabled()

    def _disable_films(self) -> None:
        model = self.model()
        why = self.tr("There is no picture in what is open")
        for ending in FILM_ENDINGS:
            index = self.findData(ending)
            if isinstance(model, QStandardItemModel):
                model.item(index).setEnabled(False)
                model.item(index).setToolTip(why)
        self.choose(SOUND_ENDINGS[0])
