"""Which stretches of a film the voices of its speakers are taken from: shown, heard, changed."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence

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
Items = list[tuple[QTreeWidgetItem, Stretch]]
"""The rows of one speaker, and the stretch that each of them stands for, in ms."""


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
        self._document, self._voices, self._play = document, tuple(voices), play
        self.stretches: list[Items] = []
        """The rows of each speaker."""
        self._build()
        self._fill()
        self._refresh()

    @property
    def chosen(self) -> tuple[FilmVoice, ...]:
        """The speakers with what is checked of them, where that is enough for a voice."""
        made = (
            dataclasses.replace(voice, stretches=_checked(items))
            for voice, items in zip(self._voices, self.stretches, strict=True)
        )
        return tuple(voice for voice in made if voice.is_enough)

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
        header = self.tree.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(_WHAT, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_SECONDS, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.itemChanged.connect(self._refresh)
        self.tree.currentItemChanged.connect(self._refresh)
        self.tree.itemActivated.connect(self.listen)
        self.allowed = QCheckBox(self.tr("The people who speak have &allowed it"), self)
        self.allowed.toggled.connect(self._refresh)
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

    def _fill(self) -> None:
        for voice in self._voices:
            speaker = QTreeWidgetItem(self.tree, [voice.speaker, "", ""])
            can_be_checked = Qt.ItemFlag.ItemIsAutoTristate | Qt.ItemFlag.ItemIsUserCheckable
            speaker.setFlags(speaker.flags() | can_be_checked)
            self.stretches.append(
                [(self._row(speaker, voice, stretch), stretch) for stretch in voice.offered]
            )
            speaker.setExpanded(len(self._voices) == 1)

    def _row(self, speaker: QTreeWidgetItem, voice: FilmVoice, stretch: Stretch) -> QTreeWidgetItem:
        texts = [_when(stretch), _length([stretch]), self._words(voice, stretch)]
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
        pairs = (pair for items in self.stretches for pair in items)
        return next((stretch for item, stretch in pairs if item is current), None)

    def _refresh(self) -> None:
        enough = {voice.speaker for voice in self.chosen}
        self.tree.blockSignals(True)
        for voice, items in zip(self._voices, self.stretches, strict=True):
            text = _length(_checked(items))
            if voice.speaker not in enough:
                text = self.tr("%1, too little").replace("%1", text)
            items[0][0].parent().setText(_SECONDS, text)
        self.tree.blockSignals(False)
        self.take.setEnabled(bool(enough) and self.allowed.isChecked())
        self.hear.setEnabled(self._current is not None)


def _checked(items: Items) -> tuple[Stretch, ...]:
    return tuple(
        stretch for item, stretch in items if item.checkState(_WHAT) == Qt.CheckState.Checked
    )


def _when(stretch: Stretch) -> str:
    return f"{format_clock(stretch[0])} – {format_clock(stretch[1])}"


def _length(stretches: Sequence[Stretch]) -> str:
    return said_seconds(f"{sum(end - start for start, end in stretches) / 1000:.1f}")
