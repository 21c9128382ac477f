"""The neural speaker meets lengths, streams what it speaks, and survives a full device."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest
import torch

from inference.acoustic.model import Plan
from inference.errors import ModelDamaged, ModelMissing, OutOfMemory, Unspeakable, VoiceForeign
from inference.neural import HOP, QUIET_SECONDS, SAMPLE_RATE, NeuralSpeaker, Wish
from inference.text.frontend import Utterance, utterance
from inference.voice.profile import Voice
from tests.inference import tiny

_TEXT = "The old house stood on a hill; nobody had lived there, for many years."


class Stopped(Exception):
    """What a cancelled job raises from its report."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.write_model(tmp_path_factory.mktemp("models") / "tiny")


@pytest.fixture
def speaker(folder: Path) -> NeuralSpeaker:
    return NeuralSpeaker(folder, torch.device("cpu"))


@pytest.fixture(scope="module")
def said() -> Utterance:
    return utterance(_TEXT)


@pytest.fixture(scope="module")
def voice() -> Voice:
    return tiny.voice()


@pytest.mark.parametrize("seconds", [0.001, 0.5, 2.0, 3.1416, 4.0, 20.0])
def test_the_wanted_length_is_met_to_the_sample(
    speaker: NeuralSpeaker, said: Utterance, voice: Voice, seconds: float
) -> None:
    speech = speaker.speak(said, voice, Wish(seconds=seconds))
    assert len(speech.samples) == round(seconds * SAMPLE_RATE)
    assert all(word.end_sample <= len(speech.samples) for word in speech.words)


@pytest.mark.parametrize("wish", [Wish(), Wish(pace=1.2), Wish(seconds=3.3)])
def test_a_line_comes_out_of_silence_and_goes_into_it(
    speaker: NeuralSpeaker, said: Utterance, voice: Voice, wish: Wish
) -> None:
    samples = np.abs(speaker.speak(said, voice, wish).samples)
    assert max(samples[:20].max(), samples[-20:].max()) < 0.01 * samples.max()


def test_pace_divides_the_length(speaker: NeuralSpeaker, said: Utterance, voice: Voice) -> None:
    usual = len(speaker.speak(said, voice, Wish()).samples)
    fast = len(speaker.speak(said, voice, Wish(pace=1.25)).samples)
    assert fast == pytest.approx(usual / 1.25, abs=HOP)


def test_the_predicted_length_is_that_of_the_speech_without_its_quiet_edges(
    speaker: NeuralSpeaker, said: Utterance, voice: Voice
) -> None:
    speech = speaker.speak(said, voice, Wish(pace=1.1))
    assert speaker.predict_seconds(said, voice, 1.1) == pytest.approx(
        speech.seconds - QUIET_SECONDS
    )


def test_a_line_of_one_sound_is_not_foreseen_as_nothing(
    speaker: NeuralSpeaker, voice: Voice
) -> None:
    assert speaker.predict_seconds(utterance("A"), voice, 9.0) > 0


@pytest.mark.parametrize("share", [0.8, 1.2])
def test_the_quiet_around_the_words_is_as_long_in_a_hurry(
    speaker: NeuralSpeaker, said: Utterance, voice: Voice, share: float
) -> None:
    seconds = share * speaker.speak(said, voice, Wish()).seconds
    usual, pressed = Wish(), Wish(seconds=seconds)
    edges = []
    for wish in (usual, pressed):
        words = speaker.speak(said, voice, wish).words
        edges.append(words[0].start_sample)
    assert edges[0] == edges[1]


def test_the_same_wish_gives_the_same_samples(
    speaker: NeuralSpeaker, said: Utterance, voice: Voice
) -> None:
    first = speaker.speak(said, voice, Wish(seed=3))
    speaker.speak(utterance("Something else."), voice, Wish())
    again = speaker.speak(said, voice, Wish(seed=3))
    assert np.array_equal(first.samples, again.samples)
    assert not np.array_equal(first.samples, speaker.speak(said, voice, Wish(seed=4)).samples)


@pytest.mark.parametrize("seconds", [None, 3.0])
def test_the_stream_equals_the_whole(
    speaker: NeuralSpeaker, said: Utterance, voice: Voice, seconds: float | None
) -> None:
    wish = Wish(seconds=seconds)
    whole = speaker.speak(said, voice, wish).samples
    pieces = list(speaker.stream(said, voice, wish))
    assert len(pieces[0]) == 24 * HOP
    assert np.abs(np.concatenate(pieces) - whole).max() < 1e-5


def test_words_follow_each_other_in_text_and_sound(
    speaker: NeuralSpeaker, said: Utterance, voice: Voice
) -> None:
    words = speaker.speak(said, voice, Wish()).words
    assert [_TEXT[word.start : word.end] for word in words] == [word.text for word in words]
    edges = [edge for word in words for edge in (word.start_sample, word.end_sample)]
    assert edges == sorted(edges)
    assert all(word.end_sample > word.start_sample for word in words)


def test_speech_starts_and_ends_with_little_silence(
    speaker: NeuralSpeaker, said: Utterance, voice: Voice
) -> None:
    speech = speaker.speak(said, voice, Wish())
    assert speech.words[0].start_sample <= 2 * HOP
    # The full stop is a pause of its own before the edge.
    assert len(speech.samples) - speech.words[-1].end_sample <= 14 * HOP


