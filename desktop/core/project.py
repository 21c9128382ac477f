"""A project: document, film, voices and the takes of the dub, in one folder."""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any, Literal

from desktop.core import formats, paths
from desktop.core.document import Document
from desktop.core.errors import FileError, ProjectDamaged, shown, write_error
from desktop.core.files import make_folder, read_bytes, write_whole
from desktop.core.phrase import phrase
from desktop.core.records import (
    dub_to_json,
    dump,
    line_to_json,
    lines_from_json,
    parse,
    text_of,
)
from desktop.core.settings import dub_from_json
from desktop.core.subtitle import SubtitleFile
from desktop.core.timing import LONGEST_MS

VERSION = 1
SUFFIX = ".dubwright"
FILE = "project.json"
COPY = "lines.srt"
_KIND = "dubwright project"
_LIMIT = 200_000_000
_MAX_VOICES = 10_000
_MAX_SHOTS = 1_000_000
_MAX_TRACKS = 1_000


@dataclass(frozen=True, slots=True)
class MediaReference:
    """The film of a project: where it is, and by what it is known again; duration in ms."""

    path: Path
    size: int
    duration_ms: int


@dataclass(frozen=True, slots=True)
class VoiceEntry:
    """A voice that the lines of a project may name.

    file is relative to the folder of the project, "" for a built-in voice; digest is that of the
    whole voice, its reference included.
    """

    name: str
    kind: Literal["builtin", "reference"]
    file: str
    digest: str
    colour: str
    language: str = ""


@dataclass(slots=True)
class Project:
    """What one window works on; path is None until it is saved."""

    document: Document
    media: MediaReference | None = None
    voices: dict[str, VoiceEntry] = field(default_factory=dict)
    path: Path | None = None
    subtitle: SubtitleFile | None = None
    """The file that the lines came from, so that it can be written as it was."""
    workspace: Path = field(default_factory=lambda: recovery_folder() / secrets.token_hex(6))
    """Where takes, voices and the journal live until the project is saved."""
    profile: str = ""
    """Id of the profile that its lines are checked by; "" is the one chosen for new work."""
    shots: tuple[int, ...] = ()
    """The cuts of the film in ms, in order, once they were looked for."""
    audio_track: int = 0
    """Which sound track of the film is seen and heard, counted from 0."""
    kept: str = ""
    """The digest of what stood on the disk when it was loaded or saved."""

    @property
    def is_overtaken(self) -> bool:
        """Whether another program has saved the project since this one loaded or saved it."""
        return self.path is not None and digest_of(self.path) not in ("", self.kept)

    @property
    def home(self) -> Path:
        """The folder that holds takes, voices and the journal now."""
        return self.path or self.workspace

    @property
    def takes_folder(self) -> Path:
        return self.home / "takes"

    @property
    def voices_folder(self) -> Path:
        return self.home / "voices"


def recovery_folder() -> Path:
    """Return the folder of work that was never saved as a project."""
    return paths.user_data() / "recovery"


def is_project(path: Path) -> bool:
    """Say whether a path is a project: its folder, or the project.json in it."""
    return (path / FILE).is_file() or (path.name == FILE and path.is_file())


def save(project: Project, folder: Path) -> None:
    """Write the project into a folder and make it the home of the project.

    Every file is written whole, project.json last: until then the folder is what it was. Raises
    FileError, DiskFull or ReadOnly.
    """
    _refuse_a_strange_folder(folder)
    make_folder(folder)
    write_snapshot(project, folder)
    project.path = folder
    project.kept = digest_of(folder)


def write_snapshot(project: Project, folder: Path) -> None:
    """Write the project as it is now into a folder, without making it its home."""
    for name in ("takes", "voices"):
        make_folder(folder / name)
        if folder != project.home:
            _bring(project.home / name, folder / name)
    formats.write(folder / COPY, project.document.lines, format="srt")
    write_whole(folder / FILE, dump(_to_json(project, folder)))


