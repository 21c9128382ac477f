"""Which voices there are: the built-in ones, the user's own and the project's."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
import numpy.typing as npt

from desktop.core import files, paths
from desktop.core.errors import AppError, FileError, UnsupportedVideo, shown, write_error
from desktop.core.phrase import phrase
from desktop.jobs.speech_error import in_words
from desktop.jobs.ticket import Ticket
from desktop.media.decoding import decode_float

if TYPE_CHECKING:
    from inference.voice.profile import Voice

Samples = npt.NDArray[np.float32]

SUFFIX = ".dubvoice"

REFERENCE_RATE = 24_000
MAX_REFERENCE_SAMPLES = 120 * REFERENCE_RATE
"""More than two minutes of a person teach no voice model anything new."""


class HasVoices(Protocol):
    """Whoever brings built-in voices and knows the name of its model."""

    @property
    def model(self) -> str: ...

    def voices(self) -> tuple[Voice, ...]: ...


class UnknownVoice(AppError):
    """A name that no voice bears."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        shown = ", ".join(known[:8]) + (", …" if len(known) > 8 else "")
        super().__init__(
            phrase("There is no voice called “{name}”", name=name),
            phrase(
                "Choose one of these: {names}; or name a recording of somebody speaking",
                names=shown,
            ),
        )
        self.name = name


class DamagedVoice(AppError):
    """A voice file that cannot be read."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            phrase(
                "The voice file {path} cannot be used: {reason}", path=shown(path), reason=reason
            ),
            "Remove it and add the voice again from its recording",
        )
        self.path = path


class NoVoice(FileError):
    """A file that no voice can be taken from."""

    def __init__(self, path: Path, reason: str) -> None:
        title = phrase(
            "No voice can be taken from {path}: {reason}", path=shown(path), reason=reason
        )
        super().__init__(path, title, "Choose a sound file or a film in which one person speaks")


class Enrolls(Protocol):
    """Whoever takes a voice from a recording."""

    def enroll(self, samples: Samples, sample_rate: int, name: str) -> Voice: ...


@dataclass(frozen=True, slots=True)
class VoiceCard:
    """What is known of a voice without its sound: enough to choose it and to name its takes."""

    name: str
    language: str
    digest: str
    engine: str


@dataclass(frozen=True, slots=True)
class Catalog:
    """The model and the voices there are; the preferred voices come first."""

    model: str
    cards: tuple[VoiceCard, ...]

    def choose(self, name: str, language: str) -> VoiceCard | None:
        """The voice of that name; with "" the first that speaks the language."""
        if name:
            return next((card for card in self.cards if card.name == name), None)
        return min(self.cards, key=lambda card: _distance(card.language, language), default=None)


def _distance(spoken: str, wanted: str) -> int:
    """0 for the same language, 1 for another region of it or a voice of any, 2 for a stranger."""
    if spoken.lower() == wanted.lower():
        return 0
    same_family = spoken.lower().split("-")[0] == wanted.lower().split("-")[0]
    return 1 if same_family or not spoken else 2


def _card(voice: Voice) -> VoiceCard:
    return VoiceCard(voice.name, voice.language, voice.digest, voice.engine)


class VoiceShelf:
    """The voices that can speak now, by name; later ones hide earlier ones of the same name."""

    def __init__(self, speaker: HasVoices, own: Iterable[Voice] = ()) -> None:
        self._model = speaker.model
        self._voices = {voice.name: voice for voice in speaker.voices()}
        self._catalog: Catalog | None = None
        for voice in own:
            self.add(voice)

    def add(self, voice: Voice) -> None:
        """Put a voice on the shelf; it takes the place of one of the same name."""
        self._voices[voice.name] = voice
        self._catalog = None

    @property
    def names(self) -> tuple[str, ...]:
        """The names on the shelf, the preferred ones first."""
        return tuple(self._voices)

    @property
    def catalog(self) -> Catalog:
        """What the GUI thread may know of the voices."""
        if self._catalog is None:
            cards = tuple(_card(voice) for voice in self._voices.values())
            self._catalog = Catalog(self._model, cards)
        return self._catalog

    def find(self, name: str, language: str) -> Voice:
        """The voice of that name, or with "" one for the language; raises UnknownVoice."""
        card = self.catalog.choose(name, language)
        if card is None:
            raise UnknownVoice(name, self.names)
        return self._voices[card.name]


def enroll_file(speaker: Enrolls, path: Path, ticket: Ticket) -> Voice:
    """Take a voice from the sound of a file, and name it after the file.

    Raises SpeechError, FileError or ToolMissing.
    """
    reading = ticket.part(0.0, 0.5, "reading the recording")
    samples = read_sound(path, REFERENCE_RATE, 0, MAX_REFERENCE_SAMPLES, reading)
    ticket.progress(0.5, "taking the voice")
    with in_words():
        return speaker.enroll(samples, REFERENCE_RATE, _printable(path.stem))


def read_sound(
    path: Path, sample_rate: int, start_ms: int, n_samples: int, ticket: Ticket
) -> Samples:
    """Return at most so many mono samples of a file of any kind, from start_ms on.

    Raises FileError or ToolMissing.
    """
    blocks: list[Samples] = []
    n_read = 0
    try:
        with contextlib.closing(decode_float(path, sample_rate, 1, start_ms=start_ms)) as decoded:
            for block in decoded:
                blocks.append(block[:, 0])
                n_read += len(block)
                ticket.progress(n_read / max(1, n_samples), "reading the sound")
                if n_read >= n_samples:
                    break
    except UnsupportedVideo as error:
        raise NoVoice(path, error.reason) from error
    if not blocks:
        raise NoVoice(path, "it holds no sound there")
    return np.concatenate(blocks)[:n_samples]


def _printable(name: str) -> str:
    """The name without what a voice's name may not hold."""
    kept = "".join(character if character.isprintable() else " " for character in name)
    return kept.strip()[:80] or "Reference"


