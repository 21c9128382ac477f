"""How quick the whole window answers: typing, the table, a large undo, opening a project."""

from __future__ import annotations

import itertools
import random
import time
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from desktop import app
from desktop.bench.editor_stage import N_LINES, WORDS, a_film, a_project, p99, some_peaks, timed
from desktop.bench.result import Measurement, at_most
from desktop.bench.usage import peak_megabytes
from desktop.core import edit, project
from desktop.core.errors import AppError
from desktop.core.line import make
from desktop.jobs.speaking import Speaker
from desktop.media.player import Drawing, VideoPlayer
from desktop.ui.main_window import Edges, MainWindow

KEY_GOAL_MS, SCROLL_GOAL_MS, STEP_GOAL_MS, UNDO_GOAL_MS = 16.0, 16.0, 30.0, 100.0
OPEN_GOAL_S = 1.0
MEMORY_GOAL_MB = 400.0


def window_results(count: int, folder: Path) -> Iterable[Measurement]:
    """Act as a person does and wait each time until everything is painted."""
    saved = folder / "long.dubwright"
    project.save(a_project(), saved)
    edges = Edges(_no_player, lambda path: a_film(path), folder / "cache")
    running = app.build(_no_speaker, edges)
    window = running.window
    window.resize(1440, 900)
    window.show()
    _settle()
    began = time.perf_counter()
    window.session.open_project(project.load(saved))
    _settle()
    yield at_most("project.open", time.perf_counter() - began, "s", OPEN_GOAL_S)
    window.timeline.set_peaks(some_peaks())
    _settle()
    yield from _typing(window, count)
    yield from _table(window, count)
    yield at_most("memory", peak_megabytes(), "MB", MEMORY_GOAL_MB, "without torch")
    window.video.shutdown()
    window.hide()
    running.close()


def _typing(window: MainWindow, count: int) -> Iterable[Measurement]:
    window.session.select(f"l{N_LINES // 2}")
    window.editor.write()
    _settle()
    letters = itertools.cycle(" ".join(WORDS))
    times = timed(count, lambda _: None, lambda: _press(window, next(letters)))
    yield p99("key.painted", times, KEY_GOAL_MS)


def _table(window: MainWindow, count: int) -> Iterable[Measurement]:
    session, table, rng = window.session, window.table, random.Random(1)
    bar = table.verticalScrollBar()
    few = max(count // 4, 10)

    def scroll() -> None:
        bar.setValue((bar.value() + 3) % bar.maximum())
        _settle()

    def jump() -> None:
        session.select(session.document[rng.randrange(N_LINES)].id)
        _settle()

    def insert() -> None:
        start = rng.randrange(3_600_000)
        session.do(edit.insert([make(start, start + 900, "new")]))
        _settle()

    def undo() -> None:
        session.undo()
        _settle()

    def shift(_: int) -> None:
        session.do(edit.shift(session.document.lines, 1000))
        _settle()

    yield p99("table.scroll", timed(count, lambda _: None, scroll), SCROLL_GOAL_MS)
    yield p99("table.jump", timed(few, lambda _: None, jump), STEP_GOAL_MS)
    yield p99("table.insert", timed(few, lambda _: None, insert), STEP_GOAL_MS)
    yield p99("undo.shift", timed(10, shift, undo), UNDO_GOAL_MS)


def _press(window: MainWindow, letter: str) -> None:
    box = window.editor.text
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(box, event)
    _settle()


def _settle() -> None:
    QApplication.processEvents()


def _no_player(drawing: Drawing) -> VideoPlayer:
    raise AppError("There is no film in this measurement", "It is about the lines")


def _no_speaker() -> Speaker:
    raise AppError("Nothing is spoken in this measurement", "It is about the lines")
