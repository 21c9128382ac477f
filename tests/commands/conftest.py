"""A film to dub and its words, in a folder of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.media.clips import counted_film


@pytest.fixture(scope="session")
def shared_film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return counted_film(tmp_path_factory.mktemp("film") / "film.mp4", n_frames=75)


@pytest.fixture
def folder(tmp_path: Path, shared_film: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder: film.mp4 and lines.srt."""
    (tmp_path / "film.mp4").write_bytes(shared_film.read_bytes())
    (tmp_path / "lines.srt").write_text(
        "1\n00:00:00,200 --> 00:00:01,200\nHello.\n\n2\n00:00:01,500 --> 00:00:02,500\nGood bye.\n",
        encoding="utf-8",
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path
