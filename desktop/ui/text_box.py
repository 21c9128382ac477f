"""The box in which a line is typed; taking back belongs to the window's history, not to the box."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QElapsedTimer, QEvent, QMimeData, QObject, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QWidget

_PAUSE_MS = 2000
_FRAME = 24
_OF_THE_WINDOW = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_WANDERING = {
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
}


class TypingSession(QObject):
    """Numbers the stretches of typing that are one undo step each."""

    def __init__(self, parent: QObject | None = None, pause_ms: int = _PAUSE_MS) -> None:
        super().__init__(parent)
        self._pause_ms = pause_ms
        self._number = 1
        self._since_key = QElapsedTimer()

    def number(self) -> int:
        """The session that a key pressed now belongs to."""
        if self._since_key.isValid() and self._since_key.elapsed() >= self._pause_ms:
            self._number += 1
        self._since_key.start()
        return self._number

    def end(self) -> None:
        """What is typed from now on is a step of its own."""
        self._number += 1
        self._since_key.invalidate()


class TextBox(QPlainTextEdit):
    """Plain text of one line; Enter makes a new row."""

    typed = Signal(str, int)  # the whole text, the number of the typing session
    menu_opening = Signal(QMenu, QTextCursor)  # to be filled further; where it was asked for
    palette_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lineText")
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.session = TypingSession(self)
        self._is_showing = False
        self._left: frozenset[str] = frozenset()
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * 2 + _FRAME)
        self.textChanged.connect(self._on_text_changed)

    def show_text(self, text: str, is_same_line: bool) -> None:
        """Show the text of a line; for the same line only what differs is replaced."""
        if text == self.toPlainText():
            return
        self._is_showing = True
        if is_same_line:
            self._replace_difference(text)
        else:
            self.setPlainText(text)
            self.moveCursor(QTextCursor.MoveOperation.End)
        self._is_showing = False

    @property
    def caret(self) -> int:
        """The place of the caret in the text, in characters."""
        return self.place_of(self.textCursor())

    def place_of(self, cursor: QTextCursor) -> int:
        """The place of a cursor in the text, in characters."""
        return _characters(self.toPlainText(), cursor.position())

    @property
    def selection(self) -> tuple[int, int]:
        """What is chosen, from the first character up to, not including, the last."""
        cursor, text = self.textCursor(), self.toPlainText()
        return (
            _characters(text, cursor.selectionStart()),
            _characters(text, cursor.selectionEnd()),
        )

    def select(self, start: int, end: int) -> None:
        """Choose from one character up to, not including, another."""
        text = self.toPlainText()
        cursor = self.textCursor()
        cursor.setPosition(_utf16(text[:start]))
        cursor.setPosition(_utf16(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def leave_keys(self, keys: Iterable[QKeySequence]) -> None:
        """Let these keys go past the box, although it would know what to do with them."""
        self._left = frozenset(key.toString() for key in keys)

    def event(self, event: QEvent) -> bool:
        if self._is_for_the_window(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _WANDERING:
            self.session.end()
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.session.end()
        super().mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.session.end()
        super().focusOutEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the usual menu, with what others have to say of the place."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        cursor = self.cursorForPosition(event.pos()) if by_mouse else self.textCursor()
        menu = self.usual_menu()
        self.menu_opening.emit(menu, cursor)
        place = event.globalPos() if by_mouse else self._below_caret()
        menu.exec(place)
        menu.deleteLater()

    def usual_menu(self) -> QMenu:
        """What Qt offers but undo and redo: those belong to the window, and Qt's can do nothing."""
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if action.isSeparator():
                menu.removeAction(action)
                break
            menu.removeAction(action)
        return menu

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.palette_changed.emit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """A file that is dropped here is opened by the window, not written out as its name."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text; rich text would bring nothing that a subtitle can hold."""
        self.textCursor().insertText(source.text().replace("\r\n", "\n").replace("\r", "\n"))
        self.ensureCursorVisible()

    def _on_text_changed(self) -> None:
        if not self._is_showing:
            self.typed.emit(self.toPlainText(), self.session.number())

    def _below_caret(self) -> QPoint:
        return self.viewport().mapToGlobal(self.cursorRect().bottomLeft())

    def _is_for_the_window(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        pressed = QKeySequence(event.keyCombination()).toString()
        return pressed in self._left or any(event.matches(key) for key in _OF_THE_WINDOW)

    def _replace_difference(self, text: str) -> None:
        """Change only the middle that differs, so that the caret ends where the change was."""
        old = self.toPlainText()
        head = _common(old, text)
        tail = _common(old[head:][::-1], text[head:][::-1])
        cursor = QTextCursor(self.document())
        cursor.setPosition(_utf16(old[:head]))
        cursor.setPosition(_utf16(old[: len(old) - tail]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text[head : len(text) - tail])
        self.setTextCursor(cursor)


def _common(one: str, other: str) -> int:
    """How many characters both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))


def _characters(text: str, place: int) -> int:
    """How many characters stand before a place that Qt counts."""
    before = text.encode("utf-16-le", "surrogatepass")[: place * 2]
    return len(before.decode("utf-16-le", "surrogatepass"))


def _utf16(text: str) -> int:
    """Qt counts in units of UTF-16: letters outside the basic plane, such as emoji, are two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
