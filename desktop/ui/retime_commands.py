"""Handlers that change the times of many lines; each asks first, in a dialog that remembers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from desktop.core import edit, retime
from desktop.core.edit import Edit
from desktop.core.editing import Editing
from desktop.ui.feature import Feature


class RetimeCommands(Feature):
    """Shift, stretch by two points, change the frame rate."""

    def shift(self) -> None:
        """Ask how far, and move the lines together."""
        from desktop.ui.retime_dialog import ShiftDialog

        parts = self.parts
        dialog = ShiftDialog(parts.session, parts.table.chosen_lines(), self._editing, parts.window)
        if dialog.exec():
            self._remember(shift_ms=dialog.delta_ms, shift_scope=dialog.scope.name)
            self._do(edit.shift(dialog.scope.lines, dialog.delta_ms))
        dialog.deleteLater()

    def stretch(self) -> None:
        """Ask when two lines are really said, and stretch all the others in proportion."""
        from desktop.ui.retime_dialog import StretchDialog

        parts = self.parts
        dialog = StretchDialog(
            parts.session, parts.table.chosen_lines(), self._editing, parts.window
        )
        if dialog.exec():
            self._remember(stretch_scope=dialog.scope.name)
            self._do(retime.stretch(dialog.scope.lines, dialog.first, dialog.last))
        dialog.deleteLater()

    def change_rate(self) -> None:
        """Ask for two frame rates and let the lines follow the film from one to the other."""
        from desktop.ui.retime_dialog import RateDialog

        parts = self.parts
        dialog = RateDialog(parts.session, parts.table.chosen_lines(), self._editing, parts.window)
        if dialog.exec():
            self._remember(
                rate_scope=dialog.scope.name, rate_was=dialog.was, rate_becomes=dialog.becomes
            )
            lines = dialog.scope.lines
            self._do(retime.change_frame_rate(lines, dialog.was, dialog.becomes))
        dialog.deleteLater()

    @property
    def _editing(self) -> Editing:
        return self.parts.preferences.value.editing

    def _remember(self, **fields: Any) -> None:
        self.parts.preferences.change(editing=replace(self._editing, **fields))

    def _do(self, change: Edit) -> None:
        if not change.changes_nothing:
            self.parts.session.do(change)
