"""A film, a voice and a place to keep takes, for whoever tests the way to the dubbed film."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.takes import TakeStore
from desktop.jobs.speaking import Narrator, open_narrator
from desktop.jobs.speech import SpeechQueue
from desktop.jobs.workers import Workers
from tests.fakes import FakeSpeaker
from tests.jobs.queues import Ends
from tests.media.clips import counted_film


@pytest.fixture(scope="session")
def shared_film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six seconds of picture and a quiet hum."""
    hum = "sine=frequency=1500:sample_rate=48000,volume=0.5"
    return counted_film(tmp_path_factory.mktemp("film") / "film.mp4", n_frames=150, sound=(hum,))


@pytest.fixture
def film(tmp_path: Path, shared_film: Path) -> Path:
    """The film in a folder of its own, where a test may write beside it."""
    folder = tmp_path / "films"
    folder.mkdir()
    return Path(shutil.copy(shared_film, folder / "film.mp4"))


@pytest.fixture
def speaker() -> FakeSpeaker:
    return FakeSpeaker()


@pytest.fixture
def store(tmp_path: Path) -> TakeStore:
    return TakeStore(tmp_path / "takes")


@pytest.fixture
def narrator(speaker: FakeSpeaker, store: TakeStore) -> Narrator:
    return open_narrator(speaker, store)


@pytest.fixture
def queue(qtbot: QtBot, speaker: FakeSpeaker, tmp_path: Path) -> Iterator[SpeechQueue]:
    """A queue whose speaker works on a thread of its own."""
    queue = SpeechQueue(lambda: speaker, TakeStore(tmp_path), (), Workers(1, "speech"))
    yield queue
    assert queue.close()


@pytest.fixture
def ends(queue: SpeechQueue) -> Ends:
    """What the queue tells."""
    return Ends(queue)
