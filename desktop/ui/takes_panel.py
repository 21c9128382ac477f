"""All takes of the current line, and how the line is spoken; the panel decides nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import icons
from desktop.ui.keys_map import native, with_key
from desktop.ui.mnemonics import plain
from desktop.ui.take_form import TakeForm
from desktop.ui.take_rows import ROW, TakeDelegate, TakeRow, fill

_ICON = QSize(18, 18)


class TakesPanel(QWidget):
    """The list of takes with its buttons above the fields of the line's speech."""

    hear_wanted = Signal(str)  # key of a take; hearing it again stops it
    choose_wanted = Signal(str)
    release_wanted = Signal()
    star_wanted = Signal(str, bool)
    delete_wanted = Signal(str)
    another_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self._number = 0
        self._follows = True
        self._build()
        self.show_rows((), 0)

    # --- what others tell it ---------------------------------------------------------------

    def show_rows(self, rows: Sequence[TakeRow], line_number: int, silent: str = "") -> None:
        """Show the takes of the line of that number, 0 for none; silent is what is not spoken.

        The take in use is selected until somebody selects another one.
        """
        selected = self.row
        self._follows = self._follows or line_number != self._number
        self._number = line_number
        follows = self._follows
        fill(self._model, rows)
        keys = [row.key for row in rows]
        used = next((n for n, row in enumerate(rows) if row.is_used), None)
        if follows and used is not None:
            self._select(used)
        elif selected is not None and selected.key in keys:
            self._select(keys.index(selected.key))
        elif rows:
            self._select(0)
        self._follows = follows
        self._show_heading(len(rows))
        self.silent.setText(self.tr("Not spoken: {text}").format(text=silent))
        self.silent.setVisible(bool(silent))
        self.another.setEnabled(line_number > 0)
        self._refresh()

    @property
    def row(self) -> TakeRow | None:
        """The selected take."""
        row = self.list.currentIndex().data(ROW)
        return row if isinstance(row, TakeRow) else None

    @property
    def menu(self) -> QMenu:
        """All that can be done with the selected take."""
        menu, row = QMenu(self), self.row
        if row is None:
            return menu
        for text, act in (
            (self.tr("&Stop") if row.is_heard else self.tr("&Hear it"), self._hear),
            (self._choose_text(row), self._choose),
            (self._star_text(row), self._star),
            (self.tr("&Delete"), self._delete),
        ):
            menu.addAction(text).triggered.connect(lambda *_, act=act: act())
        return menu

    def minimumSizeHint(self) -> QSize:
        """As wide as its buttons in the language of the window: nothing scrolls sideways."""
        bar = self._area.verticalScrollBar().sizeHint().width()
        return QSize(self._inner.minimumSizeHint().width() + bar, 200)

    # --- build -----------------------------------------------------------------------------

    def _build(self) -> None:
        self.form = TakeForm(self)
        rows = QVBoxLayout()
        rows.setContentsMargins(12, 4, 12, 12)
        rows.setSpacing(8)
        rows.addLayout(self._head())
        rows.addWidget(self._list(), 1)
        rows.addWidget(self._empty_hint())
        rows.addWidget(self._silent_hint())
        rows.addLayout(self._buttons())
        rows.addSpacing(8)
        rows.addWidget(self.form)
        inner = QWidget(self)
        inner.setLayout(rows)
        area = QScrollArea(self)
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what lies in it has the focus
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        self._area, self._inner = area, inner
        self._colour()

    def _head(self) -> QHBoxLayout:
        self.heading = QLabel(self)
        self.heading.setObjectName("muted")
        self.another = QPushButton(self.tr("&Another take"), self)
        self.another.setToolTip(self.tr("Let the voice read the line in another way"))
        self.another.clicked.connect(self.another_wanted)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.another)
        return head

    def _list(self) -> QListView:
        self.list = _TakeList(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(TakeDelegate(self.list))
        self.list.setAccessibleName(self.tr("Takes of the line"))
        self.list.setMouseTracking(True)
        self.list.setMinimumHeight(140)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.doubleClicked.connect(lambda _: self._hear())
        self.list.selectionModel().currentChanged.connect(self._on_selected)
        self.list.key_pressed.connect(lambda what: getattr(self, f"_{what}")())
        return self.list

    def _empty_hint(self) -> QLabel:
        self.hint = QLabel(self)
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        return self.hint

    def _silent_hint(self) -> QLabel:
        self.silent = QLabel(self)
        self.silent.setObjectName("muted")
        self.silent.setWordWrap(True)
        self.silent.setTextFormat(Qt.TextFormat.PlainText)
        self.silent.setToolTip(
            self.tr("Words in square brackets and between notes (♪) are shown but never spoken")
        )
        return self.silent

    def _buttons(self) -> QHBoxLayout:
        self.hear, self.choose = QPushButton(self), QPushButton(self)
        self.star, self.delete = QToolButton(self), QToolButton(self)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button, act in (
            (self.hear, self._hear),
            (self.choose, self._choose),
            (self.star, self._star),
            (self.delete, self._delete),
        ):
            button.clicked.connect(lambda *_, act=act: act())
            row.addWidget(button, 1 if isinstance(button, QPushButton) else 0)
        for tool in (self.star, self.delete):
            tool.setObjectName("flat")
            tool.setIconSize(_ICON)
        self.delete.setToolTip(with_key(self.tr("Delete this take"), native("Del")))
        self.delete.setAccessibleName(self.tr("Delete this take"))
        return row

    # --- follow ----------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "delete"):
            self._colour()

    def _on_selected(self, *_: object) -> None:
        self._follows = self.row is not None and self.row.is_used
        self._refresh()

    def _colour(self) -> None:
        self.delete.setIcon(icons.icon("delete", self.palette()))
        self._refresh()

    def _select(self, row: int) -> None:
        self.list.setCurrentIndex(self._model.index(row, 0))

    def _show_heading(self, count: int) -> None:
        if not self._number:
            self.heading.setText(self.tr("No line chosen"))
        else:
            text = self.tr("Line {number} · takes: {count}")
            self.heading.setText(text.format(number=self._number, count=count))
        self.hint.setText(self.tr("Once the line is spoken, every take of it stays here."))
        self.hint.setVisible(self._number > 0 and count == 0)
        self.list.setVisible(count > 0)

    def _refresh(self) -> None:
        row = self.row
        for button in (self.hear, self.choose, self.star, self.delete):
            button.setEnabled(row is not None)
        is_heard = row is not None and row.is_heard
        self.hear.setText(plain(self.tr("&Stop") if is_heard else self.tr("&Hear it")))
        self.hear.setIcon(icons.icon("stop" if is_heard else "play", self.palette()))
        self.choose.setText(self._choose_text(row))
        is_starred = row is not None and row.is_starred
        self.star.setIcon(icons.icon("star-full" if is_starred else "star", self.palette()))
        self.star.setToolTip(with_key(plain(self._star_text(row)), native("*")))
        self.star.setAccessibleName(plain(self._star_text(row)))

    def _choose_text(self, row: TakeRow | None) -> str:
        is_chosen = row is not None and row.is_chosen
        return self.tr("&Release") if is_chosen else self.tr("&Use this take")

    def _star_text(self, row: TakeRow | None) -> str:
        is_starred = row is not None and row.is_starred
        return self.tr("Take the s&tar away") if is_starred else self.tr("S&tar this take")

    def _show_menu(self, place: QPoint) -> None:
        if self.row is not None:
            self.menu.popup(self.list.viewport().mapToGlobal(place))

    def _hear(self) -> None:
        if row := self.row:
            self.hear_wanted.emit(row.key)

    def _choose(self) -> None:
        row = self.row
        if row is not None and row.is_chosen:
            self.release_wanted.emit()
        elif row is not None:
            self.choose_wanted.emit(row.key)

    def _star(self) -> None:
        if row := self.row:
            self.star_wanted.emit(row.key, not row.is_starred)

    def _delete(self) -> None:
        if row := self.row:
            self.delete_wanted.emit(row.key)


class _TakeList(QListView):
    """Keeps a few keys for itself while it has the focus: else they would mean the line."""

    key_pressed = Signal(str)  # hear, choose, star or delete

    _KEYS = MappingProxyType(
        {
            Qt.Key.Key_Space: "hear",
            Qt.Key.Key_Return: "choose",
            Qt.Key.Key_Enter: "choose",
            Qt.Key.Key_Asterisk: "star",
            Qt.Key.Key_Delete: "delete",
        }
    )

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride:
            return super().event(event)
        if isinstance(event, QKeyEvent) and self._meant(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        meant = self._meant(event)
        if meant:
            self.key_pressed.emit(meant)
        else:
            super().keyPressEvent(event)

    def _meant(self, event: QKeyEvent) -> str:
        has_modifier = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        return "" if has_modifier else self._KEYS.get(Qt.Key(event.key()), "")
