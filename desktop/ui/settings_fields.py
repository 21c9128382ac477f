"""The fields that the pages of the settings are made of, all alike."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDoubleSpinBox, QFormLayout, QLabel, QSpinBox, QWidget

from desktop.ui.time_edit import TEXT_MARGIN


def form() -> QFormLayout:
    """An empty page of labels and fields."""
    rows = QFormLayout()
    rows.setContentsMargins(8, 16, 8, 16)
    rows.setHorizontalSpacing(24)
    rows.setVerticalSpacing(8)
    rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return rows


def page(rows: QFormLayout) -> QWidget:
    """A widget with these rows."""
    widget = QWidget()
    widget.setLayout(rows)
    return widget


def note(text: str) -> QLabel:
    """A quiet sentence below the fields."""
    label = QLabel(text)
    label.setObjectName("muted")
    label.setWordWrap(True)
    return label


def number(value: int, most: int) -> QSpinBox:
    """A field for a count from 0 to most."""
    box = QSpinBox()
    box.setRange(0, most)
    box.setValue(value)
    box.lineEdit().setTextMargins(TEXT_MARGIN, 0, 0, 0)
    return box


def milliseconds(value: int, most: int) -> QSpinBox:
    """A field for a span in ms."""
    box = number(value, most)
    box.setSuffix(" ms")
    box.setSingleStep(50)
    return box


def factor(value: float, least: float, most: float) -> QDoubleSpinBox:
    """A field for a factor such as 1.25 ×."""
    box = QDoubleSpinBox()
    box.setRange(least, most)
    box.setSingleStep(0.05)
    box.setSuffix(" ×")
    box.lineEdit().setTextMargins(TEXT_MARGIN, 0, 0, 0)
    box.setValue(value)
    return box
