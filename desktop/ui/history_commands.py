"""The panel of the steps of undo, in its dock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget

from desktop.ui.feature import Feature, Parts, add_dock

if TYPE_CHECKING:
    from desktop.ui.actions import Actions
    from desktop.ui.history_panel import HistoryPanel


class HistoryCommands(Feature):
    """Shows and hides the panel; it is made when it is first looked at."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self.panel: HistoryPanel | None = None
        parts.session.project_opened.connect(self._follow)

    def take_actions(self, actions: Actions) -> None:
        self._dock = QDockWidget(self.tr("History"), self.parts.window)
        area = Qt.DockWidgetArea.RightDockWidgetArea
        add_dock(self.parts, self._dock, area, "historyDock", "history")
        self._dock.visibilityChanged.connect(self._on_visible)

    def toggle(self) -> None:
        """Show or hide the panel; the dock itself follows the action."""

    def _on_visible(self, is_visible: bool) -> None:
        if is_visible and self.panel is None:
            from desktop.ui.history_panel import HistoryPanel

            self.panel = HistoryPanel(self.parts.session.history.stack, self._dock)
            self._dock.setWidget(self.panel)

    def _follow(self) -> None:
        if self.panel is not None:
            self.panel.follow(self.parts.session.history.stack)
