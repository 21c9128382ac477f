"""The open synthesizers that read our sentences: flite, festival and espeak-ng as programs."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile

Samples = npt.NDArray[np.float32]


class TeacherFailed(Exception):
    """A synthesizer is missing or made no sound; says which one and why."""

    def __init__(self, teacher: str, reason: str) -> None:
        super().__init__(f"The synthesizer {teacher} made no sound: {reason}")
        self.teacher = teacher
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Teacher:
    """One voice of one synthesizer; `band_hz` is how high its sound reaches."""

    name: str
    engine: str
    voice: str
    sex: str
    band_hz: float


TEACHERS: tuple[Teacher, ...] = (
    Teacher("flite-slt", "flite", "slt", "F", 8000.0),
    Teacher("flite-rms", "flite", "rms", "M", 8000.0),
    Teacher("flite-awb", "flite", "awb", "M", 8000.0),
    Teacher("flite-kal16", "flite", "kal16", "M", 8000.0),
    Teacher("festival-slt", "festival", "cmu_us_slt_arctic_hts", "F", 11025.0),
    Teacher("festival-ked", "festival", "ked_diphone", "M", 8000.0),
    Teacher("espeak-us", "espeak", "en-us", "M", 11025.0),
    Teacher("espeak-f3", "espeak", "en-us+f3", "F", 11025.0),
)


def teacher(name: str) -> Teacher:
    """Find a teacher by its name; raises TeacherFailed when nobody has it."""
    for one in TEACHERS:
        if one.name == name:
            return one
    raise TeacherFailed(name, "nobody has this name")


def read_aloud(who: Teacher, text: str) -> tuple[Samples, int]:
    """Let one teacher read `text`: mono samples in -1..1 and their rate in Hz.

    Raises TeacherFailed when the program is missing, fails or stays silent.
    """
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "speech.wav"
        _ENGINES[who.engine](who, text, out)
        if not out.exists():
            raise TeacherFailed(who.name, "no file was written")
        samples, rate = soundfile.read(out, dtype="float32")
    if samples.ndim > 1:
        samples = samples.mean(axis=1)
    if len(samples) < rate // 10 or float(np.abs(samples).max()) < 1e-3:
        raise TeacherFailed(who.name, "the file is silent")
    return np.ascontiguousarray(samples, dtype=np.float32), int(rate)


def _flite(who: Teacher, text: str, out: Path) -> None:
    _run(who, ["flite", "-voice", who.voice, "-t", text, "-o", str(out)])


def _espeak(who: Teacher, text: str, out: Path) -> None:
    _run(who, ["espeak-ng", "-v", who.voice, "-s", "155", "-w", str(out), text])


def _festival(who: Teacher, text: str, out: Path) -> None:
    quoted = text.replace("\\", " ").replace('"', " ")
    script = out.with_suffix(".scm")
    script.write_text(
        f"(voice_{who.voice})\n"
        f'(utt.save.wave (utt.synth (Utterance Text "{quoted}")) "{out}" (quote riff))\n',
        encoding="utf-8",
    )
    _run(who, ["festival", "-b", str(script)])


def _run(who: Teacher, command: list[str]) -> None:
    try:
        done = subprocess.run(command, capture_output=True, timeout=60, check=False)
    except (FileNotFoundError, subprocess.TimeoutExpired) as error:
        raise TeacherFailed(who.name, str(error)) from error
    if done.returncode != 0:
        raise TeacherFailed(who.name, done.stderr.decode(errors="replace").strip()[-200:])


_ENGINES: dict[str, Callable[[Teacher, str, Path], None]] = {
    "flite": _flite,
    "festival": _festival,
    "espeak": _espeak,
}
