"""One's own voice is refined from its kept recording, by a tiny model that is really there."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.core.phrase import Phrase
from desktop.jobs import refining
from desktop.jobs.refining import CannotRefine, Control, Ending, Step
from desktop.jobs.voice_library import Notes, OwnVoice, VoiceLibrary
from tests.inference.refinement.spoken import SHORT, TEXT, recording, speaker
from tests.inference.tiny import voice, write_model

if TYPE_CHECKING:
    from inference import Synthesizer

NOTES = Notes(language="en", text=TEXT, seconds=60.0)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_model(tmp_path_factory.mktemp("models") / "tiny")


@pytest.fixture
def library(model: Path) -> VoiceLibrary:
    """Holds Ada, who has read a text for some time."""
    made = VoiceLibrary()
    made.add(voice("Ada"), NOTES, recording(speaker(model)))
    return made


def load(folder: Path | None) -> Synthesizer:
    from inference import Synthesizer

    return Synthesizer.load(folder)


def refine(
    model: Path, library: VoiceLibrary, control: Control, told: list[Step], gain: float = -1.0
) -> Ending:
    syllabus = dataclasses.replace(SHORT, gain=gain)
    reader = load(model)
    return refining.refine("Ada", reader, library, control, told.append, syllabus)


def test_a_refined_voice_takes_the_place_of_the_instant_one(
    model: Path, library: VoiceLibrary
) -> None:
    before = library.find("Ada")
    told: list[Step] = []
    ending = refine(model, library, Control(), told)
    assert ending.end == "refined"
    after = library.find("Ada")
    assert after.voice.refinement is not None
    assert after.voice.digest != before.voice.digest
    assert [step.share for step in told] == sorted(step.share for step in told)
    assert told[-1].share == 1.0
    assert not refining.waits(after)


def test_the_instant_voice_is_kept_when_the_refined_one_is_no_better(
    model: Path, library: VoiceLibrary
) -> None:
    before = library.find("Ada")
    ending = refine(model, library, Control(), [], gain=0.99)
    assert ending.end == "kept"
    after = library.find("Ada")
    assert after.voice.digest == before.voice.digest
    assert not refining.waits(after)


def test_a_paused_refining_waits_and_goes_on_where_it_was(
    model: Path, library: VoiceLibrary
) -> None:
    first: list[Step] = []
    control = Control()

    def tell(step: Step) -> None:
        first.append(step)
        if len(first) == 4:
            control.pause.set()

    syllabus = dataclasses.replace(SHORT, gain=-1.0)
    reader = load(model)
    ending = refining.refine("Ada", reader, library, control, tell, syllabus)
    assert ending.end == "paused"
    assert refining.waits(library.find("Ada"))
    rest: list[Step] = []
    assert refine(model, library, Control(), rest).end == "refined"
    steps = [step.step for step in (*first, *rest) if step.stage != "choice"]
    assert steps == list(range(1, 12))


def test_stopping_keeps_the_best_so_far(model: Path, library: VoiceLibrary) -> None:
    control = Control()
    control.stop.set()
    told: list[Step] = []
    assert refine(model, library, control, told).end == "refined"
    assert {step.stage for step in told} == {"choice"}
    assert told[-1].share == 1.0
    assert library.find("Ada").voice.refinement is not None


def test_a_refining_that_is_stopped_and_left_learns_no_more(
    model: Path, library: VoiceLibrary
) -> None:
    control = Control()
    control.stop.set()
    control.pause.set()
    assert refine(model, library, control, []).end == "paused"
    assert refining.waits(library.find("Ada"))
    told: list[Step] = []
    assert refine(model, library, Control(), told).end == "refined"
    assert {step.stage for step in told} == {"choice"}


def test_a_refined_voice_can_be_made_instant_again(model: Path, library: VoiceLibrary) -> None:
    before = library.find("Ada").voice.digest
    refine(model, library, Control(), [])
    assert refining.reset("Ada", library).voice.digest == before


def test_a_refining_that_fails_leaves_what_it_learnt_behind(
    model: Path, library: VoiceLibrary
) -> None:
    def fail(step: Step) -> None:
        raise RuntimeError("the pipe is broken")

    with pytest.raises(RuntimeError):
        refining.refine("Ada", load(model), library, Control(), fail, SHORT)
    own = library.find("Ada")
    assert refining.waits(own)
    refining.forget(own)
    assert not refining.waits(own)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"text": " "}, "not known what is said"),
        ({"seconds": 12.0}, "12 seconds of speech"),
    ],
)
def test_a_voice_that_cannot_be_refined_says_what_is_missing(
    model: Path, library: VoiceLibrary, change: dict[str, object], said: str
) -> None:
    own = library.find("Ada")
    lacking = dataclasses.replace(own, notes=dataclasses.replace(own.notes, **change))  # type: ignore[arg-type]
    missing = refining.why_not(lacking)
    assert missing is not None
    assert said in missing.title
    assert refining.why_not(own) is None


def test_a_robot_and_a_voice_without_recording_cannot_be_refined(tmp_path: Path) -> None:
    from inference.voice.profile import Voice

    robot = OwnVoice(Voice.make("Tin", "espeak", "en", espeak="f1"), tmp_path, NOTES)
    missing = refining.why_not(robot)
    assert missing is not None
    assert isinstance(missing.title, Phrase)
    assert "robot" in missing.title
    library = VoiceLibrary()
    library.add(voice("Bea"), NOTES)
    with pytest.raises(CannotRefine, match="not kept"):
        refining._begin(library.find("Bea"), load(None), None)
