"""The search for garbage and long projects."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.document import Document
from desktop.core.project import Project
from desktop.ui.main_window import MainWindow
from tests.builders import line

LONG = tuple(line(i * 2000, i * 2000 + 1500, "Words") for i in range(1500))


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    yield
    gc.unfreeze()


def test_a_long_project_is_left_out_of_the_search_until_another_opens(
    window: MainWindow, qtbot: QtBot
) -> None:
    gc.unfreeze()
    window.session.open_project(Project(Document(LONG)))
    qtbot.waitUntil(lambda: gc.get_freeze_count() > len(LONG))
    kept = weakref.ref(window.session.document)
    window.session.open_project(Project(Document(LONG[:3])))
    qtbot.waitUntil(lambda: gc.get_freeze_count() == 0)
    gc.collect()
    assert kept() is None


def test_a_short_project_is_searched_as_all_else(window: MainWindow, qtbot: QtBot) -> None:
    gc.freeze()
    window.session.open_project(Project(Document(LONG[:3])))
    qtbot.waitUntil(lambda: gc.get_freeze_count() == 0)
