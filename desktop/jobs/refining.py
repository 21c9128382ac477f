"""Refines one of one's own voices from its kept recording; it can be left and taken up again."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

import numpy as np
import numpy.typing as npt

from desktop.core import prompts
from desktop.core.errors import AppError, write_error
from desktop.core.phrase import phrase
from desktop.jobs.speaking import Speaker
from desktop.jobs.speech_error import in_words
from desktop.jobs.voice_library import (
    REFERENCE_FILE,
    OwnVoice,
    Samples,
    VoiceLibrary,
    read_reference,
)

if TYPE_CHECKING:
    from inference.refinement.course import Course, Syllabus, Told
    from inference.voice.profile import Voice

Picture = npt.NDArray[np.float32]
End = Literal["refined", "kept", "paused"]

STATE_FILE = "refining.safetensors"
LEAST_SECONDS = 45.0
"""Of speech: less of it teaches no more than the instant voice knows."""
_KEPT_EVERY_S = 20.0


class Refines(Speaker, Protocol):
    """A speaker whose voices can be refined."""

    def refine(
        self,
        voice: Voice,
        recording: tuple[Samples, int],
        text: str,
        *,
        language: str = "en",
        syllabus: Syllabus | None = None,
    ) -> Course: ...


class CannotRefine(AppError):
    """A voice that lacks what refining needs."""


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """How far the refining is, and what was just learnt.

    share: of the work, 0 to 1; left_s: seconds left, None while that is a guess; distance: of the
    held-out sentences if they were just heard; picture: log mel (80, t) of the beginning of one.
    """

    stage: str
    step: int
    share: float
    left_s: float | None
    instant: float
    best: float
    figures: Mapping[str, float] = field(default_factory=dict)
    distance: float | None = None
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Ending:
    """How it ended: the voice is refined, the instant one was kept, or it waits to go on.

    instant, refined: distance of the held-out sentences in the instant and in the refined voice.
    """

    end: End
    instant: float = 0.0
    refined: float = 0.0
    likeness: float | None = None


class Control:
    """Asks a refining that runs to pause, or to stop and keep the best; safe from any thread."""

    def __init__(self) -> None:
        self.pause = threading.Event()
        self.stop = threading.Event()


def why_not(own: OwnVoice) -> CannotRefine | None:
    """Return why a voice cannot be refined, None when it can."""
    name, seconds = own.name, own.notes.seconds
    if own.voice.engine != "neural":
        return CannotRefine(
            phrase("“{name}” is a voice of the robot, which learns nothing", name=name),
            "Install the speech model, and record the voice again",
        )
    if own.reference is None:
        return CannotRefine(
            phrase("The recording of the voice “{name}” is not kept here", name=name),
            "Record the voice again for one to five minutes",
        )
    if not own.notes.text.strip():
        return CannotRefine(
            phrase("It is not known what is said in the recording of “{name}”", name=name),
            "Record the voice from the prompts, or give the text of the recording",
        )
    if seconds < LEAST_SECONDS:
        return CannotRefine(
            phrase(
                "The recording of “{name}” holds {seconds} seconds of speech, a minute is needed",
                name=name,
                seconds=round(seconds),
            ),
            "Record the voice again and read more of the prompts",
        )
    return None


def waits(own: OwnVoice) -> bool:
    """Say whether a refining was begun and waits to go on."""
    return state_path(own).is_file()


def state_path(own: OwnVoice) -> Path:
    """Where the state of the refining of a voice lies."""
    return own.folder / STATE_FILE


def forget(own: OwnVoice) -> None:
    """Give up a refining that waits."""
    with contextlib.suppress(OSError):
        state_path(own).unlink(missing_ok=True)


def refine(
    name: str,
    speaker: Refines,
    library: VoiceLibrary,
    control: Control,
    tell: Callable[[Step], None],
    syllabus: Syllabus | None = None,
) -> Ending:
    """Refine a voice, going on where it was left; the better voice takes its place.

    Raises UnknownVoice, CannotRefine, SpeechError or FileError; what `tell` raises passes through
    and leaves the state behind, so that it can go on.
    """
    from inference.device import candidates, cores, threads

    own = library.find(name)
    # One core is left to the window, wherever there are several.
    with threads(candidates(cores())[-1]):
        run = _begin(own, speaker, syllabus)
        try:
            _advance(run, control, tell)
        finally:
            run.keep()
        if not run.course.is_over:
            return Ending("paused", run.course.instant, run.course.best)
        ending = _ended(own, run.course, speaker, library)
    forget(own)
    return ending


def reset(name: str, library: VoiceLibrary) -> OwnVoice:
    """Go back from a refined voice to the instant one inside; raises UnknownVoice or FileError."""
    own = library.find(name)
    return library.renew(name, own.voice.refined_by(None), None)


# --- below ---------------------------------------------------------------------------------


class _Run:
    """A course and the file that it can be taken up from."""

    def __init__(self, course: Course, path: Path, key: str) -> None:
        self.course = course
        self._path, self._key = path, key
        self._kept_at = time.monotonic()

    def keep(self) -> None:
        """Write the state; raises FileError."""
        from inference.refinement.keeping import keep

        try:
            keep(self._path, self._key, self.course.state())
        except OSError as error:
            raise write_error(self._path, error) from error
        self._kept_at = time.monotonic()

    def keep_now_and_then(self) -> None:
        """Write the state when the last time is long enough ago."""
        if time.monotonic() - self._kept_at > _KEPT_EVERY_S:
            self.keep()


class _Clock:
    """Foresees the end from what was done since the start of this run."""

    def __init__(self, share: float) -> None:
        self._first, self._started = share, time.monotonic()

    def left_s(self, share: float) -> float | None:
        """Return the seconds left, None for the first moments."""
        done, spent = share - self._first, time.monotonic() - self._started
        if done < 0.005 or spent < 3.0:
            return None
        return spent * (1.0 - share) / done


def _advance(run: _Run, control: Control, tell: Callable[[Step], None]) -> None:
    """Go on to the end, or until somebody asks for something else."""
    clock = _Clock(run.course.share_done)
    while True:
        if control.stop.is_set():
            run.course.finish()
        if run.course.is_over or control.pause.is_set():
            return
        told = run.course.advance()
        tell(_step(run.course, told, clock))
        run.keep_now_and_then()


def _step(course: Course, told: Told, clock: _Clock) -> Step:
    return Step(
        told.stage,
        told.step,
        course.share_done,
        clock.left_s(course.share_done),
        course.instant,
        course.best,
        told.figures,
        told.distance,
        told.picture,
    )


def _begin(own: OwnVoice, speaker: Refines, syllabus: Syllabus | None) -> _Run:
    from inference.refinement.keeping import kept, key_of

    reason = why_not(own)
    if reason is not None:
        raise reason
    reference = own.folder / REFERENCE_FILE
    samples, rate = read_reference(reference)
    language = own.notes.language or prompts.DEFAULT
    instant, text = own.voice.refined_by(None), own.notes.text
    with in_words():
        course = speaker.refine(
            instant, (samples, rate), text, language=language, syllabus=syllabus
        )
    key = key_of(speaker.model, instant, text, language, samples)
    state = kept(state_path(own), key)
    if state is not None:
        with contextlib.suppress(ValueError):
            course.load(state)
    return _Run(course, state_path(own), key)


def _ended(own: OwnVoice, course: Course, speaker: Refines, library: VoiceLibrary) -> Ending:
    made = course.result()
    if made is None:
        return Ending("kept", course.instant, course.best)
    voice = own.voice.refined_by(made)
    samples, rate = read_reference(own.folder / REFERENCE_FILE)
    language = own.notes.language or prompts.DEFAULT
    from desktop.jobs import enrolling  # slow to import, and seldom needed

    found = enrolling.likeness(voice, samples, rate, speaker, language)
    score = round(found.score, 4) if found else None
    library.renew(own.name, voice, score)
    return Ending("refined", made.instant, made.refined, score)
