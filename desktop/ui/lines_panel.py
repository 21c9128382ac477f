"""The table of lines with its find bar, and the invitation that stands there when it is empty."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.actions import Actions
from desktop.ui.empty_state import EmptyState
from desktop.ui.find_bar import FindBar
from desktop.ui.lines_view import LinesView
from desktop.ui.session import Session


class LinesPanel(QFrame):
    """Shows the table, or what to do as long as there are no lines."""

    def __init__(self, session: Session, view: LinesView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._session = session
        self._view = view
        self.find_bar = FindBar(session, self)
        self.empty = EmptyState(
            "subtitles",
            self.tr("No lines yet"),
            self.tr("Open subtitles, or write the first line where the film stands."),
            self,
        )
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(view)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.setSpacing(0)
        rows.addWidget(self.find_bar)
        rows.addWidget(self._pages, 1)
        # No focus proxy: Tab would go from the panel to the table and never into the bar.
        self.find_bar.closed.connect(view.setFocus)
        session.document_edited.connect(self._choose_page)
        session.project_opened.connect(self._choose_page)
        self._choose_page()

    def take_actions(self, actions: Actions) -> None:
        """Put the buttons of the find bar and of the empty page in place."""
        self.find_bar.add_actions(actions["find_previous"], actions["find_next"])
        self.empty.add_action(actions["open_subtitles"])
        self.empty.add_action(actions["line_new"])

    def minimumSizeHint(self) -> QSize:
        return QSize(360, 80)

    def _choose_page(self, _reason: object = None) -> None:
        page = self._view if len(self._session.document) else self.empty
        self._pages.setCurrentWidget(page)
