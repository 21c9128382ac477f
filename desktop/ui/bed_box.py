"""A choice of what becomes of the original sound under the dub."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from desktop.core.dub import BEDS, Bed


class BedBox(QComboBox):
    """Duck, mix or replace, in words."""

    def __init__(self, bed: Bed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Original sound"))
        self.addItem(self.tr("Lower it while someone speaks"), "duck")
        self.addItem(self.tr("Leave it as it is under the dub"), "mix")
        self.addItem(self.tr("Leave it out"), "replace")
        self.setCurrentIndex(self.findData(bed))

    @property
    def bed(self) -> Bed:
        """What is chosen."""
        chosen = self.currentData()
        return next(bed for bed in BEDS if bed == chosen)
