"""A phrase is its English text, and remembers how it was made."""

from __future__ import annotations

import copy
import json
import pickle
from pathlib import Path

from desktop.core.errors import DiskFull, ExportError, sentences
from desktop.core.phrase import Phrase, phrase


def test_a_phrase_is_a_plain_text_to_everybody_else() -> None:
    made = phrase("{n} lines in {path}", n=3, path="film.srt")
    assert made == "3 lines in film.srt"
    assert json.dumps(made) == '"3 lines in film.srt"'


def test_braces_in_a_value_are_left_alone() -> None:
    assert phrase("{path} is odd", path="{a}{0}") == "{a}{0} is odd"


def test_a_phrase_survives_copying_and_pickling() -> None:
    made = phrase("{path} was not written", path="x")
    for again in (copy.deepcopy(made), pickle.loads(pickle.dumps(made))):
        assert isinstance(again, Phrase)
        assert (again, again.template, again.values) == (made, made.template, made.values)


def test_errors_keep_the_patterns_of_their_titles() -> None:
    title = DiskFull(Path("a.srt")).title
    assert isinstance(title, Phrase)
    assert title.template == "{path} was not written: the disk is full"
    assert ExportError("joining", "").title == "The export stopped while it was joining"


def test_sentences_end_like_sentences() -> None:
    assert sentences("It failed", "", "Try again!") == "It failed. Try again!"
