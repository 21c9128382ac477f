"""The slim bar at the top: what one reaches for most, and the way out: export."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolBar, QWidget

from desktop.ui.actions import Actions

_GROUPS = (
    ("open", "save"),
    ("undo", "redo"),
    ("line_new", "line_split", "line_merge", "line_delete", "set_start", "set_end"),
    ("play_line", "dub_sound", "speak_all"),
)


class Header(QToolBar):
    """Buttons made of the table of actions."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setWindowTitle(self.tr("Toolbar"))
        self.setMovable(False)
        self.setIconSize(QSize(20, 20))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for number, group in enumerate(_GROUPS):
            if number:
                self.addSeparator()
            for action_id in group:
                self.addAction(actions[action_id])
        space = QWidget(self)
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self.addAction(actions["voices"])
        self.addWidget(self._export_button(actions))

    def _export_button(self, actions: Actions) -> QPushButton:
        export = actions["export_dub"]
        button = QPushButton(self.tr("Export film"), self)
        button.setObjectName("primary")
        button.clicked.connect(export.trigger)

        def follow() -> None:
            button.setToolTip(export.toolTip())
            button.setEnabled(export.isEnabled())

        export.changed.connect(follow)
        follow()
        return button
