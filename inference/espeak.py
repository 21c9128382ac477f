"""The speaker of last resort: espeak-ng, which speaks over a hundred languages in any length."""

from __future__ import annotations

import math
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import soxr

from inference.delivery.profile import Delivery as Acted
from inference.errors import Unspeakable
from inference.speech import Samples, Speech, Word
from inference.text import espeak_library
from inference.text.espeak_library import SAMPLE_RATE, Delivery
from inference.text.espeak_phonemes import espeak_voice
from inference.text.frontend import clauses, joint
from inference.text.lexicon import EMPTY, Lexicon
from inference.text.normalize import normalize
from inference.text.piece import Piece, Spoken
from inference.text.symbols import PAUSE_LONG, PAUSE_SHORT
from inference.voice.profile import Prosody, Voice

MODEL = "espeak-ng-1.52"

Report = Callable[[float], None]

_RATE = 175
_SLOWEST, _FASTEST = 80, 700
_PAUSE_SECONDS = {PAUSE_SHORT: 0.18, PAUSE_LONG: 0.36}
_OTHER_PAUSE_SECONDS = 0.36
_PAUSE_SHRINK, _PAUSE_GROW = 0.35, 2.0
# Beyond this a change of length by resampling would be heard as a change of pitch.
_RESAMPLE = 1.03
_TRIALS = 4
_SILENCE = 10 ** (-50 / 20)
_KEEP_SECONDS = 0.004

# Mean F0 in Hz of each timbre at pitch 50 and range 0, and how it grows with both parameters,
# measured with Praat on two sentences; the spread of ln F0 is 0.0019 per unit of range.
_F0_HZ = {"": 89.0, "+f2": 171.0}
_PER_PITCH, _PER_RANGE, _SPREAD_PER_RANGE = 0.0104, 0.0024, 0.0019
_BETWEEN_TIMBRES_HZ = 150.0

_TIMBRES = (
    ("Espeak", ""),
    ("Espeak low", "+m3"),
    ("Espeak woman", "+f2"),
    ("Espeak high", "+f5"),
    ("Espeak whisper", "+whisper"),
)


@dataclass(frozen=True, slots=True)
class _Clause:
    """Words spoken in one breath and the pause that follows, in seconds."""

    pieces: tuple[Piece, ...]
    ending: str
    pause_seconds: float


@dataclass(frozen=True, slots=True)
class _Sound:
    """A clause as sound without silence around it; the onset of each piece in samples."""

    samples: Samples
    onsets: tuple[int, ...]


def voices() -> tuple[Voice, ...]:
    """Return the built-in timbres; each speaks any language."""
    return tuple(Voice.make(name, "espeak", espeak=variant) for name, variant in _TIMBRES)


def languages() -> tuple[tuple[str, str], ...]:
    """Return (code, name) of every language. Raises EngineMissing."""
    return tuple((voice.language, voice.name) for voice in espeak_library.voices())


def voice_from(prosody: Prosody, name: str, language: str = "") -> Voice:
    """Return a voice that speaks at the pitch of somebody else."""
    is_high = math.exp(prosody.f0_mean_log) > _BETWEEN_TIMBRES_HZ
    return Voice.make(name, "espeak", language, prosody=prosody, espeak="+f2" if is_high else "")


def stand_in(voice: Voice) -> Voice:
    """Return the voice itself, or for a neural one a voice of espeak-ng at its pitch."""
    if voice.engine == "espeak":
        return voice
    if voice.prosody is None:
        return Voice.make(voice.name, "espeak")
    return voice_from(voice.prosody, voice.name)


def delivery_of(voice: Voice) -> Delivery:
    """Return pitch and range that bring espeak-ng to the voice's own F0."""
    timbre = voice.espeak[voice.espeak.find("+") :] if "+" in voice.espeak else ""
    if voice.prosody is None or timbre not in _F0_HZ:
        return Delivery(_RATE)
    pitch_range = min(99, max(0, round(voice.prosody.f0_std_log / _SPREAD_PER_RANGE)))
    resting = math.log(_F0_HZ[timbre]) + _PER_RANGE * pitch_range
    pitch = 50 + (voice.prosody.f0_mean_log - resting) / _PER_PITCH
    return Delivery(_RATE, min(99, max(0, round(pitch))), pitch_range)


def _raised(delivery: Delivery, semitones: float) -> Delivery:
    steps = semitones * math.log(2) / 12 / _PER_PITCH
    return replace(delivery, pitch=min(99, max(0, round(delivery.pitch + steps))))


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
    goes. Of a `delivery` only the length is followed. `report` hears the share done and may
    raise to stop. Raises Unspeakable, LanguageMissing, EngineMissing.
    """
    task = _Task(text, voice, language, report, lexicon, pitch_semitones)
    if seconds is None and delivery is not None:
        seconds = delivery.total_seconds / pace
    if seconds is not None:
        return task.fitted(max(1, round(seconds * SAMPLE_RATE)))
    return task.spoken() if pace == 1.0 else task.hurried(pace)


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
        speech = task.fitted(max(1, round(delivery.total_seconds / pace * SAMPLE_RATE)))
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
        self.identifier = _identifier(voice, language)
        self.joint = joint(language)
        self.delivery = _raised(delivery_of(voice), pitch_semitones)
        self.report = report
        # Progress: what is done, and how much of the rest the next pass over the text is.
        self.done = 0.0
        self.next_pass = 1.0

    def spoken(self) -> Speech:
        """Speak as comes naturally."""
        sounds = self.sounds(_RATE)
        return self._joined(sounds, self._gaps(1.0))

    def hurried(self, pace: float) -> Speech:
        """Speak in the natural length divided by the pace."""
        self.next_pass = 0.5
        sounds = self.sounds(_RATE)
        natural = sum(len(sound.samples) for sound in sounds) + sum(self._gaps(1.0))
        return self._fitted(sounds, max(1, round(natural / pace)))

    def fitted(self, n_samples: int) -> Speech:
        """Speak in exactly so many samples."""
        self.next_pass = 0.5
        return self._fitted(self.sounds(_RATE), n_samples)

    def _fitted(self, sounds: Sequence[_Sound], n_samples: int) -> Speech:
        """Meet a length: pauses give first, then the rate, then resampling by a little."""
        rate = _RATE
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
            sounds.append(self._sound(index, _RATE))
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
        return _Sound(samples[first:last], onsets)

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


def _identifier(voice: Voice, language: str) -> str:
    """Return the voice of espeak-ng: the language's own, with the timbre of the voice."""
    base, plus, timbre = voice.espeak.partition("+")
    if base and voice.language.split("-")[0] == language.split("-")[0]:
        return voice.espeak
    return espeak_voice(language) + plus + timbre


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
