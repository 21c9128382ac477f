"""A person's voice from the microphone to the spoken line: real PortAudio, real model."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from desktop.jobs.voice_library import VoiceLibrary, read_reference
from tests.media.babble import Samples, babble, with_noise
from tests.media.pulse import Pulse, needs_pulse
from tests.python import run_python

RATE = 48_000

SPEAK = """
import json, subprocess, sys, time
from pathlib import Path
import numpy as np
from desktop.core.consent import Consent
from desktop.core.document import Document
from desktop.core.line import Line
from desktop.core.takes import TakeStore
from desktop.jobs import enrolling
from desktop.jobs.acting import act
from desktop.jobs.speaking import load_speaker, open_narrator
from desktop.jobs.speech_request import request_for
from desktop.jobs.ticket import Ticket
from desktop.jobs.voice_library import VoiceLibrary
from desktop.media.devices import PortAudio
from desktop.media.reading import Reading
from desktop.media.recorder import Recorder

library, sound_file, takes = VoiceLibrary(Path(sys.argv[1])), sys.argv[2], Path(sys.argv[3])
devices = PortAudio()
reading = Reading(["One", "Two"], Recorder(devices))
device = next(one for one in devices.inputs() if one.name == "pulse")
reading.start(device)
while reading.level().seconds < 0.2:
    time.sleep(0.01)
subprocess.run(["paplay", "--device=vmic_sink", sound_file], check=True)
time.sleep(0.4)
level = reading.level()
reading.stop()
heard = reading.joined(enrolling.joined)
sound = enrolling.graded(heard, reading.sample_rate, has_gaps=reading.has_gaps)
speaker = load_speaker()
wish = enrolling.Enrolment(sound, "Me", Consent("own", "2026-01-02", True))
own = enrolling.enrol(wish, speaker, library, Ticket())
narrator = open_narrator(speaker, TakeStore(takes), (own.folder.parent,))
line = Line("a", 0, 4000, "Hello, this is me.", "Me")
request = request_for(Document([line]), line, 10_000)
take = narrator.speak(request)
acted = act(request, heard[:3 * reading.sample_rate], reading.sample_rate, narrator)
print(json.dumps({
    "human": str(acted.human.path), "followed": str(acted.followed and acted.followed.path),
    "kinds": [narrator.store.meta(one.key)["kind"] for one in (acted.human, acted.followed)],
    "verdict": sound.grade.verdict, "faults": [f.fault for f in sound.grade.findings],
    "lost": level.is_lost, "gaps": reading.has_gaps, "take": str(take.path),
    "ms": take.duration_ms, "likeness": own.notes.likeness,
}))
"""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Pulse]:
    with contextlib.closing(Pulse(tmp_path / "run")) as started:
        yield started


@needs_pulse
def test_a_voice_is_recorded_graded_kept_speaks_a_line_and_follows_one_that_is_acted(
    server: Pulse, tmp_path: Path
) -> None:
    played = with_noise(babble(12.0, 130.0, sample_rate=RATE), 45.0)
    soundfile.write(tmp_path / "me.wav", played, RATE, subtype="PCM_16")
    played, _ = soundfile.read(tmp_path / "me.wav", dtype="float32")
    places = (str(tmp_path / name) for name in ("voices", "me.wav", "takes"))
    run = run_python(SPEAK, *places, environment=server.environment)
    assert run.returncode == 0, run.stderr
    told = json.loads(run.stdout.splitlines()[-1])
    assert (told["lost"], told["gaps"], told["verdict"]) == (False, False, "good"), told
    own = VoiceLibrary(tmp_path / "voices").find("Me")
    assert own.reference is not None
    kept, rate = read_reference(own.reference)
    assert rate == RATE
    assert difference(kept, played) < 1e-4
    spoken, _ = soundfile.read(told["take"], dtype="float32")
    assert float(np.abs(spoken).max()) > 0.01
    assert 300 < told["ms"] < 4000
    assert told["kinds"] == ["human", "acted"], told
    human, _ = soundfile.read(told["human"], dtype="float32")
    followed, followed_rate = soundfile.read(told["followed"], dtype="float32")
    assert abs(len(human) / RATE - len(followed) / followed_rate) < 0.5


def difference(kept: Samples, played: Samples) -> float:
    """How far what was kept is from the piece of what was played that it holds, at the most."""
    piece = kept[RATE : 2 * RATE]
    size = 1 << (len(played) + len(piece)).bit_length()
    match = np.fft.irfft(np.fft.rfft(played, size) * np.conj(np.fft.rfft(piece, size)), size)
    start = int(np.argmax(match[: len(played) - len(piece)]))
    return float(np.abs(played[start : start + len(piece)] - piece).max())
