"""What a person does with the window itself: find, go to a line, zoom, voices, settings, help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from desktop.core.version import version
from desktop.ui import question
from desktop.ui.feature import put_forward
from desktop.ui.settings_dialog import SettingsDialog

if TYPE_CHECKING:
    from desktop.jobs.speech import SpeechQueue
    from desktop.ui.main_window import MainWindow


class WindowCommands(QObject):
    """Handlers of what belongs to no other part."""

    def __init__(self, window: MainWindow, queue: SpeechQueue) -> None:
        super().__init__(window)
        self._window = window
        self._queue = queue

    def close(self) -> None:
        """Leave the program."""
        self._window.close()

    def find(self) -> None:
        """Show the find bar."""
        self._window.lines_panel.find_bar.open_bar()

    def find_next(self) -> None:
        """Go to the next line with the text that is looked for."""
        self._window.lines_panel.find_bar.find_next()

    def find_previous(self) -> None:
        """Go to the line before with the text that is looked for."""
        self._window.lines_panel.find_bar.find_previous()

    def go_to_line(self) -> None:
        """Ask for a number and go to that line."""
        session = self._window.session
        line = session.current_line
        here = session.document.index_of(line.id) + 1 if line else 1
        title, label = self.tr("Go to line"), self.tr("Number of the line")
        span = (1, len(session.document))
        number = question.ask_number(self._window, title, label, here, span)
        if number is not None:
            self._window.lines.go_to(number)

    def choose_columns(self) -> None:
        """Let the columns of the table be chosen."""
        self._window.table.ask_for_columns()

    def show_settings(self) -> None:
        """Show the settings of the program and of the dub."""
        SettingsDialog(self._window.session, self._window.preferences, self._window).exec()

    def zoom_in(self) -> None:
        """Show less of the timeline, larger."""
        self._window.timeline.zoom_in()

    def zoom_out(self) -> None:
        """Show more of the timeline, smaller."""
        self._window.timeline.zoom_out()

    def zoom_fit(self) -> None:
        """Show all of the film on the timeline."""
        self._window.timeline.zoom_to_fit()

    def toggle_voices(self) -> None:
        """Show or hide the voices; they are loaded when they are first looked at."""
        dock = self._window.voices_dock
        dock.setVisible(not dock.isVisible())
        if dock.isVisible():
            put_forward(self._window, dock)
        if dock.isVisible() and self._queue.catalog is None:
            self._queue.load()

    def show_about(self) -> None:
        """Say what this program is."""
        text = self.tr(
            "<p>The subtitle editor that speaks.</p>"
            "<p>Free software under the GNU General Public License, version 3 or later.</p>"
        )
        head = f"<h3>Dubwright {version()}</h3>"
        QMessageBox.about(self._window, self.tr("About Dubwright"), head + text)
