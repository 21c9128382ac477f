"""The voices there are: built-in, one's own, the project's; hear them, choose them, keep them."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from PySide6.QtCore import QEvent, QPoint, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core import prompts
from desktop.ui import icons
from desktop.ui.language_names import native_name
from desktop.ui.mnemonics import plain
from desktop.ui.voice_rows import NAME, ROW, VoiceDelegate, VoiceRow, fill

_SEARCHED_FROM = 8
_LEAST_PX = 40  # of the list, so that a low screen holds the buttons around it
_MENDS = ("renew", "remove")
"""What can be done with a voice that is damaged."""


class VoicesPanel(QWidget):
    """A list of voices to search and to choose from; it decides nothing itself."""

    voice_chosen = Signal(str)  # name: speak the project with it
    lines_wanted = Signal(str)  # name: speak the selected lines with it
    sample_wanted = Signal(str, str)  # name, language: let it be heard
    record_wanted = Signal()
    cast_wanted = Signal()
    import_wanted = Signal()
    files_dropped = Signal(object)  # list[Path]: voice files, or recordings
    change_wanted = Signal(str, str)  # rename, recolour, duplicate, renew, export or remove; name
    refine_wanted = Signal(str)  # name: let it learn from its whole recording

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._model)
        self._sorted.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setAcceptDrops(True)
        self._build()
        self._on_selection_changed()

    def show_rows(self, rows: Sequence[VoiceRow], language: str) -> None:
        """List the voices; what was selected stays selected."""
        wanted = self._wanted or self.selected
        fill(self._model, rows)
        self.search.setVisible(len(rows) > _SEARCHED_FROM)
        self.list.setVisible(bool(rows))
        if not self._language_chosen:
            at = self.language.findData(prompts.prompts(language).language)
            self.language.setCurrentIndex(at)
        self.select(wanted or next((row.name for row in rows if row.is_current), ""))
        self._on_selection_changed()

    def select(self, name: str) -> None:
        """Make a voice the selected one, now or as soon as it is listed."""
        self._wanted = name
        for row in range(self._sorted.rowCount()):
            index = self._sorted.index(row, 0)
            if name and index.data(NAME) == name:
                self.list.setCurrentIndex(index)
                self._wanted = ""
                return

    def show_hearing(self, *, is_heard: bool) -> None:
        """Say whether a voice is heard now."""
        self._is_heard = is_heard
        self.hear.setText(plain(self.tr("&Stop") if is_heard else self.tr("&Hear it")))
        self.hear.setIcon(icons.icon("stop" if is_heard else "play", self.palette()))

    @property
    def selected(self) -> str:
        """The name of the voice that is selected, "" for none."""
        row = self._row
        return row.name if row else ""

    @property
    def menu(self) -> QMenu:
        """All that can be done with the selected voice."""
        menu = QMenu(self)
        row = self._row
        if row is None:
            return menu
        if row.is_damaged:
            self._add_changes(menu, *_MENDS)
            return menu
        self._add(menu, self.tr("&Use for this project"), self._on_chosen)
        self._add(menu, self.tr("Use for the selected &lines"), self._on_lines)
        self._add(menu, self.tr("&Hear it"), self._on_hear)
        if row.kind == "own":
            menu.addSeparator()
            self._add(menu, self.tr("Re&fine…"), lambda: self.refine_wanted.emit(row.name))
            self._add_changes(menu, *self._changes)
        return menu

    # --- build -----------------------------------------------------------------------------

    def _build(self) -> None:
        self._language_chosen = self._is_heard = False
        self._wanted = ""
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 0, 12, 12)
        rows.setSpacing(8)
        rows.addLayout(self._head())
        rows.addWidget(self._search())
        rows.addWidget(self._list(), 1)
        rows.addWidget(self._hint())
        rows.addStretch(0)
        rows.addLayout(self._foot())
        self._colour()

    def _head(self) -> QHBoxLayout:
        self.record = QPushButton(self.tr("&Record a voice…"), self)
        self.record.clicked.connect(self.record_wanted)
        self.more = QPushButton(self.tr("&More"), self)
        menu = QMenu(self.more)
        self._add(menu, self.tr("&Cast…"), self.cast_wanted.emit)
        self._add(menu, self.tr("&Import a voice file…"), self.import_wanted.emit)
        self.more.setMenu(menu)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.record, 1)
        row.addWidget(self.more)
        return row

    def _search(self) -> QLineEdit:
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search by name"))
        self.search.setAccessibleName(self.tr("Search the voices"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._sorted.setFilterFixedString)
        return self.search

    def _list(self) -> QListView:
        self.list = _VoiceList(self)
        self.list.setModel(self._sorted)
        self.list.setItemDelegate(VoiceDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Voices"))
        self.list.setMinimumHeight(_LEAST_PX)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.activated.connect(self._on_hear)
        self.list.selectionModel().currentChanged.connect(self._on_selection_changed)
        self.list.change_wanted.connect(self._change)
        return self.list

    def _hint(self) -> QLabel:
        self.hint = QLabel(self)
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        self.hint.setMinimumWidth(1)  # a long path makes no panel wider
        return self.hint

    def _foot(self) -> QVBoxLayout:
        self.hear = QPushButton(self)
        self.hear.clicked.connect(self._on_hear)
        self.language = QComboBox(self)
        self.language.setAccessibleName(self.tr("Language of the sample"))
        for code in prompts.languages():
            self.language.addItem(native_name(code), code)
        self.language.activated.connect(self._on_language_chosen)
        self.use = QPushButton(self.tr("&Use for this project"), self)
        self.use.setObjectName("primary")
        self.use.clicked.connect(self._on_chosen)
        self.use_lines = QPushButton(self.tr("For the selected &lines"), self)
        self.use_lines.clicked.connect(self._on_lines)
        sample = QHBoxLayout()
        sample.setSpacing(8)
        sample.addWidget(self.hear)
        sample.addWidget(self.language, 1)
        foot = QVBoxLayout()
        foot.setSpacing(8)
        foot.addLayout(sample)
        foot.addWidget(self.use)
        foot.addWidget(self.use_lines)
        return foot

    @property
    def _changes(self) -> dict[str, str]:
        return {
            "rename": self.tr("&Rename…"),
            "recolour": self.tr("&Colour…"),
            "duplicate": self.tr("&Duplicate"),
            "renew": self.tr("&Take again from its recording"),
            "export": self.tr("&Export…"),
            "remove": self.tr("Delete"),
        }

    def _add_changes(self, menu: QMenu, *changes: str) -> None:
        for change in changes:
            self._add(menu, self._changes[change], lambda change=change: self._change(change))

    @staticmethod
    def _add(menu: QMenu, text: str, act: object) -> None:
        menu.addAction(text).triggered.connect(lambda *_: act())  # type: ignore[operator]

    # --- follow ----------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "hear"):
            self._colour()

    def _colour(self) -> None:
        self.record.setIcon(icons.icon("record", self.palette()))
        self.show_hearing(is_heard=self._is_heard)

    @property
    def _row(self) -> VoiceRow | None:
        row = self.list.currentIndex().data(ROW)
        return row if isinstance(row, VoiceRow) else None

    @property
    def _can_speak(self) -> bool:
        return self._row is not None and not self._row.is_damaged

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
        self.files_dropped.emit([url.toLocalFile() for url in urls])

    def _show_menu(self, place: QPoint) -> None:
        if self._row is not None:
            self.menu.popup(self.list.viewport().mapToGlobal(place))

    def _on_chosen(self) -> None:
        if self._can_speak:
            self.voice_chosen.emit(self.selected)

    def _on_lines(self) -> None:
        if self._can_speak:
            self.lines_wanted.emit(self.selected)

    def _on_hear(self) -> None:
        if self._can_speak:
            self.sample_wanted.emit(self.selected, str(self.language.currentData()))

    def _on_language_chosen(self) -> None:
        self._language_chosen = True

    def _change(self, change: str) -> None:
        row = self._row
        if row is None or row.kind != "own":
            return
        if not row.is_damaged or change in _MENDS:
            self.change_wanted.emit(change, row.name)

    def _on_selection_changed(self) -> None:
        for button in (self.hear, self.use, self.use_lines):
            button.setEnabled(self._can_speak)
        row, text = self._row, ""
        if row is not None and row.is_damaged:
            text = row.explanation
        elif not self._model.rowCount():
            text = self.tr("The voices are listed as soon as they are loaded.")
        self.hint.setText(text)
        self.hint.setVisible(bool(text))


class _VoiceList(QListView):
    """Keeps F2 and Delete for itself while it has the focus: else they would mean a line."""

    change_wanted = Signal(str)

    _KEYS = MappingProxyType({Qt.Key.Key_F2: "rename", Qt.Key.Key_Delete: "remove"})

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride:
            return super().event(event)
        if isinstance(event, QKeyEvent) and Qt.Key(event.key()) in self._KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        change = self._KEYS.get(Qt.Key(event.key()))
        if change:
            self.change_wanted.emit(change)
        else:
            super().keyPressEvent(event)
