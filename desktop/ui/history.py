"""Undo and redo of everything: edits of the document as steps of one QUndoStack."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from desktop.core.document import Document
from desktop.core.edit import Edit

# Qt offers a command for merging only to a neighbour with the same number; -1 means never.
_MERGES = 1
_NEVER_MERGES = -1


@dataclass(frozen=True, slots=True)
class Place:
    """Where the person was: the current line ("" for none), the playhead, the selected lines."""

    line_id: str
    playhead_ms: int
    selected: tuple[str, ...] = ()


class EditCommand(QUndoCommand):
    """One undo step: an edit, and the places to show before and after it."""

    def __init__(self, history: History, edit: Edit, before: Place, after: Place) -> None:
        super().__init__(edit.label)
        self.edit = edit
        self.before = before
        self.after = after
        self._history = history
        self._is_first_time = True

    def redo(self) -> None:
        self._history.document.apply(self.edit)
        if not self._is_first_time:
            self._history.place_restored.emit(self.after)
        self._is_first_time = False

    def undo(self) -> None:
        self._history.document.apply(self.edit.inverse())
        self._history.place_restored.emit(self.before)

    def id(self) -> int:
        return _MERGES if self.edit.merge_key else _NEVER_MERGES

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take a later command of the same session into this step; Qt never asks across a save."""
        if not isinstance(other, EditCommand):
            return False
        merged = self.edit.merged_with(other.edit)
        if merged is None:
            return False
        self.edit = merged
        self.after = other.after
        self.setText(merged.label)
        return True


class History(QObject):
    """Every change of a document, each step undoable and named."""

    place_restored = Signal(object)  # Place

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.stack = QUndoStack(self)

    @property
    def is_clean(self) -> bool:
        """Nothing has changed since the last save."""
        return self.stack.isClean()

    def do(self, edit: Edit, before: Place, after: Place) -> None:
        """Apply an edit and remember it as a step, or as part of the last one."""
        self.stack.push(EditCommand(self, edit, before, after))

    def undo(self) -> None:
        """Take the last step back."""
        self.stack.undo()

    def redo(self) -> None:
        """Do the last step that was taken back once more."""
        self.stack.redo()

    def mark_saved(self) -> None:
        """Call the present state the saved one; later typing starts a new step."""
        self.stack.setClean()
