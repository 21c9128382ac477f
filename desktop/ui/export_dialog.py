"""The way to a dubbed film: choices, lines to look at first, progress, the result."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.core.edit import set_dub
from desktop.core.export_estimate import Work, learned
from desktop.jobs.export import ExportOptions
from desktop.jobs.film_export import FilmExport
from desktop.jobs.studio import usual
from desktop.media import mux
from desktop.ui import export_estimate
from desktop.ui import file_questions as questions
from desktop.ui.dubbing import Dubbing
from desktop.ui.export_choices import ExportChoices
from desktop.ui.export_lines import ExportLines
from desktop.ui.export_pages import ProgressPage, ResultPage
from desktop.ui.session import Session
from desktop.ui.timers import once
from desktop.ui.translation import said

if TYPE_CHECKING:
    from desktop.jobs.report import Report

_RELOOK_MS = 200


class ExportDialog(QDialog):
    """Stays open beside the window while the film is written; the work can go on meanwhile."""

    line_wanted = Signal(str)  # id of a line in the list that shall be looked at

    def __init__(
        self,
        session: Session,
        dubbing: Dubbing,
        exporting: FilmExport,
        voices: tuple[str, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._dubbing, self._exporting = session, dubbing, exporting
        self._studio = usual()
        self._work: Work | None = None
        self._encode_ms = 0
        self.setWindowTitle(self.tr("Export the dub"))
        self.choices = ExportChoices(session.media, session.document.dub, voices, self)
        self.lines = ExportLines(self)
        self.pages = QStackedWidget(self)
        self.first_page = QWidget(self)
        self.progress_page = ProgressPage(self)
        self.result_page = ResultPage(self)
        self._build_first_page()
        for page in (self.first_page, self.progress_page, self.result_page):
            self.pages.addWidget(page)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 16)
        rows.addWidget(self.pages)
        self._connect()
        self._look()
        self.resize(self._size_for_screen())

    @property
    def target(self) -> Path:
        """The file to be written."""
        return self.choices.target

    def start(self) -> None:
        """Take the choices and begin."""
        media = self._session.media
        if media is None or not self.choices.can_export:
            return
        self._keep_choices()
        self._work = self._measured_work()
        options = self._options()
        self.pages.setCurrentWidget(self.progress_page)
        self.progress_page.begin(self.target.name)
        document, missing = self._session.document, self.lines.missing
        self._exporting.start(document, media.path, self.target, options, missing)

    def may_stop(self) -> bool:
        """Ask before an export under way is given up; say whether it may be."""
        if not self._exporting.is_running:
            return True
        answer = questions.what_about_export(self, self.target.name)
        if answer:
            self._exporting.cancel()
        return answer

    def _options(self) -> ExportOptions:
        """What is chosen beside the settings of the dub; parts go into a folder of their own."""
        target, chosen = self.target, self.choices.value
        parts = target.with_name(f"{target.stem} parts") if chosen.parts else None
        return ExportOptions(
            with_subtitles=chosen.subtitles,
            film_lufs=self._dubbing.film_lufs,
            track=self._session.audio_track,
            burn=chosen.burn and not mux.is_sound(target),
            stems=parts and parts / "voices",
            lines=parts and parts / "lines",
        )

    def closeEvent(self, event: QCloseEvent) -> None:
        self._exporting.cancel()
        super().closeEvent(event)

    def reject(self) -> None:
        """Escape closes the choices and the result, but does not end an export by accident."""
        if not self._exporting.is_running:
            super().reject()

    # --- build -----------------------------------------------------------------------------

    def _build_first_page(self) -> None:
        self.estimate = QLabel(self.first_page)
        self.estimate.setObjectName("muted")
        self.estimate.setWordWrap(True)
        self.export = QPushButton(self.tr("&Export"), self.first_page)
        self.export.setObjectName("primary")
        self.export.setDefault(True)
        self._cancel = QPushButton(self.tr("Cancel"), self.first_page)
        # On a small screen, or with large letters, the form scrolls and the buttons stay.
        self._inner = QWidget(self.first_page)
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.choices)
        column.addWidget(self.lines, 1)
        self._scroll = QScrollArea(self.first_page)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what lies in it has the focus
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._scroll.setWidget(self._inner)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.estimate, 1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self.export)
        rows = QVBoxLayout(self.first_page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(self._scroll, 1)
        rows.addLayout(buttons)

    def _size_for_screen(self) -> QSize:
        inner = self._inner.sizeHint()
        room = self.screen().availableGeometry().size() * 0.9
        wanted = QSize(max(640, inner.width() + 80), inner.height() + 120)
        self._scroll.setMinimumWidth(min(inner.width() + 20, room.width() - 60))
        return wanted.boundedTo(room)

    def _connect(self) -> None:
        self._relook = once(self, self._look, _RELOOK_MS)
        # A method, not a lambda: Qt lets go of it when the dialog is deleted.
        self._dubbing.take_changed.connect(self._look_soon)
        self._dubbing.all_changed.connect(self._look_soon)
        self.export.clicked.connect(self.start)
        self._cancel.clicked.connect(self.reject)
        self.choices.changed.connect(self._on_choice)
        self.lines.line_wanted.connect(self.line_wanted)
        self.progress_page.cancel_wanted.connect(self._exporting.cancel)
        self.result_page.close_wanted.connect(self.accept)
        self.result_page.back_wanted.connect(self._back_to_choices)
        self.result_page.folder_wanted.connect(self._show_folder)
        self.result_page.line_wanted.connect(self.line_wanted)
        self._exporting.progressed.connect(self._on_progressed)
        self._exporting.succeeded.connect(self._on_succeeded)
        self._exporting.failed.connect(self._on_failed)
        self._exporting.cancelled.connect(self._back_to_choices)

    # --- the choices -----------------------------------------------------------------------

    def _keep_choices(self) -> None:
        before, chosen = self._session.document.dub, self.choices.value
        after = dataclasses.replace(
            before,
            bed=chosen.bed,
            language=self.choices.language.code,
            voice=self.choices.voice.currentData(),
            loudness=chosen.loudness,
            exact=chosen.exact,
        )
        if after != before:
            self._session.do(set_dub(before, after))

    def _look_soon(self) -> None:
        self._relook.start()

    def _look(self) -> None:
        media = self._session.media
        film_ms = media.duration_ms if media is not None else 0
        self.lines.show_lines(self._session.document, self._dubbing, film_ms)
        self._encode_ms = film_ms
        # While lines are still spoken this is asked often, and the answer changes with each.
        is_cheap = len(self._session.document) <= export_estimate.MOST_LINES
        if media is not None and is_cheap and not self.lines.missing:
            self._encode_ms = export_estimate.to_encode_ms(media, self._dubbing, self._studio)
        self._on_choice()

    def _on_choice(self) -> None:
        self.export.setEnabled(self.choices.can_export and self._session.media is not None)
        self.estimate.setText(self._estimated())

    def _estimated(self) -> str:
        work = self._measured_work()
        return "" if work is None else export_estimate.in_words(work, self._studio.pace())

    def _measured_work(self) -> Work | None:
        media, dub, chosen = self._session.media, self._session.document.dub, self.choices.value
        if media is None:
            return None
        is_same = (chosen.bed, chosen.loudness, chosen.exact) == (dub.bed, dub.loudness, dub.exact)
        encode_ms = self._encode_ms if is_same else media.duration_ms
        return export_estimate.work_of(media, chosen, self.lines.missing, encode_ms)

    def _back_to_choices(self) -> None:
        self.pages.setCurrentWidget(self.first_page)

    # --- progress and result ---------------------------------------------------------------

    def _on_progressed(self, fraction: float, note: str) -> None:
        self.progress_page.show_progress(
            fraction, said(note), self._exporting.seconds_left(fraction)
        )

    def _on_succeeded(self, report: Report) -> None:
        if self._work is not None:
            pace = learned(self._studio.pace(), self._work, report.film.seconds)
            self._studio.note_pace(pace)
        self.result_page.show_report(self.target.name, report)
        self._show_result()

    def _on_failed(self, error: Exception) -> None:
        self.result_page.show_failure(error)
        self._show_result()

    def _show_result(self) -> None:
        self.pages.setCurrentWidget(self.result_page)
        self.result_page.close_button.setFocus()

    def _show_folder(self) -> None:
        folder = self.target.absolute().parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
