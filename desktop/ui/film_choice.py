"""Which stretches of a film the voices of its speakers are taken from: shown, heard, changed."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.core import cast
from desktop.core.cuts import FilmVoice, Stretch
from desktop.core.document import Document
from desktop.core.line import plain_text
from desktop.core.timing import format_clock
from desktop.ui import icons, window_layout
from desktop.ui.translation import said_seconds

_WHAT, _SECONDS, _WORDS = range(3)


@dataclass(frozen=True, slots=True, eq=False)
class SpeakerRows:
    """The row of a speaker, and below it a row for each stretch (ms) that is offered."""

    voice: FilmVoice
    head: QTreeWidgetItem
    stretches: tuple[tuple[QTreeWidgetItem, Stretch], ...]

    @property
    def chosen(self) -> FilmVoice:
        """The speaker with what is checked."""
        checked = Qt.CheckState.Checked
        kept = (stretch for item, stretch in self.stretches if item.checkState(_WHAT) == checked)
        return dataclasses.replace(self.voice, stretches=tuple(kept))


class FilmChoice(QDialog):
    """A tree of speakers and their stretches; what is checked is taken, once it is permitted."""

    def __init__(
        self,
        document: Document,
        voices: Sequence[FilmVoice],
        play: Callable[[int, int], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._play = document, play
        self._build()
        self.rows = tuple(self._speaker(voice) for voice in voices)
        if len(self.rows) == 1:
            self.rows[0].head.setExpanded(True)
        self._connect()
        self._refresh()

    @property
    def chosen(self) -> tuple[FilmVoice, ...]:
        """The speakers with what is checked of them, where that is enough for a voice."""
        return tuple(made for rows in self.rows if (made := rows.chosen).is_enough)

    def listen(self) -> None:
        """Let the film play the stretch that is selected."""
        stretch = self._current
        if stretch is not None:
            self._play(*stretch)

    # --- build -----------------------------------------------------------------------------

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Voices of the film"))
        window_layout.open_as(self, 680, 520)
        about = QLabel(
            self.tr(
                "Each voice is taken from where its speaker speaks alone. Uncheck what holds "
                "music, noise or somebody else. Three seconds are needed, ten are better."
            ),
            self,
        )
        about.setWordWrap(True)
        self.tree = QTreeWidget(self)
        self.tree.setHeaderLabels([self.tr("Speaker"), self.tr("Length"), self.tr("Words")])
        self.tree.setAccessibleName(self.tr("Speakers and the stretches of the film"))
        self.tree.setUniformRowHeights(True)
        self.tree.ensurePolished()  # else rows are as high as without the style sheet
        header = self.tree.header()
        header.setStretchLastSection(True)
        header.resizeSection(_WHAT, 15 * self.fontMetrics().averageCharWidth() + 80)
        header.setSectionResizeMode(_SECONDS, QHeaderView.ResizeMode.ResizeToContents)
        self.allowed = QCheckBox(self.tr("The people who speak have &allowed it"), self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 16)
        rows.setSpacing(12)
        for widget in (about, self.tree, self.allowed):
            rows.addWidget(widget)
        rows.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        self.hear = QPushButton(self.tr("&Listen"), self)
        self.hear.setIcon(icons.icon("play", self.palette()))
        self.hear.clicked.connect(self.listen)
        cancel = QPushButton(self.tr("&Cancel"), self)
        cancel.clicked.connect(self.reject)
        self.take = QPushButton(self.tr("&Take the voices"), self)
        self.take.setObjectName("primary")
        self.take.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.hear)
        foot.addStretch(1)
        for button in (cancel, self.take):
            foot.addWidget(button)
        for button in (self.hear, cancel):
            button.setAutoDefault(False)
        return foot

    def _connect(self) -> None:
        self.tree.itemChanged.connect(self._refresh)
        self.tree.currentItemChanged.connect(self._refresh)
        self.tree.itemActivated.connect(self.listen)
        self.allowed.toggled.connect(self._refresh)

    def _speaker(self, voice: FilmVoice) -> SpeakerRows:
        head = QTreeWidgetItem(self.tree, [voice.speaker, "", ""])
        can_be_checked = Qt.ItemFlag.ItemIsAutoTristate | Qt.ItemFlag.ItemIsUserCheckable
        head.setFlags(head.flags() | can_be_checked)
        stretches = tuple((self._row(head, voice, one), one) for one in voice.offered)
        return SpeakerRows(voice, head, stretches)

    def _row(self, speaker: QTreeWidgetItem, voice: FilmVoice, stretch: Stretch) -> QTreeWidgetItem:
        texts = [format_clock(stretch[0]), _length([stretch]), self._words(voice, stretch)]
        item = QTreeWidgetItem(speaker, texts)
        is_chosen = stretch in voice.stretches
        item.setCheckState(_WHAT, Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
        return item

    def _words(self, voice: FilmVoice, stretch: Stretch) -> str:
        lines = self._document.between(*stretch)
        own = (line for line in lines if cast.speaker(line) == voice.speaker)
        return " ".join(plain_text(line.text).replace("\n", " ") for line in own)

    # --- follow ----------------------------------------------------------------------------

    @property
    def _current(self) -> Stretch | None:
        current = self.tree.currentItem()
        pairs = (pair for rows in self.rows for pair in rows.stretches)
        return next((stretch for item, stretch in pairs if item is current), None)

    def _refresh(self) -> None:
        self.tree.blockSignals(True)
        for rows in self.rows:
            chosen = rows.chosen
            text = _length(chosen.stretches)
            if not chosen.is_enough:
                text = self.tr("%1, too little").replace("%1", text)
            rows.head.setText(_SECONDS, text)
        self.tree.blockSignals(False)
        self.take.setEnabled(bool(self.chosen) and self.allowed.isChecked())
        self.hear.setEnabled(self._current is not None)


def _length(stretches: Sequence[Stretch]) -> str:
    return said_seconds(f"{sum(end - start for start, end in stretches) / 1000:.1f}")
