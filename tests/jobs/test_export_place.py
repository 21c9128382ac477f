"""Where a film may be written and from what: everything else is refused before any work."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core.errors import AppError, DiskFull, FileError, ReadOnly, UnsupportedVideo
from desktop.jobs.export import check, refuse_an_unwritable_place
from desktop.jobs.speaking import Narrator
from tests.fakes import FakeSpeaker
from tests.jobs.test_export import dub
from tests.media.clips import ffmpeg


def _same(film: Path) -> Path:
    return film


def _symlink(film: Path) -> Path:
    link = film.with_name("link.mp4")
    link.symlink_to(film)
    return link


def _hardlink(film: Path) -> Path:
    link = film.with_name("twin.mp4")
    link.hardlink_to(film)
    return link


def _roundabout(film: Path) -> Path:
    return film.parent / ".." / film.parent.name / film.name


@pytest.mark.parametrize("other_name", [_same, _symlink, _hardlink, _roundabout])
def test_the_film_itself_is_never_the_target(
    film: Path, narrator: Narrator, other_name: Callable[[Path], Path]
) -> None:
    before = hashlib.sha256(film.read_bytes()).hexdigest()
    with pytest.raises(FileError, match="is the film itself"):
        dub(film, other_name(film), narrator)
    assert hashlib.sha256(film.read_bytes()).hexdigest() == before


def test_the_film_is_only_read(film: Path, narrator: Narrator) -> None:
    before = hashlib.sha256(film.read_bytes()).hexdigest(), film.stat().st_mtime_ns
    dub(film, film.with_name("dub.mp4"), narrator)
    assert (hashlib.sha256(film.read_bytes()).hexdigest(), film.stat().st_mtime_ns) == before


def test_a_missing_folder_is_told_before_any_work(
    film: Path, tmp_path: Path, narrator: Narrator, speaker: FakeSpeaker
) -> None:
    with pytest.raises(FileError, match=r"there is no folder .*nowhere"):
        dub(film, tmp_path / "nowhere" / "out.mp4", narrator)
    assert speaker.spoken == []


def test_a_folder_of_that_name_is_told_before_any_work(film: Path, tmp_path: Path) -> None:
    (tmp_path / "out.mp4").mkdir()
    with pytest.raises(FileError, match="a folder has that name"):
        check(film, tmp_path / "out.mp4")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_read_only_folder_is_told_before_any_work(film: Path, tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    with pytest.raises(ReadOnly):
        check(film, folder / "out.mp4")


def test_a_folder_of_the_system_that_takes_no_files_is_told_before_any_work(film: Path) -> None:
    with pytest.raises(FileError, match="was not written"):
        check(film, Path("/proc/self/out.mp4"))


def test_a_disk_with_too_little_room_is_told_before_any_work(tmp_path: Path) -> None:
    with pytest.raises(DiskFull, match=r"MB free, and about 1000000000 MB are needed"):
        refuse_an_unwritable_place(tmp_path / "out.mp4", 10**15)
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_too_long_is_told_before_any_work(film: Path, tmp_path: Path) -> None:
    with pytest.raises(FileError, match="the name is too long"):
        check(film, tmp_path / f"{'x' * 400}.mp4")


def test_an_unknown_kind_of_film_is_told_before_any_work(film: Path, tmp_path: Path) -> None:
    with pytest.raises(AppError, match=r"ends in \.mp4 or \.mkv"):
        check(film, tmp_path / "out.gif")


def test_a_file_without_a_picture_is_refused(tmp_path: Path) -> None:
    song = tmp_path / "song.m4a"
    ffmpeg("-f", "lavfi", "-t", "1", "-i", "sine", "-c:a", "aac", str(song))
    with pytest.raises(UnsupportedVideo, match="no picture"):
        check(song, tmp_path / "out.mp4")


@pytest.mark.parametrize(
    ("content", "reason"), [(b"", "empty"), (b"This is a letter.", "damaged or of an unknown kind")]
)
def test_what_is_no_film_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "film.mp4"
    path.write_bytes(content)
    with pytest.raises(UnsupportedVideo, match=reason):
        check(path, tmp_path / "out.mp4")


def test_a_film_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="does not exist"):
        check(tmp_path / "gone.mp4", tmp_path / "out.mp4")
