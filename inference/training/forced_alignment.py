"""Finds when each of our phones is spoken in a recording whose words are known.

The recogniser knows ARPABET only. Every word is therefore taught to it under a name of its own with
the ARPABET counterparts of *our* phones, so what comes back maps one to one onto what the acoustic
model will read. English only, for that is the recogniser's acoustic model.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt
import soxr

Samples = npt.NDArray[np.float32]
Sound = npt.NDArray[np.int16]

RATE = 16000
FRAME_S = 0.01
LEAST_S = 0.03
# The recogniser's frames are 25.6 ms long: a change of state lies near the middle of one.
MIDDLE_S = 0.008
PAD_S = 0.12
BEAM = 1e-80

_Step = tuple[int, int, float, str] | tuple[int, int, float]

_PAIRS = (
    "ɪ=IH iː=IY i=IY ɛ=EH æ=AE ɑː=AA ɔː=AO ɔ=AO ʊ=UH uː=UW ʌ=AH ə=AH ɐ=AH ɚ=ER ɜː=ER ᵻ=IH "
    "eɪ=EY aɪ=AY ɔɪ=OY aʊ=AW oʊ=OW p=P b=B t=T d=D k=K ɡ=G f=F v=V θ=TH ð=DH s=S z=Z ʃ=SH "
    "ʒ=ZH h=HH tʃ=CH dʒ=JH m=M n=N ŋ=NG l=L ɹ=R j=Y w=W ɾ=D ʔ=T x=K ɬ=L ɒ=AA əʊ=OW eə=EH "
    "ʊə=UH ɑ=AA a=AE oː=AO r=R u=UW e=EH o=OW ɜ=ER ç=HH"
)
ARPABET: dict[str, str] = {
    symbol: arpabet for symbol, _, arpabet in (pair.partition("=") for pair in _PAIRS.split())
}


class CannotAlign(Exception):
    """The words do not fit the sound, or hold a phone the recogniser has no counterpart for."""


@dataclass(frozen=True, slots=True)
class Span:
    """One phone in the recording: seconds from its beginning."""

    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """The spans of every phone of every word.

    `squeezed` is the share of phones that found no more room than the recogniser must give: where
    the text says more than the recording, it is high.
    """

    words: tuple[tuple[Span, ...], ...]
    squeezed: float

    @property
    def start(self) -> float:
        """Second where the first word begins."""
        return self.words[0][0].start

    @property
    def end(self) -> float:
        """Second where the last word ends."""
        return self.words[-1][-1].end


class _Segment(Protocol):
    start_frame: int
    end_frame: int


class Aligner:
    """A recogniser that hears nothing but a given row of phones, with silence between words."""

    def __init__(self) -> None:
        self._start()

    def align(
        self, samples: Samples, sample_rate: int, words: Sequence[Sequence[str]]
    ) -> Alignment:
        """Place each phone of `words` (our symbols, a sequence per word) in mono `samples`.

        Raises CannotAlign when the recogniser finds no path or a symbol has no counterpart.
        """
        missing = {symbol for word in words for symbol in word if symbol not in ARPABET}
        if missing or not all(words):
            raise CannotAlign(f"no counterpart for {sorted(missing)}")
        graph, final = _graph(words)
        self._decoder.add_fsg("row", self._decoder.create_fsg("row", 0, final, graph))
        self._decoder.activate_search("row")
        self._listen(_for_recogniser(samples, sample_rate))
        if self._decoder.hyp() is None:
            raise CannotAlign("no path through the words")
        heard = [_span(part) for part in self._decoder.seg() if part.word in _NAMES]
        if len(heard) != sum(len(word) for word in words):
            raise CannotAlign("the recogniser lost a phone")
        return _alignment(heard, words)

    def _start(self) -> None:
        import pocketsphinx  # with a model of its own, and needed by training only

        self._decoder = pocketsphinx.Decoder(
            lm=None,
            loglevel="FATAL",
            beam=BEAM,
            pbeam=BEAM,
            wbeam=BEAM,
            fsgusefiller=False,
            bestpath=False,
        )
        for name, arpabet in _NAMES.items():
            self._decoder.add_word(name, arpabet, True)

    def _listen(self, sound: Sound) -> None:
        try:
            self._decoder.start_utt()
            self._decoder.process_raw(sound.tobytes(), no_search=False, full_utt=True)
            self._decoder.end_utt()
        except RuntimeError as error:
            # A decoder that has lost its way once stays lost.
            self._start()
            raise CannotAlign(str(error)) from error


def _graph(words: Sequence[Sequence[str]]) -> tuple[list[_Step], int]:
    """Give the steps of a walk through all phones, silence allowed around words, and its end."""
    steps: list[_Step] = []
    state = 0
    for word in words:
        steps += [(state, state + 1, 0.5, "<sil>"), (state, state + 1, 0.5)]
        state += 1
        for symbol in word:
            steps.append((state, state + 1, 1.0, _name(symbol)))
            state += 1
    # The silence that is put around the sound is always there to end with.
    steps.append((state, state + 1, 1.0, "<sil>"))
    return steps, state + 1


def _name(symbol: str) -> str:
    return f"_our{ARPABET[symbol].lower()}"


_NAMES = {f"_our{arpabet.lower()}": arpabet for arpabet in sorted(set(ARPABET.values()))}


def _for_recogniser(samples: Samples, sample_rate: int) -> Sound:
    # The recogniser wants 16 kHz at an ordinary loudness with a little silence around.
    wave = soxr.resample(samples, sample_rate, RATE) if sample_rate != RATE else samples
    wave = wave * (0.08 / max(float(np.sqrt(np.mean(wave**2))), 1e-5))
    quiet = np.random.default_rng(0).normal(0.0, 3e-4, int(PAD_S * RATE))
    whole = np.concatenate([quiet, wave, quiet])
    return np.asarray(np.clip(whole, -1.0, 1.0) * 32767, dtype=np.int16)


def _alignment(heard: Sequence[Span], words: Sequence[Sequence[str]]) -> Alignment:
    spans: list[tuple[Span, ...]] = []
    at = 0
    for word in words:
        spans.append(tuple(heard[at : at + len(word)]))
        at += len(word)
    squeezed = sum(span.end - span.start < LEAST_S + FRAME_S / 2 for span in heard)
    return Alignment(tuple(spans), squeezed / len(heard))


def _span(part: _Segment) -> Span:
    start = max(part.start_frame * FRAME_S + MIDDLE_S - PAD_S, 0.0)
    end = max((part.end_frame + 1) * FRAME_S + MIDDLE_S - PAD_S, start)
    return Span(start, end)
