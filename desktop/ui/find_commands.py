"""Handlers of finding and replacing; the bar over the table does the work."""

from __future__ import annotations

from desktop.ui.actions import Actions
from desktop.ui.feature import Feature


class FindCommands(Feature):
    """Opens the find bar, and lets it remember."""

    def take_actions(self, _actions: Actions) -> None:
        """Let the bar offer what was looked for before."""
        bar = self.parts.lines_panel.find_bar
        bar.remember_in(self.parts.preferences, self.parts.table.chosen_lines)

    def open_replace(self) -> None:
        """Show the find bar with the field for what is put in place."""
        self.parts.lines_panel.find_bar.open_replace()
