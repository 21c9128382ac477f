"""The way to a dubbed film: choices, lines to look at first, progress, the result."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.core.edit import set_dub
from desktop.core.errors import AppError
from desktop.core.line import Line, plain_text
from desktop.jobs.export import ExportOptions
from desktop.jobs.film_export import FilmExport
from desktop.media import mux
from desktop.ui import file_questions as questions
from desktop.ui.bed_box import BedBox
from desktop.ui.dubbing import Dubbing
from desktop.ui.export_pages import ProgressPage, ResultPage
from desktop.ui.language_box import LanguageBox
from desktop.ui.lines_model import short_time
from desktop.ui.loudness_box import LoudnessBox
from desktop.ui.session import Session
from desktop.ui.translation import said

if TYPE_CHECKING:
    from desktop.jobs.report import Report

_LINE_ID = Qt.ItemDataRole.UserRole
_LISTED_AT_MOST = 200
_RELIST_MS = 200


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
        self.setWindowTitle(self.tr("Export dubbed film"))
        self.setMinimumWidth(560)
        self.pages = QStackedWidget(self)
        self.choices = QWidget(self)
        self.progress_page = ProgressPage(self)
        self.result_page = ResultPage(self)
        self._build_choices(voices)
        for page in (self.choices, self.progress_page, self.result_page):
            self.pages.addWidget(page)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 16)
        rows.addWidget(self.pages)
        self._connect()
        self._list_lines()

    @property
    def target(self) -> Path:
        """The file to be written."""
        return Path(self.path.text().strip())

    def start(self) -> None:
        """Take the choices and begin."""
        media = self._session.media
        if media is None or not self.path.text().strip():
            return
        self._keep_choices()
        missing = len(self._dubbing.out_of_date())
        options = self._options()
        self.pages.setCurrentWidget(self.progress_page)
        self.progress_page.begin(self.target.name)
        self._exporting.start(self._session.document, media.path, self.target, options, missing)

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
        target = self.target
        parts = target.with_name(f"{target.stem} parts") if self.parts.isChecked() else None
        return ExportOptions(
            with_subtitles=self.subtitles.isChecked(),
            film_lufs=self._dubbing.film_lufs,
            burn=self.burn.isChecked() and not mux.is_sound(target),
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

    def _build_choices(self, voices: tuple[str, ...]) -> None:
        dub = self._session.document.dub
        self.path = QLineEdit(str(self._suggested()), self)
        self.path.setMinimumWidth(280)
        self.bed = BedBox(dub.bed, self)
        self.language = LanguageBox(dub.language, self)
        self.loudness = LoudnessBox(dub.loudness, self)
        self.voice = QComboBox(self)
        self.voice.addItem(self.tr("The first voice for the language"), "")
        for name in voices:
            self.voice.addItem(name, name)
        if dub.voice and dub.voice not in voices:
            self.voice.addItem(dub.voice, dub.voice)
        self.voice.setCurrentIndex(max(0, self.voice.findData(dub.voice)))
        self.subtitles = QCheckBox(self.tr("Put the &subtitles into the film as well"), self)
        self.subtitles.setChecked(True)
        self.burn = QCheckBox(self.tr("&Write them into the picture (it is encoded again)"), self)
        self.parts = QCheckBox(self.tr("A so&und for each voice and each line as well"), self)
        self.summary = QLabel(self.choices)
        self.summary.setWordWrap(True)
        self.list = QListWidget(self.choices)
        self.list.setAccessibleName(self.tr("Lines to look at"))
        self.export = QPushButton(self.tr("&Export"), self.choices)
        self.export.setObjectName("primary")
        self.export.setDefault(True)
        rows = QVBoxLayout(self.choices)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addLayout(self._form())
        rows.addWidget(self.summary)
        rows.addWidget(self.list, 1)
        rows.addStretch(0)
        rows.addLayout(self._buttons())

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        choose = QPushButton(self.tr("&Choose…"), self)
        choose.clicked.connect(self._choose_target)
        target = QHBoxLayout()
        target.setSpacing(8)
        target.addWidget(self.path, 1)
        target.addWidget(choose)
        label = QLabel(self.tr("&File"), self)
        label.setBuddy(self.path)
        form.addRow(label, target)
        form.addRow(self.tr("&Voice"), self.voice)
        form.addRow(self.tr("&Language"), self.language)
        form.addRow(self.tr("&Original sound"), self.bed)
        form.addRow(self.tr("Lou&dness"), self.loudness)
        for box in (self.subtitles, self.burn, self.parts):
            form.addRow("", box)
        return form

    def _buttons(self) -> QHBoxLayout:
        cancel = QPushButton(self.tr("Cancel"), self.choices)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.export)
        return row

    def _connect(self) -> None:
        self._relist = QTimer(self)
        self._relist.setSingleShot(True)
        self._relist.setInterval(_RELIST_MS)
        self._relist.timeout.connect(self._list_lines)
        self._dubbing.take_changed.connect(lambda _: self._relist.start())
        self._dubbing.all_changed.connect(self._relist.start)
        self.export.clicked.connect(self.start)
        self.path.textChanged.connect(lambda text: self.export.setEnabled(bool(text.strip())))
        self.list.itemActivated.connect(self._on_line_activated)
        self.progress_page.cancel_wanted.connect(self._exporting.cancel)
        self.result_page.close_wanted.connect(self.accept)
        self.result_page.folder_wanted.connect(self._show_folder)
        self.result_page.line_wanted.connect(self.line_wanted)
        self._exporting.progressed.connect(self._on_progressed)
        self._exporting.succeeded.connect(self._on_succeeded)
        self._exporting.failed.connect(self._on_failed)
        self._exporting.cancelled.connect(self._on_cancelled)

    # --- the choices -----------------------------------------------------------------------

    def _suggested(self) -> Path:
        media = self._session.media
        film = media.path if media is not None else Path.home() / "film.mp4"
        ending = ".mkv" if film.suffix.lower() in (".mkv", ".webm") else ".mp4"
        language = self._session.document.dub.language
        return film.with_name(f"{film.stem}.dub-{language}{ending}")

    def _choose_target(self) -> None:
        films = self.tr("Films ({0})").replace("{0}", "*.mp4 *.mkv")
        sounds = " ".join(f"*{ending}" for ending in sorted(mux.SOUND))
        kinds = f"{films};;{self.tr('Sound alone ({0})').replace('{0}', sounds)}"
        title = self.tr("Export dubbed film as")
        name, _ = QFileDialog.getSaveFileName(self, title, self.path.text(), kinds)
        if name:
            path = Path(name)
            self.path.setText(str(path if path.suffix else path.with_suffix(".mp4")))

    def _keep_choices(self) -> None:
        before = self._session.document.dub
        after = dataclasses.replace(
            before,
            bed=self.bed.bed,
            language=self.language.code,
            voice=self.voice.currentData(),
            loudness=self.loudness.preset,
        )
        if after != before:
            self._session.do(set_dub(before, after))

    def _list_lines(self) -> None:
        self.list.clear()
        shown = {"overflow": 0, "failed": 0, "tight": 0}
        missing = 0
        for line in self._session.document.lines:
            state = self._dubbing.state_of(line.id)
            status = state.status if state is not None else "missing"
            missing += status in ("missing", "queued", "speaking")
            if status in shown:
                shown[status] += 1
            if status in ("overflow", "failed") and self.list.count() < _LISTED_AT_MOST:
                why = self.tr("could not be spoken")
                if state is not None and status == "overflow":
                    why = self.tr("%1 s too long").replace("%1", f"{state.overflow_ms / 1000:.1f}")
                self.list.addItem(_item(line, why))
        self.list.setVisible(self.list.count() > 0)
        self.summary.setText(self._summary(missing, **shown))

    def _summary(self, missing: int, overflow: int, failed: int, tight: int) -> str:
        sentences = (
            (overflow, self.tr("Too long for their place: %1.")),
            (failed, self.tr("Could not be spoken: %1.")),
            (tight, self.tr("Spoken faster than is natural: %1.")),
            (missing, self.tr("Not spoken yet, spoken during the export: %1.")),
        )
        told = [text.replace("%1", str(count)) for count, text in sentences if count]
        return " ".join(told) or self.tr("Every line is spoken and fits.")

    def _on_line_activated(self, item: QListWidgetItem) -> None:
        self.line_wanted.emit(item.data(_LINE_ID))

    # --- progress and result ---------------------------------------------------------------

    def _on_progressed(self, fraction: float, note: str) -> None:
        self.progress_page.show_progress(fraction, note, self._exporting.seconds_left(fraction))

    def _on_succeeded(self, report: Report) -> None:
        self.result_page.show_report(self.target.name, report)
        self.pages.setCurrentWidget(self.result_page)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, AppError):
            self.result_page.show_failure(said(error.title), said(error.hint))
        else:
            self.result_page.show_failure(
                self.tr("The export stopped by an error in Dubwright"), repr(error)
            )
        self.pages.setCurrentWidget(self.result_page)

    def _on_cancelled(self) -> None:
        self.pages.setCurrentWidget(self.choices)

    def _show_folder(self) -> None:
        folder = self.target.absolute().parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _item(line: Line, why: str) -> QListWidgetItem:
    text = plain_text(line.text).replace("\n", " ")
    item = QListWidgetItem(f"{short_time(line.start_ms)}   {why}   {text}")
    item.setData(_LINE_ID, line.id)
    return item
