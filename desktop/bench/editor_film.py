"""How quick a film answers: its waveform while it is decoded, its picture while it is scrubbed."""

from __future__ import annotations

import random
import time
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.bench.editor_stage import p99, timed
from desktop.bench.result import Measurement, at_most
from desktop.core.document import Document
from desktop.core.project import Project
from desktop.media import ffmpeg, waveform
from desktop.media.player import Player
from desktop.media.waveform import Peaks
from desktop.ui.session import Session
from desktop.ui.video_view import VideoView

SOUND_MIN = 120
PICTURE_S = 60
FIRST_MINUTE_GOAL_S, WHOLE_GOAL_S, AGAIN_GOAL_S = 1.0, 15.0, 0.1
KEYFRAME_GOAL_MS, EXACT_GOAL_MS = 60.0, 250.0
PATIENCE_S = 10.0


def waveform_results(folder: Path) -> Iterable[Measurement]:
    """Two hours of sound: its first minute, all of it, and all of it again."""
    film = a_sound(folder)
    duration_ms = SOUND_MIN * 60_000
    first_minute: list[float] = []
    began = time.perf_counter()

    def grow(peaks: Peaks, fraction: float) -> None:
        if peaks.duration_ms >= 60_000 and not first_minute:
            first_minute.append(time.perf_counter() - began)

    waveform.build(film, 0, folder / "peaks", duration_ms, grow)
    whole_s = time.perf_counter() - began
    began = time.perf_counter()
    again = waveform.load(film, 0, folder / "peaks")
    again_s = time.perf_counter() - began
    minute_s = first_minute[0] if first_minute else whole_s
    yield at_most("waveform.first_minute", minute_s, "s", FIRST_MINUTE_GOAL_S)
    yield at_most("waveform.whole", whole_s, "s", WHOLE_GOAL_S, "2 h of AAC")
    kept = "kept" if again is not None else "not kept"
    yield at_most("waveform.again", again_s, "s", AGAIN_GOAL_S, kept)


def seek_results(count: int, folder: Path) -> Iterable[Measurement]:
    """From the wish to the painted picture; 720p with a key frame every ten seconds."""
    session = Session(Project(Document()))
    view = VideoView(session, Player)
    view.resize(1280, 780)
    view.show()
    loaded: list[int] = []
    view.film_loaded.connect(loaded.append)
    session.open_media(ffmpeg.probe(a_picture(folder)))
    _wait_until_loaded(loaded)
    for name, is_exact, goal_ms in (
        ("keyframe", False, KEYFRAME_GOAL_MS),
        ("exact", True, EXACT_GOAL_MS),
    ):
        moments = random.Random(1).choices(range(PICTURE_S * 1000), k=count)
        seek = partial(_seek_next, view, session, iter(moments), is_exact)
        yield p99(f"seek.{name}", timed(count, lambda _: None, seek), goal_ms)
    view.shutdown()
    view.close()


def a_sound(folder: Path) -> Path:
    """Two hours of AAC: two minutes of noise that swells, sixty times over."""
    short, long = folder / "short.m4a", folder / "long.m4a"
    noise = "anoisesrc=color=pink:sample_rate=48000,tremolo=f=0.7:d=0.9"
    _ffmpeg("-f", "lavfi", "-t", "120", "-i", noise, "-c:a", "aac", f"file:{short}")
    times = str(SOUND_MIN // 2 - 1)
    _ffmpeg("-stream_loop", times, "-i", f"file:{short}", "-c", "copy", f"file:{long}")
    return long


def a_picture(folder: Path) -> Path:
    """A minute of moving test picture, 1280 x 720 at 25 frames a second."""
    path = folder / "picture.mp4"
    picture = f"testsrc2=size=1280x720:rate=25:duration={PICTURE_S}"
    options = ("-preset", "veryfast", "-g", "250", "-sc_threshold", "0", "-pix_fmt", "yuv420p")
    _ffmpeg("-f", "lavfi", "-i", picture, "-c:v", "libx264", *options, f"file:{path}")
    return path


def _ffmpeg(*arguments: str) -> None:
    ffmpeg.run(["-y", *arguments], duration_ms=0, progress=lambda _: None)


def _wait_until_loaded(loaded: list[int]) -> None:
    deadline = time.perf_counter() + PATIENCE_S
    while not loaded and time.perf_counter() < deadline:
        QApplication.processEvents()
        time.sleep(0.002)


def _seek_next(view: VideoView, session: Session, moments: Iterator[int], is_exact: bool) -> None:
    _seek(view, session, next(moments), is_exact)


def _seek(view: VideoView, session: Session, ms: int, is_exact: bool) -> None:
    """Wish for a moment and wait until its picture stands and is painted."""
    player = view.player
    deadline = time.perf_counter() + PATIENCE_S
    session.seek(ms, exact=is_exact)
    while player is not None and player.is_seeking and time.perf_counter() < deadline:
        QApplication.processEvents()
        time.sleep(0.0005)
    view.repaint()
    QApplication.processEvents()
