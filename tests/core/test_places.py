"""Where one was in a file is remembered, and damage loses nothing but that."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core import paths, places
from desktop.core.places import LastPlace

HERE = LastPlace(5000, 4000, 100.0, 12.5, "/films/a.mp4")


def test_a_place_is_found_again(tmp_path: Path) -> None:
    places.remember(tmp_path / "a.srt", HERE)
    assert places.of(tmp_path / "a.srt") == HERE
    assert places.of(tmp_path / "b.srt") is None


def test_the_latest_files_are_kept_and_the_oldest_forgotten(tmp_path: Path) -> None:
    for k in range(205):
        places.remember(tmp_path / f"{k}.srt", LastPlace(k))
    assert len(places.load()) == 200
    assert places.of(tmp_path / "4.srt") is None
    assert places.of(tmp_path / "204.srt") == LastPlace(204)


@pytest.mark.parametrize("text", ["", "[]", "{", '{"a": 5}', "[" * 100_000])
def test_damage_starts_anew(text: str, tmp_path: Path) -> None:
    paths.user_data().mkdir(parents=True, exist_ok=True)
    (paths.user_data() / "places.json").write_text(text, encoding="utf-8")
    assert places.of(tmp_path / "a.srt") is None
    places.remember(tmp_path / "a.srt", HERE)
    assert places.of(tmp_path / "a.srt") == HERE
