"""Dubs: a real one by the voice that ships, line by line, and a long one, by the clock.

Every line of the real one is looked for in the written film by its own sound. KEY=VALUE: lines=48,
voice=NAME, minutes=120 and heard=180 of the long ones, minutes=0 to leave those out.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import numpy as np
from numpy.typing import NDArray

from desktop.bench import dub_material as material
from desktop.bench import dub_presets, export, first_sound
from desktop.bench.registry import Arguments
from desktop.bench.result import BenchResult, Measurement, at_most, plain
from desktop.core.calibration import SHORTEST_MS, Calibration
from desktop.core.document import Document
from desktop.core.dub import DubSettings
from desktop.core.dub_plan import SAMPLE_RATE, DubPlan, Placement, plan
from desktop.core.takes import Take, TakeStore
from desktop.jobs.dubbing import Dubbed, dub_lines
from desktop.jobs.export import ExportOptions, check, write_film
from desktop.jobs.report import Report as DubReport
from desktop.jobs.report import Status
from desktop.jobs.speaking import Narrator, load_speaker, open_narrator
from desktop.jobs.studio import Studio
from desktop.jobs.ticket import Report, Ticket
from desktop.media import mixdown
from desktop.media.decoding import decode_float

N_LINES = 48
PRESET = "ebu"
REACH_MS = 100

GOAL_ONSET_MS = 10.0
GOAL_RATE = 1.25
GOAL_MEDIAN, GOAL_P95 = 3.0, 8.0
GOAL_KEY_MS = 150.0


@dataclass(frozen=True, slots=True)
class Done:
    """A dub that was made and written."""

    report: DubReport
    plan: DubPlan
    takes: Sequence[Take]
    film: Path
    dubbed: Dubbed
    source: Path


def run(arguments: Arguments, report: Report) -> BenchResult:
    """Speak, write, and listen to what was written."""
    n_lines = int(arguments.get("lines", N_LINES))
    with_long = arguments.get("minutes", "") != "0"
    share = 0.4 if with_long else 1.0
    real = _real(arguments, n_lines, Ticket(lambda x, note: report(x * share, note)))

    def rest(x: float, note: str = "") -> None:
        report(share + (1.0 - share) * x, note)

    long = export.measured(arguments, rest) if with_long else ()
    return BenchResult("dub", (*real, *long))


def _real(arguments: Arguments, n_lines: int, ticket: Ticket) -> tuple[Measurement, ...]:
    voice = arguments.get("voice", "")
    with tempfile.TemporaryDirectory(prefix="dubwright-bench-") as name:
        folder = Path(name)
        ticket.progress(0.0, "loading the voice")
        speaker = load_speaker()
        narrator = open_narrator(speaker, TakeStore(folder / "takes"))
        waits = first_sound.waits(narrator, voice)
        document = Document(material.lines(n_lines), DubSettings(voice=voice, loudness=PRESET))
        done = _dubbed(document, folder, narrator, ticket.part(0.0, 0.6))
        ticket.progress(0.6, "listening")
        return (
            *_placed(done),
            *_fitted(done),
            *dub_presets.measured(document, done.dubbed, done.source, folder, ticket.part(0.6, 1)),
            *_foreseen(done.takes),
            at_most(
                "key to first sound, median", median(wait.wall_ms for wait in waits), "ms",
                GOAL_KEY_MS,
                f"{len(first_sound.TEXT)} characters, nothing cached, {first_sound.TRIES} lines",
            ),
            plain(
                "processor time until then, median", median(wait.processor_ms for wait in waits),
                "ms", "the rest of the wait is for other programs and for the sound thread",
            ),
            plain("lines of the real dub", n_lines, "count"),
        )  # fmt: skip


def _dubbed(document: Document, folder: Path, narrator: Narrator, ticket: Ticket) -> Done:
    duration_ms = material.FIRST_MS + len(document) * material.EVERY_MS
    source = material.make_film(folder, duration_ms)
    out = folder / "dubbed.mp4"
    info = check(source, out)
    dubbed: Dubbed = dub_lines(document, info.duration_ms, narrator, ticket.part(0.0, 0.8))
    options = ExportOptions(studio=Studio(folder / "studio"))
    report = write_film(document, dubbed, info, out, options, ticket.part(0.8, 1.0))
    sound = report.film.sound
    the_plan = plan(document, dubbed.takes, info.duration_ms, sound.film_lufs)
    return Done(report, the_plan, tuple(dubbed.takes.values()), out, dubbed, source)


def _placed(done: Done) -> tuple[Measurement, ...]:
    heard = np.concatenate(list(decode_float(done.film, SAMPLE_RATE, 1)))[:, 0]
    errors = [_onset_error_ms(heard, placement) for placement in done.plan.placements]
    worst = max(errors, default=0.0)
    beside = f"{len(errors)} lines, each found by its own sound"
    return (at_most("worst onset", worst, "ms", GOAL_ONSET_MS, beside),)


def _onset_error_ms(heard: NDArray[np.float32], placement: Placement) -> float:
    """How far from its place the sound of a line fits the written film best."""
    sound = mixdown.sound_of(placement, SAMPLE_RATE)
    reach = REACH_MS * SAMPLE_RATE // 1000
    first = max(0, placement.onset_sample - reach)
    part = heard[first : placement.onset_sample + len(sound) + reach]
    size = 1 << (len(part) + len(sound)).bit_length()
    likeness = np.fft.irfft(np.fft.rfft(part, size) * np.conj(np.fft.rfft(sound, size)), size)
    found = first + int(np.argmax(likeness[: max(1, len(part) - len(sound) + 1)]))
    return abs(found - placement.onset_sample) * 1000 / SAMPLE_RATE


def _fitted(done: Done) -> tuple[Measurement, ...]:
    lines = done.report.lines
    rates = [line.rate for line in lines]
    too_fast = sum(rate > GOAL_RATE + 0.005 for rate in rates)
    # The words of a take are whole when what is heard is as long as the pace makes them.
    cut = sum(
        (line.take_ms - line.squeezed_ms) / line.press - line.rendered_ms > 30 for line in lines
    )
    unsaid = sum(line.status in ("silent", "failed") and not line.message for line in lines)
    statuses: tuple[Status, ...] = ("ok", "tight", "overflow")
    told = ", ".join(f"{len(done.report.with_status(one))} {one}" for one in statuses)
    squeezed = sum(line.squeezed_ms > 0 for line in lines)
    borrowed = sum(line.borrowed_ms > 0 for line in lines)
    smoothed = sum(line.smoothed for line in lines)
    acted = f"{squeezed} with shorter pauses, {borrowed} lent a gap, {smoothed} evened out"
    return (
        at_most("faster than 1.25 without consent", too_fast, "lines", 0, told),
        at_most("cut short", cut, "lines", 0),
        at_most("silent without notice", unsaid, "lines", 0),
        at_most("not spoken", len(done.report.failed), "lines", 0),
        plain("highest rate", max(rates, default=1.0), "ratio", acted),
    )


def _foreseen(takes: Sequence[Take]) -> tuple[Measurement, ...]:
    """How far the foreseen lengths were off, in per cent; each corrected by earlier takes only."""
    calibration = Calibration()
    raw, corrected = [], []
    for take in takes:
        real_ms = take.natural_ms or take.duration_ms
        if min(real_ms, take.predicted_ms) < SHORTEST_MS:
            continue
        foreseen_ms = calibration.corrected_ms("", take.predicted_ms)
        raw.append(100 * abs(take.predicted_ms - real_ms) / real_ms)
        corrected.append(100 * abs(foreseen_ms - real_ms) / real_ms)
        calibration.note("", take.key, take.predicted_ms, real_ms)
    if not raw:
        return ()
    beside = f"before correction: {median(raw):.1f} % and {np.percentile(raw, 95):.1f} %"
    p95 = float(np.percentile(corrected, 95))
    return (
        at_most("foreseen length off, median", median(corrected), "%", GOAL_MEDIAN, beside),
        at_most("foreseen length off, 95th percentile", p95, "%", GOAL_P95, beside),
    )
