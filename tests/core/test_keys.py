"""Keys of every action: presets, own choices, and never two actions on one key."""

from __future__ import annotations

import pytest

from desktop.core import settings
from desktop.core.keys import KeyChoice, Keys, choice_from_json, presets, resolve, users

DEFAULTS = {
    "set_start": Keys(("F11",)),
    "set_end": Keys(("F12",)),
    "play": Keys(("Ctrl+Space",), ("Space",)),
    "tap": Keys((), ("T",)),
}


def test_without_a_choice_every_action_has_its_own_keys() -> None:
    assert resolve(DEFAULTS, KeyChoice()) == DEFAULTS


def test_a_preset_takes_its_keys_from_whoever_had_them() -> None:
    given = {**DEFAULTS, "play_slot": Keys(("Ctrl+F5",))}
    found = resolve(given, KeyChoice("aegisub"))
    assert found["set_start"].anywhere == ("Ctrl+3",)
    assert "Space" in found["play_slot"].outside
    assert "Space" not in found["play"].outside


def test_an_own_key_wins_over_the_preset() -> None:
    choice = KeyChoice("aegisub").changed("tap", Keys(("Ctrl+3",)))
    found = resolve(DEFAULTS, choice)
    assert found["tap"] == Keys(("Ctrl+3",))
    assert found["set_start"] == Keys()
    assert resolve(DEFAULTS, choice.reset("tap"))["set_start"].anywhere == ("Ctrl+3",)


def test_one_key_may_do_two_things_in_two_places() -> None:
    found = resolve(
        {"commit": Keys(writing=("Return",)), "play": Keys(outside=("Return",))}, KeyChoice()
    )
    assert found["commit"].writing == found["play"].outside == ("Return",)
    assert users(found, "Return", "outside") == users(found, "Return", "timeline") == ("play",)
    assert users(found, "Return", "anywhere") == ("commit", "play")


def test_a_key_acts_in_one_place_only() -> None:
    keys = Keys(("F4",), ("T",)).with_key("T", "anywhere")
    assert keys == Keys(("F4", "T"))
    assert keys.without("T") == Keys(("F4",))


@pytest.mark.parametrize("preset", presets(), ids=lambda preset: preset.id)
def test_no_preset_uses_a_key_twice(preset: object) -> None:
    assert hasattr(preset, "keys")
    for name, keys in preset.keys.items():
        for key, place in keys:
            assert users(preset.keys, key, place) == (name,), key


def test_unknown_presets_and_actions_are_left_alone() -> None:
    choice = KeyChoice("of a later version", (("gone", Keys(("F11",))),))
    assert resolve(DEFAULTS, choice) == DEFAULTS


def test_the_choice_survives_the_settings_file() -> None:
    choice = KeyChoice("aegisub", (("tap", Keys(("F4",), ("T",), ("Return",), ("N",))),))
    settings.save(settings.Settings(keys=choice))
    assert settings.load().keys == choice


@pytest.mark.parametrize(
    "data", [None, 3, [], {"own": 3}, {"own": [["a"]]}, {"own": [[1, {}]], "preset": 4}]
)
def test_nonsense_in_the_settings_is_no_choice(data: object) -> None:
    assert choice_from_json(data) == KeyChoice()
