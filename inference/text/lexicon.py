"""The user's own pronunciations: a word, and how to say it in other words or in IPA.

A lexicon is a text file of lines `word = respelling` or `word = /IPA/`; `#` starts a comment:

    Siobhan = Shi-vawn
    Nguyen  = /wˈɪn/        # IPA for English only, with ˈ before the stressed vowel or syllable
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from inference.text.symbols import is_vowel

MAX_FILE_BYTES = 4 << 20
_MAX_ENTRY = 200

# Our phones of English in the notation of espeak-ng.
_ESPEAK = {
    "ɪ": "I",
    "iː": "i:",
    "i": "i",
    "ɛ": "E",
    "æ": "a",
    "ɑː": "A:",
    "ɑ": "A:",
    "ɔː": "O:",
    "ɔ": "O",
    "ɒ": "0",
    "ʊ": "U",
    "uː": "u:",
    "u": "u:",
    "ʌ": "V",
    "ə": "@",
    "ɐ": "a#",
    "ɚ": "3",
    "ɜː": "3:",
    "ᵻ": "I2",
    "eɪ": "eI",
    "aɪ": "aI",
    "ɔɪ": "OI",
    "aʊ": "aU",
    "oʊ": "oU",
    "əʊ": "oU",
    "a": "a",
    "e": "E",
    "o": "oU",
    "tʃ": "tS",
    "dʒ": "dZ",
    "ɡ": "g",
    "f": "f",
    "v": "v",
    "θ": "T",
    "ð": "D",
    "ʃ": "S",
    "ʒ": "Z",
    "ŋ": "N",
    "ɹ": "r",
    "r": "r",
    "ɾ": "t#",
    "ʔ": "?",
    "x": "x",
    **{letter: letter for letter in "pbtdkszhmnljw"},
    # A bare r after a vowel would be rolled.
    "ɑːɹ": "A@",
    "ɑɹ": "A@",
    "ɔːɹ": "O@",
    "ɔɹ": "O@",
    "ɛɹ": "e@",
    "ɪɹ": "i@3",
    "ʊɹ": "U@",
}
_STRESS = {"ˈ": "'", "ˌ": ",", "'": "'"}
_SKIPPED = frozenset(" .͡‿-")
_LONGEST = max(map(len, _ESPEAK))


class BadEntry(ValueError):
    """A line of a lexicon that cannot be used; says which, why and in which file, if in one."""

    def __init__(self, line_number: int, reason: str, path: Path | None = None) -> None:
        super().__init__(f"line {line_number}: {reason}")
        self.line_number = line_number
        self.reason = reason
        self.path = path


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words and what to say for them; `digest` is "" when there are none."""

    entries: Mapping[str, str] = field(default_factory=dict)

    def say(self, written: str) -> str | None:
        """Return what to say for a word, of its stem when it is a genitive; None if unknown."""
        word = _key(written)
        if word in self.entries:
            return self.entries[word]
        if word.endswith("'s") and word[:-2] in self.entries:
            said = self.entries[word[:-2]]
            return f"{said[:-2]}z]]" if said.endswith("]]") else f"{said}'s"
        return None

    def joined(self, other: Lexicon) -> Lexicon:
        """Return both lexicons as one; the other wins where they differ."""
        return Lexicon({**self.entries, **other.entries})

    @property
    def digest(self) -> str:
        """A short digest of all entries, part of the identity of what is spoken."""
        if not self.entries:
            return ""
        content = "\n".join(f"{word}={said}" for word, said in sorted(self.entries.items()))
        return hashlib.sha256(content.encode()).hexdigest()[:8]


EMPTY = Lexicon()


def read(path: Path) -> Lexicon:
    """Read a lexicon file in UTF-8. Raises BadEntry, OSError."""
    if path.stat().st_size > MAX_FILE_BYTES:
        raise BadEntry(0, "the file is too large for a lexicon", path)
    try:
        return parse(path.read_text(encoding="utf-8-sig"))
    except BadEntry as error:
        raise BadEntry(error.line_number, error.reason, path) from error
    except UnicodeDecodeError as error:
        raise BadEntry(0, "the file is not written in UTF-8", path) from error


def read_folder(folder: Path) -> dict[str, Lexicon]:
    """Read every `<language>.txt` of a folder, by language; none where there is no folder.

    Raises BadEntry, OSError.
    """
    return {path.stem.lower(): read(path) for path in sorted(folder.glob("*.txt"))}


def parse(text: str) -> Lexicon:
    """Build a lexicon from the lines of a file. Raises BadEntry."""
    entries: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        line = line.partition("#")[0].strip()
        if not line:
            continue
        word, equals, said = (part.strip() for part in line.partition("="))
        if not (word and equals and said):
            raise BadEntry(number, "an entry reads: word = how to say it")
        if any(letter.isspace() for letter in word):
            raise BadEntry(number, f"{word!r} is more than one word")
        if len(line) > _MAX_ENTRY:
            raise BadEntry(number, "the entry is too long")
        entries[_key(word)] = _spoken(said, number)
    return Lexicon(entries)


def _key(word: str) -> str:
    return unicodedata.normalize("NFC", word).casefold().replace("’", "'")


def _spoken(said: str, line_number: int) -> str:
    if len(said) > 2 and said[0] == said[-1] == "/":
        return f"[[{_from_ipa(said[1:-1], line_number)}]]"
    if "[[" in said or "/" in said:
        raise BadEntry(line_number, "phones stand between two slashes")
    return said


def _from_ipa(ipa: str, line_number: int) -> str:
    """Return English IPA in the notation of espeak-ng, the stress before its vowel."""
    ipa = unicodedata.normalize("NFC", ipa).replace("g", "ɡ")
    said: list[str] = []
    stress = ""
    at = 0
    while at < len(ipa):
        if ipa[at] in _STRESS:
            stress, at = _STRESS[ipa[at]], at + 1
            continue
        if ipa[at] in _SKIPPED:
            at += 1
            continue
        size = next((n for n in range(_LONGEST, 0, -1) if ipa[at : at + n] in _ESPEAK), 0)
        if not size:
            raise BadEntry(line_number, f"{ipa[at]!r} is no phone of English")
        phone = ipa[at : at + size]
        if stress and is_vowel(phone):
            said.append(stress)
            stress = ""
        said.append(_ESPEAK[phone])
        at += size
    return "".join(said)
