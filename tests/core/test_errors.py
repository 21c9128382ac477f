"""Errors tell what failed, why and what to do, and survive the way between processes."""

from __future__ import annotations

import errno
import pickle
from pathlib import Path

import pytest

from desktop.core.errors import (
    AppError,
    DeviceError,
    DiskFull,
    ExportError,
    FileError,
    ProjectDamaged,
    ProjectInUse,
    ReadOnly,
    SpeechError,
    ToolMissing,
    UnreadableSubtitle,
    UnsupportedVideo,
    read_error,
    shown,
    write_error,
)

PATH = Path("films/my film.mp4")

ALL: list[AppError] = [
    AppError("It failed", "Do this"),
    FileError(PATH, "It failed", "Do this"),
    UnreadableSubtitle(PATH, 12, "it is not text"),
    UnsupportedVideo(PATH, "it has no picture"),
    DiskFull(PATH),
    ReadOnly(PATH),
    ProjectInUse(PATH),
    ProjectDamaged(PATH, "it is empty"),
    DeviceError("Mic", ""),
    SpeechError("l1", "The line cannot be spoken: it has no words", "Write a word"),
    ToolMissing("ffmpeg", "Install ffmpeg"),
    ExportError("mixing the sound", "one\nlast row\n\n"),
]


@pytest.mark.parametrize("error", ALL, ids=lambda error: type(error).__name__)
def test_every_error_is_sentences_that_end(error: AppError) -> None:
    text = str(error)
    assert text.startswith(error.title)
    assert text.endswith(".")
    assert ".." not in text
    assert error.hint
    assert "\n" not in text


@pytest.mark.parametrize("error", ALL, ids=lambda error: type(error).__name__)
def test_every_error_survives_pickling_with_its_data(error: AppError) -> None:
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is type(error)
    assert str(copy) == str(error)
    assert vars(copy) == vars(error)


@pytest.mark.parametrize(
    "error", [e for e in ALL if isinstance(e, FileError)], ids=lambda e: type(e).__name__
)
def test_errors_about_files_name_the_file(error: FileError) -> None:
    assert error.path == PATH
    assert str(PATH) in str(error) or type(error) is FileError


def test_the_line_number_is_told_when_there_is_one() -> None:
    assert "at line 12" in str(UnreadableSubtitle(PATH, 12))
    assert "at line" not in str(UnreadableSubtitle(PATH))


def test_an_export_error_ends_with_the_last_words_of_the_program() -> None:
    assert "last row" in str(ExportError("mixing", "first row\nlast row\n\n"))


def test_a_path_is_shown_on_one_row_even_when_it_is_not_text() -> None:
    assert shown(Path("a\nb\tc")) == "“a b c”"
    assert shown(Path("b\udcffc")) == "“b\\udcffc”"


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        (OSError(errno.ENOSPC, "x"), DiskFull, "the disk is full"),
        (OSError(errno.EDQUOT, "x"), DiskFull, "the disk is full"),
        (OSError(errno.EROFS, "x"), ReadOnly, "read-only"),
        (OSError(errno.EACCES, "x"), ReadOnly, "read-only"),
        (OSError(errno.ENOENT, "x"), FileError, "folder does not exist"),
        (OSError(errno.ENAMETOOLONG, "x"), FileError, "name is too long"),
        (OSError(errno.EIO, "Input/output error"), FileError, "Input/output error"),
    ],
)
def test_a_failed_write_says_why(error: OSError, kind: type[FileError], words: str) -> None:
    told = write_error(PATH, error)
    assert type(told) is kind
    assert words in str(told)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (FileNotFoundError(errno.ENOENT, "x"), "does not exist"),
        (IsADirectoryError(errno.EISDIR, "x"), "is a folder"),
        (PermissionError(errno.EACCES, "x"), "may not be opened"),
        (OSError(errno.EIO, "Input/output error"), "Input/output error"),
    ],
)
def test_a_failed_read_says_why(error: OSError, words: str) -> None:
    assert words in str(read_error(PATH, error))
