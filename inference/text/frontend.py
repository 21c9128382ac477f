"""Written text to the phones a model speaks, with stress, word spans and a list of the unspoken.

    >>> said = utterance("Hello, world!", "en")
    >>> " ".join(phone.symbol for phone in said.phones)
    '^ h ə l oʊ , w ɜː l d ! ^'

A model reads `ids`, `stresses` and `boundaries`, which all run along `phones`; `word_index` ties a
phone to the word of the original text, whose span of characters is in `words`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inference.text.espeak_phonemes import Sound, transcribe
from inference.text.lexicon import EMPTY, Lexicon
from inference.text.normalize import normalize
from inference.text.piece import Piece
from inference.text.symbols import (
    EDGE,
    EXCLAMATION,
    IDS,
    PAUSE_LONG,
    PAUSE_SHORT,
    QUESTION,
    SPECIAL,
)

STARTS_WORD = 1
ENDS_WORD = 2

# When two pauses meet, the stronger one stays.
_STRENGTH = {PAUSE_SHORT: 1, PAUSE_LONG: 2, EXCLAMATION: 3, QUESTION: 4}
# Languages that put no space between words.
_UNSPACED = frozenset({"ja", "zh", "cmn", "yue", "th"})


@dataclass(frozen=True, slots=True)
class Phone:
    """One phone or pause of an utterance.

    `stress` is 0 none, 1 primary, 2 secondary; `word_index` counts the words of the utterance (-1
    for a pause); `boundary` is a sum of STARTS_WORD and ENDS_WORD.
    """

    symbol: str
    stress: int = 0
    word_index: int = -1
    boundary: int = 0

    @property
    def id(self) -> int:
        """The number that models know the phone by."""
        return IDS[self.symbol]

    @property
    def is_pause(self) -> bool:
        """Whether this is silence: an edge or a pause."""
        return self.symbol in SPECIAL


@dataclass(frozen=True, slots=True)
class WrittenWord:
    """One word of the original text and its span of characters there."""

    text: str
    start: int
    end: int

    @classmethod
    def of(cls, text: str, piece: Piece) -> WrittenWord:
        """Return the word of the text that the piece speaks."""
        return cls(text[piece.start : piece.end], piece.start, piece.end)


@dataclass(frozen=True, slots=True)
class Utterance:
    """A text as phones, between two edges of silence; without phones when nothing is speakable."""

    text: str
    language: str
    phones: tuple[Phone, ...]
    words: tuple[WrittenWord, ...]
    unspoken: tuple[str, ...]

    @property
    def ids(self) -> tuple[int, ...]:
        """Numbers of the phones."""
        return tuple(phone.id for phone in self.phones)

    @property
    def stresses(self) -> tuple[int, ...]:
        """Stress of each phone: 0 none, 1 primary, 2 secondary."""
        return tuple(phone.stress for phone in self.phones)

    @property
    def boundaries(self) -> tuple[int, ...]:
        """Place of each phone in its spoken word: a sum of STARTS_WORD and ENDS_WORD."""
        return tuple(phone.boundary for phone in self.phones)


def utterance(text: str, language: str = "en", lexicon: Lexicon = EMPTY) -> Utterance:
    """Return the text as phones. Raises LanguageMissing, EngineMissing."""
    spoken = normalize(text, language, lexicon)
    words: list[WrittenWord] = []
    phones: list[Phone] = []
    unspoken = [part.text for part in spoken.unspoken]
    for clause, pause in clauses(spoken.pieces):
        said = [piece.spoken.split() for piece in clause]
        together = [word for group in said for word in group]
        heard = transcribe(together, language, pause or PAUSE_LONG, joint(language))
        unspoken.extend(heard.unknown)
        at = 0
        for piece, group in zip(clause, said, strict=True):
            sounds = heard.words[at : at + len(group)]
            at += len(group)
            if any(sounds):
                _add_word(words, WrittenWord.of(text, piece))
                phones.extend(_phones(sounds, len(words) - 1))
            else:
                unspoken.append(text[piece.start : piece.end])
        if pause and phones and not phones[-1].is_pause:
            phones.append(Phone(pause))
    edge = (Phone(EDGE),)
    whole = (*edge, *phones, *edge) if words else ()
    return Utterance(text, language, whole, tuple(words), tuple(dict.fromkeys(unspoken)))


def _add_word(words: list[WrittenWord], word: WrittenWord) -> None:
    """Add a word unless the last one stands for the same writing: a number with a pause in it."""
    if not words or words[-1] != word:
        words.append(word)


def joint(language: str) -> str:
    """Return what stands between the words of a language: a space, or nothing."""
    return "" if language.lower().split("-")[0] in _UNSPACED else " "


def clauses(pieces: Sequence[Piece]) -> Iterator[tuple[list[Piece], str]]:
    """Cut at pauses; each clause comes with the pause that ends it ("" at an open end)."""
    clause: list[Piece] = []
    pause = ""
    for piece in pieces:
        if piece.pause:
            pause = max(pause, piece.pause, key=lambda mark: _STRENGTH.get(mark, 0))
            continue
        if pause and clause:
            yield clause, pause
            clause = []
        pause = ""
        clause.append(piece)
    if clause:
        yield clause, pause


def _phones(words: Sequence[Sequence[Sound]], word_index: int) -> Iterator[Phone]:
    for sounds in words:
        last = len(sounds) - 1
        for index, sound in enumerate(sounds):
            boundary = STARTS_WORD * (index == 0) + ENDS_WORD * (index == last)
            yield Phone(sound.symbol, sound.stress, word_index, boundary)
