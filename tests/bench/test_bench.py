"""The benches: one object in one form, goals judged honestly, every name a module that runs."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest

from desktop import cli
from desktop.bench import registry, result
from desktop.bench.result import (
    BenchResult,
    Measurement,
    as_json,
    as_table,
    at_least,
    at_most,
    plain,
)
from desktop.bench.start import start_window

FOLDER = Path(registry.__file__).parent


def test_a_value_at_its_limit_meets_its_goal() -> None:
    assert at_most("a", 1.3, "ratio", 1.3).met is True
    assert at_most("a", 1.31, "ratio", 1.3).met is False
    assert at_least("a", 1.3, "ratio", 1.3).met is True
    assert at_least("a", 1.29, "ratio", 1.3).met is False
    assert plain("a", 1.0, "s").met is None


def test_a_result_is_one_object_of_the_promised_form() -> None:
    told = json.loads(as_json(BenchResult("x", (at_most("a", 2.0, "s", 1.0, "beside b"),))))
    assert list(told) == ["bench", "machine", "results"]
    assert told["bench"] == "x"
    assert {"system", "processor", "cores", "load", "python"} <= set(told["machine"])
    assert told["results"] == [
        {
            "name": "a",
            "value": 2.0,
            "unit": "s",
            "goal": "<= 1",
            "met": False,
            "reference": "beside b",
        }
    ]


def test_a_table_names_what_was_missed() -> None:
    table = as_table(
        BenchResult("x", (at_most("long name", 2.0, "s", 1.0), Measurement("b", 1.0, "MB")))
    )
    assert table.splitlines() == ["long name  2 s   <= 1  missed", "b          1 MB"]


@pytest.mark.parametrize("name", registry.names())
def test_every_name_is_a_module_with_a_run(name: str) -> None:
    """Looked at without running: a bench may need what only some machines have."""
    tree = ast.parse((FOLDER / f"{name}.py").read_text(encoding="utf-8"))
    runs = [x for x in tree.body if isinstance(x, ast.FunctionDef) and x.name == "run"]
    assert [argument.arg for argument in runs[0].args.args] == ["arguments", "report"]
    assert registry.summary(name)


def test_an_unknown_bench_is_refused() -> None:
    with pytest.raises(KeyError):
        registry.find("json")


def test_the_window_starts_without_torch() -> None:
    start = start_window()
    assert not start.has_torch
    assert 0.05 < start.seconds < 60


def test_the_export_is_measured_beside_plain_ffmpeg_in_little_memory(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    settings = ["--set", "minutes=1", "--set", f"folder={tmp_path}"]
    assert cli.main(["bench", "export", "--json", *settings]) == 0
    told = json.loads(capsys.readouterr().out)
    values = {one["name"]: one["value"] for one in told["results"]}
    assert values["lines"] == 15
    assert values["export / reference"] > 0.1
    assert values["peak memory of the process"] < 300
    assert values["worst onset, every line"] < 10
    assert values["after one changed line"] < values["export"]
    assert list(tmp_path.iterdir()) == []


def test_the_machine_is_described() -> None:
    machine = result.machine()
    assert machine["cores"]
    assert machine["processor"]
