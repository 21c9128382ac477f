"""How large an export will be and how long it will take, by what earlier ones took."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

BYTES_PER_S: Mapping[str, int] = MappingProxyType(
    {
        ".mp4": 24_500,
        ".mkv": 24_500,
        ".m4a": 24_500,
        ".wav": 192_000,
        ".flac": 96_000,
        ".mp3": 24_000,
        ".opus": 16_500,
    }
)
"""What the sound of the dub takes, by the ending of the file; of FLAC it depends on the film."""

_MIXES_WHOLE = frozenset({".wav", ".flac", ".mp3", ".opus"})


@dataclass(frozen=True, slots=True)
class Work:
    """What an export has to do."""

    ending: str
    duration_ms: int
    film_bytes: int
    """Size of the film, which is copied; 0 for the sound alone."""
    lines: int
    """Lines that are still to be spoken."""
    encode_ms: int
    """How much of the sound is still to be encoded."""
    burn: bool = False
    """Whether the picture is encoded again."""

    @property
    def mixed_ms(self) -> int:
        """How much of the film is mixed: forms other than AAC are made anew each time."""
        return self.duration_ms if self.ending in _MIXES_WHOLE else self.encode_ms


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast this machine was; the defaults are those of two slow cores."""

    line_s: float = 0.4
    """Seconds for one line to be spoken."""
    mixed_per_s: float = 80.0
    """Seconds of film mixed and encoded in one."""
    copied_per_s: float = 150e6
    """Bytes of a film copied in one second."""
    drawn_per_s: float = 3.0
    """Seconds of picture encoded in one."""


def size_bytes(work: Work) -> int:
    """Return about how large the file will be."""
    return work.film_bytes + BYTES_PER_S.get(work.ending, 0) * work.duration_ms // 1000


def seconds(work: Work, pace: Pace) -> float:
    """Return about how long it will take."""
    spoken = work.lines * pace.line_s
    mixed = work.mixed_ms / 1000 / pace.mixed_per_s
    if work.burn:
        return spoken + mixed + work.duration_ms / 1000 / pace.drawn_per_s
    return spoken + mixed + size_bytes(work) / pace.copied_per_s


def learned(pace: Pace, work: Work, took: Mapping[str, float]) -> Pace:
    """Return the pace after an export whose stages took so many seconds; short ones tell little."""
    if work.lines >= 5 and took.get("speech", 0.0) > 1.0:
        pace = replace(pace, line_s=_sane(took["speech"] / work.lines, 0.01, 60.0))
    if work.mixed_ms >= 60_000 and took.get("mix", 0.0) > 1.0:
        pace = replace(pace, mixed_per_s=_sane(work.mixed_ms / 1000 / took["mix"], 0.5, 5000.0))
    if took.get("mux", 0.0) > 1.0:
        if work.burn:
            pace = replace(
                pace, drawn_per_s=_sane(work.duration_ms / 1000 / took["mux"], 0.01, 500.0)
            )
        else:
            pace = replace(pace, copied_per_s=_sane(size_bytes(work) / took["mux"], 1e5, 5e9))
    return pace


def _sane(value: float, low: float, high: float) -> float:
    return round(min(max(value, low), high), 3)
