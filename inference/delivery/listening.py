"""Listens to somebody who acts a line: which sound when, and how each of them was said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from inference import audio
from inference.delivery.acting import delivery_of, sung
from inference.delivery.alignment import Alignment, align_frames
from inference.delivery.expected import Expected
from inference.delivery.profile import FRAME_SECONDS, Delivery
from inference.errors import ActingUnheard, Unspeakable
from inference.mel import DEFAULT
from inference.speech import Samples, Word
from inference.text.frontend import Utterance
from inference.voice.encoder import Frames, frames_of

Says: TypeAlias = Callable[[Frames], Expected]
"""Says the line in our own voices, as much like the one on the recording as can be."""

MOST_SECONDS = 60.0
# Of two dozen lines read by people, the right words came to 1.0 to 1.3, others to 1.5 to 1.8.
FOREIGN_DISTANCE = 1.4
# Nobody says a phone in less; fewer frames of speech than this cannot be the line.
_LEAST_PHONE_SECONDS = 0.025


@dataclass(frozen=True, slots=True)
class Acting:
    """What was heard of an acted line: when each sound and word came, the delivery to follow."""

    alignment: Alignment
    delivery: Delivery
    words: tuple[Word, ...] = ()

    @property
    def holds_the_words(self) -> bool:
        """Whether the words were really said, as far as can be told."""
        return self.alignment.distance < FOREIGN_DISTANCE


def align(says: Says, samples: Samples, sample_rate: int, said: Utterance) -> Alignment:
    """Find the phones of an utterance in mono samples (n,). Raises ActingUnheard, Unspeakable."""
    return _aligned(says, _heard(samples, sample_rate, said), said)


def listen(says: Says, samples: Samples, sample_rate: int, said: Utterance) -> Acting:
    """Take the delivery from mono samples (n,). Raises ActingUnheard, Unspeakable."""
    heard = _heard(samples, sample_rate, said)
    aligned = _aligned(says, heard, said)
    wave = audio.resample(samples, sample_rate, DEFAULT.sample_rate)
    delivery = delivery_of(heard, sung(wave), aligned, said.phones)
    return Acting(aligned, delivery, _words(aligned, said, sample_rate))


def _words(aligned: Alignment, said: Utterance, sample_rate: int) -> tuple[Word, ...]:
    found = []
    for index, word in enumerate(said.words):
        own = [one for one in aligned.phones if one.word_index == index]
        if own:
            first, last = round(own[0].start * sample_rate), round(own[-1].end * sample_rate)
            found.append(Word(word.text, word.start, word.end, first, last))
    return tuple(found)


def _heard(samples: Samples, sample_rate: int, said: Utterance) -> Frames:
    if not said.phones:
        raise Unspeakable(said.text, said.unspoken)
    seconds = len(samples) / sample_rate
    if seconds > MOST_SECONDS:
        raise ActingUnheard(seconds)
    heard = frames_of(samples, sample_rate)
    spoken = float(heard.speech.sum()) * FRAME_SECONDS
    n_phones = sum(not phone.is_pause for phone in said.phones)
    if spoken < n_phones * _LEAST_PHONE_SECONDS or not heard.voiced.any():
        raise ActingUnheard(spoken)
    return heard


def _aligned(says: Says, heard: Frames, said: Utterance) -> Alignment:
    return align_frames(heard, says(heard), said.phones)
