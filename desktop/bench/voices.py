"""How quickly ten seconds become a voice, whether the same bytes come again, how like clones are.

FILE is a folder of recordings with a metadata.tsv that names the speaker of each file; of these
only readers whom no training has met are used. Without it the built-in voices are cloned. Where
the table tells the words too, other voices follow lines of theirs.
`readers` limits how many; in the folder --out every sound that was judged is kept. With `refined`
one reader's voice is refined instead: see `voices_refined`.
"""

from __future__ import annotations

import itertools
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from desktop.bench import voices_refined
from desktop.bench.registry import Arguments
from desktop.bench.result import BenchResult, Measurement, at_least, at_most, plain
from desktop.bench.voices_delivery import delivery
from desktop.core.errors import AppError
from desktop.jobs import enrolling
from desktop.jobs.speaking import Speaker, load_speaker
from desktop.jobs.speech_error import in_words
from desktop.jobs.ticket import Report, Ticket
from desktop.jobs.voice_library import Samples
from desktop.media.grade import LEAST_SECONDS, grade
from desktop.media.likeness import compare

if TYPE_CHECKING:
    from inference.voice.profile import Voice

TIMED_S = 10
_TIMES = 5
_BUILT_IN = 6


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """Somebody whose voice is taken: mono samples (n,) and their rate."""

    name: str
    samples: Samples
    sample_rate: int


@dataclass(frozen=True, slots=True, eq=False)
class Clone:
    """A reader, their voice, and what it spoke."""

    reader: Reader
    voice: Voice
    spoken: Samples
    sample_rate: int


def run(arguments: Arguments, report: Report) -> BenchResult:
    """Measure; see the docstring of the module for the arguments."""
    if arguments.get("refined"):
        return voices_refined.run(arguments, report)
    speaker = load_speaker()
    most = int(arguments.get("readers", "25"))
    folders = arguments.get("files", "").splitlines()
    readers = recorded(Path(folders[0]), most) if folders else built_in(speaker, report)
    if not readers:
        raise AppError(
            "The folder holds no readers to take voices from",
            "Name a folder of recordings with a metadata.tsv, held back from training",
        )
    results = [*times(speaker, readers[0])]
    clones = []
    for number, reader in enumerate(readers):
        report(0.2 + 0.5 * number / len(readers), f"cloning {reader.name}")
        clones.append(cloned(speaker, reader))
    results += likenesses(clones)
    report(0.75, "asking the second judge")
    judged, cosines = second_judge(clones)
    results += judged
    out = Path(arguments["out"]) if arguments.get("out") else None
    if out is not None:
        keep(clones, out, cosines)
    if folders:
        results += delivery(speaker, Path(folders[0]), most, report, out)
    return BenchResult("voices", tuple(results))


def recorded(folder: Path, most: int) -> list[Reader]:
    """Readers whom no training has met, each with the first recording that is long enough."""
    from inference.training.recordings import unmet

    found: dict[str, Reader] = {}
    for one in unmet(folder):
        if one.speaker in found or len(found) >= most:
            continue
        sound = enrolling.read([one.path], Ticket())
        if sound.grade.speech_seconds >= LEAST_SECONDS:
            found[one.speaker] = Reader(one.speaker, sound.trimmed, sound.sample_rate)
    return list(found.values())


def built_in(speaker: Speaker, report: Report) -> list[Reader]:
    """The first built-in voices as readers: what they say is the reference of the clone."""
    readers = []
    for voice in speaker.voices()[:_BUILT_IN]:
        report(0.1, f"{voice.name} reads")
        samples = enrolling.sample_speech(voice, speaker, "en")
        readers.append(Reader(voice.name, samples, speaker.sample_rate))
    return readers


def times(speaker: Speaker, reader: Reader) -> list[Measurement]:
    """How long the instant voice of ten seconds takes, and whether it is the same each time."""
    wanted = TIMED_S * reader.sample_rate
    ten = np.resize(reader.samples, wanted).astype(np.float32)
    voices, seconds, grading = [], [], []
    speaker.enroll(ten, reader.sample_rate, "warm")
    for _ in range(_TIMES):
        started = time.perf_counter()
        voices.append(speaker.enroll(ten, reader.sample_rate, "timed"))
        seconds.append(time.perf_counter() - started)
        started = time.perf_counter()
        grade(ten, reader.sample_rate)
        grading.append(time.perf_counter() - started)
    same = len({voice.digest for voice in voices}) == 1
    return [
        at_most("instant voice from 10 s, median", statistics.median(seconds), "s", 1.0),
        plain("grade of 10 s, median", statistics.median(grading), "s"),
        at_least("same reference, same bytes", float(same), "", 1.0),
    ]


