"""Recording and playing through a sound device that moves only when the test moves it."""

from __future__ import annotations

import numpy as np
import pytest

from desktop.core.errors import DeviceError
from desktop.media.devices import REASONS, Device, OnBlock, OnEnd
from desktop.media.playback import OUTPUT_RATE, LivePlayback, Playback
from desktop.media.recorder import SAMPLE_RATE, STALL_S, Recorder
from tests.fakes import FakeSoundDevice, FakeStream, tone


class Clock:
    """A clock that the test turns."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_what_was_heard_is_what_is_recorded() -> None:
    devices = FakeSoundDevice()
    recorder = Recorder(devices)
    recorder.start()
    sound = tone(440, 0.5, SAMPLE_RATE)
    for block in np.array_split(sound, 7):
        devices.streams[0].hear(block)
    recording = recorder.stop()
    assert (recording.samples == sound).all()
    assert recording.sample_rate == SAMPLE_RATE
    assert (recording.n_clipped, recording.has_gaps) == (0, False)


def test_the_meter_shows_the_last_tenth_of_a_second() -> None:
    devices = FakeSoundDevice()
    recorder = Recorder(devices)
    recorder.start()
    devices.streams[0].hear(np.full(SAMPLE_RATE, 0.9, np.float32))
    devices.streams[0].hear(tone(480, 0.1, SAMPLE_RATE))
    level = recorder.level()
    assert level.peak_db == pytest.approx(-12.04, abs=0.01)
    assert level.rms_db == pytest.approx(-15.05, abs=0.01)
    assert level.seconds == pytest.approx(1.1)
    recorder.stop()


def test_samples_at_full_scale_are_counted_once() -> None:
    devices = FakeSoundDevice()
    recorder = Recorder(devices)
    recorder.start()
    devices.streams[0].hear(np.array([0.1, 1.0, -1.0, 0.5], np.float32))
    assert recorder.level().n_clipped == 2
    devices.streams[0].hear(np.array([1.0], np.float32))
    assert recorder.level().n_clipped == 3
    assert recorder.stop().n_clipped == 3


def test_a_muted_microphone_is_told_from_a_quiet_room() -> None:
    devices = FakeSoundDevice()
    recorder = Recorder(devices, sample_rate=100)
    recorder.start()
    devices.streams[0].hear(np.zeros(150, np.float32))
    assert not recorder.level().is_dead
    devices.streams[0].hear(np.zeros(100, np.float32))
    assert recorder.level().is_dead
    devices.streams[0].hear(np.full(300, 0.0005, np.float32))
    assert not recorder.level().is_dead
    recorder.stop()


def test_samples_that_the_machine_lost_are_reported() -> None:
    devices = FakeSoundDevice()
    recorder = Recorder(devices)
    recorder.start()
    devices.streams[0].hear(np.zeros(10, np.float32), lost=True)
    assert recorder.level().has_gaps
    assert recorder.stop().has_gaps


def test_what_was_recorded_before_the_microphone_was_pulled_is_kept() -> None:
    devices = FakeSoundDevice()
    recorder = Recorder(devices)
    recorder.start()
    sound = tone(300, 0.2, SAMPLE_RATE)
    devices.streams[0].hear(sound)
    assert not recorder.level().is_lost
    devices.unplug()
    assert recorder.level().is_lost
    assert not recorder.is_recording
    assert (recorder.stop().samples == sound).all()


def test_a_microphone_that_only_falls_silent_counts_as_gone() -> None:
    clock = Clock()
    devices = FakeSoundDevice()
    recorder = Recorder(devices, clock=clock)
    recorder.start()
    devices.streams[0].hear(np.zeros(10, np.float32))
    recorder.level()
    clock.now += STALL_S + 0.1
    assert recorder.level().is_lost
    devices.streams[0].hear(np.zeros(10, np.float32))
    assert not recorder.level().is_lost
    recorder.stop()


def test_a_second_recording_begins_empty() -> None:
    devices = FakeSoundDevice()
    recorder = Recorder(devices)
    for length in (50, 20):
        recorder.start()
        devices.streams[-1].hear(np.ones(length, np.float32))
        assert len(recorder.stop().samples) == length


def test_a_recording_without_end_stops_filling_the_memory() -> None:
    devices = FakeSoundDevice()
    recorder = Recorder(devices, sample_rate=10)
    recorder.start()
    devices.streams[0].hear(np.zeros(10_000, np.float32))
    assert len(recorder.stop().samples) == 6000


def test_without_a_microphone_the_person_is_told() -> None:
    recorder = Recorder(FakeSoundDevice(present=False))
    with pytest.raises(DeviceError, match="no microphone was found"):
        recorder.start()
    assert not recorder.is_recording
    assert len(recorder.stop().samples) == 0


class Stubborn(FakeSoundDevice):
    """A microphone that works at its own rate only."""

    def inputs(self) -> tuple[Device, ...]:
        return (Device(0, "Stubborn", 1, 44_100, True),)

    def open_input(
        self, device: Device | None, sample_rate: int, on_block: OnBlock, on_end: OnEnd
    ) -> FakeStream:
        if sample_rate != 44_100:
            raise DeviceError("Stubborn", REASONS[-9997])
        return super().open_input(device, sample_rate, on_block, on_end)


@pytest.mark.parametrize("is_default", [True, False])
def test_a_microphone_that_refuses_the_rate_is_recorded_at_its_own(is_default: bool) -> None:
    devices = Stubborn()
    recorder = Recorder(devices)
    recorder.start(None if is_default else devices.inputs()[0])
    devices.streams[-1].hear(tone(440, 0.5, 44_100))
    recording = recorder.stop()
    assert (recording.sample_rate, len(recording.samples)) == (44_100, 22_050)


def test_a_sound_is_played_to_its_last_sample() -> None:
    devices = FakeSoundDevice()
    playback = Playback(devices)
    ends: list[bool] = []
    sound = tone(440, 0.01, OUTPUT_RATE)
    playback.play(sound, OUTPUT_RATE, lambda: ends.append(True))
    was_playing = playback.is_playing
    stream = devices.streams[0]
    while stream.is_running:
        stream.pull(100)
    heard = np.concatenate(stream.played)[:, 0]
    assert (heard[: len(sound)] == sound).all()
    assert not heard[len(sound) :].any()
    assert ends == [True]
    assert (was_playing, playback.is_playing) == (True, False)
    assert playback.position_ms == 10


def test_a_sound_at_another_rate_keeps_its_length() -> None:
    devices = FakeSoundDevice()
    playback = Playback(devices)
    playback.play(tone(440, 1.0, 22_050), 22_050)
    while devices.streams[0].is_running:
        devices.streams[0].pull(4800)
    assert playback.position_ms == 1000


def test_a_new_sound_takes_the_place_of_the_old() -> None:
    devices = FakeSoundDevice()
    playback = Playback(devices)
    playback.play(tone(440, 1.0, OUTPUT_RATE), OUTPUT_RATE)
    playback.play(tone(880, 1.0, OUTPUT_RATE), OUTPUT_RATE)
    assert [stream.is_running for stream in devices.streams] == [False, True]
    playback.stop()
    assert not playback.is_playing


def test_without_a_loudspeaker_the_person_is_told() -> None:
    playback = Playback(FakeSoundDevice(present=False))
    with pytest.raises(DeviceError, match="no loudspeaker was found"):
        playback.play(tone(440, 0.1, OUTPUT_RATE), OUTPUT_RATE)
    assert not playback.is_playing


def test_a_sound_is_heard_while_it_is_made_and_ends_with_its_last_sample() -> None:
    devices = FakeSoundDevice()
    playback = LivePlayback(devices)
    playback.prepare(gain=0.5)
    playback.start()
    stream, sound = devices.streams[0], tone(440, 0.3, OUTPUT_RATE)
    assert not stream.pull(480).any()
    for piece in np.array_split(sound, 3):
        playback.push(piece, OUTPUT_RATE)
        stream.pull(2000)
    playback.finish()
    while playback.is_playing:
        stream.pull(2000)
    heard = np.concatenate(stream.played)[480:, 0]
    assert np.abs(np.trim_zeros(heard) - 0.5 * sound).max() < 1e-5
    assert playback.position_ms == 300


def test_a_maker_that_is_late_is_waited_for_in_silence() -> None:
    devices = FakeSoundDevice()
    playback = LivePlayback(devices)
    playback.prepare()
    playback.start()
    stream = devices.streams[0]
    playback.push(tone(440, 0.1, 22_050), 22_050)
    while stream.pull(480).any():
        continue
    was_waiting = playback.is_playing
    playback.push(tone(440, 0.1, 22_050), 22_050)
    assert any(stream.pull(480).any() for _ in range(3))
    playback.finish()
    while playback.is_playing:
        stream.pull(4800)
    assert (was_waiting, playback.position_ms) == (True, 200)


def test_the_loudspeaker_stays_open_between_two_sounds_and_is_given_back() -> None:
    devices = FakeSoundDevice()
    playback = LivePlayback(devices)
    for _ in range(2):
        playback.prepare()
        playback.start()
        playback.push(tone(440, 0.1, OUTPUT_RATE), OUTPUT_RATE)
        playback.finish()
        while playback.is_playing:
            devices.streams[0].pull(480)
        assert not devices.streams[0].pull(480).any()
    assert len(devices.streams) == 1
    was_open = playback.is_open
    playback.close()
    assert (was_open, playback.is_open) == (True, False)
    assert not devices.streams[0].is_running


def test_a_loudspeaker_that_went_away_is_opened_again() -> None:
    devices = FakeSoundDevice()
    playback = LivePlayback(devices)
    playback.prepare()
    playback.start()
    devices.unplug()
    devices.present = True
    playback.prepare()
    playback.start()
    assert [stream.is_running for stream in devices.streams] == [False, True]


def test_what_is_pushed_after_the_end_is_not_heard() -> None:
    devices = FakeSoundDevice()
    playback = LivePlayback(devices)
    for end in (playback.finish, playback.stop):
        playback.prepare()
        playback.start()
        end()
        playback.push(tone(440, 0.1, OUTPUT_RATE), OUTPUT_RATE)
        assert not devices.streams[0].pull(4800).any()
        assert not playback.is_playing


def test_without_a_loudspeaker_nothing_is_heard_while_it_is_made() -> None:
    playback = LivePlayback(FakeSoundDevice(present=False))
    playback.prepare()
    with pytest.raises(DeviceError, match="no loudspeaker was found"):
        playback.start()
    playback.push(tone(440, 0.1, OUTPUT_RATE), OUTPUT_RATE)
    assert not playback.is_playing
