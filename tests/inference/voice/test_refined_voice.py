"""A refined voice is still one file of numbers: whole, small, and nothing hostile in it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from safetensors import safe_open
from safetensors.numpy import save_file

from inference.errors import VoiceDamaged
from inference.voice.profile import MAX_FILE_BYTES, Voice
from inference.voice.refinement import MAX_ARRAYS, MAX_BYTES, Refinement

MODEL = "ab" * 32


def refinement(seed: int = 1, model: str = MODEL) -> Refinement:
    rng = np.random.default_rng(seed)
    changes = {
        "acoustic/out/bias/move": rng.normal(0, 0.1, 8),
        "vocoder/ups/0/weight/left": rng.normal(0, 0.1, (4, 2)),
    }
    return Refinement.make(model, changes, (1.6, 1.2))


def refined(seed: int = 1) -> Voice:
    vector = np.linspace(-1, 1, 12, dtype=np.float32)
    return Voice.make("Ada", "neural", "en", vector).refined_by(refinement(seed))


def test_a_refined_voice_comes_back_from_its_file(tmp_path: Path) -> None:
    voice = refined()
    voice.save(tmp_path / "ada.dubvoice")
    again = Voice.load(tmp_path / "ada.dubvoice")
    assert again.digest == voice.digest
    assert again.refinement is not None
    assert voice.refinement is not None
    assert again.refinement.digest == voice.refinement.digest
    assert (again.refinement.instant, again.refinement.refined) == (1.6, 1.2)


def test_the_digest_tells_instant_and_refined_voices_apart() -> None:
    instant = refined().refined_by(None)
    assert len({instant.digest, refined(1).digest, refined(2).digest}) == 3
    assert refined().refined_by(None).digest == instant.digest
    other = Voice.make("Ada", "neural", "en", instant.vector).refined_by(refinement(1, "cd" * 32))
    assert other.digest != refined(1).digest


def test_a_voice_knows_which_model_it_was_refined_for() -> None:
    assert refined().refined_for(MODEL) is not None
    assert refined().refined_for("cd" * 32) is None
    assert refined().refined_by(None).refined_for(MODEL) is None


@pytest.mark.parametrize(
    ("model", "changes"),
    [
        ("no digest", {"a": np.zeros(1)}),
        (MODEL, {}),
        (MODEL, {"../../weights": np.zeros(1)}),
        (MODEL, {"a": np.array([np.nan])}),
        (MODEL, {"a": np.array([1e30])}),
        (MODEL, {"a": np.zeros((1, 1, 1, 1, 1))}),
        (MODEL, {"a": np.zeros(MAX_BYTES)}),
        (MODEL, {f"a{n}": np.zeros(1) for n in range(MAX_ARRAYS + 1)}),
    ],
)
def test_numbers_that_are_no_refinement_are_refused(
    model: str, changes: dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float64]]]
) -> None:
    with pytest.raises(ValueError, match=r"."):
        Refinement.make(model, changes, (1.0, 0.5))


def test_scores_that_are_no_numbers_are_refused() -> None:
    with pytest.raises(ValueError, match="scores"):
        Refinement.make(MODEL, {"a": np.zeros(1)}, (1.0, float("inf")))


def _rewritten(path: Path, change: str) -> None:
    """Write the file anew with one thing wrong."""
    with safe_open(path, framework="numpy") as file:
        metadata = dict(file.metadata())
        arrays = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
    profile = json.loads(metadata["profile"])
    name = "refined/acoustic/out/bias/move"
    if change == "other numbers":
        arrays[name] = arrays[name] + np.float16(1)
    elif change == "another model":
        profile["refinement"]["model"] = "cd" * 32
    elif change == "no refinement named":
        del profile["refinement"]
    elif change == "no numbers":
        arrays = {"vector": arrays["vector"]}
    elif change == "other precision":
        arrays[name] = arrays[name].astype(np.float32)
    elif change == "stray numbers":
        arrays["stray"] = np.zeros(3, dtype=np.float16)
    elif change == "scores as text":
        profile["refinement"]["refined"] = "1.0"
    save_file(arrays, path, {"profile": json.dumps(profile)})


@pytest.mark.parametrize(
    "change",
    [
        "other numbers",
        "another model",
        "no refinement named",
        "no numbers",
        "other precision",
        "stray numbers",
        "scores as text",
    ],
)
def test_a_refined_file_that_was_tampered_with_is_refused(tmp_path: Path, change: str) -> None:
    path = tmp_path / "ada.dubvoice"
    refined().save(path)
    _rewritten(path, change)
    with pytest.raises(VoiceDamaged):
        Voice.load(path)


def test_the_largest_refined_voice_fits_into_its_file(tmp_path: Path) -> None:
    changes = {"a": np.zeros(MAX_BYTES // 2, dtype=np.float16)}
    vector = np.zeros(8192, dtype=np.float32)
    largest = Voice.make("Ada", "neural", "en", vector).refined_by(
        Refinement.make(MODEL, changes, (1.0, 0.5))
    )
    largest.save(tmp_path / "ada.dubvoice")
    assert (tmp_path / "ada.dubvoice").stat().st_size < MAX_FILE_BYTES
    assert Voice.load(tmp_path / "ada.dubvoice").digest == largest.digest
