"""Words of one clause to phones with stress, each phone given to the word it belongs to."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass

from inference.errors import LanguageMissing
from inference.text import espeak_library
from inference.text.symbols import is_vowel, phones_of

# Codes people write for what espeak-ng calls otherwise.
_ALIASES = {
    "en": "en-us",
    "zh": "cmn",
    "zh-cn": "cmn",
    "zh-tw": "cmn",
    "fr": "fr-fr",
    "pt-pt": "pt",
    "es-es": "es",
    "no": "nb",
}
_STRESS = {"ˈ": 1, "ˌ": 2}
_WORD_ALONE_CACHE = 20_000


@dataclass(frozen=True, slots=True)
class Sound:
    """One phone of ours and its stress: 0 none, 1 primary, 2 secondary."""

    symbol: str
    stress: int


@dataclass(frozen=True, slots=True)
class Transcript:
    """The sounds of each word, in order, and the espeak-ng symbols that are no phones of ours."""

    words: tuple[tuple[Sound, ...], ...]
    unknown: tuple[str, ...]


@functools.lru_cache(maxsize=256)
def espeak_voice(language: str) -> str:
    """Return the espeak-ng voice (its identifier) for a code such as en, en-GB, ko or pt_BR.

    Falls back from the region to the language. Raises LanguageMissing, EngineMissing.
    """
    known = {voice.language: voice.identifier for voice in espeak_library.voices()}
    code = language.strip().lower().replace("_", "-")
    while code:
        for candidate in (_ALIASES.get(code, code), code):
            if candidate in known:
                return known[candidate]
        code = code.rpartition("-")[0]
    raise LanguageMissing(language)


def transcribe(
    words: Sequence[str], language: str, ending: str = ".", joint: str = " "
) -> Transcript:
    """Return the phones of the words of one clause, spoken together.

    `ending` is the clause's own punctuation; `joint` stands between words ("" in Japanese).
    A word may be silent (no sounds). Raises LanguageMissing, EngineMissing.
    """
    voice = espeak_voice(language)
    starts: list[int] = []
    text = ""
    for word in words:
        starts.append(len(text))
        text += word + joint
    heard = espeak_library.listen(text.rstrip() + ending, voice)
    phones = [(phone.written, phone.at) for phone in heard.phones]
    owners = _owners_by_position([at for _, at in phones], starts)
    unknown: list[str] = []
    sounds = [_sounds(written, unknown) for written, _ in phones]
    word_starts = {word.at for word in heard.words}
    # Phones in brackets are heard behind the brackets.
    word_starts |= {at - 2 for at in word_starts if text.startswith("[[", at - 2)}
    if not _positions_hold(owners, sounds, word_starts, starts):
        alone = [_alone(word, voice) for word in words]
        owners = _owners_by_likeness(sounds, alone)
    gathered: list[list[Sound]] = [[] for _ in words]
    for owner, made in zip(owners, sounds, strict=True):
        gathered[owner].extend(made)
    return Transcript(tuple(map(tuple, gathered)), tuple(dict.fromkeys(unknown)))


def symbols_of(written: str) -> tuple[str, ...]:
    """Return our symbols for one of espeak-ng's; pauses and language switches give none."""
    plain = _plain(written)
    return phones_of(plain) if _is_sound(plain) else ()


def _plain(written: str) -> str:
    return written.lstrip("".join(_STRESS))


def _is_sound(plain: str) -> bool:
    return bool(plain) and not plain.startswith("(")


def _sounds(written: str, unknown: list[str]) -> tuple[Sound, ...]:
    """Return our sounds for one symbol; pauses and language switches give none."""
    plain = _plain(written)
    marks = written[: len(written) - len(plain)]
    stress = _STRESS[marks[-1]] if marks else 0
    symbols = symbols_of(written)
    if not symbols and _is_sound(plain):
        unknown.append(plain)
    stressed = next((i for i, symbol in enumerate(symbols) if is_vowel(symbol)), 0)
    return tuple(Sound(s, stress if i == stressed else 0) for i, s in enumerate(symbols))


@functools.lru_cache(maxsize=_WORD_ALONE_CACHE)
def _alone(word: str, voice: str) -> tuple[str, ...]:
    """Return the phones of a word spoken by itself."""
    ignored: list[str] = []
    heard = espeak_library.listen(word, voice)
    return tuple(
        sound.symbol for phone in heard.phones for sound in _sounds(phone.written, ignored)
    )


def _owners_by_position(positions: Sequence[int], starts: Sequence[int]) -> list[int]:
    owners: list[int] = []
    word = 0
    for at in positions:
        while word + 1 < len(starts) and starts[word + 1] <= at:
            word += 1
        owners.append(word)
    return owners


def _positions_hold(
    owners: Sequence[int],
    sounds: Sequence[tuple[Sound, ...]],
    word_starts: set[int],
    starts: Sequence[int],
) -> bool:
    """Tell whether every word was heard where it stands.

    espeak-ng speaks some neighbours as one ("to be", "for a while") and then places the phones of
    all of them, and of the word after, at the first.
    """
    spoken = {owner for owner, made in zip(owners, sounds, strict=True) if made}
    return len(spoken) == len(starts) and word_starts >= set(starts)


def _owners_by_likeness(
    sounds: Sequence[tuple[Sound, ...]], alone: Sequence[tuple[str, ...]]
) -> list[int]:
    """Align what was heard with the words spoken alone; return the word of each heard symbol."""
    target = [(symbol, index) for index, word in enumerate(alone) for symbol in word]
    if not target:
        return [0] * len(sounds)
    rows, columns = len(sounds), len(target)
    cost = [[float(i + j) for j in range(columns + 1)] for i in range(rows + 1)]
    for i in range(1, rows + 1):
        for j in range(1, columns + 1):
            cost[i][j] = min(
                cost[i - 1][j - 1] + _distance(sounds[i - 1], target[j - 1][0]),
                cost[i - 1][j] + 1.0,
                cost[i][j - 1] + 1.0,
            )
    owners = [0] * rows
    i, j = rows, columns
    while i > 0:
        owners[i - 1] = target[max(j, 1) - 1][1]
        if j > 0 and cost[i][j] == cost[i - 1][j - 1] + _distance(sounds[i - 1], target[j - 1][0]):
            i, j = i - 1, j - 1
        elif j > 0 and cost[i][j] == cost[i][j - 1] + 1.0:
            j -= 1
        else:
            i -= 1
    return owners


def _distance(heard: tuple[Sound, ...], wanted: str) -> float:
    if not heard:
        return 0.9
    symbol = heard[0].symbol
    if symbol == wanted:
        return 0.0
    return 0.4 if is_vowel(symbol) == is_vowel(wanted) else 1.2
