"""Bends a line that espeak-ng said to how somebody acted it: lengths, melody and loudness.

Lengths and melody by overlapping and adding periods of the voice (Moulines and Charpentier 1990),
as Praat does it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inference import audio, pitch
from inference.delivery.acting import ENERGY_SCALE, USUAL_SPREAD, levels
from inference.delivery.alignment import PlacedPhone
from inference.delivery.follow import respoken
from inference.delivery.profile import FRAME_SECONDS, Delivery
from inference.delivery.robot import RobotLine
from inference.errors import DeliveryForeign
from inference.speech import Samples, Speech, Word
from inference.text.frontend import Phone, Utterance
from inference.voice.encoder import frames_of

Floats = npt.NDArray[np.float64]

_SEED = 1
_SHORTEST_SECONDS = 0.008
_STEP_SECONDS = 0.01
_EDGE_SECONDS = 0.001
_FADE_SECONDS = 0.004
_FARTHEST_LOG_F0 = np.log(2.0)
# Twelve decibels: beyond it the ground of a robot's voice becomes hiss.
_FARTHEST_GAIN = 1.4


@dataclass(frozen=True, slots=True)
class Height:
    """How high a voice speaks: mean and spread of ln F0 in Hz."""

    mean_log: float
    spread_log: float


@dataclass(frozen=True, slots=True, eq=False)
class _Course:
    """The sounds of a line: their edges in the robot's sound and as acted, in seconds (k + 1,).

    Without the pauses; `starts` (k,) is where each is wanted in the line that has them.
    """

    natural: Floats
    wanted: Floats
    starts: Floats


def bent(
    line: RobotLine, said: Utterance, delivery: Delivery, n_samples: int, height: Height | None
) -> Speech:
    """Return the line as it was acted, in so many samples; without a height at its own.

    Raises DeliveryForeign when other sounds were acted than the line holds.
    """
    phones = respoken(said, delivery).phones
    if not line.says(said):
        raise DeliveryForeign(said.text)
    factor = n_samples / line.sample_rate / delivery.total_seconds
    course = _course(line, phones, np.array(delivery.seconds) * factor)
    sound = _without_pauses(line)
    sung = _sung(sound, line.sample_rate, course, _melody(sound, course, delivery, height, factor))
    energy = [one for one, phone in zip(delivery.energy, phones, strict=True) if not phone.is_pause]
    loud = _levelled(sung, line, course, energy)
    samples = np.zeros(n_samples, dtype=np.float32)
    spoken = [phone for phone in phones if not phone.is_pause]
    for first, last in _runs(phones):
        _lay(samples, loud, course, line.sample_rate, (first, last))
    level = audio.speech_level_db(line.samples, line.sample_rate)
    samples = audio.set_level(samples, line.sample_rate, level)
    words = tuple(_words(said, spoken, course, line.sample_rate, n_samples))
    return Speech(samples, line.sample_rate, words, said.unspoken)


def _course(line: RobotLine, phones: Sequence[Phone], seconds: Floats) -> _Course:
    spoken = np.array([not phone.is_pause for phone in phones])
    begins = np.cumsum(seconds) - seconds
    own = np.maximum(seconds[spoken], _SHORTEST_SECONDS)
    natural = np.diff(line.spans, axis=1)[:, 0] / line.sample_rate
    return _Course(_edges(natural), _edges(own), begins[spoken])


def _edges(seconds: Floats) -> Floats:
    return np.concatenate([[0.0], np.cumsum(seconds)])


def _without_pauses(line: RobotLine) -> Samples:
    return np.concatenate([line.samples[begin:end] for begin, end in line.spans])


def _melody(
    sound: Samples, course: _Course, delivery: Delivery, height: Height | None, factor: float
) -> tuple[Floats, Floats] | None:
    """Return moments of the robot's sound in seconds and the pitch wanted there, in Hz (t,)."""
    measured = pitch.measure(sound)
    if not measured.voiced.any():
        return None
    own = measured.log_f0[measured.voiced].astype(np.float64)
    chosen = height or Height(float(own.mean()), USUAL_SPREAD)
    times = np.arange(0.0, course.natural[-1], _STEP_SECONDS)
    of = np.clip(np.searchsorted(course.natural, times, "right") - 1, 0, len(course.starts) - 1)
    share = (times - course.natural[of]) / np.diff(course.natural)[of].clip(min=1e-6)
    acted = course.starts[of] + share * np.diff(course.wanted)[of]
    middles = (np.arange(len(delivery.pitch)) + 0.5) * FRAME_SECONDS * factor
    spreads = np.interp(acted, middles, delivery.pitch)
    log_f0 = chosen.mean_log + chosen.spread_log * spreads
    near = float(own.mean())
    return times, np.exp(np.clip(log_f0, near - _FARTHEST_LOG_F0, near + _FARTHEST_LOG_F0))


