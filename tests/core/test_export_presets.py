"""Presets of an export survive the disk, replace their namesake, and bad ones are left out."""

from __future__ import annotations

import json

import pytest

from desktop.core import export_presets, paths
from desktop.core.export_presets import BUILT_IN, ExportPreset, dropped, kept, load, save

MINE = ExportPreset("Mine", ".mkv", "mix", "ebu", subtitles=False, burn=True, exact=True)


def test_there_are_none_at_first() -> None:
    assert load() == ()


def test_what_is_kept_comes_back_in_order() -> None:
    save((MINE, ExportPreset("another")))
    assert load() == (ExportPreset("another"), MINE)


def test_a_namesake_is_replaced_in_any_case() -> None:
    newer = ExportPreset("MINE", ".wav")
    assert kept((MINE, ExportPreset("another")), newer) == (ExportPreset("another"), newer)
    assert dropped((MINE,), "mine") == ()


@pytest.mark.parametrize(
    "record",
    [
        {"name": ""},
        {"name": "x", "ending": ".exe"},
        {"name": "x", "bed": "drown"},
        {"name": "x", "loudness": "deafening"},
        {"name": "  x  "},
        "no object",
        None,
    ],
)
def test_a_record_that_makes_no_sense_is_left_out(record: object) -> None:
    save((MINE,))
    path = paths.config() / "exports.json"
    path.write_text(json.dumps([*json.loads(path.read_text("utf-8")), record]), "utf-8")
    assert load() == (MINE,)


def test_a_damaged_file_holds_none() -> None:
    save((MINE,))
    (paths.config() / "exports.json").write_text("[{", "utf-8")
    assert load() == ()
    (paths.config() / "exports.json").write_text(" " * 1_000_001, "utf-8")
    assert load() == ()


def test_names_are_tidied() -> None:
    assert export_presets.tidy_name("  two   words ") == "two words"
    assert len(export_presets.tidy_name("x" * 500)) == 80


def test_ours_have_names_and_no_two_are_alike() -> None:
    assert len({preset.name for preset in BUILT_IN}) == len(BUILT_IN)
    assert all(preset.name for preset in BUILT_IN)
