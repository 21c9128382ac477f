"""The order in which lines are timed: it stays what it was, although timing sorts them anew."""

from __future__ import annotations

from desktop.core.line import Line
from desktop.ui.session import Session


class LineWalk:
    """Knows which line comes next for a person who times one after the other.

    A document is always in order of time. Lines whose times are still rough leave their place as
    soon as they are timed: the next one to time is then not the next one in the document.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._order: tuple[str, ...] = ()
        self._at = ""

    def touch(self) -> None:
        """The current line is about to be timed: the order of this moment counts from now on."""
        session = self._session
        is_stale = len(self._order) != len(session.document) or self._at not in self._order
        if is_stale or self._at != session.current_line_id:
            self._order = tuple(line.id for line in session.document.lines)
            self._at = session.current_line_id

    def beside(self, step: int) -> Line | None:
        """The line that comes next (step 1) or before (-1) in the order of timing."""
        self.touch()
        if self._at not in self._order:
            return None
        place = self._order.index(self._at) + step
        if not 0 <= place < len(self._order) or self._order[place] not in self._session.document:
            return None
        return self._session.document.get(self._order[place])

    def go(self, line: Line) -> None:
        """The walk has gone on to this line."""
        self._session.select(line.id)
        if line.id in self._order:
            self._at = line.id
