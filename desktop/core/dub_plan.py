"""Which take plays when, how fast and how loud, and how the bed sinks under it: numbers only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from desktop.core.document import Document
from desktop.core.dub import Bed, DubSettings
from desktop.core.fit import Fit, FitLimits, asked_ms, fit, hastened, smooth_rates
from desktop.core.line import Line
from desktop.core.loudness import preset_of, speech_target, take_gain_db
from desktop.core.pauses import Cut, cuts, squeezable_ms
from desktop.core.remedies import exact_of, max_rate_of, may_overlap
from desktop.core.takes import Take
from desktop.core.timing import ms_to_samples

SAMPLE_RATE = 48_000

CODEC_ROOM_DB = 0.5
"""A lossy encoder may raise a peak by about this much."""

NEAR_MS = 1500
"""Lines of one voice no further apart are heard beside each other."""

REACH = 2
"""How many lines away a fast one may still be heard in the pace of another."""

Breakpoint = tuple[int, float]


@dataclass(frozen=True, slots=True)
class Placement:
    """One take in the dub; samples are counted at 48 kHz from the beginning of the film."""

    line_id: str
    key: str
    take_path: Path
    onset_sample: int
    n_samples: int
    """Length in the dub, after cuts and pressing by rate."""
    rate: float
    gain_db: float
    fit: Fit
    cuts: tuple[Cut, ...] = ()
    """What is left out of the take, in its own samples: the middle of pauses."""


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
    fits = _fits(document, document.lines, takes, duration_ms)
    placements = tuple(
        _place(document, line, takes[line.id], fits[line.id], target_lufs)
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
    """Foresee how speech of natural_ms will fit; the film ends at duration_ms (0: never).

    The voice will be asked to hurry where the slot is too short for it.
    """
    limits, slot_ms, gap_ms = _room(document, line, duration_ms)
    take_ms = asked_ms(natural_ms, max(0, slot_ms), limits.exact)
    return _agreed(line, fit(natural_ms, slot_ms, gap_ms, limits, take_ms))


def fit_take(document: Document, line: Line, take: Take, duration_ms: int) -> Fit:
    """Fit a take, whose voice may have hurried already, into the slot of its line."""
    limits, slot_ms, gap_ms = _room(document, line, duration_ms)
    natural_ms = take.natural_ms or take.duration_ms
    pauses_ms = squeezable_ms(take)
    found = fit(natural_ms, slot_ms, gap_ms, limits, take.duration_ms, pauses_ms)
    return _agreed(line, found)


def fit_among(
    document: Document, line: Line, take_of: Callable[[Line], Take | None], duration_ms: int
) -> Fit | None:
    """Fit the take of a line as it will be in the dub, beside its neighbours; None without one."""
    at = document.index_of(line.id)
    near = document.lines[max(0, at - REACH) : at + REACH + 1]
    takes = {one.id: take for one in near if (take := take_of(one)) is not None}
    return _fits(document, near, takes, duration_ms).get(line.id)


def slot_ms_of(document: Document, line: Line, duration_ms: int) -> int:
    """Return the time that speech has before anything is lent; 0 where there is none."""
    return max(0, _room(document, line, duration_ms)[1])


def wants_exact(document: Document, line: Line) -> bool:
    """Say whether the speech of a line shall end exactly where its slot ends."""
    return exact_of(line, document.dub.exact)


def _room(document: Document, line: Line, duration_ms: int) -> tuple[FitLimits, int, int | None]:
    """Return the limits, the slot and the gap after it of a line."""
    limits = FitLimits.of(document.dub)
    max_rate = max_rate_of(line, limits.max_rate)
    limits = replace(limits, max_rate=max_rate, exact=wants_exact(document, line))
    end_ms = line.end_ms
    gap_ms = document.gap_after(line)
    if duration_ms > 0:
        end_ms = min(end_ms, duration_ms)
        # The last line may run up to the very end: there is no next one to keep away from.
        to_the_end_ms = duration_ms - end_ms + limits.keep_gap_ms
        gap_ms = to_the_end_ms if gap_ms is None else min(gap_ms, to_the_end_ms)
    return limits, end_ms - onset_ms(line), gap_ms


def _fits(
    document: Document, lines: Sequence[Line], takes: Mapping[str, Take], duration_ms: int
) -> dict[str, Fit]:
    """Fit the takes of lines in time order; those that stand near each other at an even pace."""
    spoken = [line for line in lines if line.id in takes]
    found = [fit_take(document, line, takes[line.id], duration_ms) for line in spoken]
    follows = [False, *(_follows(left, right) for left, right in pairwise(spoken))]
    even = smooth_rates([one.rate for one in found], follows)
    limits = FitLimits.of(document.dub)
    return {
        line.id: one if _is_meant(document, line, takes) else hastened(one, rate, limits)
        for line, one, rate in zip(spoken, found, even, strict=True)
    }


def _is_meant(document: Document, line: Line, takes: Mapping[str, Take]) -> bool:
    """Say whether the pace of a line was chosen by a person: to the slot, or by acting it."""
    return wants_exact(document, line) or takes[line.id].is_performed


def _follows(left: Line, right: Line) -> bool:
    """Say whether a jump of the pace between two lines would be heard."""
    return left.voice == right.voice and right.start_ms - left.end_ms <= NEAR_MS


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
    document: Document, line: Line, take: Take, found: Fit, target: float | None
) -> Placement:
    left_out = cuts(take, found.squeezed_ms)
    n_samples = take.n_samples - sum(end - start for start, end in left_out)
    gain_db = take_gain_db(take.lufs, target) + document.dub.gain_db + line.speech.gain_db
    return Placement(
        line.id,
        take.key,
        take.path,
        ms_to_samples(onset_ms(line), SAMPLE_RATE),
        round(n_samples * SAMPLE_RATE / take.sample_rate / found.press),
        found.press,
        round(gain_db, 2),
        found,
        left_out,
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
