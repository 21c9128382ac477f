"""Which take plays when, how fast and how loud, and how the bed sinks under it: numbers only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from desktop.core.document import Document
from desktop.core.dub import Bed, DubSettings
from desktop.core.fit import Fit, FitLimits, fit, fit_hurried
from desktop.core.line import Line
from desktop.core.loudness import preset_of, speech_target, take_gain_db
from desktop.core.remedies import max_rate_of, may_overlap
from desktop.core.takes import Take
from desktop.core.timing import ms_to_samples

SAMPLE_RATE = 48_000

CODEC_ROOM_DB = 0.5
"""A lossy encoder may raise a peak by about this much."""

Breakpoint = tuple[int, float]


@dataclass(frozen=True, slots=True)
class Placement:
    """One take in the dub; samples are counted at 48 kHz from the beginning of the film."""

    line_id: str
    key: str
    take_path: Path
    onset_sample: int
    n_samples: int
    """Length in the dub, after pressing by rate."""
    rate: float
    gain_db: float
    fit: Fit


@dataclass(frozen=True, slots=True)
class DubPlan:
    """All that the mixdown needs to know."""

    placements: tuple[Placement, ...]
    """In the order of their onsets."""
    duration_samples: int
    sample_rate: int
    bed: Bed
    envelope: tuple[Breakpoint, ...]
    """(sample, gain in dB) of the bed, straight in dB between points, level outside; () is 0 dB."""
    gain_db: float = 0.0
    """Gain of the whole mix."""
    ceiling_db: float = -1.0
    """No peak of the mix, between the samples either, is above this."""


def plan(
    document: Document,
    takes: Mapping[str, Take],
    duration_ms: int,
    film_lufs: float | None = None,
) -> DubPlan:
    """Place the takes (by line id) of a document in a film of duration_ms (0: as long as needed).

    film_lufs is how loud the film itself is under the lines, None where nobody measured it.

    Each onset is computed from the start of its own line alone, so nothing drifts. A line
    without a take stays silent.
    """
    target_lufs = speech_target(document.dub.loudness, film_lufs)
    placements = tuple(
        _place(document, line, takes[line.id], duration_ms, target_lufs)
        for line in document.lines
        if line.id in takes
    )
    duration = ms_to_samples(duration_ms, SAMPLE_RATE) or max(
        (p.onset_sample + p.n_samples for p in placements), default=0
    )
    dub = document.dub
    spans = [(p.onset_sample, p.onset_sample + p.n_samples) for p in placements]
    envelope = duck_envelope(spans, dub, duration) if dub.bed == "duck" else ()
    ceiling_db = preset_of(dub.loudness).peak_dbtp - CODEC_ROOM_DB
    return DubPlan(placements, duration, SAMPLE_RATE, dub.bed, envelope, 0.0, ceiling_db=ceiling_db)


def onset_ms(line: Line) -> int:
    """When the speech of a line begins: at its start, or after the pause that it asks for."""
    return max(0, line.start_ms) + min(line.speech.pause_before_ms, max(0, line.duration_ms))


def fit_line(document: Document, line: Line, natural_ms: int, duration_ms: int) -> Fit:
    """Fit speech of natural_ms into the slot of a line; the film ends at duration_ms (0: never)."""
    limits = FitLimits.of(document.dub)
    limits = replace(limits, max_rate=max_rate_of(line, limits.max_rate))
    end_ms = line.end_ms
    gap_ms = document.gap_after(line)
    if duration_ms > 0:
        end_ms = min(end_ms, duration_ms)
        # The last line may run up to the very end: there is no next one to keep away from.
        to_the_end_ms = duration_ms - end_ms + limits.keep_gap_ms
        gap_ms = to_the_end_ms if gap_ms is None else min(gap_ms, to_the_end_ms)
    return _agreed(line, fit(natural_ms, end_ms - onset_ms(line), gap_ms, limits))


def fit_take(document: Document, line: Line, take: Take, duration_ms: int) -> Fit:
    """Fit a take, whose voice may have hurried already, into the slot of its line."""
    natural_ms = max(take.natural_ms, take.duration_ms)
    planned = fit_line(document, line, natural_ms, duration_ms)
    return _agreed(line, fit_hurried(planned, take.duration_ms))


def _agreed(line: Line, found: Fit) -> Fit:
    """What a person allowed is no fault: speech over the next line is only marked then."""
    if found.status == "overflow" and may_overlap(line):
        return replace(found, status="tight")
    return found


def duck_envelope(
    spans: Iterable[tuple[int, int]], dub: DubSettings, duration: int
) -> tuple[Breakpoint, ...]:
    """Return the gain of the bed under spans of speech (first sample, first sample after).

    It sinks by duck_db before each span and comes back after it; between neighbours that are
    nearer than attack and release together it stays down.
    """
    attack = ms_to_samples(max(0, dub.attack_ms), SAMPLE_RATE)
    release = ms_to_samples(max(0, dub.release_ms), SAMPLE_RATE)
    points: list[Breakpoint] = []
    for start, end in _joined(spans, attack + release):
        points += [
            (start - attack, 0.0),
            (start, dub.duck_db),
            (end, dub.duck_db),
            (end + release, 0.0),
        ]
    return tuple(_clipped(points, duration))


def _place(
    document: Document, line: Line, take: Take, duration_ms: int, target_lufs: float | None
) -> Placement:
    natural_ms = max(take.natural_ms, take.duration_ms)
    result = fit_take(document, line, take, duration_ms)
    # Where the voice itself hurried, only the rest is left to the stretch.
    was_hurried = natural_ms > take.duration_ms
    rate = max(1.0, take.duration_ms / result.rendered_ms) if was_hurried else result.rate
    return Placement(
        line.id,
        take.key,
        take.path,
        ms_to_samples(onset_ms(line), SAMPLE_RATE),
        round(take.n_samples * SAMPLE_RATE / take.sample_rate / rate),
        rate,
        round(take_gain_db(take.lufs, target_lufs) + document.dub.gain_db + line.speech.gain_db, 2),
        result,
    )


def _joined(spans: Iterable[tuple[int, int]], nearness: int) -> list[tuple[int, int]]:
    """Return the spans in order, those that overlap or nearly touch made one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start - joined[-1][1] < nearness:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _clipped(points: Sequence[Breakpoint], duration: int) -> list[Breakpoint]:
    """Return the points within 0..duration, with the gain that the line has at each border."""
    inside = [point for point in points if 0 <= point[0] <= duration]
    for border in (0, duration):
        gain = _gain_at(points, border)
        if gain is not None and all(sample != border for sample, _ in inside):
            inside.append((border, gain))
    return sorted(inside, key=lambda point: point[0])


def _gain_at(points: Sequence[Breakpoint], sample: int) -> float | None:
    """Return the gain on the slope that crosses a sample, None where the bed is at rest."""
    for (left, left_db), (right, right_db) in pairwise(points):
        if left < sample < right:
            return left_db + (right_db - left_db) * (sample - left) / (right - left)
    return None
