"""Seeking without mpv: the queue of aims, the frames, the choice of a sound track."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.media.frames import EARLY_S, FrameGrid
from desktop.media.seeks import PATIENCE_S, Aim, SeekQueue
from desktop.media.tracks import AudioTracks

RATES = [Fraction(24_000, 1001), Fraction(24), Fraction(25), Fraction(30_000, 1001), Fraction(60)]


def aim(ms: int, exact: bool = True) -> Aim:
    return Aim(ms, ms / 1000, exact)


def queue(now: list[float] | None = None) -> tuple[SeekQueue, list[int]]:
    sent: list[int] = []
    clock = now or [0.0]
    return SeekQueue(lambda a: sent.append(a.ms), lambda: clock[0]), sent


def test_only_one_seek_is_under_way_and_the_newest_wish_follows() -> None:
    seeks, sent = queue()
    for ms in (10, 20, 30, 40):
        seeks.ask(aim(ms))
    assert sent == [10]
    assert not seeks.arrived()
    assert sent == [10, 40]
    assert seeks.arrived()
    assert sent == [10, 40]


def test_the_target_is_the_newest_wish_until_it_arrives() -> None:
    seeks, _ = queue()
    seeks.ask(aim(10))
    seeks.ask(aim(20))
    target = seeks.target
    assert target is not None
    assert target.ms == 20
    seeks.arrived()
    seeks.arrived()
    assert seeks.target is None


def test_a_seek_that_never_answers_does_not_stop_the_next() -> None:
    now = [0.0]
    seeks, sent = queue(now)
    seeks.ask(aim(10))
    now[0] = PATIENCE_S + 0.1
    seeks.ask(aim(20))
    assert sent == [10, 20]


def test_clearing_forgets_what_waits() -> None:
    seeks, sent = queue()
    seeks.ask(aim(10))
    seeks.ask(aim(20))
    seeks.clear()
    assert seeks.arrived()
    assert sent == [10]


@pytest.mark.parametrize("rate", RATES)
@given(frame=st.integers(0, 500_000), origin_ms=st.integers(0, 90))
def test_every_moment_of_a_frame_leads_to_that_frame(
    rate: Fraction, frame: int, origin_ms: int
) -> None:
    """Also the moment of its start that was rounded to a millisecond, as subtitles are."""
    grid = FrameGrid(float(rate), origin_ms / 1000)
    first_ms = math.floor(origin_ms + frame * 1000 / rate + Fraction(1, 2))
    next_ms = math.floor(origin_ms + (frame + 1) * 1000 / rate + Fraction(1, 2))
    for ms in (first_ms, grid.start_ms(frame), (first_ms + next_ms) // 2, next_ms - 1):
        assert grid.seen_at(ms / 1000) == frame


@pytest.mark.parametrize("rate", RATES)
@given(frame=st.integers(0, 500_000), jitter_ms=st.sampled_from([-0.5, 0.0, 0.5]))
def test_mpv_shows_the_frame_that_is_aimed_at(rate: Fraction, frame: int, jitter_ms: float) -> None:
    """mpv takes the first frame at or after the aim, save EARLY_S; containers round to 1 ms."""
    grid = FrameGrid(float(rate))
    asked = grid.aim_s(frame) - EARLY_S
    own = frame / rate + Fraction(jitter_ms) / 1000
    before = (frame - 1) / rate + Fraction(jitter_ms) / 1000
    assert before < asked <= own or frame == 0


@pytest.mark.parametrize("rate", RATES)
def test_a_rate_that_was_rounded_on_its_way_is_put_right(rate: Fraction) -> None:
    assert FrameGrid.told(round(float(rate), 3), 0.0).fps == pytest.approx(float(rate), rel=1e-12)


def test_the_frame_of_a_reported_time_is_the_nearest() -> None:
    grid = FrameGrid(25.0, 0.021)
    assert [grid.nearest(0.021 + n * 0.04 + e) for n, e in ((0, 0), (3, 0.001), (7, -0.001))] == [
        0,
        3,
        7,
    ]


class Mpv:
    """Carries out what AudioTracks asks for, and tells it of the tracks as mpv does."""

    def __init__(self, own: int = 1) -> None:
        self.tracks: list[dict[str, Any]] = [
            {"id": n + 1, "type": "audio", "external": False, "selected": n == 0}
            for n in range(own)
        ]
        self.tracks.append({"id": 1, "type": "video", "selected": True})
        self.commands: list[tuple[object, ...]] = []
        self.audio = AudioTracks(self.obey)
        self.audio.note(self.tracks)

    @property
    def heard(self) -> list[int]:
        return [t["id"] for t in self.tracks if t["type"] == "audio" and t["selected"]]

    def add(self, number: int) -> None:
        new = {"id": number, "type": "audio", "external": True, "selected": False}
        self.tracks = [*self.tracks, new]
        self.audio.note(self.tracks)

    def obey(self, *words: object) -> None:
        self.commands.append(words)
        if words[:2] == ("set", "aid"):
            for track in self.tracks:
                track["selected"] = track["type"] != "audio" or str(track["id"]) == words[2]
        elif words[0] == "audio-remove":
            self.tracks = [t for t in self.tracks if t["id"] != words[1] or t["type"] == "video"]


def test_the_dub_is_heard_only_when_it_was_wished_for() -> None:
    mpv = Mpv()
    mpv.add(2)
    assert mpv.heard == [1]
    mpv.audio.select("dub")
    assert mpv.heard == [2]
    mpv.audio.select("original")
    assert mpv.heard == [1]


def test_a_wish_for_a_dub_that_is_not_there_yet_is_fulfilled_when_it_comes() -> None:
    mpv = Mpv()
    mpv.audio.select("dub")
    mpv.add(2)
    assert mpv.heard == [2]


def test_a_new_dub_takes_the_place_of_the_old_without_a_moment_of_the_original() -> None:
    mpv = Mpv()
    mpv.audio.select("dub")
    mpv.add(2)
    mpv.commands.clear()
    mpv.add(3)
    assert mpv.heard == [3]
    assert mpv.commands == [("set", "aid", "3"), ("audio-remove", 2)]


def test_a_film_without_sound_is_silent_without_its_dub() -> None:
    mpv = Mpv(own=0)
    mpv.add(1)
    mpv.audio.select("dub")
    mpv.audio.select("original")
    assert mpv.heard == []


def test_another_film_begins_with_its_own_sound() -> None:
    mpv = Mpv()
    mpv.audio.select("dub")
    mpv.audio.clear()
    mpv.add(2)
    assert mpv.heard == [1]
