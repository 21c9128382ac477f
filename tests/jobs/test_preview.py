"""The preview track: what is heard is what the export writes, made just ahead of the picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray
from pytestqt.qtbot import QtBot

from desktop.core.document import Document
from desktop.core.dub import DubSettings
from desktop.core.dub_plan import DubPlan, plan
from desktop.core.edit import set_times
from desktop.core.errors import AppError
from desktop.core.line import Line
from desktop.jobs.dubbing import dub_lines
from desktop.jobs.job import JobRunner
from desktop.jobs.preview import AHEAD_MS, Preview, PreviewTrack
from desktop.jobs.speaking import Narrator
from desktop.jobs.ticket import JobCancelled, Ticket
from desktop.jobs.workers import Workers
from desktop.media import mixdown
from desktop.media.mixdown import Bed

LENGTH_MS = 6000


@pytest.fixture
def document() -> Document:
    lines = [Line("a", 1000, 2000, "Hello there"), Line("b", 4000, 5000, "Who is it")]
    return Document(lines, DubSettings(bed="duck"))


@pytest.fixture
def the_plan(document: Document, narrator: Narrator) -> DubPlan:
    return planned(document, narrator)


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[JobRunner]:
    runner = JobRunner(Workers(2, "test"))
    yield runner
    assert runner.close()


def planned(document: Document, narrator: Narrator) -> DubPlan:
    takes = dub_lines(document, LENGTH_MS, narrator, Ticket()).takes
    return plan(document, takes, LENGTH_MS)


def heard(path: Path) -> NDArray[np.int16]:
    samples: NDArray[np.int16] = soundfile.read(path, dtype="int16")[0]
    return samples


def test_the_track_is_as_long_as_the_film_and_takes_no_room_before_it_is_filled(
    tmp_path: Path, the_plan: DubPlan
) -> None:
    long = replace(the_plan, duration_samples=3 * 3600 * 48_000)
    track = PreviewTrack(tmp_path / "preview.wav", long, None)
    info = soundfile.info(track.path)
    assert (info.frames, info.samplerate, info.channels) == (3 * 3600 * 48_000, 48_000, 2)
    assert track.path.stat().st_blocks * 512 < 1_000_000


def test_what_is_filled_in_is_what_the_export_writes(
    tmp_path: Path, film: Path, the_plan: DubPlan
) -> None:
    track = PreviewTrack(tmp_path / "preview.wav", the_plan, Bed(film))
    track.fill(3500, 5500, Ticket())
    mixdown.render(the_plan, Bed(film), tmp_path / "export.wav", lambda _: None)
    part = slice(3000 * 48, 6000 * 48)
    ours, theirs = heard(track.path), heard(tmp_path / "export.wav")
    assert np.abs(ours[part].astype(int) - theirs[part]).max() <= 1
    assert not ours[: 3000 * 48].any()
    assert track.is_filled(3000, 6000)
    assert not track.is_filled(2999, 6000)


def test_only_what_a_change_touches_is_mixed_again(
    tmp_path: Path, document: Document, narrator: Narrator, the_plan: DubPlan
) -> None:
    document.apply(set_times(document.get("b"), 4000, 4001))
    early = replace(the_plan, duration_samples=20 * 48_000)
    track = PreviewTrack(tmp_path / "preview.wav", early, None)
    track.fill(0, 20_000, Ticket())
    moved = replace(planned(document, narrator), duration_samples=20 * 48_000)
    later = tuple(replace(p, onset_sample=p.onset_sample + 48_000) for p in moved.placements[1:])
    assert track.change(replace(moved, placements=moved.placements[:1] + later))
    assert track.is_filled(8_000, 20_000)
    assert not track.is_filled(4_000, 5_000)
    assert not track.change(replace(moved, placements=moved.placements[:1] + later))


def test_another_way_to_treat_the_bed_changes_everything(tmp_path: Path, the_plan: DubPlan) -> None:
    track = PreviewTrack(tmp_path / "preview.wav", the_plan, None)
    track.fill(0, LENGTH_MS, Ticket())
    assert track.change(replace(the_plan, bed="mix"))
    assert not track.is_filled(0, 1)


def test_filling_ends_when_it_is_cancelled(tmp_path: Path, the_plan: DubPlan) -> None:
    ticket = Ticket()
    ticket.cancel()
    with pytest.raises(JobCancelled):
        PreviewTrack(tmp_path / "preview.wav", the_plan, None).fill(0, 1000, ticket)


def test_playing_is_told_when_enough_is_there(
    qtbot: QtBot, runner: JobRunner, tmp_path: Path, film: Path, the_plan: DubPlan
) -> None:
    preview = Preview(runner, tmp_path)
    with qtbot.waitSignal(preview.ready) as ready:
        preview.play(the_plan, Bed(film), 1000, 2000)
    assert ready.args is not None
    path, start_ms, end_ms = ready.args
    assert (start_ms, end_ms) == (1000, 2000)
    sound = heard(path)[1000 * 48 : 1500 * 48]
    assert np.abs(sound).max() > 3000
    preview.close()
    assert not path.exists()


def test_the_track_stays_ahead_of_the_playhead(
    qtbot: QtBot, runner: JobRunner, tmp_path: Path, the_plan: DubPlan
) -> None:
    long = replace(the_plan, duration_samples=120 * 48_000)
    preview = Preview(runner, tmp_path)
    with qtbot.waitSignal(preview.ready) as ready:
        preview.play(long, None, 0)
    assert ready.args is not None
    track = preview._track
    assert track is not None
    qtbot.waitUntil(lambda: track.is_filled(0, AHEAD_MS))
    assert not track.is_filled(0, AHEAD_MS + 5000)
    qtbot.waitUntil(lambda: runner.running == ())
    preview.follow(AHEAD_MS - 1000)
    qtbot.waitUntil(lambda: track.is_filled(0, 2 * AHEAD_MS - 1000))
    preview.close()


def test_a_line_spoken_while_the_film_plays_is_heard_in_the_same_track(
    qtbot: QtBot, runner: JobRunner, tmp_path: Path, the_plan: DubPlan
) -> None:
    preview = Preview(runner, tmp_path)
    with qtbot.waitSignal(preview.ready) as ready:
        preview.play(replace(the_plan, placements=the_plan.placements[:1]), None, 0)
    assert ready.args is not None
    path = ready.args[0]
    qtbot.waitUntil(lambda: runner.running == ())
    assert np.abs(heard(path)[4000 * 48 : 4300 * 48]).max() == 0
    preview.change(the_plan)
    preview.follow(0)
    qtbot.waitUntil(lambda: runner.running == ())
    assert np.abs(heard(path)[4000 * 48 : 4300 * 48]).max() > 3000
    preview.close()


def test_after_a_change_playing_uses_a_new_file_so_no_player_hears_the_old_sound(
    qtbot: QtBot, runner: JobRunner, tmp_path: Path, the_plan: DubPlan
) -> None:
    preview = Preview(runner, tmp_path)
    paths: list[Path] = []
    preview.ready.connect(lambda path, start_ms, end_ms: paths.append(path))
    for a_plan in (the_plan, the_plan, replace(the_plan, placements=the_plan.placements[1:])):
        with qtbot.waitSignal(preview.ready):
            preview.play(a_plan, None, 0, 3000)
    assert paths[0] == paths[1] != paths[2]
    qtbot.waitUntil(lambda: runner.running == ())
    preview.close()
    assert list(tmp_path.glob("*.wav")) == []


def test_a_newer_wish_to_play_replaces_the_older(
    qtbot: QtBot, runner: JobRunner, tmp_path: Path, the_plan: DubPlan
) -> None:
    preview = Preview(runner, tmp_path)
    begun: list[int] = []
    preview.ready.connect(lambda path, start_ms, end_ms: begun.append(start_ms))
    preview.play(the_plan, None, 0, 1000)
    preview.play(the_plan, None, 4000, 5000)
    qtbot.waitUntil(lambda: begun == [4000])
    qtbot.waitUntil(lambda: runner.running == ())
    assert begun == [4000]
    preview.close()


def test_a_take_that_cannot_be_read_is_told(
    qtbot: QtBot, runner: JobRunner, tmp_path: Path, the_plan: DubPlan
) -> None:
    for placement in the_plan.placements:
        placement.take_path.unlink()
    preview = Preview(runner, tmp_path)
    with qtbot.waitSignal(preview.failed) as failed:
        preview.play(the_plan, None, 1000)
    assert failed.args is not None
    assert isinstance(failed.args[0], AppError)
    preview.close()
