"""Slow work: progress, cancellation, and exactly one outcome on the GUI thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.errors import AppError
from desktop.jobs.job import Job, JobRunner
from desktop.jobs.ticket import JobCancelled, Ticket, run
from desktop.jobs.workers import Workers
from tests.fakes import InlineExecutor


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[JobRunner]:
    runner = JobRunner(Workers(2, "test"))
    yield runner
    assert runner.close()


class Heard:
    """What a window would hear of a job, and on which thread."""

    def __init__(self, job: Job[int]) -> None:
        self.outcomes: list[object] = []
        self.threads: set[int] = set()
        job.succeeded.connect(lambda value: self._note(("succeeded", value)))
        job.failed.connect(lambda error: self._note(("failed", error)))
        job.cancelled.connect(lambda: self._note("cancelled"))

    def _note(self, outcome: object) -> None:
        self.outcomes.append(outcome)
        self.threads.add(threading.get_ident())


def test_a_value_arrives_on_the_gui_thread(qtbot: QtBot, runner: JobRunner) -> None:
    worked_on: list[int] = []

    def work(ticket: Ticket) -> int:
        worked_on.append(threading.get_ident())
        return 7

    job = runner.start(work)
    heard = Heard(job)
    qtbot.waitUntil(lambda: job.is_over)
    assert heard.outcomes == [("succeeded", 7)]
    assert heard.threads == {threading.get_ident()}
    assert worked_on != [threading.get_ident()]


def test_an_error_arrives_as_it_was_raised(qtbot: QtBot, runner: JobRunner) -> None:
    error = AppError("The milk is sour", "Buy new milk")

    def work(ticket: Ticket) -> int:
        raise error

    job = runner.start(work)
    heard = Heard(job)
    qtbot.waitUntil(lambda: job.is_over)
    assert heard.outcomes == [("failed", error)]


def test_a_bug_is_an_outcome_too(
    qtbot: QtBot, runner: JobRunner, caplog: pytest.LogCaptureFixture
) -> None:
    def work(ticket: Ticket) -> int:
        return 1 // 0

    job = runner.start(work)
    heard = Heard(job)
    qtbot.waitUntil(lambda: job.is_over)
    assert [type(outcome[1]) for outcome in heard.outcomes if isinstance(outcome, tuple)] == [
        ZeroDivisionError
    ]
    assert "nobody foresaw" in caplog.text


def test_cancelling_ends_the_work_at_its_next_report(qtbot: QtBot, runner: JobRunner) -> None:
    may_go_on = threading.Event()
    steps: list[int] = []

    def work(ticket: Ticket) -> int:
        for step in range(1000):
            ticket.progress(step / 1000)
            steps.append(step)
            may_go_on.wait(5)
        return 1

    job = runner.start(work)
    heard = Heard(job)
    qtbot.waitUntil(lambda: len(steps) == 1)
    job.cancel()
    may_go_on.set()
    qtbot.waitUntil(lambda: job.is_over)
    assert heard.outcomes == ["cancelled"]
    assert steps == [0]


def test_a_job_cancelled_before_its_turn_never_begins(qtbot: QtBot) -> None:
    begun: list[Ticket] = []
    job: Job[None] = Job(begun.append)
    job.cancel()
    job.run()
    qtbot.waitUntil(lambda: job.is_over)
    assert begun == []


def test_progress_arrives_before_the_outcome(qtbot: QtBot, runner: JobRunner) -> None:
    def work(ticket: Ticket) -> int:
        ticket.progress(0.25, "half of the half")
        ticket.progress(7.0)
        return 1

    job = runner.start(work)
    heard: list[object] = []
    job.progressed.connect(lambda fraction, note: heard.append((fraction, note)))
    job.succeeded.connect(heard.append)
    qtbot.waitUntil(lambda: job.is_over)
    assert heard == [(0.25, "half of the half"), (1.0, ""), 1]


def test_a_part_reports_its_stretch_of_the_whole_and_is_cancelled_with_it() -> None:
    heard: list[tuple[float, str]] = []
    whole = Ticket(lambda fraction, note: heard.append((fraction, note)))
    part = whole.part(0.5, 0.75, "mixing")
    part.progress(0.5)
    part.part(0.5, 1.0).progress(1.0, "almost")
    assert heard == [(0.625, "mixing"), (0.75, "almost")]
    whole.cancel()
    with pytest.raises(JobCancelled):
        part.progress(0.9)


def test_headless_work_gives_its_value_and_its_errors_as_they_are() -> None:
    assert run(lambda ticket: 5) == 5

    def work(ticket: Ticket) -> int:
        raise AppError("No", "Yes")

    with pytest.raises(AppError, match="No"):
        run(work)


def test_closing_cancels_what_runs_and_what_waits(qtbot: QtBot) -> None:
    runner = JobRunner(Workers(1, "test"))
    running = threading.Event()

    def work(ticket: Ticket) -> int:
        while True:
            running.set()
            ticket.progress(0.5)

    jobs = [runner.start(work) for _ in range(3)]
    assert running.wait(5)
    assert runner.close(3.0)
    qtbot.waitUntil(lambda: all(job.is_over for job in jobs))
    assert runner.running == ()


def test_closing_does_not_wait_for_work_that_never_looks_up(qtbot: QtBot) -> None:
    runner = JobRunner(Workers(1, "test"))
    begun, stuck = threading.Event(), threading.Event()

    def work(ticket: Ticket) -> int:
        begun.set()
        stuck.wait(10)
        return 1

    runner.start(work)
    assert begun.wait(5)
    assert not runner.close(0.05)
    stuck.set()


def test_any_executor_will_do(qtbot: QtBot) -> None:
    for executor in (InlineExecutor(), ThreadPoolExecutor(1)):
        runner = JobRunner(executor)
        job = runner.start(lambda ticket: 3)
        heard = Heard(job)
        qtbot.waitUntil(lambda job=job: job.is_over)  # type: ignore[misc]
        assert heard.outcomes == [("succeeded", 3)]
        assert runner.close()


def test_workers_take_nothing_after_they_left() -> None:
    workers = Workers(1, "test")
    future = workers.submit(lambda: 4)
    workers.shutdown()
    assert future.result() == 4
    with pytest.raises(RuntimeError, match="sent home"):
        workers.submit(lambda: 5)
