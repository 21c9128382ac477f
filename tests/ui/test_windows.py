"""Several projects in several windows: one voice for all, and closing one closes no other."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.document import Document
from desktop.core.edit import set_text
from desktop.core.project import Project
from desktop.jobs.guest import Guest
from desktop.jobs.workers import Workers
from desktop.ui import window_layout
from desktop.ui.main_window import Edges, MainWindow
from desktop.windows import SharedSpeaker, Windows
from tests.builders import line, srt
from tests.fakes import FakeSpeaker, FakeVideoPlayer, silence
from tests.ui import stage

LINES = [line(0, 2000, "Hello you", line_id="a")]


@pytest.fixture
def windows(qtbot: QtBot, tmp_path: Path) -> Iterator[Windows]:
    edges = Edges(
        make_player=lambda _: FakeVideoPlayer(),
        probe=lambda path: stage.film(path, 10_000),
        cache=tmp_path / "cache",
        make_sound=silence,
    )
    windows = Windows(FakeSpeaker, edges)
    windows.open()
    yield windows
    for running in windows.running:
        running.window.session.mark_saved()
        running.window.close()
    windows.close()
    for running in windows.running:
        running.window.deleteLater()
        QApplication.sendPostedEvents(running.window, QEvent.Type.DeferredDelete.value)


def shown(windows: Windows) -> list[MainWindow]:
    return [running.window for running in windows.running]


def is_spoken(window: MainWindow) -> bool:
    return len(window.dubbing.takes()) == 1


def test_a_new_window_has_a_project_of_its_own(windows: Windows) -> None:
    first = shown(windows)[0]
    first.session.open_project(Project(Document(LINES)))
    first.actions_["new_window"].trigger()
    second = shown(windows)[1]
    assert second.isVisible()
    assert len(second.session.document) == 0
    assert second.session.project.home != first.session.project.home


def test_closing_one_window_leaves_the_other_and_its_work(qtbot: QtBot, windows: Windows) -> None:
    first = shown(windows)[0]
    first.actions_["new_window"].trigger()
    second = shown(windows)[1]
    first.session.open_project(Project(Document(LINES)))
    first.session.do(set_text(first.session.document.get("a"), "Changed", 1))
    second.close()
    qtbot.waitUntil(lambda: len(windows.running) == 1)
    assert shown(windows) == [first]
    assert first.isVisible()
    assert first.is_work_safe
    assert (first.session.project.home / "project.json").exists()
    first.preferences.change(profile="ted")
    assert first.model.inspection.limits.max_cps == 21


def test_both_windows_are_spoken_for_by_one_voice(qtbot: QtBot, windows: Windows) -> None:
    first = shown(windows)[0]
    first.actions_["new_window"].trigger()
    second = shown(windows)[1]
    for window in (first, second):
        window.session.open_project(Project(Document(LINES)))
        window.dub.speak_all()
    for window in (first, second):
        qtbot.waitUntil(partial(is_spoken, window), timeout=20_000)
    names = [thread.name for thread in threading.enumerate() if thread.name.startswith("speech")]
    assert len(names) == 1


def test_the_queue_of_a_window_that_was_closed_no_longer_hinders_others(
    qtbot: QtBot, windows: Windows
) -> None:
    first = shown(windows)[0]
    first.actions_["new_window"].trigger()
    shown(windows)[1].close()
    qtbot.waitUntil(lambda: len(windows.running) == 1)
    first.session.open_project(Project(Document(LINES)))
    first.dub.speak_all()
    qtbot.waitUntil(partial(is_spoken, first), timeout=20_000)


def test_a_window_that_was_closed_is_forgotten_with_all_it_was_made_of(
    qtbot: QtBot, windows: Windows
) -> None:
    windows.open()
    running = windows.running[-1]
    running.window.session.open_project(Project(Document(LINES)))
    running.window.dub.speak_all()
    things = (running.window, running.window.session, running.queue, running.runner)
    kept = [weakref.ref(thing) for thing in (*things, running.window.session.document)]
    running.window.session.mark_saved()
    running.window.close()
    del running, things

    def are_gone() -> bool:
        gc.collect()
        return not any(ref() for ref in kept)

    qtbot.waitUntil(are_gone, timeout=20_000)


def test_files_open_in_a_window_of_their_own(
    qtbot: QtBot, windows: Windows, tmp_path: Path
) -> None:
    path = tmp_path / "a.srt"
    path.write_text(srt(LINES), encoding="utf-8")
    windows.open((path,))
    assert [len(window.session.document) for window in shown(windows)] == [0, 1]


def test_a_project_that_is_open_already_is_shown_and_not_opened_twice(
    windows: Windows, tmp_path: Path
) -> None:
    first = shown(windows)[0]
    first.session.open_project(Project(Document(LINES)))
    folder = tmp_path / "a.dubwright"
    assert first.files.save_project(folder)
    first.actions_["new_window"].trigger()
    second = shown(windows)[1]
    second.files.open_paths((folder,))
    assert len(second.session.document) == 0
    (tmp_path / "another name.dubwright").symlink_to(folder)
    second.files.open_paths((tmp_path / "another name.dubwright",))
    assert len(second.session.document) == 0
    first.files.open_paths((folder,))
    assert len(first.session.document) == 1


def test_the_speaker_is_made_once() -> None:
    made: list[FakeSpeaker] = []

    def make() -> FakeSpeaker:
        made.append(FakeSpeaker())
        return made[-1]

    shared = SharedSpeaker(make)
    assert shared() is shared()
    assert len(made) == 1


def test_leaving_closes_every_window(qtbot: QtBot, windows: Windows) -> None:
    first = shown(windows)[0]
    first.actions_["new_window"].trigger()
    second = shown(windows)[1]
    first.actions_["quit"].trigger()
    qtbot.waitUntil(lambda: not first.isVisible() and not second.isVisible())


def test_a_guest_ends_its_own_calls_and_not_those_of_others() -> None:
    host = Workers(1, "host")
    first, second = Guest(host), Guest(host)
    began, gate = threading.Event(), threading.Event()

    def long_work() -> bool:
        began.set()
        return gate.wait(10)

    running = first.submit(long_work)
    assert began.wait(10)
    mine = first.submit(lambda: 1)
    other = second.submit(lambda: 2)
    first.shutdown(wait=False, cancel_futures=True)
    assert mine.cancelled()
    with pytest.raises(RuntimeError, match="has left"):
        first.submit(lambda: 3)
    gate.set()
    assert running.result(10)
    assert other.result(10) == 2
    second.shutdown()
    assert host.leave(10)


def test_a_window_is_no_larger_than_its_screen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window_layout.fit(window, QSize(1366, 768))
    assert window.width() < 1366
    assert window.height() < 768 - 24, "the frame has a title"
    window_layout.fit(window, QSize(1920, 1080))
    assert window.width() < 1366, "what fits stays as it is"
