"""The lines that deserve a look before an export, and a way to each of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.core.document import Document
from desktop.core.line import Line, plain_text
from desktop.ui.badge import Tone
from desktop.ui.dubbing import Dubbing
from desktop.ui.lines_model import short_time
from desktop.ui.marked_lines import MarkedLines

_LISTED_AT_MOST = 500
_WAITING = ("missing", "queued", "speaking")
_TONES: dict[str, Tone] = {"overflow": "error", "failed": "error"}


@dataclass(slots=True)
class _Counts:
    by_status: dict[str, int] = field(default_factory=dict)

    def of(self, *statuses: str) -> int:
        return sum(self.by_status.get(status, 0) for status in statuses)


class ExportLines(QWidget):
    """One sentence on how the lines stand, and a list of those that are too long or silent."""

    line_wanted = Signal(str)  # line id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.missing = 0
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        self.list = MarkedLines(self)
        self.list.setMinimumHeight(84)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.summary)
        rows.addWidget(self.list, 1)
        self.list.line_wanted.connect(self.line_wanted)

    def show_lines(self, document: Document, dubbing: Dubbing, film_ms: int) -> None:
        """Look at every line of a document in a film of so many ms."""
        counts = _Counts()
        self.list.clear()
        for line, status, why in self._looked_at(document, dubbing, film_ms):
            counts.by_status[status] = counts.by_status.get(status, 0) + 1
            if why and self.list.count() < _LISTED_AT_MOST:
                text = plain_text(line.text).replace("\n", " ")
                row = f"{short_time(line.start_ms)}   {why}   {text}"
                self.list.add(line.id, row, _TONES.get(status, "muted"), text)
        self.missing = counts.of(*_WAITING)
        self.list.setVisible(self.list.count() > 0)
        self.summary.setText(self._summary(counts))

    def _looked_at(
        self, document: Document, dubbing: Dubbing, film_ms: int
    ) -> Iterator[tuple[Line, str, str]]:
        """Yield each line, how it stands, and what is wrong with it, "" where nothing is."""
        for line in document.lines:
            state = dubbing.state_of(line.id)
            status = state.status if state is not None else "missing"
            if 0 < film_ms <= line.start_ms:
                yield line, "silent", self.tr("after the end: stays silent")
            elif status == "overflow" and state is not None:
                seconds = f"{state.overflow_ms / 1000:.1f}"
                yield line, status, self.tr("{seconds} s too long").format(seconds=seconds)
            elif status == "failed":
                yield line, status, self.tr("could not be spoken: stays silent")
            elif status == "silent":
                yield line, status, self.tr("no words to speak: stays silent")
            else:
                yield line, status, ""

    def _summary(self, counts: _Counts) -> str:
        sentences = (
            (counts.of("overflow"), self.tr("Too long for their place: {count}.")),
            (counts.of("failed"), self.tr("Could not be spoken: {count}.")),
            (counts.of("tight"), self.tr("Spoken faster or slower than is natural: {count}.")),
            (counts.of("silent"), self.tr("Silent: {count}.")),
            (counts.of(*_WAITING), self.tr("Not spoken yet, spoken during the export: {count}.")),
        )
        told = [text.format(count=count) for count, text in sentences if count]
        return " ".join(told) or self.tr("Every line is spoken and fits.")
