"""Takes: one sound of a line each, named by the hash of everything that shaped it."""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import logging
import re
import wave
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop.core.errors import FileError, read_error, write_error
from desktop.core.files import make_folder, read_bytes, write_whole
from desktop.core.line_speech import PLAIN, LineSpeech

log = logging.getLogger(__name__)

_KEY = re.compile(r"[0-9a-f]{32}")
_SIDECAR_LIMIT = 4_000_000
_SUFFIXES = (".json", ".wav")
_DAMAGE = (
    *(FileError, ValueError, KeyError, TypeError, EOFError, wave.Error),
    *(OverflowError, RecursionError),
)
"""What reading a take of a stranger may raise; JSON may hold infinite numbers, endless lists."""


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """A word of a take and the samples, at the rate of the take, in which it is heard."""

    text: str
    start_sample: int
    end_sample: int


@dataclass(frozen=True, slots=True)
class Take:
    """A sound file of one line: mono, 16 bit."""

    key: str
    path: Path
    sample_rate: int
    n_samples: int
    words: tuple[SpokenWord, ...] = ()
    unspoken: tuple[str, ...] = ()
    """Parts of the text that the voice could not say."""
    natural_ms: int = 0
    """Length of the same words unhurried, when the voice was asked to hurry; 0 when it was not."""
    predicted_ms: int = 0
    """Length that was predicted for the words unhurried; 0 when nobody asked."""
    quiet_ms: int = 0
    """Quiet that the voice made before and after the words, which was cut off."""
    lufs: float | None = None
    """How loud it is by BS.1770, heard from two loudspeakers; None where it was not measured."""
    faults: tuple[str, ...] = ()
    """What seems wrong with the sound: empty, clipped, length, cut."""
    is_performed: bool = False
    """Whether a person acted it: its pace is meant, and is not evened with its neighbours'."""

    @property
    def duration_ms(self) -> int:
        return round(self.n_samples * 1000 / self.sample_rate)


def take_key(
    text: str,
    language: str,
    voice: str,
    voice_digest: str,
    model: str,
    pace: float,
    seed: int,
    seconds: float | None,
    pitch_semitones: float = 0.0,
    delivery: str = "",
) -> str:
    """Return the name of the take that these would give: 32 hexadecimal digits.

    The digest of the voice covers the bytes of its reference, so a new recording under an old
    name makes new takes. delivery is the digest of a way of speaking that was asked for.
    """
    shaped_by: dict[str, object] = {
        "text": text,
        "language": language,
        "voice": voice,
        "voice_digest": voice_digest,
        "model": model,
        "pace": round(pace, 4),
        "seed": seed,
        "seconds": None if seconds is None else round(seconds, 3),
    }
    # What is as usual is left out: takes of before these could be asked for keep their names.
    if pitch_semitones:
        shaped_by["pitch_semitones"] = round(pitch_semitones, 3)
    if delivery:
        shaped_by["delivery"] = delivery
    return _digest(shaped_by)


def asked_for(text: str, language: str, voice_digest: str = "", speech: LineSpeech = PLAIN) -> str:
    """Return what a chosen take was chosen for, as 32 hexadecimal digits.

    The choice counts until the words, the voice, or what the line itself asks of seed, pace and
    pitch changes. Without a voice it is for the words alone, as for a take that a person spoke.
    """
    asked: dict[str, object] = {"text": text, "language": language}
    if voice_digest:
        asked["voice_digest"] = voice_digest
        asked["speech"] = (speech.seed, round(speech.pace, 4), round(speech.pitch_semitones, 3))
    return _digest(asked)


