"""A line acted into the microphone: the person's own take, and one in which a voice follows it."""

from __future__ import annotations

import hashlib
import json
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from desktop.core.errors import SpeechError
from desktop.core.line_speech import LineSpeech
from desktop.core.takes import Take, TakeStore
from desktop.jobs.following import HUMAN, follow
from desktop.jobs.speaking import Fraction, Narrator
from desktop.jobs.speech_error import in_words
from desktop.jobs.speech_request import SpeechRequest
from desktop.media.level import speech_lufs
from desktop.media.take_edges import Samples, sound_edges
from desktop.media.take_quality import faults

if TYPE_CHECKING:
    from inference.delivery.listening import Acting

BEFORE_S, AFTER_S = 0.04, 0.12
"""What is kept of the recording before the first sound of the words, and after their last."""

FADE_S = 0.008
PEAK = 0.95


@dataclass(frozen=True, slots=True)
class ActedTakes:
    """What came of a recording: both takes, or the person's own and why no voice follows it."""

    human: Take
    followed: Take | None = None
    error: SpeechError | None = None
    is_doubtful: bool = False
    """Whether other words than those of the line seem to be on the recording."""


def act(
    request: SpeechRequest,
    samples: Samples,
    sample_rate: int,
    narrator: Narrator,
    report: Fraction | None = None,
) -> ActedTakes:
    """Make both takes of mono samples (n,) of somebody acting the line, and keep them.

    Raises SpeechError for a recording of nothing, UnknownVoice, FileError, and what `report`
    raises.
    """
    heard: Acting | None = None
    error: SpeechError | None = None
    try:
        with in_words(request.line_id):
            heard = narrator.speaker.listen(samples, sample_rate, request.text, request.language)
    except SpeechError as refused:
        error = refused
    human = keep_human(request, samples, sample_rate, heard, narrator.store)
    if heard is None:
        return ActedTakes(human, None, error)
    wish = follow(replace(request, speech=unchosen(request)), heard.delivery, human.key)
    try:
        followed = narrator.speak(wish, report)
    except SpeechError as refused:
        return ActedTakes(human, None, refused)
    return ActedTakes(human, followed, None, not heard.holds_the_words)


def keep_human(
    request: SpeechRequest,
    samples: Samples,
    sample_rate: int,
    heard: Acting | None,
    store: TakeStore,
) -> Take:
    """Keep the recording itself as a take of the line, cut to its words where they were found.

    Raises SpeechError when it holds no sound, FileError.
    """
    first, last = _edges(samples, sample_rate, heard)
    if first >= last:
        raise SpeechError(
            request.line_id,
            "Nothing was heard in the recording",
            "Choose another microphone, or see whether it is muted",
        )
    sound = _faded(samples[first:last], sample_rate)
    pcm = (sound * 32767.0).round().astype("<i2").tobytes()
    key = human_key(request, pcm, sample_rate)
    words = heard.words if heard is not None else ()
    meta: dict[str, object] = {
        "kind": HUMAN,
        "line": request.line_id,
        "made": round(time.time()),
        "text": request.words,
        "said": request.text,
        "language": request.language,
        "words": [
            (word.text, max(0, word.start_sample - first), max(0, word.end_sample - first))
            for word in words
        ],
        "lufs": speech_lufs(sound, sample_rate),
        "faults": list(faults(sound, sample_rate)),
    }
    if heard is not None:
        meta["delivery"] = heard.delivery.to_dict()
    return store.put(key, pcm, sample_rate, meta)


def human_key(request: SpeechRequest, pcm16: bytes, sample_rate: int) -> str:
    """Return the name of a person's take: the same sound for the same words, the same name."""
    shaped_by = {
        "kind": HUMAN,
        "text": request.words,
        "language": request.language,
        "sample_rate": sample_rate,
        "sound": hashlib.sha256(pcm16).hexdigest(),
    }
    canonical = json.dumps(shaped_by, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()[:32]


def _edges(samples: Samples, sample_rate: int, heard: Acting | None) -> tuple[int, int]:
    """First and one past the last sample to keep: around the words, else around the sound."""
    if heard is None:
        return sound_edges(samples, sample_rate)
    first = round((heard.alignment.start - BEFORE_S) * sample_rate)
    last = round((heard.alignment.end + AFTER_S) * sample_rate)
    return max(0, first), min(len(samples), last)


def _faded(samples: Samples, sample_rate: int) -> Samples:
    """Return the sound without clicks at its edges, no higher than full scale allows."""
    sound = samples.astype(np.float32)
    n = min(round(FADE_S * sample_rate), len(sound) // 2)
    sound[:n] *= np.linspace(0, 1, n, dtype=np.float32)
    sound[len(sound) - n :] *= np.linspace(1, 0, n, dtype=np.float32)
    peak = float(np.abs(sound).max(initial=0.0))
    return sound if peak <= PEAK else (sound * np.float32(PEAK / peak)).astype(np.float32)


def unchosen(request: SpeechRequest) -> LineSpeech:
    """Return what the line asks for, without the take that was chosen for it until now."""
    return replace(request.speech, take="", take_of="")
