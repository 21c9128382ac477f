"""The speech bench: what it measures, and the sounds and the table it leaves."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from desktop.bench import registry, speech, speech_batch, speech_speed
from desktop.bench.speech_sounds import SENTENCES, Shelf
from desktop.core.errors import AppError


def silent(_share: float, _note: str = "") -> None:
    """Hear of progress and say nothing."""


def toy(folder: Path) -> tuple[Path, Path]:
    """Write a model of tiny networks and one voice; return both folders."""
    from tests.inference.tiny import voice, write_model

    (folder / "voices").mkdir()
    voice("Ada").save(folder / "voices" / "ada.dubvoice")
    return write_model(folder / "model"), folder / "voices"


def test_the_bench_is_listed() -> None:
    assert "speech" in registry.names()
    assert registry.find("speech") is speech.run


def test_without_voices_there_is_nothing_to_measure(tmp_path: Path) -> None:
    from tests.inference.tiny import write_model

    model = write_model(tmp_path / "model")
    (tmp_path / "voices").mkdir()
    with pytest.raises(AppError, match="no built-in voice"):
        speech.run({"model": str(model), "voices": str(tmp_path / "voices")}, silent)


def test_kept_sounds_lie_beside_their_table(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.keep("clones/7-0", np.zeros(2205, np.float32), 22050, "a line", "likeness 0.8")
    shelf.write_table()
    assert (tmp_path / "clones" / "7-0.wav").stat().st_size > 2205
    table = (tmp_path / "table.tsv").read_text(encoding="utf-8").splitlines()
    assert table[1] == "clones/7-0\tlikeness 0.8\ta line"


def test_without_a_folder_nothing_is_written() -> None:
    shelf = Shelf(None)
    shelf.keep("clones/7-0", np.zeros(10, np.float32), 22050, "a line", "likeness 0.8")
    shelf.write_table()
    assert len(shelf.rows) == 1


def test_the_best_of_several_rounds_is_what_counts() -> None:
    calls: list[int] = []
    assert speech_speed.best_of(lambda: calls.append(1), rounds=3) >= 0.0
    assert len(calls) == 3


def test_no_sentence_of_the_bench_was_ever_trained_on() -> None:
    from inference.training.sentences import sentences

    assert not set(SENTENCES) & set(sentences(2000, seed=0))


def test_many_lines_are_different_and_as_many_as_asked() -> None:
    made = speech_batch.lines(90)
    assert len(made) == 90
    assert len(set(made)) > 60
    assert all(made)


def test_a_few_lines_at_once_are_timed_on_the_processor(tmp_path: Path) -> None:
    model, voices = toy(tmp_path)
    told = {"lines": "6", "device": "cpu"}
    (row,) = speech_batch.measure(told, model, voices, silent)
    assert row.name == "6 lines in one batch on cpu"
    assert row.value > 0
    assert not speech_batch.measure({"device": "cpu"}, model, voices, silent)


def test_a_device_that_is_not_there_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import torch

    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    model, voices = toy(tmp_path)
    with pytest.raises(AppError, match="no cuda"):
        speech_batch.measure({"lines": "2", "device": "cuda"}, model, voices, silent)
