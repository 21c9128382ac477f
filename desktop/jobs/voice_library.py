"""One's own voices on disk: each in a folder with its reference, its consent and its grade."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import json
import os
import re
import secrets
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from desktop.core import consent, paths
from desktop.core.consent import Consent, consent_from_json
from desktop.core.errors import AppError, FileError, shown, write_error
from desktop.core.files import make_folder, read_bytes, write_whole
from desktop.core.phrase import phrase
from desktop.jobs.voices import SUFFIX, DamagedVoice, UnknownVoice, load, user_folder

if TYPE_CHECKING:
    from inference.voice.profile import Voice

Samples = npt.NDArray[np.float32]

VOICE_FILE = f"voice{SUFFIX}"
REFERENCE_FILE = "reference.flac"
NOTES_FILE = "voice.json"
_FORMAT = "dubwright voice 1"
_LIMIT = 1_000_000
_LONGEST_NAME = 80
_LONGEST_TEXT = 100_000
_DAY_S = 86_400


class NameTaken(AppError):
    """A voice of that name exists already."""

    def __init__(self, name: str) -> None:
        super().__init__(f"There is a voice called “{name}” already", "Choose another name")
        self.name = name


class BadName(AppError):
    """A name that no voice can bear."""

    def __init__(self, name: str) -> None:
        super().__init__(
            "A voice needs a name of at most 80 letters" if name.strip() else "The name is empty",
            "Write a name, such as that of the person or of the character",
        )
        self.name = name


@dataclass(frozen=True, slots=True)
class Notes:
    """What is known of how a voice was made; made is a date as ISO 8601 writes it."""

    consent: Consent | None = None
    made: str = ""
    source: str = ""
    """Where the sound came from: recording, file, film or import."""
    language: str = ""
    """What was read aloud; the voice itself speaks every language."""
    verdict: str = ""
    faults: tuple[str, ...] = ()
    seconds: float = 0.0
    text: str = ""
    """What is said in the reference, where that is known."""
    likeness: float | None = None
    """Of what the voice speaks to its reference, 0 to 1; None while not measured."""


@dataclass(frozen=True, slots=True)
class OwnVoice:
    """A voice of one's own and the folder that it lives in."""

    voice: Voice
    folder: Path
    notes: Notes

    @property
    def name(self) -> str:
        return self.voice.name

    @property
    def reference(self) -> Path | None:
        """The recording it was taken from, None where there is none."""
        return _reference_in(self.folder)


@dataclass(frozen=True, slots=True)
class DamagedOwn:
    """A voice of one's own whose file cannot be read; its recording may still be there."""

    folder: Path
    notes: Notes
    error: DamagedVoice

    @property
    def name(self) -> str:
        """The name of its folder, for its own is lost."""
        return self.folder.name

    @property
    def former_name(self) -> str:
        """What it was called, as far as the name of the folder tells."""
        return re.sub(r"-[0-9a-f]{6}$", "", self.folder.name).replace("-", " ")

    @property
    def reference(self) -> Path | None:
        """The recording it was taken from, None where there is none."""
        return _reference_in(self.folder)


@dataclass(frozen=True, slots=True)
class Removed:
    """A voice that was taken away and can be put back."""

    name: str
    folder: Path
    kept_at: Path


