"""Acting lines into the microphone, as a feature of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.feature import Feature, Parts

if TYPE_CHECKING:
    from desktop.media.devices import SoundDevice
    from desktop.ui.act_dialog import ActDialog


class ActCommands(Feature):
    """The handlers of what a person does with their own voice on a line."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self.dialog: ActDialog | None = None

    def open(self) -> None:
        """Open the way to act the current line."""
        parts = self.parts
        if self.dialog is None:
            from desktop.ui.act_dialog import ActDialog

            made = ActDialog(
                parts.session,
                parts.queue,
                parts.jobs,
                parts.video,
                self._find_sound,
                parts.preferences.value.microphone,
                parts.window,
            )
            made.microphone_chosen.connect(lambda name: parts.preferences.change(microphone=name))
            made.finished.connect(self._on_closed)
            self.dialog = made
            if parts.queue.catalog is None:
                parts.queue.load()
        self.dialog.show()
        self.dialog.activateWindow()
        self.dialog.page.record.setFocus()

    def close(self) -> None:
        """Close the microphone."""
        if self.dialog is not None:
            self.dialog.close()

    def _find_sound(self) -> SoundDevice:
        """The sound system with what was plugged in or out since the start."""
        devices = self.parts.edges.make_sound()
        devices.rescan()
        return devices

    def _on_closed(self, _result: int) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
