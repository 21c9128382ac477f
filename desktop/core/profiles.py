"""Profiles of the checks: what Dubwright, broadcasters and communities ask of subtitles.

They are data: resources/profiles.json names the limits of each profile, those that differ by
language, the public guides that they were taken from, and the figures that no guide confirms.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Any

from desktop.core import paths
from desktop.core.checks import Limits
from desktop.core.files import read_bytes
from desktop.core.settings import read_fields

CUSTOM = "custom"
"""The profile whose limits a person chose."""

_LIMIT = 1_000_000


@dataclass(frozen=True, slots=True)
class Source:
    """A guide that limits were taken from: what it says, and the day on which it was read."""

    title: str = ""
    publisher: str = ""
    address: str = ""
    read: str = ""
    """The day as ISO 8601 writes it, "" for a choice of our own."""
    says: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """A named set of limits; those of a language replace the general ones."""

    id: str
    name: str
    limits: Limits
    by_language: Mapping[str, Limits] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()
    unconfirmed: Mapping[str, str] = field(default_factory=dict)
    """What is not said by a source that was read, by the name of the limit."""

    @property
    def guides(self) -> tuple[str, ...]:
        """The sources as a person reads them: one text for each publisher."""
        titles: dict[str, list[str]] = {}
        for source in self.sources:
            titles.setdefault(source.publisher, []).append(source.title)
        return tuple(
            f"{publisher}: {', '.join(found)}" if publisher else ", ".join(found)
            for publisher, found in titles.items()
        )

    def limits_for(self, language: str) -> Limits:
        """Return the limits for a language as BCP 47 writes it, region or not."""
        return self.by_language.get(language.partition("-")[0].lower(), self.limits)


@cache
def profiles() -> Mapping[str, Profile]:
    """Return all profiles that come with Dubwright, by id; raise FileError without the file."""
    data = json.loads(read_bytes(paths.resources() / "profiles.json", _LIMIT))
    found = [_profile(record) for record in data["profiles"]]
    return MappingProxyType({profile.id: profile for profile in found})


def limits_for(profile_id: str, language: str, custom: Limits) -> Limits:
    """Return the limits of a profile for a language; custom for that name and unknown ones."""
    profile = profiles().get(profile_id)
    return custom if profile is None else profile.limits_for(language)


def _profile(record: Mapping[str, Any]) -> Profile:
    general = read_fields(Limits, record["limits"])
    by_language = {
        language: read_fields(Limits, {**asdict(general), **limits})
        for language, limits in record["languages"].items()
    }
    return Profile(
        record["id"],
        record["name"],
        general,
        MappingProxyType(by_language),
        tuple(read_fields(Source, source) for source in record["sources"]),
        MappingProxyType(record["unconfirmed"]),
    )