def user_folder() -> Path:
    """Where the voices live that the user made, for every project."""
    return paths.user_data() / "voices"


def voice_files(folder: Path) -> tuple[Path, ...]:
    """The voice files of a folder and of the folders in it; none where there is no folder."""
    if not folder.is_dir():
        return ()
    found = (*folder.glob(f"*{SUFFIX}"), *folder.glob(f"*/*{SUFFIX}"))
    return tuple(sorted(path for path in found if not path.parent.name.startswith(".")))


def load(path: Path) -> Voice:
    """Read one voice; raises DamagedVoice."""
    from inference.errors import InferenceError, VoiceDamaged
    from inference.voice.profile import Voice

    try:
        return Voice.load(path)
    except VoiceDamaged as error:
        raise DamagedVoice(path, error.reason) from error
    except (InferenceError, OSError, ValueError) as error:
        raise DamagedVoice(path, str(error)) from error


def load_folders(folders: Iterable[Path]) -> tuple[tuple[Voice, ...], tuple[DamagedVoice, ...]]:
    """Read every voice of the folders, and say which files could not be read."""
    voices: list[Voice] = []
    damaged: list[DamagedVoice] = []
    for folder in folders:
        for path in voice_files(folder):
            try:
                voices.append(load(path))
            except DamagedVoice as error:
                damaged.append(error)
    return tuple(voices), tuple(damaged)


def save(voice: Voice, folder: Path) -> Path:
    """Write a voice under a file name that any name of a voice allows; raises FileError."""
    files.make_folder(folder)
    name = hashlib.sha256(f"{voice.name}\n{voice.digest}".encode()).hexdigest()[:32]
    path = folder / f"{name}{SUFFIX}"
    try:
        voice.save(path)
    except OSError as error:
        raise write_error(path, error) from error
    return path


def remove(name: str, folder: Path) -> bool:
    """Delete the voice files of that name in the folder itself; False when there is none."""
    chosen = [path for path in sorted(folder.glob(f"*{SUFFIX}")) if _is_named(path, name)]
    for path in chosen:
        try:
            path.unlink()
        except OSError as error:
            raise write_error(path, error) from error
    return bool(chosen)


def _is_named(path: Path, name: str) -> bool:
    try:
        return load(path).name == name
    except DamagedVoice:
        # A damaged file has lost its name; it can be removed by the name of the file.
        return path.name == name