class VoiceLibrary:
    """The voices of this person; every change is on disk when the method returns."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or user_folder()
        self._removed: list[Path] = []

    def voices(self) -> tuple[OwnVoice, ...]:
        """Every voice that can be read, by name; damaged ones are left where they are."""
        found = [own for own in self._everyone() if isinstance(own, OwnVoice)]
        return tuple(sorted(found, key=lambda own: own.name.casefold()))

    def damaged(self) -> tuple[DamagedOwn, ...]:
        """Those that cannot be read, to be told, taken again from their recording, or removed."""
        return tuple(own for own in self._everyone() if isinstance(own, DamagedOwn))

    def find(self, name: str) -> OwnVoice:
        """The voice of that name; raises UnknownVoice."""
        everyone = self.voices()
        for own in everyone:
            if own.name == name:
                return own
        raise UnknownVoice(name, [own.name for own in everyone])

    def kept(self, name: str) -> OwnVoice | DamagedOwn:
        """The voice of that name, or the damaged one in a folder of it; raises UnknownVoice."""
        found = next((own for own in self.damaged() if own.name == name), None)
        return found or self.find(name)

    def add(
        self,
        voice: Voice,
        notes: Notes,
        reference: tuple[Samples, int] | None = None,
    ) -> OwnVoice:
        """Keep a voice, its notes and its reference (mono samples and their rate).

        Raises NameTaken, BadName or FileError; nothing is left behind then.
        """
        self._check_free(voice.name)
        folder = self._new_folder(voice.name)
        temporary = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}")
        make_folder(temporary)
        try:
            self._write(temporary, voice, notes)
            if reference is not None:
                _write_reference(temporary / REFERENCE_FILE, *reference)
            temporary.replace(folder)
        except OSError as error:
            raise write_error(folder, error) from error
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
        return OwnVoice(voice, folder, notes)

    def rename(self, name: str, new_name: str) -> OwnVoice:
        """Give a voice another name; raises UnknownVoice, NameTaken, BadName or FileError."""
        own = self.find(name)
        if new_name == name:
            return own
        self._check_free(new_name)
        return self._change(own, own.voice.renamed(new_name.strip()), own.notes)

    def recolour(self, name: str, colour: str) -> OwnVoice:
        """Give a voice a colour, as #rrggbb; raises UnknownVoice or FileError."""
        own = self.find(name)
        return self._change(own, dataclasses.replace(own.voice, colour=colour), own.notes)

    def note_text(self, name: str, text: str) -> OwnVoice:
        """Keep what is said in the reference of a voice; raises UnknownVoice or FileError."""
        own = self.find(name)
        notes = dataclasses.replace(own.notes, text=text[:_LONGEST_TEXT])
        return self._change(own, own.voice, notes)

    def renew(self, name: str, voice: Voice, likeness: float | None) -> OwnVoice:
        """Put a voice that was taken anew from the same reference in the place of the old one."""
        kept = self.kept(name)
        notes = dataclasses.replace(kept.notes, likeness=likeness)
        if isinstance(kept, OwnVoice):
            old = kept.voice
            same = dataclasses.replace(voice, name=name, colour=old.colour, consent=old.consent)
            return self._change(kept, same, notes)
        known = consent.as_text(notes.consent)
        renewed = dataclasses.replace(
            voice.renamed(self.free_name(kept.former_name)), consent=known
        )
        return self._change(kept, renewed, notes)

    def duplicate(self, name: str) -> OwnVoice:
        """Make a second voice of the same sound; raises UnknownVoice or FileError."""
        own = self.find(name)
        copy = own.voice.renamed(self.free_name(name))
        made = self.add(copy, own.notes)
        if own.reference is not None:
            try:
                shutil.copyfile(own.reference, made.folder / REFERENCE_FILE)
            except OSError as error:
                shutil.rmtree(made.folder, ignore_errors=True)
                raise write_error(made.folder, error) from error
        return made

    def remove(self, name: str) -> Removed:
        """Take a voice away, so that `restore` can bring it back; raises UnknownVoice.

        A damaged one goes by the name of its folder.
        """
        own = self.kept(name)
        kept_at = make_folder(_trash()) / f"{own.folder.name}.{secrets.token_hex(4)}"
        try:
            shutil.move(own.folder, kept_at)
            os.utime(kept_at)
        except OSError as error:
            raise write_error(own.folder, error) from error
        self._removed.append(kept_at)
        return Removed(name, own.folder, kept_at)

    def restore(self, removed: Removed) -> Path:
        """Bring back what was taken away, and say where it is; raises NameTaken or FileError."""
        self._check_free(removed.name)
        folder = removed.folder if not removed.folder.exists() else self._new_folder(removed.name)
        try:
            make_folder(folder.parent)
            shutil.move(removed.kept_at, folder)
        except OSError as error:
            raise write_error(folder, error) from error
        return folder

    def forget_removed(self) -> None:
        """Delete for good what was taken away here; a voice is nothing to leave lying about.

        What another program took away may still be asked back there, unless it lies for a day.
        """
        for folder in (*self._removed, *_left_behind()):
            shutil.rmtree(folder, ignore_errors=True)
        self._removed.clear()

    def export(self, name: str, path: Path) -> None:
        """Write a voice as one file, without its reference; raises UnknownVoice or FileError."""
        own = self.find(name)
        write_whole(path, read_bytes(own.folder / VOICE_FILE, _LIMIT * 2))

    def import_file(self, path: Path, made: str = "") -> OwnVoice:
        """Take over a voice file; a name that is taken gets a number.

        Raises DamagedVoice for anything that is no voice file, or FileError.
        """
        read_bytes(path, _LIMIT * 2)
        voice = load(path)
        voice = voice.renamed(self.free_name(voice.name.strip()[:_LONGEST_NAME]))
        notes = Notes(consent=consent.from_text(voice.consent), source="import", made=made)
        return self.add(voice, notes)

    def free_name(self, name: str) -> str:
        """The name, or the name with the first number that nobody has."""
        taken = {own.name for own in self.voices()}
        if name not in taken:
            return name
        stem = re.sub(r" \d+$", "", name)
        numbers = range(2, len(taken) + 3)
        return next(f"{stem} {n}" for n in numbers if f"{stem} {n}" not in taken)

    # --- below -----------------------------------------------------------------------------

    def _check_free(self, name: str) -> None:
        if not name.strip() or len(name) > _LONGEST_NAME or not name.isprintable():
            raise BadName(name)
        if any(own.name == name.strip() for own in self.voices()):
            raise NameTaken(name.strip())

    def _new_folder(self, name: str) -> Path:
        """A folder with a name that every system allows and a person recognises."""
        plain = re.sub(r"[^\w-]+", "-", name).strip("-_.")[:40].rstrip("-")
        mark = hashlib.sha256(f"{name}{secrets.token_hex(8)}".encode()).hexdigest()[:6]
        return self._folder / f"{plain or 'voice'}-{mark}"

    def _everyone(self) -> Iterator[OwnVoice | DamagedOwn]:
        for path in sorted(self._folder.glob(f"*/{VOICE_FILE}")):
            if path.parent.name.startswith("."):
                continue
            notes = _read_notes(path.with_name(NOTES_FILE))
            try:
                yield OwnVoice(load(path), path.parent, notes)
            except DamagedVoice as error:
                yield DamagedOwn(path.parent, notes, error)

    def _change(self, own: OwnVoice | DamagedOwn, voice: Voice, notes: Notes) -> OwnVoice:
        try:
            self._write(own.folder, voice, notes)
        except OSError as error:
            raise write_error(own.folder, error) from error
        return OwnVoice(voice, own.folder, notes)

    @staticmethod
    def _write(folder: Path, voice: Voice, notes: Notes) -> None:
        record: dict[str, Any] = {"format": _FORMAT, **dataclasses.asdict(notes)}
        text = json.dumps(record, ensure_ascii=False, indent=1)
        write_whole(folder / NOTES_FILE, text.encode())
        voice.save(folder / VOICE_FILE)


