"""Takes the text out of a subtitle track of the film, as lines or as originals beside them."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from desktop.core import formats
from desktop.core.line import Line
from desktop.core.subtitle import SubtitleFile
from desktop.ui.feature import Feature, Parts
from desktop.ui.translation import said

if TYPE_CHECKING:
    from desktop.jobs.job import Ticket
    from desktop.media.ffmpeg import MediaInfo, SubtitleStream


class FileTracks(Feature):
    """Handlers of the subtitle tracks; reading a film through runs in the background."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._left: tuple[Line, ...] = ()
        """The lines that a person agreed to leave for those of a track that is being read."""
        parts.session.media_opened.connect(self._offer)

    def open_track(self) -> None:
        """Ask which track is wanted, and open it."""
        info = self.parts.session.media
        if info is None or not info.subtitles:
            self.parts.messages.tell(
                self.tr("There are no subtitles in this film"),
                self.tr("Open a subtitle file, or write the lines here."),
            )
            return
        from desktop.ui.tracks_dialog import TracksDialog

        has_lines = len(self.parts.session.document) > 0
        dialog = TracksDialog(info.subtitles, has_lines, self.parts.window)
        is_chosen = dialog.exec() == QDialog.DialogCode.Accepted
        stream, is_original = dialog.stream, dialog.is_original
        dialog.deleteLater()
        if is_chosen and stream is not None:
            self.read(info, stream, is_original=is_original)

    def read(self, info: MediaInfo, stream: SubtitleStream, *, is_original: bool) -> None:
        """Take the text out of a track in the background and open it."""
        if not is_original and not self.parts.files.may_leave():
            return

        def take_out(ticket: Ticket) -> SubtitleFile:
            from desktop.media import subtitle_tracks

            folder = Path(tempfile.mkdtemp(prefix="dubwright-"))
            try:
                path = subtitle_tracks.extract(info, stream, folder, ticket.progress)
                return replace(formats.read(path), path=None)
            finally:
                shutil.rmtree(folder, ignore_errors=True)

        self.parts.messages.tell(self.tr("Reading the subtitles of the film …"))
        self._left = tuple(self.parts.session.document.lines)
        job = self.parts.jobs.start(take_out)
        job.succeeded.connect(lambda file: self._on_read(file, info, is_original=is_original))
        job.failed.connect(self._on_failed)

    def _on_read(self, file: SubtitleFile, info: MediaInfo, *, is_original: bool) -> None:
        if info is not self.parts.session.media:
            return  # another film was opened meanwhile
        left, self._left = self._left, ()
        has_worked_on = left != tuple(self.parts.session.document.lines)
        if not is_original and has_worked_on and not self.parts.files.may_leave():
            return
        if is_original:
            translate = self.parts.window.features.by_name["translate"]
            translate.put_beside(file, info.path)  # type: ignore[attr-defined]
        else:
            self.parts.files.open_subtitle_file(file, info.path)
        text = self.tr("Lines read from the film: {n}").format(n=len(file.lines))
        self.parts.messages.tell(text, tone="ok")

    def _on_failed(self, error: Exception) -> None:
        title = getattr(error, "title", str(error))
        hint = getattr(error, "hint", "")
        self.parts.messages.tell(said(title), said(hint), "error")

    def _offer(self, info: MediaInfo | None) -> None:
        """A film with subtitles and no lines yet: say that they can be had."""
        from desktop.media.subtitle_tracks import has_text

        is_useful = info is not None and any(map(has_text, info.subtitles))
        if is_useful and not len(self.parts.session.document):
            self.parts.messages.tell(
                self.tr("There are subtitles in this film"),
                self.tr("Their text can be taken as lines."),
                button=self.tr("Choose…"),
                answer=self.open_track,
            )
