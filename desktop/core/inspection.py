"""The problems of all lines of a document, kept right by checking again only what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from desktop.core.checks import KINDS, Limits, Problem, Spoken, check_line
from desktop.core.document import Document
from desktop.core.edit import Edit
from desktop.core.line import Line

SpokenLookup = Callable[[str], Spoken | None]

_MANY = 200
"""An edit of more lines than this has everything checked again, a piece at a time."""


def silence(_line_id: str) -> Spoken | None:
    """Answer for a document whose speech nobody knows."""
    return None


class Inspection:
    """Knows what is wrong with each line; a change makes it forget, looking makes it check.

    Lines that nobody looked at are checked by `work`, some at a time, so that no change of ten
    thousand lines is waited for.
    """

    def __init__(self, document: Document, limits: Limits | None = None) -> None:
        self._document = document
        self._limits = limits or Limits()
        self._shots: Sequence[int] = ()
        self._spoken: SpokenLookup = silence
        self._found: dict[str, tuple[Problem, ...]] = {}
        self._waiting: dict[str, None] = {}
        self._counts: Counter[str] = Counter()
        self.version = 0
        """Another number whenever the problems of some line are others."""
        self._forget_all()

    @property
    def document(self) -> Document:
        return self._document

    @property
    def limits(self) -> Limits:
        return self._limits

    @property
    def shots(self) -> Sequence[int]:
        """The cuts of the film in ms, in order."""
        return self._shots

    @property
    def is_done(self) -> bool:
        """Whether every line is checked."""
        return not self._waiting

    @property
    def counts(self) -> Mapping[str, int]:
        """How many lines have a problem of each kind, among those checked so far."""
        return {kind: count for kind, count in self._counts.items() if count}

    # --- what changed ----------------------------------------------------------------------

    def show(self, document: Document) -> None:
        """Inspect another document."""
        self._document = document
        self._forget_all()

    def set_limits(self, limits: Limits) -> None:
        """Judge by other limits."""
        if limits != self._limits:
            self._limits = limits
            self._wait_for_all()

    def set_shots(self, shots: Sequence[int]) -> None:
        """Judge with the cuts of the film: their moments in ms, in order."""
        self._shots = tuple(shots)
        self._wait_for_all()

    def set_spoken(self, lookup: SpokenLookup) -> None:
        """Ask this function how the speech of a line stands."""
        self._spoken = lookup
        self._wait_for_all()

    def speech_changed(self, line_id: str | None = None) -> None:
        """The speech of a line, or of any line, stands otherwise now."""
        if line_id is None:
            self._wait_for_all()
        elif line_id in self._document:
            self._waiting[line_id] = None

    def follow(self, edit: Edit) -> None:
        """Follow an edit that the document has applied already."""
        for line in edit.removed:
            if line.id not in self._document:
                self._drop(line.id)
        if len(edit.removed) + len(edit.inserted) > _MANY:
            self._wait_for_all()
            return
        for line in (*edit.removed, *edit.inserted):
            self._wait_for(self._around(line))

    # --- what is wrong ---------------------------------------------------------------------

    def problems(self, line_id: str) -> tuple[Problem, ...]:
        """What is wrong with a line, the gravest first; () for a line that is not there."""
        if line_id in self._waiting:
            self._check(line_id)
        return self._found.get(line_id, ())

    def work(self, at_most: int) -> int:
        """Check so many of the waiting lines; return how many of them have other problems now."""
        changed = 0
        for line_id in list(self._waiting)[:at_most]:
            changed += self._check(line_id)
        return changed

    def with_kind(self, kind: str) -> list[Line]:
        """Return the lines that have a problem of a kind, in time order; every line is checked."""
        self.work(len(self._waiting))
        return [line for line in self._document.lines if self._has(line.id, kind)]

    def by_kind(self) -> dict[str, list[tuple[Line, Problem]]]:
        """Return what is known to be wrong, the gravest kind first, lines in time order.

        A line that has a kind twice (an overlap on both sides) is named once.
        """
        found: dict[str, dict[str, tuple[Line, Problem]]] = {kind: {} for kind in KINDS}
        for line in sorted(map(self._document.get, self._found), key=_place):
            for problem in self._found[line.id]:
                found[problem.kind].setdefault(line.id, (line, problem))
        return {kind: list(lines.values()) for kind, lines in found.items() if lines}

    def next_with_problem(
        self, line_id: str, step: int = 1, kinds: frozenset[str] = frozenset()
    ) -> str:
        """Return the nearest line after (step 1) or before (-1) one that has a problem; "" if none.

        It goes on from the other end; the line itself comes last. No kinds are all kinds.
        """
        lines = self._document.lines
        here = self._document.index_of(line_id) if line_id in self._document else min(-step, 0)
        for k in range(1, len(lines) + 1):
            line = lines[(here + k * step) % len(lines)]
            found = self.problems(line.id)
            if found and (not kinds or any(problem.kind in kinds for problem in found)):
                return line.id
        return ""

    # --- below -----------------------------------------------------------------------------

    def _has(self, line_id: str, kind: str) -> bool:
        return any(problem.kind == kind for problem in self._found.get(line_id, ()))

    def _around(self, line: Line) -> Iterable[Line]:
        """What stands where a line stands, or stood until now, and one on each side."""
        row = self._document.place_for(line)
        return self._document.lines[max(0, row - 1) : row + 2]

    def _wait_for(self, lines: Iterable[Line]) -> None:
        self._waiting.update((line.id, None) for line in lines)

    def _wait_for_all(self) -> None:
        self._waiting = dict.fromkeys(line.id for line in self._document.lines)

    def _forget_all(self) -> None:
        self._found.clear()
        self._counts.clear()
        self.version += 1
        self._wait_for_all()

    def _drop(self, line_id: str) -> None:
        self._waiting.pop(line_id, None)
        self._count(self._found.pop(line_id, ()), -1)
        self.version += 1

    def _count(self, problems: Iterable[Problem], by: int) -> None:
        for kind in {problem.kind for problem in problems}:
            self._counts[kind] += by

    def _check(self, line_id: str) -> bool:
        """Check one line now; say whether its problems are others than before."""
        self._waiting.pop(line_id, None)
        document = self._document
        if line_id not in document:
            return False
        row = document.index_of(line_id)
        found = check_line(
            document[row],
            document[row - 1] if row else None,
            document[row + 1] if row + 1 < len(document) else None,
            self._limits,
            self._spoken(line_id),
            self._shots,
        )
        before = self._found.get(line_id, ())
        if found == before:
            return False
        self.version += 1
        self._count(before, -1)
        self._count(found, 1)
        if found:
            self._found[line_id] = found
        else:
            self._found.pop(line_id, None)
        return True


def _place(line: Line) -> tuple[int, int, str]:
    return (line.start_ms, line.end_ms, line.id)
