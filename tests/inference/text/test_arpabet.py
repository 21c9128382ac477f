"""ARPABET names and our phones stand for each other."""

from __future__ import annotations

import pytest

from inference.text.arpabet import from_arpabet, to_arpabet
from inference.text.frontend import utterance
from inference.text.symbols import IDS


@pytest.mark.parametrize(
    ("name", "phone"),
    [
        ("AA1", "ɑː"),
        ("AH0", "ə"),
        ("AH1", "ʌ"),
        ("ER0", "ɚ"),
        ("er1", "ɜː"),
        ("iy", "iː"),
        ("IY0", "i"),
        ("pau", "^"),
        ("ax", "ə"),
        ("hh", "h"),
        ("NG", "ŋ"),
    ],
)
def test_a_name_of_arpabet_is_a_phone_of_ours(name: str, phone: str) -> None:
    assert from_arpabet(name) == phone
    assert phone in IDS


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(KeyError):
        from_arpabet("QQ")


def test_every_phone_of_an_english_pangram_has_a_name() -> None:
    said = utterance(
        "The quick brown fox jumps over the lazy dog; measure this joy, father, "
        "poor button, near fire, with a vision of water and young singers going home."
    )
    names = [to_arpabet(phone.symbol) for phone in said.phones if not phone.is_pause]
    assert names[:5] == ["DH", "AH", "K", "W", "IH"]
    assert {from_arpabet(name) for name in names} <= set(IDS)
