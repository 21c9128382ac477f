"""How a line is spoken is part of the line: undone, saved and recovered with it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core import formats, project, speech_edits
from desktop.core.document import Document
from desktop.core.edit import Edit, merge, split
from desktop.core.journal import Journal, left_behind
from desktop.core.line import Line
from desktop.core.line_speech import PLAIN, LineSpeech, speech_from_json, speech_to_json
from desktop.core.project import Project
from desktop.core.records import line_from_json, line_to_json
from desktop.core.takes import asked_for
from tests.builders import document, line

KEY, OTHER = "0123456789abcdef" * 2, "fedcba9876543210" * 2
FULL = LineSpeech(7, 1.2, -3.0, 2.5, 300, KEY, OTHER, (KEY,), (OTHER,))
LINE = line("0:01", "0:03", "Hello there", line_id="one")
SHAPED = replace(LINE, speech=FULL)

VERBS: dict[str, Edit] = {
    "seed": speech_edits.set_seed((LINE,), 3),
    "pace": speech_edits.set_pace((LINE,), 1.25),
    "pitch": speech_edits.set_pitch((LINE,), 2),
    "gain": speech_edits.set_gain((LINE,), -6),
    "pause": speech_edits.set_pause_before((LINE,), 400),
    "plain": speech_edits.plain_speech((SHAPED,)),
    "pin": speech_edits.pin(LINE, KEY, OTHER),
    "unpin": speech_edits.unpin(SHAPED),
    "star": speech_edits.star(LINE, KEY),
    "unstar": speech_edits.star(SHAPED, KEY, is_starred=False),
    "throw away": speech_edits.throw_away(SHAPED, KEY),
}


@pytest.mark.parametrize("name", VERBS)
def test_every_verb_can_be_taken_back(name: str) -> None:
    edit = VERBS[name]
    changed = document(*edit.removed)
    changed.apply(edit)
    assert tuple(changed.lines) != edit.removed
    changed.apply(edit.inverse())
    assert tuple(changed.lines) == edit.removed


@pytest.mark.parametrize("name", VERBS)
def test_every_verb_survives_the_journal(name: str, tmp_path: Path) -> None:
    edit = VERBS[name]
    saved = Project(document(*edit.removed))
    project.save(saved, tmp_path / "film.dubwright")
    journal = Journal(saved)
    saved.document.apply(edit)
    journal.close()
    (found,) = left_behind(saved.home)
    assert (found.removed, found.inserted) == (edit.removed, edit.inserted)


def test_the_speech_of_a_line_is_saved_with_the_project(tmp_path: Path) -> None:
    project.save(Project(document(SHAPED)), tmp_path / "film.dubwright")
    assert tuple(project.load(tmp_path / "film.dubwright").document.lines) == (SHAPED,)


def test_a_plain_line_is_written_as_it_was_before_there_was_speech() -> None:
    assert "speech" not in line_to_json(LINE)
    assert line_from_json(line_to_json(LINE)) == LINE


def test_no_subtitle_file_tells_how_a_line_is_spoken(tmp_path: Path) -> None:
    for name in ("a.srt", "a.ass", "a.vtt"):
        plain, shaped = tmp_path / name, tmp_path / f"shaped-{name}"
        formats.write(plain, (LINE,))
        formats.write(shaped, (SHAPED,))
        assert plain.read_bytes() == shaped.read_bytes()


@pytest.mark.parametrize(
    "record",
    [
        None,
        [],
        {"pace": "fast"},
        {"pace": 0},
        {"pace": float("nan")},
        {"pace": True},
        {"seed": -1},
        {"seed": 1.5},
        {"pitch_semitones": 100},
        {"gain_db": 1e300},
        {"pause_before_ms": 10**9},
        {"take": "../../etc/passwd"},
        {"stars": ["x", 3, None]},
        {"gone": "none"},
        {"unknown": 1},
    ],
)
def test_senseless_speech_is_as_usual(record: object) -> None:
    assert speech_from_json(record) == PLAIN


def test_speech_comes_back_from_json_as_it_was() -> None:
    assert speech_from_json(json.loads(json.dumps(speech_to_json(FULL)))) == FULL


def test_what_is_set_stays_in_its_range() -> None:
    assert speech_edits.set_pace((LINE,), 9).inserted[0].speech.pace == 2.0
    assert speech_edits.set_pitch((LINE,), -99).inserted[0].speech.pitch_semitones == -12.0
    assert speech_edits.set_pause_before((LINE,), -5).inserted[0].speech.pause_before_ms == 0


def test_a_drag_of_a_slider_is_one_step_and_two_drags_are_two() -> None:
    first = speech_edits.set_pace((LINE,), 1.1, session=1)
    second = speech_edits.set_pace(first.inserted, 1.2, session=1)
    third = speech_edits.set_pace(second.inserted, 1.3, session=2)
    merged = first.merged_with(second)
    assert merged is not None
    assert merged.removed == (LINE,)
    assert merged.inserted[0].speech.pace == 1.2
    assert merged.merged_with(third) is None
    assert speech_edits.set_pace((LINE,), 1.1).merged_with(second) is None


def test_both_halves_of_a_split_are_spoken_alike_and_the_first_keeps_the_takes() -> None:
    first, second = split(SHAPED, 2000).inserted
    assert first.speech == FULL
    assert second.speech == LineSpeech(seed=7, pace=1.2, pitch_semitones=-3.0, gain_db=2.5)


def test_a_merged_line_is_spoken_as_its_first() -> None:
    (whole,) = merge((SHAPED, line("0:04", "0:05", "again"))).inserted
    assert whole.speech == FULL


def test_a_choice_counts_for_what_it_was_made_for() -> None:
    asked = asked_for("Hello there", "en", "voice", PLAIN)
    chosen = speech_edits.pin(LINE, KEY, asked).inserted[0].speech
    assert chosen.chosen_for(asked) == KEY
    assert chosen.chosen_for(asked_for("Hello again", "en", "voice", PLAIN)) == ""
    assert chosen.chosen_for(asked_for("Hello there", "en", "other voice", PLAIN)) == ""
    assert chosen.chosen_for(asked_for("Hello there", "en", "voice", LineSpeech(seed=1))) == ""
    assert PLAIN.chosen_for("") == ""


def test_where_a_take_is_heard_is_no_reason_to_choose_again() -> None:
    moved = LineSpeech(gain_db=-6.0, pause_before_ms=200, stars=(KEY,))
    assert asked_for("Hello", "en", "voice", moved) == asked_for("Hello", "en", "voice", PLAIN)


def test_a_take_that_is_thrown_away_is_neither_chosen_nor_marked_and_undo_brings_it_back() -> None:
    changed = Document((SHAPED,))
    edit = speech_edits.throw_away(SHAPED, KEY)
    changed.apply(edit)
    thrown: Line = changed.get("one")
    assert thrown.speech.kept == frozenset()
    assert KEY in thrown.speech.gone
    changed.apply(edit.inverse())
    assert changed.get("one").speech.kept == {KEY}
