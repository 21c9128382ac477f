"""A choice of which lines are meant: all, the chosen ones, from the current one on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QWidget

from desktop.core.line import Line
from desktop.ui.session import Session


@dataclass(frozen=True, slots=True)
class Scope:
    """Some lines in time order, and the word by which the settings remember how they were named."""

    name: str
    lines: tuple[Line, ...]


class ScopeBox(QComboBox):
    """Offers what there is; the last choice comes back where it makes sense."""

    def __init__(
        self,
        session: Session,
        chosen: Sequence[Line],
        remembered: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Which lines"))
        lines = tuple(session.document.lines)
        self._scopes = [Scope("all", lines)]
        self.addItem(self.tr("All lines ({count})").format(count=len(lines)))
        current = session.current_line
        if len(chosen) > 1:
            self._scopes.append(Scope("chosen", tuple(chosen)))
            self.addItem(self.tr("The chosen lines ({count})").format(count=len(chosen)))
        if current is not None:
            place = session.document.index_of(current.id)
            self._scopes.append(Scope("from_here", lines[place:]))
            self.addItem(self.tr("From line {number} to the last").format(number=place + 1))
        names = [scope.name for scope in self._scopes]
        # Who has chosen several lines means them, whatever was meant the last time.
        wanted = "chosen" if "chosen" in names else remembered
        self.setCurrentIndex(names.index(wanted) if wanted in names else 0)

    @property
    def scope(self) -> Scope:
        """The lines that are meant."""
        return self._scopes[max(0, self.currentIndex())]
