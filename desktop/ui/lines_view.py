"""The table of lines: choose, look over, see what is wrong and what is not yet spoken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from desktop.core.checks import Limits
from desktop.core.edit import Edit
from desktop.core.line import Line
from desktop.core.original import has_originals
from desktop.ui.lines_delegate import LinesDelegate
from desktop.ui.lines_model import Column, Index, LinesModel, short_time
from desktop.ui.session import Session
from desktop.ui.theme import theme_of

_MARGIN = 18
_LEAST_TEXT = 30  # characters
_ALWAYS = (Column.NUMBER, Column.START, Column.VOICE, Column.TAKE)
_GIVEN_UP_LAST_FIRST = (Column.SPEED, Column.DURATION, Column.END)


class LinesView(QTableView):
    """Shows the lines of a session; the current row is the session's current line."""

    write_wanted = Signal()  # Enter or a double click: go on in the text box
    menu_wanted = Signal(QPoint)  # global position

    def __init__(self, session: Session, model: LinesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self._is_following = False
        self._decided: set[Column] = set()
        self._widest_number, self._widest_time = "000", "00:00.000"
        self._delegate = LinesDelegate(theme_of(self.palette()), self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Lines"))
        self._set_behaviour()
        self._set_columns()
        session.selection = self._selected_ids
        session.selection_restored.connect(lambda ids: self.choose(list(ids)))
        session.current_changed.connect(self._show_current)
        session.document_edited.connect(self._on_edited)
        session.project_opened.connect(self._on_project_opened)
        session.playhead_moved.connect(self._mark_spoken)
        self.selectionModel().currentRowChanged.connect(self._on_row_chosen)
        self.doubleClicked.connect(self._on_double_click)
        self._on_project_opened()

    # --- what others ask -------------------------------------------------------------------

    @property
    def limits(self) -> Limits:
        """By what the lines are checked."""
        return self._model.inspection.limits

    def chosen_lines(self) -> list[Line]:
        """The selected lines in time order, the current one when nothing is selected."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        lines = [line for row in rows if (line := self._model.line_at(row)) is not None]
        current = self._session.current_line
        return lines or ([current] if current else [])

    def _selected_ids(self) -> list[str]:
        rows = self.selectionModel().selectedRows()
        lines = (self._model.line_at(index.row()) for index in rows)
        return [line.id for line in lines if line is not None]

    def choose(self, line_ids: list[str]) -> None:
        """Select several lines; the session's current line stays the current row."""
        selection = self.selectionModel()
        rows = QItemSelectionModel.SelectionFlag.Rows
        self._is_following = True
        selection.clearSelection()
        for line_id in line_ids:
            row = self._model.row_of(line_id)
            if row is not None:
                flag = QItemSelectionModel.SelectionFlag.Select | rows
                selection.select(self._model.index(row, 0), flag)
        self._is_following = False

    def show_originals(self, is_shown: bool) -> None:
        """Show or hide the column of the original texts."""
        self.setColumnHidden(Column.ORIGINAL, not is_shown)
        self._make_room()

    # --- set up ----------------------------------------------------------------------------

    def _set_behaviour(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda place: self.menu_wanted.emit(self.viewport().mapToGlobal(place))
        )

    def _set_columns(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 14)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(40)
        for column in Column:
            self.setColumnWidth(column, self._width_of(column))
        for column in (Column.TEXT, Column.ORIGINAL):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self.ask_for_columns)

    def _fit_figures(self) -> None:
        """Let the numbers of many lines and the times of a long film stand whole."""
        lines = self._session.document.lines
        number = "0" * max(3, len(str(len(lines))))
        last = short_time(lines[-1].end_ms if lines else 0)
        time = "".join("0" if letter.isdigit() else letter for letter in last)
        if (number, time) == (self._widest_number, self._widest_time):
            return
        self._widest_number, self._widest_time = number, time
        for column in (Column.NUMBER, Column.START, Column.END):
            self.setColumnWidth(column, self._width_of(column))
        self._make_room()

    def _width_of(self, column: Column) -> int:
        widest = {
            Column.NUMBER: self._widest_number + "  ",
            Column.START: self._widest_time,
            Column.END: self._widest_time,
            Column.DURATION: "Length",
            Column.SPEED: "Char/s",
            Column.VOICE: "A voice's name",
            Column.TAKE: "● +0.0 s",
            Column.TEXT: "",
            Column.ORIGINAL: "",
        }[column]
        metrics = self.fontMetrics()
        title = str(self._model.headerData(column, Qt.Orientation.Horizontal))
        wide = max(metrics.horizontalAdvance(widest), metrics.horizontalAdvance(title))
        return wide + _MARGIN

    def ask_for_columns(self, place: QPoint | None = None) -> None:
        """Let the columns be chosen, in a menu at a place of the header or below it."""
        header = self.horizontalHeader()
        menu = QMenu(self)
        for column in Column:
            if column == Column.TEXT:
                continue
            title = str(self._model.headerData(column, Qt.Orientation.Horizontal))
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(column))
            action.toggled.connect(
                lambda shown, column=column: self._show_column(column, is_shown=shown)
            )
        menu.exec(header.mapToGlobal(place or QPoint(0, header.height())))
        menu.deleteLater()

    def _show_column(self, column: Column, *, is_shown: bool) -> None:
        """Show or hide a column by the person's wish; it stays so whatever the width."""
        self._decided.add(column)
        self.setColumnHidden(column, not is_shown)

    def _make_room(self) -> None:
        """Hide what is least needed while the text has too little room."""
        room = self.viewport().width() - self._least_text()
        room -= sum(self.columnWidth(x) for x in _ALWAYS if not self.isColumnHidden(x))
        for column in _GIVEN_UP_LAST_FIRST:
            if column in self._decided:
                continue
            room -= self.columnWidth(column) or self._width_of(column)
            self.setColumnHidden(column, room < 0)

    def _least_text(self) -> int:
        n_texts = 1 if self.isColumnHidden(Column.ORIGINAL) else 2
        return self.fontMetrics().averageCharWidth() * _LEAST_TEXT * n_texts

    # --- follow the session ----------------------------------------------------------------

    def _on_project_opened(self) -> None:
        self._model.show(self._session.document)
        self._fit_figures()
        self._show_voice_column()
        self.show_originals(has_originals(self._session.document.lines))
        self._show_current(self._session.current_line_id)

    def _on_edited(self, edit: Edit) -> None:
        self._is_following = True
        self._model.apply(edit, self._session.document)
        self._is_following = False
        self._fit_figures()
        if any(line.voice for line in edit.inserted) and self.isColumnHidden(Column.VOICE):
            self.setColumnHidden(Column.VOICE, False)
            self._make_room()
        if self.isColumnHidden(Column.ORIGINAL) and has_originals(edit.inserted):
            self.show_originals(True)
        self._show_current(self._session.current_line_id)

    def _show_voice_column(self) -> None:
        """The column is worth its room only where lines have voices of their own."""
        has_own = any(line.voice for line in self._session.document.lines)
        self.setColumnHidden(Column.VOICE, not has_own)

    def _show_current(self, line_id: str) -> None:
        row = self._model.row_of(line_id)
        was, self._delegate.current_row = self._delegate.current_row, -1 if row is None else row
        self._is_following = True
        if row is None:
            self.setCurrentIndex(QModelIndex())
        elif self.currentIndex().row() != row:
            # Qt's own setCurrentIndex would add to the selection while Ctrl of a shortcut is down.
            flags = QItemSelectionModel.SelectionFlag
            index = self._model.index(row, Column.TEXT)
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)
        self._is_following = False
        if self._delegate.current_row != was:
            self.viewport().update()

    def _mark_spoken(self, ms: int) -> None:
        now = frozenset(line.id for line in self._session.document.at(ms))
        if now != self._delegate.spoken_now:
            self._delegate.spoken_now = now
            self.viewport().update()

    # --- follow the person -----------------------------------------------------------------

    def _on_row_chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        line = self._model.line_at(current.row())
        if self._is_following or line is None:
            return
        self._session.select(line.id)
        if not self._session.is_playing:
            self._session.seek(line.start_ms)

    def _on_double_click(self, index: QModelIndex) -> None:
        line = self._model.line_at(index.row())
        if line is not None:
            self._session.seek(line.start_ms)
            self.write_wanted.emit()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Paint the rows that changed: Qt would paint all that are in view."""
        if QAccessible.isActive():
            super().dataChanged(first, last, roles)
            return
        top = self.rowViewportPosition(first.row())
        bottom = self.rowViewportPosition(last.row()) + self.rowHeight(last.row())
        self.viewport().update(0, top, self.viewport().width(), bottom - top)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.write_wanted.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._delegate.theme = theme_of(self.palette())
        if event.type() == QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 14)

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered_row:
            self._delegate.hovered_row = row
            self.viewport().update()
