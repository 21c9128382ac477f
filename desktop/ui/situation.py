"""Which needs of the actions are met now."""

from __future__ import annotations

from desktop.ui.action_spec import Need
from desktop.ui.dubbing import Dubbing
from desktop.ui.session import Session


def met_needs(session: Session, dubbing: Dubbing) -> frozenset[Need]:
    """Look at the session and at the queue of speech, and say what is there."""
    document, stack = session.document, session.history.stack
    line = session.current_line
    is_last = line is None or document.index_of(line.id) == len(document) - 1
    there = {
        Need.NOTHING: True,
        Need.FILM: session.media is not None,
        Need.FILM_AND_LINES: session.media is not None and len(document) > 0,
        Need.FILM_AND_LINE: session.media is not None and line is not None,
        Need.LINE: line is not None,
        Need.LINES: len(document) > 0,
        Need.NEXT_LINE: len(document) > 1 and not is_last,
        Need.INSIDE_LINE: line is not None and line.duration_ms >= 2,
        Need.UNDO: stack.canUndo(),
        Need.REDO: stack.canRedo(),
        Need.SPEAKING: dubbing.is_busy,
        Need.TOO_LONG: line is not None and dubbing.excess_of(line) is not None,
    }
    return frozenset(need for need, is_there in there.items() if is_there)
