"""The bench of voices finds the readers that were held back, and tells likes from strangers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile

from desktop.bench import voices
from desktop.bench.voices import Clone, Reader
from desktop.core.errors import AppError
from tests.fakes import FakeSpeaker
from tests.media.babble import RATE, babble, with_noise

if TYPE_CHECKING:
    from inference.voice.profile import Voice


def sounds() -> list[Reader]:
    low = with_noise(babble(8.0, 100.0, (450.0, 1000.0, 2200.0)), 40.0)
    high = with_noise(babble(8.0, 200.0, (800.0, 1900.0, 3300.0)), 40.0)
    return [Reader("low", low, RATE), Reader("high", high, RATE)]


def clones(order: tuple[int, int]) -> list[Clone]:
    readers = sounds()
    voice: Voice = FakeSpeaker().voices()[0]
    pairs = zip(readers, (readers[at] for at in order), strict=True)
    return [Clone(reader, voice, spoken.samples, RATE) for reader, spoken in pairs]


@pytest.mark.parametrize(("order", "nearest"), [((0, 1), 100.0), ((1, 0), 0.0)])
def test_the_right_reader_is_the_nearest_only_where_the_clone_is_like(
    order: tuple[int, int], nearest: float
) -> None:
    results = {one.name: one for one in voices.likenesses(clones(order))}
    found = results["right reader nearest, by spectrum and pitch"]
    assert (found.value, found.met) == (nearest, nearest == 100.0)


def test_only_readers_held_back_from_training_are_used(tmp_path: Path) -> None:
    from inference.training.recordings import validation_speakers

    held_back = sorted(validation_speakers())[:2]
    rows = ["file\tspeaker"]
    for number, name in enumerate([*held_back, "not-held-back"]):
        seconds = 10.0 if number != 1 else 2.0
        soundfile.write(tmp_path / f"{number}.flac", babble(seconds), RATE)
        rows.append(f"{number}.flac\t{name}")
    (tmp_path / "metadata.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    assert [reader.name for reader in voices.recorded(tmp_path, 9)] == held_back[:1]


def test_the_same_bytes_are_asked_for(tmp_path: Path) -> None:
    results = {one.name: one for one in voices.times(FakeSpeaker(), sounds()[0])}
    assert results["same reference, same bytes"].met
    assert results["instant voice from 10 s, median"].met


def test_what_was_judged_can_be_heard(tmp_path: Path) -> None:
    voices.keep(clones((0, 1)), tmp_path / "out", [0.91, 0.5])
    table = (tmp_path / "out" / "table.tsv").read_text("utf-8").splitlines()
    assert len(table) == 3
    assert [row.split("\t")[4] for row in table[1:]] == ["0.910", "0.500"]
    samples, rate = soundfile.read(tmp_path / "out" / table[1].split("\t")[2])
    assert (rate, len(samples)) == (RATE, 8 * RATE)
    assert float(np.abs(samples).max()) > 0.1


def test_a_folder_without_readers_is_told(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="no readers"):
        voices.run({"files": str(tmp_path)}, lambda fraction, note: None)
