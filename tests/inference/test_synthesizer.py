"""The one face chooses who speaks, and says who that is."""

from __future__ import annotations

import gc
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from inference import Synthesizer, checkpoint, espeak, espeak_voices
from inference.config import V2
from inference.errors import ModelMissing, ReferenceTooShort
from inference.neural import QUIET_SECONDS
from inference.text import lexicon
from inference.vocoder.generator import Generator
from inference.voice.profile import Voice
from tests.inference import tiny

_TEXT = "The old house stood on a hill; nobody had lived there."


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.write_model(tmp_path_factory.mktemp("models") / "tiny")


@pytest.fixture(scope="module")
def voices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("voices")
    for name in ("ada", "grace"):
        tiny.voice(name.title(), seed=len(name)).save(folder / f"{name}.dubvoice")
    return folder


@pytest.fixture
def plain() -> Synthesizer:
    return Synthesizer.load()


@pytest.fixture
def neural(model: Path, voices: Path) -> Synthesizer:
    return Synthesizer.load(model, "cpu", voices=voices)


def test_without_a_model_espeak_speaks(plain: Synthesizer) -> None:
    voice = plain.voices()[0]
    assert voice.engine == "espeak"
    speech = plain.speak(_TEXT, voice, seconds=2.5)
    assert len(speech.samples) == round(2.5 * plain.sample_rate)
    assert np.array_equal(speech.samples, espeak.speak(_TEXT, voice, seconds=2.5).samples)


def test_the_models_own_voices_come_first(neural: Synthesizer) -> None:
    names = [voice.name for voice in neural.voices()]
    assert names[:3] == ["Ada", "Grace", "Espeak"]


def test_a_neural_voice_speaks_its_language_by_the_networks(neural: Synthesizer) -> None:
    voice = neural.voices()[0]
    speech = neural.speak(_TEXT, voice, language="en-GB", seconds=2.0)
    assert len(speech.samples) == 2 * neural.sample_rate
    as_espeak = espeak.speak(_TEXT, espeak_voices.stand_in(voice), seconds=2.0)
    assert not np.array_equal(speech.samples, as_espeak.samples)


def test_in_other_languages_espeak_stands_in_at_the_same_pitch(neural: Synthesizer) -> None:
    voice = neural.voices()[0]
    speech = neural.speak("Guten Tag.", voice, language="de")
    expected = espeak.speak("Guten Tag.", espeak_voices.stand_in(voice), language="de")
    assert np.array_equal(speech.samples, expected.samples)
    assert espeak_voices.stand_in(voice).prosody == voice.prosody


def test_a_neural_voice_without_its_model_is_stood_in_for(plain: Synthesizer) -> None:
    assert plain.speak(_TEXT, tiny.voice()).seconds > 1
    bare = Voice.make("Bare", "neural", vector=np.ones(3, dtype=np.float32))
    assert plain.speak(_TEXT, bare).seconds > 1


@pytest.mark.parametrize("index", [0, -1])
def test_streams_and_predictions_agree_with_speech(neural: Synthesizer, index: int) -> None:
    voice = neural.voices()[index]
    speech = neural.speak(_TEXT, voice)
    streamed = np.concatenate(list(neural.stream(_TEXT, voice)))
    assert np.abs(streamed - speech.samples).max() < 1e-5
    quiet = QUIET_SECONDS if voice.engine == "neural" else 0
    assert neural.predict_seconds(_TEXT, voice) == pytest.approx(speech.seconds - quiet)


def test_the_identity_names_model_and_lexicon(model: Path, neural: Synthesizer) -> None:
    assert Synthesizer.load().model == "espeak-ng-1.52"
    assert neural.model.startswith("tiny-")
    assert neural.model.endswith("+espeak-ng-1.52")
    spoken = Synthesizer.load(model, lexicons={"en": lexicon.parse("a = b")})
    assert spoken.model.startswith(neural.model)
    assert spoken.model != neural.model


def test_the_lexicon_is_spoken_by_both(model: Path, voices: Path) -> None:
    words = {"en": lexicon.parse("house = very big castle")}
    speaker = Synthesizer.load(model, "cpu", voices=voices, lexicons=words)
    usual = Synthesizer.load(model, "cpu", voices=voices)
    for voice in (speaker.voices()[0], speaker.voices()[-1]):
        changed = speaker.predict_seconds("The house", voice)
        assert changed > usual.predict_seconds("The house", voice)
        german = [one.predict_seconds("house", voice, language="de") for one in (speaker, usual)]
        assert german[0] == german[1]


def test_another_generator_can_speak(model: Path, voices: Path, tmp_path: Path) -> None:
    public = replace(V2, initial_channels=32)
    checkpoint.save(tmp_path, "vocoder", public, Generator(public).state_dict(), {})
    usual = Synthesizer.load(model, "cpu", voices=voices)
    other = Synthesizer.load(model, "cpu", voices=voices, vocoder=tmp_path)
    assert other.model != usual.model
    said = [one.speak(_TEXT, one.voices()[0], seconds=1.0).samples for one in (usual, other)]
    assert len(said[1]) == 22050
    assert not np.array_equal(said[0], said[1])


def test_a_voice_is_taken_by_whoever_speaks(plain: Synthesizer, neural: Synthesizer) -> None:
    recording = espeak.speak(_TEXT, espeak_voices.voices()[0]).samples
    simple = plain.enroll(recording, 22050, "Me")
    rich = neural.enroll(recording, 22050, "Me")
    assert (simple.engine, rich.engine) == ("espeak", "neural")
    assert simple.prosody == rich.prosody
    assert len(neural.speak(_TEXT, rich, seconds=1.0).samples) == 22050


def test_too_short_a_recording_is_refused(plain: Synthesizer) -> None:
    with pytest.raises(ReferenceTooShort):
        plain.enroll(np.zeros(100, dtype=np.float32), 22050, "Me")


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing):
        Synthesizer.load(tmp_path)


def test_a_damaged_voice_is_left_out(
    model: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    tiny.voice("Ada").save(tmp_path / "ada.dubvoice")
    (tmp_path / "bad.dubvoice").write_bytes(b"nothing")
    speaker = Synthesizer.load(model, voices=tmp_path)
    assert [voice.name for voice in speaker.voices()][:2] == ["Ada", "Espeak"]
    assert "bad.dubvoice" in caplog.text


def test_threads_are_measured_and_used(neural: Synthesizer) -> None:
    count = neural.measure_threads()
    assert count >= 1
    assert neural.n_threads == count


def test_networks_are_read_when_first_needed(neural: Synthesizer) -> None:
    assert neural.device == "cpu"
    neural.warm()
    assert neural.device == "cpu"


def test_threads_that_nobody_chose_are_measured_once_and_told(model: Path, tmp_path: Path) -> None:
    tiny.voice("Ada").save(tmp_path / "ada.dubvoice")
    told: list[int] = []
    speaker = Synthesizer.load(model, voices=tmp_path, n_threads=0, measured=told.append)
    assert told == []
    speaker.warm()
    speaker.warm()
    assert told == [speaker.n_threads]
    assert speaker.n_threads >= 1


def test_garbage_is_collected_again_once_the_networks_are_there(neural: Synthesizer) -> None:
    neural.warm()
    assert gc.isenabled()
