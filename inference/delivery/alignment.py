"""Finds when each sound of a text is spoken in a recording of it.

The line is spoken by the model itself, in a voice taken from the recording; then the cheapest way
is walked along it while the recording goes by. Pauses may be anywhere between two words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inference.delivery.expected import Expected
from inference.delivery.path import Floats, Toll, walk
from inference.delivery.profile import FRAME_SECONDS
from inference.text.frontend import ENDS_WORD, Phone
from inference.text.symbols import PAUSE_SHORT
from inference.voice.encoder import Frames

Flags = npt.NDArray[np.bool_]
Places = npt.NDArray[np.int64]

# Silence shorter than this between two words is the end of a sound, not a pause.
LEAST_PAUSE_FRAMES = 5

_SHAPES = 14
_LOUDNESS_WEIGHT = 0.5
_CHANGE_WEIGHT = 2.0
_VOICE_WEIGHT = 1.0
_QUIET_PERCENTILE = 8.0
_SOUNDING_SHARE = 0.4
# Mean of the log mel, below which there is no sound at all.
_DEAD = -11.4


@dataclass(frozen=True, slots=True)
class PlacedPhone:
    """One phone or pause of an aligned text: seconds from the beginning of the recording.

    `word_index` counts the words of the text, -1 is a pause.
    """

    symbol: str
    start: float
    end: float
    word_index: int = -1

    @property
    def is_pause(self) -> bool:
        """Whether nothing is said."""
        return self.word_index < 0


@dataclass(frozen=True, slots=True)
class Alignment:
    """The phones of a text in a recording, one after another without gaps.

    Pauses that were made where nobody wrote one are among them, written ones that were not made
    are left out. `distance` tells how far the sound is from the words: about 1 for the right
    words, and the more, the more others they are.
    """

    phones: tuple[PlacedPhone, ...]
    distance: float

    @property
    def start(self) -> float:
        """Second where the first word begins."""
        return self.phones[0].start

    @property
    def end(self) -> float:
        """Second where the last word ends."""
        return self.phones[-1].end


@dataclass(frozen=True, slots=True)
class _Route:
    """Places to be passed, in order: frames of the line (-1 for a rest) and the phone of each."""

    frame: Places
    phone: Places

    @property
    def rests(self) -> Flags:
        return self.frame < 0


def align_frames(heard: Frames, line: Expected, phones: Sequence[Phone]) -> Alignment:
    """Place the phones of an utterance, edges included, in the frames of a recording."""
    route = _route(line, phones)
    cost = _costs(heard, line, route)
    places = walk(cost, route.rests, Toll())
    resting = route.rests[places]
    of = _without_sound(np.where(resting, -1, route.phone[places]), heard)
    spans = _spans(of, phones)
    spoken = cost[np.arange(len(places)), places][~resting]
    nearest = cost[:, ~route.rests].min(axis=1)[~resting]
    distance = float(spoken.mean() / max(float(nearest.mean()), 1e-6))
    return Alignment(tuple(_placed(spans, phones)), distance)


def _route(line: Expected, phones: Sequence[Phone]) -> _Route:
    """Lay out a rest before, after and between all words, and the frames of each phone."""
    frames: list[int] = [-1]
    owners: list[int] = [0]
    for at, phone in enumerate(phones):
        if phone.is_pause:
            continue
        own = np.flatnonzero(line.phone == at)
        frames += own.tolist()
        owners += [at] * len(own)
        if phone.boundary & ENDS_WORD:
            frames.append(-1)
            owners.append(at)
    if frames[-1] >= 0:
        frames.append(-1)
        owners.append(owners[-1])
    return _Route(np.array(frames), np.array(owners))


def _costs(heard: Frames, line: Expected, route: _Route) -> Floats:
    """Return how unlike every moment is every place: (t, n)."""
    spoken = line.phone >= 0
    mine = _features(heard.mel - heard.mel[_speech(heard)].mean(axis=0), heard.voiced)
    ours = _features(line.mel - line.mel[spoken].mean(axis=0), line.voiced)[route.frame]
    squares = np.square(mine).sum(axis=1)[:, None] + np.square(ours).sum(axis=1)[None]
    cost: Floats = np.sqrt(np.maximum(squares - 2 * mine @ ours.T, 0.0))
    cost /= max(float(np.median(cost[:, ~route.rests].min(axis=1))), 1e-6)
    level = heard.mel.mean(axis=1)
    # Where the microphone was off, not even the room was heard; its noise must not seem a sound.
    alive = level > _DEAD
    ground = level <= np.percentile(level[alive], _QUIET_PERCENTILE)
    quiet = heard.mel[alive & ground].mean(axis=0)
    silence = np.where(alive, np.sqrt(np.square(heard.mel - quiet).mean(axis=1)), 0.0)
    cost[:, route.rests] = silence[:, None]
    return cost


def _without_sound(of: Places, heard: Frames) -> Places:
    """Give the sounding ends of a rest to the phones around it.

    Next to silence a sound changes as it never does between words, and so was taken for none.
    """
    level = heard.mel.mean(axis=1)
    quiet, loud = np.percentile(level[level > _DEAD], [_QUIET_PERCENTILE, 95.0])
    sounds = level > quiet + _SOUNDING_SHARE * (loud - quiet)
    found = of.copy()
    for at in range(1, len(of)):
        if found[at] < 0 and found[at - 1] >= 0 and sounds[at]:
            found[at] = found[at - 1]
    for at in range(len(of) - 2, -1, -1):
        if found[at] < 0 and found[at + 1] >= 0 and sounds[at]:
            found[at] = found[at + 1]
    return found


def _speech(heard: Frames) -> Flags:
    return heard.speech if heard.speech.any() else np.ones(len(heard), dtype=np.bool_)


def _features(mel: npt.NDArray[np.float32], voiced: Flags) -> Floats:
    """Return the coarse shape of the spectrum, how it changes, and voicing: (t, 29)."""
    n_mels = mel.shape[1]
    middles = (np.arange(n_mels) + 0.5) * np.pi / n_mels
    shapes = np.cos(np.arange(_SHAPES)[:, None] * middles[None]) * np.sqrt(2 / n_mels)
    shapes[0] *= _LOUDNESS_WEIGHT / np.sqrt(2)
    coarse = mel.astype(np.float64) @ shapes.T
    padded = np.pad(coarse, ((2, 2), (0, 0)), mode="edge")
    change = (padded[3:-1] - padded[1:-3] + 2 * (padded[4:] - padded[:-4])) / 10
    voice = _VOICE_WEIGHT * voiced[:, None].astype(np.float64)
    features: Floats = np.concatenate([coarse, _CHANGE_WEIGHT * change, voice], axis=1)
    return features


def _spans(of: Places, phones: Sequence[Phone]) -> dict[int, tuple[int, int]]:
    """Return first and last frame of each phone that is no pause; those unheard get none."""
    spans: dict[int, tuple[int, int]] = {}
    end = int(np.flatnonzero(of >= 0)[0]) if (of >= 0).any() else 0
    for at, phone in enumerate(phones):
        if phone.is_pause:
            continue
        own = np.flatnonzero(of == at)
        begin = int(own[0]) if len(own) else end
        end = int(own[-1]) + 1 if len(own) else end
        spans[at] = (begin, end)
    return spans


def _placed(spans: dict[int, tuple[int, int]], phones: Sequence[Phone]) -> list[PlacedPhone]:
    """Turn frames into seconds; what is too short for a pause belongs to the sound before it."""
    placed: list[PlacedPhone] = []
    order = sorted(spans)
    for at, following in zip(order, [*order[1:], None], strict=True):
        begin, end = spans[at]
        next_begin = end if following is None else spans[following][0]
        rests = next_begin - end >= LEAST_PAUSE_FRAMES
        until = end if rests else next_begin
        placed.append(_phone(phones[at].symbol, begin, until, phones[at].word_index))
        if rests and following is not None:
            written = phones[at + 1]
            symbol = written.symbol if written.is_pause else PAUSE_SHORT
            placed.append(_phone(symbol, end, next_begin, -1))
    return placed


def _phone(symbol: str, begin: int, end: int, word_index: int) -> PlacedPhone:
    return PlacedPhone(symbol, begin * FRAME_SECONDS, end * FRAME_SECONDS, word_index)
