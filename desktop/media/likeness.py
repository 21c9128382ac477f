"""How like one another two recordings of speech are, in terms of people.

What is compared are spectrum and pitch, and where there is one the opinion of a voice encoder.

The score is the share of other people who are less like the first recording than the second one
is, so that 0.99 needs no explanation: of a hundred strangers one comes as near.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np

from desktop.media import envelope, second_voice
from desktop.media.envelope import Floats, Samples

Meaning: TypeAlias = Literal["same", "close", "different"]

SAME = 0.99
CLOSE = 0.90
_FEWEST_VOICED = 50

_DISTANCES = (1.8, 2.61, 2.72, 2.88, 3.33, 3.67, 4.25, 4.67, 5.46, 6.25, 7.42, 9.84)
_NEARER = (0.0, 0.005, 0.01, 0.02, 0.05, 0.10, 0.20, 0.30, 0.50, 0.70, 0.90, 0.99)
"""The share of two different readers nearer to each other than each distance: 1500 pairs of 109
readers of LibriSpeech. Of two halves of one reading 90 % lie below 2.72, 99 % below 3.67."""

_PER_DISTANCE = 0.1
_NEARNESSES = (-0.565, -0.399, -0.235, -0.137, -0.012, 0.058, 0.119, 0.235, 0.4)
_FARTHER = (0.50, 0.75, 0.90, 0.95, 0.98, 0.99, 0.995, 0.999, 1.0)
"""The share of two different readers less near to each other than each nearness: 17,000 pairs of
halves of readings by 93 readers whom the models were trained with. Of two halves of one reading 99
of 100 lie above 0.396; of 22 readers whom no training had met, the least lay at 0.26."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like a recording is to a reference."""

    score: float
    spectrum: float
    """Distance of the long-term spectra; 1.2 is usual within one reading, 5 between strangers."""
    pitch_semitones: float
    """How much higher the recording is than the reference."""
    cosine: float | None = None
    """Of their places in the space of a voice encoder; None where nobody asked one."""

    @property
    def distance(self) -> float:
        """Spectrum and pitch together; 1.8 is usual within one reading, 5.5 between strangers."""
        return math.hypot(self.spectrum, self.pitch_semitones / float(second_voice.SPREADS[-1]))

    @property
    def meaning(self) -> Meaning:
        """The same person, close, or somebody else."""
        return meaning_of(self.score)


def meaning_of(score: float) -> Meaning:
    """What a score says: the same person, close, or somebody else."""
    if score >= SAME:
        return "same"
    return "close" if score >= CLOSE else "different"


def compare(
    reference: Samples,
    reference_rate: int,
    other: Samples,
    other_rate: int,
    cosine: float | None = None,
) -> Likeness | None:
    """Compare two recordings (n,), mono; None when one of them holds too little speech.

    cosine is what a voice encoder says of them, -1 to 1.
    """
    first, second = _portrait(reference, reference_rate), _portrait(other, other_rate)
    if first is None or second is None:
        return None
    apart = (second - first) / second_voice.SPREADS
    spectrum = float(np.linalg.norm(apart[:-1]))
    semitones = float(second[-1] - first[-1])
    distance = float(np.linalg.norm(apart))
    if cosine is None:
        score = 1.0 - float(np.interp(distance, _DISTANCES, _NEARER))
    else:
        score = _share_of_strangers(cosine - _PER_DISTANCE * distance)
    return Likeness(score, spectrum, semitones, cosine)


def _share_of_strangers(nearness: float) -> float:
    if nearness < _NEARNESSES[0]:
        # Nobody needs to know exactly how unlike two strangers are.
        return float(np.interp(nearness, (-1.4, _NEARNESSES[0]), (0.0, _FARTHER[0])))
    return float(np.interp(nearness, _NEARNESSES, _FARTHER))


def _portrait(samples: Samples, sample_rate: int) -> Floats | None:
    """The mean cepstrum of what is voiced (12), then the middle pitch in semitones."""
    heard = envelope.measure(samples, sample_rate)
    voicing = second_voice.listen(samples, sample_rate)
    n = min(len(voicing.hertz), len(heard.is_speech))
    voiced = np.flatnonzero((voicing.hertz[:n] > 0) & heard.is_speech[:n])
    if len(voiced) < _FEWEST_VOICED:
        return None
    pitch = 12 * float(np.median(np.log2(voicing.hertz[voiced])))
    return np.append(voicing.cepstrum[voiced, 1:].mean(axis=0), pitch)
