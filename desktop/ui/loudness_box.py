"""A choice of how loud the dub is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.core.loudness import PRESETS
from desktop.ui.action_spec import QT_TRANSLATE_NOOP

_TITLES = {
    "match": QT_TRANSLATE_NOOP("LoudnessBox", "As loud as people speak in the film"),
    "ebu": QT_TRANSLATE_NOOP("LoudnessBox", "Broadcast: EBU R128, −23 LUFS"),
    "netflix": QT_TRANSLATE_NOOP("LoudnessBox", "Netflix: speech at −27 LKFS"),
    "streaming-16": QT_TRANSLATE_NOOP("LoudnessBox", "Streaming: −16 LUFS"),
    "streaming-14": QT_TRANSLATE_NOOP("LoudnessBox", "Streaming, loud: −14 LUFS"),
    "as-is": QT_TRANSLATE_NOOP("LoudnessBox", "As the voice gives it"),
}


class LoudnessBox(QComboBox):
    """The presets, in words."""

    def __init__(self, preset: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Loudness"))
        for name in PRESETS:
            self.addItem(QCoreApplication.translate("LoudnessBox", _TITLES[name]), name)
        self.setCurrentIndex(self.findData(preset))

    @property
    def preset(self) -> str:
        """The name of what is chosen."""
        return str(self.currentData())
