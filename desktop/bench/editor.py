"""How quick the window answers on a long film: painting the timeline, typing, the table of lines.

10,000 lines over 3 hours, drawn by the processor without a screen; every value is a percentile of
single actions in one run.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Iterable
from fractions import Fraction
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QApplication

from desktop.bench.registry import Arguments
from desktop.bench.result import BenchResult, Measurement, at_most
from desktop.core.document import Document
from desktop.core.line import Line
from desktop.core.project import Project
from desktop.jobs.ticket import Report
from desktop.media.ffmpeg import MediaInfo, VideoStream
from desktop.media.waveform import PEAKS_PER_S, Peaks
from desktop.ui.session import Session
from desktop.ui.take_state import TakeState
from desktop.ui.timeline_view import Follow, TimelineView

FILM_MS = 3 * 3_600_000
N_LINES = 10_000
WIDTH, HEIGHT = 1400, 240
PAINT_GOAL_MS = 8.0
SPANS_MS = {"10 s": 10_000, "1 min": 60_000, "10 min": 600_000, "2 h": 7_200_000, "3 h": FILM_MS}
WORDS = (
    *("Nobody", "told", "me", "that", "the", "harbour", "closes", "before", "six,", "so"),
    *("we", "waited", "there", "in", "the", "rain", "for", "an", "hour", "or", "two"),
)


def run(arguments: Arguments, report: Report) -> BenchResult:
    """Measure; `paints` is how often each view is painted."""
    n_paints = int(arguments.get("paints", "200"))
    application()
    session = a_session()
    results = list(timeline_results(session, n_paints, report))
    return BenchResult("editor", tuple(results))


def application() -> QApplication:
    """The one application of this process, without a screen where it is made here."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication(["bench"])


def a_session(n_lines: int = N_LINES, film_ms: int = FILM_MS) -> Session:
    """A long film with lines, one in twenty of them spoken over another; the same each time."""
    return Session(Project(Document(some_lines(n_lines, film_ms))))


def some_lines(n_lines: int, film_ms: int) -> list[Line]:
    """Lines spread evenly over a film."""
    rng = random.Random(1)
    pitch = film_ms / n_lines
    lines = []
    for number in range(n_lines):
        start = round(number * pitch)
        length = pitch * (1.6 if number % 20 == 0 else rng.uniform(0.6, 0.93))
        first, count = rng.randrange(12), rng.randint(3, 8)
        text = " ".join(WORDS[first : first + count])
        voice = ("", "", "Mina", "Tom")[number % 4]
        lines.append(Line(f"l{number}", start, round(start + length), text, voice))
    return lines


def some_peaks(film_ms: int) -> Peaks:
    """A waveform that swells and fades like speech."""
    rng = np.random.default_rng(1)
    n_peaks = film_ms * PEAKS_PER_S // 1000
    swell = np.repeat(rng.uniform(0.05, 1.0, n_peaks // 60 + 1) ** 2, 60)[:n_peaks]
    highs = (swell * rng.uniform(0.4, 1.0, n_peaks) * 32_000).astype(np.int16)
    return Peaks.from_bytes(np.stack([-highs, highs], axis=1).tobytes())


def timeline_results(session: Session, n_paints: int, report: Report) -> Iterable[Measurement]:
    """The timeline at each zoom, scrolled a little before each painting, and while playing."""
    view = _timeline(session)
    canvas = view.canvas
    for step, (name, span_ms) in enumerate(SPANS_MS.items()):
        report(step / (len(SPANS_MS) + 2), f"timeline, {name} in view")
        scale = canvas.scale
        canvas.set_scale(scale.zoomed(scale.ms_per_px * scale.width_px / span_ms, 0))
        times = timed(n_paints, lambda n: _scrolled(view, n), canvas.repaint)
        yield at_most(
            f"timeline.paint.{name.replace(' ', '')}.p99",
            percentile(times, 99),
            "ms",
            PAINT_GOAL_MS,
        )
    report(len(SPANS_MS) / (len(SPANS_MS) + 2), "timeline while playing")
    canvas.set_scale(canvas.scale.zoomed(canvas.scale.ms_per_px / 20, 0))
    session.set_playhead(FILM_MS // 2)
    session.set_playing(True)
    for name, follow in (("page", Follow.PAGE), ("centre", Follow.CENTRE)):
        view.follow = follow
        times = timed(n_paints, _nothing, lambda: _played(session))
        yield at_most(f"timeline.playing.{name}.p99", percentile(times, 99), "ms", PAINT_GOAL_MS)
    session.set_playing(False)
    view.close()


def timed(count: int, prepare: Callable[[int], None], act: Callable[[], None]) -> list[float]:
    """Milliseconds that an action takes, for each of many times; prepare(n) is not counted."""
    times = []
    for number in range(count):
        prepare(number)
        started = time.perf_counter()
        act()
        times.append((time.perf_counter() - started) * 1000)
    return times


def percentile(values: list[float], percent: float) -> float:
    """The value that this many per cent do not exceed."""
    return float(np.percentile(values, percent))


def _timeline(session: Session) -> TimelineView:
    view = TimelineView(session)
    view.resize(WIDTH, HEIGHT)
    view.show()
    picture = VideoStream(0, "h264", 1280, 720, Fraction(25))
    session.open_media(MediaInfo(Path("film.mp4"), "mp4", FILM_MS, 0, picture, (), (), 0))
    view.set_peaks(some_peaks(FILM_MS))
    view.set_take_lookup(lambda line_id: TakeState("ok", 700))
    QApplication.processEvents()
    return view


def _scrolled(view: TimelineView, number: int) -> None:
    scale = view.canvas.scale
    room_ms = max(scale.end_ms - scale.span_ms, 0)
    share = (number * 0.618) % 1.0  # everywhere in the film, never twice the same place
    view.canvas.set_scale(scale.panned((share * room_ms - scale.left_ms) / scale.ms_per_px))
    view.canvas.mark_stale(is_scene_same=True)


def _played(session: Session) -> None:
    session.set_playhead(session.playhead_ms + 17)
    QApplication.processEvents()


def _nothing(number: int) -> None:
    """Needs no preparation."""
