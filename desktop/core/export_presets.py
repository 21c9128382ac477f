"""Choices of an export, kept by name."""

from __future__ import annotations

import dataclasses
import json
import logging
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from desktop.core import paths
from desktop.core.dub import BEDS, Bed
from desktop.core.errors import FileError
from desktop.core.files import make_folder, read_bytes, write_whole
from desktop.core.loudness import PRESETS
from desktop.core.settings import read_fields

log = logging.getLogger(__name__)

FILM_ENDINGS = (".mp4", ".mkv")
SOUND_ENDINGS = (".m4a", ".wav", ".flac", ".mp3", ".opus")

_LIMIT = 1_000_000
_MOST = 100
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class ExportPreset:
    """What can be chosen for every film alike; the voice and the language belong to the project."""

    name: str = ""
    ending: str = ".mp4"
    bed: Bed = "duck"
    loudness: str = "match"
    subtitles: bool = True
    burn: bool = False
    parts: bool = False
    exact: bool = False


BUILT_IN = (
    ExportPreset("film"),
    ExportPreset("broadcast", ".mkv", loudness="ebu"),
    ExportPreset("web", loudness="streaming-14"),
    ExportPreset("voices", ".wav", bed="replace", loudness="as-is", subtitles=False, parts=True),
)
"""Their names are keys; the window has words for them."""


def load() -> tuple[ExportPreset, ...]:
    """Return what a person has kept, in order of name; what is damaged is left out."""
    path = _path()
    if not path.exists():
        return ()
    try:
        records = json.loads(read_bytes(path, _LIMIT))
    except (FileError, ValueError, RecursionError) as error:
        log.info("the kept exports are damaged: %s", error)
        return ()
    found = [_preset(record) for record in records] if isinstance(records, list) else []
    return _in_order(preset for preset in found if preset is not None)


def save(presets: Iterable[ExportPreset]) -> None:
    """Keep the presets; raise FileError, DiskFull or ReadOnly."""
    records = [dataclasses.asdict(preset) for preset in _in_order(presets)]
    make_folder(_path().parent)
    write_whole(_path(), json.dumps(records, ensure_ascii=False, indent=1).encode("utf-8"))


def kept(presets: Iterable[ExportPreset], preset: ExportPreset) -> tuple[ExportPreset, ...]:
    """Return the presets with this one in place of what had its name."""
    return _in_order((*dropped(presets, preset.name), preset))


def dropped(presets: Iterable[ExportPreset], name: str) -> tuple[ExportPreset, ...]:
    """Return the presets without the one of that name."""
    return tuple(one for one in presets if one.name.casefold() != name.casefold())


def tidy_name(name: str) -> str:
    """Return the name as it is kept: no outer spaces, not endless."""
    return " ".join(name.split())[:_LONGEST_NAME]


def _preset(record: object) -> ExportPreset | None:
    preset = read_fields(ExportPreset, record)
    is_sensible = (
        tidy_name(preset.name) == preset.name != ""
        and preset.ending in (*FILM_ENDINGS, *SOUND_ENDINGS)
        and preset.bed in BEDS
        and preset.loudness in PRESETS
    )
    return preset if is_sensible else None


def _in_order(presets: Iterable[ExportPreset]) -> tuple[ExportPreset, ...]:
    return tuple(sorted(presets, key=lambda preset: preset.name.casefold()))[:_MOST]


def _path() -> Path:
    return paths.config() / "exports.json"