def load(folder: Path) -> Project:
    """Read a project from its folder; raise ProjectDamaged or FileError."""
    if folder.name == FILE and folder.is_file():
        folder = folder.parent
    path = folder / FILE
    data = read_bytes(path, _LIMIT)
    try:
        record = parse(data)
        if not isinstance(record, dict) or record.get("format") != _KIND:
            raise ValueError("it is not a Dubwright project")
        _refuse_another_version(path, record.get("version"))
        return Project(
            Document(lines_from_json(record.get("lines")), dub_from_json(record.get("dub"))),
            _media_from_json(record.get("media"), folder),
            _voices_from_json(record.get("voices"), folder),
            folder,
            _subtitle_from_json(record.get("subtitle")),
            profile=text_of(record, "profile", 100, ""),
            shots=_shots_from_json(record.get("shots")),
            audio_track=_track_from_json(record.get("audio_track")),
            kept=_digest(data),
        )
    except (ValueError, TypeError, KeyError) as error:
        raise ProjectDamaged(path, str(error)) from error


def media_of(folder: Path) -> MediaReference | None:
    """Return the film of a project without reading the rest; None where there is none."""
    folder = folder.parent if folder.name == FILE else folder
    try:
        return _media_from_json(parse(read_bytes(folder / FILE, _LIMIT)).get("media"), folder)
    except (FileError, ValueError, AttributeError):
        return None


def digest_of(folder: Path) -> str:
    """Return the hash of the saved state of a project, "" when there is none."""
    try:
        return _digest((folder / FILE).read_bytes())
    except OSError:
        return ""


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def inside(folder: Path, name: str) -> Path:
    """Return the path of a file in a folder; raise ValueError when the name leads out of it."""
    parts = PurePosixPath(name).parts
    is_plain = bool(parts) and not PureWindowsPath(name).drive and "\\" not in name
    if not is_plain or PurePosixPath(name).is_absolute() or ".." in parts or "\0" in name:
        raise ValueError(phrase("“{name}” is not a file of the project", name=name))
    path = folder.joinpath(*parts)
    if not path.resolve().is_relative_to(folder.resolve()):
        raise ValueError(phrase("“{name}” leads out of the project", name=name))
    return path


def _to_json(project: Project, folder: Path) -> dict[str, Any]:
    return {
        "format": _KIND,
        "version": VERSION,
        "media": _media_to_json(project.media, folder),
        "dub": dub_to_json(project.document.dub),
        "voices": [
            {
                "name": voice.name,
                "kind": voice.kind,
                "file": voice.file,
                "digest": voice.digest,
                "colour": voice.colour,
                "language": voice.language,
            }
            for voice in project.voices.values()
        ],
        "subtitle": _subtitle_to_json(project.subtitle),
        "profile": project.profile,
        "shots": list(project.shots),
        "audio_track": project.audio_track,
        "lines": [line_to_json(line) for line in project.document.lines],
    }


def _media_to_json(media: MediaReference | None, folder: Path) -> dict[str, Any] | None:
    """A film beside the project or below is named from there, so both can move together."""
    if media is None:
        return None
    path, around = media.path.absolute(), folder.absolute().parent
    if path.is_relative_to(around):
        name = (PurePosixPath("..") / path.relative_to(around).as_posix()).as_posix()
    else:
        name = str(path)
    return {"path": name, "size": media.size, "duration_ms": media.duration_ms}


def _media_from_json(record: object, folder: Path) -> MediaReference | None:
    if record is None:
        return None
    if not isinstance(record, dict):
        raise ValueError("the film is not described as it should be")
    name = text_of(record, "path", 10_000)
    size, duration_ms = record.get("size"), record.get("duration_ms")
    if type(size) is not int or type(duration_ms) is not int or not name or "\0" in name:
        raise ValueError("the film is not described as it should be")
    if not 0 <= duration_ms <= LONGEST_MS:
        raise ValueError("the film is longer than a hundred hours")
    path = Path(os.path.normpath(folder.absolute() / name))
    beside = folder.absolute().parent / path.name
    if not path.exists() and beside.is_file() and beside.stat().st_size == size:
        path = beside
    return MediaReference(path, size, duration_ms)


