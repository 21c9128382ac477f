"""The whole of refining, one short step at a time: it can be left after any and taken up again."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from inference.neural import NeuralSpeaker, vector_of
from inference.refinement import ground
from inference.refinement.apprentice import Apprentice
from inference.refinement.choice import (
    CHANCE,
    ORDER,
    TEACHERS,
    Learnt,
    Shares,
    Trial,
    listener_of,
    walked,
)
from inference.refinement.clarity import Listener
from inference.refinement.delivery_stage import DeliveryStage
from inference.refinement.material import Lesson, Material, pieces, prepare
from inference.refinement.networks import Networks, refined_networks
from inference.refinement.reader_stage import ReaderStage, spoken
from inference.refinement.sound_stage import SoundStage, distance
from inference.refinement.trial import about, heard, say
from inference.segments import segments
from inference.text.frontend import Utterance
from inference.voice.encoder import Frames
from inference.voice.profile import Voice
from inference.voice.refinement import Refinement

Floats = npt.NDArray[np.float32]
State = dict[str, Tensor]

# Processor seconds of one step, on one thread of a usual machine.
_DELIVERY_COST, _READER_COST, _SOUND_COST, _JUDGED_COST, _TRIAL_COST = 0.05, 0.45, 0.2, 0.5, 2.0


class Stage(Protocol):
    """A part of the course."""

    name: str
    pupil: Apprentice

    def step(self, number: int, share: float) -> Mapping[str, float]:
        """Learn once; return the losses."""

    def examine(self) -> float:
        """Return how far the held-out sentences are from the real ones."""


@dataclass(frozen=True, slots=True)
class Syllabus:
    """How long each part lasts at most, and how often the held-out sentences are heard.

    A part ends early when so many examinations in a row (`patience`) brought nothing. To be kept,
    the refined voice has to be nearer than the instant one by the share `gain`. `windows` are heard
    in each step of the vocoder. Of the text, `ground_phones` are spoken in each of `ground_rounds`
    to find the ground of the voice, `tried_phones` to hear how clear it is.
    """

    delivery_steps: int = 60
    reader_steps: int = 80
    sound_steps: int = 160
    judged_from: int = 80
    delivery_exam: int = 4
    reader_exam: int = 10
    sound_exam: int = 40
    patience: int = 4
    windows: int = 6
    held_out: float = 0.12
    gain: float = 0.01
    ground_phones: int = 450
    ground_rounds: int = 3
    tried_phones: int = 700
    seed: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """What one step tells: which part, steps done and in all, losses and the judges' scores.

    distance: of the held-out sentences, when they were just examined; picture: mel (80, t) of one.
    """

    stage: str
    step: int
    steps: int
    figures: Mapping[str, float]
    distance: float | None = None
    picture: Floats | None = None


class Course:
    """Refines one voice by a recording of it; made anew from the same, it can take up a state."""

    def __init__(
        self,
        speaker: NeuralSpeaker,
        voice: Voice,
        said: Utterance,
        recording: tuple[Floats, int],
        syllabus: Syllabus | None = None,
        others: Sequence[Floats] = (),
    ) -> None:
        """Hear the recording: mono samples (n,) and their rate.

        others: vectors of other voices, which tell how sounds are told apart.

        Raises VoiceForeign, ReferenceTooShort, TextForeign.
        """
        if speaker.device.type != "cpu":
            # Learnt is on the processor; a card may be full, lost, or take the weights with it.
            speaker.leave()
        self._speaker, self._plan = speaker, syllabus or Syllabus()
        self._vector: Floats = vector_of(voice, torch.device("cpu"))[0].numpy()
        self.material = prepare(speaker.acoustic, self._vector, said, *recording)
        self._others, self._parts = others, segments(said)
        learnt, held_out = split(self.material, self._plan.held_out)
        self._learnt, self._held_out = _cut(learnt), _cut(held_out)
        self._base = Networks(speaker.acoustic, speaker.generator)
        self._move = self._grounded()
        moved, seed = self._vector + self._move, self._plan.seed
        self._delivery = DeliveryStage(speaker.acoustic, moved, learnt, held_out, seed)
        lessons = self._learnt, self._held_out
        self._reader = ReaderStage(speaker.acoustic, moved, *lessons, self._taught_ear(), seed)
        self._sound: SoundStage | None = None
        self._trial: Trial | None = None
        self._step, self._idle = 0, 0
        # Of the listener: at the instant voice, then at each that was tried.
        self._surprises: list[float] = []
        self.instant = self._distance(self._base, self._vector)
        for stage in (self._delivery, self._reader):
            stage.pupil.examined(stage.examine())

    @property
    def steps(self) -> int:
        """How many steps there are at most."""
        return self._first_trial + len(ORDER)

    @property
    def share_done(self) -> float:
        """How much of the work is done, 0 to 1; a step of one part costs more than of another."""
        plan = self._plan
        judged = max(0, plan.sound_steps - plan.judged_from)
        parts = (
            (plan.delivery_steps, _DELIVERY_COST),
            (plan.reader_steps, _READER_COST),
            (plan.sound_steps - judged, _SOUND_COST),
            (judged, _JUDGED_COST),
            (len(ORDER), _TRIAL_COST),
        )
        left, done = self._step, 0.0
        for steps, cost in parts:
            done += min(left, steps) * cost
            left = max(0, left - steps)
        return done / sum(steps * cost for steps, cost in parts)

    @property
    def is_over(self) -> bool:
        """Whether there is nothing more to learn."""
        return self._step >= self.steps

    def advance(self) -> Told:
        """Do one step."""
        plan = self._plan
        first, second = plan.delivery_steps, plan.delivery_steps + plan.reader_steps
        if self._step < first:
            return self._taught(self._delivery, 0, first, plan.delivery_exam)
        if self._step < second:
            return self._taught(self._reader, first, second, plan.reader_exam)
        if self._step < self._first_trial:
            return self._taught(self._sound_stage(), second, self._first_trial, plan.sound_exam)
        return self._tried()

    def finish(self) -> None:
        """Learn no more; how much is kept of the best so far is left to be chosen."""
        self._step, self._idle = max(self._step, self._first_trial), 0

    def result(self) -> Refinement | None:
        """Return the best so far, or None when it is not better than the instant voice."""
        while self._chosen()[1] is not None:
            self._try()
        best = self._chosen()[0]
        if best is None:
            return None
        made = self._kept(best)
        networks = refined_networks(self._base, made)
        score = self._distance(networks, self._vector + self._move)
        if not score < self.instant * (1 - self._plan.gain):
            return None
        return Refinement.make(made.model, made.changes, (self.instant, score))

    @property
    def best(self) -> float:
        """How far the held-out sentences are at best; the instant voice's distance at first."""
        return self._sound.pupil.score if self._sound else self.instant

    def state(self) -> State:
        """Return everything that is needed to go on as if nothing had happened."""
        found: State = {
            "step": torch.tensor(self._step),
            "idle": torch.tensor(self._idle),
            "surprises": torch.tensor(self._surprises, dtype=torch.float64),
        }
        pupils = {"delivery": self._delivery.pupil, "reader": self._reader.pupil}
        if self._sound is not None:
            pupils |= {"sound": self._sound.pupil, "judging": self._sound.judging}
        for part, pupil in pupils.items():
            found |= {f"{part}/{name}": one for name, one in pupil.state().items()}
        return found

    def load(self, state: Mapping[str, Tensor]) -> None:
        """Take up a state of the same recording, text and model; raises ValueError for others."""
        if not {"step", "idle", "surprises"} <= state.keys():
            raise ValueError("this is no state of a course")
        self._delivery.pupil.load(_part(state, "delivery"))
        self._reader.pupil.load(_part(state, "reader"))
        if sound := _part(state, "sound"):
            stage = self._sound_stage()
            stage.pupil.load(sound)
            stage.judging.load(_part(state, "judging"))
        self._step, self._idle = int(state["step"]), int(state["idle"])
        self._surprises = state["surprises"].tolist()

    @property
    def _first_trial(self) -> int:
        plan = self._plan
        return plan.delivery_steps + plan.reader_steps + plan.sound_steps

    def _tried(self) -> Told:
        """Hear how clear the voice is with the next share of what was learnt."""
        figures = {"surprise": self._try()}
        self._step += 1
        if self._chosen()[1] is None:
            self._step = self.steps
        return Told("choice", self._step, self.steps, figures)

    def _try(self) -> float:
        if not self._surprises:
            self._surprises.append(self._heard_in().instant(self._vector))
        shares = self._chosen()[1]
        if shares is not None:
            self._surprises.append(self._heard_in().refined(self._vector, self._kept(shares)))
        return self._surprises[-1]

    def _chosen(self) -> tuple[Shares | None, Shares | None]:
        """Return the shares that are best so far, and those to be tried next."""
        instant, *tried = self._surprises or [0.0]
        return walked(tried, instant + CHANCE)

    def _kept(self, shares: Shares) -> Refinement:
        sound = self._sound_stage()
        changes = {
            self._delivery.name: self._delivery.pupil.best,
            self._reader.name: self._reader.pupil.best,
            sound.name: sound.pupil.best,
        }
        return Learnt(self._speaker.model, self._move, changes).kept(shares)

    def _taught(self, stage: Stage, first: int, last: int, exam: int) -> Told:
        number = self._step - first
        figures = stage.step(number, number / (last - first))
        self._step += 1
        if (number + 1) % exam and self._step < last:
            return Told(stage.name, self._step, self.steps, figures)
        heard = stage.examine()
        self._idle = 0 if stage.pupil.examined(heard) else self._idle + 1
        if self._idle >= self._plan.patience or self._step == last:
            self._step, self._idle = last, 0
        shown = stage.picture() if isinstance(stage, SoundStage) else None
        return Told(stage.name, self._step, self.steps, figures, heard, shown)

    def _sound_stage(self) -> SoundStage:
        if self._sound is None:
            now = self._reader.pupil.now()
            self._reader.pupil.take_best()
            learnt, held_out = (
                list(zip(part, self._reader.spoken(part), strict=True))
                for part in (self._learnt, self._held_out)
            )
            self._reader.pupil.take(now)
            plan = self._plan
            self._sound = SoundStage(
                self._speaker.generator,
                learnt,
                held_out,
                plan.seed,
                plan.judged_from,
                plan.windows,
            )
            self._sound.pupil.examined(self._sound.examine())
        return self._sound

    def _heard_in(self) -> Trial:
        if self._trial is None:
            plan = self._plan
            teachers = self._others[:TEACHERS] or (self._vector,)
            said = (self._base, self._parts, teachers, plan.tried_phones, plan.seed)
            self._trial = Trial(*said)
        return self._trial

    def _taught_ear(self) -> Listener:
        """Return a listener to learn from; the one that judges in the end has other teachers."""
        plan = self._plan
        teachers = self._others[TEACHERS : 2 * TEACHERS] or (self._vector,)
        return listener_of(self._base, self._parts[::2], teachers, plan.tried_phones, plan.seed)

    def _grounded(self) -> Floats:
        """Return by how much the vector is moved so that the voice sounds as the recording."""
        plan = self._plan
        spoken_now = about(self._parts, plan.ground_phones)

        def speaks(vector: Floats) -> Frames:
            return heard(say(self._base, vector, spoken_now, plan.seed))

        told = (self._vector, self.material.frames, speaks, self._speaker.hear)
        # As a voice file will hold it.
        return ground.likeliest(*told, plan.ground_rounds).astype(np.float16).astype(np.float32)

    def _distance(self, networks: Networks, vector: Floats) -> float:
        """Return how far the held-out sentences are in a voice."""
        mels = spoken(networks.acoustic, vector, self._held_out)
        pairs = list(zip(self._held_out, mels, strict=True))
        return distance(networks.generator, pairs, self._plan.seed)


def split(material: Material, share: float) -> tuple[Sequence[Lesson], Sequence[Lesson]]:
    """Hold some lessons out, evenly spread, one at least."""
    lessons = material.lessons
    if len(lessons) < 2:
        return lessons, lessons
    count = max(1, math.floor(share * len(lessons) + 0.5))
    held = {round((at + 0.5) * len(lessons) / count) for at in range(count)}
    held = {min(at, len(lessons) - 1) for at in held}
    learnt = [one for at, one in enumerate(lessons) if at not in held]
    return learnt, [lessons[at] for at in sorted(held)]


def _cut(lessons: Sequence[Lesson]) -> list[Lesson]:
    return [piece for lesson in lessons for piece in pieces(lesson)]


def _part(state: Mapping[str, Tensor], name: str) -> State:
    prefix = f"{name}/"
    return {key.removeprefix(prefix): one for key, one in state.items() if key.startswith(prefix)}
