"""The keys of the window as they are now: on actions, in tooltips, and where no text is written."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from desktop.core.keys import Keys
from desktop.ui.action_table import ACTIONS
from desktop.ui.text_box import TextBox

# These use single keys themselves: letters, Space, arrows.
_OWN_KEYS = (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)


def default_keys() -> dict[str, Keys]:
    """The keys that the table of actions gives."""
    return {
        spec.id: Keys(spec.keys, spec.view_keys, spec.text_keys, spec.timeline_keys)
        for spec in ACTIONS
    }


def native(key: str) -> str:
    """A key as the system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def with_key(text: str, key: str) -> str:
    """A tooltip: what it does and the key for it, as the system writes it."""
    return f"{text}  ({key})" if key else text


class KeyMap(QObject):
    """Puts keys on the actions of one window, and takes them off again."""

    changed = Signal()

    def __init__(
        self, actions: Mapping[str, QAction], names: Mapping[str, str], window: QWidget
    ) -> None:
        """Names holds the plain texts of the actions, for their tooltips."""
        super().__init__(window)
        self._actions = actions
        self._names = names
        self._window = window
        self._widgets: dict[str, QWidget] = {}
        self._outside: list[QShortcut] = []
        self._inside: list[QShortcut] = []
        self._bindings: dict[str, Keys] = {}
        self._keypad: dict[tuple[str, str], QAction] = {}
        self._watched: QWindow | None = None
        self.bind(default_keys())
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    @property
    def bindings(self) -> Mapping[str, Keys]:
        """The keys of every action."""
        return self._bindings

    def join(self, widgets: Mapping[str, QWidget]) -> None:
        """Let keys act in places that are one widget: "timeline", and "writing", a TextBox.

        Keys of the window go past the text box then.
        """
        self._widgets = dict(widgets)
        self.bind(self._bindings)

    def bind(self, bindings: Mapping[str, Keys]) -> None:
        """Give every action these keys, and those not named none."""
        self._bindings = {name: bindings.get(name, Keys()) for name in self._actions}
        for shortcut in (*self._outside, *self._inside):
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._outside, self._inside, self._keypad = [], [], {}
        for name, keys in self._bindings.items():
            self._bind_one(self._actions[name], keys)
        box = self._widgets.get("writing")
        if isinstance(box, TextBox):
            box.leave_keys(
                QKeySequence(key)
                for keys in self._bindings.values()
                for key in (*keys.anywhere, *keys.writing)
            )
        self._on_focus_changed(None, QApplication.focusWidget())
        self.changed.emit()

    def first_key(self, action_id: str) -> str:
        """The key to tell a person, as the system writes it, "" without one."""
        return next((native(key) for key, _ in self._bindings[action_id]), "")

    def _bind_one(self, action: QAction, keys: Keys) -> None:
        action.setShortcuts([QKeySequence(key) for key in keys.anywhere])
        self._keypad.update({(key, place): action for key, place in keys if "Num+" in key})
        context = Qt.ShortcutContext
        for key in keys.outside:
            self._outside.append(self._shortcut(key, action, self._window, context.WindowShortcut))
        for place, widget in self._widgets.items():
            for key in keys.of(place):
                self._inside.append(self._shortcut(key, action, widget, context.WidgetShortcut))
        key = self.first_key(action.objectName())
        # Menus show by themselves only what acts anywhere; behind a tab they show any key.
        name = action.text().split("\t")[0]
        action.setText(f"{name}\t{key}" if key and not keys.anywhere else name)
        text = self._names[action.objectName()].rstrip("…")
        action.setToolTip(with_key(text, key))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Do what keys of the number pad mean: under X11 Qt's own shortcuts never hear of them."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
            return False
        key = QKeySequence(event.keyCombination()).toString()
        places = ("anywhere", *self._places())
        action = next((x for p in places if (x := self._keypad.get((key, p)))), None)
        if action is None:
            return False
        if action.autoRepeat() or not event.isAutoRepeat():
            action.trigger()
        return True

    def _places(self) -> list[str]:
        """Where the person is: in one of the widgets of a place, outside of all fields."""
        focus = QApplication.focusWidget()
        places = [place for place, widget in self._widgets.items() if widget is focus]
        return places if isinstance(focus, _OWN_KEYS) else [*places, "outside"]

    @staticmethod
    def _shortcut(
        key: str, action: QAction, parent: QWidget, context: Qt.ShortcutContext
    ) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), parent)
        shortcut.setContext(context)
        shortcut.setAutoRepeat(action.autoRepeat())
        shortcut.activated.connect(action.trigger)
        return shortcut

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        handle = self._window.windowHandle()
        if handle is not None and handle is not self._watched:
            self._watched = handle
            handle.installEventFilter(self)
        is_free = not isinstance(new, _OWN_KEYS)
        for shortcut in self._outside:
            shortcut.setEnabled(is_free)
