"""Spelling: words of a text, dictionaries on this computer, own words, and no waiting window."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest

from desktop.core import spelling
from desktop.core.errors import FileError
from desktop.core.spelling import Dictionary, DictionaryFile, OwnWords, dictionary_for, words


@pytest.fixture(scope="module")
def english() -> Dictionary:
    found = dictionary_for("en", "en_US")
    assert found is not None
    return Dictionary(found)


def small(folder: Path, name: str, encoding: str = "UTF-8", *entries: str) -> None:
    """Write a dictionary of a few words."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.aff").write_text(f"SET {encoding}\n", encoding="ascii")
    text = "\n".join((str(len(entries)), *entries, ""))
    (folder / f"{name}.dic").write_bytes(text.encode(encoding))


def test_tags_numbers_and_signs_are_no_words() -> None:
    text = r"{\an8}<i>Don't</i> go, 7 times – l’été!"
    found = [(x.text, text[x.start : x.end]) for x in words(text)]
    assert found == [(x, x) for x in ("Don't", "go", "times", "l’été")]


def test_english_comes_with_the_program(english: Dictionary) -> None:
    right = ("colour", "Hello", "don't", "don’t", "foxes", "NASA")
    assert [english.knows(x) for x in right[1:]] == [True] * 5
    assert not english.knows("recieve")
    assert english.suggest("recieve")[0] == "receive"


def test_words_of_another_script_are_left_alone(tmp_path: Path) -> None:
    small(tmp_path, "xx_XX", "ISO8859-1", "café")
    latin = Dictionary(DictionaryFile("xx_XX", tmp_path))
    assert latin.knows("café")
    assert latin.knows("日本")
    assert not latin.knows("cafe")
    assert latin.suggest("日本") == ()


def test_dictionaries_are_found_by_language(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    small(spelling.own_folder(), "de_DE", "UTF-8", "Haus")
    small(tmp_path, "de_AT", "UTF-8", "Haus")
    small(tmp_path, "hyph_de", "UTF-8", "Haus")
    monkeypatch.setenv("DICPATH", str(tmp_path))
    names = [x.name for x in spelling.dictionaries()]
    assert {"de_AT", "de_DE", "en_US"} <= set(names)
    assert "hyph_de" not in names
    assert [x.name for x in (dictionary_for("de"), dictionary_for("de-AT")) if x] == [
        "de_DE",
        "de_AT",
    ]
    assert dictionary_for("de", "de_AT") == DictionaryFile("de_AT", tmp_path)
    assert dictionary_for("de", "") is None
    assert dictionary_for("tlh") is None


def test_own_words_are_kept_by_language() -> None:
    OwnWords("en").add("Dubwright")
    assert "Dubwright" in OwnWords("en-GB")
    assert "dubwright" not in OwnWords("en")
    assert "Dubwright" not in OwnWords("de")


def test_two_windows_add_words_to_one_list() -> None:
    one, other = OwnWords("en"), OwnWords("en")
    one.add("scrub")
    other.add("retime")
    assert all(word in OwnWords("en") for word in ("scrub", "retime"))


def test_own_words_that_cannot_be_read_are_not_written_over() -> None:
    OwnWords("en").add("scrub")
    place = spelling.own_folder() / "words-en.txt"
    long = place.read_bytes() + b"word\n" * 1_000_001
    place.write_bytes(long)
    with pytest.raises(FileError):
        OwnWords("en").add("retime")
    assert place.read_bytes() == long


def test_a_damaged_dictionary_breaks_nothing(tmp_path: Path) -> None:
    (tmp_path / "yy.aff").write_bytes(b"\x00\xff\xfe SET nothing\nSFX A Y 99\n")
    (tmp_path / "yy.dic").write_bytes(b"many\n\xff\xfe\n")
    damaged = Dictionary(DictionaryFile("yy", tmp_path))
    damaged.knows("word")
    damaged.suggest("word")


def test_python_goes_on_while_a_dictionary_is_read_and_asked(tmp_path: Path) -> None:
    found = dictionary_for("en", "en_US")
    assert found is not None
    for suffix in ("aff", "dic"):
        shutil.copy(found.folder / f"en_US.{suffix}", tmp_path)
    dictionary = []

    def work() -> None:
        dictionary.append(Dictionary(DictionaryFile("en_US", tmp_path)))
        dictionary[0].suggest("unbeleivable")

    thread = threading.Thread(target=work)
    thread.start()
    ticks = 0
    while thread.is_alive():
        thread.join(0.001)
        ticks += 1
    assert dictionary
    assert ticks > 20
