"""Speakers have voices; a change of voice costs exactly the lines that it changes."""

from __future__ import annotations

from dataclasses import replace

from desktop.core import cast
from desktop.core.document import Document
from desktop.core.dub import DubSettings
from desktop.core.edit import set_dub, set_text, set_voice
from desktop.core.line import Line


def line(number: int, text: str, voice: str = "", speaker: str = "") -> Line:
    return Line(f"l{number}", number * 1000, number * 1000 + 900, text, voice, speaker)


def play() -> Document:
    return Document(
        [
            line(0, "ANNA: Hello"),
            line(1, "Hello", speaker="BEN"),
            line(2, "Who is there?"),
            line(3, "ANNA: Me", voice="Mira"),
            line(4, "♪", speaker="BEN"),
        ]
    )


def test_speakers_come_from_the_file_or_from_the_text_in_order_of_appearance() -> None:
    found = {role.speaker: role.line_ids for role in cast.roles(play())}
    assert list(found) == ["ANNA", "BEN", ""]
    assert found == {"ANNA": ("l0", "l3"), "BEN": ("l1", "l4"), "": ("l2",)}


def test_a_speaker_without_a_voice_is_seen() -> None:
    assert [role.speaker for role in cast.roles(play()) if role.is_unassigned] == ["BEN"]
    anna = cast.roles(play())[0]
    assert (anna.is_mixed, anna.voice, anna.is_unassigned) == (True, "", False)


def test_giving_voices_is_one_step_that_can_be_taken_back() -> None:
    document = play()
    before = list(document.lines)
    edit = cast.give(document, [("ANNA", "Mira"), ("BEN", "Tobin")])
    document.apply(edit)
    assert [line.voice for line in document.lines] == ["Mira", "Tobin", "", "Mira", "Tobin"]
    assert not any(role.is_unassigned for role in cast.roles(document))
    document.apply(edit.inverse())
    assert list(document.lines) == before


def test_giving_the_voice_that_is_there_changes_nothing() -> None:
    document = play()
    document.apply(cast.give(document, [("ANNA", "Mira")]))
    assert cast.give(document, [("ANNA", "Mira")]).changes_nothing


def test_exactly_the_spoken_lines_of_a_new_voice_are_out_of_date() -> None:
    document = play()
    edit = cast.give(document, [("ANNA", "Mira"), ("BEN", "Tobin")])
    assert cast.out_of_date_by(edit, document) == 2
    document.apply(edit)
    assert cast.out_of_date_by(set_voice(document.lines[:1], "Mira"), document) == 0
    assert cast.out_of_date_by(set_text(document.lines[0], "ANNA: Bye", 1), document) == 0


def test_the_voice_of_the_project_costs_the_lines_that_have_none_of_their_own() -> None:
    document = play()
    dub = document.dub
    assert cast.out_of_date_by(set_dub(dub, replace(dub, voice="Mira")), document) == 3
    assert cast.out_of_date_by(set_dub(dub, replace(dub, pace=1.1)), document) == 0


def test_lines_follow_a_voice_to_its_new_name() -> None:
    document = Document(play().lines, DubSettings(voice="Mira"))
    edit = cast.rename_voice(document, "Mira", "Mirabel")
    document.apply(edit)
    assert (document.dub.voice, document.lines[3].voice) == ("Mirabel", "Mirabel")
    document.apply(edit.inverse())
    assert (document.dub.voice, document.lines[3].voice) == ("Mira", "Mira")


def test_the_voices_that_speak_are_known_by_name() -> None:
    assert cast.used_voices(play()) == {"Mira"}
    assert cast.used_voices(Document((), DubSettings(voice="Tobin"))) == {"Tobin"}
