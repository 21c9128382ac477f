"""What a preset of loudness asks of the speech and of each take."""

from __future__ import annotations

import pytest

from desktop.core.loudness import (
    MOST_RAISE_DB,
    USUAL_SPEECH_LUFS,
    UnknownPreset,
    preset_of,
    speech_target,
    take_gain_db,
)
from desktop.core.settings import dub_from_json


def test_speech_is_as_loud_as_in_the_film() -> None:
    assert speech_target("match", -24.5) == -24.5


@pytest.mark.parametrize("film_lufs", [None, -55.0])
def test_where_nobody_speaks_in_the_film_the_dub_is_as_loud_as_usual(
    film_lufs: float | None,
) -> None:
    assert speech_target("match", film_lufs) == USUAL_SPEECH_LUFS


@pytest.mark.parametrize(("film_lufs", "target"), [(-38.0, -31.0), (-5.0, -12.0)])
def test_a_film_beyond_all_speech_is_not_matched(film_lufs: float, target: float) -> None:
    assert speech_target("match", film_lufs) == target


@pytest.mark.parametrize(
    ("name", "speech", "peak"),
    [
        ("ebu", -23.0, -1.0),
        ("netflix", -27.0, -2.0),
        ("streaming-16", -16.0, -1.0),
        ("streaming-14", -14.0, -1.0),
    ],
)
def test_the_presets_ask_what_their_places_of_delivery_ask(
    name: str, speech: float, peak: float
) -> None:
    assert (speech_target(name, -30.0), preset_of(name).peak_dbtp) == (speech, peak)


def test_takes_of_any_level_meet_at_the_target() -> None:
    takes = (-17.0, -23.5, -30.0)
    assert [lufs + take_gain_db(lufs, -23.0) for lufs in takes] == [-23.0] * 3


def test_a_take_is_never_raised_beyond_reason() -> None:
    assert take_gain_db(-60.0, -16.0) == MOST_RAISE_DB


def test_takes_are_left_alone_where_no_level_is_asked_or_known() -> None:
    assert take_gain_db(-20.0, speech_target("as-is", -25.0)) == 0.0
    assert take_gain_db(None, -23.0) == 0.0


def test_a_preset_that_there_is_not_is_told_with_those_that_there_are() -> None:
    with pytest.raises(UnknownPreset, match="netflix"):
        preset_of("cinema")


def test_damaged_settings_keep_the_usual_preset() -> None:
    assert dub_from_json({"loudness": "cinema"}).loudness == "match"
    assert dub_from_json({"loudness": "ebu"}).loudness == "ebu"
