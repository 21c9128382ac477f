"""The bench of deliveries cuts lines out of readings, and its judges tell good from bad copies."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from desktop.bench import voices_delivery
from desktop.bench.voices_delivery import delivery
from desktop.jobs.speaking import Speaker, load_speaker

pytest.importorskip("pocketsphinx")
pytest.importorskip("pyworld")

_Row = NDArray[np.float64]
_TEXT = (
    "The old house stood on a hill above the town. Nobody had lived there for many years, "
    "and yet there was a light in the window."
)


@pytest.fixture(scope="module")
def speaker() -> Speaker:
    return load_speaker()


@pytest.fixture
def folder(tmp_path: Path, speaker: Speaker) -> Path:
    """One reading by somebody whom no training has met, and one by somebody else."""
    from inference.training.recordings import validation_speakers

    voice = next(voice for voice in speaker.voices() if voice.engine == "neural")
    reader = min(validation_speakers())
    speech = speaker.speak(_TEXT, voice, pace=0.95)
    for name in ("held.flac", "other.flac"):
        soundfile.write(tmp_path / name, speech.samples, speech.sample_rate)
    rows = ["file\tspeaker\ttext", f"held.flac\t{reader}\t{_TEXT}", f"other.flac\tx\t{_TEXT}"]
    (tmp_path / "metadata.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return tmp_path


def test_a_voice_that_follows_is_judged_as_good_and_can_be_heard(
    speaker: Speaker, folder: Path, tmp_path: Path
) -> None:
    found = delivery(speaker, folder, 5, lambda *_: None, tmp_path / "out")
    values = {one.name: one for one in found}
    assert values["phones of another voice that follows, median"].met
    assert values["log-F0 correlation with the acted line, mean"].met
    assert len((tmp_path / "out" / "delivery.tsv").read_text("utf-8").splitlines()) == 2
    assert len(list((tmp_path / "out").glob("*.flac"))) == 2


def test_a_voice_that_does_not_follow_is_judged_as_bad(
    speaker: Speaker, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = voices_delivery._world
    rates: list[int] = []

    def turned(samples: NDArray[np.float32], rate: int) -> tuple[_Row, _Row]:
        """Every second melody, that of the copy, is upside down."""
        rates.append(rate)
        f0, level = heard(samples, rate)
        return (f0 if len(rates) % 2 else np.where(f0 > 0, 3e4 / np.maximum(f0, 1), 0)), level

    monkeypatch.setattr(voices_delivery, "_world", turned)
    values = {one.name: one for one in delivery(speaker, folder, 5, lambda *_: None)}
    assert values["log-F0 correlation with the acted line, mean"].value < 0


def test_a_folder_without_known_words_is_told(speaker: Speaker, tmp_path: Path) -> None:
    (tmp_path / "metadata.tsv").write_text("file\tspeaker\n", encoding="utf-8")
    (told,) = delivery(speaker, tmp_path, 5, lambda *_: None)
    assert "no reading" in told.name
