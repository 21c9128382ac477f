"""Whether a recording is fit to take a voice from: measured, judged, a remedy for each fault."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias

import numpy as np

from desktop.media import echo, envelope, second_voice
from desktop.media.envelope import Samples

Fault: TypeAlias = Literal[
    "silent", "short", "quiet", "clipped", "noisy", "echo", "second_voice", "gaps"
]
Severity: TypeAlias = Literal["warn", "error"]
Verdict: TypeAlias = Literal["good", "usable", "poor"]

GOOD_SECONDS = 6.0
LEAST_SECONDS = 3.0
GOOD_SNR_DB = 20.0
LEAST_SNR_DB = 10.0
GOOD_ECHO_S = 0.5
MOST_ECHO_S = 0.9
QUIET_DB = -38.0
TOO_QUIET_DB = -50.0
GOOD_CLIPPED = 0.0002
MOST_CLIPPED = 0.003
_SILENT_DB = -70.0
_KEEP_S = 0.2
_FULL_SCALE = 0.999
_PLATEAU = 1e-4
_FEWEST_CLIPPED = 12

SENTENCES: Mapping[Fault, tuple[str, str]] = MappingProxyType(
    {
        "silent": (
            "Nothing was heard",
            "Choose another microphone, or see whether it is muted",
        ),
        "short": (
            "Only %1 s of speech: ten are better",
            "Read one more sentence",
        ),
        "quiet": (
            "It is very quiet (%1 dB)",
            "Come closer to the microphone, or raise its level in the settings of the system",
        ),
        "clipped": (
            "It is too loud: the sound is cut off in %1 of 1000 samples",
            "Lower the level of the microphone, or move back a little",
        ),
        "noisy": (
            "There is much noise: the voice is only %1 dB above it",
            "Switch fans and music off, close the window, come closer to the microphone",
        ),
        "echo": (
            "The room echoes (%1 s)",
            "Come closer to the microphone, or go where carpets, curtains or clothes hang",
        ),
        "second_voice": (
            "More than one person seems to speak",
            "Keep only the stretches of one person",
        ),
        "gaps": (
            "Some sound was lost while recording",
            "Close other programs and record this again",
        ),
    }
)
"""Fault -> what is wrong and what to do, in English; %1 stands for the value."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: an error makes a poor voice, a warning a worse one; value is what was measured."""

    fault: Fault
    severity: Severity
    value: float

    @property
    def shown_value(self) -> str:
        """The value as a sentence shows it."""
        value = self.value * 1000 if self.fault == "clipped" else self.value
        return f"{value:.0f}" if abs(value) >= 10 else f"{value:.1f}"

    @property
    def reason(self) -> str:
        """What is wrong, in English."""
        return SENTENCES[self.fault][0].replace("%1", self.shown_value)

    @property
    def remedy(self) -> str:
        """What to do about it, in English."""
        return SENTENCES[self.fault][1]


@dataclass(frozen=True, slots=True)
class Grade:
    """What was measured of a recording, and what is wrong with it, the worst first."""

    seconds: float
    speech_seconds: float
    level_db: float
    """Of the speech, below full scale."""
    peak_db: float
    clipped_share: float
    snr_db: float
    echo_s: float | None
    """How long the room rings (60 dB); a dry one gives 0.1 to 0.2, None is unknown."""
    second_voice: float
    """From 1 on there seems to be another person."""
    first: int
    last: int
    """The samples from the first word to the last, with a breath around them."""
    findings: tuple[Finding, ...]

    @property
    def verdict(self) -> Verdict:
        """Whether to take the voice from it."""
        if any(finding.severity == "error" for finding in self.findings):
            return "poor"
        return "usable" if self.findings else "good"


