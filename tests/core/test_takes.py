"""A take is named by what shaped it, and a damaged one counts as none."""

from __future__ import annotations

import json
import wave
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core.errors import FileError
from desktop.core.takes import SpokenWord, TakeStore, take_key

PARTS: dict[str, object] = {
    "text": "Hello",
    "language": "en",
    "voice": "Mina",
    "voice_digest": "d1",
    "model": "m1",
    "pace": 1.0,
    "seed": 0,
    "seconds": None,
}
KEY = "0123456789abcdef" * 2
PCM = b"\x01\x00\xff\x7f\x00\x80" * 100


def key(**changed: object) -> str:
    return take_key(**{**PARTS, **changed})  # type: ignore[arg-type]


def test_the_key_is_the_same_on_every_machine_and_day() -> None:
    assert key() == "ac184f4568ee965eb370ff59a2095c5c"


@pytest.mark.parametrize(
    "changed",
    [
        {"text": "Hello!"},
        {"language": "ko"},
        {"voice": "Jun"},
        {"voice_digest": "d2"},
        {"model": "m2"},
        {"pace": 1.1},
        {"seed": 1},
        {"seconds": 2.0},
    ],
    ids=lambda changed: str(next(iter(changed))),
)
def test_whatever_shapes_the_sound_changes_the_key(changed: dict[str, object]) -> None:
    assert key(**changed) != key()


def test_undoing_a_typo_brings_the_old_key_back() -> None:
    before = key(text="Hello")
    assert key(text="Helo") != before
    assert key(text="Hello") == before


def test_a_take_is_kept_with_all_that_is_known_about_it(tmp_path: Path) -> None:
    store = TakeStore(tmp_path / "takes")
    meta = {"words": [("Hello", 0, 120), ("you", 120, 300)], "unspoken": ["☃"], "voice": "Mina"}
    put = store.put(KEY, PCM, 22_050, meta)
    got = store.get(KEY)
    assert got == put
    assert got is not None
    assert (got.sample_rate, got.n_samples, got.duration_ms) == (22_050, 300, 14)
    assert got.words == (SpokenWord("Hello", 0, 120), SpokenWord("you", 120, 300))
    assert got.unspoken == ("☃",)
    assert store.meta(KEY)["voice"] == "Mina"
    assert store.keys() == {KEY}
    with wave.open(str(got.path), "rb") as file:
        assert file.readframes(300) == PCM
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 22_050)


def test_a_store_without_a_folder_is_empty(tmp_path: Path) -> None:
    store = TakeStore(tmp_path / "nowhere")
    assert store.get(KEY) is None
    assert store.keys() == frozenset()
    with pytest.raises(KeyError):
        store.meta(KEY)


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "x" * 32, KEY.upper(), KEY + "0"])
def test_only_keys_name_takes(tmp_path: Path, name: str) -> None:
    store = TakeStore(tmp_path)
    assert store.get(name) is None
    with pytest.raises(ValueError, match="not the key"):
        store.put(name, PCM, 22_050, {})


DAMAGES: dict[str, Callable[[Path, Path], object]] = {
    "sound gone": lambda wav, _: wav.unlink(),
    "sound cut": lambda wav, _: wav.write_bytes(wav.read_bytes()[:200]),
    "sound empty": lambda wav, _: wav.write_bytes(b""),
    "sound is noise": lambda wav, _: wav.write_bytes(b"not a sound at all"),
    "sidecar gone": lambda _, side: side.unlink(),
    "sidecar cut": lambda _, side: side.write_bytes(side.read_bytes()[:10]),
    "sidecar is a list": lambda _, side: side.write_bytes(b"[]"),
    "words are wrong": lambda _, side: side.write_text(
        json.dumps({"n_samples": 300, "words": [["a"]]})
    ),
    "words are no list": lambda _, side: side.write_text(
        json.dumps({"n_samples": 300, "words": 7})
    ),
    "words are endless": lambda _, side: side.write_text("[" * 100_000),
    "words end nowhere": lambda _, side: side.write_text(
        '{"n_samples": 300, "words": [["a", 0, Infinity]]}'
    ),
    "another length": lambda _, side: side.write_text(json.dumps({"n_samples": 299})),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_take_counts_as_none_and_is_made_again(tmp_path: Path, damage: str) -> None:
    store = TakeStore(tmp_path)
    path = store.put(KEY, PCM, 22_050, {}).path
    DAMAGES[damage](path, path.with_suffix(".json"))
    assert store.get(KEY) is None
    assert store.put(KEY, PCM, 22_050, {}) == store.get(KEY)


def test_a_stereo_file_is_no_take(tmp_path: Path) -> None:
    store = TakeStore(tmp_path)
    path = store.put(KEY, PCM, 22_050, {}).path
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(22_050)
        file.writeframes(PCM * 2)
    assert store.get(KEY) is None


def test_a_store_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "takes").write_bytes(b"")
    with pytest.raises(FileError, match="cannot be made"):
        TakeStore(tmp_path / "takes").put(KEY, PCM, 22_050, {})
