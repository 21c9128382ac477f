"""Which keys do what: presets of other editors, what a person changed, and what clashes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from desktop.core import paths

PLACES = ("anywhere", "outside", "timeline", "writing")
"""Anywhere in the window; while nothing is written; on the timeline; while a line is written."""

_NESTED = {"outside", "timeline"}
"""Who is on the timeline writes nothing: a key of both places would do two things there."""

OWN_PRESET = ""
"""The keys that this program brings."""


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of one action, by where they act, each as Qt writes it: "Ctrl+Shift+P"."""

    anywhere: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    writing: tuple[str, ...] = ()
    timeline: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Yield every key with its place, the most general first."""
        for place in PLACES:
            for key in self.of(place):
                yield key, place

    def of(self, place: str) -> tuple[str, ...]:
        """Return the keys of a place; raise KeyError when there is no such place."""
        return {
            "anywhere": self.anywhere,
            "outside": self.outside,
            "timeline": self.timeline,
            "writing": self.writing,
        }[place]

    def with_key(self, key: str, place: str) -> Keys:
        """Return the same keys and one more, which acts nowhere else."""
        kept = self.without(key)
        return Keys(**{p: (*kept.of(p), key) if p == place else kept.of(p) for p in PLACES})

    def without(self, key: str) -> Keys:
        """Return the same keys but one."""
        return Keys(**{p: tuple(k for k in self.of(p) if k != key) for p in PLACES})


@dataclass(frozen=True, slots=True)
class Preset:
    """The keys that people brought from another editor know."""

    id: str
    name: str
    keys: Mapping[str, Keys]


@dataclass(frozen=True, slots=True)
class KeyChoice:
    """What a person chose: a preset, and own keys for some actions."""

    preset: str = OWN_PRESET
    own: tuple[tuple[str, Keys], ...] = ()

    def changed(self, action_id: str, keys: Keys) -> KeyChoice:
        """Return the choice with other keys for one action."""
        return KeyChoice(self.preset, (*self.reset(action_id).own, (action_id, keys)))

    def reset(self, action_id: str) -> KeyChoice:
        """Return the choice with the keys of the preset for one action."""
        return KeyChoice(self.preset, tuple(x for x in self.own if x[0] != action_id))


@cache
def presets() -> tuple[Preset, ...]:
    """Return the presets of other editors from the one data file."""
    text = (paths.resources() / "keys.json").read_text(encoding="utf-8")
    return tuple(
        Preset(x["id"], x["name"], {name: _keys(k) for name, k in x["keys"].items()})
        for x in json.loads(text)["presets"]
    )


def resolve(defaults: Mapping[str, Keys], choice: KeyChoice) -> dict[str, Keys]:
    """Return the keys of every action: own ones win over the preset, the preset over defaults.

    A key that a stronger layer uses for something else is taken from the weaker one, so that no
    key ever does two things.
    """
    preset = next((x.keys for x in presets() if x.id == choice.preset), {})
    own = {name: keys for name, keys in choice.own if name in defaults}
    known = {name: keys for name, keys in preset.items() if name in defaults and name not in own}
    rest = {name: k for name, k in defaults.items() if name not in own and name not in known}
    found: dict[str, Keys] = {}
    taken: dict[str, set[str]] = {}
    for layer in (own, known, rest):
        for name, keys in layer.items():
            found[name] = _free(keys, taken)
            for key, place in found[name]:
                taken.setdefault(key, set()).add(place)
    return {name: found[name] for name in defaults}


def users(bindings: Mapping[str, Keys], key: str, place: str) -> tuple[str, ...]:
    """Return the actions that use a key where it would clash with one in this place."""
    return tuple(
        name
        for name, keys in bindings.items()
        if any(k == key and _clash(p, place) for k, p in keys)
    )


def choice_from_json(data: object) -> KeyChoice:
    """Return the choice as the settings keep it; what does not make sense is left out."""
    if not isinstance(data, Mapping):
        return KeyChoice()
    preset = data.get("preset")
    own = data.get("own")
    return KeyChoice(
        preset if isinstance(preset, str) else OWN_PRESET,
        tuple(_pairs(own)) if isinstance(own, list | tuple) else (),
    )


def _pairs(own: list[Any] | tuple[Any, ...]) -> Iterator[tuple[str, Keys]]:
    for item in own:
        if isinstance(item, list | tuple) and len(item) == 2 and isinstance(item[0], str):
            yield item[0], _keys(item[1])


def _keys(data: object) -> Keys:
    """Read keys of a JSON object; anything else has none."""
    known = data if isinstance(data, Mapping) else {}
    lists = {place: known.get(place, ()) for place in PLACES}
    return Keys(
        **{
            place: tuple(k for k in x if isinstance(k, str)) if isinstance(x, list | tuple) else ()
            for place, x in lists.items()
        }
    )


def _free(keys: Keys, taken: Mapping[str, set[str]]) -> Keys:
    clashing = [k for k, place in keys if any(_clash(place, p) for p in taken.get(k, ()))]
    for key in clashing:
        keys = keys.without(key)
    return keys


def _clash(one: str, other: str) -> bool:
    return one == other or "anywhere" in (one, other) or {one, other} == _NESTED