def _sung(
    sound: Samples, sample_rate: int, course: _Course, melody: tuple[Floats, Floats] | None
) -> Samples:
    """Give the sound the lengths of the course and the melody: samples (n,)."""
    import parselmouth  # a large library that speaking alone does not need
    from parselmouth.praat import call, run

    whole = parselmouth.Sound(sound.astype(np.float64), sampling_frequency=sample_rate)
    end = float(whole.duration)
    work = call(whole, "To Manipulation", _STEP_SECONDS, pitch.FLOOR_HZ, pitch.CEILING_HZ)
    lengths = call("Create DurationTier", "lengths", 0.0, end)
    factors = np.diff(course.wanted) / np.diff(course.natural).clip(min=1e-4)
    for at, factor in enumerate(factors):
        begin, until = course.natural[at], course.natural[at + 1]
        edge = min(_EDGE_SECONDS, (until - begin) / 4)
        for moment in (begin + edge, until - edge):
            call(lengths, "Add point", min(float(moment), end), float(factor))
    call([work, lengths], "Replace duration tier")
    if melody is not None:
        tune = call("Create PitchTier", "tune", 0.0, end)
        for moment, hertz in zip(*melody, strict=True):
            call(tune, "Add point", float(moment), float(hertz))
        call([work, tune], "Replace pitch tier")
    # Hisses are put together at random, and the same wish is to give the same samples.
    run(f"random_initializeWithSeedUnsafelyButPredictably ({_SEED})")
    made = call(work, "Get resynthesis (overlap-add)")
    sung: Samples = np.asarray(made.values[0], dtype=np.float32)
    n_wanted = round(float(course.wanted[-1]) * sample_rate)
    return np.pad(sung[:n_wanted], (0, max(0, n_wanted - len(sung))))


def _levelled(sung: Samples, line: RobotLine, course: _Course, energy: Sequence[float]) -> Samples:
    """Make each sound as loud as it was acted, with smooth ways between the sounds."""
    placed = [
        PlacedPhone(symbol, float(begin), float(end))
        for symbol, begin, end in zip(
            line.symbols, course.wanted[:-1], course.wanted[1:], strict=True
        )
    ]
    own = np.array(levels(frames_of(sung, line.sample_rate), placed))
    gains = np.clip(ENERGY_SCALE * (np.array(energy) - own), -_FARTHEST_GAIN, _FARTHEST_GAIN)
    middles = (course.wanted[:-1] + course.wanted[1:]) / 2
    at = np.arange(len(sung)) / line.sample_rate
    loud: Samples = (sung * np.exp(np.interp(at, middles, gains))).astype(np.float32)
    return loud


def _runs(phones: Sequence[Phone]) -> Iterator[tuple[int, int]]:
    """Yield first and last (not with) of the sounds that follow each other without a pause."""
    at = first = 0
    for phone in phones:
        if not phone.is_pause:
            at += 1
        elif at > first:
            yield first, at
            first = at
    if at > first:
        yield first, at


def _lay(
    samples: Samples, sung: Samples, course: _Course, sample_rate: int, run: tuple[int, int]
) -> None:
    """Add one run of sounds, its edges faded, at its place in the line."""
    first, last = run
    begin, end = (round(float(course.wanted[at]) * sample_rate) for at in (first, last))
    part = sung[begin:end].copy()
    n = min(round(_FADE_SECONDS * sample_rate), len(part) // 2)
    part[:n] *= np.linspace(0, 1, n, dtype=np.float32)
    part[len(part) - n :] *= np.linspace(1, 0, n, dtype=np.float32)
    at = min(len(samples), round(float(course.starts[first]) * sample_rate))
    room = min(len(part), len(samples) - at)
    samples[at : at + room] += part[:room]


def _words(
    said: Utterance, spoken: Sequence[Phone], course: _Course, sample_rate: int, n_samples: int
) -> Iterator[Word]:
    ends = course.starts + np.diff(course.wanted)
    for index, word in enumerate(said.words):
        own = [at for at, phone in enumerate(spoken) if phone.word_index == index]
        if own:
            first = min(n_samples, round(float(course.starts[own[0]]) * sample_rate))
            last = min(n_samples, round(float(ends[own[-1]]) * sample_rate))
            yield Word(word.text, word.start, word.end, first, last)
