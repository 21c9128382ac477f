"""A sound server of its own for a test, with a virtual microphone."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest

SERVER = """
.fail
load-module module-null-sink sink_name=vout rate=48000 channels=2 format=s16le
load-module module-null-sink sink_name=vmic_sink rate=48000 channels=1 format=s16le
load-module module-remap-source master=vmic_sink.monitor source_name=vmic
set-default-sink vout
set-default-source vmic
load-module module-native-protocol-unix auth-anonymous=1 socket={socket}
"""

needs_pulse = pytest.mark.skipif(
    not all(map(shutil.which, ("pulseaudio", "pacat", "paplay"))),
    reason="pulseaudio and its tools (pacat, paplay) are not installed",
)


class Pulse:
    """A sound server of its own, whose microphone hears what is played to vmic_sink."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700)
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