def test_a_line_of_many_parts_is_spoken_in_one_length(speaker: NeuralSpeaker, voice: Voice) -> None:
    said = utterance(" ".join([_TEXT] * 8))
    speech = speaker.speak(said, voice, Wish(seconds=20.0))
    assert len(speech.samples) == 20 * SAMPLE_RATE
    assert len(speech.words) == len(said.words)
    starts = [word.start_sample for word in speech.words]
    assert starts == sorted(starts)
    pieces = list(speaker.stream(said, voice, Wish(seconds=20.0)))
    assert np.abs(np.concatenate(pieces) - speech.samples).max() < 1e-5


def test_the_plan_can_be_changed_from_outside(
    speaker: NeuralSpeaker, said: Utterance, voice: Voice
) -> None:
    def slower(plan: Plan) -> Plan:
        return dataclasses.replace(plan, durations=plan.durations * 2)

    usual = speaker.speak(said, voice, Wish()).seconds
    slow = speaker.speak(said, voice, Wish(shape=slower)).seconds
    # The edges stay as short as they are.
    assert slow == pytest.approx(2 * usual, rel=0.05)


def test_progress_grows_to_the_whole(speaker: NeuralSpeaker, said: Utterance, voice: Voice) -> None:
    heard: list[float] = []
    speaker.speak(said, voice, Wish(seconds=15.0), heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1.0
    assert len(heard) >= 4


def test_a_report_that_raises_stops_the_speech(
    speaker: NeuralSpeaker, said: Utterance, voice: Voice
) -> None:
    def report(share: float) -> None:
        if share > 0.3:
            raise Stopped

    with pytest.raises(Stopped):
        speaker.speak(said, voice, Wish(seconds=15.0), report)
    assert len(speaker.speak(said, voice, Wish(seconds=1.0)).samples) == SAMPLE_RATE


def test_the_threads_of_others_are_left_alone(speaker: NeuralSpeaker, voice: Voice) -> None:
    before = torch.get_num_threads()
    speaker.n_threads = 2 if before == 1 else 1
    for _ in speaker.stream(utterance("No."), voice, Wish(seconds=0.5)):
        assert torch.get_num_threads() == before


def test_nothing_to_speak_is_an_error(speaker: NeuralSpeaker, voice: Voice) -> None:
    with pytest.raises(Unspeakable) as caught:
        speaker.speak(utterance("♪ ♪"), voice, Wish())
    assert caught.value.parts == ("♪",)


@pytest.mark.parametrize("vector", [None, np.ones(7, dtype=np.float32)])
def test_a_voice_of_another_model_is_refused(
    speaker: NeuralSpeaker, said: Utterance, vector: np.ndarray[tuple[int], np.dtype[np.float32]]
) -> None:
    with pytest.raises(VoiceForeign) as caught:
        speaker.speak(said, Voice.make("Old", "neural", vector=vector), Wish())
    assert caught.value.name == "Old"


def test_a_full_device_hands_over_to_the_processor(
    folder: Path, said: Utterance, voice: Voice, caplog: pytest.LogCaptureFixture
) -> None:
    # The meta device holds no numbers: whatever it is asked to compute cannot be read.
    full = _FullSpeaker(folder, torch.device("meta"))
    speech = full.speak(said, voice, Wish(seconds=1.0))
    assert len(speech.samples) == SAMPLE_RATE
    assert full.device.type == "cpu"
    assert "out of memory" in caplog.text


def test_a_full_processor_is_an_error(folder: Path, said: Utterance, voice: Voice) -> None:
    full = _FullSpeaker(folder, torch.device("cpu"), fails_on=("cpu",))
    with pytest.raises(OutOfMemory):
        full.speak(said, voice, Wish())
    with pytest.raises(OutOfMemory):
        next(full.stream(said, voice, Wish()))


def test_a_recording_becomes_a_voice_that_speaks(speaker: NeuralSpeaker, said: Utterance) -> None:
    from inference import espeak, espeak_voices

    recording = espeak.speak(_TEXT, espeak_voices.voices()[0]).samples
    vector = speaker.enroll(recording, SAMPLE_RATE)
    assert np.array_equal(vector, speaker.enroll(recording, SAMPLE_RATE))
    voice = Voice.make("Me", "neural", vector=vector)
    assert len(speaker.speak(said, voice, Wish(seconds=1.0)).samples) == SAMPLE_RATE


def test_missing_and_damaged_models_are_told_apart(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelMissing):
        NeuralSpeaker(tmp_path, torch.device("cpu"))
    broken = tiny.write_model(tmp_path / "broken")
    weights = broken / "vocoder.safetensors"
    data = bytearray(weights.read_bytes())
    data[-1] ^= 1
    weights.write_bytes(bytes(data))
    with pytest.raises(ModelDamaged):
        NeuralSpeaker(broken, torch.device("cpu"))


class _FullSpeaker(NeuralSpeaker):
    """Stands on a device without memory: a real one cannot be filled in a test."""

    def __init__(
        self, folder: Path, device: torch.device, fails_on: tuple[str, ...] = ("meta",)
    ) -> None:
        super().__init__(folder, device)
        self._fails_on = fails_on

    def _score(self, *arguments: object) -> object:  # type: ignore[override]
        device = arguments[-1]
        if isinstance(device, torch.device) and device.type in self._fails_on:
            raise torch.OutOfMemoryError(f"{device} is full")
        return super()._score(*arguments)  # type: ignore[arg-type]


def test_breath_is_the_same_for_a_seed_whatever_is_asked_of_it(speaker: NeuralSpeaker) -> None:
    long = speaker.breath(20 * SAMPLE_RATE, 3)
    assert torch.equal(long[:1000], speaker.breath(1000, 3))
    assert not torch.equal(long[:1000], speaker.breath(1000, 4))
    assert len(speaker.breath(5, 10**9)) == 5
    assert long.std() == pytest.approx(1.0, abs=0.05)