def grade(samples: Samples, sample_rate: int, *, has_gaps: bool = False) -> Grade:
    """Measure and judge mono samples (n,), -1..1; 10 s take some 0.1 s."""
    heard = envelope.measure(samples, sample_rate)
    first, last = envelope.edges(heard, len(samples), sample_rate, _KEEP_S)
    voicing = second_voice.listen(samples, sample_rate)
    peak = float(np.abs(samples).max(initial=0.0))
    measured = Grade(
        seconds=len(samples) / sample_rate,
        speech_seconds=heard.speech_seconds,
        level_db=heard.speech_db if heard.is_speech.any() else heard.loud_db,
        peak_db=20 * float(np.log10(max(peak, 1e-5))),
        clipped_share=clipped_share(samples),
        snr_db=heard.snr_db if heard.is_speech.any() else 0.0,
        echo_s=echo.decay_seconds(heard),
        second_voice=second_voice.second_voice(voicing, heard),
        first=first,
        last=last,
        findings=(),
    )
    return _judged(measured, has_gaps=has_gaps)


def live_grade(samples: Samples, sample_rate: int) -> Grade:
    """Judge what can be said while somebody still speaks: not the length, not who."""
    heard = envelope.measure(samples, sample_rate)
    peak = float(np.abs(samples).max(initial=0.0))
    measured = Grade(
        seconds=len(samples) / sample_rate,
        speech_seconds=GOOD_SECONDS,
        level_db=heard.speech_db if heard.is_speech.any() else heard.loud_db,
        peak_db=20 * float(np.log10(max(peak, 1e-5))),
        clipped_share=clipped_share(samples),
        snr_db=heard.snr_db if heard.speech_seconds > 0.5 else GOOD_SNR_DB,
        echo_s=echo.decay_seconds(heard),
        second_voice=0.0,
        first=0,
        last=len(samples),
        findings=(),
    )
    return _judged(measured, has_gaps=False)


def clipped_share(samples: Samples) -> float:
    """The share of samples cut off, at full scale or at a plateau of the recording's own peak."""
    if len(samples) == 0:
        return 0.0
    n_cut = int(np.count_nonzero(np.abs(samples) >= _FULL_SCALE))
    for side in (samples, -samples):
        peak = float(side.max())
        is_top = side >= peak * (1 - _PLATEAU)
        # Three in a row at the very top: a wave that turns by itself has one, at most two.
        runs = is_top[2:] & is_top[1:-1] & is_top[:-2]
        if peak > 0.05 and peak < _FULL_SCALE and runs.any():
            n_cut += int(np.count_nonzero(is_top))
    return n_cut / len(samples) if n_cut >= _FEWEST_CLIPPED else 0.0


def _judged(measured: Grade, *, has_gaps: bool) -> Grade:
    found = tuple(_findings(measured, has_gaps=has_gaps))
    ordered = sorted(found, key=lambda finding: finding.severity != "error")
    values = {name: getattr(measured, name) for name in measured.__slots__}
    return Grade(**(values | {"findings": tuple(ordered)}))


def _findings(measured: Grade, *, has_gaps: bool) -> list[Finding]:
    if measured.peak_db < _SILENT_DB or measured.speech_seconds == 0:
        is_dead = measured.peak_db < _SILENT_DB
        fault: Fault = "silent" if is_dead else "noisy"
        return [Finding(fault, "error", measured.peak_db if is_dead else measured.snr_db)]
    least: tuple[tuple[Fault, float, float, float], ...] = (
        ("short", measured.speech_seconds, GOOD_SECONDS, LEAST_SECONDS),
        ("quiet", measured.level_db, QUIET_DB, TOO_QUIET_DB),
        ("noisy", measured.snr_db, GOOD_SNR_DB, LEAST_SNR_DB),
    )
    most: tuple[tuple[Fault, float, float, float], ...] = (
        ("clipped", measured.clipped_share, GOOD_CLIPPED, MOST_CLIPPED),
        ("echo", measured.echo_s or 0.0, GOOD_ECHO_S, MOST_ECHO_S),
    )
    # A room that rings is heard as noise in the pauses too, so the echo is named first.
    found = [
        Finding(fault, "error" if value > worst else "warn", value)
        for fault, value, good, worst in most
        if value > good
    ]
    found += [
        Finding(fault, "error" if value < worst else "warn", value)
        for fault, value, good, worst in least
        if value < good
    ]
    if measured.second_voice >= 1.0:
        found.append(Finding("second_voice", "warn", measured.second_voice))
    if has_gaps:
        found.append(Finding("gaps", "warn", 0.0))
    return found
