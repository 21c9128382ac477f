"""Sentences are read one after another, any of them again, and nothing that was read is lost."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from desktop.core.errors import DeviceError
from desktop.jobs.enrolling import joined
from desktop.media.devices import Device, OnBlock, OnEnd
from desktop.media.reading import Reading
from desktop.media.recorder import Recorder
from tests.fakes import FakeSoundDevice, FakeStream

RATE = 1000


def reading(devices: FakeSoundDevice, n: int = 3) -> Reading:
    return Reading([f"Sentence {number}" for number in range(n)], Recorder(devices, RATE))


def say(devices: FakeSoundDevice, value: float, seconds: float = 1.0) -> None:
    devices.streams[-1].hear(np.full(round(seconds * RATE), value, np.float32))


def plain(parts: list[NDArray[np.float32]], _rate: int) -> NDArray[np.float32]:
    return np.concatenate(parts)


def heard(read: Reading) -> list[tuple[float, int]]:
    values, counts = np.unique(read.joined(plain), return_counts=True)
    return [(round(float(v), 2), int(n)) for v, n in zip(values, counts, strict=True)]


def test_each_sentence_has_its_take() -> None:
    devices = FakeSoundDevice()
    read = reading(devices)
    read.start()
    for value in (0.1, 0.2, 0.3):
        say(devices, value)
        assert read.next() == (value < 0.3)
    read.stop()
    assert [read.has_take(index) for index in range(3)] == [True, True, True]
    assert heard(read) == [(0.1, 1000), (0.2, 1000), (0.3, 1000)]
    assert read.seconds == 3.0


def test_a_sentence_read_again_takes_the_place_of_the_first_try() -> None:
    devices = FakeSoundDevice()
    read = reading(devices)
    read.start()
    say(devices, 0.1)
    read.next()
    say(devices, 0.9)
    read.again()
    assert read.seconds == 1.0
    say(devices, 0.2, 0.5)
    read.stop()
    assert heard(read) == [(0.1, 1000), (0.2, 500)]


def test_who_begins_before_the_countdown_ends_is_not_cut_off() -> None:
    devices = FakeSoundDevice()
    read = reading(devices)
    read.start()
    say(devices, 0.1, 2.0)
    read.again(0.4)
    say(devices, 0.2)
    read.stop()
    assert heard(read) == [(0.1, 400), (0.2, 1000)]


def test_takes_of_microphones_with_other_rates_go_together() -> None:
    class Other(FakeSoundDevice):
        rate = RATE

        def open_input(
            self, device: Device | None, sample_rate: int, on_block: OnBlock, on_end: OnEnd
        ) -> FakeStream:
            if sample_rate != self.rate:
                raise DeviceError("Other")
            return super().open_input(device, sample_rate, on_block, on_end)

        def inputs(self) -> tuple[Device, ...]:
            return (Device(0, "Other", 1, self.rate, True),)

    devices = Other()
    read = reading(devices, 2)
    read.start()
    say(devices, 0.1)
    read.next()
    read.stop()
    devices.rate = RATE // 2
    read.start()
    say(devices, 0.2)
    assert (len(read.recent(1.0)), read.seconds) == (RATE, 3.0)
    read.stop()
    assert (read.sample_rate, len(read.joined(plain)), read.seconds) == (RATE, 3 * RATE, 3.0)


def test_nothing_is_kept_from_before_the_microphone_opened() -> None:
    devices = FakeSoundDevice()
    read = reading(devices)
    read.start()
    say(devices, 0.1, 0.2)
    read.again(0.4)
    say(devices, 0.2)
    read.stop()
    assert heard(read) == [(0.1, 200), (0.2, 1000)]


def test_a_sentence_can_be_read_again_later() -> None:
    devices = FakeSoundDevice()
    read = reading(devices)
    read.start()
    for value in (0.1, 0.2):
        say(devices, value)
        read.next()
    read.stop()
    read.show(0)
    read.start()
    say(devices, 0.5)
    read.stop()
    assert heard(read) == [(0.2, 1000), (0.5, 1000)]


def test_what_was_read_before_the_microphone_went_is_kept() -> None:
    devices = FakeSoundDevice()
    read = reading(devices)
    read.start()
    say(devices, 0.1)
    read.next()
    say(devices, 0.2)
    devices.unplug()
    assert read.level().is_lost
    read.stop()
    assert heard(read) == [(0.1, 1000), (0.2, 1000)]


def test_a_microphone_that_does_not_come_leaves_the_takes_alone() -> None:
    devices = FakeSoundDevice()
    read = reading(devices)
    read.start()
    say(devices, 0.1)
    read.stop()
    devices.unplug()
    with pytest.raises(DeviceError):
        read.start()
    assert heard(read) == [(0.1, 1000)]


def test_a_slip_of_the_finger_is_no_take() -> None:
    devices = FakeSoundDevice()
    read = reading(devices)
    read.start()
    say(devices, 0.1, 0.2)
    read.next()
    read.stop()
    assert not read.has_take(0)
    assert len(read.joined(joined)) == 0


def test_lost_samples_are_remembered() -> None:
    devices = FakeSoundDevice()
    read = reading(devices)
    read.start()
    devices.streams[-1].hear(np.zeros(800, np.float32), lost=True)
    read.stop()
    before = read.has_gaps
    read.forget()
    assert (before, read.has_gaps, read.has_take(0)) == (True, False, False)


def test_the_last_seconds_are_those_of_this_sentence() -> None:
    devices = FakeSoundDevice()
    read = reading(devices)
    read.start()
    say(devices, 0.1)
    read.next()
    say(devices, 0.2, 0.5)
    assert set(np.round(read.recent(5.0), 2)) == {np.float32(0.2)}
    read.stop()