def _digest(values: Mapping[str, object]) -> str:
    canonical = json.dumps(values, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()[:32]


class TakeStore:
    """The takes in one folder; each is a WAV file and a JSON file that makes it count."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, key: str) -> Take | None:
        """Return the take of a key, None when there is none or it is damaged."""
        if not _KEY.fullmatch(key) or not self._sidecar(key).is_file():
            return None
        try:
            return self._read(key)
        except _DAMAGE as error:
            # It is made again; the damaged files are replaced then.
            log.info("the take %s is damaged: %s", key, error)
            return None

    def put(self, key: str, pcm16: bytes, sample_rate: int, meta: Mapping[str, object]) -> Take:
        """Keep a sound (mono, 16 bit, little end first) and what is known about it.

        meta["words"]: (text, start_sample, end_sample) triples; meta["unspoken"]: texts;
        meta["natural_ms"]: their length unhurried, when the voice was asked to hurry;
        meta["predicted_ms"]: the length foreseen; meta["quiet_ms"]: what was cut off around them;
        meta["lufs"]: how loud it is; meta["faults"]: what seems wrong; anything else that JSON
        can hold is kept too.
        Raises FileError, DiskFull or ReadOnly.
        """
        if not _KEY.fullmatch(key):
            raise ValueError(f"not the key of a take: {key!r}")
        make_folder(self.folder)
        n_samples = len(pcm16) // 2
        write_whole(self._wav(key), _wav_bytes(pcm16[: n_samples * 2], sample_rate))
        sidecar = {**meta, "n_samples": n_samples, "sample_rate": sample_rate}
        text = json.dumps(sidecar, ensure_ascii=False, indent=1)
        write_whole(self._sidecar(key), text.encode("utf-8"))
        return _take(key, self._wav(key), sample_rate, n_samples, json.loads(text))

    def meta(self, key: str) -> dict[str, object]:
        """Return what was kept with a take; raise KeyError when there is no such take."""
        if self.get(key) is None:
            raise KeyError(key)
        return _object(self._sidecar(key))

    def keys(self) -> frozenset[str]:
        """Return the keys of all takes in the folder."""
        if not self.folder.is_dir():
            return frozenset()
        stems = (path.stem for path in self.folder.glob("*.json"))
        return frozenset(stem for stem in stems if _KEY.fullmatch(stem))

    def put_aside(self, key: str) -> None:
        """Let a take be as if it had never been made, until it is brought back.

        Raises FileError.
        """
        self._move(self.folder, self.aside, key)

    def bring_back(self, key: str) -> None:
        """Let a take that was put aside count again, unless it was made anew meanwhile.

        Raises FileError.
        """
        if self.get(key) is None:
            self._move(self.aside, self.folder, key)

    def keys_aside(self) -> frozenset[str]:
        """Return the keys of the takes that were put aside."""
        if not self.aside.is_dir():
            return frozenset()
        return frozenset(path.stem for path in self.aside.iterdir() if _KEY.fullmatch(path.stem))

    def remove_aside(self, key: str) -> None:
        """Delete a take that was put aside, for good; what cannot be deleted stays."""
        for suffix in _SUFFIXES:
            with contextlib.suppress(OSError):
                (self.aside / f"{key}{suffix}").unlink()
        with contextlib.suppress(OSError):
            self.aside.rmdir()

    @property
    def aside(self) -> Path:
        """The folder of the takes that were put aside."""
        return self.folder / "aside"

    def _move(self, source: Path, target: Path, key: str) -> None:
        if not _KEY.fullmatch(key):
            raise ValueError(f"not the key of a take: {key!r}")
        make_folder(target)
        # The sidecar makes a take count: it goes first and comes back last.
        for suffix in _SUFFIXES if source == self.folder else _SUFFIXES[::-1]:
            path = source / f"{key}{suffix}"
            try:
                if path.is_file():
                    path.replace(target / path.name)
            except OSError as error:
                raise write_error(path, error) from error

    def _wav(self, key: str) -> Path:
        return self.folder / f"{key}.wav"

    def _sidecar(self, key: str) -> Path:
        return self.folder / f"{key}.json"

    def _read(self, key: str) -> Take:
        meta = _object(self._sidecar(key))
        path = self._wav(key)
        try:
            size = path.stat().st_size
            with wave.open(str(path), "rb") as file:
                rate, n_samples = file.getframerate(), file.getnframes()
                is_ours = file.getnchannels() == 1 and file.getsampwidth() == 2 and rate > 0
        except OSError as error:
            raise read_error(path, error) from error
        if not is_ours or size < n_samples * 2 or meta["n_samples"] != n_samples:
            raise ValueError("the sound is not as it was written")
        return _take(key, path, rate, n_samples, meta)


def _take(
    key: str, path: Path, sample_rate: int, n_samples: int, meta: Mapping[str, object]
) -> Take:
    words = meta.get("words") or []
    unspoken = meta.get("unspoken") or []
    lufs, faults = meta.get("lufs"), meta.get("faults")
    if not isinstance(words, list) or not isinstance(unspoken, list):
        raise TypeError("words and unspoken are lists")
    return Take(
        key,
        path,
        sample_rate,
        n_samples,
        tuple(SpokenWord(str(text), int(start), int(end)) for text, start, end in words),
        tuple(str(part) for part in unspoken),
        _whole(meta.get("natural_ms")),
        _whole(meta.get("predicted_ms")),
        _whole(meta.get("quiet_ms")),
        lufs if isinstance(lufs, float) else None,
        tuple(str(fault) for fault in faults) if isinstance(faults, list) else (),
        is_performed=bool(meta.get("kind")),
    )


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0


def _object(path: Path) -> dict[str, object]:
    content = json.loads(read_bytes(path, _SIDECAR_LIMIT))
    if not isinstance(content, dict):
        raise TypeError("not an object")
    return content


def _wav_bytes(pcm16: bytes, sample_rate: int) -> bytes:
    """Return a WAV file of the plainest kind, in memory, to be written in one piece."""
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(sample_rate)
        file.writeframes(pcm16)
    return buffer.getvalue()
