"""A film has one small picture, made once."""

from __future__ import annotations

from pathlib import Path

from desktop.media.thumbnail import make
from tests.media import clips


def test_a_picture_is_made_once_and_kept(tmp_path: Path) -> None:
    film = clips.counted_film(tmp_path / "film.mp4", n_frames=25)
    picture = make(film, tmp_path / "cache")
    assert picture is not None
    assert picture.read_bytes().startswith(b"\xff\xd8")
    made_at = picture.stat().st_mtime_ns
    assert make(film, tmp_path / "cache") == picture
    assert picture.stat().st_mtime_ns == made_at
    assert [x.name for x in (tmp_path / "cache").iterdir()] == [picture.name]


def test_what_is_no_film_has_no_picture(tmp_path: Path) -> None:
    letter = tmp_path / "letter.mp4"
    letter.write_text("no film", encoding="utf-8")
    assert make(letter, tmp_path / "cache") is None
    assert make(tmp_path / "gone.mp4", tmp_path / "cache") is None
