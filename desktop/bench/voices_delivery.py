"""How well a voice follows what somebody acted: lines cut out of readings by people.

Two judges that have nothing to do with the alignment that is measured: where the sounds of a line
are, pocketsphinx says of the reading and of the copy alike; how high they are, WORLD does.
"""

from __future__ import annotations

import logging
import random
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from desktop.bench.result import Measurement, at_least, at_most, plain
from desktop.jobs.speech_error import in_words
from desktop.jobs.ticket import Report

if TYPE_CHECKING:
    from desktop.jobs.speaking import Speaker
    from inference.speech import Samples
    from inference.text.frontend import Utterance
    from inference.training.forced_alignment import Aligner
    from inference.training.forced_alignment import Alignment as Judged
    from inference.voice.profile import Voice

log = logging.getLogger(__name__)

Floats = npt.NDArray[np.float64]

_LEAST_WORDS, _MOST_WORDS = 5, 11
_AROUND_S = 0.1
_VOICES = 6
_STEP_S = 0.005
_LEAST_FRAMES = 20


@dataclass(frozen=True, slots=True, eq=False)
class ActedLine:
    """One line as a reader said it: its words, mono samples (n,), and where its sounds are."""

    reader: str
    text: str
    samples: Samples
    sample_rate: int
    edges: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Copy:
    """A line spoken after its reader in another voice, and what the judges say of it.

    found, kept: distances in seconds (k,) of the boundaries, in the reading and in the copy;
    melody: correlation of ln F0; level: correlation of the loudness.
    """

    line: ActedLine
    voice: str
    spoken: Samples
    sample_rate: int
    found: Floats
    kept: Floats
    melody: float
    level: float


def delivery(
    speaker: Speaker, folder: Path, most: int, report: Report, out: Path | None = None
) -> list[Measurement]:
    """Let other voices follow the readers of a folder whom no training has met."""
    try:
        copies = list(_copies(speaker, folder, most, report))
    except ImportError:
        return [plain("delivery: the packages of its judges are not installed", 0.0, "")]
    if not copies:
        return [plain("delivery: no reading has words that its judge finds", 0.0, "")]
    if out is not None:
        _keep(copies, out)
    found = np.concatenate([copy.found for copy in copies])
    kept = np.concatenate([copy.kept for copy in copies])
    melodies = [copy.melody for copy in copies if not np.isnan(copy.melody)]
    beside = f"{len(copies)} lines, 9 of 10 within {1000 * np.percentile(kept, 90):.0f} ms"
    sung = f"the least of all lines {min(melodies, default=0.0):.2f}"
    return [
        plain("phones found in the reading, median", 1000 * float(np.median(found)), "ms"),
        at_most(
            "phones of another voice that follows, median",
            1000 * float(np.median(kept)),
            "ms",
            30,
            beside,
        ),
        at_least(
            "log-F0 correlation with the acted line, mean",
            statistics.fmean(melodies) if melodies else 0.0,
            "",
            0.8,
            sung,
        ),
        plain(
            "loudness correlation with the acted line, mean",
            statistics.fmean(copy.level for copy in copies),
            "",
        ),
    ]


def _copies(speaker: Speaker, folder: Path, most: int, report: Report) -> Iterator[Copy]:
    from inference.training.forced_alignment import Aligner

    judge = Aligner()
    voices = [voice for voice in speaker.voices() if voice.engine == "neural"][:_VOICES]
    voices = voices or list(speaker.voices()[:1])
    for at, line in enumerate(_lines(judge, folder, most)):
        report(0.8 + 0.2 * at / most, f"following {line.reader}")
        copy = _copied(speaker, judge, line, voices[at % len(voices)])
        if copy is not None:
            yield copy


def _lines(judge: Aligner, folder: Path, most: int) -> Iterator[ActedLine]:
    """Cut one line of some words out of each reading."""
    from inference import audio
    from inference.training import prepare
    from inference.training.recordings import unmet

    rng = random.Random(4)
    n_found = 0
    for one in (recording for recording in unmet(folder) if recording.text):
        if n_found >= most:
            return
        samples, rate = audio.read(one.path)
        placed = prepare.place(judge, samples, rate, one.text, one.path.name)
        if placed is None:
            continue
        said, aligned = placed
        text, begin, end = _some_words(said, aligned, rng)
        first = max(0, round((begin - _AROUND_S) * rate))
        part = samples[first : round((end + _AROUND_S) * rate)]
        edges = _edges(judge, part, rate, text)
        if edges is not None:
            n_found += 1
            yield ActedLine(one.speaker, text, part, rate, edges)


