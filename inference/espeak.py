"""The speaker of last resort: espeak-ng, which speaks over a hundred languages in any length."""

from __future__ import annotations

import math
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import soxr

from inference.delivery.profile import Delivery as Acted
from inference.delivery.robot import RobotLine, RobotPhone, line_of
from inference.errors import DeliveryForeign, Unspeakable
from inference.espeak_voices import RATE, delivery_of, identifier, raised
from inference.speech import Samples, Speech, Word
from inference.text import espeak_library
from inference.text.espeak_library import SAMPLE_RATE
from inference.text.espeak_phonemes import symbols_of
from inference.text.frontend import clauses, joint, utterance
from inference.text.lexicon import EMPTY, Lexicon
from inference.text.normalize import normalize
from inference.text.piece import Piece, Spoken
from inference.text.symbols import PAUSE_LONG, PAUSE_SHORT
from inference.voice.profile import Voice

if TYPE_CHECKING:
    from inference.delivery.bending import Height

MODEL = "espeak-ng-1.52"

Report = Callable[[float], None]

_SLOWEST, _FASTEST = 80, 700
# From here on sounds are left out.
_QUICK = 320
_PAUSE_SECONDS = {PAUSE_SHORT: 0.18, PAUSE_LONG: 0.36}
_OTHER_PAUSE_SECONDS = 0.36
_PAUSE_SHRINK, _PAUSE_GROW = 0.35, 2.0
# Beyond this a change of length by resampling would be heard as a change of pitch.
_RESAMPLE = 1.03
_TRIALS = 4
_SILENCE = 10 ** (-50 / 20)
_KEEP_SECONDS = 0.004


@dataclass(frozen=True, slots=True)
class _Clause:
    """Words spoken in one breath and the pause that follows, in seconds."""

    pieces: tuple[Piece, ...]
    ending: str
    pause_seconds: float


@dataclass(frozen=True, slots=True)
class _Sound:
    """A clause without silence around it: its sound, the onset of each piece in it, its phones."""

    samples: Samples
    onsets: tuple[int, ...]
    phones: tuple[RobotPhone, ...] = ()


def speak(
    text: str,
    voice: Voice,
    *,
    language: str = "en",
    pace: float = 1.0,
    seconds: float | None = None,
    pitch_semitones: float = 0.0,
    delivery: Acted | None = None,
    report: Report | None = None,
    lexicon: Lexicon = EMPTY,
) -> Speech:
    """Speak the text, in exactly `seconds` when given. The same arguments give the same samples.

    `pace` 2.0 is twice as fast as usual; `pitch_semitones` raises the voice as far as espeak-ng
    goes. A `delivery` of the same sounds is followed in lengths, melody and loudness, of another
    one only the length. `report` hears the share done and may raise to stop. Raises Unspeakable,
    LanguageMissing, EngineMissing.
    """
    task = _Task(text, voice, language, report, lexicon, pitch_semitones)
    if delivery is not None:
        wanted = seconds if seconds is not None else delivery.total_seconds / pace
        return task.followed(delivery, max(1, round(wanted * SAMPLE_RATE)))
    if seconds is not None:
        return task.fitted(max(1, round(seconds * SAMPLE_RATE)))
    return task.spoken() if pace == 1.0 else task.hurried(pace)


def line(
    text: str, voice: Voice, seconds: float, language: str = "en", lexicon: Lexicon = EMPTY
) -> RobotLine:
    """Speak the text sound by sound, at the rate at which its sounds last about `seconds`.

    Raises as `speak`.
    """
    return _Task(text, voice, language, None, lexicon, 0.0).line(seconds)


def stream(
    text: str,
    voice: Voice,
    *,
    language: str = "en",
    pace: float = 1.0,
    pitch_semitones: float = 0.0,
    delivery: Acted | None = None,
    report: Report | None = None,
    lexicon: Lexicon = EMPTY,
) -> Generator[Samples, None, Speech]:
    """Yield the sound that `speak` gives clause by clause, and return all of it.

    Where a length is to be met it comes in one piece. Raises as `speak`.
    """
    task = _Task(text, voice, language, report, lexicon, pitch_semitones)
    if delivery is None and pace == 1.0:
        return (yield from task.parts())
    if delivery is None:
        speech = task.hurried(pace)
    else:
        speech = task.followed(delivery, max(1, round(delivery.total_seconds / pace * SAMPLE_RATE)))
    yield speech.samples
    return speech


