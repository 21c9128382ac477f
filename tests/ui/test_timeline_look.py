"""What the timeline shows: the part in view, only the lines in it, and what changed elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.checks import Problem
from desktop.core.edit import delete, set_text, set_times
from desktop.core.line import Line
from desktop.core.phrase import phrase
from desktop.ui.take_state import TakeState
from desktop.ui.timeline_tips import tip_of
from desktop.ui.timeline_view import Follow, TimelineView
from tests.builders import lines
from tests.ui import stage
from tests.ui.hands import CTRL, NONE, Hands, put, three_lines


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    """Lines a, b, c from 2 to 4, 6 to 8 and 10 to 12 seconds."""
    return three_lines(qtbot)


def test_ctrl_and_wheel_zoom_around_the_cursor(hands: Hands) -> None:
    hands.wheel(2, 5000, CTRL)
    assert hands.canvas.scale.ms_per_px == pytest.approx(20 / 1.25**2)
    assert hands.x(5000) == 250


def test_the_wheel_scrolls(hands: Hands) -> None:
    hands.wheel(-1, 5000)
    assert hands.canvas.scale.left_ms == 90 * 20


def test_the_middle_button_pans(hands: Hands) -> None:
    middle = Qt.MouseButton.MiddleButton
    QTest.mousePress(hands.canvas, middle, NONE, QPoint(500, 60))
    hands.move(400, 60)
    QTest.mouseRelease(hands.canvas, middle, NONE, QPoint(400, 60))
    assert hands.canvas.scale.left_ms == 2000


def test_the_view_turns_the_page_when_the_playhead_leaves_it(hands: Hands) -> None:
    hands.session.set_playing(True)
    hands.session.set_playhead(19_900)
    assert hands.canvas.scale.left_ms == 18_900


def test_someone_who_scrolls_away_is_not_dragged_back(hands: Hands) -> None:
    hands.session.set_playing(True)
    hands.session.set_playhead(1000)
    hands.canvas.pointer.scroll(1500)
    hands.session.set_playhead(1100)
    assert hands.canvas.scale.left_ms == 30_000
    hands.session.set_playing(False)
    hands.session.set_playing(True)
    hands.session.set_playhead(1200)
    assert hands.canvas.scale.left_ms < 1200


def test_the_view_may_stay_where_it_is(hands: Hands) -> None:
    hands.view.follow = Follow.OFF
    hands.session.set_playing(True)
    hands.session.set_playhead(30_000)
    assert hands.canvas.scale.left_ms == 0


def test_a_line_chosen_elsewhere_comes_into_view(hands: Hands) -> None:
    hands.canvas.pointer.scroll(2000)
    hands.session.select("a")
    assert hands.canvas.scale.left_ms <= 2000 <= hands.canvas.scale.right_ms


def test_edits_made_elsewhere_are_seen(hands: Hands) -> None:
    b = hands.session.document.get("b")
    hands.session.do(set_text(b, "Other words", 1))
    hands.session.do(set_times(hands.session.document.get("b"), 6500, 7000))
    shown = hands.canvas.index.get("b")
    assert shown == hands.session.document.get("b")
    hands.session.do(delete([hands.session.document.get("b")]))
    assert hands.canvas.index.get("b") is None


def test_painting_touches_only_lines_in_view(qtbot: QtBot) -> None:
    hands = put(qtbot, stage.session(*lines(3000)), duration_ms=6_000_000)
    asked: list[str] = []

    def lookup(line_id: str) -> TakeState | None:
        asked.append(line_id)
        return None

    hands.view.set_take_lookup(lookup)
    hands.canvas.grab()
    assert hands.canvas.n_painted == 10
    assert set(asked) == {f"l{i}" for i in range(10)}


def test_the_whole_film_paints_at_most_a_bar_for_each_pixel(qtbot: QtBot) -> None:
    hands = put(qtbot, stage.session(*lines(3000)), duration_ms=6_000_000)
    hands.view.zoom_to_fit()
    hands.canvas.grab()
    assert 0 < hands.canvas.n_painted <= hands.canvas.width()


def test_a_moving_playhead_paints_no_line_anew(hands: Hands) -> None:
    hands.canvas.grab()
    before = hands.canvas.n_painted
    hands.canvas.n_painted = -1
    hands.session.set_playhead(3000)
    hands.canvas.repaint()
    assert before == 3
    assert hands.canvas.n_painted == -1


def test_the_timeline_says_why_there_is_no_waveform(qtbot: QtBot) -> None:
    view = TimelineView(stage.session())
    qtbot.addWidget(view)
    assert "Open a film" in view.canvas.notice
    view.canvas.session.open_media(stage.film())
    assert view.canvas.notice == ""
    view.canvas.session.open_media(replace(stage.film(), audio=()))
    assert "no sound" in view.canvas.notice


def test_a_document_without_a_film_leaves_room_for_more(qtbot: QtBot) -> None:
    session = stage.session(Line("a", 50_000, 55_000, "a"))
    view = TimelineView(session)
    qtbot.addWidget(view)
    assert view.canvas.scale.duration_ms == 75_000


def test_repainting_one_line_gives_the_same_picture_as_painting_everything(hands: Hands) -> None:
    states = {"a": TakeState("ok", 1500), "b": TakeState("queued")}
    hands.view.set_take_lookup(states.get)
    hands.canvas.grab()
    hands.canvas.n_painted = -1
    hands.session.do(set_text(hands.session.document.get("b"), "Words that are new", 1))
    states["b"] = TakeState("overflow", 3500, 500, 1000)
    states["a"] = TakeState("tight", 2200, 200)
    hands.view.refresh_takes()
    quick = hands.canvas.grab().toImage()
    assert hands.canvas.n_painted == -1
    hands.canvas.mark_stale()
    assert quick == hands.canvas.grab().toImage()


def test_a_line_with_a_problem_has_a_corner_in_its_colour(hands: Hands) -> None:
    troubles = {
        "a": (Problem("fast", "warn", phrase("x")),),
        "b": (Problem("overlap", "error", phrase("x")), Problem("fast", "warn", phrase("x"))),
    }
    hands.view.set_problem_lookup(lambda line_id: troubles.get(line_id, ()))
    colours, ratio = hands.canvas.colours, hands.canvas.devicePixelRatioF()

    def corner(end_ms: int) -> str:
        picture = hands.canvas.grab().toImage()
        y = hands.canvas.layout_bands.block(0, 1)[0] + 3
        x = hands.canvas.scale.x(end_ms) - 3
        return picture.pixelColor(round(x * ratio), round(y * ratio)).name()

    assert [corner(ms) for ms in (4000, 8000)] == [colours.warn.name(), colours.error.name()]
    assert corner(12_000) not in (colours.warn.name(), colours.error.name(), colours.muted.name())
    troubles.clear()
    hands.view.refresh_problems()
    assert corner(8000) != colours.error.name()


def test_what_lies_under_the_mouse_is_told(hands: Hands) -> None:
    text = "A line <that> is <i>far</i> too long for its block"
    hands.session.do(set_text(hands.session.document.get("b"), text, 1))
    hands.view.set_problem_lookup(lambda _: (Problem("fast", "warn", phrase("Too fast")),))

    def tip(ms: int, y: int) -> str:
        return tip_of(hands.canvas, QPointF(hands.x(ms), y))

    told = tip(7000, hands.lane_y)
    assert "A line &lt;that&gt; is far too long for its block" in told
    assert "0:00:06.0 – 0:00:08.0" in told
    assert "Too fast" in told
    assert "Alt" in tip(8000, hands.lane_y)
    assert "new line" in tip(9000, hands.lane_y)
    assert tip(7000, 5) == ""


def test_another_screen_is_painted_in_its_own_fineness(hands: Hands) -> None:
    canvas = hands.canvas
    canvas.grab()
    texts, backdrop = canvas._texts, canvas._backdrop
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.DevicePixelRatioChange))
    assert canvas._texts is not texts
    assert backdrop is not None
    assert canvas._backdrop is None
