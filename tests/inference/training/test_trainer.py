"""Training goes on to the step where it stopped, as if it never had."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
import torch

from inference.training.trainer import Average, cosine_rate, keep, read_state, train


class Counter:
    """A recipe whose state is a sum; each step adds its number."""

    def __init__(self) -> None:
        self.total = 0
        self.seen: list[int] = []

    def step(self, number: int) -> Mapping[str, float]:
        self.total += number
        return {"total": float(self.total)}

    def state(self) -> dict[str, object]:
        return {"total": self.total}

    def load(self, state: Mapping[str, object]) -> None:
        total = state["total"]
        assert isinstance(total, int)
        self.total = total

    def at_checkpoint(self, number: int) -> None:
        self.seen.append(number)


def never() -> bool:
    return False


def test_a_run_goes_on_where_it_stopped(tmp_path: Path) -> None:
    train(Counter(), tmp_path, 7, never)
    resumed = Counter()
    assert train(resumed, tmp_path, 20, never) == 20
    assert resumed.total == sum(range(20))


def test_a_run_that_is_asked_to_stop_keeps_its_last_step(tmp_path: Path) -> None:
    recipe = Counter()
    assert train(recipe, tmp_path, 100, lambda: recipe.total >= 10) == 5
    assert read_state(tmp_path)["step"] == 5


def test_a_finished_run_does_nothing_more(tmp_path: Path) -> None:
    train(Counter(), tmp_path, 5, never)
    again = Counter()
    train(again, tmp_path, 5, never)
    assert again.total == sum(range(5))


def test_the_log_has_a_line_of_means_now_and_then(tmp_path: Path) -> None:
    train(Counter(), tmp_path, 10, never, log_every=5)
    lines = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text().splitlines()]
    assert [line["step"] for line in lines] == [5, 10]
    assert lines[0]["total"] == pytest.approx((0 + 1 + 3 + 6 + 10) / 5)


def test_a_checkpoint_is_written_whenever_it_is_due(tmp_path: Path) -> None:
    recipe = Counter()
    train(recipe, tmp_path, 4, never, checkpoint_seconds=0.0)
    assert recipe.seen == [1, 2, 3, 4, 4]


def test_a_file_that_is_no_state_is_refused(tmp_path: Path) -> None:
    torch.save({"step": "three", "recipe": {}, "cpu_seconds": 0.0}, tmp_path / "state.pt")
    with pytest.raises(ValueError, match="no training state"):
        train(Counter(), tmp_path, 4, never)


def test_the_average_follows_and_comes_back() -> None:
    network = torch.nn.Linear(2, 2)
    average = Average(network, 0.9)
    before = [weight.clone() for weight in average.weights]
    with torch.no_grad():
        network.weight.add_(1.0)
    average.update(1000)
    moved = float((average.weights[0] - before[0]).mean())
    assert moved == pytest.approx(0.1, abs=1e-6)
    other = Average(torch.nn.Linear(2, 2), 0.9)
    other.load(average.state())
    assert torch.equal(other.weights[0], average.weights[0])


def test_the_rate_rises_then_falls_to_its_last_share() -> None:
    assert cosine_rate(0, 1000, 0.1) == pytest.approx(1 / 200)
    assert cosine_rate(200, 10_000_000, 0.1) == pytest.approx(1.0, abs=1e-3)
    assert cosine_rate(1000, 1000, 0.1) == pytest.approx(0.1)
    assert cosine_rate(5000, 1000, 0.1) == pytest.approx(0.1)


class Networks:
    """A recipe of two small networks, one of them averaged, and an optimizer."""

    def __init__(self) -> None:
        self.generator, self.judges = torch.nn.Linear(2, 2), torch.nn.Linear(2, 1)
        self.speakers = torch.zeros(3, 2)
        self.average = Average(self.generator, 0.9)
        self.began_with: Mapping[str, object] = {}

    def step(self, number: int) -> Mapping[str, float]:
        with torch.no_grad():
            self.generator.weight.add_(0.1)
        self.average.update(number)
        return {}

    def state(self) -> dict[str, object]:
        return {
            "generator": self.generator.state_dict(),
            "average": self.average.state(),
            "judges": self.judges.state_dict(),
            "speakers": self.speakers,
            "optimizer": {"state": {}, "param_groups": []},
        }

    def load(self, state: Mapping[str, object]) -> None:
        self.began_with = state

    def at_checkpoint(self, number: int) -> None:
        pass


def test_what_is_kept_is_the_average_and_the_judges_without_moments(tmp_path: Path) -> None:
    first = Networks()
    train(first, tmp_path / "run", 5, never)
    keep(tmp_path / "run", tmp_path / "kept")
    second = Networks()
    assert train(second, tmp_path / "next", 5, never, begin=tmp_path / "kept") == 5
    assert set(second.began_with) == {"generator", "judges", "speakers"}
    generator = second.began_with["generator"]
    assert isinstance(generator, dict)
    torch.testing.assert_close(generator["weight"], first.average.weights[0], atol=1e-3, rtol=1e-3)
    assert not torch.allclose(generator["weight"], first.generator.weight, atol=1e-3)


def test_a_begun_run_goes_on_from_its_own_state(tmp_path: Path) -> None:
    train(Networks(), tmp_path / "run", 5, never)
    keep(tmp_path / "run", tmp_path / "kept")
    train(Networks(), tmp_path / "next", 7, never, begin=tmp_path / "kept")
    again = Networks()
    assert train(again, tmp_path / "next", 9, never, begin=tmp_path / "kept") == 9
    assert "optimizer" in again.began_with
