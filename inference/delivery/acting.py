"""From a recording of an acted line to its delivery: what the voice did, freed of whose it was."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from inference import pitch
from inference.acoustic.config import STYLE, VOICED_MEAN
from inference.delivery.alignment import Alignment, PlacedPhone
from inference.delivery.profile import FARTHEST, FRAME_SECONDS, Delivery
from inference.mel import DEFAULT
from inference.pitch import Pitch
from inference.text.frontend import Phone
from inference.text.symbols import EDGE
from inference.voice.encoder import Frames, measured

Floats = npt.NDArray[np.float64]
Samples = npt.NDArray[np.float32]

# The edges of silence that the acoustic model has learnt to begin and to end with.
_LEAD_SECONDS = 2 * FRAME_SECONDS
_TAIL_SECONDS = 4 * FRAME_SECONDS
ENERGY_SCALE = 1.5
USUAL_SPREAD = 0.19
_USUAL_FRAMES = 60.0
_OCTAVE_GUARD = 0.75
_LOWEST, _HIGHEST = 0.55, 2.4
_FEWEST_VOICED = 5


def sung(samples: Samples) -> Pitch:
    """Measure the pitch of acted speech (mono, at the model's rate), first at large, then near it.

    A range around the voice's own middle leaves the tracker no octave to slip to.
    """
    rough = pitch.measure(samples, DEFAULT)
    if rough.voiced.sum() < _FEWEST_VOICED:
        return rough
    middle_hz = float(np.exp(np.median(rough.log_f0[rough.voiced])))
    floor_hz = max(40.0, _LOWEST * middle_hz)
    return pitch.measure(samples, DEFAULT, floor_hz, max(_HIGHEST * middle_hz, 2 * floor_hz))


def delivery_of(
    heard: Frames, melody: Pitch, aligned: Alignment, phones: Sequence[Phone]
) -> Delivery:
    """Take the delivery out of a recording's frames, its pitch and its alignment.

    Pitch is told in spreads around the mean of this recording, the spread of a short one drawn
    towards what is usual; energy as the acoustic model knows it.
    """
    lengths = [one.end - one.start for one in aligned.phones]
    symbols = [EDGE, *(one.symbol for one in aligned.phones), EDGE]
    seconds = [_LEAD_SECONDS, *lengths, _TAIL_SECONDS]
    begin = aligned.start - _LEAD_SECONDS
    energy = [_quiet(heard), *levels(heard, aligned.phones), _quiet(heard)]
    symbols, seconds, energy = _with_end(symbols, seconds, energy, phones)
    n_frames = round(sum(seconds) / FRAME_SECONDS)
    times = begin + (np.arange(n_frames, dtype=np.float64) + 0.5) * FRAME_SECONDS
    contour = _contour(melody, times, aligned)
    return Delivery.of(symbols, seconds, energy, contour.tolist())


def levels(heard: Frames, placed: Sequence[PlacedPhone]) -> list[float]:
    """Measure how loud each phone is, in the units of the acoustic model."""
    level = _level(heard)
    found = []
    for one in placed:
        begin = round(one.start / FRAME_SECONDS)
        end = max(begin + 1, round(one.end / FRAME_SECONDS))
        found.append(float(level[begin:end].mean()) if begin < len(level) else _quiet(heard))
    return found


def _with_end(
    symbols: list[str], seconds: list[float], energy: list[float], phones: Sequence[Phone]
) -> tuple[list[str], list[float], list[float]]:
    """Put the pause that ends the text before the last edge: it bends the sounds before it."""
    last = phones[-2]
    if last.is_pause:
        symbols = [*symbols[:-1], last.symbol, EDGE]
        seconds = [*seconds[:-1], 0.0, seconds[-1]]
        energy = [*energy[:-1], energy[-1], energy[-1]]
    return symbols, seconds, energy


def _contour(melody: Pitch, times: Floats, aligned: Alignment) -> Floats:
    """Return the pitch (t,) at the times, in spreads around its mean, without slips."""
    frame_times = (np.arange(len(melody.log_f0)) + 0.5) * FRAME_SECONDS
    inside = (frame_times >= aligned.start) & (frame_times < aligned.end)
    chosen = melody.voiced & inside
    if chosen.sum() < _FEWEST_VOICED:
        return np.zeros(len(times))
    middle = float(np.median(melody.log_f0[chosen]))
    chosen &= np.abs(melody.log_f0 - middle) < _OCTAVE_GUARD
    log_f0 = melody.log_f0[chosen].astype(np.float64)
    count = float(len(log_f0))
    variance = (count * log_f0.var() + _USUAL_FRAMES * USUAL_SPREAD**2) / (count + _USUAL_FRAMES)
    carried = np.interp(times, frame_times[chosen], log_f0)
    spreads: Floats = np.clip((carried - log_f0.mean()) / np.sqrt(variance), -FARTHEST, FARTHEST)
    return spreads


def _quiet(heard: Frames) -> float:
    return float(np.percentile(_level(heard), 3))


def _level(heard: Frames) -> Floats:
    ground = measured(heard)[VOICED_MEAN.start - STYLE : VOICED_MEAN.stop - STYLE].mean()
    level: Floats = (heard.mel.mean(axis=1).astype(np.float64) - float(ground)) / ENERGY_SCALE
    return np.clip(level, -FARTHEST, FARTHEST)
