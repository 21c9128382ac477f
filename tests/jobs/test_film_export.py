"""The export as the window runs it: one outcome, on the GUI thread, from a frozen document."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.document import Document
from desktop.core.edit import set_text
from desktop.core.errors import FileError
from desktop.core.line import Line
from desktop.core.takes import TakeStore
from desktop.jobs.export import ExportOptions
from desktop.jobs.film_export import FilmExport
from desktop.jobs.job import JobRunner
from desktop.jobs.report import Report
from desktop.jobs.speech import SpeechQueue
from desktop.jobs.speech_request import SpeechRequest
from desktop.jobs.workers import Workers
from tests.fakes import FakeSpeaker

if TYPE_CHECKING:
    from inference.speech import Speech
    from inference.voice.profile import Voice

QUIET = ExportOptions(with_loudness=False)


@pytest.fixture
def document() -> Document:
    return Document([Line(n, i * 1000, i * 1000 + 900, f"line {n}") for i, n in enumerate("abc")])


@pytest.fixture
def queue(qtbot: QtBot, speaker: FakeSpeaker, store: TakeStore) -> Iterator[SpeechQueue]:
    queue = SpeechQueue(lambda: speaker, store, (), Workers(1, "speech"))
    yield queue
    assert queue.close()


@pytest.fixture
def exporter(queue: SpeechQueue) -> Iterator[FilmExport]:
    runner = JobRunner(Workers(1, "work"))
    yield FilmExport(runner, queue)
    assert runner.close()


def test_the_report_arrives_on_the_gui_thread_and_progress_only_grows(
    qtbot: QtBot, exporter: FilmExport, document: Document, film: Path, tmp_path: Path
) -> None:
    told: list[float] = []
    threads: set[int] = set()
    exporter.progressed.connect(lambda fraction, note: told.append(fraction))
    exporter.succeeded.connect(lambda report: threads.add(threading.get_ident()))
    with qtbot.waitSignal(exporter.succeeded, timeout=30_000) as written:
        exporter.start(document, film, tmp_path / "out.mp4", QUIET, 3)
    assert written.args is not None
    report = written.args[0]
    assert isinstance(report, Report)
    assert [line.status for line in report.lines] == ["ok"] * 3
    assert set(report.film.seconds) == {"speech", "mix", "mux", "check"}
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert threads == {threading.get_ident()}
    assert not exporter.is_running


def test_edits_after_the_start_do_not_change_the_film(
    qtbot: QtBot, exporter: FilmExport, document: Document, film: Path, tmp_path: Path
) -> None:
    with qtbot.waitSignal(exporter.succeeded, timeout=30_000) as written:
        exporter.start(document, film, tmp_path / "out.mp4", QUIET, 3)
        document.apply(set_text(document.get("a"), "something else", 1))
    assert written.args is not None
    assert written.args[0].lines[0].text == "line a"


def test_cancelling_is_the_one_outcome_and_leaves_nothing(
    qtbot: QtBot, exporter: FilmExport, document: Document, film: Path, tmp_path: Path
) -> None:
    outcomes: list[str] = []
    exporter.succeeded.connect(lambda report: outcomes.append("succeeded"))
    exporter.failed.connect(lambda error: outcomes.append("failed"))
    exporter.cancelled.connect(lambda: outcomes.append("cancelled"))
    exporter.progressed.connect(lambda fraction, note: exporter.cancel())
    folder = tmp_path / "out"
    folder.mkdir()
    exporter.start(document, film, folder / "out.mp4", QUIET, 3)
    qtbot.waitUntil(lambda: not exporter.is_running, timeout=30_000)
    assert outcomes == ["cancelled"]
    assert list(folder.iterdir()) == []


def test_a_bad_target_fails_before_anything_is_spoken(
    qtbot: QtBot, exporter: FilmExport, document: Document, film: Path, speaker: FakeSpeaker
) -> None:
    with qtbot.waitSignal(exporter.failed) as failed:
        exporter.start(document, film, film, QUIET, 3)
    assert failed.args is not None
    assert isinstance(failed.args[0], FileError)
    assert speaker.spoken == []
    assert not exporter.is_running


class Waiting(FakeSpeaker):
    """Speaks its first line only when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.has_begun, self.may_go_on = threading.Event(), threading.Event()

    def speak(self, text: str, voice: Voice, **wishes: Any) -> Speech:
        self.has_begun.set()
        assert self.may_go_on.wait(10)
        return super().speak(text, voice, **wishes)


def test_an_urgent_line_is_spoken_between_two_lines_of_the_film(
    qtbot: QtBot, document: Document, store: TakeStore, film: Path, tmp_path: Path
) -> None:
    speaker = Waiting()
    queue = SpeechQueue(lambda: speaker, store, (), Workers(1, "speech"))
    runner = JobRunner(Workers(1, "work"))
    exporter = FilmExport(runner, queue)
    with qtbot.waitSignal(exporter.succeeded, timeout=30_000):
        exporter.start(document, film, tmp_path / "out.mp4", QUIET, 3)
        qtbot.waitUntil(speaker.has_begun.is_set)
        queue.want(SpeechRequest("x", "now please", "en", "", 1.0, 0, 9000), urgent=True)
        speaker.may_go_on.set()
    assert speaker.spoken == ["line a", "now please", "line b", "line c"]
    assert queue.close()
    assert runner.close()
