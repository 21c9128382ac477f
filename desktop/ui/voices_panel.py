"""The voices there are: choose the one of the project, hear a sample."""

from __future__ import annotations

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.jobs.voices import Catalog, VoiceCard

_NAME = Qt.ItemDataRole.UserRole


class VoicesPanel(QWidget):
    """A list of voices to search and to choose from."""

    voice_chosen = Signal(str)  # name: speak the project with it
    sample_wanted = Signal(str)  # name: let it be heard

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._model)
        self._sorted.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._build()
        self._on_selection_changed()

    def show_catalog(self, catalog: Catalog | None, chosen: str, language: str) -> None:
        """List the voices; chosen is the one of the project, "" the first for its language."""
        self._model.clear()
        cards = catalog.cards if catalog else ()
        current = catalog.choose(chosen, language) if catalog else None
        for card in cards:
            self._model.appendRow(self._item(card, is_current=card == current))
        self.search.setVisible(len(cards) > 8)
        self.hint.setVisible(not cards)
        self.list.setVisible(bool(cards))
        self._on_selection_changed()

    @property
    def selected(self) -> str:
        """The name of the voice that is selected, "" for none."""
        name = self.list.currentIndex().data(_NAME)
        return str(name) if name else ""

    def _item(self, card: VoiceCard, *, is_current: bool) -> QStandardItem:
        language = card.language or self.tr("any language")
        text = f"{card.name}   ·   {language}"
        if is_current:
            text += "   ·   " + self.tr("voice of this project")
        item = QStandardItem(text)
        item.setData(card.name, _NAME)
        item.setEditable(False)
        font = item.font()
        font.setBold(is_current)
        item.setFont(font)
        return item

    def _build(self) -> None:
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search by name or language"))
        self.search.setAccessibleName(self.tr("Search the voices"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._sorted.setFilterFixedString)
        self.list = QListView(self)
        self.list.setModel(self._sorted)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(self.tr("Voices"))
        self.list.activated.connect(self._on_chosen)
        self.list.selectionModel().currentChanged.connect(self._on_selection_changed)
        self.hint = QLabel(self.tr("The voices are listed as soon as they are loaded."), self)
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        self.hear = QPushButton(self.tr("&Hear it"), self)
        self.hear.clicked.connect(lambda: self.sample_wanted.emit(self.selected))
        self.use = QPushButton(self.tr("&Use for this project"), self)
        self.use.setObjectName("primary")
        self.use.clicked.connect(self._on_chosen)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.hear)
        buttons.addWidget(self.use, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 0, 12, 12)
        rows.setSpacing(8)
        rows.addWidget(self.search)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.hint)
        rows.addStretch(0)
        rows.addLayout(buttons)

    def _on_chosen(self) -> None:
        if self.selected:
            self.voice_chosen.emit(self.selected)

    def _on_selection_changed(self) -> None:
        for button in (self.hear, self.use):
            button.setEnabled(bool(self.selected))
