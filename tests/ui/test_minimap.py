"""The map of the whole film moves the view and shows where lines are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.core.edit import insert
from desktop.ui.minimap import Minimap
from tests.builders import line
from tests.ui.hands import LEFT, NONE, Hands, three_lines


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    """One minute of film, the first 20 seconds in view."""
    return three_lines(qtbot)


def minimap(hands: Hands) -> Minimap:
    found = hands.view.findChild(Minimap)
    assert found is not None
    return found


def accent_columns(hands: Hands) -> list[bool]:
    """For each pixel whether a line lies under it."""
    image = minimap(hands).grab().toImage()
    ground = hands.canvas.colours.lane
    row = [image.pixelColor(x, image.height() // 2) for x in range(image.width())]
    return [abs(colour.red() - ground.red()) > 40 for colour in row]


def test_a_click_looks_there(hands: Hands) -> None:
    map_ = minimap(hands)
    QTest.mouseClick(map_, LEFT, NONE, QPoint(map_.width() // 2, 10))
    middle_ms = (hands.canvas.scale.left_ms + hands.canvas.scale.right_ms) / 2
    assert middle_ms == pytest.approx(hands.canvas.scale.end_ms / 2, abs=100)


def test_the_window_is_dragged_from_where_it_was_taken(hands: Hands) -> None:
    map_ = minimap(hands)
    before = hands.canvas.scale.left_ms
    QTest.mousePress(map_, LEFT, NONE, QPoint(100, 10))
    QTest.mouseMove(map_, QPoint(101, 10))
    moved_ms = hands.canvas.scale.left_ms - before
    assert moved_ms == pytest.approx(hands.canvas.scale.end_ms / map_.width(), abs=30)
    QTest.mouseRelease(map_, LEFT, NONE, QPoint(101, 10))


def test_lines_are_marked_where_they_are(hands: Hands) -> None:
    hands.view.zoom_to_fit()
    per_px = hands.canvas.scale.end_ms / minimap(hands).width()
    columns = accent_columns(hands)
    assert columns[round(7000 / per_px)]
    assert not columns[round(9000 / per_px)]
    hands.session.do(insert([line(8100, 9900)]))
    assert accent_columns(hands)[round(9000 / per_px)]
