"""Settings survive the day, other versions, strangers and damage."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import paths, settings
from desktop.core.checks import Limits
from desktop.core.dub import DubSettings
from desktop.core.settings import MIGRATIONS, VERSION, Settings, from_json, load, save, to_json

CHOSEN = Settings(
    interface_language="ko",
    recent=("/films/한국.mp4", "b.dubwright"),
    volume=40,
    snap_to_frames=False,
    limits=Limits(max_cps=17.0),
    dub=DubSettings(bed="mix", pace=1.1),
)


def file() -> Path:
    return paths.config() / "settings.json"


def test_without_a_file_there_are_defaults() -> None:
    assert load() == Settings()


def test_what_is_saved_is_loaded() -> None:
    save(CHOSEN)
    assert load() == CHOSEN


def test_a_damaged_file_gives_defaults_and_is_kept_aside() -> None:
    for damage in (b"{", b"[]", b"\xff\xfe", b"[" * 100_000):
        save(CHOSEN)
        file().write_bytes(damage)
        assert load() == Settings()
        assert file().with_name("settings.damaged.json").read_bytes() == damage
        assert not file().exists()


def test_what_is_unknown_or_senseless_is_ignored() -> None:
    data = to_json(CHOSEN) | {"future": 1, "volume": "loud", "recent": ["a", 3, None]}
    data["dub"] = {"bed": "fly", "pace": 0, "max_rate": 1e300, "attack_ms": True, "seed": 5}
    data["limits"] = "none"
    found = from_json(data)
    assert found == dataclasses.replace(
        CHOSEN, volume=100, recent=("a",), dub=DubSettings(seed=5), limits=Limits()
    )


def test_a_whole_number_may_stand_for_a_fraction() -> None:
    found = from_json({"dub": {"pace": 2}}).dub.pace
    assert (found, type(found)) == (2.0, float)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)
names = st.sampled_from([*to_json(Settings()), "other"])


@given(st.dictionaries(names, json_values, max_size=6))
def test_any_json_gives_settings_of_the_right_types(data: dict[str, object]) -> None:
    data["version"] = VERSION
    found = from_json(data)
    for field in dataclasses.fields(Settings):
        assert type(getattr(found, field.name)) is type(getattr(Settings(), field.name))
    assert from_json(json.loads(json.dumps(to_json(found)))) == found


def test_every_old_version_has_a_migration() -> None:
    assert set(MIGRATIONS) == set(range(1, VERSION))


def test_a_migration_is_applied_on_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    def renamed(old: dict[str, object]) -> dict[str, object]:
        return {**old, "volume": old.get("loudness", 100)}

    monkeypatch.setattr(settings, "MIGRATIONS", MappingProxyType({VERSION: renamed}))
    monkeypatch.setattr(settings, "VERSION", VERSION + 1)
    assert from_json({"version": VERSION, "loudness": 30}).volume == 30
    assert from_json({"version": VERSION + 1, "volume": 20}).volume == 20


def test_settings_of_a_newer_version_are_read_as_far_as_they_go() -> None:
    assert from_json({"version": VERSION + 5, "volume": 12}).volume == 12


def test_the_measured_threads_are_kept_beside_everything_else() -> None:
    save(CHOSEN)
    settings.keep_speech_threads(4)
    assert load() == dataclasses.replace(CHOSEN, speech_threads=4)
