"""The keys of the window follow the settings; the dialog of keys and the command palette."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer

from desktop.core.keys import KeyChoice, resolve
from desktop.core.settings import Settings
from desktop.ui.actions import Actions
from desktop.ui.feature import Feature, Parts
from desktop.ui.keys_map import default_keys


class KeysCommands(Feature):
    """Handlers of what shows and finds the keys."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._choice = KeyChoice()

    def take_actions(self, actions: Actions) -> None:
        """Let keys act that are meant for the text of a line, or for the timeline."""
        self._actions = actions
        actions.keys.join(
            {"timeline": self.parts.timeline.canvas, "writing": self.parts.editor.text}
        )

    def apply_settings(self, settings: Settings) -> None:
        """Bind the keys that were chosen, where they are others than before."""
        if settings.keys != self._choice:
            self._choice = settings.keys
            self._actions.keys.bind(resolve(default_keys(), settings.keys))

    def show_keys(self) -> None:
        """Show all keys, and let them be changed."""
        from desktop.ui.keys_dialog import KeysDialog

        dialog = KeysDialog(self.parts.preferences, self.parts.window)
        dialog.exec()
        dialog.deleteLater()

    def show_palette(self) -> None:
        """Let something be done by its name."""
        from desktop.ui.palette import Palette

        recent = self.parts.preferences.value.editing.palette_recent
        palette = Palette(self._actions, recent, self.parts.window)
        palette.chosen.connect(self._do)
        palette.exec()
        palette.deleteLater()

    def focus_table(self) -> None:
        """Go on in the table of lines, where letters are keys and not text."""
        self.parts.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_timeline(self) -> None:
        """Go on in the timeline."""
        self.parts.timeline.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _do(self, action_id: str) -> None:
        preferences = self.parts.preferences
        editing = preferences.value.editing.remembering("palette_recent", action_id)
        preferences.change(editing=editing)
        # Not inside of the palette's own event: what is done may open a dialog.
        QTimer.singleShot(0, self, self._actions[action_id].trigger)
