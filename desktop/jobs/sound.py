"""The sound of a dub, mixed as loud as its preset asks for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from desktop.core.document import Document
from desktop.core.dub_plan import DubPlan
from desktop.core.loudness import MATCH, NOBODY_LUFS, TOLERANCE_LU, preset_of, speech_target
from desktop.core.spoken import spoken_text
from desktop.jobs.report import SoundReport
from desktop.jobs.ticket import Ticket
from desktop.media import dialogue, loudness, mixdown
from desktop.media.loudness import Measured
from desktop.media.mixdown import Bed

MOST_CORRECTIONS = 2
"""A limiter that works takes from the gain, so one correction may not be enough."""

MOST_CORRECTION_DB = 12.0


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
    document: Document, bed: Bed | None, duration_ms: int, ticket: Ticket
) -> float | None:
    """How loud the film is under the lines, where that decides anything; None where not.

    Raises JobCancelled, UnsupportedVideo, ToolMissing.
    """
    if bed is None or document.dub.loudness != MATCH:
        return None
    spans = [
        (line.start_ms, min(line.end_ms, duration_ms))
        for line in document
        if spoken_text(line.text)
    ]
    found = dialogue.film_lufs(bed, spans, ticket.progress)
    return found if found is not None and found >= NOBODY_LUFS else None


def mix(
    plan: DubPlan, bed: Bed | None, out: Path, target: Target, ticket: Ticket
) -> tuple[DubPlan, Measured | None]:
    """Write the mix, again with another gain where the whole track misses its preset.

    Returns the plan as it was mixed, and the measurement where one was needed.
    """
    asked = preset_of(target.preset).programme_lufs
    if asked is None:
        mixdown.render(plan, bed, out, ticket.progress)
        return plan, None
    steps = 2 * (MOST_CORRECTIONS + 1)
    for number in range(MOST_CORRECTIONS + 1):
        mixing = ticket.part(2 * number / steps, (2 * number + 1) / steps)
        mixdown.render(plan, bed, out, mixing.progress)
        listening = ticket.part((2 * number + 1) / steps, (2 * number + 2) / steps)
        measured = loudness.measure(out, target.duration_ms, listening.progress)
        off = 0.0 if measured.lufs is None else asked - measured.lufs
        if abs(off) <= TOLERANCE_LU or number == MOST_CORRECTIONS:
            break
        gain_db = min(max(plan.gain_db + off, -MOST_CORRECTION_DB), MOST_CORRECTION_DB)
        if gain_db == plan.gain_db:
            break
        plan = replace(plan, gain_db=gain_db)
    return plan, measured


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)
