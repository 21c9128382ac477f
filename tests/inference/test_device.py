"""Threads are chosen by the clock, and a full device is left for the processor."""

from __future__ import annotations

import pytest
import torch

from inference.device import candidates, fastest_threads, threads, with_fallback
from inference.errors import OutOfMemory


@pytest.mark.parametrize(
    ("cores", "counts"), [(1, (1,)), (2, (1,)), (3, (1, 2)), (8, (1, 2, 4)), (9, (1, 2, 4, 8))]
)
def test_one_core_is_left_to_the_window(cores: int, counts: tuple[int, ...]) -> None:
    assert candidates(cores) == counts


@pytest.mark.parametrize(
    ("seconds", "best"),
    [
        ({1: 0.02, 2: 0.002, 4: 0.01}, 2),
        ({1: 0.004, 2: 0.012, 4: 0.012}, 1),
        ({1: 0.0100, 2: 0.0098, 4: 0.0098}, 1),
    ],
)
def test_more_threads_have_to_be_worth_it(seconds: dict[int, float], best: int) -> None:
    now = 0.0

    def work(count: int) -> None:
        nonlocal now
        now += seconds[count]

    assert fastest_threads(work, tuple(seconds), lambda: now) == best


def test_the_number_of_threads_comes_back() -> None:
    before = torch.get_num_threads()
    with threads(before + 1):
        assert torch.get_num_threads() == before + 1
    assert torch.get_num_threads() == before


def test_a_full_device_hands_over(caplog: pytest.LogCaptureFixture) -> None:
    tried: list[str] = []

    def work(device: torch.device) -> str:
        tried.append(device.type)
        if device.type != "cpu":
            raise torch.OutOfMemoryError("CUDA out of memory")
        return "done"

    result, device = with_fallback(work, torch.device("meta"))
    assert (result, device.type, tried) == ("done", "cpu", ["meta", "cpu"])
    assert "meta is out of memory" in caplog.text


def test_a_full_processor_is_the_end() -> None:
    def work(device: torch.device) -> None:
        raise RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried 9 TB")

    with pytest.raises(OutOfMemory) as caught:
        with_fallback(work, torch.device("cpu"))
    assert caught.value.device == "cpu"


def test_other_errors_pass_through() -> None:
    def work(device: torch.device) -> None:
        raise RuntimeError("shapes do not fit")

    with pytest.raises(RuntimeError, match="shapes"):
        with_fallback(work, torch.device("cpu"))
