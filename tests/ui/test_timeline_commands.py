"""What is chosen of the timeline: pitches or loudness, what follows the playhead, which track."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop.core import project, settings
from desktop.media import ffmpeg as tool
from desktop.ui.main_window import MainWindow
from desktop.ui.timeline_commands import TimelineCommands
from desktop.ui.timeline_view import Follow
from tests.fakes import FakeVideoPlayer
from tests.media.clips import counted_film
from tests.ui import stage

WAIT_MS = 20_000
TONES = tuple(f"sine=frequency={hz}:sample_rate=48000" for hz in (300, 4000))


@pytest.fixture(scope="module")
def two_tracks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two seconds with a low tone, and with a high one as second track."""
    path = tmp_path_factory.mktemp("tracks") / "film.mkv"
    return counted_film(path, n_frames=50, sound=TONES)


def commands(window: MainWindow) -> TimelineCommands:
    found = window.features.by_name["timeline"]
    assert isinstance(found, TimelineCommands)
    return found


def show(window: MainWindow, qtbot: QtBot, film: Path) -> None:
    window.session.open_media(tool.probe(film))
    qtbot.waitUntil(lambda: window.timeline.canvas.notice == "", timeout=WAIT_MS)


def loudest_band(window: MainWindow) -> int:
    spectrum = window.timeline.canvas.spectrum
    assert spectrum is not None
    return int(spectrum.columns(200, 1800, 50).astype(int).sum(axis=0).argmax())


def test_pitches_are_shown_by_wish_and_follow_the_track(
    window: MainWindow, qtbot: QtBot, two_tracks: Path
) -> None:
    show(window, qtbot, two_tracks)
    assert window.timeline.canvas.spectrum is None
    window.actions_["spectrogram"].trigger()
    loader = commands(window).loader
    qtbot.waitUntil(lambda: not loader.is_busy, timeout=WAIT_MS)
    low = loudest_band(window)
    window.session.set_audio_track(1)
    qtbot.waitUntil(lambda: not loader.is_busy, timeout=WAIT_MS)
    assert loudest_band(window) > low + 30
    window.actions_["spectrogram"].trigger()
    assert not window.timeline.canvas.is_spectrum
    assert not settings.load().spectrogram


def test_a_loud_pitch_is_painted_at_its_height(
    window: MainWindow, qtbot: QtBot, two_tracks: Path
) -> None:
    show(window, qtbot, two_tracks)
    window.actions_["spectrogram"].trigger()
    qtbot.waitUntil(lambda: not commands(window).loader.is_busy, timeout=WAIT_MS)
    canvas = window.timeline.canvas
    picture = canvas.grab().toImage()
    bands, ratio = canvas.layout_bands, canvas.devicePixelRatioF()
    ground = QColor(picture.pixel(round(canvas.scale.x(1000) * ratio), 40))
    rows = range(round((bands.wave_top + 8) * ratio), round((bands.lane_top - 2) * ratio))
    x = round(canvas.scale.x(1000) * ratio)

    def difference(y: int) -> int:
        colour = picture.pixelColor(x, y)
        return abs(colour.red() - ground.red()) + abs(colour.blue() - ground.blue())

    strongest = max(rows, key=difference)
    share = (strongest / ratio - bands.wave_top) / bands.wave_height
    assert share > 0.7, "300 Hz stands near the foot"


def test_what_follows_the_playhead_is_chosen_and_kept(window: MainWindow) -> None:
    chosen = {each: window.actions_[f"follow_{each.value}"] for each in Follow}
    assert [each for each, action in chosen.items() if action.isChecked()] == [Follow.PAGE]
    chosen[Follow.OFF].trigger()
    chosen[Follow.OFF].trigger()
    assert [each for each, action in chosen.items() if action.isChecked()] == [Follow.OFF]
    assert window.timeline.follow is Follow.OFF
    assert settings.load().follow_playhead == "off"


def test_the_project_keeps_which_track_is_seen_and_heard(
    window: MainWindow, qtbot: QtBot, two_tracks: Path, player: FakeVideoPlayer, tmp_path: Path
) -> None:
    show(window, qtbot, two_tracks)
    button = commands(window).tracks
    assert button.isVisible()
    assert button.text() == "1/2"
    assert player.track == 0
    window.actions_["track_next"].setEnabled(True)
    window.actions_["track_next"].trigger()
    assert (player.track, button.text()) == (1, "2/2")
    project.save(window.session.project, tmp_path / "a.dubwright")
    loaded = project.load(tmp_path / "a.dubwright")
    assert loaded.audio_track == 1
    window.session.open_project(loaded)
    assert not button.isVisible()
    show(window, qtbot, two_tracks)
    assert (player.track, button.text()) == (1, "2/2")


def test_the_tracks_are_named_by_what_tells_them_apart(window: MainWindow) -> None:
    window.session.open_media(stage.sound())
    names = [action.text() for action in commands(window).tracks.menu().actions()]
    assert names == ["1   English  ·  stereo  ·  MP3", "2   Deutsch  ·  mono  ·  MP3"]


def test_a_film_with_fewer_tracks_than_the_project_knew_plays_its_last(
    window: MainWindow, player: FakeVideoPlayer
) -> None:
    window.session.project.audio_track = 7
    window.session.open_media(stage.film())
    assert window.session.audio_track == 0
    assert not commands(window).tracks.isVisible()
