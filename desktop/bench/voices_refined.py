"""How near two minutes of reading bring a voice to its reader, beside the instant voice.

FILE is a folder of recordings with a metadata.tsv (file, speaker, text) that holds more than two
minutes of somebody. The first two minutes are learnt from; the rest, and the program's prompts, are
what both voices speak, and the rest tells how like the reader is to themselves. `refined` names the
reader, or 1 chooses whoever reads most; `strangers` is a folder of other readers, if the first one
holds none.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np
import numpy.typing as npt

from desktop.bench.registry import Arguments
from desktop.bench.result import BenchResult, Measurement, at_least, at_most, plain
from desktop.core import prompts
from desktop.core.errors import AppError
from desktop.jobs import enrolling, refining
from desktop.jobs.refining import Control, Refines, Step
from desktop.jobs.speaking import load_speaker
from desktop.jobs.speech_error import in_words
from desktop.jobs.ticket import Report, Ticket
from desktop.jobs.voice_library import Notes, Samples, VoiceLibrary

if TYPE_CHECKING:
    from inference.training.listening import SpeakerJudge
    from inference.voice.profile import Voice

LEARNT_S = 120.0
LEAST_LEFT_S = 15.0
PART_S = 12.0
_STRANGERS = 25


@dataclass(frozen=True, slots=True, eq=False)
class Clip:
    """A recording: mono samples (n,) at enrolling.RATE, and its words."""

    samples: Samples
    text: str

    @property
    def seconds(self) -> float:
        """How long it is."""
        return len(self.samples) / enrolling.RATE


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """What was measured of one voice: cosine, wrong words of all, ln F0 mean and spread."""

    cosine: float
    wrong: float
    pitch: tuple[float, float]
    sounds: tuple[Samples, ...]


def run(arguments: Arguments, report: Report) -> BenchResult:
    """Measure; see the docstring of the module for the arguments."""
    folders = [Path(one) for one in arguments.get("files", "").splitlines()]
    if not folders:
        raise AppError(
            "There is nobody to learn from", "Name a folder of recordings with a metadata.tsv"
        )
    rows = read_rows(folders[0])
    name = chosen(rows, arguments.get("refined", "1"))
    clips = [Clip(_read(path), text) for path, text in rows[name]]
    learnt, left = parted(clips)
    others = read_rows(Path(arguments["strangers"])) if "strangers" in arguments else rows
    found = _Bench(cast("Refines", load_speaker()), name, learnt, left)
    results = found.measured(others, report)
    if out := arguments.get("out", ""):
        found.keep(Path(out))
    return BenchResult("voices, refined", tuple(results))


def read_rows(folder: Path) -> dict[str, list[tuple[Path, str]]]:
    """Every speaker's files and their words, in the order of the tables below the folder."""
    from inference.training.recordings import recordings

    found: dict[str, list[tuple[Path, str]]] = {}
    for one in recordings(folder):
        found.setdefault(one.speaker, []).append((one.path, one.text))
    return found


def chosen(rows: Mapping[str, Sequence[tuple[Path, str]]], wish: str) -> str:
    """The reader that is wished, or with "1" the one with the most recordings."""
    if wish in rows:
        return wish
    if wish != "1" or not rows:
        raise AppError(
            f"The folder holds no reader called “{wish}”",
            f"Its readers are: {', '.join(sorted(rows)[:8])}",
        )
    return max(rows, key=lambda name: len(rows[name]))


def parted(clips: Sequence[Clip]) -> tuple[list[Clip], list[Clip]]:
    """The clips of the first two minutes, and the others; raises AppError for too few."""
    learnt: list[Clip] = []
    for clip in clips:
        if sum(one.seconds for one in learnt) >= LEARNT_S:
            break
        learnt.append(clip)
    left = list(clips[len(learnt) :])
    if sum(clip.seconds for clip in left) < LEAST_LEFT_S:
        raise AppError(
            "The reader reads too little to be judged",
            "Name one with more than two minutes of recordings",
        )
    return learnt, left


