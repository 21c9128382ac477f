"""A refining in a process of its own: heard, paused, stopped, left."""

from __future__ import annotations

import sys
import weakref
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.jobs.refining import Ending, Step
from desktop.jobs.refining_process import RefiningProcess, own_command
from desktop.jobs.refining_wire import Failed, line_of

WAIT_MS = 20_000

_SCRIPT = """
import sys
def say(line):
    print(line, flush=True)
say("loading the networks")
say({step!r})
for word in sys.stdin:
    if word.strip() == "stop":
        say({refined!r})
        break
    if word.strip() == "crash":
        sys.exit(3)
else:
    open(sys.argv[-1], "w").write(" ".join(sys.argv[1:-1]))
"""


@pytest.fixture
def process(qtbot: QtBot, tmp_path: Path) -> RefiningProcess:
    """Runs a program that says one step, waits for "stop", and writes a file when it is left."""
    script = tmp_path / "refines.py"
    step = line_of(Step("vocoder", 1, 0.5, 3.0, 1.6, 1.2))
    script.write_text(_SCRIPT.format(step=step, refined=line_of(Ending("refined", 1.6, 1.2))))
    return RefiningProcess(command=(sys.executable, str(script)))


def begun(process: RefiningProcess, qtbot: QtBot, tmp_path: Path) -> list[object]:
    """What the process tells, from its first step on."""
    told: list[object] = []
    process.told.connect(told.append)
    process.start(str(tmp_path / "left"))
    qtbot.waitUntil(lambda: len(told) == 1, timeout=WAIT_MS)
    return told


def test_a_process_tells_its_steps_and_stops_when_asked(
    qtbot: QtBot, process: RefiningProcess, tmp_path: Path
) -> None:
    told = begun(process, qtbot, tmp_path)
    process.stop()
    qtbot.waitUntil(lambda: len(told) == 2, timeout=WAIT_MS)
    assert told[1] == Ending("refined", 1.6, 1.2)
    assert not process.is_running
    process.leave()


def test_a_process_that_is_left_ends_by_itself(
    qtbot: QtBot, process: RefiningProcess, tmp_path: Path
) -> None:
    told = begun(process, qtbot, tmp_path)
    process.leave()
    assert (tmp_path / "left").read_text() == "voice refine --wire --"
    process.start(str(tmp_path / "left"))
    qtbot.waitUntil(lambda: len(told) == 2, timeout=WAIT_MS)
    process.leave()


def test_a_process_that_dies_is_told_as_an_error(
    qtbot: QtBot, process: RefiningProcess, tmp_path: Path
) -> None:
    told = begun(process, qtbot, tmp_path)
    process._say("crash")
    qtbot.waitUntil(lambda: len(told) == 2, timeout=WAIT_MS)
    assert isinstance(told[1], Failed)
    assert "goes on" in told[1].hint


def test_a_program_that_is_not_there_is_told_as_an_error(qtbot: QtBot, tmp_path: Path) -> None:
    process = RefiningProcess(command=(str(tmp_path / "nowhere"),))
    told: list[object] = []
    process.told.connect(told.append)
    process.start("Ada")
    qtbot.waitUntil(lambda: len(told) == 1, timeout=WAIT_MS)
    assert isinstance(told[0], Failed)


def test_the_program_starts_itself_again(monkeypatch: pytest.MonkeyPatch) -> None:
    assert own_command() == (sys.executable, "-m", "desktop")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command() == (sys.executable,)


def test_a_process_that_nobody_holds_any_more_is_let_go(qtbot: QtBot, tmp_path: Path) -> None:
    process = RefiningProcess(command=(str(tmp_path / "nowhere"),))
    left = weakref.ref(process)
    del process
    assert left() is None
