"""What the table of lines shows: times, speed, voice, take, text, and what is wrong."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.core.checks import Limits, Problem, reading_speed
from desktop.core.document import Document
from desktop.core.edit import Edit
from desktop.core.inspection import Inspection
from desktop.core.line import Line, plain_text
from desktop.core.original import original_of
from desktop.core.spoken import spoken_text
from desktop.core.timing import format_time
from desktop.ui.lines_rows import LineRows
from desktop.ui.take_state import TakeLookup, TakeState, no_takes
from desktop.ui.translation import said

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """What each column shows."""

    NUMBER = 0
    START = 1
    END = 2
    DURATION = 3
    SPEED = 4
    VOICE = 5
    TAKE = 6
    TEXT = 7
    ORIGINAL = 8


FIGURES = frozenset({Column.NUMBER, Column.START, Column.END, Column.DURATION, Column.SPEED})

LINE_ROLE = Qt.ItemDataRole.UserRole
TAKE_ROLE = Qt.ItemDataRole.UserRole + 1
PROBLEMS_ROLE = Qt.ItemDataRole.UserRole + 2


class LinesModel(LineRows):
    """What the cells of each line show, say, and are coloured by."""

    def __init__(
        self, document: Document, limits: Limits | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(document.lines, parent)
        self.inspection = Inspection(document, limits)
        self._take_lookup: TakeLookup = no_takes
        self._default_voice = ""

    # --- what the window tells it ----------------------------------------------------------

    def show(self, document: Document) -> None:
        """Show another document."""
        self.inspection.show(document)
        super().show(document)

    def set_limits(self, limits: Limits) -> None:
        """Judge every line by other limits."""
        self.inspection.set_limits(limits)
        self.repaint(0, len(self._rows) - 1)

    def set_take_lookup(self, lookup: TakeLookup) -> None:
        """Ask this function how the take of a line stands."""
        self._take_lookup = lookup
        self.refresh_takes()

    def set_default_voice(self, name: str) -> None:
        """The name to show for lines that are spoken by the voice of the project."""
        self._default_voice = name
        self.repaint(0, len(self._rows) - 1)

    def refresh_take(self, line_id: str) -> None:
        """The take of one line changed."""
        row = self.row_of(line_id)
        if row is not None:
            self.repaint(row, row)

    def refresh_takes(self) -> None:
        """Any take may have changed."""
        self.repaint(0, len(self._rows) - 1)

    def apply(self, edit: Edit, document: Document) -> None:
        """Follow an edit that the document has applied already."""
        self.inspection.follow(edit)
        self.follow(edit, document)

    # --- what the view asks ----------------------------------------------------------------

    def problems(self, row: int) -> tuple[Problem, ...]:
        """What is wrong with the line of a row."""
        return self.inspection.problems(self._rows[row].id)

    def voice_name(self, line: Line) -> str:
        """The voice that speaks a line, as the table shows it."""
        return line.voice or self._default_voice

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(self._rows[index.row()], index.column())
        if role == LINE_ROLE:
            return self._rows[index.row()]
        if role == TAKE_ROLE:
            return self._take_lookup(self._rows[index.row()].id)
        if role == PROBLEMS_ROLE:
            return self.problems(index.row())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row(), index.column())
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in FIGURES else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (
            self.tr("#"),
            self.tr("Start"),
            self.tr("End"),
            self.tr("Length"),
            self.tr("Char/s"),
            self.tr("Voice"),
            self.tr("Dub"),
            self.tr("Text"),
            self.tr("Original"),
        )
        return titles[section]

    # --- texts -----------------------------------------------------------------------------

    def _text(self, line: Line, column: int) -> str:
        """The number of a row is no part of its line: whoever paints it counts."""
        match column:
            case Column.START:
                return short_time(line.start_ms)
            case Column.END:
                return short_time(line.end_ms)
            case Column.DURATION:
                return f"{line.duration_ms / 1000:.2f}"
            case Column.SPEED:
                return f"{reading_speed(line, self.inspection.limits):.0f}"
            case Column.VOICE:
                return self.voice_name(line)
            case Column.TEXT:
                return plain_text(line.text).replace("\n", "  ⏎  ")
            case Column.ORIGINAL:
                return plain_text(original_of(line)).replace("\n", "  ⏎  ")
        return ""

    def _tooltip(self, row: int, column: int) -> str | None:
        if column == Column.TAKE:
            state = self._take_lookup(self._rows[row].id)
            return self.take_text(state)
        if column == Column.ORIGINAL:
            return original_of(self._rows[row]) or None
        if column == Column.TEXT and not self.problems(row):
            text = self._rows[row].text
            if text.strip() and not spoken_text(text):
                return self.tr("{text}\nThis is never spoken.").format(text=text)
            return text
        return "\n".join(said(problem.message) for problem in self.problems(row)) or None

    def _spoken(self, row: int, column: int) -> str:
        if column == Column.TAKE:
            return self.take_text(self._take_lookup(self._rows[row].id))
        return str(row + 1) if column == Column.NUMBER else self._text(self._rows[row], column)

    def take_text(self, state: TakeState | None) -> str:
        """How a take stands, in a sentence."""
        if state is None:
            return self.tr("Not spoken yet")
        if state.message:
            return state.message
        texts = {
            "missing": self.tr("Not spoken yet"),
            "queued": self.tr("Waits to be spoken"),
            "speaking": self.tr("Is being spoken"),
            "ok": self.tr("Spoken, and it fits"),
            "tight": self.tr("Spoken faster than is natural, to fit"),
            "overflow": self.tr("Spoken, but %1 s longer than there is room"),
            "failed": self.tr("Could not be spoken"),
            "silent": self.tr("Nothing to speak"),
        }
        told = texts[state.status].replace("%1", f"{state.overflow_ms / 1000:.1f}")
        return ". ".join((told, *(self._fault_text(fault) for fault in state.faults)))

    def _fault_text(self, fault: str) -> str:
        """What seems wrong with the sound of a take."""
        texts = {
            "empty": self.tr("Hardly anything is heard"),
            "clipped": self.tr("The loudest places are distorted"),
            "length": self.tr("It is much longer or shorter than its words"),
            "cut": self.tr("Its end seems cut off"),
        }
        return texts.get(fault, fault)


def short_time(ms: int) -> str:
    """A time for a narrow column: hours only where there are any, 02:03.480 or 1:02:03.480."""
    hours, rest = format_time(ms, ".").split(":", 1)
    return rest if int(hours) == 0 else f"{int(hours)}:{rest}"
