"""The library of espeak-ng gives phones, words and sound with times, and keeps no memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from inference.errors import LanguageMissing
from inference.text.espeak_library import Delivery, listen, render, voices

_ENGLISH = "gmw/en-US"
_STATM = Path("/proc/self/statm")


def test_words_and_phones_come_in_order_with_their_times() -> None:
    heard = render("Hello brave world.", _ENGLISH)
    assert [(word.at, word.length) for word in heard.words] == [(0, 5), (6, 5), (12, 5)]
    assert "".join(phone.written for phone in heard.phones) == "həlˈoʊbɹˈeɪvwˈɜːld"
    samples = [phone.sample for phone in heard.phones]
    assert samples == sorted(samples)
    assert samples[-1] <= len(heard.pcm) // 2


def test_listening_gives_the_phones_of_speaking() -> None:
    text = "The quick brown fox, for a while, was lazy."
    listened, spoken = listen(text, _ENGLISH), render(text, _ENGLISH)
    assert [p.written for p in listened.phones] == [p.written for p in spoken.phones]
    assert [(w.at, w.length) for w in listened.words] == [(w.at, w.length) for w in spoken.words]


def test_offsets_count_characters_not_bytes() -> None:
    heard = listen("naïve ça là", _ENGLISH)
    assert [word.at for word in heard.words] == [0, 6, 9]


def test_rate_and_pitch_change_the_sound() -> None:
    usual = len(render("Hello world.", _ENGLISH).pcm)
    assert len(render("Hello world.", _ENGLISH, Delivery(rate=350)).pcm) < 0.75 * usual
    high = render("Hello world.", _ENGLISH, Delivery(pitch=90)).pcm
    assert high != render("Hello world.", _ENGLISH).pcm


def test_phones_can_be_given_in_brackets() -> None:
    heard = listen("say [[h'@m]] now", _ENGLISH)
    assert "".join(phone.written for phone in heard.phones) == "sˈeɪhˈəmnˈaʊ"


@pytest.mark.parametrize("text", ["", " ", "\0\0", "a" * 5000, "\ud800", "[[", "😀" * 500])
def test_any_text_is_survived(text: str) -> None:
    render(text, _ENGLISH)
    assert render("Hello", _ENGLISH).words[0].length == 5


def test_an_unknown_voice_is_refused_and_the_next_one_speaks() -> None:
    with pytest.raises(LanguageMissing):
        render("Hello", "no/such")
    assert len(render("Hello", _ENGLISH).words) == 1


def test_every_language_code_names_a_voice_that_loads() -> None:
    identifiers = {voice.identifier for voice in voices()}
    assert len(identifiers) > 100
    silent = [name for name in sorted(identifiers)[::10] if not listen("1", name).phones]
    assert silent == []


@pytest.mark.skipif(not _STATM.exists(), reason="reads the memory of a Linux process")
def test_memory_does_not_grow_with_every_sound() -> None:
    def pages() -> int:
        return int(_STATM.read_text().split()[1])

    render("Hello", _ENGLISH)
    before = pages()
    for _ in range(40):
        render("Hello", _ENGLISH)
    assert (pages() - before) * 4096 < 10_000_000
