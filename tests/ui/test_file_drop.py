"""A file may be dropped on every part of the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.document import Document
from desktop.core.project import Project
from desktop.ui.main_window import MainWindow
from desktop.ui.translate_commands import TranslateCommands
from tests.builders import line, srt

PARTS: dict[str, Callable[[MainWindow], QWidget]] = {
    "the text": lambda window: window.editor.text.viewport(),
    "the table": lambda window: window.table.viewport(),
    "the timeline": lambda window: window.timeline.canvas,
    "the film": lambda window: window.video.pages,
    "the menu": lambda window: window.menuBar(),
    "the original": lambda window: original_of(window),
}


def original_of(window: MainWindow) -> QWidget:
    translate = window.features.by_name["translate"]
    assert isinstance(translate, TranslateCommands)
    translate.show_box(True)
    return translate.box.text.viewport()


def drop(widget: QWidget, *paths: Path) -> None:
    """Drag files over a part and let them go there."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), action, data, button, none)
    QApplication.sendEvent(widget, entering)
    QApplication.sendEvent(widget, QDropEvent(QPointF(5, 5), action, data, button, none))


@pytest.mark.parametrize("part", PARTS)
def test_subtitles_open_wherever_they_are_dropped(
    part: str, qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.session.open_project(Project(Document([line(0, 1000, "old", line_id="a")])))
    path = tmp_path / "a.srt"
    path.write_text(srt([line(0, 1000, "one"), line(2000, 3000, "two")]), encoding="utf-8")
    drop(PARTS[part](window), path)
    qtbot.waitUntil(lambda: [x.text for x in window.session.document.lines] == ["one", "two"])


@pytest.mark.parametrize("part", PARTS)
def test_a_film_opens_wherever_it_is_dropped(
    part: str, qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(b"film")
    drop(PARTS[part](window), film)
    qtbot.waitUntil(lambda: window.session.media is not None and window.session.media.path == film)
