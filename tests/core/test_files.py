"""A file is written whole or stays as it was."""

from __future__ import annotations

import os
import resource
from pathlib import Path

import pytest

from desktop.core.errors import FileError, ReadOnly
from desktop.core.files import make_folder, read_bytes, write_whole
from tests.python import run_python

NAMES = ["plain", "with space", "quo'te\"s", "-dash", "new\nline", "한국어", "😀", "a" * 200]


@pytest.mark.parametrize("name", NAMES)
def test_any_name_can_be_written_and_read(tmp_path: Path, name: str) -> None:
    write_whole(tmp_path / name, b"first")
    write_whole(tmp_path / name, b"second")
    assert read_bytes(tmp_path / name) == b"second"
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_whole(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="folder does not exist"):
        write_whole(tmp_path / "nowhere" / "file", b"")


def test_a_folder_in_the_way_is_named_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "file").mkdir()
    with pytest.raises(FileError, match="was not written"):
        write_whole(tmp_path / "file", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileError, match="is not a file"):
        read_bytes(tmp_path / "pipe")
    with pytest.raises(FileError, match="is not a file"):
        read_bytes(tmp_path)
    with pytest.raises(FileError, match="does not exist"):
        read_bytes(tmp_path / "nobody")


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "big").open("wb") as file:
        file.truncate(3_000_001)
    with pytest.raises(FileError, match="too large: 3 MB"):
        read_bytes(tmp_path / "big", 2_000_000)


def test_a_file_where_a_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileError, match="a file has that name"):
        make_folder(tmp_path / "file")


_AS_A_STRANGER = """
import sys
from pathlib import Path
from desktop.core.errors import AppError
from desktop.core.files import write_whole
import os, resource
{before}
try:
    write_whole(Path(sys.argv[1]), b"x" * 100_000)
except AppError as error:
    sys.stdout.write(type(error).__name__)
"""


def _written_by_a_stranger(path: Path, before: str) -> str:
    """Write from another process, which may give up its rights; return the error it met."""
    code = _AS_A_STRANGER.format(before=before)
    run = run_python(code, str(path))
    assert not run.stderr
    return run.stdout


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_a_read_only_folder_is_told_and_the_old_file_stays(tmp_path: Path) -> None:
    for folder in [tmp_path, *tmp_path.parents]:
        if folder.owner() == "root" and folder != Path("/") and folder.name != "tmp":
            folder.chmod(folder.stat().st_mode | 0o055)
    path = tmp_path / "file"
    path.write_bytes(b"old")
    assert _written_by_a_stranger(path, "os.setuid(65534)") == ReadOnly.__name__
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]


def test_a_write_that_breaks_off_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    limit = "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
    limit += "resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))"
    assert resource.RLIMIT_FSIZE is not None
    assert _written_by_a_stranger(path, limit) == FileError.__name__
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]


def test_a_read_only_file_is_not_replaced_behind_its_owner(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(ReadOnly):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
