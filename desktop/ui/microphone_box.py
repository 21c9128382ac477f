"""The choice of a microphone, and how the sound system is asked for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.media.devices import Device, SoundDevice
from desktop.ui.short_combo import ShortComboBox

if TYPE_CHECKING:
    from desktop.jobs.job import Job, JobRunner
    from desktop.jobs.ticket import Ticket

Found = tuple[SoundDevice, tuple[Device, ...]]
"""A sound system and its microphones."""


class MicrophoneBox(ShortComboBox):
    """Offers the microphones there are; the wish of the person outlives a device that is away."""

    chosen = Signal(str)  # name; "" is the microphone of the system

    def __init__(self, wished: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wished = wished
        self._inputs: tuple[Device, ...] = ()
        self.setAccessibleName(self.tr("Microphone"))
        self.setMinimumContentsLength(16)
        self.setSizeAdjustPolicy(
            ShortComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.activated.connect(self._on_activated)

    @property
    def device(self) -> Device | None:
        """The microphone that is chosen; None is the one of the system."""
        name = self.currentData()
        return next((device for device in self._inputs if device.name == name), None)

    @property
    def has_devices(self) -> bool:
        """Whether there is any microphone."""
        return bool(self._inputs)

    def offer(self, inputs: Sequence[Device]) -> None:
        """Offer these microphones."""
        self._inputs = tuple(inputs)
        self.clear()
        self.addItem(self.tr("Microphone of the system"), "")
        for device in self._inputs:
            self.addItem(device.name, device.name)
        self.setCurrentIndex(max(0, self.findData(self._wished)))

    def _on_activated(self) -> None:
        self._wished = str(self.currentData())
        self.chosen.emit(self._wished)


def look_for_microphones(jobs: JobRunner, make_sound: Callable[[], SoundDevice]) -> Job[Found]:
    """Ask a sound system beside the window's work: it can take a second to answer."""

    def look(_ticket: Ticket) -> Found:
        devices = make_sound()
        return devices, devices.inputs()

    return jobs.start(look)
