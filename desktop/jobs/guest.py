"""A share of a thread that several windows use: each ends its own work and nobody else's."""

from __future__ import annotations

from collections.abc import Callable
from concurrent import futures as calls
from concurrent.futures import Executor, Future
from typing import Any, TypeVar

T = TypeVar("T")

_PATIENCE_S = 1.0


class Guest(Executor):
    """Hands its calls to a host that outlives it."""

    def __init__(self, host: Executor) -> None:
        self._host = host
        self._futures: set[Future[Any]] = set()
        self._closed = False

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """Queue a call at the host; raises RuntimeError after the shutdown."""
        if self._closed:
            raise RuntimeError("this guest has left")
        future = self._host.submit(fn, *args, **kwargs)
        self._futures.add(future)
        future.add_done_callback(self._futures.discard)
        return future

    @property
    def is_done(self) -> bool:
        """Whether none of its calls waits or runs."""
        return not self._futures

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more calls; with `wait`, stay a second at most for those that run."""
        self._closed = True
        mine = tuple(self._futures)
        if cancel_futures:
            for future in mine:
                future.cancel()
        if wait:
            calls.wait(mine, timeout=_PATIENCE_S)

    def leave(self, timeout_s: float) -> bool:
        """Drop what waits and stay at most so long for what runs; True when nothing runs on."""
        self.shutdown(wait=False, cancel_futures=True)
        return not calls.wait(tuple(self._futures), timeout=timeout_s).not_done
