"""The real PortAudio: safe where something is missing, bit-exact with a virtual microphone."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from desktop.core.errors import ToolMissing
from desktop.media.devices import PortAudio, portaudio
from tests.fakes import tone
from tests.media.pulse import Pulse, needs_pulse
from tests.python import run_python

RATE = 48_000
RECORD = """
import json, subprocess, sys, time
import numpy as np
from desktop.media.devices import PortAudio
from desktop.media.recorder import Recorder
out, film, server = sys.argv[1:4]
devices = PortAudio()
recorder = Recorder(devices)
names = [device.name for device in devices.inputs()]
recorder.start(next(device for device in devices.inputs() if device.name == "pulse"))
while recorder.level().seconds < 0.2:
    time.sleep(0.01)
subprocess.run(["paplay", "--device=vmic_sink", film], check=True)
time.sleep(0.4)
level = recorder.level()
if server:
    import os, signal
    os.kill(int(server), signal.SIGKILL)
    deadline = time.monotonic() + 8
    while not recorder.level().is_lost and time.monotonic() < deadline:
        time.sleep(0.05)
    level = recorder.level()
np.save(out, recorder.stop().samples)
print(json.dumps({"names": names, "is_lost": level.is_lost, "has_gaps": level.has_gaps}))
"""


@pytest.fixture
def pulse(tmp_path: Path) -> Iterator[Pulse]:
    with contextlib.closing(Pulse(tmp_path / "run")) as server:
        yield server


def record(
    pulse: Pulse, tmp_path: Path, server: str
) -> tuple[dict[str, object], NDArray[np.float32]]:
    """Record in a process of its own: PortAudio reads its surroundings only once."""
    soundfile.write(tmp_path / "voice.wav", tone(440, 1.0, RATE), RATE, subtype="PCM_16")
    out = tmp_path / "heard.npy"
    arguments = (str(out), str(tmp_path / "voice.wav"), server)
    run = run_python(RECORD, *arguments, environment=pulse.environment)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout), np.load(out)


def match(heard: NDArray[np.float32], voice: NDArray[np.float32]) -> float:
    """The largest difference between the voice and the place in heard where it begins."""
    start = int(np.argmax(np.abs(heard) > 0.2))
    return float(np.abs(heard[start : start + len(voice)] - voice).max())


@needs_pulse
def test_a_virtual_microphone_is_recorded_bit_for_bit(pulse: Pulse, tmp_path: Path) -> None:
    told, heard = record(pulse, tmp_path, server="")
    voice, _ = soundfile.read(tmp_path / "voice.wav", dtype="float32")
    assert "pulse" in str(told["names"])
    assert not told["is_lost"]
    assert match(heard, voice) == 0.0


@needs_pulse
def test_a_sound_server_that_dies_does_not_take_the_recording_with_it(
    pulse: Pulse, tmp_path: Path
) -> None:
    told, heard = record(pulse, tmp_path, server=str(pulse.server))
    voice, _ = soundfile.read(tmp_path / "voice.wav", dtype="float32")
    assert told["is_lost"]
    assert match(heard, voice) == 0.0


@needs_pulse
def test_a_rate_that_no_microphone_has_is_named_as_the_reason(pulse: Pulse) -> None:
    code = (
        "from desktop.core.errors import DeviceError\n"
        "from desktop.media.devices import PortAudio\n"
        "devices = PortAudio()\n"
        "device = next(one for one in devices.inputs() if one.name == 'pulse')\n"
        "try: devices.open_input(device, 10_000_000, lambda block, lost: None, lambda: None)\n"
        "except DeviceError as error: print(error)\n"
    )
    run = run_python(code, environment=pulse.environment)
    assert "pulse cannot be used: it does not work at this sample rate" in run.stdout, run.stderr


def test_without_alsas_settings_portaudio_is_not_even_loaded(tmp_path: Path) -> None:
    """It would abort the whole process."""
    with pytest.raises(ToolMissing, match="libasound2-data"):
        portaudio(tmp_path / "alsa.conf")


def test_a_missing_portaudio_is_named_with_its_remedy() -> None:
    code = (
        "import ctypes.util; ctypes.util.find_library = lambda name: None\n"
        "from desktop.media.devices import PortAudio\n"
        "from desktop.core.errors import ToolMissing\n"
        "try: PortAudio()\n"
        "except ToolMissing as error: print(error)\n"
    )
    run = run_python(code)
    assert run.stdout.startswith("PortAudio was not found on this computer."), run.stderr
    assert "libportaudio2" in run.stdout


def test_a_machine_without_sound_has_no_devices(tmp_path: Path) -> None:
    code = (
        "from desktop.media.devices import PortAudio\n"
        "devices = PortAudio()\n"
        "print(len(devices.inputs()), len(devices.outputs()))\n"
    )
    environment = dict(os.environ, HOME=str(tmp_path), PULSE_SERVER=f"unix:{tmp_path}/none")
    run = run_python(code, environment=environment)
    if "was not found" in run.stderr:
        pytest.skip("PortAudio is not installed")
    assert run.returncode == 0, run.stderr
    # A real card may be there; what matters is that the answer is a list and no crash.
    assert len(run.stdout.split()) == 2


def test_the_devices_of_this_machine_can_be_asked_for_twice() -> None:
    try:
        devices = PortAudio()
    except ToolMissing as missing:
        pytest.skip(str(missing))
    first = devices.inputs()
    devices.rescan()
    assert devices.inputs() == first
