"""What an export tells of itself: the film, and for each line what became of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from desktop.core import files
from desktop.core.document import Document
from desktop.core.dub_plan import DubPlan, Placement
from desktop.core.line import Line
from desktop.core.phrase import phrase
from desktop.jobs.dubbing import Dubbed

Status = Literal["ok", "tight", "overflow", "failed", "silent"]


@dataclass(frozen=True, slots=True)
class SoundReport:
    """How loud the dub was to be and is: LUFS, and dB of full scale for the true peak."""

    preset: str
    film_lufs: float | None
    """The film itself under the lines; None where it was not measured or nobody is heard."""
    speech_lufs: float | None
    """What each line was brought to; None: the lines were left as the voice gave them."""
    programme_lufs: float | None
    """What the preset asks of the whole track; None where it asks for nothing."""
    true_peak_db: float | None
    peak_limit_db: float
    gain_db: float
    """Gain of the whole track, to meet the preset."""


@dataclass(frozen=True, slots=True)
class FilmReport:
    """The film as it was written."""

    duration_ms: int
    loudness: float | None
    """Loudness of the dubbed track in LUFS; None when it was not measured or is all silence."""
    seconds: Mapping[str, float]
    """Time spent per stage."""
    sound: SoundReport


@dataclass(frozen=True, slots=True)
class LineReport:
    """One line: the room it had, the time it took, and what a person should know about it."""

    id: str
    text: str
    start_ms: int
    slot_ms: int
    natural_ms: int
    rendered_ms: int
    take_ms: int
    """Length of the take, whose voice may have been asked to hurry or to linger."""
    squeezed_ms: int
    """What the pauses between its words gave."""
    press: float
    """How much faster than the take its sound is played."""
    smoothed: bool
    """Whether it is pressed for the sake of a neighbour."""
    rate: float
    """How much faster than naturally its words are heard, by voice and press together."""
    borrowed_ms: int
    overflow_ms: int
    gain_db: float
    """Gain that brought it to the level of its neighbours."""
    onset_sample: int
    """Sample at 48 kHz, from the beginning of the film, at which it begins."""
    voice: str
    key: str
    status: Status
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """The whole report of one export."""

    film: FilmReport
    lines: tuple[LineReport, ...]

    @property
    def failed(self) -> tuple[LineReport, ...]:
        """The lines that should have been spoken and were not."""
        return tuple(line for line in self.lines if line.status == "failed")

    def with_status(self, status: Status) -> tuple[LineReport, ...]:
        """The lines that ended so."""
        return tuple(line for line in self.lines if line.status == status)


def line_reports(document: Document, dubbed: Dubbed, plan: DubPlan) -> tuple[LineReport, ...]:
    """One report for each line, in time order."""
    placements = {placement.line_id: placement for placement in plan.placements}
    return tuple(
        _spoken(line, placements[line.id], dubbed)
        if line.id in placements
        else _unspoken(line, dubbed)
        for line in document
    )


def write(report: Report, path: Path) -> None:
    """Write the report as JSON, whole or not at all; raises FileError."""
    text = json.dumps(
        {
            "film": {
                "duration_ms": report.film.duration_ms,
                "loudness": report.film.loudness,
                "seconds": dict(report.film.seconds),
                "sound": asdict(report.film.sound),
            },
            "lines": [asdict(line) for line in report.lines],
        },
        ensure_ascii=False,
        indent=1,
    )
    files.write_whole(path, f"{text}\n".encode("utf-8", "backslashreplace"))


def _spoken(line: Line, placement: Placement, dubbed: Dubbed) -> LineReport:
    fit = placement.fit
    return LineReport(
        id=line.id,
        text=line.text,
        start_ms=line.start_ms,
        slot_ms=line.duration_ms,
        natural_ms=fit.natural_ms,
        rendered_ms=fit.rendered_ms,
        take_ms=fit.take_ms,
        squeezed_ms=fit.squeezed_ms,
        press=round(fit.press, 4),
        smoothed=fit.smoothed,
        rate=round(fit.rate, 4),
        borrowed_ms=fit.borrowed_ms,
        overflow_ms=fit.overflow_ms,
        gain_db=placement.gain_db,
        onset_sample=placement.onset_sample,
        voice=dubbed.voices[line.id],
        key=placement.key,
        status=fit.status,
        message=_remark(placement, dubbed),
    )


def _remark(placement: Placement, dubbed: Dubbed) -> str:
    fit = placement.fit
    remark: str = ""
    if fit.status == "overflow":
        remark = phrase("The speech is {ms} ms too long for its place.", ms=fit.overflow_ms)
    elif fit.status == "tight" and fit.rate >= 1.0:
        remark = phrase("The speech is {times} times as fast as usual.", times=f"{fit.rate:.2f}")
    elif fit.status == "tight":
        remark = phrase(
            "The speech is {times} times as slow as usual.", times=f"{1 / fit.rate:.2f}"
        )
    unspoken = dubbed.takes[placement.line_id].unspoken
    if not unspoken:
        return remark
    missing = phrase("Not spoken: {words}.", words=" ".join(unspoken))
    return phrase("{first} {second}", first=remark, second=missing) if remark else missing


def _unspoken(line: Line, dubbed: Dubbed) -> LineReport:
    failure = dubbed.failures.get(line.id)
    return LineReport(
        id=line.id,
        text=line.text,
        start_ms=line.start_ms,
        slot_ms=line.duration_ms,
        natural_ms=0,
        rendered_ms=0,
        take_ms=0,
        squeezed_ms=0,
        press=1.0,
        smoothed=False,
        rate=1.0,
        borrowed_ms=0,
        overflow_ms=0,
        gain_db=0.0,
        onset_sample=max(0, line.start_ms) * 48,
        voice=dubbed.voices.get(line.id, ""),
        key="",
        status="silent" if failure is None else "failed",
        message=dubbed.silences.get(line.id, "") if failure is None else failure,
    )