def _some_words(said: Utterance, aligned: Judged, rng: random.Random) -> tuple[str, float, float]:
    """Choose some words in a row: how they are written, and the seconds that they take."""
    written = [
        phone.word_index for phone in said.phones if phone.boundary & 1 and not phone.is_pause
    ]
    count = min(rng.randint(_LEAST_WORDS, _MOST_WORDS), len(written))
    first = rng.randint(0, len(written) - count)
    chosen = range(written[first], written[first + count - 1] + 1)
    spans = [
        span
        for index, word in zip(written, aligned.words, strict=True)
        if index in chosen
        for span in word
    ]
    text = said.text[said.words[chosen[0]].start : said.words[chosen[-1]].end]
    return text, spans[0].start, spans[-1].end


def _edges(judge: Aligner, samples: Samples, rate: int, text: str) -> Floats | None:
    """Where each sound begins and ends, in seconds, by the judge; None when it finds no way."""
    from inference.text.frontend import utterance
    from inference.training.corpus import spoken_words
    from inference.training.forced_alignment import CannotAlign

    try:
        aligned = judge.align(samples, rate, spoken_words(utterance(text)))
    except CannotAlign as error:
        log.info("no judgement of “%s”: %s", text, error)
        return None
    return np.array(
        [edge for word in aligned.words for one in word for edge in (one.start, one.end)]
    )


def _copied(speaker: Speaker, judge: Aligner, line: ActedLine, voice: Voice) -> Copy | None:
    with in_words():
        acting = speaker.listen(line.samples, line.sample_rate, line.text)
        speech = speaker.speak(line.text, voice, delivery=acting.delivery)
    edges = _edges(judge, speech.samples, speech.sample_rate, line.text)
    if edges is None:
        return None
    spoken = [one for one in acting.alignment.phones if not one.is_pause]
    ours = np.array([edge for one in spoken for edge in (one.start, one.end)])
    # The copy begins where the delivery does, a breath before the first word.
    begin_s = acting.alignment.start - acting.delivery.seconds[0]
    return Copy(
        line,
        voice.name,
        speech.samples,
        speech.sample_rate,
        np.abs(ours - line.edges),
        np.abs(edges + begin_s - line.edges),
        *_alike(line, speech.samples, speech.sample_rate, begin_s),
    )


def _alike(line: ActedLine, spoken: Samples, rate: int, begin_s: float) -> tuple[float, float]:
    """Correlate ln F0 where both sound, and the loudness in dB all along."""
    from inference.training.listening import correlation

    acted, copied = _world(line.samples, line.sample_rate), _world(spoken, rate)
    shift = round(begin_s / _STEP_S)
    at = np.arange(len(copied[0]))
    at = at[(at + shift >= 0) & (at + shift < len(acted[0]))]
    heights = acted[0][at + shift], copied[0][at]
    level = correlation(acted[1][at + shift], copied[1][at])
    sounds = (heights[0] > 0) & (heights[1] > 0)
    if sounds.sum() < _LEAST_FRAMES:
        return float("nan"), level
    return correlation(np.log(heights[0][sounds]), np.log(heights[1][sounds])), level


def _world(samples: Samples, rate: int) -> tuple[Floats, Floats]:
    """F0 in Hz (0: none) and level in dB, every _STEP_S."""
    import pyworld

    sound = samples.astype(np.float64)
    rough, times = pyworld.dio(sound, rate, frame_period=1000 * _STEP_S)
    f0: Floats = pyworld.stonemask(sound, rough, times, rate)
    power = np.convolve(np.square(sound), np.ones(rate // 50) / (rate // 50), "same")
    at = np.minimum((times * rate).astype(np.int64), len(power) - 1)
    level: Floats = 10 * np.log10(power[at] + 1e-6)
    return f0, level


def _keep(copies: Sequence[Copy], folder: Path) -> None:
    """Write the acted lines and their copies beside a table, so that anyone can listen."""
    import soundfile

    folder.mkdir(parents=True, exist_ok=True)
    rows = ["reader\tvoice\tacted\tfollowed\tphones off, ms\tlog-F0 correlation\ttext"]
    for copy in copies:
        line = copy.line
        names = (f"{line.reader}-acted.flac", f"{line.reader}-followed-by-{copy.voice}.flac")
        soundfile.write(folder / names[0], line.samples, line.sample_rate)
        soundfile.write(folder / names[1], copy.spoken, copy.sample_rate)
        off = f"{1000 * float(np.median(copy.kept)):.0f}"
        rows.append(
            "\t".join((line.reader, copy.voice, *names, off, f"{copy.melody:.2f}", line.text))
        )
    (folder / "delivery.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
