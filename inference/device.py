"""On how many threads the networks run, and what happens when memory runs out."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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


def fastest_threads(work: Callable[[int], object], counts: tuple[int, ...]) -> int:
    """Time `work` with each number of threads and return the best; takes some times the work.

    The result depends on the machine alone: keep it and pass it on at the next start.
    """
    best, best_seconds = counts[0], float("inf")
    for count in counts:
        work(count)
        seconds = min(_seconds(work, count) for _ in range(_ROUNDS))
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
    work: Callable[[torch.device], ResultT], device: torch.device
) -> tuple[ResultT, torch.device]:
    """Do the work on the device, or on the CPU when the memory of the device runs out.

    Returns the result and the device that did it. Raises OutOfMemory when the CPU fails too.
    """
    try:
        return work(device), device
    except (RuntimeError, MemoryError) as error:
        if not is_out_of_memory(error):
            raise
        if device.type == "cpu":
            raise OutOfMemory("cpu") from error
        log.warning("%s is out of memory; speech is made on the processor from now on", device)
    # Outside of the handler, so that what the error held on the device is free.
    if device.type == "cuda":
        torch.cuda.empty_cache()
    return with_fallback(work, torch.device("cpu"))


def _seconds(work: Callable[[int], object], count: int) -> float:
    started = time.perf_counter()
    work(count)
    return time.perf_counter() - started
