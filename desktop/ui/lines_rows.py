"""Lines as the rows of a model, changed between Qt's begin and end calls as a document changes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex

from desktop.core.document import Document
from desktop.core.edit import Edit
from desktop.core.line import Line

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

# From here on one new layout of all rows is cheaper than a move for each.
_MANY_MOVES = 64


class LineRows(QAbstractTableModel):
    """Rows of its own, so that selections survive; what their cells show is for others to say."""

    def __init__(self, lines: Sequence[Line], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_rows(lines)

    def show(self, document: Document) -> None:
        """Show another document."""
        self.beginResetModel()
        self.set_rows(document.lines)
        self.endResetModel()

    def follow(self, edit: Edit, document: Document) -> None:
        """Follow an edit that the document has applied already."""
        before = {line.id for line in edit.removed}
        after = {line.id: line for line in edit.inserted}
        if len(after) > _MANY_MOVES and before == after.keys():
            self._take_over(document)
            return
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
        if len(self._rows) != len(document):
            self.show(document)

    def row_of(self, line_id: str) -> int | None:
        """The row of a line, None when it has none."""
        line = self._by_id.get(line_id)
        return None if line is None else bisect_left(self._keys, _key(line))

    def line_at(self, row: int) -> Line | None:
        """The line of a row, None outside the table."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    # --- below -----------------------------------------------------------------------------

    def set_rows(self, lines: Sequence[Line]) -> None:
        """Take these lines in time order, without a word to the views."""
        self._rows = list(lines)
        self._keys = [(line.start_ms, line.end_ms, line.id) for line in self._rows]
        self._by_id = {line.id: line for line in self._rows}

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
            self.repaint(min(touched) - 1, max(touched) + 1)

    def _take_over(self, document: Document) -> None:
        """Very many lines changed and none is new: the document has them in order already."""
        rows = document.lines
        if [line.id for line in rows] == [line.id for line in self._rows]:
            self.set_rows(rows)
            self.repaint(0, len(rows) - 1)
        elif len(rows) == len(self._rows):
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
        self.repaint(row - 1, row + 1)

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

    def repaint(self, first: int, last: int) -> None:
        """Have the rows from first to last painted again."""
        first, last = max(0, first), min(last, len(self._rows) - 1)
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))


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
