"""A field for one moment of the film: typed, or stepped with the arrow keys and the wheel."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from desktop.core.timing import LONGEST_MS, format_time, parse_time
from desktop.ui.field_undo import is_left_to_window
from desktop.ui.theme import time_font

# What one step changes, by the place of the caret in 00:00:00.000.
_STEPS = ((2, 3_600_000), (5, 60_000), (8, 1_000))
_FINE_STEP_MS = 100
TEXT_MARGIN = 6


class TimeEdit(QAbstractSpinBox):
    """Milliseconds as hh:mm:ss.mmm; steps change the part where the caret stands."""

    time_changed = Signal(int)  # ms, by a person: typed and finished, or stepped

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ms = 0
        self.setFont(time_font(self.font()))
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setText(format_time(0, "."))
        # Qt takes no padding of a style sheet for the text of a spin box.
        self.lineEdit().setTextMargins(TEXT_MARGIN, 0, 0, 0)
        self.lineEdit().editingFinished.connect(self._take_typed)

    @property
    def ms(self) -> int:
        """The moment that the field holds."""
        return self._ms

    def set_ms(self, ms: int) -> None:
        """Show a moment; nothing is emitted."""
        self._ms = ms
        text = format_time(ms, ".")
        if self.lineEdit().text() != text:
            caret = self.lineEdit().cursorPosition()
            self.lineEdit().setText(text)
            self.lineEdit().setCursorPosition(caret)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        wide = self.fontMetrics().horizontalAdvance("00:00:00.000") + 48
        return QSize(wide, hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        flags = QAbstractSpinBox.StepEnabledFlag.StepUpEnabled
        return flags | QAbstractSpinBox.StepEnabledFlag.StepDownEnabled if self._ms else flags

    def stepBy(self, steps: int) -> None:
        caret = self.lineEdit().cursorPosition()
        self._take_typed()
        step = next((size for end, size in _STEPS if caret <= end), _FINE_STEP_MS)
        self._change(min(max(0, self._ms + steps * step), LONGEST_MS))
        self.lineEdit().setCursorPosition(caret)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        is_time = _parsed(text) is not None
        state = QValidator.State.Acceptable if is_time else QValidator.State.Intermediate
        return state, text, position

    def fixup(self, _text: str) -> str:
        """Go back to the last moment when what was typed is no time."""
        return format_time(self._ms, ".")

    def event(self, event: QEvent) -> bool:
        if is_left_to_window(event, self.lineEdit()):
            event.ignore()
            return False
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling over the window must not change a time by accident.
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _take_typed(self) -> None:
        typed = _parsed(self.lineEdit().text())
        self._change(self._ms if typed is None else max(0, typed))

    def _change(self, ms: int) -> None:
        has_changed = ms != self._ms
        self.set_ms(ms)
        if has_changed:
            self.time_changed.emit(ms)


def _parsed(text: str) -> int | None:
    try:
        return parse_time(text)
    except ValueError:
        return None
