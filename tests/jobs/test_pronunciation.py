"""The user's pronunciations go over those that come with the program."""

from __future__ import annotations

import pytest

from desktop.jobs.pronunciation import BadLexicon, pronunciations, user_folder
from desktop.jobs.speaking import load_speaker


def test_the_shipped_lexicon_is_there() -> None:
    assert pronunciations()["en"].say("Nguyen") == "[[w'In]]"


def test_the_users_entries_win_and_add_languages() -> None:
    user_folder().mkdir(parents=True)
    (user_folder() / "en.txt").write_text("Nguyen = newen\n", encoding="utf-8")
    (user_folder() / "de.txt").write_text("Chef = Scheff\n", encoding="utf-8")
    known = pronunciations()
    assert known["en"].say("nguyen") == "newen"
    assert known["en"].say("Goethe") is not None
    assert known["de"].say("Chef") == "Scheff"


def test_a_bad_line_is_named_with_its_file() -> None:
    user_folder().mkdir(parents=True)
    path = user_folder() / "en.txt"
    path.write_text("fine = fine\nnot an entry\n", encoding="utf-8")
    with pytest.raises(BadLexicon) as caught:
        pronunciations()
    assert caught.value.path == path
    assert caught.value.line_number == 2
    assert "en.txt" in str(caught.value)


def test_other_pronunciations_are_another_speaker() -> None:
    before = load_speaker().model
    user_folder().mkdir(parents=True)
    (user_folder() / "en.txt").write_text("Nguyen = newen\n", encoding="utf-8")
    assert load_speaker().model != before
