"""The numbers of the phones never change: trained models know phones by number."""

from __future__ import annotations

import hashlib
import unicodedata

import pytest

from inference.text.symbols import IDS, SYMBOLS, is_pause, is_vowel, phones_of

_GOLDEN_LENGTH = 136
_GOLDEN_DIGEST = "3f51631877d1e7dd80e33c83d2f4447b15da8078880d2bdda74651e188698ad0"


def test_the_numbers_of_the_phones_are_those_that_models_were_trained_with() -> None:
    known = "\n".join(SYMBOLS[:_GOLDEN_LENGTH])
    assert hashlib.sha256(known.encode()).hexdigest() == _GOLDEN_DIGEST


def test_no_phone_has_two_numbers() -> None:
    assert len(IDS) == len(SYMBOLS)


def test_symbols_are_in_composed_form() -> None:
    assert [s for s in SYMBOLS if unicodedata.normalize("NFC", s) != s] == []


@pytest.mark.parametrize(
    ("written", "phones"),
    [
        ("oʊ", ("oʊ",)),
        ("ɔːɹ", ("ɔː", "ɹ")),
        ("aɪɚ", ("aɪ", "ɚ")),
        ("əl", ("ə", "l")),
        ("tʃʲ", ("tʃ", "ʲ")),
        ("ə-", ("ə",)),
        ("s-", ("s-",)),
        ("u\u0303", ("ũ",)),
        ("ʘ", ()),
        ("aʘ", ()),
        ("", ()),
        (",", ()),
    ],
)
def test_what_espeak_writes_becomes_phones_of_ours(written: str, phones: tuple[str, ...]) -> None:
    assert phones_of(written) == phones


def test_pauses_and_vowels_are_told_from_consonants() -> None:
    assert [s for s in (",", "^", "aɪ", "t", "ɚ", "ɑ̃") if is_pause(s)] == [",", "^"]
    assert [s for s in (",", "^", "aɪ", "t", "ɚ", "ɑ̃") if is_vowel(s)] == ["aɪ", "ɚ", "ɑ̃"]