def cloned(speaker: Speaker, reader: Reader) -> Clone:
    """Take the voice of a reader and let it speak."""
    with in_words():
        voice = speaker.enroll(reader.samples, reader.sample_rate, reader.name)
    spoken = enrolling.sample_speech(voice, speaker, "en")
    return Clone(reader, voice, spoken, speaker.sample_rate)


def likenesses(clones: Sequence[Clone]) -> list[Measurement]:
    """By spectrum and pitch: how like each clone is, and whether the right reader is nearest."""
    scores, picked, shifts = [], 0, []
    for clone in clones:
        distances = {}
        for other in clones:
            reader = other.reader
            found = compare(reader.samples, reader.sample_rate, clone.spoken, clone.sample_rate)
            distances[reader.name] = found.distance if found else float("inf")
            if found and reader is clone.reader:
                scores.append(found.score)
                shifts.append(abs(found.pitch_semitones))
        picked += min(distances, key=lambda name: distances[name]) == clone.reader.name
    count = max(1, len(scores))
    return [
        plain("readers", len(clones), ""),
        plain("likeness by spectrum and pitch, mean", sum(scores) / count, ""),
        plain("pitch off the reader's, mean", sum(shifts) / count, "semitones"),
        at_least(
            "right reader nearest, by spectrum and pitch", 100 * picked / len(clones), "%", 80
        ),
    ]


def second_judge(clones: Sequence[Clone]) -> tuple[list[Measurement], list[float]]:
    """By Resemblyzer, where it is installed: it has nothing to do with our own encoder.

    The cosine of each clone to its reader is given as well.
    """
    from inference.training.listening import SpeakerJudge, likeness

    try:
        judge = SpeakerJudge()
    except ImportError:
        return [plain("likeness by Resemblyzer: its package is not installed", 0.0, "")], []
    references, halves, made = [], [], []
    for clone in clones:
        reader = clone.reader
        middle = len(reader.samples) // 2
        references.append(judge.embed(reader.samples, reader.sample_rate))
        parts = (reader.samples[:middle], reader.samples[middle:])
        first, second = (judge.embed(part, reader.sample_rate) for part in parts)
        halves.append((first, second))
        made.append([judge.embed(clone.spoken, clone.sample_rate)])
    found = likeness(references, halves, made)
    beside = f"strangers {found.floor:.3f}, the reader's other half {found.ceiling:.3f}"
    own = [float(one[0] @ reference) for one, reference in zip(made, references, strict=True)]
    return [
        plain("likeness by Resemblyzer, cosine", found.clone, "", beside),
        at_least("likeness by Resemblyzer, share of the way", found.share, "", 0.7, beside),
        at_least("right reader nearest, by Resemblyzer", 100 * found.picked, "%", 80),
    ], own


def keep(clones: Sequence[Clone], folder: Path, cosines: Sequence[float] = ()) -> None:
    """Write what was judged, and a table of it, so that anyone can listen."""
    import soundfile

    folder.mkdir(parents=True, exist_ok=True)
    rows = ["reader\treference\tclone\tlikeness\tcosine by Resemblyzer"]
    for clone, cosine in itertools.zip_longest(clones, cosines[: len(clones)]):
        reader = clone.reader
        names = (f"{reader.name}-reference.flac", f"{reader.name}-clone.flac")
        soundfile.write(folder / names[0], reader.samples, reader.sample_rate)
        soundfile.write(folder / names[1], clone.spoken, clone.sample_rate)
        found = compare(reader.samples, reader.sample_rate, clone.spoken, clone.sample_rate)
        score = f"{found.score:.3f}" if found else ""
        judged = "" if cosine is None else f"{cosine:.3f}"
        rows.append("\t".join((reader.name, *names, score, judged)))
    (folder / "table.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
