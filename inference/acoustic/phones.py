"""Utterances as the numbers that the acoustic model reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from inference.text.frontend import Utterance
from inference.text.symbols import SYMBOLS, is_pause, is_vowel

# Append-only, as the phones are: a model knows a language by its place.
LANGUAGES = ("en", "ko", "ja", "es", "fr", "de", "ru", "tr", "it", "pt", "pl", "nl", "cmn")
OTHER_LANGUAGE = 31
HUMAN = 0
ENGINE = 1

PAUSE = 0
VOWEL = 1
CONSONANT = 2


@dataclass(frozen=True, slots=True)
class PhoneBatch:
    """Phones of several lines, all (batch, n), padded at the end.

    `phrase` is the pause that ends the phrase a phone stands in; `manner` (batch,) tells whether
    people or synthesizers are imitated; `mask` is 1.0 where a phone is.
    """

    ids: Tensor
    stress: Tensor
    boundary: Tensor
    phrase: Tensor
    language: Tensor
    manner: Tensor
    mask: Tensor

    def to(self, device: torch.device) -> PhoneBatch:
        """Move every part to a device."""
        return PhoneBatch(
            self.ids.to(device),
            self.stress.to(device),
            self.boundary.to(device),
            self.phrase.to(device),
            self.language.to(device),
            self.manner.to(device),
            self.mask.to(device),
        )


@dataclass(frozen=True, slots=True)
class PhoneRow:
    """One line as plain numbers: ids, stress and boundary per phone."""

    ids: Sequence[int]
    stress: Sequence[int]
    boundary: Sequence[int]
    language: str = "en"
    manner: int = HUMAN


def row_of(said: Utterance) -> PhoneRow:
    """Turn an utterance of the front end into a row."""
    return PhoneRow(said.ids, said.stresses, said.boundaries, said.language)


def batch_of(rows: Sequence[PhoneRow]) -> PhoneBatch:
    """Pad rows to one length; raises ValueError when there is nothing in them."""
    longest = max((len(row.ids) for row in rows), default=0)
    if longest == 0:
        raise ValueError("no phones to speak")
    shape = (len(rows), longest)
    ids, stress, boundary, phrase = (np.zeros(shape, dtype=np.int64) for _ in range(4))
    mask = np.zeros(shape, dtype=np.float32)
    for at, row in enumerate(rows):
        n = len(row.ids)
        ids[at, :n] = row.ids
        stress[at, :n] = row.stress
        boundary[at, :n] = row.boundary
        phrase[at, :n] = _phrases(row.ids)
        mask[at, :n] = 1.0
    return PhoneBatch(
        torch.from_numpy(ids),
        torch.from_numpy(stress),
        torch.from_numpy(boundary),
        torch.from_numpy(phrase),
        torch.tensor([language_id(row.language) for row in rows]),
        torch.tensor([row.manner for row in rows]),
        torch.from_numpy(mask),
    )


def kinds_of(ids: Sequence[int]) -> npt.NDArray[np.int64]:
    """Tell pauses, vowels and consonants apart: (n,) of PAUSE, VOWEL, CONSONANT."""
    return np.array([_KINDS[one] for one in ids], dtype=np.int64)


def language_id(language: str) -> int:
    """Number a language by its first part; the unknown ones share the last number."""
    base = language.split("-")[0].lower()
    return LANGUAGES.index(base) if base in LANGUAGES else OTHER_LANGUAGE


def _phrases(ids: Sequence[int]) -> list[int]:
    ends = [0] * len(ids)
    following = 0
    for at in range(len(ids) - 1, -1, -1):
        if _KINDS[ids[at]] == PAUSE:
            following = ids[at]
        ends[at] = following
    return ends


def _kind(symbol: str) -> int:
    if is_pause(symbol):
        return PAUSE
    return VOWEL if is_vowel(symbol) else CONSONANT


_KINDS = tuple(_kind(symbol) for symbol in SYMBOLS)
