"""The real PortAudio: safe where something is missing, bit-exact with a virtual microphone."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from desktop.core.errors import ToolMissing
from desktop.media.devices import PortAudio, portaudio
from tests.fakes import tone

RATE = 48_000
SERVER = """
.fail
load-module module-null-sink sink_name=vout rate=48000 channels=2 format=s16le
load-module module-null-sink sink_name=vmic_sink rate=48000 channels=1 format=s16le
load-module module-remap-source master=vmic_sink.monitor source_name=vmic
set-default-sink vout
set-default-source vmic
load-module module-native-protocol-unix auth-anonymous=1 socket={socket}
"""

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

needs_pulse = pytest.mark.skipif(
    not all(map(shutil.which, ("pulseaudio", "pacat", "paplay"))),
    reason="pulseaudio and its tools (pacat, paplay) are not installed",
)


class Pulse:
    """A sound server of its own, whose microphone hears what is played to vmic_sink."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        socket = folder / "pulse.sock"
        self.environment = dict(os.environ, XDG_RUNTIME_DIR=str(folder), HOME=str(folder))
        self.environment["PULSE_SERVER"] = f"unix:{socket}"
        script = folder / "server.pa"
        script.write_text(SERVER.format(socket=socket), encoding="utf-8")
        options = ["--daemonize=no", "--exit-idle-time=-1", "--disallow-exit", "--use-pid-file=no"]
        self._processes = [self._start("pulseaudio", "-n", "-F", str(script), *options)]
        deadline = time.monotonic() + 20
        while not socket.exists() and time.monotonic() < deadline:
            time.sleep(0.02)
        # Without a stream that never ends, an idle sink delivers nothing for up to two seconds.
        raw = ["--raw", "--rate=48000", "--channels=1", "--format=s16le", "--latency-msec=20"]
        self._processes.append(
            self._start("pacat", "--playback", "--device=vmic_sink", *raw, "/dev/zero")
        )
        time.sleep(0.3)

    @property
    def server(self) -> int:
        return self._processes[0].pid

    def close(self) -> None:
        for process in self._processes:
            process.kill()
            process.wait()

    def _start(self, *command: str) -> subprocess.Popen[bytes]:
        quiet = subprocess.DEVNULL
        return subprocess.Popen(command, env=self.environment, stdout=quiet, stderr=quiet)


@pytest.fixture
def pulse(tmp_path: Path) -> Iterator[Pulse]:
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    server = Pulse(folder)
    yield server
    server.close()


def record(
    pulse: Pulse, tmp_path: Path, server: str
) -> tuple[dict[str, object], NDArray[np.float32]]:
    """Record in a process of its own: PortAudio reads its surroundings only once."""
    soundfile.write(tmp_path / "voice.wav", tone(440, 1.0, RATE), RATE, subtype="PCM_16")
    out = tmp_path / "heard.npy"
    run = subprocess.run(
        [sys.executable, "-c", RECORD, str(out), str(tmp_path / "voice.wav"), server],
        env=pulse.environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
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
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert run.stdout.startswith("PortAudio was not found on this computer."), run.stderr
    assert "libportaudio2" in run.stdout


def test_a_machine_without_sound_has_no_devices(tmp_path: Path) -> None:
    code = (
        "from desktop.media.devices import PortAudio\n"
        "devices = PortAudio()\n"
        "print(len(devices.inputs()), len(devices.outputs()))\n"
    )
    environment = dict(os.environ, HOME=str(tmp_path), PULSE_SERVER=f"unix:{tmp_path}/none")
    run = subprocess.run(
        [sys.executable, "-c", code],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
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
