"""The export of the window: one dialog at a time, and no closing over an export unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.export_ahead import EncodeAhead
from desktop.ui.feature import Feature, Parts

if TYPE_CHECKING:
    from desktop.ui.export_dialog import ExportDialog


class ExportCommands(Feature):
    """Opens the export dialog and keeps it until it is closed."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self.dialog: ExportDialog | None = None
        self.ahead = EncodeAhead(parts)
        parts.dub.export_wanted.connect(self._open)

    def may_close(self) -> bool:
        """Ask the person when an export runs."""
        return self.dialog is None or self.dialog.may_stop()

    def close(self) -> None:
        """Encode nothing any more."""
        self.ahead.close()

    def _open(self) -> None:
        if self.dialog is not None:
            self.dialog.activateWindow()
            return
        # Late: the window paints before anybody exports.
        from desktop.jobs.film_export import FilmExport
        from desktop.ui.export_dialog import ExportDialog

        parts = self.parts
        catalog = parts.queue.catalog
        names = tuple(card.name for card in catalog.cards) if catalog else ()
        work = FilmExport(parts.jobs, parts.queue, self)
        self.dialog = ExportDialog(parts.session, parts.dubbing, work, names, parts.window)
        self.dialog.line_wanted.connect(parts.session.select)
        self.dialog.finished.connect(self._on_closed)
        self.ahead.hold(True)
        self.dialog.show()

    def _on_closed(self, _result: int) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
            self.ahead.hold(False)
