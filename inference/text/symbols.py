"""The phones that every model of ours speaks: the IPA symbols of espeak-ng with fixed numbers.

The tuple below is append-only: a trained model knows a phone by its place in it, so nothing is
ever moved, renamed or removed. To add a phone: put it at the very end and extend the golden test.

Compounds that espeak-ng writes as one symbol but that are two sounds (ɔːɹ, aɪɚ, əl, ja) are split,
so that every phone of English has one counterpart in ARPABET and rare compounds share their data.
Stress is not in the symbol; it travels beside it: 0 none, 1 primary, 2 secondary.
"""

from __future__ import annotations

import unicodedata

PAD = "_"
EDGE = "^"
PAUSE_SHORT = ","
PAUSE_LONG = "."
QUESTION = "?"
EXCLAMATION = "!"

SPECIAL: tuple[str, ...] = (PAD, EDGE, PAUSE_SHORT, PAUSE_LONG, QUESTION, EXCLAMATION)

_ENGLISH = (
    "ɪ iː i ɛ æ ɑː ɔː ɔ ʊ uː ʌ ə ɐ ɚ ɜː ᵻ eɪ aɪ ɔɪ aʊ oʊ "
    "p b t d k ɡ f v θ ð s z ʃ ʒ h tʃ dʒ m n ŋ l ɹ j w ɾ ʔ x ɬ "
    "ɒ əʊ eə ʊə ɑ a oː"
)
_OTHERS = (
    "e o u y ø œ ɯ ɨ ɵ ʏ ɜ aː eː yː øː ɛː ɛɪ œy ʌʊ ɔø oɪ eʊ iʊ uɪ yʊ "
    "ɑ̃ ɛ̃ ɔ̃ œ̃ ɐ̃ ɐ̃ʊ ũ ĩ õ ä e̞ o̞ ɯᵝ "
    "r ʁ ɽ ɭ ɫ ʎ ɲ ɴ ɣ β ɸ ç ʝ ɕ ʑ ts dz tɕ dʑ pf c ɟ q ʋ ʲ "
    "ph kh th tɕh s- t- k- p- q- d- tɕ-"
)

SYMBOLS: tuple[str, ...] = (*SPECIAL, *_ENGLISH.split(), *_OTHERS.split())
IDS: dict[str, int] = {symbol: index for index, symbol in enumerate(SYMBOLS)}

_VOWEL_LETTERS = frozenset("ɪiɛæɑɔʊuʌəɐɚɜᵻeaoɒyøœɯɨɵʏ")

# What espeak-ng writes as one symbol and we speak as several, or under another name.
_SPLITS: dict[str, tuple[str, ...]] = {
    "ɔːɹ": ("ɔː", "ɹ"),
    "ɑːɹ": ("ɑː", "ɹ"),
    "oːɹ": ("oː", "ɹ"),
    "ɛɹ": ("ɛ", "ɹ"),
    "ɪɹ": ("ɪ", "ɹ"),
    "ʊɹ": ("ʊ", "ɹ"),
    "aɪɚ": ("aɪ", "ɚ"),
    "aɪə": ("aɪ", "ə"),
    "aʊɚ": ("aʊ", "ɚ"),
    "əl": ("ə", "l"),
    "n̩": ("ə", "n"),
    "iə": ("i", "ə"),
    "ʊɐ": ("ʊ", "ɐ"),
    "ja": ("j", "a"),
    "ju": ("j", "u"),
    "ss": ("s", "s"),
    "t̪": ("t",),
    "d̪": ("d",),
    "ɐ̃ʊ̃": ("ɐ̃ʊ",),
}


def is_pause(symbol: str) -> bool:
    """Tell whether the symbol is silence: an edge, a pause or the padding."""
    return symbol in SPECIAL


def is_vowel(symbol: str) -> bool:
    """Tell whether the symbol is a vowel or diphthong."""
    return symbol not in SPECIAL and symbol[0] in _VOWEL_LETTERS


def phones_of(written: str) -> tuple[str, ...]:
    """Return our phones for one symbol of espeak-ng, stress marks taken off.

    Empty when some part of it is no phone of ours: the caller reports it.
    """
    written = unicodedata.normalize("NFC", written)
    if _known(written):
        return (written,)
    if written in _SPLITS:
        return _SPLITS[written]
    return _greedy(written.rstrip('-^"'))


def _greedy(written: str) -> tuple[str, ...]:
    found: list[str] = []
    at = 0
    while at < len(written):
        length = next(
            (n for n in range(len(written) - at, 0, -1) if _known(written[at : at + n])), 0
        )
        if not length:
            return ()
        found.append(written[at : at + length])
        at += length
    return tuple(found)


def _known(part: str) -> bool:
    return part in IDS and part not in SPECIAL
