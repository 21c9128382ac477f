"""The lines of a document as rows of a table that changes only where the document changed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop.core.checks import Limits, Problem, check_line, reading_speed
from desktop.core.document import Document
from desktop.core.edit import Edit
from desktop.core.line import Line, plain_text
from desktop.core.timing import format_time
from desktop.ui.take_state import TakeLookup, TakeState, no_takes
from desktop.ui.translation import said

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

# From here on one new layout of all rows is cheaper than a move for each.
_MANY_MOVES = 64


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


FIGURES = frozenset({Column.NUMBER, Column.START, Column.END, Column.DURATION, Column.SPEED})

LINE_ROLE = Qt.ItemDataRole.UserRole
TAKE_ROLE = Qt.ItemDataRole.UserRole + 1
PROBLEMS_ROLE = Qt.ItemDataRole.UserRole + 2


class LinesModel(QAbstractTableModel):
    """Rows of its own, changed between Qt's begin and end calls, so that selections survive."""

    def __init__(
        self, document: Document, limits: Limits | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._limits = limits or Limits()
        self._take_lookup: TakeLookup = no_takes
        self._problems: dict[str, tuple[Problem, ...]] = {}
        self._set_rows(document.lines)
        self._default_voice = ""

    # --- what the window tells it ----------------------------------------------------------

    def show(self, document: Document) -> None:
        """Show another document."""
        self.beginResetModel()
        self._set_rows(document.lines)
        self.endResetModel()

    def set_limits(self, limits: Limits) -> None:
        """Judge every line by other limits."""
        self._limits = limits
        self._problems.clear()
        self._repaint(0, len(self._rows) - 1)

    def set_take_lookup(self, lookup: TakeLookup) -> None:
        """Ask this function how the take of a line stands."""
        self._take_lookup = lookup
        self.refresh_takes()

    def set_default_voice(self, name: str) -> None:
        """The name to show for lines that are spoken by the voice of the project."""
        self._default_voice = name
        self._repaint(0, len(self._rows) - 1)

    def refresh_take(self, line_id: str) -> None:
        """The take of one line changed."""
        row = self.row_of(line_id)
        if row is not None:
            self._repaint(row, row)

    def refresh_takes(self) -> None:
        """Any take may have changed."""
        self._repaint(0, len(self._rows) - 1)

    def apply(self, edit: Edit, document: Document) -> None:
        """Follow an edit that the document has applied already."""
        before = {line.id for line in edit.removed}
        after = {line.id: line for line in edit.inserted}
        if len(after) > _MANY_MOVES and before == after.keys():
            self._take_over(document)
            return
        self._forget_problems_around(before | set(after))
        self._remove([x for x in before if x not in after])
        changed = [line for line in edit.inserted if line.id in before]
        if self._fit_in_place(changed):
            self._replace_in_place(changed)
        elif len(changed) > _MANY_MOVES:
            self._lay_out_anew(changed)
        else:
            for line in changed:
                self._move(line)
        self._insert([line for line in edit.inserted if line.id not in before])
        self._forget_problems_around(set(after))
        if len(self._rows) != len(document):
            self.show(document)

    # --- what the view asks ----------------------------------------------------------------

    def row_of(self, line_id: str) -> int | None:
        """The row of a line, None when it has none."""
        line = self._by_id.get(line_id)
        return None if line is None else bisect_left(self._keys, _key(line))

    def line_at(self, row: int) -> Line | None:
        """The line of a row, None outside the table."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def problems(self, row: int) -> tuple[Problem, ...]:
        """What is wrong with the line of a row."""
        line = self._rows[row]
        known = self._problems.get(line.id)
        if known is None:
            before = self._rows[row - 1] if row else None
            after = self._rows[row + 1] if row + 1 < len(self._rows) else None
            known = self._problems[line.id] = check_line(line, before, after, self._limits)
        return known

    def voice_name(self, line: Line) -> str:
        """The voice that speaks a line, as the table shows it."""
        return line.voice or self._default_voice

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

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
                return f"{reading_speed(line):.0f}"
            case Column.VOICE:
                return self.voice_name(line)
            case Column.TEXT:
                return plain_text(line.text).replace("\n", "  ⏎  ")
        return ""

    def _tooltip(self, row: int, column: int) -> str | None:
        if column == Column.TAKE:
            state = self._take_lookup(self._rows[row].id)
            return self.take_text(state)
        if column == Column.TEXT and not self.problems(row):
            return self._rows[row].text
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

    # --- rows ------------------------------------------------------------------------------

    def _set_rows(self, lines: Sequence[Line]) -> None:
        self._rows = list(lines)
        self._keys = [(line.start_ms, line.end_ms, line.id) for line in self._rows]
        self._by_id = {line.id: line for line in self._rows}
        self._problems.clear()

    def _remove(self, line_ids: list[str]) -> None:
        rows = sorted(row for x in line_ids if (row := self.row_of(x)) is not None)
        for first, last in reversed(_stretches(rows)):
            self.beginRemoveRows(_NOWHERE, first, last)
            for line in self._rows[first : last + 1]:
                del self._by_id[line.id]
            del self._rows[first : last + 1]
            del self._keys[first : last + 1]
            self.endRemoveRows()

    def _insert(self, lines: list[Line]) -> None:
        for group in self._groups(sorted(lines, key=_key)):
            first = bisect_left(self._keys, _key(group[0]))
            self.beginInsertRows(_NOWHERE, first, first + len(group) - 1)
            self._rows[first:first] = group
            self._keys[first:first] = [_key(line) for line in group]
            self._by_id.update((line.id, line) for line in group)
            self.endInsertRows()

    def _groups(self, lines: list[Line]) -> list[list[Line]]:
        """Sorted new lines, those together that go between the same two rows."""
        groups: list[list[Line]] = []
        place = -1
        for line in lines:
            here = bisect_left(self._keys, _key(line))
            if here != place:
                groups.append([])
                place = here
            groups[-1].append(line)
        # From the end, so that the places of the earlier groups stay right.
        return groups[::-1]

    def _fit_in_place(self, lines: list[Line]) -> bool:
        """Whether the rows stay in order when these lines take the places of their old selves."""
        new = {row: _key(line) for line in lines if (row := self.row_of(line.id)) is not None}
        for row, key in new.items():
            before = new.get(row - 1) or (self._keys[row - 1] if row else None)
            after = new.get(row + 1) or (self._keys[row + 1] if row + 1 < len(self._keys) else None)
            if (before is not None and before > key) or (after is not None and key > after):
                return False
        return True

    def _replace_in_place(self, lines: list[Line]) -> None:
        rows = [(self.row_of(line.id), line) for line in lines]
        for row, line in rows:
            if row is not None:
                self._put(row, line)
        if touched := [row for row, _ in rows if row is not None]:
            self._repaint(min(touched) - 1, max(touched) + 1)

    def _take_over(self, document: Document) -> None:
        """Very many lines changed and none is new: the document has them in order already."""
        rows = document.lines
        if [line.id for line in rows] == [line.id for line in self._rows]:
            self._set_rows(rows)
            self._repaint(0, len(rows) - 1)
        elif len(rows) == len(self._rows):
            self._problems.clear()
            self._lay_out_anew(rows)
        else:
            self.show(document)

    def _move(self, line: Line) -> None:
        row = self.row_of(line.id)
        if row is None:
            return
        # Where it would stand if it were not in the list: Qt counts with the row still there.
        target = bisect_left(self._keys, _key(line))
        if target in (row, row + 1):
            self._put(row, line)
        else:
            self.beginMoveRows(_NOWHERE, row, row, _NOWHERE, target)
            del self._rows[row], self._keys[row]
            row = target if target < row else target - 1
            self._rows.insert(row, line)
            self._keys.insert(row, _key(line))
            self._by_id[line.id] = line
            self.endMoveRows()
        self._repaint(row - 1, row + 1)

    def _lay_out_anew(self, lines: Sequence[Line]) -> None:
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        ids = [self._rows[index.row()].id for index in old]
        self._by_id.update((line.id, line) for line in lines)
        self._rows = sorted(self._by_id.values(), key=_key)
        self._keys = [_key(line) for line in self._rows]
        row_of = {line.id: row for row, line in enumerate(self._rows)}
        new = [self.index(row_of[x], index.column()) for x, index in zip(ids, old, strict=True)]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _put(self, row: int, line: Line) -> None:
        self._rows[row] = line
        self._keys[row] = _key(line)
        self._by_id[line.id] = line

    def _forget_problems_around(self, line_ids: set[str]) -> None:
        if len(line_ids) > _MANY_MOVES:
            self._problems.clear()
            return
        for line_id in line_ids:
            row = self.row_of(line_id)
            if row is not None:
                for near in self._rows[max(0, row - 1) : row + 2]:
                    self._problems.pop(near.id, None)
            self._problems.pop(line_id, None)

    def _repaint(self, first: int, last: int) -> None:
        first, last = max(0, first), min(last, len(self._rows) - 1)
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))


def short_time(ms: int) -> str:
    """A time for a narrow column: hours only where there are any, 02:03.480 or 1:02:03.480."""
    hours, rest = format_time(ms, ".").split(":", 1)
    return rest if int(hours) == 0 else f"{int(hours)}:{rest}"


def _key(line: Line) -> tuple[int, int, str]:
    return (line.start_ms, line.end_ms, line.id)


def _stretches(rows: list[int]) -> list[tuple[int, int]]:
    """Sorted rows as (first, last) of each run without a hole."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and row == found[-1][1] + 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found
