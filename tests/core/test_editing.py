"""What typing and timing remember."""

from __future__ import annotations

import dataclasses
import json

import pytest

from desktop.core import settings
from desktop.core.editing import Editing, editing_from_json


def test_everything_survives_the_settings_file() -> None:
    editing = Editing(
        lead_in_ms=120,
        pauses_while_typing=True,
        rate_was=23.976,
        searches=("one", "two"),
        dictionaries=(("en", "en_GB"), ("de", "")),
    )
    settings.save(settings.Settings(editing=editing))
    assert settings.load().editing == editing


@pytest.mark.parametrize(
    "data", [None, [], {"lead_in_ms": -1}, {"rate_was": 0.0}, {"searches": 4}, {"shift_ms": True}]
)
def test_nonsense_keeps_the_default(data: object) -> None:
    assert editing_from_json(data) == Editing()


def test_json_holds_nothing_but_json() -> None:
    data = json.loads(json.dumps(dataclasses.asdict(Editing(searches=("x",)))))
    assert editing_from_json(data) == Editing(searches=("x",))


def test_the_latest_search_stands_first_and_once() -> None:
    editing = Editing().remembering("searches", "a").remembering("searches", "b")
    assert editing.remembering("searches", "a").searches == ("a", "b")
    assert editing.remembering("searches", "") == editing


def test_a_language_has_one_dictionary() -> None:
    editing = Editing().with_dictionary("en", "en_US").with_dictionary("en", "")
    assert editing.dictionary_for("en") == ""
    assert editing.dictionary_for("de") is None
