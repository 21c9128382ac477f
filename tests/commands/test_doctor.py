"""The doctor: finds what is there, names the remedy for what is not, survives what is broken."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from desktop import cli
from desktop.commands import doctor
from desktop.commands.probes import PROBES, Finding
from desktop.jobs.ticket import JobCancelled, Ticket

ROOT = Path(cli.__file__).parents[1]


def environment(**changes: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), **changes}


def test_everything_is_asked_and_answered_as_one_array(capsys: pytest.CaptureFixture[str]) -> None:
    code = cli.main(["doctor", "--json"])
    told = {finding["name"]: finding for finding in json.loads(capsys.readouterr().out)}
    assert len(told) == len(PROBES)
    for name in ("Python", "ffmpeg", "ffprobe", "libmpv", "espeak-ng", "own folders"):
        assert told[name]["found"], told[name]
        assert told[name]["version"]
    for finding in told.values():
        assert finding["found"] or finding["remedy"]
    assert code == (0 if all(f["found"] or not f["needed"] for f in told.values()) else 1)


def test_a_missing_tool_is_told_with_its_remedy(tmp_path: Path) -> None:
    finding = doctor.ask_apart("ffmpeg", environment(PATH=str(tmp_path)))
    assert not finding.found
    assert finding.needed
    assert "apt-get install ffmpeg" in finding.remedy


def test_a_tool_that_is_broken_is_told(tmp_path: Path) -> None:
    broken = tmp_path / "ffmpeg"
    broken.write_text("#!/bin/sh\nexit 3\n")
    broken.chmod(0o755)
    finding = doctor.ask_apart("ffmpeg", environment(PATH=str(tmp_path)))
    assert not finding.found


def test_a_question_that_ends_its_process_does_no_harm() -> None:
    finding = doctor.ask_apart("no such question", environment())
    assert not finding.found
    assert finding.remedy


def test_fonts_are_found_without_a_screen() -> None:
    bare = {k: v for k, v in environment().items() if k not in ("DISPLAY", "QT_QPA_PLATFORM")}
    finding = doctor.ask_apart("fonts", bare)
    assert finding.found or "no letters for" in finding.version


def test_a_table_shows_what_is_missing_and_how_to_get_it() -> None:
    findings = (
        Finding("ffmpeg", True, "5.1"),
        Finding("libmpv", False, "", "install libmpv2"),
        Finding("GPU", False, "none", "buy one", needed=False),
    )
    assert doctor.table(findings).splitlines() == [
        "ok  ffmpeg  5.1",
        "NO  libmpv  not found",
        "            install libmpv2",
        "-   GPU     none",
        "            buy one",
    ]


def test_asking_can_be_cancelled() -> None:
    ticket = Ticket()

    def ask(name: str) -> Finding:
        ticket.cancel()
        return Finding(name, True, "1")

    with pytest.raises(JobCancelled):
        doctor.examine(ask, ticket)


def test_without_ffmpeg_a_dub_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "film.mp4").write_bytes(b"film")
    (tmp_path / "text.srt").write_text("1\n00:00:00,000 --> 00:00:01,000\nHello\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert cli.main(["dub", "film.mp4", "text.srt", "-o", "out.mp4"]) == 1
    assert "ffprobe was not found on this computer" in capsys.readouterr().err
