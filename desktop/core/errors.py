"""Every error a person may see: what failed, why, and what to do.

AppError(title, hint)
├── FileError(path)
│   ├── UnreadableSubtitle(path, line_number)
│   ├── UnsupportedVideo(path, reason)
│   ├── DiskFull(path)
│   ├── ReadOnly(path)
│   ├── ProjectInUse(path)
│   └── ProjectDamaged(path, reason)
├── DeviceError(name)
├── SpeechError(line_id)
├── ToolMissing(name, remedy)
└── ExportError(step, log_tail)
"""

from __future__ import annotations

import errno
from pathlib import Path

from desktop.core.phrase import phrase


class AppError(Exception):
    """Something expected went wrong; title says what and why, hint says what to do."""

    def __init__(self, title: str, hint: str) -> None:
        super().__init__(title, hint)
        self.title = title
        self.hint = hint

    def __str__(self) -> str:
        return sentences(self.title, self.hint)


class FileError(AppError):
    """A file cannot be read or written."""

    def __init__(self, path: Path, title: str, hint: str) -> None:
        super().__init__(title, hint)
        self.args = (path, title, hint)
        self.path = path


class UnreadableSubtitle(FileError):
    """A file is not a subtitle file that we can read; line_number is 0 when none is to blame."""

    def __init__(self, path: Path, line_number: int = 0, reason: str = "") -> None:
        because = reason or "it is not a subtitle format that Dubwright knows"
        pattern = "The subtitles in {path} cannot be read: {reason}"
        if line_number:
            pattern = "The subtitles in {path} cannot be read at line {line}: {reason}"
        super().__init__(
            path,
            phrase(pattern, path=shown(path), line=line_number, reason=because),
            "Choose a SubRip, ASS, SSA, WebVTT, MicroDVD, TTML or plain text file",
        )
        self.args = (path, line_number, reason)
        self.line_number = line_number


class UnsupportedVideo(FileError):
    """A file is not a film that can be opened."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            path,
            phrase("{path} cannot be opened as a video: {reason}", path=shown(path), reason=reason),
            "Choose a file that plays in a video player, or convert it to MP4 first",
        )
        self.args = (path, reason)
        self.reason = reason


class DiskFull(FileError):
    """There is no room for a file; what was there before is untouched."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            phrase("{path} was not written: the disk is full", path=shown(path)),
            "Free some space, or choose a folder on another disk",
        )
        self.args = (path,)


class ReadOnly(FileError):
    """A place may not be written to."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            phrase("{path} was not written: the folder or the file is read-only", path=shown(path)),
            "Choose another folder, or ask for the right to write there",
        )
        self.args = (path,)


class ProjectInUse(FileError):
    """A project is being changed by another running program."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            phrase("{path} is being changed in another Dubwright", path=shown(path)),
            "Close it in one of the two: the one that saves last would overwrite the other, and "
            "what is changed here cannot be brought back after a crash",
        )
        self.args = (path,)


class ProjectDamaged(FileError):
    """A project folder holds something that Dubwright did not write, or only a part of it."""

    def __init__(self, path: Path, reason: str, hint: str = "") -> None:
        super().__init__(
            path,
            phrase(
                "The project file {path} cannot be used: {reason}", path=shown(path), reason=reason
            ),
            hint or "Take the project from a backup, or open the lines.srt in it as subtitles",
        )
        self.args = (path, reason, hint)
        self.reason = reason


class DeviceError(AppError):
    """A sound device is missing or does not answer."""

    def __init__(self, name: str, reason: str = "") -> None:
        because = reason or "it is not there or another program holds it"
        pattern = "The sound device of this computer cannot be used: {reason}"
        if name:
            pattern = "The sound device {name} cannot be used: {reason}"
        super().__init__(
            phrase(pattern, name=name, reason=because),
            "Connect a device, or choose another one in the settings",
        )
        self.args = (name, reason)
        self.name = name


class SpeechError(AppError):
    """A line could not be spoken."""

    def __init__(self, line_id: str, title: str, hint: str) -> None:
        super().__init__(title, hint)
        self.args = (line_id, title, hint)
        self.line_id = line_id


def installed_by(packages: str) -> str:
    """How to get what is missing: the remedy that names the packages of Debian and Ubuntu."""
    pattern = "Install it (Debian and Ubuntu: sudo apt-get install {packages}), then try again"
    return phrase(pattern, packages=packages)


class ToolMissing(AppError):
    """A program or library that this step needs is not on the machine."""

    def __init__(self, name: str, remedy: str) -> None:
        super().__init__(phrase("{name} was not found on this computer", name=name), remedy)
        self.args = (name, remedy)
        self.name = name
        self.remedy = remedy


class ExportError(AppError):
    """A step of the export failed; log_tail holds the last words of the program that ran."""

    def __init__(self, step: str, log_tail: str, hint: str = "") -> None:
        last = next((row for row in reversed(log_tail.splitlines()) if row.strip()), "")
        pattern = "The export stopped while it was {step}"
        if last:
            pattern = "The export stopped while it was {step}: {reason}"
        super().__init__(
            phrase(pattern, step=step, reason=last.strip()),
            hint or "Try another file name or folder; the source film is untouched",
        )
        self.args = (step, log_tail, hint)
        self.step = step
        self.log_tail = log_tail


def shown(path: Path) -> str:
    """Return a path as a sentence can hold it: quoted, on one row, never breaking the output."""
    text = str(path).encode("utf-8", "backslashreplace").decode("utf-8")
    for control in "\n\r\t":
        text = text.replace(control, " ")
    return f"“{text}”"


def read_error(path: Path, error: OSError) -> FileError:
    """Return the error for a person when reading a file failed."""
    if isinstance(error, FileNotFoundError):
        why, hint = "it does not exist", "Check the name and the folder"
    elif isinstance(error, IsADirectoryError):
        why, hint = "it is a folder", "Choose a file"
    elif isinstance(error, PermissionError):
        why, hint = "it may not be opened", "Ask for the right to read it, or copy it elsewhere"
    else:
        why, hint = error.strerror or "the disk did not answer", "Check the disk and try again"
    title = phrase("{path} cannot be read: {reason}", path=shown(path), reason=why)
    return FileError(path, title, hint)


def write_error(path: Path, error: OSError) -> FileError:
    """Return the error for a person when writing a file failed."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFull(path)
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return ReadOnly(path)
    if error.errno == errno.ENAMETOOLONG:
        title = phrase("{path} was not written: the name is too long", path=shown(path))
        return FileError(path, title, "Choose a shorter name")
    why = {
        errno.ENOENT: "its folder does not exist",
        errno.ENOTDIR: "its folder is a file",
        errno.EISDIR: "a folder has that name",
    }.get(error.errno or 0, error.strerror or "the disk did not answer")
    title = phrase("{path} was not written: {reason}", path=shown(path), reason=why)
    return FileError(path, title, "Choose another place")


def sentences(*parts: str) -> str:
    """Return the parts one after the other, each ended like a sentence; empty ones left out."""
    return " ".join(_sentence(part) for part in parts if part.strip())


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text[-1] in ".!?…。！？" else f"{text}."
