"""Kanji are read in their context; where there are none nothing is loaded for them."""

from __future__ import annotations

import itertools

import pytest

from inference.text.frontend import utterance
from inference.text.japanese_readings import readings
from inference.text.normalize import normalize
from tests.python import run_python

CASES = [
    ("今日は良い天気ですね。", "きょう わ よい てんき ですね ."),
    ("東京タワーへ行く", "とうきょう タワー え いく"),
    ("そのお金は3月5日に届く", "その おかね わ さんがつ いつか に とどく"),
    ("一人で来た。二人前", "ひとり で き た . に にんまえ"),
    ("人々が大人しく待つ", "ひとびと が おとなしく まつ"),
    ("彼は『本日休業』と書いた", "かれ わ ほんじつ きゅうぎょう と かい た"),
]


@pytest.mark.parametrize(("text", "words"), CASES)
def test_kanji_are_said_in_kana(text: str, words: str) -> None:
    assert " ".join(piece.spoken or piece.pause for piece in normalize(text, "ja").pieces) == words


@pytest.mark.parametrize(("text", "words"), CASES)
def test_every_word_keeps_its_place_in_the_text(text: str, words: str) -> None:
    edges = [(piece.start, piece.end) for piece in normalize(text, "ja").pieces]
    assert edges == sorted(edges)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(edges))


def test_a_word_that_the_dictionary_lacks_is_reported_and_the_rest_spoken() -> None:
    said = utterance("鱻鱻が泳ぐ", "ja")
    assert said.unspoken == ("鱻鱻",)
    assert [word.text for word in said.words] == ["が", "泳ぐ"]


def test_kana_alone_need_no_dictionary() -> None:
    assert readings("ここはひらがなだけです、カタカナも") == {}
    code = (
        "from inference.text.normalize import normalize\n"
        "normalize('ここはひらがなです 3', 'ja'); normalize('東京', 'ko')\n"
        "import sys; print('janome' in sys.modules)"
    )
    done = run_python(code)
    assert done.stdout.strip() == "False", done.stderr
