"""Judging: folders against folders, validation readers only, and a table of goals."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest
import torch

from inference.audio import read, write
from inference.training import __main__ as program
from inference.training import evaluate
from inference.vocoder.generator import Generator
from inference.vocoder.resynthesis import resynthesize
from tests.inference.training.speech import HELD_BACK, voice, write_folder
from tests.inference.vocoder.shapes import THIN_HOUSE

for package in ("pyworld", "pesq", "pystoi"):
    pytest.importorskip(package)


def test_folders_are_judged_name_by_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    real, made = tmp_path / "real", tmp_path / "made"
    for folder in (real, made):
        folder.mkdir()
        write(folder / "a.wav", voice(120.0, 1.5, 16000), 16000)
    write(real / "alone.wav", voice(120.0, 1.5, 16000), 16000)
    assert program.main(["evaluate", "--real", str(real), "--made", str(made)]) == 0
    table = json.loads(capsys.readouterr().out)
    assert table["n_pairs"] == 1
    assert table["mean"]["mel_l1"] == 0.0
    assert all(goal["met"] for goal in table["goals"].values())
    assert list(table["pairs"]) == ["a.wav"]


def test_only_validation_readers_are_copied_and_kept(tmp_path: Path) -> None:
    torch.manual_seed(0)
    speech = write_folder(tmp_path)
    copy = partial(resynthesize, Generator(THIN_HOUSE))
    judged = evaluate.judge_validation(copy, speech, tmp_path / "sounds")
    assert list(judged) == [f"{HELD_BACK}.flac"]
    samples, rate = read(tmp_path / "sounds" / f"{HELD_BACK}.flac")
    assert (len(samples), rate) == (19200, 16000)
    assert judged[f"{HELD_BACK}.flac"].mel_l1 > 0.5


def test_the_floor_is_judged_like_a_model(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert program.main(["evaluate", "--floor", "--speech", str(write_folder(tmp_path))]) == 0
    assert json.loads(capsys.readouterr().out)["n_pairs"] == 1


def test_goals_know_which_way_is_better() -> None:
    goals = {goal.figure: goal for goal in evaluate.GOALS}
    assert goals["mcd_db"].is_met(6.0)
    assert not goals["mcd_db"].is_met(6.2)
    assert goals["voicing_f1"].is_met(0.91)
    assert not goals["voicing_f1"].is_met(0.89)


def test_judging_needs_something_to_judge() -> None:
    with pytest.raises(SystemExit, match="--model and --speech"):
        program.main(["evaluate"])
