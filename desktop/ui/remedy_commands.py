"""One key each for a line whose speech is too long."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop.core import remedies
from desktop.core.edit import Edit
from desktop.core.line import Line
from desktop.ui.dubbing import Dubbing
from desktop.ui.line_editor import LineEditor
from desktop.ui.messages import MessageBar
from desktop.ui.session import Session
from desktop.ui.take_state import TakeState


class RemedyCommands(QObject):
    """The handlers of the remedies; each is one step of undo, or a word why it does not help."""

    def __init__(
        self,
        session: Session,
        dubbing: Dubbing,
        messages: MessageBar,
        editor: LineEditor,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._dubbing = session, dubbing
        self._messages, self._editor = messages, editor

    def extend(self) -> None:
        """Let the line end later, into the silence after it."""
        media = self._session.media
        film_ms = media.duration_ms if media else 0
        self._apply(
            lambda line, state: remedies.extend(
                self._session.document, line, round(state.rendered_ms * state.rate), film_ms
            ),
            self.tr("There is no silence after this line"),
        )

    def move_next(self) -> None:
        """Let the next line begin later by what is missing."""
        self._apply(
            lambda line, state: remedies.move_next(self._session.document, line, state.rendered_ms),
            self.tr("Moving the next line does not help here"),
        )

    def allow_rate(self) -> None:
        """Let this line be spoken up to one and a half times as fast."""
        self._apply(
            lambda line, _: remedies.allow_rate(line),
            self.tr("This line is spoken as fast as can be already"),
        )

    def allow_overlap(self) -> None:
        """Let this line be heard into the next one."""
        self._apply(lambda line, _: remedies.allow_overlap(line), "")

    def shorten(self) -> None:
        """Go to the text of this line and say how much of it is too much."""
        line = self._session.current_line
        state = self._dubbing.excess_of(line) if line is not None else None
        if line is None or state is None:
            return
        self._editor.write()
        count = remedies.characters_to_lose(line.text, state.rendered_ms, state.overflow_ms)
        self._messages.tell(self.tr("Characters to lose: about {count}").format(count=count))

    def toggle_exact(self) -> None:
        """Let this line be spoken exactly as long as its time, or as long as it takes again."""
        line, document = self._session.current_line, self._session.document
        if line is None:
            return
        is_wished = not remedies.exact_of(line, document.dub.exact)
        edit = remedies.fill_exactly(line, is_wished)
        if edit is not None:
            self._session.do(edit)
        self._messages.tell(
            self.tr("This line is spoken exactly as long as its time")
            if is_wished
            else self.tr("This line may be shorter than its time, or run into the silence after it")
        )

    def _apply(self, remedy: Callable[[Line, TakeState], Edit | None], why_not: str) -> None:
        line = self._session.current_line
        state = self._dubbing.excess_of(line) if line is not None else None
        if line is None or state is None:
            return
        edit = remedy(line, state)
        if edit is not None:
            self._session.do(edit)
        elif why_not:
            self._messages.tell(why_not)
