"""The sound of a dub, mixed as loud as its preset asks for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from desktop.core.document import Document
from desktop.core.dub_plan import DubPlan
from desktop.core.loudness import KEPT_LU, MATCH, NOBODY_LUFS, preset_of, speech_target
from desktop.core.sound_chunks import FRAME, chunks_of
from desktop.core.spoken import spoken_text
from desktop.jobs.report import SoundReport
from desktop.jobs.studio import FilmLevel, Studio, film_name
from desktop.jobs.ticket import Ticket
from desktop.media import assembly, dialogue, loudness, mixdown, track_level
from desktop.media.level import block_powers, gated_lufs
from desktop.media.loudness import Measured
from desktop.media.mixdown import Bed

MOST_CORRECTIONS = 2
"""A limiter that works takes from the gain, so one correction may not be enough."""

MOST_CORRECTION_DB = 12.0

LONG_FILM = 300 * 48_000
"""A film of more samples is listened to here and there before it is mixed for the first time."""

SURVEYED, SURVEY_S = 24, 6


@dataclass(frozen=True, slots=True)
class Target:
    """What the mix is made for."""

    preset: str
    film_lufs: float | None
    duration_ms: int

    def told(self, plan: DubPlan, measured: Measured) -> SoundReport:
        """What was asked for and what came of it."""
        preset = preset_of(self.preset)
        speech = speech_target(self.preset, self.film_lufs)
        return SoundReport(
            preset=self.preset,
            film_lufs=_rounded(self.film_lufs),
            speech_lufs=_rounded(speech),
            programme_lufs=preset.programme_lufs,
            true_peak_db=_rounded(measured.peak_dbtp),
            peak_limit_db=preset.peak_dbtp,
            gain_db=round(plan.gain_db, 2),
        )


def film_lufs(
    document: Document, bed: Bed | None, duration_ms: int, studio: Studio, ticket: Ticket
) -> float | None:
    """How loud the film is under the lines, where that decides anything; None where not.

    What was found before holds until there are twice or half as many lines: a line that moves
    does not change the level of all others. Raises JobCancelled, UnsupportedVideo, ToolMissing.
    """
    if bed is None or document.dub.loudness != MATCH:
        return None
    spans = [
        (line.start_ms, min(line.end_ms, duration_ms))
        for line in document
        if spoken_text(line.text)
    ]
    known = studio.film_level(bed)
    if known is not None and known.still_holds(len(spans)):
        return known.lufs
    found = dialogue.film_lufs(bed, spans, ticket.progress)
    lufs = None if found is None or found < NOBODY_LUFS else round(found, 2)
    studio.note_film_level(bed, FilmLevel(lufs, len(spans)))
    return lufs


def mastered(plan: DubPlan, bed: Bed | None, preset: str, studio: Studio) -> DubPlan:
    """The plan with the gain that met the preset last time: what is heard before an export."""
    if preset_of(preset).programme_lufs is None:
        return plan
    gain_db = studio.gain_db(bed, plan, preset)
    return plan if gain_db is None else replace(plan, gain_db=gain_db)


def encode(
    plan: DubPlan,
    bed: Bed | None,
    out: Path,
    target: Target,
    studio: Studio,
    ticket: Ticket,
    with_loudness: bool = True,
) -> tuple[DubPlan, Measured | None]:
    """Write the track of a film (.m4a) from chunks, encoding only what is not there yet.

    Where the preset is for the whole track its gain is kept while the track stays within
    KEPT_LU of it, so that one changed line leaves all other chunks as they are. Returns the plan
    as it was mixed, and the measurement where it was needed or asked for. Raises FileError,
    ExportError, ToolMissing, UnsupportedVideo, JobCancelled.
    """
    asked = preset_of(target.preset).programme_lufs
    if asked is None:
        measured = _encode_once(plan, bed, out, studio, ticket, with_loudness)
        return plan, measured

    def attempt(plan: DubPlan, number: int) -> Measured | None:
        start, end = (0.1, 0.6) if number == 0 else (0.4 + 0.2 * number, 0.6 + 0.2 * number)
        return _encode_once(plan, bed, out, studio, ticket.part(start, end), True)

    plan = _first_gain(plan, bed, target, studio, ticket.part(0.0, 0.1))
    plan, measured = _levelled(plan, asked, attempt)
    studio.note_gain_db(bed, plan, target.preset)
    return plan, measured


def prepare(
    plan: DubPlan,
    bed: Bed | None,
    studio: Studio,
    is_settled: Callable[[int, int], bool],
    at_most: int,
    ticket: Ticket,
) -> int:
    """Encode up to at_most chunks of a film ahead of its export; return how many these were.

    is_settled says of a stretch of samples whether its lines are all spoken. Raises as encode.
    """
    chunks = [
        chunk
        for chunk in chunks_of(plan, film_name(bed))
        if is_settled(chunk.first * FRAME, chunk.stop * FRAME) and not studio.chunks.has(chunk.key)
    ]
    return assembly.encode_missing(plan, bed, chunks[:at_most], studio.chunks, ticket.progress)


def mix(
    plan: DubPlan, bed: Bed | None, out: Path, target: Target, studio: Studio, ticket: Ticket
) -> tuple[DubPlan, Measured | None]:
    """Write the mix as a WAV, again with another gain where the whole track misses its preset.

    Returns the plan as it was mixed, and the measurement where one was needed.
    """
    asked = preset_of(target.preset).programme_lufs
    if asked is None:
        mixdown.render(plan, bed, out, ticket.progress)
        return plan, None
    rest = ticket.part(0.1, 1.0)

    def attempt(plan: DubPlan, number: int) -> Measured:
        steps = 2 * (MOST_CORRECTIONS + 1)
        mixing = rest.part(2 * number / steps, (2 * number + 1) / steps)
        mixdown.render(plan, bed, out, mixing.progress)
        listening = rest.part((2 * number + 1) / steps, (2 * number + 2) / steps)
        return loudness.measure(out, target.duration_ms, listening.progress)

    plan = _first_gain(plan, bed, target, studio, ticket.part(0.0, 0.1))
    plan, measured = _levelled(plan, asked, attempt)
    studio.note_gain_db(bed, plan, target.preset)
    return plan, measured


def _levelled(
    plan: DubPlan, asked: float, attempt: Callable[[DubPlan, int], Measured | None]
) -> tuple[DubPlan, Measured | None]:
    """Attempt the plan, again with another gain while the whole track misses what is asked."""
    measured = attempt(plan, 0)
    for number in range(1, MOST_CORRECTIONS + 1):
        corrected = _corrected(plan, asked, measured)
        if corrected is None:
            break
        plan = corrected
        measured = attempt(plan, number)
    return plan, measured


def _encode_once(
    plan: DubPlan,
    bed: Bed | None,
    out: Path,
    studio: Studio,
    ticket: Ticket,
    with_loudness: bool,
) -> Measured | None:
    chunks = chunks_of(plan, film_name(bed))
    mixed = 0.85 if with_loudness else 1.0
    assembly.encode_missing(plan, bed, chunks, studio.chunks, ticket.part(0.0, mixed).progress)
    assembly.join(plan, bed, chunks, studio.chunks, out)
    studio.chunks.trim([chunk.key for chunk in chunks])
    if not with_loudness:
        return None
    return track_level.measure(chunks, studio.chunks, ticket.part(mixed, 1.0).progress)


def _first_gain(
    plan: DubPlan, bed: Bed | None, target: Target, studio: Studio, ticket: Ticket
) -> DubPlan:
    """Begin with the gain that was right last time, or with a guess from a few places."""
    asked = preset_of(target.preset).programme_lufs
    gain_db = studio.gain_db(bed, plan, target.preset)
    if gain_db is None and asked is not None and plan.duration_samples > LONG_FILM:
        found = _surveyed(plan, bed, ticket)
        gain_db = None if found is None else asked - found
    return plan if gain_db is None else replace(plan, gain_db=_bounded(gain_db))


def _surveyed(plan: DubPlan, bed: Bed | None, ticket: Ticket) -> float | None:
    """About how loud a long film will be, from short stretches spread evenly over it."""
    powers = []
    for number in range(SURVEYED):
        start = round((number + 0.5) * plan.duration_samples / SURVEYED)
        stop = start + SURVEY_S * plan.sample_rate
        sound = np.concatenate(list(mixdown.blocks(plan, bed, start, stop)))
        powers.append(block_powers(sound, plan.sample_rate))
        ticket.progress((number + 1) / SURVEYED, "listening to the film")
    return gated_lufs(np.concatenate(powers))


def _corrected(plan: DubPlan, asked: float, measured: Measured | None) -> DubPlan | None:
    """The plan with another gain; None where the track is near enough, or nothing can be done."""
    if measured is None or measured.lufs is None or abs(asked - measured.lufs) <= KEPT_LU:
        return None
    gain_db = _bounded(plan.gain_db + asked - measured.lufs)
    return None if gain_db == plan.gain_db else replace(plan, gain_db=gain_db)


def _bounded(gain_db: float) -> float:
    return round(min(max(gain_db, -MOST_CORRECTION_DB), MOST_CORRECTION_DB), 2)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)
