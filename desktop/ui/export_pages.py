"""Two pages of the export: how far it is, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import AppError
from desktop.ui import icons
from desktop.ui.lines_model import short_time
from desktop.ui.marked_lines import MarkedLines
from desktop.ui.theme import theme_of
from desktop.ui.translation import said

if TYPE_CHECKING:
    from desktop.jobs.report import LineReport, Report

_ICON_SIDE = 40
_STEPS = 1000
_LONGEST_NAME = 48


class ProgressPage(QWidget):
    """A bar, what is being done, how long it will take, and a way to end it."""

    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.note, self.left = QLabel(self), QLabel(self), QLabel(self)
        self.title.setObjectName("title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        for label in (self.note, self.left):
            label.setObjectName("muted")
        self.bar = QProgressBar(self)
        self.bar.setMaximum(_STEPS)
        self.bar.setAccessibleName(self.tr("Progress of the export"))
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.clicked.connect(self._on_cancel)
        told = QHBoxLayout()
        told.addWidget(self.note, 1)
        told.addWidget(self.left)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addStretch(1)
        rows.addWidget(self.title)
        rows.addWidget(self.bar)
        rows.addLayout(told)
        rows.addStretch(1)
        rows.addLayout(buttons)

    def begin(self, name: str) -> None:
        """Show the beginning of an export."""
        self.title.setText(self.tr("Writing {name}").format(name=_short(name)))
        self.cancel.setEnabled(True)
        self.show_progress(0.0, self.tr("looking at the film"), None)

    def show_progress(self, fraction: float, note: str, seconds_left: float | None) -> None:
        """Show how far it is."""
        self.bar.setValue(round(fraction * _STEPS))
        self.note.setText(note[:1].upper() + note[1:])
        self.left.setText("" if seconds_left is None else self._in_words(seconds_left))

    def _on_cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.cancel_wanted.emit()

    def _in_words(self, seconds: float) -> str:
        minutes, rest = divmod(max(1, round(seconds)), 60)
        if minutes >= 60:
            text = self.tr("{hours} h {minutes} min left")
            return text.format(hours=minutes // 60, minutes=minutes % 60)
        if minutes:
            text = self.tr("{minutes} min {seconds} s left")
            return text.format(minutes=minutes, seconds=f"{rest:02}")
        return self.tr("{seconds} s left").format(seconds=rest)


class ResultPage(QWidget):
    """The film is there, or why it is not; and the lines that deserve a look."""

    close_wanted = Signal()
    back_wanted = Signal()
    folder_wanted = Signal()
    line_wanted = Signal(str)  # line id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel(self)
        self._outcome: Literal["ok", "error"] = "ok"
        self.title, self.told = QLabel(self), QLabel(self)
        self.title.setObjectName("title")
        self.told.setObjectName("muted")
        self.list = MarkedLines(self)
        self.list.line_wanted.connect(self.line_wanted)
        self.folder = QPushButton(self.tr("Show in &folder"), self)
        self.folder.clicked.connect(self.folder_wanted)
        self.back = QPushButton(self.tr("&Back to the choices"), self)
        self.back.clicked.connect(self.back_wanted)
        for button in (self.back, self.folder):
            button.setAutoDefault(False)  # one button alone stands out
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setObjectName("primary")
        self.close_button.clicked.connect(self.close_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.folder)
        buttons.addWidget(self.close_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addStretch(1)
        for label in (self._icon, self.title, self.told):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            rows.addWidget(label)
        rows.addWidget(self.list, 3)
        rows.addStretch(1)
        rows.addLayout(buttons)

    def show_report(self, name: str, report: Report) -> None:
        """Show that the film was written, and what became of its lines."""
        self._show_outcome("ok")
        self.title.setText(self.tr("{name} is ready").format(name=_short(name)))
        counts = (
            (self.tr("Lines that fit: {count}"), len(report.with_status("ok"))),
            (self.tr("tight: {count}"), len(report.with_status("tight"))),
            (self.tr("too long: {count}"), len(report.with_status("overflow"))),
            (self.tr("not spoken: {count}"), len(report.failed)),
        )
        self.told.setText("   ·   ".join(text.format(count=n) for text, n in counts if n))
        self._list((*report.failed, *report.with_status("overflow")))
        self.folder.show()
        self.back.hide()

    def show_failure(self, error: Exception) -> None:
        """Show why there is no film."""
        self._show_outcome("error")
        if isinstance(error, AppError):
            self.title.setText(said(error.title))
            self.told.setText(said(error.hint))
        else:
            self.title.setText(self.tr("The export stopped by an error in Dubwright"))
            self.told.setText(repr(error))
        self._list(())
        self.folder.hide()
        self.back.show()

    def _list(self, lines: tuple[LineReport, ...]) -> None:
        self.list.clear()
        for line in lines:
            row = f"{short_time(line.start_ms)}   {said(line.message)}"
            self.list.add(line.id, row, "error", line.text)
        self.list.setVisible(bool(lines))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "close_button"):
            self._draw()

    def _show_outcome(self, outcome: Literal["ok", "error"]) -> None:
        self._outcome = outcome
        self._draw()

    def _draw(self) -> None:
        name = {"ok": "success", "error": "error"}[self._outcome]
        mark = icons.coloured(name, QColor(getattr(theme_of(self.palette()), self._outcome)))
        self._icon.setPixmap(mark.pixmap(QSize(_ICON_SIDE, _ICON_SIDE), icons.finest_ratio()))


def _short(name: str) -> str:
    """The name of a file, its middle left out where it would make the window wide."""
    return name if len(name) <= _LONGEST_NAME else f"{name[:24]}…{name[-20:]}"
