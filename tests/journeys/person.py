"""Somebody with a keyboard and a film, and no mouse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog, QWidget

from desktop.ui.keys_dialog import KeysDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.palette import Palette
from tests.fakes import FakeVideoPlayer

KEY = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
_LOOK_MS = 10


class Person:
    """Somebody with a keyboard and a film, and no mouse."""

    def __init__(self, window: MainWindow, player: FakeVideoPlayer) -> None:
        self.window, self.player = window, player

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        """Press a key wherever the focus is."""
        target = self._focus()
        QTest.keyClick(target, key, keys)
        QApplication.processEvents()

    def write(self, text: str) -> None:
        """Write a text wherever the focus is."""
        target = self._focus()
        QTest.keyClicks(target, text)
        QApplication.processEvents()

    def press_at(self, ms: int, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        """Let the film run to a moment and press a key just then."""
        QApplication.processEvents()
        assert self.player.is_playing
        self.player.advance(ms - self.player.position_ms)
        target = self._focus()
        self.window.session.set_playhead(ms)  # the clock of the picture would run on meanwhile
        QTest.keyClick(target, key, keys)

    def when(self, kind: type[QDialog], act: Callable[[], None]) -> None:
        """Do something in the dialog that is about to open, once it is there."""
        if isinstance(QApplication.activeModalWidget(), kind):
            act()
        else:
            QTimer.singleShot(_LOOK_MS, self.window, lambda: self.when(kind, act))

    def answer(self, text: str) -> None:
        """Write into the field of a dialog that has the focus, over what it holds, and agree."""
        self.press(KEY.Key_A, CTRL)
        self.write(text)
        self.press(KEY.Key_Return)

    def agree(self, kind: type[QDialog]) -> None:
        """Press Enter in the dialog that is about to open."""
        self.when(kind, lambda: self.press(KEY.Key_Return))

    def menu(self, *letters: Qt.Key) -> None:
        """Open a menu by Alt and its letter, and go on by the letters of what stands in it."""
        self.press(letters[0], ALT)
        for letter in letters[1:]:
            opened = QApplication.activePopupWidget()
            assert opened is not None
            QTest.keyClick(opened, letter)
            QApplication.processEvents()

    def go_to(self, number: int) -> None:
        """Go to the line of this number by the key of the editor."""
        self.when(QInputDialog, lambda: self.answer(str(number)))
        self.press(KEY.Key_G, CTRL)

    def go_to_by_menu(self, number: int) -> None:
        """Go to the line of this number where its key does something else."""
        self.when(QInputDialog, lambda: self.answer(str(number)))
        self.menu(KEY.Key_E, KEY.Key_G)

    def name_file(self, path: Path) -> None:
        """Name a file in the dialog for files that is about to open."""
        self.when(QFileDialog, lambda: self.answer(str(path)))

    def choose_keys(self, name: str) -> None:
        """Choose the keys of another editor: found by name, chosen with the arrows."""
        self.when(Palette, lambda: self.answer("keyboard shortcuts"))
        self.when(KeysDialog, lambda: self._choose_preset(name))
        self.press(KEY.Key_P, CTRL | SHIFT)

    def _choose_preset(self, name: str) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, KeysDialog)
        self.walk_to(dialog.preset)
        for _ in range(dialog.preset.count()):
            if dialog.preset.currentText() != name:
                self.press(KEY.Key_Down)
        assert dialog.preset.currentText() == name
        self.press(KEY.Key_Escape)

    def walk_to(self, widget: QWidget) -> None:
        """Press Tab until a field is reached."""
        for _ in range(20):
            if QApplication.focusWidget() is widget:
                return
            self.press(KEY.Key_Tab)
        pytest.fail("the field cannot be reached by Tab")

    def reach_table(self) -> None:
        """Leave the text for the table of lines with Escape, or walk there with Shift+Tab."""
        if QApplication.focusWidget() is self.window.editor.text:
            self.press(KEY.Key_Escape)
        for _ in range(20):
            if QApplication.focusWidget() is self.window.table:
                return
            self.press(KEY.Key_Backtab, SHIFT)
        pytest.fail("the table cannot be reached by keys")

    def _focus(self) -> QWidget:
        """What has the focus; after a dialog the window is active again, as on any desktop."""
        QApplication.processEvents()
        if QApplication.focusWidget() is None:
            (QApplication.activeModalWidget() or self.window).activateWindow()
            QApplication.processEvents()
        target = QApplication.focusWidget()
        assert target is not None
        return target