def _trash() -> Path:
    return paths.cache() / "removed voices"


def _left_behind() -> Iterator[Path]:
    for folder in _trash().glob("*"):
        with contextlib.suppress(OSError):
            if time.time() - folder.stat().st_mtime > _DAY_S:
                yield folder


def _reference_in(folder: Path) -> Path | None:
    path = folder / REFERENCE_FILE
    return path if path.is_file() else None


def read_reference(path: Path) -> tuple[Samples, int]:
    """The mono samples of a kept reference and their rate; raises FileError."""
    import soundfile

    try:
        samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
    except (OSError, soundfile.LibsndfileError) as error:
        raise FileError(
            path,
            phrase("The recording {path} cannot be read", path=shown(path)),
            "Record the voice again",
        ) from error
    return np.ascontiguousarray(samples[:, 0]), int(rate)


def _write_reference(path: Path, samples: Samples, sample_rate: int) -> None:
    import soundfile

    soundfile.write(path, np.clip(samples, -1.0, 1.0), sample_rate, subtype="PCM_24")


def _read_notes(path: Path) -> Notes:
    """The notes beside a voice; what is missing or damaged is empty."""
    try:
        record = json.loads(read_bytes(path, _LIMIT))
    except (ValueError, RecursionError, FileError):
        return Notes()
    if not isinstance(record, dict):
        return Notes()
    faults = record.get("faults")
    likeness, seconds = record.get("likeness"), record.get("seconds")
    return Notes(
        consent=consent_from_json(record.get("consent")),
        made=_text(record, "made"),
        source=_text(record, "source"),
        language=_text(record, "language"),
        verdict=_text(record, "verdict"),
        faults=tuple(str(fault)[:40] for fault in faults) if isinstance(faults, list) else (),
        text=_text(record, "text", _LONGEST_TEXT),
        seconds=float(seconds) if isinstance(seconds, int | float) else 0.0,
        likeness=float(likeness) if isinstance(likeness, int | float) else None,
    )


def _text(record: dict[str, Any], key: str, most: int = 200) -> str:
    value = record.get(key, "")
    return value[:most] if isinstance(value, str) else ""
