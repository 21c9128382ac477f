"""A voice as a value and as a file: numbers only, checked on the way in, nothing executable."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import math
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
import numpy.typing as npt
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save as to_safetensors

from inference.errors import VoiceDamaged
from inference.voice.refinement import Refinement

Vector = npt.NDArray[np.float32]
Engine = Literal["neural", "espeak"]

MAX_FILE_BYTES = 2_000_000
MAX_VECTOR = 8192
_MAX_TEXT = 200
_FORMAT = "dubvoice 1"
_VECTOR = "vector"
_PROFILE = "profile"
_REFINED = "refined/"


@dataclass(frozen=True, slots=True)
class Prosody:
    """How somebody speaks: ln F0 in Hz (mean, spread), pace (1.0 is usual) and pauses.

    `pause_share` is the part of the time that is silent; `level_db` the loudness in dBFS.
    """

    f0_mean_log: float
    f0_std_log: float
    pace: float = 1.0
    pause_share: float = 0.0
    level_db: float = -23.0


@dataclass(frozen=True, slots=True, eq=False)
class Voice:
    """Who speaks. `language` "" suits any; `espeak` names the voice of espeak-ng behind it.

    `vector` (n,) is what the neural model reads; `digest` is the sha256 of all that shapes the
    sound, so that two voices with one digest sound the same. Make one with `make`.
    """

    name: str
    engine: Engine
    language: str
    digest: str
    vector: Vector | None = None
    prosody: Prosody | None = None
    espeak: str = ""
    colour: str = ""
    consent: str = ""
    """That it may be used, in the words of whoever made it; it shapes no sound."""
    refinement: Refinement | None = None
    """What was learnt from minutes of speech; without its model the instant voice remains."""

    @classmethod
    def make(
        cls,
        name: str,
        engine: Engine,
        language: str = "",
        vector: Vector | None = None,
        prosody: Prosody | None = None,
        espeak: str = "",
        colour: str = "",
        refinement: Refinement | None = None,
    ) -> Voice:
        """Return a voice with its digest. Raises ValueError for numbers that are no voice."""
        if vector is not None:
            vector = np.array(vector, dtype=np.float32)
            if vector.ndim != 1 or not 0 < len(vector) <= MAX_VECTOR:
                raise ValueError(f"a voice vector of shape {vector.shape}")
            if not np.isfinite(vector).all():
                raise ValueError("a voice vector with broken numbers")
            vector.flags.writeable = False
        if prosody is not None and not all(map(math.isfinite, dataclasses.astuple(prosody))):
            raise ValueError("prosody with broken numbers")
        digest = _digest(engine, language, vector, prosody, espeak, refinement)
        return cls(
            name, engine, language, digest, vector, prosody, espeak, colour, refinement=refinement
        )

    def renamed(self, name: str) -> Voice:
        """Return the same voice under another name."""
        return dataclasses.replace(self, name=name)

    def refined_by(self, refinement: Refinement | None) -> Voice:
        """Return the voice with other changes of a model, or with None the instant voice."""
        digest = _digest(
            self.engine, self.language, self.vector, self.prosody, self.espeak, refinement
        )
        return dataclasses.replace(self, digest=digest, refinement=refinement)

    def refined_for(self, model: str) -> Refinement | None:
        """Return the changes if they were made for the model of that digest, else None."""
        made = self.refinement
        return made if made is not None and made.model == model else None

    def save(self, path: Path) -> None:
        """Write the voice, whole or not at all. Raises OSError."""
        vector = self.vector if self.vector is not None else np.zeros(0, dtype=np.float32)
        profile = {
            "format": _FORMAT,
            "name": self.name,
            "engine": self.engine,
            "language": self.language,
            "digest": self.digest,
            "prosody": dataclasses.asdict(self.prosody) if self.prosody else None,
            "espeak": self.espeak,
            "colour": self.colour,
            "consent": self.consent,
        }
        arrays: dict[str, npt.NDArray[np.generic]] = {_VECTOR: np.ascontiguousarray(vector)}
        if made := self.refinement:
            scores = {"instant": made.instant, "refined": made.refined}
            profile["refinement"] = {"model": made.model, **scores}
            arrays |= {_REFINED + name: halves for name, halves in made.changes.items()}
        _write_whole(path, to_safetensors(arrays, {_PROFILE: json.dumps(profile)}))

    @classmethod
    def load(cls, path: Path) -> Voice:
        """Read a voice and check every part of it. Raises VoiceDamaged, OSError."""
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            raise VoiceDamaged(path, f"{size} bytes are more than a voice needs")
        try:
            with safe_open(path, framework="numpy") as file:
                metadata = file.metadata() or {}
                arrays = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
        except (SafetensorError, ValueError, TypeError, KeyError, OverflowError) as error:
            raise VoiceDamaged(path, str(error)) from error
        vector = arrays.pop(_VECTOR, None)
        if vector is None or vector.dtype != np.float32:
            raise VoiceDamaged(path, "it holds other numbers than a voice")
        try:
            return _from_profile(_read_profile(metadata), vector, arrays)
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise VoiceDamaged(path, str(error)) from error


def _digest(
    engine: str,
    language: str,
    vector: Vector | None,
    prosody: Prosody | None,
    espeak: str,
    refinement: Refinement | None,
) -> str:
    shape = [engine, language, espeak, list(dataclasses.astuple(prosody)) if prosody else None]
    content = hashlib.sha256(json.dumps(shape, ensure_ascii=True).encode())
    if vector is not None:
        content.update(vector.astype("<f4").tobytes())
    if refinement is not None:
        content.update(refinement.digest.encode())
    return content.hexdigest()


def _read_profile(metadata: Mapping[str, str]) -> dict[str, object]:
    profile = json.loads(metadata.get(_PROFILE, "null"))
    if not isinstance(profile, dict) or profile.get("format") != _FORMAT:
        raise ValueError("it is no voice file of a known format")
    return profile


def _from_profile(
    profile: Mapping[str, object],
    vector: Vector,
    arrays: Mapping[str, npt.NDArray[np.generic]],
) -> Voice:
    engine = profile["engine"]
    if engine != "neural" and engine != "espeak":
        raise ValueError(f"the unknown engine {str(engine)[:_MAX_TEXT]!r}")
    name = _text(profile, "name")
    if not name.strip():
        raise ValueError("it has no name")
    voice = Voice.make(
        name,
        "neural" if engine == "neural" else "espeak",
        _text(profile, "language"),
        vector if len(vector) else None,
        _prosody(profile.get("prosody")),
        _espeak(profile),
        _text(profile, "colour"),
        _refinement(profile.get("refinement"), arrays),
    )
    if voice.digest != profile.get("digest"):
        raise ValueError("its content does not match its digest")
    return dataclasses.replace(voice, consent=_text(profile, "consent"))


def _text(profile: Mapping[str, object], key: str) -> str:
    value = profile.get(key, "")
    if not isinstance(value, str) or len(value) > _MAX_TEXT or not (value + " ").isprintable():
        raise ValueError(f"its {key} is no short text")
    return value


def _espeak(profile: Mapping[str, object]) -> str:
    """Return the name of a voice of espeak-ng, which takes it for a path below its own folder."""
    name = _text(profile, "espeak")
    if not re.fullmatch(r"[\w/+-]*", name, re.ASCII) or name.startswith("/"):
        raise ValueError("its espeak is no name of a voice")
    return name


def _prosody(value: object) -> Prosody | None:
    if value is None:
        return None
    names = {field.name for field in dataclasses.fields(Prosody)}
    if not isinstance(value, dict) or set(value) != names:
        raise ValueError("its prosody is not complete")
    numbers: dict[str, float] = {}
    for name, number in value.items():
        if isinstance(number, bool) or not isinstance(number, int | float):
            raise ValueError(f"its {name} is no number")
        numbers[name] = float(number)
    return Prosody(**numbers)


def _refinement(value: object, arrays: Mapping[str, npt.NDArray[np.generic]]) -> Refinement | None:
    if value is None and not arrays:
        return None
    if not isinstance(value, dict) or set(value) != {"model", "instant", "refined"}:
        raise ValueError("it holds other numbers than a voice")
    model, scores = value["model"], (value["instant"], value["refined"])
    if not isinstance(model, str) or not all(isinstance(score, float) for score in scores):
        raise ValueError("its refinement is not complete")
    changes: dict[str, npt.NDArray[np.floating]] = {}
    for name, array in arrays.items():
        if not name.startswith(_REFINED) or array.dtype != np.float16:
            raise ValueError("it holds other numbers than a voice")
        changes[name.removeprefix(_REFINED)] = array.astype(np.float16)
    return Refinement.make(model, changes, scores)


def _write_whole(path: Path, data: bytes) -> None:
    # Not by tempfile: its files are for the owner's eyes only.
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
