"""Judges speech as a listener would: which words are heard, who is speaking, in what melody.

The recogniser (pocketsphinx) and the speaker embedding (Resemblyzer) are judges only: no model of
ours is trained with either of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
import numpy.typing as npt

from inference import pitch
from inference.audio import Samples, resample, set_level, trim
from inference.mel import DEFAULT

Embedding = npt.NDArray[np.float32]

RATE = 16000
PAD_S = 0.3
OCTAVE_GUARD = 0.6


@dataclass(frozen=True, slots=True)
class Heard:
    """How many words were wrong (missed, invented or changed) out of how many."""

    errors: int
    words: int

    def __add__(self, other: Heard) -> Heard:
        return Heard(self.errors + other.errors, self.words + other.words)

    @property
    def rate(self) -> float:
        """The word error rate."""
        return self.errors / max(self.words, 1)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How near clones are to their own readers, on the way from strangers to the readers' selves.

    `share` is (clone - floor) / (ceiling - floor); `picked` is how often the right one of all
    readers is the nearest to the clone.
    """

    clone: float
    floor: float
    ceiling: float
    picked: float

    @property
    def share(self) -> float:
        """How much of the way from a stranger to the reader the clones have gone."""
        return (self.clone - self.floor) / max(self.ceiling - self.floor, 1e-6)


class WordJudge:
    """Writes down what it hears, with a stock English model; for comparisons only."""

    def __init__(self) -> None:
        import pocketsphinx  # brings its own model, and judges only

        self._decoder = pocketsphinx.Decoder(loglevel="FATAL")

    def hear(self, samples: Samples, sample_rate: int) -> list[str]:
        """Recognise mono samples: lower-case words."""
        wave = set_level(resample(samples, sample_rate, RATE), RATE, -22.0)
        quiet = np.random.default_rng(0).normal(0.0, 3e-4, int(PAD_S * RATE))
        whole = np.clip(np.concatenate([quiet, wave, quiet]), -1.0, 1.0)
        self._decoder.start_utt()
        self._decoder.process_raw((whole * 32767).astype(np.int16).tobytes(), full_utt=True)
        self._decoder.end_utt()
        found = self._decoder.hyp()
        return plain_words(found.hypstr) if found else []

    def judge(self, samples: Samples, sample_rate: int, text: str) -> Heard:
        """Count the words of `text` that are not heard as they are."""
        said = plain_words(text)
        return Heard(word_errors(said, self.hear(samples, sample_rate)), len(said))


class SpeakerJudge:
    """Places a recording in a space where one person's recordings lie together."""

    def __init__(self) -> None:
        from resemblyzer import VoiceEncoder  # brings its own weights, and judges only

        self._encoder = VoiceEncoder("cpu", verbose=False)

    def embed(self, samples: Samples, sample_rate: int) -> Embedding:
        """Give the unit vector of who is speaking in mono samples."""
        wave = set_level(trim(resample(samples, sample_rate, RATE), RATE), RATE, -30.0)
        return cast("Embedding", self._encoder.embed_utterance(wave))


def plain_words(text: str) -> list[str]:
    """Split into lower-case words of letters and apostrophes."""
    return re.findall(r"[a-z']+", text.lower().replace("’", "'"))


def word_errors(said: Sequence[str], heard: Sequence[str]) -> int:
    """Count the fewest words to insert, drop or change."""
    row = list(range(len(heard) + 1))
    for at, word in enumerate(said, 1):
        before, row[0] = row[0], at
        for k, other in enumerate(heard, 1):
            before, row[k] = row[k], min(row[k] + 1, row[k - 1] + 1, before + (word != other))
    return row[-1]


def likeness(
    references: Sequence[Embedding],
    halves: Sequence[tuple[Embedding, Embedding]],
    clones: Sequence[Sequence[Embedding]],
) -> Likeness:
    """Compare clones with readers.

    references: one per reader; halves: two parts of each reader's own recording, the ceiling;
    clones: several utterances for each reader, in the readers' order.
    """
    known = np.stack(references)
    between = known @ known.T
    strangers = between[~np.eye(len(known), dtype=bool)]
    scores = [np.stack(one) @ known.T for one in clones]
    own = [float(score[:, at].mean()) for at, score in enumerate(scores)]
    right = [float((score.argmax(axis=1) == at).mean()) for at, score in enumerate(scores)]
    ceiling = [float(first @ second) for first, second in halves]
    return Likeness(
        float(np.mean(own)),
        float(strangers.mean()) if len(strangers) else 0.0,
        float(np.mean(ceiling)),
        float(np.mean(right)),
    )


def melody_of(samples: Samples, sample_rate: int) -> tuple[float, float]:
    """Measure mean and spread of ln F0; slips of an octave are left out."""
    wave = resample(samples, sample_rate, DEFAULT.sample_rate)
    sung = pitch.measure(wave)
    log_f0 = sung.log_f0[sung.voiced]
    if len(log_f0) < 2:
        return float("nan"), float("nan")
    steady = log_f0[np.abs(log_f0 - np.median(log_f0)) < OCTAVE_GUARD]
    return float(steady.mean()), float(steady.std())


def correlation(predicted: npt.NDArray[np.float64], natural: npt.NDArray[np.float64]) -> float:
    """Correlate two rows of numbers (n,)."""
    return float(np.corrcoef(predicted, natural)[0, 1])
