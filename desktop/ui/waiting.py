"""Waits for slow work with the window alive: it paints and plays on, keys and clicks wait."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEventLoop

from desktop.jobs.job import JobRunner
from desktop.jobs.workers import Workers

T = TypeVar("T")


def wait_for(work: Callable[[], T]) -> T:
    """Do work on a thread of its own and return its value, or raise its error, when it is done.

    What a person types or clicks meanwhile is kept and acts afterwards.
    """
    runner = JobRunner(Workers(1, "wait"))
    job = runner.start(lambda _ticket: work())
    values: list[T] = []
    errors: list[Exception] = []
    loop = QEventLoop()
    job.succeeded.connect(values.append)
    job.failed.connect(errors.append)
    for outcome in (job.succeeded, job.failed, job.cancelled):
        outcome.connect(loop.quit)
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    runner.close()
    runner.deleteLater()
    if errors:
        raise errors[0]
    return values[0]
