"""The settings of the program: one frozen value, kept as versioned JSON."""

from __future__ import annotations

import dataclasses
import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from desktop.core import paths
from desktop.core.checks import Limits
from desktop.core.dub import BEDS, DubSettings
from desktop.core.editing import Editing, editing_from_json
from desktop.core.files import make_folder, read_bytes, write_whole
from desktop.core.keys import KeyChoice, choice_from_json
from desktop.core.loudness import PRESETS
from desktop.core.spoken import sayings_from_json

log = logging.getLogger(__name__)

VERSION = 1
_LIMIT = 10_000_000
_SPANS = ("attack_ms", "release_ms", "max_borrow_ms", "keep_gap_ms")
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person chose for the whole program, not for one project."""

    interface_language: str = ""
    """BCP 47; "" follows the system."""
    recent: tuple[str, ...] = ()
    """Projects and films opened before, the latest first."""
    last_folder: str = ""
    volume: int = 100
    """Of the film in the window, in per cent."""
    window_geometry: str = ""
    """What Qt needs to put the window back, base 64."""
    window_state: str = ""
    speech_device: str = "auto"
    """auto, cpu or cuda."""
    speech_threads: int = 0
    """On how many threads speech is made; 0 until it was measured on this machine."""
    microphone: str = ""
    """Name of the input; "" is the one of the system."""
    new_line_ms: int = 2000
    """Length of a line made at the playhead."""
    snap_to_frames: bool = True
    spectrogram: bool = False
    """Whether the timeline shows pitches instead of loudness."""
    follow_playhead: str = "page"
    """How the timeline goes with the playhead: page, centre or off."""
    find_shots: bool = False
    """Whether every film that is opened is looked through for shot changes."""
    profile: str = "ours"
    """Id of the profile that new work is checked by."""
    limits: Limits = field(default_factory=Limits)
    """The limits of the profile that a person makes."""
    hints_seen: bool = False
    """The hints of the first start were read, or closed."""
    dub: DubSettings = field(default_factory=DubSettings)
    """What a new project starts with."""
    keys: KeyChoice = field(default_factory=KeyChoice)
    editing: Editing = field(default_factory=Editing)


Migration = Callable[[dict[str, Any]], dict[str, Any]]

MIGRATIONS: Mapping[int, Migration] = MappingProxyType({})
"""Version -> the function that turns settings of that version into those of the next."""


def load() -> Settings:
    """Return the saved settings; defaults where there are none or they are damaged.

    A damaged file is kept beside as settings.damaged.json.
    """
    path = _path()
    if not path.exists():
        return Settings()
    try:
        data = json.loads(read_bytes(path, _LIMIT))
        if not isinstance(data, dict):
            raise TypeError("not an object")
        return from_json(data)
    except (ValueError, TypeError, RecursionError) as error:
        log.info("the settings are damaged and start anew: %s", error)
        path.replace(path.with_name("settings.damaged.json"))
        return Settings()


def save(settings: Settings) -> None:
    """Write the settings; raise FileError, DiskFull or ReadOnly."""
    path = _path()
    make_folder(path.parent)
    text = json.dumps(to_json(settings), ensure_ascii=False, indent=1)
    write_whole(path, text.encode("utf-8", "replace"))


def keep_speech_threads(n_threads: int) -> None:
    """Write how many threads were found best for speech; raise FileError, DiskFull or ReadOnly."""
    save(dataclasses.replace(load(), speech_threads=n_threads))


def to_json(settings: Settings) -> dict[str, Any]:
    """Return the settings as JSON holds them, with the version of the form."""
    return {"version": VERSION, **dataclasses.asdict(settings)}


def from_json(data: Mapping[str, Any]) -> Settings:
    """Return settings from JSON of any version; what does not make sense keeps its default."""
    current = dict(data)
    version = current.pop("version", VERSION)
    while isinstance(version, int) and version < VERSION:
        current = MIGRATIONS[version](current)
        version += 1
    known = dict(current)
    known["limits"] = read_fields(Limits, current.get("limits"))
    known["dub"] = dub_from_json(current.get("dub"))
    known["recent"] = _texts(current.get("recent"))
    known["keys"] = choice_from_json(current.get("keys"))
    known["editing"] = editing_from_json(current.get("editing"))
    return read_fields(Settings, known)


def dub_from_json(data: object) -> DubSettings:
    """Return the settings of a dub from JSON; what does not make sense keeps its default."""
    dub = read_fields(DubSettings, data)
    sensible = {
        "bed": dub.bed in BEDS,
        "pace": 0.25 <= dub.pace <= 4.0,
        "max_rate": 1.0 <= dub.max_rate <= 4.0,
        "duck_db": -120.0 <= dub.duck_db <= 0.0,
        "loudness": dub.loudness in PRESETS,
        "seed": 0 <= dub.seed < 2**31,
        "gain_db": -60.0 <= dub.gain_db <= 24.0,
        **{name: 0 <= getattr(dub, name) <= 60_000 for name in _SPANS},
    }
    default = DubSettings()
    wrong = {name: getattr(default, name) for name, is_right in sensible.items() if not is_right}
    sayings = sayings_from_json(data.get("sayings")) if isinstance(data, Mapping) else ()
    return dataclasses.replace(dub, **wrong, sayings=sayings)


def read_fields(kind: type[_T], data: object) -> _T:
    """Return a dataclass of simple fields from a JSON object, ignoring what it does not know."""
    default = kind()
    if not isinstance(data, Mapping):
        return default
    good = {
        f.name: float(data[f.name]) if isinstance(getattr(default, f.name), float) else data[f.name]
        for f in fields(default)  # type: ignore[arg-type]
        if f.name in data and _is_like(data[f.name], getattr(default, f.name))
    }
    return kind(**good)


def _is_like(value: object, default: object) -> bool:
    """Say whether a value may stand where the default stands: a bool is no number here."""
    if isinstance(default, float) and isinstance(value, int | float):
        return not isinstance(value, bool) and abs(value) < 1e9
    return type(value) is type(default)


def _texts(value: object) -> tuple[str, ...]:
    items = value if isinstance(value, list | tuple) else ()
    return tuple(item for item in items if isinstance(item, str))


def _path() -> Path:
    return paths.config() / "settings.json"
