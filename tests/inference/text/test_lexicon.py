"""The user's own pronunciations win over everything."""

from __future__ import annotations

from pathlib import Path

import pytest

from inference.text import lexicon
from inference.text.frontend import utterance
from inference.text.lexicon import BadEntry, Lexicon


def _phones(text: str, words: Lexicon) -> str:
    return "".join(phone.symbol for phone in utterance(text, "en", words).phones).strip("^")


def test_a_word_is_respelled() -> None:
    words = lexicon.parse("Siobhan = Shivawn")
    assert _phones("Siobhan", words) == _phones("Shivawn", lexicon.EMPTY)


def test_a_word_is_given_in_ipa() -> None:
    words = lexicon.parse("nguyen = /wˈɪn/  # a family name")
    said = utterance("Nguyen sings", "en", words)
    assert [(p.symbol, p.stress) for p in said.phones[1:4]] == [("w", 0), ("ɪ", 1), ("n", 0)]
    assert said.words[0].text == "Nguyen"
    assert said.phones[4].word_index == 1


def test_stress_before_the_syllable_reaches_its_vowel() -> None:
    words = lexicon.parse("abc = /əˈtʃiːv/")
    said = utterance("abc", "en", words)
    assert [(p.symbol, p.stress) for p in said.phones[1:-1]] == [
        ("ə", 0),
        ("tʃ", 0),
        ("iː", 1),
        ("v", 0),
    ]


def test_case_and_apostrophes_do_not_matter() -> None:
    words = lexicon.parse("O'Malley = Omalley")
    assert words.say("O’MALLEY") == "Omalley"


def test_a_genitive_follows_its_word() -> None:
    words = lexicon.parse("Xiao = Shaow\nNguyen = /wˈɪn/")
    assert words.say("Xiao's") == "Shaow's"
    assert words.say("Nguyen's") == "[[w'Inz]]"


def test_the_lexicon_wins_over_the_rules() -> None:
    words = lexicon.parse("FBI = fibby\nDr = drive")
    assert _phones("FBI", words) == _phones("fibby", lexicon.EMPTY)


def test_later_entries_and_joined_lexicons_win() -> None:
    words = lexicon.parse("a1 = one\na1 = two")
    assert words.say("a1") == "two"
    assert words.joined(lexicon.parse("a1 = three")).say("a1") == "three"
    assert words.say("unknown") is None


def test_the_digest_names_the_content_and_not_its_order() -> None:
    one = lexicon.parse("a = b\nc = d")
    other = lexicon.parse("c = d\na = b")
    assert one.digest == other.digest != lexicon.parse("a = b").digest
    assert lexicon.EMPTY.digest == ""


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("just a word", "an entry reads"),
        ("= nothing", "an entry reads"),
        ("word =", "an entry reads"),
        ("two words = one", "more than one word"),
        ("word = [[h@m]]", "two slashes"),
        ("word = /ʘ/", "no phone of English"),
        (f"word = {'x' * 300}", "too long"),
    ],
)
def test_a_bad_line_is_named(line: str, reason: str) -> None:
    with pytest.raises(BadEntry, match=reason) as caught:
        lexicon.parse(f"# mine\n\n{line}\n")
    assert caught.value.line_number == 3


def test_a_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "mine.txt"
    path.write_bytes("\ufeffZoë = zo-ee\n".encode())
    assert lexicon.read(path).say("zoë") == "zo-ee"


def test_a_file_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(lexicon.MAX_FILE_BYTES + 1)
    with pytest.raises(BadEntry, match="too large"):
        lexicon.read(path)


def test_a_folder_holds_a_lexicon_for_each_language(tmp_path: Path) -> None:
    (tmp_path / "en.txt").write_text("a = b\n", encoding="utf-8")
    (tmp_path / "ko.txt").write_text("가 = 나\n", encoding="utf-8")
    (tmp_path / "notes.md").write_text("not a lexicon", encoding="utf-8")
    read = lexicon.read_folder(tmp_path)
    assert sorted(read) == ["en", "ko"]
    assert read["ko"].say("가") == "나"
    assert lexicon.read_folder(tmp_path / "nothing") == {}


def test_the_shipped_lexicon_is_read_and_changes_what_it_lists() -> None:
    shipped = Path(__file__).parents[3] / "resources" / "lexicon"
    english = lexicon.read_folder(shipped)["en"]
    assert english.say("Nguyen") == "[[w'In]]"
    plain = {word: utterance(word).phones for word in english.entries}
    assert [w for w in plain if utterance(w, "en", english).phones == plain[w]] == []
