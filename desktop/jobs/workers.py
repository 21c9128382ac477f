"""Threads that do the slow work, and that never keep the program from leaving."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any, TypeVar

log = logging.getLogger(__name__)

T = TypeVar("T")


class Workers(Executor):
    """A few threads that never keep the program from leaving, unlike those of the library."""

    def __init__(self, count: int, name: str) -> None:
        self._tasks: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._closed = False
        self._threads = [
            threading.Thread(target=self._work, name=f"{name}-{number}", daemon=True)
            for number in range(count)
        ]
        for thread in self._threads:
            thread.start()

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """Queue a call; its value or error is in the future."""
        if self._closed:
            raise RuntimeError("these workers were sent home")
        future: Future[T] = Future()

        def task() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                value = fn(*args, **kwargs)
            except Exception as error:
                log.exception("a worker's task failed")
                future.set_exception(error)
            else:
                future.set_result(value)

        self._tasks.put(task)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more work; with `wait`, stay until everything queued is done."""
        self.leave(None if wait else 0.0)

    def leave(self, timeout_s: float | None) -> bool:
        """Take no more work and wait at most so long; True when every thread has ended."""
        if not self._closed:
            self._closed = True
            for _ in self._threads:
                self._tasks.put(None)
        end = None if timeout_s is None else time.monotonic() + timeout_s
        for thread in self._threads:
            thread.join(None if end is None else max(0.0, end - time.monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    def _work(self) -> None:
        while (task := self._tasks.get()) is not None:
            task()
            del task  # what it holds is not kept until the next one comes
