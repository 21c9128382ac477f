"""How one line is spoken: pace, pitch, loudness, the pause before it, and which reading of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.core import speech_edits
from desktop.core.edit import Edit
from desktop.core.line import Line
from desktop.core.line_speech import GAINS, PAUSES, PITCHES, PLAIN, SEEDS
from desktop.ui.field_undo import is_left_to_window

_PER_CENT = 100
_MASTER_GAINS = (-24.0, 12.0)

Change = Callable[[Sequence[Line]], Edit]

# lines, value, number of the session of changes that become one step
_Verb = Callable[[Sequence[Line], float, int], Edit]


class TakeForm(QWidget):
    """Fields for the speech of the chosen lines; each change is told, and done by others."""

    change_wanted = Signal(object)  # Change: what to do to the lines of line_ids
    master_wanted = Signal(float)  # dB: the gain of all lines

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line_ids: tuple[str, ...] = ()
        self._session = 0
        self._build()
        self.show_lines((), 0.0)

    def show_lines(self, lines: Sequence[Line], master_db: float) -> None:
        """Show how the first of these lines is spoken; changes are for all of them."""
        line_ids = tuple(line.id for line in lines)
        if line_ids != self.line_ids:
            self._session += 1
        self.line_ids = line_ids
        speech = lines[0].speech if lines else PLAIN
        values = (
            (self.pace, round(speech.pace * _PER_CENT)),
            (self.pitch, speech.pitch_semitones),
            (self.gain, speech.gain_db),
            (self.pause, speech.pause_before_ms),
            (self.reading, speech.seed),
            (self.master, master_db),
        )
        for field, value in values:
            with QSignalBlocker(field):
                field.setValue(value)  # type: ignore[arg-type]
            field.setEnabled(bool(lines) or field is self.master)
        shaped = (speech.pace, speech.pitch_semitones, speech.gain_db, speech.pause_before_ms)
        is_plain = shaped == (1.0, 0.0, 0.0, 0) and speech.seed == 0
        self.reset.setEnabled(bool(lines) and not is_plain)

    # --- build -----------------------------------------------------------------------------

    def _build(self) -> None:
        self.heading = QLabel(self.tr("Speech of this line"), self)
        self.heading.setObjectName("heading")
        self.reset = QPushButton(self.tr("&Reset"), self)
        self.reset.setToolTip(self.tr("Speak this line as the project is spoken"))
        self.reset.clicked.connect(self._on_reset)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.reset)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addLayout(head)
        rows.addLayout(self._fields())
        rows.addWidget(self._hairline())
        rows.addLayout(self._master())

    def _fields(self) -> QFormLayout:
        self.pace = self._whole((50, 200), 5, self.tr(" %"))
        self.pitch = self._real(PITCHES, 0.5, self.tr(" semitones"))
        self.gain = self._real(GAINS, 0.5, self.tr(" dB"))
        self.pause = self._whole(PAUSES, 50, self.tr(" ms"))
        self.reading = self._whole(SEEDS, 1, "")
        self.pace.setToolTip(self.tr("How fast, compared with the pace of the project"))
        self.pitch.setToolTip(self.tr("How much higher or lower than the voice usually speaks"))
        self.gain.setToolTip(self.tr("How much louder or quieter than the other lines"))
        self.pause.setToolTip(self.tr("Silence between the start of the line and its first word"))
        self.reading.setToolTip(self.tr("Each number is another reading of the same words"))
        form = _form()
        form.addRow(self.tr("&Pace"), self.pace)
        form.addRow(self.tr("P&itch"), self.pitch)
        form.addRow(self.tr("&Loudness"), self.gain)
        form.addRow(self.tr("Pa&use before"), self.pause)
        form.addRow(self.tr("Readi&ng"), self.reading)
        self.pace.valueChanged.connect(
            lambda value: self._tell(speech_edits.set_pace, value / _PER_CENT)
        )
        self.pitch.valueChanged.connect(lambda value: self._tell(speech_edits.set_pitch, value))
        self.gain.valueChanged.connect(lambda value: self._tell(speech_edits.set_gain, value))
        self.pause.valueChanged.connect(lambda value: self._tell(_set_pause, value))
        self.reading.valueChanged.connect(lambda value: self._tell(_set_reading, value))
        for field in (self.pace, self.pitch, self.gain, self.pause, self.reading):
            field.editingFinished.connect(self._end_session)
        return form

    def _master(self) -> QFormLayout:
        self.master = self._real(_MASTER_GAINS, 0.5, self.tr(" dB"))
        self.master.setToolTip(self.tr("Makes the whole dub louder or quieter over the film"))
        self.master.valueChanged.connect(self.master_wanted)
        form = _form()
        form.addRow(self.tr("Loudness of &all lines"), self.master)
        return form

    def _hairline(self) -> QFrame:
        line = QFrame(self)
        line.setObjectName("hairline")
        line.setFixedHeight(1)
        return line

    def _whole(self, span: tuple[int, int], step: int, unit: str) -> QSpinBox:
        field = _WholeField(self)
        field.setRange(*span)
        field.setSingleStep(step)
        field.setSuffix(unit)
        _settle(field)
        return field

    def _real(self, span: tuple[float, float], step: float, unit: str) -> QDoubleSpinBox:
        field = _RealField(self)
        field.setRange(*span)
        field.setDecimals(1)
        field.setSingleStep(step)
        field.setSuffix(unit)
        _settle(field)
        return field

    # --- follow ----------------------------------------------------------------------------

    def _tell(self, verb: _Verb, value: float) -> None:
        session = self._session
        self._wish(lambda lines: verb(lines, value, session))

    def _on_reset(self) -> None:
        self._wish(speech_edits.plain_speech)

    def _wish(self, change: Change) -> None:
        if self.line_ids:
            self.change_wanted.emit(change)

    def _end_session(self) -> None:
        self._session += 1


def _set_reading(lines: Sequence[Line], number: float, _session: int) -> Edit:
    return speech_edits.set_seed(lines, int(number))


def _set_pause(lines: Sequence[Line], pause_ms: float, session: int) -> Edit:
    return speech_edits.set_pause_before(lines, int(pause_ms), session)


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setContentsMargins(0, 0, 0, 0)
    form.setHorizontalSpacing(12)
    form.setVerticalSpacing(6)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
    return form


def _settle(field: QAbstractSpinBox) -> None:
    """No value while a number is half typed, and room for the longest one."""
    field.setKeyboardTracking(False)
    field.setAlignment(Qt.AlignmentFlag.AlignRight)
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.setMinimumWidth(96)


class _WholeField(QSpinBox):
    """Keeps its value when the panel is scrolled over it, and leaves undo to the window."""

    def event(self, event: QEvent) -> bool:
        if is_left_to_window(event, self.lineEdit()):
            event.ignore()
            return False
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class _RealField(QDoubleSpinBox):
    """Keeps its value when the panel is scrolled over it, and leaves undo to the window."""

    def event(self, event: QEvent) -> bool:
        if is_left_to_window(event, self.lineEdit()):
            event.ignore()
            return False
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
