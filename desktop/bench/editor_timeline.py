"""How quick the timeline paints: at each zoom, scrolled a little each time, and while playing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QApplication

from desktop.bench.editor_stage import (
    FILM_MS,
    a_film,
    a_project,
    p99,
    some_peaks,
    some_shots,
    some_spectrum,
    timed,
)
from desktop.bench.result import Measurement
from desktop.ui.session import Session
from desktop.ui.take_state import TakeState
from desktop.ui.timeline_view import Follow, TimelineView

WIDTH, HEIGHT = 1400, 240
GOAL_MS = 8.0
SPANS_MS = {"10s": 10_000, "1min": 60_000, "10min": 600_000, "2h": 7_200_000, "3h": FILM_MS}
TICK_MS = 17


def timeline_results(count: int) -> Iterable[Measurement]:
    """Paint everything anew in each view; then only what a moving playhead asks for."""
    session = Session(a_project())
    view = _view(session)
    canvas = view.canvas
    yield from _paints(view, count, "paint", SPANS_MS)
    view.show_spectrum(True)
    yield from _paints(view, count, "spectrogram", {x: SPANS_MS[x] for x in ("1min", "3h")})
    view.show_spectrum(False)
    canvas.set_scale(canvas.scale.fitted())
    canvas.set_scale(canvas.scale.zoomed(canvas.scale.ms_per_px / 20, 0))
    session.set_playhead(FILM_MS // 2)
    session.set_playing(True)
    for follow in (Follow.PAGE, Follow.CENTRE):
        view.follow = follow
        times = timed(count, lambda _: None, lambda: _play(session))
        yield p99(f"timeline.playing.{follow.value}", times, GOAL_MS)
    view.close()


def _paints(
    view: TimelineView, count: int, kind: str, spans_ms: Mapping[str, int]
) -> Iterable[Measurement]:
    canvas = view.canvas
    for name, span_ms in spans_ms.items():
        scale = canvas.scale
        canvas.set_scale(scale.zoomed(scale.ms_per_px * scale.width_px / span_ms, 0))
        times = timed(count, lambda n: _scroll(view, n), canvas.repaint)
        yield p99(f"timeline.{kind}.{name}", times, GOAL_MS)


def _view(session: Session) -> TimelineView:
    view = TimelineView(session)
    view.resize(WIDTH, HEIGHT)
    view.show()
    session.open_media(a_film())
    view.set_peaks(some_peaks())
    view.set_spectrum(some_spectrum())
    view.set_shot_changes(some_shots())
    view.set_take_lookup(lambda line_id: TakeState("ok", 700))
    QApplication.processEvents()
    view.canvas.grab()
    return view


def _scroll(view: TimelineView, number: int) -> None:
    scale = view.canvas.scale
    room_ms = max(scale.end_ms - scale.span_ms, 0)
    share = (number * 0.618) % 1.0  # everywhere in the film, never twice the same place
    view.canvas.set_scale(scale.panned((share * room_ms - scale.left_ms) / scale.ms_per_px))
    view.canvas.mark_stale(is_scene_same=True)


def _play(session: Session) -> None:
    session.set_playhead(session.playhead_ms + TICK_MS)
    QApplication.processEvents()
