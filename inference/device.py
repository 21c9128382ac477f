"""On how many threads the networks run, and what happens when their device is full or gone."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TypeVar

import torch

from inference.errors import OutOfMemory

log = logging.getLogger(__name__)

ResultT = TypeVar("ResultT")

# More threads must win clearly: they cost the window its share of the processor.
_WORTH = 0.85
_ROUNDS = 3


def cores() -> int:
    """Return how many processor cores this program may use."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return max(1, os.cpu_count() or 1)


def candidates(n_cores: int) -> tuple[int, ...]:
    """Return the thread counts worth trying: powers of two that leave one core to the window."""
    most = max(1, n_cores - 1)
    counts = [1]
    while counts[-1] * 2 <= most:
        counts.append(counts[-1] * 2)
    return tuple(counts)


def fastest_threads(
    work: Callable[[int], object],
    counts: tuple[int, ...],
    clock: Callable[[], float] = time.perf_counter,
) -> int:
    """Time `work` with each number of threads and return the best; takes some times the work.

    The result depends on the machine alone: keep it and pass it on at the next start.
    """
    best, best_seconds = counts[0], float("inf")
    for count in counts:
        work(count)
        seconds = min(_seconds(work, count, clock) for _ in range(_ROUNDS))
        if seconds < best_seconds * _WORTH:
            best, best_seconds = count, seconds
    return best


@contextmanager
def threads(count: int) -> Iterator[None]:
    """Run networks on so many threads meanwhile."""
    before = torch.get_num_threads()
    if count == before:
        yield
        return
    torch.set_num_threads(count)
    try:
        yield
    finally:
        torch.set_num_threads(before)


def is_out_of_memory(error: BaseException) -> bool:
    """Tell whether an error of torch means that memory ran out."""
    if isinstance(error, torch.OutOfMemoryError | MemoryError):
        return True
    return isinstance(error, RuntimeError) and "can't allocate memory" in str(error)


def with_fallback(
    work: Callable[[torch.device], ResultT],
    device: torch.device,
    leave: Callable[[], None] | None = None,
) -> tuple[ResultT, torch.device]:
    """Do the work on the device, or on the CPU when the device is full, lost, or cannot do it.

    Drivers say in many words that a device is gone, so no error of an accelerator is the last
    one: it counts when the CPU meets it too. `leave` is called before the CPU begins. Returns the
    result and the device that did it. Raises OutOfMemory, or what the work raises on the CPU.
    """
    try:
        return work(device), device
    except (RuntimeError, MemoryError) as error:
        if device.type == "cpu" and is_out_of_memory(error):
            raise OutOfMemory("cpu") from error
        if device.type == "cpu":
            raise
        reason = "is out of memory" if is_out_of_memory(error) else f"failed ({_first_row(error)})"
        log.warning("%s %s; speech is made on the processor from now on", device, reason)
    # Outside of the handler, so that what the error held on the device is free.
    if device.type == "cuda":
        with suppress(RuntimeError):  # a device that is gone has nothing to free
            torch.cuda.empty_cache()
    if leave is not None:
        leave()
    return with_fallback(work, torch.device("cpu"))


def _first_row(error: BaseException) -> str:
    return next(iter(str(error).splitlines()), type(error).__name__)


def _seconds(work: Callable[[int], object], count: int, clock: Callable[[], float]) -> float:
    started = clock()
    work(count)
    return clock() - started
