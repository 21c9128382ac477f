"""The dialogs that change the times of many lines: shift, stretch, frame rate."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core import edit, retime
from desktop.core.edit import Edit
from desktop.core.editing import Editing
from desktop.core.line import Line, plain_text
from desktop.core.timing import format_time
from desktop.ui.badge import set_tone
from desktop.ui.scope_box import Scope, ScopeBox
from desktop.ui.session import Session
from desktop.ui.time_edit import TimeEdit

_RATES = (23.976, 24.0, 25.0, 29.97, 30.0, 50.0, 59.94, 60.0)
_EXCERPT = 40


class RetimeDialog(QDialog):
    """Which lines, how, and what becomes of the first and the last of them."""

    def __init__(
        self,
        session: Session,
        chosen: Sequence[Line],
        editing: Editing,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setMinimumWidth(460)
        self.session, self.editing = session, editing
        self.scope_box = ScopeBox(session, self._offered(chosen), self._remembered(), self)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(24)
        self.form.setVerticalSpacing(8)
        self.form.addRow(self.tr("&Lines"), self.scope_box)
        self.preview = QLabel(self)
        self.preview.setWordWrap(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 16)
        rows.setSpacing(16)
        rows.addLayout(self.form)
        rows.addWidget(self.preview)
        rows.addWidget(self.buttons)
        self._build()
        self.scope_box.currentIndexChanged.connect(self._on_scope)
        self._on_scope(self.scope_box.currentIndex())

    def _offered(self, chosen: Sequence[Line]) -> Sequence[Line]:
        """The chosen lines that may be meant."""
        return chosen

    def _remembered(self) -> str:
        """Which lines were meant the last time; all in a dialog that does not remember."""
        return "all"

    def _build(self) -> None:
        """Add the fields of this dialog to the form."""

    @property
    def scope(self) -> Scope:
        """The lines that are meant."""
        return self.scope_box.scope

    def change(self) -> Edit | None:
        """What would be done now, None when it cannot be."""
        return None

    def show_preview(self) -> None:
        """Tell what becomes of the first and the last line."""
        change = self.change()
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(change is not None and not change.changes_nothing)
        if change is None:
            self.preview.setText(self.tr("The second moment must come after the first."))
            set_tone(self.preview, "warn")
            return
        after = {line.id: line for line in change.inserted}
        ends = (self.scope.lines[0], self.scope.lines[-1]) if self.scope.lines else ()
        moved = [line for line in dict.fromkeys(ends) if after.get(line.id, line) != line]
        told = [self._told(line, after[line.id]) for line in moved]
        self.preview.setText("\n".join(told))
        set_tone(self.preview, "muted")

    def _told(self, before: Line, after: Line) -> str:
        text = self.tr("Line {number} begins at {after} instead of {before}.")
        number = self.session.document.index_of(before.id) + 1
        was, will = format_time(before.start_ms, "."), format_time(after.start_ms, ".")
        return text.format(number=number, before=was, after=will)

    def _row(self, *widgets: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        return row

    def _on_scope(self, _index: int) -> None:
        self.show_preview()


class ShiftDialog(RetimeDialog):
    """Moves lines together, earlier or later."""

    def _remembered(self) -> str:
        return self.editing.shift_scope

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Shift"))
        self.amount = TimeEdit(self)
        self.amount.setAccessibleName(self.tr("How far"))
        self.direction = QComboBox(self)
        self.direction.addItem(self.tr("later"), 1)
        self.direction.addItem(self.tr("earlier"), -1)
        self.direction.setAccessibleName(self.tr("In which direction"))
        self.from_playhead = QPushButton(self.tr("To the &playhead"), self)
        self.from_playhead.setAutoDefault(False)
        self.from_playhead.setToolTip(self.tr("The first of these lines begins at the playhead"))
        label = QLabel(self.tr("&By"), self)
        label.setBuddy(self.amount)
        self.form.addRow(label, self._row(self.amount, self.direction, self.from_playhead))
        self.set_delta(self.editing.shift_ms)
        self.amount.time_changed.connect(lambda _: self.show_preview())
        self.direction.currentIndexChanged.connect(lambda _: self.show_preview())
        self.from_playhead.clicked.connect(self._take_playhead)
        self.amount.setFocus()

    @property
    def delta_ms(self) -> int:
        """How far to move, negative for earlier."""
        return self.amount.ms * int(self.direction.currentData())

    def set_delta(self, ms: int) -> None:
        """Show a distance."""
        self.amount.set_ms(abs(ms))
        self.direction.setCurrentIndex(0 if ms >= 0 else 1)

    def change(self) -> Edit | None:
        return edit.shift(self.scope.lines, self.delta_ms)

    def _take_playhead(self) -> None:
        if self.scope.lines:
            self.set_delta(self.session.playhead_ms - self.scope.lines[0].start_ms)
            self.show_preview()


class StretchDialog(RetimeDialog):
    """Two lines are put where they belong, and all others follow in proportion."""

    def _offered(self, chosen: Sequence[Line]) -> Sequence[Line]:
        # Two chosen lines are the two points: nobody wants to stretch just them.
        self._points = tuple(chosen) if len(chosen) == 2 else ()
        return () if self._points else chosen

    def _remembered(self) -> str:
        return self.editing.stretch_scope

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Stretch by two points"))
        self._labels = (QLabel(self), QLabel(self))
        self.moments = (TimeEdit(self), TimeEdit(self))
        names = (self.tr("The first line begins at"), self.tr("The last line begins at"))
        if self._points:
            names = (self.tr("One chosen line begins at"), self.tr("The other begins at"))
        for name, label, field in zip(names, self._labels, self.moments, strict=True):
            field.setAccessibleName(name)
            take = QPushButton(self.tr("Playhead"), self)
            take.setAutoDefault(False)
            take.setAccessibleName(self.tr("{field}: the playhead").format(field=name))
            take.clicked.connect(lambda _=False, field=field: self._take_playhead(field))
            field.time_changed.connect(lambda _: self.show_preview())
            label.setObjectName("muted")
            label.setTextFormat(Qt.TextFormat.PlainText)
            self.form.addRow(name, self._row(field, take))
            self.form.addRow("", label)
        self.moments[0].setFocus()

    @property
    def first(self) -> tuple[int, int]:
        """When one of the two lines begins, and when it should; in ms."""
        return self._moved(0)

    @property
    def last(self) -> tuple[int, int]:
        """When the other one begins, and when it should; in ms."""
        return self._moved(1)

    @property
    def _ends(self) -> tuple[Line, ...]:
        """The two lines that are put right."""
        lines = self.scope.lines
        return self._points or ((lines[0], lines[-1]) if lines else ())

    def _moved(self, place: int) -> tuple[int, int]:
        return (self._ends[place].start_ms if self._ends else 0, self.moments[place].ms)

    def change(self) -> Edit | None:
        try:
            return retime.stretch(self.scope.lines, self.first, self.last)
        except ValueError:
            return None

    def _on_scope(self, _index: int) -> None:
        for line, label, field in zip(self._ends, self._labels, self.moments, strict=False):
            field.set_ms(line.start_ms)
            text = plain_text(line.text).replace("\n", " ")
            label.setText(text if len(text) <= _EXCERPT else f"{text[:_EXCERPT]}…")
        self.show_preview()

    def _take_playhead(self, field: TimeEdit) -> None:
        field.set_ms(self.session.playhead_ms)
        self.show_preview()


class RateDialog(RetimeDialog):
    """Lines made for one frame rate follow a film of another."""

    def _remembered(self) -> str:
        return self.editing.rate_scope

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Change the frame rate"))
        media, editing = self.session.media, self.editing
        video = media.video if media is not None else None
        becomes = float(video.fps) if video is not None and video.fps > 0 else editing.rate_becomes
        self._was, self._becomes = self._box(editing.rate_was), self._box(becomes)
        self._was.setAccessibleName(self.tr("Frames per second until now"))
        self._becomes.setAccessibleName(self.tr("Frames per second from now on"))
        self.form.addRow(self.tr("&From"), self._was)
        self.form.addRow(self.tr("&To"), self._becomes)
        self._was.setFocus()

    @property
    def was(self) -> float:
        """Frames per second until now."""
        return _rate(self._was.currentText())

    @property
    def becomes(self) -> float:
        """Frames per second from now on."""
        return _rate(self._becomes.currentText())

    def change(self) -> Edit | None:
        if not (self.was and self.becomes):
            return edit.Edit("Change frame rate")
        return retime.change_frame_rate(self.scope.lines, self.was, self.becomes)

    def _box(self, rate: float) -> QComboBox:
        box = QComboBox(self)
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for each in _RATES:
            box.addItem(f"{each:g}")
        box.setCurrentText(f"{rate:.6g}")
        box.currentTextChanged.connect(lambda _: self.show_preview())
        return box


def _rate(text: str) -> float:
    """The frame rate that a text says, 0 when it says none."""
    try:
        rate = float(text.replace(",", "."))
    except ValueError:
        return 0.0
    return rate if 1.0 <= rate <= 240.0 else 0.0
