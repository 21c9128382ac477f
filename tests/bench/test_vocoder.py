"""The vocoder bench copies anybody's recordings and says how good the copies are."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from desktop.bench import registry, vocoder
from desktop.core.errors import AppError, SpeechError


def quiet(fraction: float, note: str = "") -> None:
    assert 0.0 <= fraction <= 1.0


@pytest.fixture
def model(tmp_path: Path) -> Path:
    import torch

    from inference import checkpoint
    from inference.config import V2
    from inference.vocoder.generator import Generator

    torch.manual_seed(0)
    weights = Generator(V2).state_dict()
    checkpoint.save(tmp_path / "model", "vocoder", V2, weights, {})
    return tmp_path / "model"


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    times = np.arange(24000) / 16000
    soundfile.write(tmp_path / "me.flac", 0.2 * np.sin(2 * np.pi * 150 * times), 16000)
    return tmp_path / "me.flac"


def test_a_copy_has_the_name_the_rate_and_the_length(
    model: Path, recording: Path, tmp_path: Path
) -> None:
    settings = {"files": str(recording), "out": str(tmp_path / "out"), "model": str(model)}
    result = registry.find("vocoder")(settings, quiet)
    copied = soundfile.info(tmp_path / "out" / "me.flac")
    assert (copied.samplerate, copied.frames) == (16000, 24000)
    assert result.results[0].name.startswith("real-time factor")
    assert result.results[0].value > 0.0


def test_the_copies_are_judged_where_the_judges_are_installed(
    model: Path, recording: Path, tmp_path: Path
) -> None:
    for package in ("pyworld", "pesq", "pystoi"):
        pytest.importorskip(package)
    settings = {"files": str(recording), "out": str(tmp_path / "out"), "model": str(model)}
    names = [one.name for one in vocoder.run(settings, quiet).results]
    assert {"mel_l1", "voicing_f1", "aperiodicity_rmse", "mcd_db"} <= set(names)


def test_a_lossy_recording_is_copied_as_wav(tmp_path: Path) -> None:
    assert vocoder.copy_name(Path("a/b.ogg"), tmp_path) == tmp_path / "b.wav"
    assert vocoder.copy_name(Path("a/b.WAV"), tmp_path) == tmp_path / "b.WAV"


def test_it_asks_for_recordings_and_a_folder(recording: Path) -> None:
    with pytest.raises(AppError, match="recordings and a folder"):
        vocoder.run({}, quiet)
    with pytest.raises(AppError, match="recordings and a folder"):
        vocoder.run({"files": str(recording)}, quiet)


def test_a_file_that_is_no_sound_is_named(model: Path, tmp_path: Path) -> None:
    text = tmp_path / "text.wav"
    text.write_text("no sound", encoding="utf-8")
    settings = {"files": str(text), "out": str(tmp_path / "out"), "model": str(model)}
    with pytest.raises(SpeechError, match=r"text\.wav"):
        vocoder.run(settings, quiet)
