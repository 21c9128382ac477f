"""The settings: of the program, and of the dub of the open project."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.core.dub import DubSettings
from desktop.core.edit import set_dub
from desktop.core.settings import Settings
from desktop.ui import mnemonics, translation, window_layout
from desktop.ui.bed_box import BedBox
from desktop.ui.language_box import LanguageBox
from desktop.ui.language_names import native_name
from desktop.ui.limits_page import LimitsPage
from desktop.ui.preferences import Preferences
from desktop.ui.session import Session
from desktop.ui.settings_fields import factor, form, milliseconds, note, page
from desktop.ui.typing_page import TypingPage

_WIDTH, _HEIGHT = 560, 720


class SettingsDialog(QDialog):
    """Two pages for the program, one for the project; nothing changes before OK."""

    def __init__(
        self, session: Session, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._preferences = session, preferences
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumWidth(_WIDTH)
        self._read(preferences.value, session.document.dub)
        pages = QTabWidget(self)
        pages.setAccessibleName(self.tr("Settings"))
        pages.addTab(_scrolled(self._dub_page()), self.tr("Dub of this project"))
        pages.addTab(_scrolled(self.limits), self.tr("Checks"))
        pages.addTab(_scrolled(self._editing_page()), self.tr("Editing"))
        pages.addTab(_scrolled(self.typing), self.tr("Typing and timing"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 16)
        rows.setSpacing(16)
        rows.addWidget(pages)
        rows.addWidget(buttons)
        window_layout.open_as(self, _WIDTH, _HEIGHT)

    def accept(self) -> None:
        """Change what was changed here: the dub as an undo step, the rest at once."""
        before, after = self._session.document.dub, self._chosen_dub()
        if after != before:
            self._session.do(set_dub(before, after))
        if self.limits.profile_id != self._profile:
            self._session.set_profile(self.limits.profile_id)
        self._preferences.change(
            limits=self.limits.custom,
            profile=self.limits.profile_id,
            new_line_ms=self.new_line.value(),
            snap_to_frames=self.snap.isChecked(),
            interface_language=str(self.interface.currentData()),
            speech_device=str(self.device.currentData()),
            editing=self.typing.editing,
        )
        super().accept()

    # --- pages -----------------------------------------------------------------------------

    def _dub_page(self) -> QWidget:
        rows = form()
        rows.addRow(self.tr("&Language"), self.language)
        rows.addRow(self.tr("&Original sound"), self.bed)
        rows.addRow(self.tr("&Pace"), self.pace)
        rows.addRow(self.tr("&Fastest speech"), self.max_rate)
        rows.addRow(self.tr("&Borrow from the pause"), self.borrow)
        text = self.tr("Speech that is too long may run into the pause behind its line.")
        rows.addRow("", note(text))
        return page(rows)

    def _editing_page(self) -> QWidget:
        rows = form()
        rows.addRow(self.tr("Length of a &new line"), self.new_line)
        rows.addRow("", self.snap)
        rows.addRow(self.tr("Language of the &window"), self.interface)
        rows.addRow(self.tr("Voices &speak with"), self.device)
        rows.addRow("", note(self.tr("Both change when Dubwright is started again.")))
        return page(rows)

    # --- fields ----------------------------------------------------------------------------

    def _read(self, settings: Settings, dub: DubSettings) -> None:
        self.language = LanguageBox(dub.language, self)
        self.bed = BedBox(dub.bed, self)
        self.pace = factor(dub.pace, 0.5, 2.0)
        self.max_rate = factor(dub.max_rate, 1.0, 2.0)
        self.borrow = milliseconds(dub.max_borrow_ms, 10_000)
        self._profile = self._session.project.profile or settings.profile
        self.limits = LimitsPage(self._profile, settings.limits, dub.language, self)
        self.new_line = milliseconds(settings.new_line_ms, 10_000)
        self.new_line.setMinimum(200)
        self.snap = QCheckBox(self.tr("Times &snap to the frames of the film"), self)
        self.snap.setChecked(settings.snap_to_frames)
        self.typing = TypingPage(settings.editing, self)
        self.interface = QComboBox(self)
        self.interface.addItem(self.tr("As the system"), "")
        for tag in translation.languages():
            self.interface.addItem(native_name(tag), tag)
        self.device = self._device_box(settings.speech_device)
        self.interface.setCurrentIndex(max(0, self.interface.findData(settings.interface_language)))

    def _device_box(self, device: str) -> QComboBox:
        box = QComboBox(self)
        box.addItem(self.tr("Whatever is fastest"), "auto")
        box.addItem(self.tr("The processor"), "cpu")
        box.addItem(self.tr("The graphics card"), "cuda")
        box.setToolTip(
            self.tr("Where the graphics card is full or missing, the processor takes over.")
        )
        box.setCurrentIndex(max(0, box.findData(device)))
        return box

    def _chosen_dub(self) -> DubSettings:
        return dataclasses.replace(
            self._session.document.dub,
            language=self.language.code,
            bed=self.bed.bed,
            pace=round(self.pace.value(), 2),
            max_rate=round(self.max_rate.value(), 2),
            max_borrow_ms=self.borrow.value(),
        )


def _scrolled(content: QWidget) -> QScrollArea:
    """A page that can be lower than what is on it; every field there has its own menu key."""
    mnemonics.settle(content)
    area = QScrollArea()
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
