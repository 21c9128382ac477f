"""What can be chosen about an export: the file, the voice, the sound, and what is beside it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.dub import DubSettings
from desktop.core.errors import AppError
from desktop.core.export_presets import FILM_ENDINGS, SOUND_ENDINGS, ExportPreset
from desktop.media.ffmpeg import MediaInfo
from desktop.ui.badge import set_tone
from desktop.ui.bed_box import BedBox
from desktop.ui.export_kind_box import ExportKindBox
from desktop.ui.export_preset_bar import ExportPresetBar
from desktop.ui.language_box import LanguageBox
from desktop.ui.loudness_box import LoudnessBox
from desktop.ui.translation import said_error


class ExportChoices(QWidget):
    """A form; what belongs to the dub is read from it by the dialog and kept as one edit."""

    changed = Signal()

    def __init__(
        self,
        media: MediaInfo | None,
        dub: DubSettings,
        voices: tuple[str, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._media = media
        self._has_picture = has_picture = media is None or media.video is not None
        self.presets = ExportPresetBar(self)
        self.kind = ExportKindBox(has_picture, self)
        self.path = QLineEdit(self)
        self.path.setMinimumWidth(240)
        self.bed = BedBox(dub.bed, self)
        self.language = LanguageBox(dub.language, self)
        self.loudness = LoudnessBox(dub.loudness, self)
        self.voice = self._voice_box(dub, voices)
        self._make_boxes(dub)
        self.note = QLabel(self)
        set_tone(self.note, "muted")
        self.note.setWordWrap(True)
        if not has_picture:
            self.note.setText(
                self.tr("There is no picture in what is open, so the dub is written as sound.")
            )
        self.note.setVisible(not has_picture)
        self.path.setText(str(self._suggested(dub.language)))
        self._follow_path(self.path.text())
        self._lay_out()
        self._connect()
        self._on_changed()

    @property
    def target(self) -> Path:
        """The file to be written."""
        return Path(self.path.text().strip())

    @property
    def has_target(self) -> bool:
        """Whether a file is named."""
        return bool(self.path.text().strip())

    @property
    def can_export(self) -> bool:
        """Whether a file of this name can be made of what is open."""
        is_film = self.target.suffix.lower() in FILM_ENDINGS
        return self.has_target and (self._has_picture or not is_film)

    @property
    def value(self) -> ExportPreset:
        """What is chosen, as a preset without a name."""
        return ExportPreset(
            "",
            self.kind.ending,
            self.bed.bed,
            self.loudness.preset,
            self.subtitles.isChecked(),
            self.burn.isChecked(),
            self.parts.isChecked(),
            self.exact.isChecked(),
        )

    def apply(self, preset: ExportPreset) -> None:
        """Choose what a preset says, as far as this film has it."""
        self.kind.choose(preset.ending)
        self.bed.setCurrentIndex(self.bed.findData(preset.bed))
        self.loudness.setCurrentIndex(self.loudness.findData(preset.loudness))
        self.subtitles.setChecked(preset.subtitles)
        self.burn.setChecked(preset.burn)
        self.parts.setChecked(preset.parts)
        self.exact.setChecked(preset.exact)

    # --- build -----------------------------------------------------------------------------

    def _make_boxes(self, dub: DubSettings) -> None:
        self.subtitles = QCheckBox(self.tr("Put the &subtitles into the film as well"), self)
        self.subtitles.setChecked(True)
        self.burn = QCheckBox(self.tr("&Write them into the picture (it is encoded again)"), self)
        self.exact = QCheckBox(self.tr("Speak each line e&xactly as long as its time"), self)
        self.exact.setChecked(dub.exact)
        self.parts = QCheckBox(self.tr("A so&und for each voice and each line as well"), self)

    def _voice_box(self, dub: DubSettings, voices: tuple[str, ...]) -> QComboBox:
        box = QComboBox(self)
        box.addItem(self.tr("The first voice for the language"), "")
        for name in voices:
            box.addItem(name, name)
        if dub.voice and dub.voice not in voices:
            box.addItem(dub.voice, dub.voice)
        box.setCurrentIndex(max(0, box.findData(dub.voice)))
        return box

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.choose = QPushButton(self.tr("&Choose…"), self)
        target = QHBoxLayout()
        target.setSpacing(8)
        target.addWidget(self.path, 1)
        target.addWidget(self.choose)
        for text, buddy, row in (
            (self.tr("&Preset"), self.presets.box, self.presets),
            (self.tr("K&ind of file"), self.kind, self.kind),
            (self.tr("&File"), self.path, target),
            (self.tr("&Voice"), self.voice, self.voice),
            (self.tr("&Language"), self.language, self.language),
            (self.tr("Ori&ginal sound"), self.bed, self.bed),
            (self.tr("Lou&dness"), self.loudness, self.loudness),
        ):
            label = QLabel(text, self)
            label.setBuddy(buddy)
            form.addRow(label, row)
        for box in (self.subtitles, self.burn, self.exact, self.parts):
            form.addRow("", box)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addLayout(form)
        rows.addWidget(self.note)

    def _connect(self) -> None:
        self.choose.clicked.connect(self._choose_target)
        self.path.textChanged.connect(self._follow_path)
        self.kind.currentIndexChanged.connect(self._follow_kind)
        self.presets.chosen.connect(self.apply)
        self.presets.failed.connect(self._on_failed)
        self.presets.keep_wanted.connect(lambda: self.presets.keep_as(self.value))
        for box in (self.bed, self.loudness, self.voice):
            box.currentIndexChanged.connect(self._on_changed)
        for check in (self.subtitles, self.burn, self.exact, self.parts):
            check.toggled.connect(self._on_changed)

    # --- follow ----------------------------------------------------------------------------

    def _suggested(self, language: str) -> Path:
        film = self._media.path if self._media is not None else Path.home() / "film.mp4"
        ending = self.kind.ending
        if self.kind.is_film and film.suffix.lower() in (".mkv", ".webm"):
            ending = ".mkv"
        return film.with_name(f"{film.stem}.dub-{language}{ending}")

    def _choose_target(self) -> None:
        films = self.tr("Films ({endings})").format(endings=_wildcards(FILM_ENDINGS))
        sounds = self.tr("Sound alone ({endings})").format(endings=_wildcards(SOUND_ENDINGS))
        kinds = (films, sounds) if self.kind.is_film else (sounds,)
        title = self.tr("Export dubbed film as")
        name, _ = QFileDialog.getSaveFileName(self, title, self.path.text(), ";;".join(kinds))
        if name:
            path = Path(name)
            self.path.setText(str(path if path.suffix else path.with_suffix(self.kind.ending)))

    def _follow_path(self, text: str) -> None:
        self.kind.choose(Path(text.strip()).suffix)
        self._on_changed()

    def _follow_kind(self, _index: int) -> None:
        known = (*FILM_ENDINGS, *SOUND_ENDINGS)
        if self.has_target and self.target.suffix.lower() != self.kind.ending:
            is_known = self.target.suffix.lower() in known
            stem = self.target.with_suffix("") if is_known else self.target
            self.path.setText(str(stem.with_name(stem.name + self.kind.ending)))
        self._on_changed()

    def _on_failed(self, error: AppError) -> None:
        self.note.setText(said_error(error))
        set_tone(self.note, "error")
        self.note.show()

    def _on_changed(self, _reason: object = None) -> None:
        for box in (self.subtitles, self.burn):
            box.setEnabled(self.kind.is_film)
        self.presets.show_match(self.value)
        self.changed.emit()


def _wildcards(endings: tuple[str, ...]) -> str:
    return " ".join(f"*{ending}" for ending in endings)
