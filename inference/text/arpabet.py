"""Between our phones and ARPABET, which English aligners, dictionaries and teachers speak."""

from __future__ import annotations

from inference.text.symbols import EDGE

_CONSONANTS = {
    "B": "b",
    "CH": "tʃ",
    "D": "d",
    "DH": "ð",
    "F": "f",
    "G": "ɡ",
    "HH": "h",
    "JH": "dʒ",
    "K": "k",
    "L": "l",
    "M": "m",
    "N": "n",
    "NG": "ŋ",
    "P": "p",
    "R": "ɹ",
    "S": "s",
    "SH": "ʃ",
    "T": "t",
    "TH": "θ",
    "V": "v",
    "W": "w",
    "Y": "j",
    "Z": "z",
    "ZH": "ʒ",
}
_VOWELS = {
    "AA": "ɑː",
    "AE": "æ",
    "AH": "ʌ",
    "AO": "ɔː",
    "AW": "aʊ",
    "AY": "aɪ",
    "EH": "ɛ",
    "ER": "ɜː",
    "EY": "eɪ",
    "IH": "ɪ",
    "IY": "iː",
    "OW": "oʊ",
    "OY": "ɔɪ",
    "UH": "ʊ",
    "UW": "uː",
}
_UNSTRESSED = {"AH": "ə", "ER": "ɚ", "IY": "i"}
# Names that only festival and flite use.
_RADIO = {"AX": "ə", "AXR": "ɚ", "DX": "ɾ", "PAU": EDGE, "SIL": EDGE}
_ALLOPHONES = {
    "ɔ": "AO",
    "ɐ": "AH",
    "ᵻ": "IH",
    "ɾ": "T",
    "ʔ": "T",
    "x": "K",
    "ɬ": "L",
    "ɒ": "AA",
    "ɑ": "AA",
    "a": "AE",
    "əʊ": "OW",
    "eə": "EH",
    "ʊə": "UH",
    "oː": "AO",
    "r": "R",
    "e": "EH",
    "o": "OW",
    "u": "UW",
    "ɜ": "ER",
}


def from_arpabet(name: str) -> str:
    """Return our phone for an ARPABET name with or without its stress digit, in any case.

    Without a digit a vowel counts as stressed. KeyError for a name that is none.
    """
    base = name.upper()
    stress = ""
    if base[-1:].isdigit():
        base, stress = base[:-1], base[-1]
    if stress == "0" and base in _UNSTRESSED:
        return _UNSTRESSED[base]
    for table in (_CONSONANTS, _VOWELS, _RADIO):
        if base in table:
            return table[base]
    raise KeyError(name)


def to_arpabet(symbol: str) -> str:
    """Return the ARPABET name, without stress digit, of a phone of English.

    KeyError for a pause and for phones that English lacks.
    """
    return _TO[symbol]


_TO = {
    **{phone: name for name, phone in (_VOWELS | _CONSONANTS).items()},
    **{phone: name for name, phone in _UNSTRESSED.items()},
    **_ALLOPHONES,
}
