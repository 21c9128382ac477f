"""A voice file gives back the same voice, and a hostile one gives nothing."""

from __future__ import annotations

import io
import json
import pickle
import struct
import zipfile
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save

from inference.errors import VoiceDamaged
from inference.voice.profile import MAX_FILE_BYTES, Prosody, Voice


@pytest.fixture
def voice() -> Voice:
    vector = np.linspace(-1, 1, 452, dtype=np.float32)
    return Voice.make(
        "Ada 아다", "neural", "en", vector, Prosody(5.1, 0.2, 1.1, 0.15, -20.0), "", "#c04040"
    )


def _same(a: Voice, b: Voice) -> bool:
    vectors = a.vector is not None and b.vector is not None
    return (
        (a.name, a.engine, a.language, a.digest, a.prosody, a.espeak, a.colour)
        == (b.name, b.engine, b.language, b.digest, b.prosody, b.espeak, b.colour)
    ) and (not vectors or np.array_equal(np.asarray(a.vector), np.asarray(b.vector)))


def test_a_saved_voice_comes_back_the_same(voice: Voice, tmp_path: Path) -> None:
    path = tmp_path / "ada.dubvoice"
    voice.save(path)
    assert _same(Voice.load(path), voice)
    assert [entry.name for entry in tmp_path.iterdir()] == ["ada.dubvoice"]


def test_a_voice_of_espeak_needs_no_vector(tmp_path: Path) -> None:
    path = tmp_path / "plain.dubvoice"
    plain = Voice.make("Plain", "espeak", "ko", prosody=Prosody(4.8, 0.1), espeak="+f2")
    plain.save(path)
    loaded = Voice.load(path)
    assert _same(loaded, plain)
    assert loaded.vector is None


def test_the_name_and_colour_do_not_change_the_digest(voice: Voice) -> None:
    assert voice.renamed("Grace").digest == voice.digest


def test_every_thing_that_shapes_the_sound_changes_the_digest(voice: Voice) -> None:
    assert voice.vector is not None
    changed = voice.vector.copy()
    changed[7] += 1e-3
    others = [
        Voice.make("Ada", "espeak", "en", voice.vector, voice.prosody),
        Voice.make("Ada", "neural", "de", voice.vector, voice.prosody),
        Voice.make("Ada", "neural", "en", changed, voice.prosody),
        Voice.make("Ada", "neural", "en", voice.vector, Prosody(5.1, 0.21)),
        Voice.make("Ada", "neural", "en", voice.vector, voice.prosody, "+f2"),
        Voice.make("Ada", "neural", "en", voice.vector, None),
    ]
    assert len({voice.digest, *(other.digest for other in others)}) == 7


def test_nobody_changes_the_vector_of_a_voice(voice: Voice) -> None:
    assert voice.vector is not None
    with pytest.raises(ValueError, match="read-only"):
        voice.vector[0] = 1.0


@pytest.mark.parametrize("broken", [np.nan, np.inf])
def test_broken_numbers_are_no_voice(broken: float) -> None:
    with pytest.raises(ValueError, match="broken"):
        Voice.make("x", "neural", vector=np.array([broken], dtype=np.float32))
    with pytest.raises(ValueError, match="broken"):
        Voice.make("x", "espeak", prosody=Prosody(broken, 0.1))


def _profile(**changes: object) -> dict[str, object]:
    voice = Voice.make("Ada", "neural", "en", np.ones(4, dtype=np.float32))
    return {
        "format": "dubvoice 1",
        "name": "Ada",
        "engine": "neural",
        "language": "en",
        "digest": voice.digest,
        "prosody": None,
        "espeak": "",
        "colour": "",
    } | changes


def _file(profile: object, vector: object = None, name: str = "vector") -> bytes:
    array = np.ones(4, dtype=np.float32) if vector is None else np.asarray(vector)
    return save({name: array}, {"profile": json.dumps(profile)})


def test_the_builder_of_hostile_files_builds_a_good_one(tmp_path: Path) -> None:
    path = tmp_path / "good.dubvoice"
    path.write_bytes(_file(_profile()))
    assert Voice.load(path).name == "Ada"