class _Bench:
    """One reader, refined once."""

    def __init__(
        self, speaker: Refines, name: str, learnt: Sequence[Clip], left: Sequence[Clip]
    ) -> None:
        from inference.training.listening import SpeakerJudge

        self._speaker, self._name, self._left = speaker, name, left
        self._judge: SpeakerJudge = SpeakerJudge()
        self._reference = enrolling.joined([clip.samples for clip in learnt])
        self._text = "\n".join(_sentence(clip.text) for clip in learnt)
        self._mark = self._judge.embed(self._reference, enrolling.RATE)
        self._texts = [*grouped(left), *prompted()]
        self._heard: dict[str, Heard] = {}

    def measured(
        self, others: Mapping[str, Sequence[tuple[Path, str]]], report: Report
    ) -> list[Measurement]:
        """Refine and measure."""
        report(0.02, "listening to strangers")
        floor = self._floor(others)
        ceiling = self._ceiling()
        with in_words():
            instant = self._speaker.enroll(self._reference, enrolling.RATE, self._name)
        report(0.08, "the instant voice speaks")
        first = self._heard["instant"] = self._hear(instant)
        refined, end, took_s, spent_s = self._refined(instant, report)
        report(0.92, "the refined voice speaks")
        second = self._heard["refined"] = self._hear(refined)
        own = self._pitch([self._reference], enrolling.RATE)
        way = max(ceiling - floor, 1e-6)
        beside = f"strangers {floor:.3f}, the reader {ceiling:.3f}"
        said = sum(len(text.split()) for text in self._texts)
        return [
            plain("speech learnt from", len(self._reference) / enrolling.RATE, "s"),
            at_most("refining took", took_s / 60, "min", 15.0, f"{spent_s:.0f} s of processor"),
            plain("the refined voice was kept", float(end == "refined"), ""),
            plain("instant: share of the way", (first.cosine - floor) / way, "", beside),
            at_least("refined: share of the way", (second.cosine - floor) / way, "", 0.85, beside),
            plain("instant: wrong words", 100 * first.wrong, "%", f"of {said}"),
            at_most("refined: wrong words", 100 * second.wrong, "%", 100 * first.wrong),
            at_most("refined: mean ln pitch off", _off(second.pitch[0], own[0]), "%", 10.0),
            at_most("refined: spread of ln pitch off", _off(second.pitch[1], own[1]), "%", 10.0),
            plain("instant: spread of ln pitch off", _off(first.pitch[1], own[1]), "%"),
        ]

    def keep(self, folder: Path) -> None:
        """Write what was judged, and a table of it, so that anyone can listen."""
        import soundfile

        folder.mkdir(parents=True, exist_ok=True)
        soundfile.write(folder / "reference.flac", self._reference, enrolling.RATE)
        rows = ["voice\tfile\ttext"]
        for voice, heard in self._heard.items():
            for number, (sound, text) in enumerate(zip(heard.sounds, self._texts, strict=True)):
                name = f"{voice}-{number:02d}.flac"
                soundfile.write(folder / name, sound, self._speaker.sample_rate)
                rows.append("\t".join((voice, name, " ".join(text.split()))))
        (folder / "table.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")

    def _refined(self, instant: Voice, report: Report) -> tuple[Voice, str, float, float]:
        started, spent = time.perf_counter(), time.process_time()
        with tempfile.TemporaryDirectory() as folder:
            library = VoiceLibrary(Path(folder))
            seconds = len(self._reference) / enrolling.RATE
            notes = Notes(language="en", text=self._text, seconds=seconds)
            library.add(instant, notes, (self._reference, enrolling.RATE))

            def tell(step: Step) -> None:
                report(0.1 + 0.8 * step.share, "refining the voice")

            ending = refining.refine(self._name, self._speaker, library, Control(), tell)
            voice = library.find(self._name).voice
        return voice, ending.end, time.perf_counter() - started, time.process_time() - spent

    def _hear(self, voice: Voice) -> Heard:
        from inference.training.listening import Heard as Words
        from inference.training.listening import WordJudge

        words, rate = WordJudge(), self._speaker.sample_rate
        with in_words():
            sounds = [self._speaker.speak(text, voice).samples for text in self._texts]
        pairs = list(zip(sounds, self._texts, strict=True))
        wrong = sum((words.judge(sound, rate, text) for sound, text in pairs), Words(0, 0))
        cosine = float(np.mean([self._judge.embed(one, rate) @ self._mark for one in sounds]))
        return Heard(cosine, wrong.rate, self._pitch(sounds, rate), tuple(sounds))

    def _ceiling(self) -> float:
        marks = [self._judge.embed(part, enrolling.RATE) for part in self._parts()]
        return float(np.mean([mark @ self._mark for mark in marks]))

    def _parts(self) -> list[Samples]:
        """What is left, in parts of about the length of what the voices speak."""
        whole = enrolling.joined([clip.samples for clip in self._left])
        count = max(1, round(len(whole) / enrolling.RATE / PART_S))
        return list(np.array_split(whole, count))

    def _floor(self, others: Mapping[str, Sequence[tuple[Path, str]]]) -> float:
        names = [name for name in others if name != self._name][:_STRANGERS]
        rate = enrolling.RATE
        sounds: list[npt.NDArray[np.float32]] = [_read(others[name][0][0]) for name in names]
        if not sounds:
            voices = [one for one in self._speaker.voices() if one.engine == "neural"]
            rate = self._speaker.sample_rate
            sounds = [enrolling.sample_speech(one, self._speaker, "en") for one in voices]
        return float(np.mean([self._judge.embed(one, rate) @ self._mark for one in sounds]))

    @staticmethod
    def _pitch(sounds: Sequence[Samples], rate: int) -> tuple[float, float]:
        from inference.training.listening import melody_of

        return melody_of(np.concatenate(sounds), rate)


def grouped(clips: Sequence[Clip]) -> list[str]:
    """The words of clips, put together until they last about as long as a judge needs."""
    groups: list[list[str]] = [[]]
    seconds = 0.0
    for clip in clips:
        if seconds >= 0.7 * PART_S:
            groups.append([])
            seconds = 0.0
        groups[-1].append(_sentence(clip.text))
        seconds += clip.seconds
    return ["\n".join(group) for group in groups]


def prompted() -> list[str]:
    """The program's own prompts, two at a time: words that every judge knows."""
    sentences = prompts.prompts("en").sentences
    return ["\n".join(sentences[at : at + 2]) for at in range(0, len(sentences), 2)]


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text and text[-1] in ".,;:!?" else f"{text}."


def _off(value: float, wanted: float) -> float:
    return 100 * abs(value - wanted) / abs(wanted)


def _read(path: Path) -> Samples:
    return enrolling.read([path], Ticket()).samples