class _Task:
    """One text being spoken in one voice; knows how far it has come."""

    def __init__(
        self,
        text: str,
        voice: Voice,
        language: str,
        report: Report | None,
        lexicon: Lexicon,
        pitch_semitones: float,
    ) -> None:
        spoken = normalize(text, language, lexicon)
        self.text = text
        self.clauses = tuple(_breaths(spoken))
        self.unspoken = tuple(part.text for part in spoken.unspoken)
        if not self.clauses:
            raise Unspeakable(text, self.unspoken)
        self.said = (text, language, lexicon)
        self.voice = voice
        self.semitones = pitch_semitones
        self.identifier = identifier(voice, language)
        self.joint = joint(language)
        self.delivery = raised(delivery_of(voice), pitch_semitones)
        self.report = report
        # Progress: what is done, and how much of the rest the next pass over the text is.
        self.done = 0.0
        self.next_pass = 1.0

    def spoken(self) -> Speech:
        """Speak as comes naturally."""
        sounds = self.sounds(RATE)
        return self._joined(sounds, self._gaps(1.0))

    def hurried(self, pace: float) -> Speech:
        """Speak in the natural length divided by the pace."""
        self.next_pass = 0.5
        sounds = self.sounds(RATE)
        natural = sum(len(sound.samples) for sound in sounds) + sum(self._gaps(1.0))
        return self._fitted(sounds, max(1, round(natural / pace)))

    def fitted(self, n_samples: int) -> Speech:
        """Speak in exactly so many samples."""
        self.next_pass = 0.5
        return self._fitted(self.sounds(RATE), n_samples)

    def followed(self, acted: Acted, n_samples: int) -> Speech:
        """Speak as it was acted, in exactly so many samples."""
        from inference.delivery.bending import bent

        said = utterance(*self.said)
        self.next_pass = 0.5
        try:
            spoken = acted.spoken_seconds * n_samples / SAMPLE_RATE / acted.total_seconds
            return bent(self.line(spoken), said, acted, n_samples, self._height())
        except DeliveryForeign:
            return self.fitted(n_samples)

    def _height(self) -> Height | None:
        from inference.delivery.bending import Height

        own = self.voice.prosody
        if own is None:
            return None
        return Height(own.f0_mean_log + self.semitones * math.log(2) / 12, own.f0_std_log)

    def line(self, seconds: float) -> RobotLine:
        """Speak sound by sound, at the rate at which the sounds last about so long."""
        made = self._line(RATE)
        rate = round(RATE * made.seconds / max(seconds, 0.1))
        return self._line(min(_QUICK, max(_SLOWEST, rate)))

    def _line(self, rate: int) -> RobotLine:
        sounds = self.sounds(rate)
        return line_of([(sound.samples, sound.phones) for sound in sounds], SAMPLE_RATE)

    def _fitted(self, sounds: Sequence[_Sound], n_samples: int) -> Speech:
        """Meet a length: pauses give first, then the rate, then resampling by a little."""
        rate = RATE
        silence = sum(self._gaps(1.0))
        grow = _pause_factor(sum(len(s.samples) for s in sounds), silence, n_samples)
        room = max(1, n_samples - round(silence * grow))
        for _ in range(_TRIALS):
            length = sum(len(sound.samples) for sound in sounds)
            wanted = min(_FASTEST, max(_SLOWEST, round(rate * length / room)))
            if wanted == rate:
                break
            rate = wanted
            sounds = self.sounds(rate)
        self.done = 1.0
        self._tell()
        return self._exact(sounds, grow, n_samples)

    def parts(self) -> Generator[Samples, None, Speech]:
        """Yield each clause and the pause after it; return what `spoken` does."""
        gaps = self._gaps(1.0)
        sounds: list[_Sound] = []
        for index, gap in enumerate((*gaps, 0)):
            sounds.append(self._sound(index, RATE))
            self.done = (index + 1) / len(self.clauses)
            yield np.pad(sounds[-1].samples, (0, gap))
        return self._joined(sounds, gaps)

    def sounds(self, rate: int) -> list[_Sound]:
        """Return every clause as sound."""
        share = (1.0 - self.done) * self.next_pass / len(self.clauses)
        made: list[_Sound] = []
        for index in range(len(self.clauses)):
            made.append(self._sound(index, rate))
            self.done += share
            self._tell()
        return made

    def _sound(self, index: int, rate: int) -> _Sound:
        clause = self.clauses[index]
        starts: list[int] = []
        text = ""
        for piece in clause.pieces:
            starts.append(len(text))
            text += piece.spoken + self.joint
        said = text.rstrip() + clause.ending
        delivery = replace(self.delivery, rate=rate)
        heard = espeak_library.render(said, self.identifier, delivery, self._tell)
        samples = np.frombuffer(heard.pcm, dtype="<i2").astype(np.float32) / np.float32(32768)
        first, last = _edges(samples)
        onsets = _onsets(heard.words, starts, first, last)
        phones = _phones(heard.phones, first, last)
        return _Sound(samples[first:last], onsets, phones)

    def _tell(self) -> None:
        if self.report is not None:
            self.report(min(1.0, self.done))

    def _gaps(self, grow: float) -> list[int]:
        return [round(c.pause_seconds * grow * SAMPLE_RATE) for c in self.clauses[:-1]]

    def _exact(self, sounds: Sequence[_Sound], grow: float, n_samples: int) -> Speech:
        gaps = self._gaps(grow)
        length = sum(len(sound.samples) for sound in sounds)
        room = n_samples - sum(gaps)
        if room < length / _RESAMPLE:
            gaps = _gaps_within(gaps, max(0, n_samples - math.ceil(length / _RESAMPLE)))
            room = n_samples - sum(gaps)
        factor = min(room / max(1, length), _RESAMPLE)
        resized = [_resized(sound, factor) for sound in sounds]
        speech = self._joined(resized, gaps)
        samples = np.zeros(n_samples, dtype=np.float32)
        kept = min(n_samples, len(speech.samples))
        samples[:kept] = speech.samples[:kept]
        words = tuple(_within(word, n_samples) for word in speech.words)
        return replace(speech, samples=samples, words=words)

    def _joined(self, sounds: Sequence[_Sound], gaps: Sequence[int]) -> Speech:
        parts: list[Samples] = []
        words: list[Word] = []
        at = 0
        for clause, sound, gap in zip(self.clauses, sounds, (*gaps, 0), strict=True):
            ends = (*sound.onsets[1:], len(sound.samples))
            for piece, onset, end in zip(clause.pieces, sound.onsets, ends, strict=True):
                if words and (words[-1].start, words[-1].end) == (piece.start, piece.end):
                    words[-1] = replace(words[-1], end_sample=at + end)
                    continue
                written = self.text[piece.start : piece.end]
                words.append(Word(written, piece.start, piece.end, at + onset, at + end))
            parts.append(np.pad(sound.samples, (0, gap)))
            at += len(parts[-1])
        return Speech(np.concatenate(parts), SAMPLE_RATE, tuple(words), self.unspoken)


