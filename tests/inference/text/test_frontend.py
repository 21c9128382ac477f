"""Text becomes phones that know their stress, their word and their place in it."""

from __future__ import annotations

import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inference.errors import LanguageMissing
from inference.text.frontend import ENDS_WORD, STARTS_WORD, Utterance, utterance
from inference.text.symbols import IDS


def _line(said: Utterance) -> str:
    return " ".join(phone.symbol for phone in said.phones)


@pytest.mark.parametrize(
    ("text", "phones"),
    [
        ("Hello, world!", "^ h ə l oʊ , w ɜː l d ! ^"),
        ("Who? Me.", "^ h uː ? m iː . ^"),
        ("a car", "^ ɐ k ɑː ɹ ^"),
        ("fire", "^ f aɪ ɚ ^"),
        ("little idea", "^ l ɪ ɾ ə l aɪ d i ə ^"),
        ("the FBI", "^ ð ɪ ɛ f b iː aɪ ^"),
        ("Wait... what?!", "^ w eɪ t . w ʌ t ? ^"),
    ],
)
def test_english_phones_are_golden(text: str, phones: str) -> None:
    assert _line(utterance(text)) == phones


@pytest.mark.parametrize(
    ("language", "text", "phones"),
    [
        ("ko", "안녕하세요", "^ ɐ n n j ʌ ŋ h ɐ s e j o ^"),
        ("es", "Hola.", "^ o l a . ^"),
        ("fr", "les enfants", "^ l e z ɑ̃ f ɑ̃ ^"),
        ("de", "Guten Tag", "^ ɡ uː t ə n t ɑː k ^"),
        ("ru", "Привет", "^ p r ʲ i v ʲ e t ^"),
        ("tr", "merhaba", "^ m ɛ r h a b a ^"),
        ("ja", "カメラ", "^ k ä m e̞ ɽ ä ^"),
    ],
)
def test_phones_of_other_languages_are_golden(language: str, text: str, phones: str) -> None:
    assert _line(utterance(text, language)) == phones


def test_stress_sits_on_vowels() -> None:
    said = utterance("important photographs")
    assert [(p.symbol, p.stress) for p in said.phones if p.stress] == [
        ("ɔː", 1),
        ("oʊ", 1),
        ("æ", 2),
    ]


def test_words_keep_their_place_in_the_text() -> None:
    text = "Dr. Smith paid $5.20 at 3:30 p.m., really."
    said = utterance(text)
    assert [word.text for word in said.words] == [
        "Dr.",
        "Smith",
        "paid",
        "$5.20",
        "at",
        "3:30 p.m.",
        "really",
    ]
    assert all(text[word.start : word.end] == word.text for word in said.words)


def test_a_number_with_a_pause_in_it_is_one_word() -> None:
    said = utterance("call 555-1234 now")
    assert [word.text for word in said.words] == ["call", "555-1234", "now"]
    pauses = [index for index, phone in enumerate(said.phones) if phone.symbol == ","]
    assert [said.phones[pauses[0] + step].word_index for step in (-1, 1)] == [1, 1]


def test_every_phone_knows_its_word_and_boundaries() -> None:
    said = utterance("I want to be there, for a while, in the end.")
    spoken = [phone for phone in said.phones if not phone.is_pause]
    indices = [phone.word_index for phone in spoken]
    assert indices == sorted(indices)
    assert set(indices) == set(range(len(said.words)))
    for index in set(indices):
        inside = [phone.boundary for phone in spoken if phone.word_index == index]
        assert inside[0] & STARTS_WORD
        assert inside[-1] & ENDS_WORD
        assert all(boundary == 0 for boundary in inside[1:-1])


@pytest.mark.parametrize(
    ("phrase", "counts"),
    [
        ("for a while", [3, 1, 3]),
        ("to be seen", [2, 2, 3]),
        ("of the people", [2, 2, 5]),
        ("would have gone", [3, 3, 3]),
        ("in the end", [2, 2, 3]),
    ],
)
def test_words_that_run_together_are_told_apart(phrase: str, counts: list[int]) -> None:
    said = utterance(phrase)
    belongs = [phone.word_index for phone in said.phones]
    found = [belongs.count(index) for index in range(len(said.words))]
    assert found == counts


def test_the_unspoken_is_reported_and_the_rest_spoken() -> None:
    said = utterance("[sighs] Hello 東京 😀 ♪")
    assert [word.text for word in said.words] == ["Hello"]
    assert set(said.unspoken) == {"[sighs]", "東京", "😀", "♪"}


@pytest.mark.parametrize("text", ["", " ", "...", "♪", "[x]", "?!"])
def test_nothing_to_speak_gives_no_phones(text: str) -> None:
    said = utterance(text)
    assert said.phones == ()
    assert said.words == ()


def test_numbers_of_phones_run_along_the_phones() -> None:
    said = utterance("Hello, world!")
    assert said.ids == tuple(IDS[phone.symbol] for phone in said.phones)
    assert len(said.stresses) == len(said.boundaries) == len(said.phones)


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(LanguageMissing):
        utterance("hello", "xx")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_survived_and_every_word_is_in_it(text: str) -> None:
    said = utterance(text)
    assert all(text[word.start : word.end] == word.text for word in said.words)
    assert all(0 <= phone.word_index < len(said.words) or phone.is_pause for phone in said.phones)


def test_two_threads_read_as_one_would() -> None:
    texts = {"en": "I want to be there.", "de": "Guten Tag, Herr Müller."}
    alone = {language: utterance(text, language).phones for language, text in texts.items()}
    wrong: list[str] = []

    def read(language: str) -> None:
        for _ in range(10):
            if utterance(texts[language], language).phones != alone[language]:
                wrong.append(language)

    threads = [threading.Thread(target=read, args=(language,)) for language in texts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
