"""The bar under the picture: play, steps, position, speed and volume."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from desktop.core import timing
from desktop.ui import icons
from desktop.ui.seek_slider import SeekSlider
from desktop.ui.thin_slider import ThinSlider

SPEEDS = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
_ICON_PX = 18
_VOLUME_PX = 84
_SLIDER_PX, _LEAST_SLIDER_PX = 120, 60
_GAPS_PX = 50  # margins of the bar and the spaces around what shares its room


def tell_keys(button: QToolButton, actions: Sequence[QAction]) -> None:
    """Keep telling on a button which keys some actions have, each in a row."""

    def tell() -> None:
        button.setToolTip("\n".join(action.toolTip() for action in actions))

    for action in actions:
        action.changed.connect(tell)
    if actions:
        tell()


class Transport(QFrame):
    """Shows where the film is and tells what a person wants of it; it moves nothing itself.

    Speed, volume and mute belong to whoever owns the window's playback: connect speed_wanted,
    volume_wanted and mute_wanted there and call show_speed and show_volume back.
    """

    toggle_wanted = Signal()
    step_wanted = Signal(int)  # frames
    seek_wanted = Signal(int, bool)  # ms, exact
    speed_wanted = Signal(float)
    volume_wanted = Signal(int)  # per cent
    mute_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._duration_ms = 0
        self._is_playing = False
        self._has_whole = True
        self._volume = 100
        self._back = self._button("step-back", self.tr("One frame back"))
        self._play = self._button("play", self.tr("Play"))
        self._forward = self._button("step-forward", self.tr("One frame forward"))
        self._clock = QLabel(self)
        self.slider = SeekSlider(self)
        self._speed = self._speed_button()
        self._mute = self._button("volume", self.tr("Mute"))
        self._loudness = ThinSlider(self)
        self._arrange()
        self._back.clicked.connect(lambda: self.step_wanted.emit(-1))
        self._forward.clicked.connect(lambda: self.step_wanted.emit(1))
        self._play.clicked.connect(self.toggle_wanted)
        self._mute.clicked.connect(self.mute_wanted)
        self._loudness.valueChanged.connect(self.volume_wanted)
        self.slider.seek_wanted.connect(self.seek_wanted)
        self.show_duration(0)

    def use_actions(self, actions: Mapping[str, QAction]) -> None:
        """Tell on the buttons the keys of these actions.

        They are play, step_back, step_forward, mute; and slower, faster, normal_speed on one.
        """
        buttons = {
            "play": self._play,
            "step_back": self._back,
            "step_forward": self._forward,
            "mute": self._mute,
        }
        for name, button in buttons.items():
            if name in actions:
                tell_keys(button, [actions[name]])
        speeds = ("slower", "faster", "normal_speed")
        tell_keys(self._speed, [actions[name] for name in speeds if name in actions])

    def put(self, widget: QWidget) -> None:
        """Give another control its place, before the speed."""
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(row.indexOf(self._speed), widget)

    def show_duration(self, ms: int) -> None:
        """The film is this long; 0 is no film."""
        self._duration_ms = ms
        self.slider.setRange(0, ms)
        for widget in (self._back, self._play, self._forward, self.slider):
            widget.setEnabled(ms > 0)
        self.show_position(0)

    def show_position(self, ms: int) -> None:
        """The picture shows this moment."""
        self.slider.show_position(ms)
        has_whole = self._duration_ms and self._has_whole
        whole = f" / {timing.format_clock(self._duration_ms)}" if has_whole else ""
        self._clock.setText(timing.format_clock(ms) + whole)

    def show_playing(self, is_playing: bool) -> None:
        """Draw the button for what it would do next."""
        self._is_playing = is_playing
        self._play.setIcon(icons.icon("pause" if is_playing else "play", self.palette()))
        self._play.setAccessibleName(self.tr("Pause") if is_playing else self.tr("Play"))

    def show_speed(self, speed: float) -> None:
        """The film plays this many times as fast."""
        self._speed.setText(_times(speed))
        for action in self._speed.menu().actions():
            action.setChecked(action.data() == speed)

    def show_volume(self, percent: int) -> None:
        """The film is heard this loud, 0 to 100."""
        self._volume = percent
        was_blocked = self._loudness.blockSignals(True)
        self._loudness.setValue(percent)
        self._loudness.blockSignals(was_blocked)
        self._mute.setIcon(icons.icon("volume" if percent else "volume-off", self.palette()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._back.setIcon(icons.icon("step-back", self.palette()))
            self._forward.setIcon(icons.icon("step-forward", self.palette()))
            self.show_playing(self._is_playing)
            self.show_volume(self._volume)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._share_room()
        return super().event(event)

    def _share_room(self) -> None:
        """Give up the loudness first, then the film's length: the way through it matters most."""
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        items = (row.itemAt(place) for place in range(row.count()))
        parts = (item.widget() for item in items if item is not None)
        shared = (self._clock, self._loudness, self.slider)
        others = [x for x in parts if x and x.isVisible() and x not in shared]
        taken = sum(max(x.sizeHint().width(), x.minimumWidth()) + row.spacing() for x in others)
        room = self.width() - taken - _GAPS_PX - self._clock_px(has_whole=True)
        self._loudness.setVisible(room >= _VOLUME_PX + _SLIDER_PX)
        has_whole = room >= _LEAST_SLIDER_PX
        if has_whole != self._has_whole:
            self._has_whole = has_whole
            self._clock.setMinimumWidth(self._clock_px(has_whole=has_whole))
            self.show_position(self.slider.value())

    def minimumSizeHint(self) -> QSize:
        """Without the length of the film, which goes where there is little room."""
        hint = super().minimumSizeHint()
        spared = self._clock.minimumWidth() - self._clock_px(has_whole=False)
        return QSize(hint.width() - spared, hint.height())

    # --- building ----------------------------------------------------------------------------

    def _arrange(self) -> None:
        self._clock.setObjectName("muted")
        self._clock.setMinimumWidth(self._clock_px(has_whole=True))
        self._clock.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._loudness.setRange(0, 100)
        self._loudness.setValue(self._volume)
        self._loudness.setMinimumWidth(1)  # it goes where there is little room
        self._loudness.setMaximumWidth(_VOLUME_PX)
        self._loudness.setAccessibleName(self.tr("Volume"))
        self.slider.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 10, 4)
        row.setSpacing(2)
        for button in (self._back, self._play, self._forward):
            row.addWidget(button)
        row.addSpacing(6)
        row.addWidget(self._clock)
        row.addSpacing(8)
        row.addWidget(self.slider, 1)
        row.addSpacing(8)
        for part in (self._speed, self._mute, self._loudness):
            row.addWidget(part)

    def _clock_px(self, *, has_whole: bool) -> int:
        """Always as much as the longest film needs: nothing moves while the figures run."""
        widest = "00:00:00.0 / 00:00:00.0" if has_whole else "00:00:00.0"
        return self._clock.fontMetrics().horizontalAdvance(widest)

    def _button(self, icon: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("flat")
        button.setIcon(icons.icon(icon, self.palette()))
        button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setAutoRaise(True)
        return button

    def _speed_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("flat")
        button.setText(_times(1.0))
        button.setStyleSheet("QToolButton::menu-indicator { image: none; width: 0; }")
        button.setMinimumWidth(QFontMetrics(button.font()).horizontalAdvance("0.25×") + 16)
        button.setToolTip(self.tr("Speed"))
        button.setAccessibleName(self.tr("Speed"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        group = QActionGroup(menu)
        for speed in SPEEDS:
            action = menu.addAction(_times(speed))
            action.setCheckable(True)
            action.setChecked(speed == 1.0)
            action.setData(speed)
            action.triggered.connect(lambda _checked, speed=speed: self.speed_wanted.emit(speed))
            group.addAction(action)
        button.setMenu(menu)
        return button


def _times(speed: float) -> str:
    return f"{speed:g}×"
