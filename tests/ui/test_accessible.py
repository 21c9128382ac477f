"""Whoever only hears the window hears a name for everything that Tab reaches."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenuBar,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.ui.main_window import MainWindow
from desktop.ui.retime_dialog import RateDialog, ShiftDialog, StretchDialog
from tests.ui.dialogs import DIALOGS, PANELS, open_panel


def nameless(root: QWidget) -> list[str]:
    """Everything shown below a widget that Tab reaches and that nothing names."""
    buddies = {id(label.buddy()) for label in root.findChildren(QLabel)}
    found = []
    for widget in root.findChildren(QWidget):
        is_reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if not (is_reached and widget.isVisible()) or _is_named_by_itself(widget):
            continue
        if not widget.accessibleName() and id(widget) not in buddies:
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def _is_named_by_itself(widget: QWidget) -> bool:
    if isinstance(widget, QLineEdit):
        # A field inside of a box is heard as the box.
        is_inner = isinstance(widget.parent(), QComboBox | QAbstractSpinBox)
        return is_inner or bool(widget.placeholderText())
    if isinstance(widget, QAbstractButton):
        return bool(widget.text())
    return isinstance(widget, QTabBar | QMenuBar)


@pytest.mark.parametrize("panel", PANELS)
def test_the_window_and_its_panels_name_everything(
    written: MainWindow, qtbot: QtBot, panel: str
) -> None:
    open_panel(written, qtbot, panel)
    assert nameless(written) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_names_everything(written: MainWindow, qtbot: QtBot, name: str) -> None:
    dialog = DIALOGS[name](written)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.windowTitle()
    assert nameless(dialog) == []


@pytest.mark.parametrize("action", ["shift", "stretch", "frame_rate"])
def test_the_dialogs_of_times_name_everything(
    written: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, action: str
) -> None:
    met: list[list[str]] = []

    def look(dialog: QDialog) -> int:
        dialog.show()
        met.append(nameless(dialog))
        return 0

    for kind in (ShiftDialog, StretchDialog, RateDialog):
        monkeypatch.setattr(kind, "exec", look)
    written.actions_[action].trigger()
    assert met == [[]]


def test_acting_and_exporting_name_everything(
    written: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(b"film")
    with qtbot.waitSignal(written.video.film_loaded):
        written.files.open_film_at(film)
    for action in ("act_line", "export_dub"):
        written.actions_[action].trigger()
        dialog = next(x for x in written.findChildren(QDialog) if x.isVisible())
        assert nameless(dialog) == []
        dialog.close()
        qtbot.wait(10)
