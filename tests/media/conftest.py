"""Films that several tests look at; made once, never written to."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.media.clips import counted_film


@pytest.fixture(scope="session")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four seconds at 25 frames a second with a tone, in MP4."""
    return counted_film(tmp_path_factory.mktemp("film") / "film.mp4")


@pytest.fixture(scope="session")
def offset_film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same at 23.976 frames a second in Matroska, whose picture begins after its sound."""
    return counted_film(tmp_path_factory.mktemp("film") / "offset.mkv", fps="24000/1001")


@pytest.fixture(scope="session")
def mute_film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One second without sound."""
    return counted_film(tmp_path_factory.mktemp("film") / "mute.mp4", n_frames=25, sound=())
