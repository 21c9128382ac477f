"""A field that takes one key, whatever it is, instead of doing what the key means."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.keys_map import native

_ALONE = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_unknown,
)
_TYPED = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_WALKING = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)


class KeyField(QLineEdit):
    """Shows the key that was pressed in it; Tab and Escape leave, as everywhere."""

    key_pressed = Signal(str)  # as Qt writes it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = ""
        self.is_typing = False  # the key would write something in a text, or walk in it
        self.setReadOnly(True)
        self.setPlaceholderText(self.tr("Press a key"))
        # Wide enough to say so in every language, and for a key with three others.
        told = (self.placeholderText(), "Ctrl+Alt+Shift+F12")
        self.setMinimumWidth(max(self.fontMetrics().horizontalAdvance(x) for x in told) + 28)
        self.setAccessibleName(self.tr("New key"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    @property
    def key(self) -> str:
        """What was pressed last, "" before."""
        return self._key

    def clear_key(self) -> None:
        """Wait for a key again."""
        self._key = ""
        self.clear()

    def event(self, event: QEvent) -> bool:
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and event.key() not in _WALKING:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _WALKING:
            event.ignore()
        elif event.key() not in _ALONE:
            self._key = QKeySequence(event.keyCombination()).toString()
            is_function = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
            self.is_typing = not is_function and not event.modifiers() & ~_TYPED
            self.setText(native(self._key))
            self.key_pressed.emit(self._key)
