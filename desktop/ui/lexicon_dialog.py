"""The dialog in which a project learns to say words: a list, and two fields for one word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.core.line import Line
from desktop.core.spoken import MAX_SAYING, Sayings, holds, with_saying
from desktop.ui import icons, window_layout

_WORD, _SAID, _LINES = range(3)


class LexiconDialog(QDialog):
    """Stays open beside the work; each change is told at once, and undone in the window."""

    sayings_wanted = Signal(object)  # Sayings: how the project is to say its words from now on
    hear_wanted = Signal()  # let the current line be heard

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Pronunciations of this project"))
        self._sayings: Sayings = ()
        self._lines: Sequence[Line] = ()
        self._current: Line | None = None
        self._build()
        window_layout.open_as(self, 560, 460)

    # --- what others tell it ---------------------------------------------------------------

    def show_sayings(self, sayings: Sayings, lines: Sequence[Line], current: Line | None) -> None:
        """List how the project says its words, and in how many lines each is found."""
        if (sayings, lines) != (self._sayings, self._lines):
            self._sayings, self._lines = sayings, lines
            self._fill()
        self._current = current
        self._refresh()

    def ask_for(self, word: str) -> None:
        """Put a word into its field, with what is said for it so far."""
        if word:
            self.word.setText(word)
            known = [said for own, said in self._sayings if own.casefold() == word.casefold()]
            self.said.setText(known[0] if known else "")
            self.said.setFocus()
        else:
            self.word.setFocus()

    # --- build -----------------------------------------------------------------------------

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 16)
        rows.setSpacing(12)
        hint = QLabel(
            self.tr(
                "Write a word, and how it sounds in plain letters. Every line that holds the word "
                "is spoken anew."
            ),
            self,
        )
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        rows.addWidget(hint)
        rows.addLayout(self._fields())
        rows.addWidget(self._table(), 1)
        rows.addLayout(self._foot())
        self._colour()
        self._refresh()

    def _fields(self) -> QFormLayout:
        self.word, self.said = QLineEdit(self), QLineEdit(self)
        self.word.setPlaceholderText(self.tr("Seoul"))
        self.said.setPlaceholderText(self.tr("sole"))
        for field in (self.word, self.said):
            field.setMaxLength(MAX_SAYING)
            field.textChanged.connect(self._refresh)
            field.returnPressed.connect(self._on_add)
        self.add = QPushButton(self.tr("&Say it so"), self)
        self.add.setObjectName("primary")
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._on_add)
        said = QHBoxLayout()
        said.setSpacing(8)
        said.addWidget(self.said, 1)
        said.addWidget(self.add)
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Word"), self.word)
        label = QLabel(self.tr("S&ay it as"), self)
        label.setBuddy(self.said)
        form.addRow(label, said)
        return form

    def _table(self) -> QTableWidget:
        self.table = QTableWidget(0, 3, self)
        self.table.setHorizontalHeaderLabels(
            [self.tr("Word"), self.tr("Said as"), self.tr("Lines")]
        )
        self.table.setObjectName("cast")
        self.table.setAccessibleName(self.tr("Pronunciations of this project"))
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_LINES, QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.itemSelectionChanged.connect(self._on_selected)
        return self.table

    def _foot(self) -> QHBoxLayout:
        self.remove = QPushButton(self.tr("&Remove"), self)
        self.remove.clicked.connect(self._on_remove)
        self.hear = QPushButton(self.tr("&Hear the current line"), self)
        self.hear.clicked.connect(self.hear_wanted)
        for button in (self.remove, self.hear):
            button.setAutoDefault(False)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        box.rejected.connect(self.reject)
        box.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.remove)
        foot.addWidget(self.hear)
        foot.addStretch(1)
        foot.addWidget(box)
        return foot

    # --- follow ----------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "hear"):
            self._colour()

    def _colour(self) -> None:
        self.hear.setIcon(icons.icon("play", self.palette()))

    def _fill(self) -> None:
        selected = self._selected_word()
        self.table.setRowCount(len(self._sayings))
        for row, (word, said) in enumerate(self._sayings):
            count = sum(holds(line.text, word) for line in self._lines)
            for column, text in ((_WORD, word), (_SAID, said), (_LINES, str(count))):
                item = QTableWidgetItem(text)
                if column == _LINES:
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                self.table.setItem(row, column, item)
            if word == selected:
                self.table.selectRow(row)

    def _refresh(self, _reason: object = None) -> None:
        word, said = self.word.text().strip(), self.said.text().strip()
        self.add.setEnabled(bool(word and said) and (word, said) not in self._sayings)
        self.remove.setEnabled(bool(self._selected_word()))
        self.hear.setEnabled(self._current is not None)

    def _selected_word(self) -> str:
        rows = self.table.selectionModel().selectedRows()
        item = self.table.item(rows[0].row(), _WORD) if rows else None
        return item.text() if item else ""

    def _on_selected(self) -> None:
        word = self._selected_word()
        if word:
            self.word.setText(word)
            self.said.setText(dict(self._sayings).get(word, ""))
        self._refresh()

    def _on_add(self) -> None:
        if not self.add.isEnabled():
            return
        word = self.word.text()
        self.sayings_wanted.emit(with_saying(self._sayings, word, self.said.text()))
        if self._current is not None and holds(self._current.text, word):
            self.hear_wanted.emit()

    def _on_remove(self) -> None:
        word = self._selected_word()
        if word:
            self.table.clearSelection()
            self.sayings_wanted.emit(with_saying(self._sayings, word, ""))
