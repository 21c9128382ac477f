"""How loud a dub shall be: the presets of broadcasters and streams, and the gain of each take."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from desktop.core.errors import AppError

MATCH = "match"
"""As loud as people speak in the film itself."""

USUAL_SPEECH_LUFS = -20.0
"""For a film in which nobody is heard under our lines."""

QUIETEST_SPEECH_LUFS, LOUDEST_SPEECH_LUFS = -31.0, -12.0
"""No film asks for speech beyond these; music alone or a murmur does."""

NOBODY_LUFS = -42.0
"""Below this nobody speaks in the film under our lines."""

MOST_RAISE_DB, MOST_LOWER_DB = 18.0, 30.0
"""A take is never moved further than this to meet its neighbours: raising it raises its noise."""

KEPT_LU = 0.3
"""A track nearer than this to its target keeps its gain, and so everything encoded with it."""


@dataclass(frozen=True, slots=True)
class Preset:
    """What a place of delivery asks for, in LUFS and dBTP."""

    name: str
    speech_lufs: float | None
    """Level of the speech; None: as in the film, or (as-is) as the voice gives it."""
    programme_lufs: float | None
    """Level of the whole track, None where only the speech counts."""
    peak_dbtp: float = -1.0


PRESETS: Mapping[str, Preset] = MappingProxyType(
    {
        preset.name: preset
        for preset in (
            Preset(MATCH, None, None),
            Preset("ebu", -23.0, -23.0),
            Preset("netflix", -27.0, None, -2.0),
            Preset("streaming-16", -16.0, -16.0),
            Preset("streaming-14", -14.0, -14.0),
            Preset("as-is", None, None),
        )
    }
)


class UnknownPreset(AppError):
    """A name that no preset of loudness bears."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"There is no loudness called “{name}”", f"Choose one of these: {', '.join(PRESETS)}"
        )


def preset_of(name: str) -> Preset:
    """Return the preset of that name; raise UnknownPreset."""
    if name not in PRESETS:
        raise UnknownPreset(name)
    return PRESETS[name]


def speech_target(name: str, film_lufs: float | None) -> float | None:
    """Return the level in LUFS that every take shall have, None to leave them as they are.

    film_lufs is how loud the film itself is under our lines, None where that is not known.
    """
    preset = preset_of(name)
    if preset.speech_lufs is not None:
        return preset.speech_lufs
    if name != MATCH:
        return None
    if film_lufs is None or film_lufs < NOBODY_LUFS:
        return USUAL_SPEECH_LUFS
    return min(max(film_lufs, QUIETEST_SPEECH_LUFS), LOUDEST_SPEECH_LUFS)


def take_gain_db(take_lufs: float | None, target_lufs: float | None) -> float:
    """Return the gain in dB that brings a take to the target; 0 where either is not known."""
    if take_lufs is None or target_lufs is None:
        return 0.0
    return min(max(target_lufs - take_lufs, -MOST_LOWER_DB), MOST_RAISE_DB)
