"""Judging: folders against folders, validation readers only, and a table of goals."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest
import torch

from inference import checkpoint
from inference.audio import read, write
from inference.training import __main__ as program
from inference.training import evaluate
from inference.training.card import put_table
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


def test_a_judged_model_s_card_gets_the_table_once(tmp_path: Path) -> None:
    torch.manual_seed(0)
    speech, model, config = write_folder(tmp_path), tmp_path / "model", tmp_path / "config.json"
    config.write_text('{"vocoder": {}}', encoding="utf-8")
    weights = Generator(THIN_HOUSE).state_dict()
    checkpoint.save(model, "vocoder", THIN_HOUSE, weights, {})
    (model / "CARD.md").write_text("# Ours\n\nWords.\n", encoding="utf-8")
    told = ["evaluate", str(config), "--model", str(model), "--speech", str(speech)]
    for _ in range(2):
        assert program.main(told) == 0
    card = (model / "CARD.md").read_text(encoding="utf-8")
    assert card.startswith("# Ours\n\nWords.\n")
    assert card.count("| voicing_f1 |") == 1
    assert "≥ 0.9 | no |" in card


def test_a_table_is_replaced_where_it_stands(tmp_path: Path) -> None:
    card = tmp_path / "CARD.md"
    put_table(card, "one", [("what", "is"), ("a", "1")])
    put_table(card, "two", [("what", "is"), ("b", "2")])
    put_table(card, "one", [("what", "is"), ("a", "3")])
    text = card.read_text(encoding="utf-8")
    assert text.index("| a | 3 |") < text.index("| b | 2 |")
    assert "| a | 1 |" not in text
