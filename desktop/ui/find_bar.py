"""A bar to find text in the lines, and to put other text in its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core import find
from desktop.core.edit import Edit
from desktop.core.editing import Editing
from desktop.core.errors import AppError
from desktop.core.find import Query
from desktop.core.line import Line
from desktop.ui import icons
from desktop.ui.badge import set_tone
from desktop.ui.preferences import Preferences
from desktop.ui.session import Session
from desktop.ui.timers import once
from desktop.ui.translation import said_error

_PATIENCE_MS = 120  # what is typed is looked for when the keys rest


class FindBar(QFrame):
    """Walks through the lines that hold a text; replaces one place or all, each one step."""

    closed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._preferences: Preferences | None = None
        self._chosen_lines: Callable[[], list[Line]] = list
        self._trouble = ""
        self._soon = once(self, self._count, _PATIENCE_MS)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 8, 8, 0)
        rows.setSpacing(6)
        rows.addLayout(self._find_row())
        rows.addWidget(self._replace_row())
        self.trouble = QLabel(self)
        self.trouble.setWordWrap(True)
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        set_tone(self.trouble, "warn")
        self.trouble.hide()
        rows.addWidget(self.trouble)
        self.hide()

    # --- build -------------------------------------------------------------------------------

    def _find_row(self) -> QHBoxLayout:
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find in the lines"))
        self.field.setAccessibleName(self.tr("Text to find"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(lambda _: self._soon.start())
        self.case = self._switch("Aa", self.tr("Capitals as they are written"))
        self.word = self._switch("“w”", self.tr("Whole words"))
        self.pattern = self._switch(".*", self.tr("Regular expression"))
        self.chosen = self._switch("[ ]", self.tr("Only in the chosen lines"))
        self.result = QLabel(self)
        self.result.setObjectName("muted")
        self.result.setMinimumWidth(1)
        self._row = QHBoxLayout()
        self._row.setSpacing(4)
        self._row.addWidget(self.field, 1)
        for switch in (self.case, self.word, self.pattern, self.chosen):
            self._row.addWidget(switch)
        self._row.addWidget(self.result)
        return self._row

    def _replace_row(self) -> QWidget:
        self.replacing = QWidget(self)
        self.by = QLineEdit(self.replacing)
        self.by.setPlaceholderText(self.tr("Put in its place"))
        self.by.setAccessibleName(self.tr("Text to put in its place"))
        self.one = QPushButton(self.tr("&Replace"), self.replacing)
        self.all = QPushButton(self.tr("Replace &all"), self.replacing)
        self.one.clicked.connect(self.replace_one)
        self.all.clicked.connect(self.replace_all)
        row = QHBoxLayout(self.replacing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.by, 1)
        row.addWidget(self.one)
        row.addWidget(self.all)
        # From what is looked for to what comes in its place, as everywhere; the switches follow.
        order = (self.field, self.by, self.one, self.all, self.case)
        for before, after in pairwise(order):
            self.setTabOrder(before, after)
        self.replacing.hide()
        return self.replacing

    def _switch(self, sign: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("flat")
        button.setText(sign)
        button.setCheckable(True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.toggled.connect(lambda _: self._on_switched())
        return button

    def add_actions(self, previous: QAction, following: QAction) -> None:
        """Put the buttons for both directions and one to close behind the field."""
        close = QAction(self.tr("Close"), self)
        close.triggered.connect(self.close_bar)
        self._close = close
        for action in (previous, following, close):
            button = QToolButton(self)
            button.setObjectName("flat")
            button.setIconSize(QSize(16, 16))
            button.setDefaultAction(action)
            self._row.addWidget(button)
        self.recolour(self.palette())

    def remember_in(self, preferences: Preferences, chosen: Callable[[], list[Line]]) -> None:
        """Keep what was looked for; chosen tells which lines are chosen."""
        editing = preferences.value.editing
        self._chosen_lines = chosen
        self.case.setChecked(editing.find_is_case_sensitive)
        self.word.setChecked(editing.find_is_whole_word)
        self.pattern.setChecked(editing.find_is_regex)
        self._preferences = preferences
        self._offer(editing)

    def recolour(self, palette: QPalette) -> None:
        """Draw the icon again after the theme changed."""
        self._close.setIcon(icons.icon("close", palette))

    # --- open and close ----------------------------------------------------------------------

    def open_bar(self) -> None:
        """Show the bar with the caret in it."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self._count()

    def open_replace(self) -> None:
        """Show the bar with the field for what is put in place; several chosen lines are meant."""
        self.replacing.show()
        self.chosen.setChecked(len(self._chosen_lines()) > 1)
        self.open_bar()

    def close_bar(self) -> None:
        """Hide the bar; whoever holds it knows where to go on."""
        self.hide()
        self.replacing.hide()
        self.chosen.setChecked(False)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_enter(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def _on_enter(self, is_backwards: bool) -> None:
        if self.by.hasFocus():
            self.replace_one()
        else:
            self._go(-1 if is_backwards else 1)

    # --- find --------------------------------------------------------------------------------

    @property
    def query(self) -> Query:
        """What is looked for."""
        return Query(
            self.field.text(),
            self.pattern.isChecked(),
            self.case.isChecked(),
            self.word.isChecked(),
        )

    def find_next(self) -> None:
        """Go to the next line that holds the text, beginning anew after the last."""
        self._go(1)

    def find_previous(self) -> None:
        """Go to the line before that holds the text."""
        self._go(-1)

    def _go(self, direction: int) -> None:
        found = self._found()
        current = self._session.current_line
        if not found and self.isHidden():
            self.open_bar()  # the bar tells what it looked for, and that there is none
        if found:
            place = (current.start_ms, current.end_ms, current.id) if current else (-1, 0, "")
            self._choose(found, place, direction)
        self._keep()
        self._show_result(found)

    def _choose(self, found: list[Line], place: tuple[int, int, str], direction: int) -> None:
        ordered = found if direction > 0 else found[::-1]
        for line in ordered:
            key = (line.start_ms, line.end_ms, line.id)
            if (key > place) if direction > 0 else (key < place):
                break
        else:
            line = ordered[0]
        if not self.chosen.isChecked():
            self._session.select(line.id)
        if not self._session.is_playing:
            self._session.seek(line.start_ms)

    def _lines(self) -> list[Line]:
        if self.chosen.isChecked():
            return self._chosen_lines()
        return list(self._session.document.lines)

    def _found(self) -> list[Line]:
        return list(self._tried(lambda: find.matching(self._lines(), self.query), ()))

    def _tried(self, work: Callable[[], Any], otherwise: Any) -> Any:
        """The value of the work; where the expression is wrong or too slow, that is told."""
        self._trouble = ""
        try:
            return work()
        except AppError as error:
            self._trouble = said_error(error)
            return otherwise

    # --- replace -----------------------------------------------------------------------------

    def replace_one(self) -> None:
        """Put the text in place of the first one found in the current line, and go on."""
        line, query = self._session.current_line, self.query
        change: Edit | None = None
        if line is not None:
            change = self._tried(lambda: _first_replaced(line, query, self.by.text()), None)
        if change is not None:
            self._session.do(change)
        if self._trouble:
            self._show_result([])
            return
        still = line is not None and change is not None and self._holds(line.id)
        if not still:
            self._go(1)
        self._keep()

    def replace_all(self) -> None:
        """Put the text in place of all, in one step, and tell how many there were."""
        lines, query, by = self._lines(), self.query, self.by.text()
        count = self._tried(lambda: len(find.find(lines, query, find.REPLACE_LIMIT_S)), 0)
        change = None
        if count and not self._trouble:
            change = self._tried(lambda: find.replace_all(lines, query, by), None)
        if change is not None and not change.changes_nothing:
            self._session.do(change)
        self._keep()
        self._show_result([])
        if not self._trouble:
            self.result.setText(self.tr("{count} replaced").format(count=count))
            set_tone(self.result, "muted" if count else "warn")

    def _holds(self, line_id: str) -> bool:
        line = self._session.document.get(line_id)
        return bool(self._tried(lambda: find.find((line,), self.query), ()))

    # --- tell --------------------------------------------------------------------------------

    def _count(self) -> None:
        self._show_result(self._found())

    def _show_result(self, found: list[Line]) -> None:
        self._soon.stop()
        self.trouble.setText(self._trouble)
        self.trouble.setVisible(bool(self._trouble))
        if self._trouble or not self.field.text():
            self.result.setText("")
            return
        ids = [line.id for line in found]
        current = self._session.current_line_id
        here = ids.index(current) + 1 if current in ids else 0
        text = self.tr("%1 of %2") if here else self.tr("%2 found")
        self.result.setText(text.replace("%1", str(here)).replace("%2", str(len(ids))))
        set_tone(self.result, "muted" if ids else "warn")

    # --- remember ----------------------------------------------------------------------------

    def _on_switched(self) -> None:
        if self._preferences is not None:
            self._remember(
                find_is_case_sensitive=self.case.isChecked(),
                find_is_whole_word=self.word.isChecked(),
                find_is_regex=self.pattern.isChecked(),
            )
            self._count()

    def _keep(self) -> None:
        """Offer again, another time, what was looked for and put in place."""
        if self._preferences is None:
            return
        editing = self._preferences.value.editing.remembering("searches", self.field.text())
        if self.replacing.isVisible():
            editing = editing.remembering("replacements", self.by.text())
        self._preferences.change(editing=editing)
        self._offer(editing)

    def _remember(self, **fields: Any) -> None:
        if self._preferences is not None:
            self._preferences.change(editing=replace(self._preferences.value.editing, **fields))

    def _offer(self, editing: Editing) -> None:
        lists = ((self.field, editing.searches), (self.by, editing.replacements))
        for field, texts in lists:
            completer = QCompleter(texts, field)
            completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
            field.setCompleter(completer)


def _first_replaced(line: Line, query: Query, by: str) -> Edit | None:
    found = find.find((line,), query)
    return find.replace_one(line, found[0], query, by) if found else None
