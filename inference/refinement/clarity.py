"""How clearly a voice speaks, judged without a recogniser: can its sounds be told apart?

A simple listener learns from other voices of the model which phone looks how, and then guesses the
phones of the voice in question. Over nine states of one reader's voice, the refined ones spoilt by
a noisy tape, its surprise went with the wrong words of a recogniser (1.02 to 1.28, 16 to 35 % of
365 words, correlation .86).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch

from inference.mel import DEFAULT, log_mel
from inference.refinement.trial import Said
from inference.text.symbols import SPECIAL

Numbers = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]

# A phone is seen in so many parts, with so many frames before and after it, by so many cosines.
PARTS, BESIDE, COSINES = 3, 2, 20
# What is so far below the loudest of a voice, in ln mel, is none of its sounds.
LOUDEST, DEPTH = 95, 5.0
FARTHEST, LEAST_SPREAD = 4.0, 0.1
_SHRINK, _PRIOR = 0.05, 5.0
# More than this for one phone is a slip of the pronunciation, not of the voice.
MOST_SURPRISED = 4.0


@dataclass(frozen=True, slots=True, eq=False)
class Sounds:
    """Phones of a voice as they look: features (n, d), and their ids (n,)."""

    looks: Numbers
    ids: Whole


class Listener:
    """Knows how the phones of some voices look, each voice on a scale of its own.

    A look (d,) is told by `weights` (d, k) and `bias` (k,) to be one of the phones `kinds` (k,).
    """

    def __init__(self, voices: Sequence[Sounds]) -> None:
        """Learn from at least one voice that says two phones of a kind."""
        looks = np.concatenate([one.looks for one in voices])
        ids = np.concatenate([one.ids for one in voices])
        self.kinds, of_kind, counts = np.unique(ids, return_inverse=True, return_counts=True)
        sums = np.zeros((len(self.kinds), looks.shape[1]))
        np.add.at(sums, of_kind, looks)
        means = sums / counts[:, None]
        away = looks - means[of_kind]
        spread = away.T @ away / len(looks)
        spread += np.eye(len(spread)) * (_SHRINK * np.trace(spread) / len(spread) + 1e-9)
        middle = looks.mean(axis=0)
        sure = counts / (counts + _PRIOR)
        self._means = middle + (means - middle) * sure[:, None]
        self.weights = np.linalg.solve(spread, self._means.T)
        self.bias = -0.5 * np.einsum("kd,dk->k", self._means, self.weights)

    def surprise(self, sounds: Sounds) -> float:
        """Return the mean negative log likelihood of the phones that were to be said."""
        known = np.isin(sounds.ids, self.kinds)
        if not known.any():
            return MOST_SURPRISED
        scores = sounds.looks[known] @ self.weights + self.bias
        scores -= scores.max(axis=1, keepdims=True)
        scores -= np.log(np.exp(scores).sum(axis=1, keepdims=True))
        right = np.searchsorted(self.kinds, sounds.ids[known])
        surprises = -scores[np.arange(len(right)), right]
        return float(np.minimum(surprises, MOST_SURPRISED).mean())


def sounds_of(spoken: Sequence[Said]) -> Sounds:
    """Return how the phones look that one voice has spoken; its own mean and spread taken off."""
    mels = [log_mel(torch.from_numpy(one.samples).unsqueeze(0))[0].T.numpy() for one in spoken]
    whole = np.concatenate(mels).astype(np.float64)
    level = whole.mean(axis=1)
    loud = whole[level > np.percentile(level, LOUDEST) - DEPTH]
    middle, spread = loud.mean(axis=0), loud.std(axis=0) + LEAST_SPREAD
    looks: list[Numbers] = []
    ids: list[int] = []
    for one, mel in zip(spoken, mels, strict=True):
        frames = np.clip((mel - middle) / spread, -FARTHEST, FARTHEST) @ cosines()
        for phone, end, length in zip(
            one.ids, np.cumsum(one.durations), one.durations, strict=True
        ):
            if phone >= len(SPECIAL) and length > 0 and end <= len(frames):
                looks.append(_look(frames, int(end - length), int(end)))
                ids.append(int(phone))
    width = (PARTS + 2) * COSINES + 1
    return Sounds(np.array(looks).reshape(-1, width), np.array(ids, dtype=np.int64))


def _look(frames: Numbers, begin: int, end: int) -> Numbers:
    """Join the parts of a phone, what is beside it, and its length."""
    cuts = np.linspace(begin, end, PARTS + 1)
    spans = [(begin - BESIDE, begin)]
    spans += [(int(cuts[at]), int(np.ceil(cuts[at + 1]))) for at in range(PARTS)]
    spans.append((end, end + BESIDE))
    parts = []
    for first, last in spans:
        low = min(max(0, first), len(frames) - 1)
        parts.append(frames[low : max(low + 1, last)].mean(axis=0))
    return np.concatenate([*parts, [np.log(end - begin)]])


def cosines() -> Numbers:
    """Return a basis (80, 20) that describes a spectrum by its coarse shape."""
    n = DEFAULT.n_mels
    waves = np.outer(np.arange(n) + 0.5, np.arange(COSINES))
    basis: Numbers = np.cos(np.pi * waves / n) * np.sqrt(2.0 / n)
    return basis