class _Bomb:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return exec, ("raise SystemExit('a voice file was executed')",)


def _zipped(name: str) -> bytes:
    """A megabyte of noughts in a few bytes, as a model saved by other means would come."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, bytes(1 << 20))
    return packed.getvalue()


def _refined(array: object, **scores: float) -> bytes:
    made = {"model": "0" * 64, "instant": 0.5, "refined": 0.6} | scores
    return save(
        {"vector": np.ones(4, dtype=np.float32), "refined/a": np.asarray(array)},
        {"profile": json.dumps(_profile(refinement=made))},
    )


_HOSTILE: dict[str, bytes] = {
    "empty": b"",
    "text": b"hello, I am a voice",
    "pickle": pickle.dumps(_Bomb()),
    "endless header": struct.pack("<Q", 1 << 60) + b"{}",
    "header of lists": struct.pack("<Q", 1000) + b"[" * 1000,
    "header of spaces": struct.pack("<Q", 1 << 20) + b" " * (1 << 20),
    "numbers out of the file": struct.pack("<Q", 72)
    + b'{"vector":{"dtype":"F32","shape":[4],"data_offsets":[0,16000000000]}}  ',
    "zip bomb": _zipped("vector"),
    "pickle in a zip": _zipped("archive/data.pkl"),
    "a path to a voice": _file(_profile(espeak="../../../../../tmp/evil")),
    "a broken refinement": _refined(np.full(4, np.nan, dtype=np.float16)),
    "a refinement of whole numbers": _refined(np.ones(4, dtype=np.int64)),
    "endless scores": _refined(np.ones(4, dtype=np.float16), refined=float("inf")),
    "prosody of nothing": _file(
        _profile(
            prosody=dict.fromkeys(
                ("f0_mean_log", "f0_std_log", "pace", "pause_share", "level_db"), float("nan")
            )
        )
    ),
    "cut short": _file(_profile())[:-5],
    "too large": b"\0" * (MAX_FILE_BYTES + 1),
    "other tensors": _file(_profile(), name="weights"),
    "whole numbers": _file(_profile(), np.ones(4, dtype=np.int64)),
    "a matrix": _file(_profile(), np.ones((2, 2), dtype=np.float32)),
    "not finite": _file(_profile(), np.full(4, np.nan, dtype=np.float32)),
    "a vector too long": _file(_profile(), np.ones(9000, dtype=np.float32)),
    "another vector": _file(_profile(), np.zeros(4, dtype=np.float32)),
    "no profile": save({"vector": np.ones(4, dtype=np.float32)}),
    "profile of the future": _file(_profile(format="dubvoice 9")),
    "profile as list": _file([1, 2]),
    "deep profile": save({"vector": np.ones(4, dtype=np.float32)}, {"profile": "[" * 100_000}),
    "no name": _file(_profile(name=" ")),
    "a name with control characters": _file(_profile(name="a\x1b[2Jb")),
    "a name without end": _file(_profile(name="a" * 10_000)),
    "a number as name": _file(_profile(name=3)),
    "unknown engine": _file(_profile(engine="os.system")),
    "wrong digest": _file(_profile(digest="0" * 64)),
    "half a prosody": _file(_profile(prosody={"f0_mean_log": 5.0})),
    "prosody of words": _file(
        _profile(
            prosody=dict.fromkeys(
                ("f0_mean_log", "f0_std_log", "pace", "pause_share", "level_db"), "5"
            )
        )
    ),
}


@pytest.mark.parametrize("kind", sorted(_HOSTILE))
def test_a_hostile_file_is_refused_by_name(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "hostile.dubvoice"
    path.write_bytes(_HOSTILE[kind])
    with pytest.raises(VoiceDamaged) as caught:
        Voice.load(path)
    assert caught.value.path == path
    assert caught.value.reason


def test_a_missing_file_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Voice.load(tmp_path / "nobody.dubvoice")


def test_a_failed_save_leaves_the_old_voice(voice: Voice, tmp_path: Path) -> None:
    path = tmp_path / "taken.dubvoice"
    path.mkdir()
    with pytest.raises(OSError, match="taken"):
        voice.save(path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["taken.dubvoice"]
