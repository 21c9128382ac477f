"""The bar under the picture tells what a person wants, and shows what is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from desktop.ui.thin_slider import ThinSlider
from desktop.ui.transport import SPEEDS, Transport

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def transport(qtbot: QtBot) -> Transport:
    made = Transport()
    qtbot.addWidget(made)
    made.resize(700, 40)
    made.show()
    return made


def button(transport: Transport, name: str) -> QToolButton:
    return next(x for x in transport.findChildren(QToolButton) if x.accessibleName() == name)


def test_without_a_film_nothing_can_be_moved(transport: Transport) -> None:
    assert not button(transport, "Play").isEnabled()
    assert not transport.slider.isEnabled()
    transport.show_duration(5000)
    assert button(transport, "Play").isEnabled()


def test_buttons_tell_what_is_wanted(transport: Transport) -> None:
    transport.show_duration(5000)
    wishes: list[object] = []
    transport.toggle_wanted.connect(lambda: wishes.append("toggle"))
    transport.step_wanted.connect(wishes.append)
    transport.mute_wanted.connect(lambda: wishes.append("mute"))
    for name in ("Play", "One frame back", "One frame forward", "Mute"):
        button(transport, name).click()
    assert wishes == ["toggle", -1, 1, "mute"]


def test_the_play_button_says_what_it_would_do_next(transport: Transport) -> None:
    transport.show_duration(5000)
    transport.show_playing(True)
    assert button(transport, "Pause").isEnabled()
    transport.show_playing(False)
    assert button(transport, "Play").isEnabled()


def test_every_speed_is_on_the_menu(transport: Transport) -> None:
    wanted: list[float] = []
    transport.speed_wanted.connect(wanted.append)
    menu = transport.findChild(QMenu)
    assert menu is not None
    for action in menu.actions():
        action.trigger()
    assert tuple(wanted) == SPEEDS
    transport.show_speed(0.5)
    assert button(transport, "Speed").text() == "0.5×"
    assert [action.data() for action in menu.actions() if action.isChecked()] == [0.5]


def test_showing_the_volume_asks_for_nothing(transport: Transport) -> None:
    wanted: list[int] = []
    transport.volume_wanted.connect(wanted.append)
    transport.show_volume(30)
    assert wanted == []
    slider = next(x for x in transport.findChildren(ThinSlider) if x.accessibleName() == "Volume")
    QTest.mouseClick(slider, LEFT, NONE, QPoint(slider.width() - 1, slider.height() // 2))
    assert wanted == [100]


def test_the_clock_shows_moment_and_length(transport: Transport) -> None:
    transport.show_duration(3_661_000)
    transport.show_position(62_500)
    texts = [label.text() for label in transport.findChildren(QLabel)]
    assert texts == ["0:01:02.5 / 1:01:01.0"]


def test_the_buttons_show_the_keys_of_the_actions(transport: Transport) -> None:
    action = QAction(transport)
    action.setToolTip("Play or pause  (Ctrl+Space)")
    transport.use_actions({"play": action})
    assert button(transport, "Play").toolTip() == "Play or pause  (Ctrl+Space)"


def test_the_button_of_the_speed_shows_all_keys_of_it_and_follows_them(
    transport: Transport,
) -> None:
    slower, faster = QAction(transport), QAction(transport)
    slower.setToolTip("Slower  (Ctrl+[)")
    faster.setToolTip("Faster  (Ctrl+])")
    transport.use_actions({"slower": slower, "faster": faster})
    faster.setToolTip("Faster  (F)")
    assert button(transport, "Speed").toolTip() == "Slower  (Ctrl+[)\nFaster  (F)"


def test_a_slider_goes_where_it_is_clicked_and_follows_the_hand(qtbot: QtBot) -> None:
    slider = ThinSlider()
    qtbot.addWidget(slider)
    slider.setRange(0, 100)
    slider.resize(212, 22)
    QTest.mousePress(slider, LEFT, NONE, QPoint(56, 11))
    assert slider.value() == 25
    QTest.mouseMove(slider, QPoint(106, 11))
    assert slider.value() == 50
    QTest.mouseRelease(slider, LEFT, NONE, QPoint(106, 11))
    QTest.mouseMove(slider, QPoint(6, 11))
    assert slider.value() == 50
    assert slider.value_at(slider.x_of(70)) == 70


def test_the_way_through_the_film_keeps_its_room_beside_more_buttons(
    qtbot: QtBot, transport: Transport
) -> None:
    transport.show_duration(60_000)
    for name in ("one more", "and another"):
        transport.put(QPushButton(name))
    transport.show()
    for width in (760, 700, 640):
        transport.resize(width, 44)
        qtbot.wait(5)
        assert transport.slider.width() >= 60, width
    transport.resize(1000, 44)
    qtbot.wait(5)
    assert transport.slider.width() >= 300
