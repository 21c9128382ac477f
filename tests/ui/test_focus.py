"""Nothing needs a mouse: Tab walks through everything in the window and in each dialog, and out."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QRadioButton,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

import desktop.ui
from desktop.ui.act_dialog import ActDialog
from desktop.ui.export_dialog import ExportDialog
from desktop.ui.hints_commands import HintsCommands
from desktop.ui.main_window import MainWindow
from desktop.ui.mnemonics import plain
from desktop.ui.retime_dialog import RateDialog, ShiftDialog, StretchDialog
from tests.builders import line, srt
from tests.ui.dialogs import DIALOGS, PANELS, open_panel


def told(widget: QWidget) -> str:
    """What a person would look for when a walk misses it."""
    parent = widget.parentWidget()
    return f"{type(widget).__name__} {widget.objectName()} in {type(parent).__name__}"


def reachable(root: QWidget) -> set[QWidget]:
    """Everything below a widget that keys can act on now."""
    return {
        widget.focusProxy() or widget
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.window() is root.window()
        and not _is_inside_another(widget)
    }


def _is_inside_another(widget: QWidget) -> bool:
    """A field in a box is the box; of buttons that exclude each other one is walked to."""
    is_field = isinstance(widget, QLineEdit)
    is_field = is_field and isinstance(widget.parent(), QComboBox | QAbstractSpinBox)
    return is_field or (isinstance(widget, QRadioButton) and not widget.isChecked())


def walk(root: QWidget, key: Qt.Key) -> set[QWidget]:
    """Press Tab, or Tab backwards, until it comes round, and return what had the focus."""
    met: list[QWidget] = []
    for _ in range(300):
        here = QApplication.focusWidget()
        assert here is not None
        if met and here is met[0]:
            return set(met)
        assert here not in met, f"{told(here)} keeps the walk in a ring"
        met.append(here)
        back = key is Qt.Key.Key_Backtab
        keys = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(here, key, keys)
        assert QApplication.focusWidget() is not here, f"{told(here)} keeps the focus"
    pytest.fail("the walk does not come round")


def missed(root: QWidget, qtbot: QtBot) -> list[str]:
    """What Tab does not come to in one direction or the other."""
    root.activateWindow()
    qtbot.waitUntil(lambda: _has_focus(root))
    wanted = reachable(root)
    assert wanted
    ways = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
    return sorted({told(widget) for way in ways for widget in wanted - walk(root, way)})


def _has_focus(root: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and root.isAncestorOf(focus)


def pages(root: QWidget) -> Iterator[None]:
    """Turn through the pages of a dialog, once where there are none."""
    tabs = root.findChild(QTabWidget)
    for index in range(tabs.count() if tabs is not None else 1):
        if tabs is not None:
            tabs.setCurrentIndex(index)
        yield


@pytest.mark.parametrize("panel", PANELS)
def test_the_window_and_its_panels_are_walked_through(
    written: MainWindow, qtbot: QtBot, panel: str
) -> None:
    open_panel(written, qtbot, panel)
    assert missed(written, qtbot) == []


def test_the_first_window_is_walked_through(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    for name in ("a.srt", "b.srt"):
        (tmp_path / name).write_text(srt([line(0, 900, "One")]), encoding="utf-8")
        window.preferences.remember(tmp_path / name)
    window.messages.tell("Something", "and what to do", "warn", button="Do it", answer=lambda: None)
    hints = window.features.by_name["hints"]
    assert isinstance(hints, HintsCommands)
    hints.show_hints()
    qtbot.wait(30)
    assert missed(window, qtbot) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_is_walked_through(written: MainWindow, qtbot: QtBot, name: str) -> None:
    dialog = DIALOGS[name](written)
    qtbot.addWidget(dialog)
    dialog.show()
    for _ in pages(dialog):
        assert missed(dialog, qtbot) == []


@pytest.mark.parametrize("action", ["shift", "stretch", "frame_rate"])
def test_the_dialogs_of_times_are_walked_through(
    written: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, action: str
) -> None:
    met: list[list[str]] = []

    def look(dialog: QDialog) -> int:
        dialog.show()
        met.append(missed(dialog, qtbot))
        return 0

    for kind in (ShiftDialog, StretchDialog, RateDialog):
        monkeypatch.setattr(kind, "exec", look)
    written.actions_[action].trigger()
    assert met == [[]]


@pytest.mark.parametrize("action", ["act_line", "export_dub"])
def test_acting_and_exporting_are_walked_through(
    written: MainWindow, qtbot: QtBot, tmp_path: Path, action: str
) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(b"film")
    with qtbot.waitSignal(written.video.film_loaded):
        written.files.open_film_at(film)
    assert missed(written, qtbot) == []
    written.actions_[action].trigger()
    dialog = next(x for x in written.findChildren(QDialog) if x.isVisible())
    assert missed(dialog, qtbot) == []
    dialog.close()


def menu_by_key(view: QWidget) -> list[str]:
    """What the menu key of the keyboard offers in a view, where its current row stands."""
    offered: list[str] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            offered.extend(plain(action.text()) for action in menu.actions())
            menu.close()

    place = view.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
    QTimer.singleShot(0, look)
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(view, QContextMenuEvent(reason, place, view.mapToGlobal(place)))
    QApplication.processEvents()
    return offered


def test_menus_of_what_is_current_open_without_a_mouse(written: MainWindow, qtbot: QtBot) -> None:
    for panel in ("voices", "problems"):
        written.actions_[panel].trigger()

    def filled() -> dict[str, QAbstractItemView]:
        views = (view for view in written.findChildren(QAbstractItemView) if view.isVisible())
        return {view.accessibleName(): view for view in views if view.model().rowCount()}

    qtbot.waitUntil(lambda: {"Voices", "Lines", "Problems"} <= set(filled()))
    found = {}
    for name, view in filled().items():
        view.setCurrentIndex(view.model().index(view.model().rowCount() - 1, 0))
        found[name] = menu_by_key(view)
    assert "Hear it" in found["Voices"]
    assert "Delete" in found["Lines"]
    assert any("all of this kind" in text for text in found["Problems"])
    assert "Delete" in menu_by_key(written.timeline.canvas)


def test_no_dialog_is_forgotten(written: MainWindow, qtbot: QtBot) -> None:
    for module in pkgutil.iter_modules(desktop.ui.__path__, "desktop.ui."):
        importlib.import_module(module.name)
    walked: set[type] = {ActDialog, ExportDialog, ShiftDialog, StretchDialog, RateDialog}
    for make in DIALOGS.values():
        dialog = make(written)
        qtbot.addWidget(dialog)
        walked.add(type(dialog))
    ours = {kind for kind in _below(QDialog) if kind.__module__.startswith("desktop.ui")}
    assert {kind for kind in ours if not _below(kind)} == walked


def _below(kind: type) -> set[type]:
    """All classes made from a class, and those made from them."""
    made: set[type] = set(kind.__subclasses__())
    return made.union(*map(_below, made))
