"""The page of the settings that says by what rules lines are checked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from desktop.core.checks import Limits
from desktop.core.profiles import CUSTOM, limits_for, profiles
from desktop.ui.action_spec import QT_TRANSLATE_NOOP
from desktop.ui.settings_fields import form, milliseconds, note, number
from desktop.ui.translation import said

# Stands in resources/profiles.json, where the tool that collects texts does not look.
QT_TRANSLATE_NOOP("Core", "Our own choice: close to what most guides ask, and room for a voice")


class LimitsPage(QWidget):
    """A profile to choose; its limits are shown, and one's own can be changed."""

    def __init__(
        self, profile: str, custom: Limits, language: str, parent: QWidget | None = None
    ) -> None:
        """The limits shown are those for a language, as BCP 47 writes it."""
        super().__init__(parent)
        self._custom, self._language = custom, language
        self.profile = QComboBox(self)
        for known in profiles().values():
            self.profile.addItem(known.name, known.id)
        self.profile.addItem(self.tr("My own rules"), CUSTOM)
        self._make_fields()
        self._lay_out()
        self.profile.setCurrentIndex(max(0, self.profile.findData(profile)))
        self._show()
        self.profile.currentIndexChanged.connect(lambda _: self._show())

    @property
    def profile_id(self) -> str:
        """The profile that is chosen."""
        return str(self.profile.currentData())

    @property
    def custom(self) -> Limits:
        """One's own limits: as they were, or as they are written here now."""
        return self._written() if self.profile_id == CUSTOM else self._custom

    def _make_fields(self) -> None:
        self.cps, self.wpm = number(0, 100), number(0, 1000)
        self.row, self.row_count = number(0, 200), number(0, 10)
        self.shortest, self.longest = milliseconds(0, 10_000), milliseconds(0, 60_000)
        self.gap, self.zone = milliseconds(0, 2_000), milliseconds(0, 2_000)
        self.half = QCheckBox(self.tr("Narrow letters count &half"), self)
        self.cross = QCheckBox(self.tr("Lines may stay over a c&ut"), self)
        self.sources = note("")

    def _lay_out(self) -> None:
        rows = form()
        rows.addRow(self.tr("&Rules of this project"), self.profile)
        rows.addRow(self.tr("Characters per &second"), self.cps)
        rows.addRow(self.tr("&Words per minute"), self.wpm)
        rows.addRow(self.tr("Characters in a r&ow"), self.row)
        rows.addRow(self.tr("Ro&ws"), self.row_count)
        rows.addRow(self.tr("Shortest &line"), self.shortest)
        rows.addRow(self.tr("Lon&gest line"), self.longest)
        rows.addRow(self.tr("&Pause between lines"), self.gap)
        rows.addRow(self.tr("Snap to cuts &nearer than"), self.zone)
        rows.addRow("", self.half)
        rows.addRow("", self.cross)
        rows.setContentsMargins(0, 0, 0, 0)
        self.sources.setMinimumHeight(4 * self.fontMetrics().lineSpacing())
        self.sources.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 16, 8, 8)
        outer.setSpacing(12)
        outer.addLayout(rows)
        outer.addWidget(self.sources, 1)

    def _show(self) -> None:
        """Show the limits of the chosen profile; only one's own can be written."""
        limits = limits_for(self.profile_id, self._language, self._custom)
        self._fill(limits)
        is_own = self.profile_id == CUSTOM
        for field in self._fields:
            field.setEnabled(is_own)
        found = profiles().get(self.profile_id)
        text = self.tr("Lines beyond these limits are marked. 0 switches a check off.")
        if found is not None:
            sources = "\n".join(said(guide) for guide in found.guides)
            text = self.tr("Taken from: {sources}").format(sources=sources)
        self.sources.setText(text)

    @property
    def _fields(self) -> tuple[QWidget, ...]:
        spans = (self.shortest, self.longest, self.gap, self.zone)
        return (self.cps, self.wpm, self.row, self.row_count, *spans, self.half, self.cross)

    def _fill(self, limits: Limits) -> None:
        self.cps.setValue(round(limits.max_cps))
        self.wpm.setValue(round(limits.max_wpm))
        self.row.setValue(limits.max_row)
        self.row_count.setValue(limits.max_rows)
        self.shortest.setValue(limits.min_duration_ms)
        self.longest.setValue(limits.max_duration_ms)
        self.gap.setValue(limits.min_gap_ms)
        self.zone.setValue(limits.shot_zone_ms)
        self.half.setChecked(limits.counts_half)
        self.cross.setChecked(limits.may_cross_shots)

    def _written(self) -> Limits:
        return Limits(
            max_cps=float(self.cps.value()),
            max_wpm=float(self.wpm.value()),
            max_row=self.row.value(),
            max_rows=self.row_count.value(),
            min_duration_ms=self.shortest.value(),
            max_duration_ms=self.longest.value(),
            min_gap_ms=self.gap.value(),
            shot_zone_ms=self.zone.value(),
            counts_half=self.half.isChecked(),
            may_cross_shots=self.cross.isChecked(),
        )
