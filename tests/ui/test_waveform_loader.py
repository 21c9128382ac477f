"""The waveform on its way from the film to the timeline, with real decoding."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from desktop.core import paths
from desktop.core.errors import AppError
from desktop.jobs.job import JobRunner
from desktop.jobs.workers import Workers
from desktop.media.ffmpeg import MediaInfo, probe
from desktop.ui.timeline_view import TimelineView
from desktop.ui.waveform_loader import WaveformLoader
from tests.media.clips import counted_film, ffmpeg
from tests.ui import stage

WAIT_MS = 10_000


class Desk:
    """A timeline, what brings waveforms to it, and two workers."""

    def __init__(self, qtbot: QtBot) -> None:
        self.session = stage.session()
        self.timeline = TimelineView(self.session)
        qtbot.addWidget(self.timeline)
        self.runner = JobRunner(Workers(1, "worker"))
        self.loader = WaveformLoader(self.session, self.timeline, self.runner, paths.cache())
        self.errors: list[AppError] = []
        self.loader.failed.connect(self.errors.append)
        self._qtbot = qtbot

    def open(self, info: MediaInfo) -> None:
        self.session.open_media(info)
        self._qtbot.waitUntil(lambda: not self.runner.running, timeout=WAIT_MS)

    def loudest(self) -> int:
        peaks = self.timeline.canvas.peaks
        assert peaks is not None
        return int(np.abs(peaks.columns(0, 2000, 20)).max())


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(qtbot)
    yield made
    made.runner.close()


def test_the_sound_of_a_film_is_shown_and_kept(desk: Desk, tmp_path: Path) -> None:
    film = probe(counted_film(tmp_path / "film.mp4", n_frames=50))
    desk.open(film)
    assert desk.loudest() > 1000
    assert desk.timeline.canvas.notice == ""
    kept = list(paths.cache().rglob("*.peaks"))
    assert len(kept) == 1
    kept_at = kept[0].stat().st_mtime_ns
    desk.open(film)
    assert desk.loudest() > 1000
    assert kept[0].stat().st_mtime_ns == kept_at


def test_a_silent_film_says_so(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "silent.mp4"
    ffmpeg("-f", "lavfi", "-t", "1", "-i", "color=size=64x64", "-an", f"file:{path}")
    desk.open(probe(path))
    assert desk.timeline.canvas.peaks is None
    assert "no sound" in desk.timeline.canvas.notice


def test_another_film_ends_the_decoding_of_the_first(desk: Desk, tmp_path: Path) -> None:
    first = probe(counted_film(tmp_path / "first.mp4", n_frames=50))
    quiet = ("sine=frequency=440:sample_rate=48000,volume=0.01",)
    second = probe(counted_film(tmp_path / "second.mp4", n_frames=50, sound=quiet))
    desk.session.open_media(first)
    desk.open(second)
    assert desk.loudest() < 200


def test_a_film_that_is_gone_is_told(desk: Desk, tmp_path: Path) -> None:
    desk.open(stage.film(tmp_path / "gone.mp4"))
    assert len(desk.errors) == 1
    assert "gone.mp4" in desk.errors[0].title