def _breaths(spoken: Spoken) -> Iterator[_Clause]:
    for pieces, pause in clauses(spoken.pieces):
        seconds = _PAUSE_SECONDS.get(pause, _OTHER_PAUSE_SECONDS)
        yield _Clause(tuple(pieces), pause or PAUSE_LONG, seconds)


def _pause_factor(sound: int, silence: int, wanted: int) -> float:
    if silence == 0:
        return 1.0
    return min(_PAUSE_GROW, max(_PAUSE_SHRINK, (wanted - sound) / silence))


def _gaps_within(gaps: Sequence[int], room: int) -> list[int]:
    factor = min(1.0, room / max(1, sum(gaps)))
    return [int(gap * factor) for gap in gaps]


def _resized(sound: _Sound, factor: float) -> _Sound:
    wanted = max(1, round(len(sound.samples) * factor))
    if wanted == len(sound.samples) or len(sound.samples) == 0:
        return sound
    resized = soxr.resample(sound.samples, len(sound.samples), wanted, quality="HQ")
    samples = np.zeros(wanted, dtype=np.float32)
    kept = min(wanted, len(resized))
    samples[:kept] = resized[:kept]
    return _Sound(samples, tuple(min(wanted, round(onset * factor)) for onset in sound.onsets))


def _within(word: Word, n_samples: int) -> Word:
    start, end = min(word.start_sample, n_samples), min(word.end_sample, n_samples)
    return replace(word, start_sample=start, end_sample=end)


def _edges(samples: Samples) -> tuple[int, int]:
    """Return where sound begins and ends, with a few milliseconds to spare."""
    peak = float(np.abs(samples).max(initial=0.0))
    loud = np.flatnonzero(np.abs(samples) > peak * _SILENCE)
    if len(loud) == 0:
        return 0, len(samples)
    keep = round(_KEEP_SECONDS * SAMPLE_RATE)
    return max(0, int(loud[0]) - keep), min(len(samples), int(loud[-1]) + 1 + keep)


def _onsets(
    words: Sequence[espeak_library.HeardWord], starts: Sequence[int], first: int, last: int
) -> tuple[int, ...]:
    """Return the onset of each piece, counted from sample `first`; those unheard share a place."""
    heard: dict[int, int] = {}
    for word in words:
        index = max((i for i, start in enumerate(starts) if start <= word.at), default=0)
        heard.setdefault(index, word.sample)
    known = sorted(heard)
    onsets = np.interp(
        np.arange(len(starts)),
        [*known, len(starts)],
        [*(heard[index] for index in known), last],
    )
    placed = np.clip(np.maximum.accumulate(onsets) - first, 0, last - first)
    placed[0] = 0
    return tuple(int(onset) for onset in placed)


def _phones(
    heard: Sequence[espeak_library.HeardPhone], first: int, last: int
) -> tuple[RobotPhone, ...]:
    """Return our phones of what was heard; those of one symbol share its time."""
    ends = [*(phone.sample for phone in heard[1:]), last]
    found: list[RobotPhone] = []
    for phone, end in zip(heard, ends, strict=True):
        symbols = symbols_of(phone.written)
        edges = np.linspace(phone.sample, max(phone.sample, end), len(symbols) + 1)
        inside = [int(at) for at in np.clip(edges, first, last).round() - first]
        found += map(RobotPhone, symbols, inside[:-1], inside[1:])
    return tuple(found)
