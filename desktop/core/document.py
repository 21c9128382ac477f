"""A document: lines in time order, changed by edits only, and listeners told of each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence

from desktop.core.dub import DubSettings
from desktop.core.edit import Edit
from desktop.core.line import Line

Listener = Callable[[Edit], None]
Place = tuple[int, int, str]

_BEFORE_ALL_ENDS = -(2**62)

_FEW = 50
"""Up to here lines are put in one by one; above, sorting everything once is cheaper."""


class Document:
    """Lines sorted by (start_ms, end_ms, id), and the settings of their dub."""

    def __init__(self, lines: Iterable[Line] = (), dub: DubSettings | None = None) -> None:
        """Raise ValueError when two lines have the same id."""
        self._lines = sorted(lines, key=_place)
        self._places = [_place(line) for line in self._lines]
        self._by_id = {line.id: line for line in self._lines}
        if len(self._by_id) != len(self._lines):
            raise ValueError("two lines have the same id")
        self._dub = dub or DubSettings()
        self._longest_ms = max((line.duration_ms for line in self._lines), default=0)
        self._snapshot: tuple[Line, ...] | None = None
        self._listeners: list[Listener] = []

    @property
    def lines(self) -> Sequence[Line]:
        """All lines in time order; the sequence handed out never changes."""
        if self._snapshot is None:
            self._snapshot = tuple(self._lines)
        return self._snapshot

    @property
    def dub(self) -> DubSettings:
        return self._dub

    def __len__(self) -> int:
        return len(self._lines)

    def __getitem__(self, index: int) -> Line:
        return self._lines[index]

    def __iter__(self) -> Iterator[Line]:
        return iter(self.lines)

    def __contains__(self, line_id: object) -> bool:
        return line_id in self._by_id

    def get(self, line_id: str) -> Line:
        """Return the line; raise KeyError when there is none."""
        return self._by_id[line_id]

    def index_of(self, line_id: str) -> int:
        """Return the place of a line in time order; raise KeyError when there is none."""
        return bisect_left(self._places, _place(self._by_id[line_id]))

    def place_for(self, line: Line) -> int:
        """Return the place at which a line stands in time order, or would stand if it were here."""
        return bisect_left(self._places, _place(line))

    def apply(self, edit: Edit) -> None:
        """Change the document and tell the listeners.

        Raises ValueError, and changes nothing, when the edit was made for another document:
        a line to remove is not there as it is written, or a line to insert is there already.
        """
        self._check(edit)
        if len(edit.removed) + len(edit.inserted) <= _FEW:
            self._replace_one_by_one(edit)
        else:
            self._replace_all_at_once(edit)
        self._snapshot = None
        self._keep_longest(edit)
        if edit.dub_after is not None:
            self._dub = edit.dub_after
        for listener in tuple(self._listeners):
            listener(edit)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call the listener after each change; return a function that ends it."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def at(self, ms: int) -> tuple[Line, ...]:
        """Return the lines that are shown at a moment."""
        return tuple(line for line in self.between(ms, ms + 1) if line.start_ms <= ms < line.end_ms)

    def between(self, a_ms: int, b_ms: int) -> Sequence[Line]:
        """Return the lines that touch the span from a_ms up to, not including, b_ms."""
        first = bisect_left(self._places, (a_ms - self._longest_ms, _BEFORE_ALL_ENDS, ""))
        last = bisect_left(self._places, (b_ms, _BEFORE_ALL_ENDS, ""))
        return [
            line for line in self._lines[first:last] if line.end_ms > a_ms or line.start_ms >= a_ms
        ]

    def next_after(self, ms: int) -> Line | None:
        """Return the first line that starts later than a moment."""
        index = bisect_left(self._places, (ms + 1, _BEFORE_ALL_ENDS, ""))
        return self._lines[index] if index < len(self._lines) else None

    def previous_before(self, ms: int) -> Line | None:
        """Return the last line that starts earlier than a moment."""
        index = bisect_left(self._places, (ms, _BEFORE_ALL_ENDS, ""))
        return self._lines[index - 1] if index else None

    def gap_after(self, line: Line) -> int | None:
        """Return the ms from the end of a line to the start of the next, None after the last.

        Negative when the next line begins before this one ends.
        """
        index = bisect_left(self._places, _place(line)) + 1
        return self._lines[index].start_ms - line.end_ms if index < len(self._lines) else None

    def _check(self, edit: Edit) -> None:
        gone = {line.id for line in edit.removed}
        new = {line.id for line in edit.inserted}
        if len(gone) != len(edit.removed) or len(new) != len(edit.inserted):
            raise ValueError("an edit names a line twice")
        for line in edit.removed:
            known = self._by_id.get(line.id)
            if known is not line and known != line:
                raise ValueError(f"line {line.id} is not in the document as the edit has it")
        if any(line_id in self._by_id and line_id not in gone for line_id in new):
            raise ValueError("a line to insert is in the document already")
        if edit.dub_before is not None and edit.dub_before != self._dub:
            raise ValueError("the settings of the dub are not as the edit has them")

    def _replace_one_by_one(self, edit: Edit) -> None:
        for line in edit.removed:
            index = bisect_left(self._places, _place(line))
            del self._places[index]
            del self._lines[index]
            del self._by_id[line.id]
        for line in edit.inserted:
            index = bisect_left(self._places, _place(line))
            self._places.insert(index, _place(line))
            self._lines.insert(index, line)
            self._by_id[line.id] = line

    def _replace_all_at_once(self, edit: Edit) -> None:
        for line in edit.removed:
            del self._by_id[line.id]
        for line in edit.inserted:
            self._by_id[line.id] = line
        places = [(line.start_ms, line.end_ms, line.id) for line in self._by_id.values()]
        self._places = sorted(places)
        self._lines = [self._by_id[line_id] for _, _, line_id in self._places]

    def _keep_longest(self, edit: Edit) -> None:
        """Keep the bound that `between` looks back by; too high only costs time."""
        new = max([line.end_ms - line.start_ms for line in edit.inserted], default=0)
        if new >= self._longest_ms:
            self._longest_ms = new
        elif any(line.duration_ms == self._longest_ms for line in edit.removed):
            self._longest_ms = max((line.duration_ms for line in self._lines), default=0)


def _place(line: Line) -> Place:
    return (line.start_ms, line.end_ms, line.id)
