"""Choices of an export by name: one is taken, kept, or thrown away."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from desktop.core import export_presets
from desktop.core.errors import AppError
from desktop.core.export_presets import BUILT_IN, ExportPreset
from desktop.ui import question
from desktop.ui.action_spec import QT_TRANSLATE_NOOP

log = logging.getLogger(__name__)

_TITLES = {
    "film": QT_TRANSLATE_NOOP("ExportPresetBar", "Film to watch"),
    "broadcast": QT_TRANSLATE_NOOP("ExportPresetBar", "Film for broadcast"),
    "web": QT_TRANSLATE_NOOP("ExportPresetBar", "Film for the web, loud"),
    "voices": QT_TRANSLATE_NOOP("ExportPresetBar", "Voices alone, for a mixing desk"),
}


class ExportPresetBar(QWidget):
    """The presets that there are, those of a person after ours, and two buttons."""

    chosen = Signal(object)  # ExportPreset
    failed = Signal(object)  # AppError: it could not be kept
    keep_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own = export_presets.load()
        self.box = QComboBox(self)
        self.box.setAccessibleName(self.tr("Preset"))
        self.box.setMinimumContentsLength(16)
        self.keep = QPushButton(self.tr("&Keep as…"), self)
        self.drop = QPushButton(self.tr("F&orget"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.box, 1)
        row.addWidget(self.keep)
        row.addWidget(self.drop)
        self.box.activated.connect(self._on_activated)
        self.keep.clicked.connect(self.keep_wanted)
        self.drop.clicked.connect(self._drop)
        self._fill("")

    def show_match(self, preset: ExportPreset) -> None:
        """Name the preset that is the same as these choices, or say that they are none."""
        for index in range(self.box.count()):
            one = self.box.itemData(index)
            if one is not None and one == _renamed(preset, one.name):
                self.box.setCurrentIndex(index)
                break
        else:
            self.box.setCurrentIndex(0)
        self.drop.setEnabled(self.box.currentData() in self._own)

    def keep_as(self, preset: ExportPreset) -> None:
        """Ask for a name and keep these choices under it."""
        title, label = self.tr("Keep these choices"), self.tr("Name of the preset:")
        name = export_presets.tidy_name(question.ask_text(self, title, label) or "")
        if name:
            self.keep_named(_renamed(preset, name))

    def keep_named(self, preset: ExportPreset) -> None:
        """Keep choices that have a name; an older preset of that name is replaced."""
        self._save(export_presets.kept(self._own, preset), preset.name)

    def _drop(self) -> None:
        preset = self.box.currentData()
        if preset in self._own:
            self._save(export_presets.dropped(self._own, preset.name), "")

    def _save(self, presets: tuple[ExportPreset, ...], name: str) -> None:
        try:
            export_presets.save(presets)
        except AppError as error:
            log.info("a preset was not kept: %s", error)
            self.failed.emit(error)
            return
        self._own = presets
        self._fill(name)

    def _fill(self, name: str) -> None:
        self.box.clear()
        self.box.addItem(self.tr("My own choices"), None)
        for preset in BUILT_IN:
            title = QCoreApplication.translate("ExportPresetBar", _TITLES[preset.name])
            self.box.addItem(title, preset)
        if self._own:
            self.box.insertSeparator(self.box.count())
        for preset in self._own:
            self.box.addItem(preset.name, preset)
            if preset.name == name:
                self.box.setCurrentIndex(self.box.count() - 1)
        self.drop.setEnabled(self.box.currentData() in self._own)

    def _on_activated(self, index: int) -> None:
        preset = self.box.itemData(index)
        self.drop.setEnabled(preset in self._own)
        if preset is not None:
            self.chosen.emit(preset)


def _renamed(preset: ExportPreset, name: str) -> ExportPreset:
    return ExportPreset(
        name,
        preset.ending,
        preset.bed,
        preset.loudness,
        preset.subtitles,
        preset.burn,
        preset.parts,
        preset.exact,
    )