def _voices_from_json(records: object, folder: Path) -> dict[str, VoiceEntry]:
    if not isinstance(records, list) or len(records) > _MAX_VOICES:
        raise ValueError("the voices are not described as they should be")
    voices = [_voice_from_json(record, folder) for record in records]
    return {voice.name: voice for voice in voices}


def _voice_from_json(record: object, folder: Path) -> VoiceEntry:
    if not isinstance(record, dict):
        raise ValueError("a voice is not an object")
    kind = text_of(record, "kind", 20)
    file = text_of(record, "file", 1000)
    if file:
        inside(folder, file)
    return VoiceEntry(
        text_of(record, "name", 1000),
        "builtin" if kind == "builtin" else "reference",
        file,
        text_of(record, "digest", 200),
        text_of(record, "colour", 50, ""),
        text_of(record, "language", 50, ""),
    )


def _track_from_json(record: object) -> int:
    return record if isinstance(record, int) and 0 < record < _MAX_TRACKS else 0


def _shots_from_json(record: object) -> tuple[int, ...]:
    """Cuts can be looked for again: what is not right is left out."""
    items = record if isinstance(record, list) and len(record) <= _MAX_SHOTS else []
    return tuple(sorted({ms for ms in items if type(ms) is int and 0 <= ms < LONGEST_MS}))


def _subtitle_to_json(subtitle: SubtitleFile | None) -> dict[str, Any] | None:
    if subtitle is None:
        return None
    return {
        "path": "" if subtitle.path is None else str(subtitle.path),
        "format": subtitle.format,
        "encoding": subtitle.encoding,
        "newline": subtitle.newline,
        "bom": subtitle.bom,
        "preserved": subtitle.preserved,
        "fps": subtitle.fps,
    }


def _subtitle_from_json(record: object) -> SubtitleFile | None:
    """Lines and problems are not kept: the lines of the project are the ones that count."""
    if not isinstance(record, Mapping):
        return None
    values = dict(record)
    name, fps = text_of(values, "path", 10_000, ""), values.get("fps")
    return SubtitleFile(
        format=text_of(values, "format", 20),
        encoding=text_of(values, "encoding", 50),
        newline=values["newline"] if values.get("newline") in ("\r\n", "\r") else "\n",
        bom=values.get("bom") is True,
        preserved=text_of(values, "preserved", 50_000_000, ""),
        fps=fps if isinstance(fps, float) and 1 <= fps <= 1000 else None,
        path=Path(name) if name and "\0" not in name else None,
    )


def _refuse_another_version(path: Path, version: object) -> None:
    if version == VERSION:
        return
    if isinstance(version, int) and version > VERSION:
        raise ProjectDamaged(
            path,
            "a newer Dubwright made it",
            "Update Dubwright, or open the lines.srt in the project as subtitles",
        )
    raise ValueError("it does not say which version it is")


def _refuse_a_strange_folder(folder: Path) -> None:
    """Never spread a project over somebody's documents."""
    try:
        if not folder.is_dir() or is_project(folder) or not any(folder.iterdir()):
            return
    except OSError as error:
        raise write_error(folder, error) from error
    raise FileError(
        folder,
        phrase(
            "{path} was not written: it is a folder with other things in it", path=shown(folder)
        ),
        "Choose a new name for the project",
    )


def _bring(source: Path, target: Path) -> None:
    """Copy what another folder lacks, folders too; takes never change, so a link will do."""
    if not source.is_dir():
        return
    for path in source.iterdir():
        wanted = target / path.name
        if path.is_dir() and not path.name.startswith("."):
            make_folder(wanted)
            _bring(path, wanted)
        if wanted.exists() or not path.is_file() or path.name.startswith("."):
            continue
        temporary = target / f".{path.name}.tmp"
        try:
            with contextlib.suppress(FileNotFoundError):
                temporary.unlink()
            try:
                temporary.hardlink_to(path)
            except OSError:
                shutil.copyfile(path, temporary)
            temporary.replace(wanted)
        except OSError as error:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise write_error(wanted, error) from error
