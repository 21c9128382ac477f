"""The settings: of the program, and of the dub of the open project."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.core.checks import Limits
from desktop.core.dub import DubSettings
from desktop.core.edit import set_dub
from desktop.core.settings import Settings
from desktop.ui import translation
from desktop.ui.bed_box import BedBox
from desktop.ui.language_box import LanguageBox
from desktop.ui.language_names import native_name
from desktop.ui.preferences import Preferences
from desktop.ui.session import Session
from desktop.ui.time_edit import TEXT_MARGIN


class SettingsDialog(QDialog):
    """Two pages for the program, one for the project; nothing changes before OK."""

    def __init__(
        self, session: Session, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._preferences = session, preferences
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumWidth(520)
        self._read(preferences.value, session.document.dub)
        pages = QTabWidget(self)
        pages.addTab(self._dub_page(), self.tr("Dub of this project"))
        pages.addTab(self._limits_page(), self.tr("Checks"))
        pages.addTab(self._editing_page(), self.tr("Editing"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 16, 16, 16)
        rows.setSpacing(16)
        rows.addWidget(pages)
        rows.addWidget(buttons)

    def accept(self) -> None:
        """Change what was changed here: the dub as an undo step, the rest at once."""
        before, after = self._session.document.dub, self._chosen_dub()
        if after != before:
            self._session.do(set_dub(before, after))
        self._preferences.change(
            limits=self._chosen_limits(),
            new_line_ms=self.new_line.value(),
            snap_to_frames=self.snap.isChecked(),
            interface_language=str(self.interface.currentData()),
        )
        super().accept()

    # --- pages -----------------------------------------------------------------------------

    def _dub_page(self) -> QWidget:
        form = _form()
        form.addRow(self.tr("&Language"), self.language)
        form.addRow(self.tr("&Original sound"), self.bed)
        form.addRow(self.tr("&Pace"), self.pace)
        form.addRow(self.tr("&Fastest speech"), self.max_rate)
        form.addRow(self.tr("&Borrow from the pause"), self.borrow)
        note = self.tr("Speech that is too long may run into the pause behind its line.")
        form.addRow("", _note(note))
        return _page(form)

    def _limits_page(self) -> QWidget:
        form = _form()
        form.addRow(self.tr("Characters per &second"), self.cps)
        form.addRow(self.tr("Characters in a &row"), self.row)
        form.addRow(self.tr("Ro&ws"), self.row_count)
        form.addRow(self.tr("Shortest &line"), self.shortest)
        form.addRow(self.tr("Lon&gest line"), self.longest)
        form.addRow(self.tr("&Pause between lines"), self.gap)
        note = self.tr("Lines beyond these limits are marked in the table. 0 switches a check off.")
        form.addRow("", _note(note))
        return _page(form)

    def _editing_page(self) -> QWidget:
        form = _form()
        form.addRow(self.tr("Length of a &new line"), self.new_line)
        form.addRow("", self.snap)
        form.addRow(self.tr("Language of the &window"), self.interface)
        form.addRow("", _note(self.tr("It changes when Dubwright is started again.")))
        return _page(form)

    # --- fields ----------------------------------------------------------------------------

    def _read(self, settings: Settings, dub: DubSettings) -> None:
        limits = settings.limits
        self.language = LanguageBox(dub.language, self)
        self.bed = BedBox(dub.bed, self)
        self.pace = _factor(dub.pace, 0.5, 2.0)
        self.max_rate = _factor(dub.max_rate, 1.0, 2.0)
        self.borrow = _ms(dub.max_borrow_ms, 10_000)
        self.cps = _number(round(limits.max_cps), 100)
        self.row = _number(limits.max_row, 200)
        self.row_count = _number(limits.max_rows, 10)
        self.shortest = _ms(limits.min_duration_ms, 10_000)
        self.longest = _ms(limits.max_duration_ms, 60_000)
        self.gap = _ms(limits.min_gap_ms, 2_000)
        self.new_line = _ms(settings.new_line_ms, 10_000)
        self.new_line.setMinimum(200)
        self.snap = QCheckBox(self.tr("Times &snap to the frames of the film"), self)
        self.snap.setChecked(settings.snap_to_frames)
        self.interface = QComboBox(self)
        self.interface.addItem(self.tr("As the system"), "")
        for tag in translation.languages():
            self.interface.addItem(native_name(tag), tag)
        self.interface.setCurrentIndex(max(0, self.interface.findData(settings.interface_language)))

    def _chosen_dub(self) -> DubSettings:
        return dataclasses.replace(
            self._session.document.dub,
            language=self.language.code,
            bed=self.bed.bed,
            pace=round(self.pace.value(), 2),
            max_rate=round(self.max_rate.value(), 2),
            max_borrow_ms=self.borrow.value(),
        )

    def _chosen_limits(self) -> Limits:
        return Limits(
            float(self.cps.value()),
            self.row.value(),
            self.row_count.value(),
            self.shortest.value(),
            self.longest.value(),
            self.gap.value(),
        )


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setContentsMargins(8, 16, 8, 16)
    form.setHorizontalSpacing(24)
    form.setVerticalSpacing(8)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def _page(form: QFormLayout) -> QWidget:
    page = QWidget()
    page.setLayout(form)
    return page


def _note(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("muted")
    label.setWordWrap(True)
    return label


def _number(value: int, most: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(0, most)
    box.setValue(value)
    box.lineEdit().setTextMargins(TEXT_MARGIN, 0, 0, 0)
    return box


def _ms(value: int, most: int) -> QSpinBox:
    box = _number(value, most)
    box.setSuffix(" ms")
    box.setSingleStep(50)
    return box


def _factor(value: float, least: float, most: float) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(least, most)
    box.setSingleStep(0.05)
    box.setSuffix(" ×")
    box.lineEdit().setTextMargins(TEXT_MARGIN, 0, 0, 0)
    box.setValue(value)
    return box
