"""How the dub of one document is made: its voice, its pace, and the bed under it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Bed = Literal["replace", "duck", "mix"]
BEDS: tuple[Bed, ...] = ("replace", "duck", "mix")


@dataclass(frozen=True, slots=True)
class DubSettings:
    """The choices that belong to a document and are saved with it."""

    bed: Bed = "duck"
    """What becomes of the original sound: dropped, lowered under each line, or left as it is."""
    duck_db: float = -14.0
    """Gain of the bed while a line is spoken."""
    attack_ms: int = 150
    """The bed has sunk when the line begins; this is how long it sinks."""
    release_ms: int = 400
    """How long the bed takes to come back after a line."""
    language: str = "en"
    """Language of the spoken text, as BCP 47 writes it."""
    voice: str = ""
    """Voice of the lines that name none; "" is the first built-in one."""
    pace: float = 1.0
    """How fast the voice speaks before any fitting; 1.1 is ten per cent faster."""
    max_borrow_ms: int = 1000
    """How far a line may run into the silence after it."""
    keep_gap_ms: int = 80
    """Silence that stays before the next line."""
    max_rate: float = 1.25
    """Speech is never pressed faster than this."""
    exact: bool = False
    """Whether speech shall end exactly where the slot of its line ends, drawn out or pressed."""
    seed: int = 0
    gain_db: float = 0.0
    """Gain of every take in the mix."""
    loudness: str = "match"
    """Name of the preset (desktop.core.loudness) that says how loud the dub is."""
    sayings: tuple[tuple[str, str], ...] = ()
    """Words as they are written and as they are said (desktop.core.spoken)."""
