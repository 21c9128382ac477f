"""The shipped model hears a line that it spoke itself in another voice, and follows it."""

from __future__ import annotations

import numpy as np
import pytest

from inference import ActingUnheard, Synthesizer, Unspeakable, pitch
from inference.delivery.listening import Acting
from inference.speech import Speech

_TEXT = "Nobody had lived there for many years, and yet there was a light."
_OTHER = "Come back tomorrow, when my brother has returned from the sea."


@pytest.fixture(scope="module")
def take(shipped: Synthesizer) -> Speech:
    """Somebody in a hurry, in a high voice."""
    return shipped.speak(_TEXT, shipped.voices()[1], pace=1.15, pitch_semitones=2.0)


@pytest.fixture(scope="module")
def acting(shipped: Synthesizer, take: Speech) -> Acting:
    silence = np.zeros(take.sample_rate // 2, np.float32)
    quiet = np.random.default_rng(0).normal(0, 1e-4, len(take.samples) + 2 * len(silence))
    samples = np.concatenate([silence, take.samples, silence]) + quiet.astype(np.float32)
    return shipped.listen(samples, take.sample_rate, _TEXT)


def test_words_are_found_where_they_were_said(acting: Acting, take: Speech) -> None:
    said = [one.start_sample / take.sample_rate + 0.5 for one in take.words]
    spoken = [one for one in acting.alignment.phones if not one.is_pause]
    found = [min(spoken, key=lambda one: abs(one.start - at)).start for at in said]
    assert np.median(np.abs(np.array(found) - said)) < 0.03
    assert acting.holds_the_words


def test_a_microphone_that_was_off_does_not_make_the_room_a_word(
    shipped: Synthesizer, take: Speech
) -> None:
    off = np.zeros(take.sample_rate // 2, np.float32)
    room = np.random.default_rng(0).normal(0, 1e-3, len(take.samples) + 2 * len(off))
    samples = np.concatenate([off, take.samples, off]) + room.astype(np.float32)
    heard = shipped.align(np.concatenate([off, samples, off]), take.sample_rate, _TEXT)
    assert heard.start == pytest.approx(
        1.0 + take.words[0].start_sample / take.sample_rate, abs=0.1
    )
    assert heard.end == pytest.approx(1.0 + len(take.samples) / take.sample_rate, abs=0.15)


def test_another_voice_follows_in_time_and_melody(
    shipped: Synthesizer, acting: Acting, take: Speech
) -> None:
    voice = shipped.voices()[4]
    speech = shipped.speak(_TEXT, voice, delivery=acting.delivery)
    acted, followed = pitch.measure(take.samples), pitch.measure(speech.samples)
    shift = round((acting.alignment.start - 0.5) / (256 / 22050)) - 2
    n = min(len(acted.log_f0) - shift, len(followed.log_f0))
    first = slice(max(0, shift), max(0, shift) + n + min(0, shift))
    second = slice(max(0, -shift), max(0, -shift) + n + min(0, shift))
    both = acted.voiced[first] & followed.voiced[second]
    near = np.abs(followed.log_f0[second] - np.median(followed.log_f0[second][both])) < 0.6
    both &= near
    correlation = np.corrcoef(acted.log_f0[first][both], followed.log_f0[second][both])[0, 1]
    assert correlation > 0.8
    assert abs(len(speech.samples) - len(take.samples)) < 0.25 * take.sample_rate


def test_other_words_are_noticed(shipped: Synthesizer, take: Speech) -> None:
    assert not shipped.listen(take.samples, take.sample_rate, _OTHER).holds_the_words


def test_silence_is_no_acting(shipped: Synthesizer) -> None:
    quiet = np.random.default_rng(0).normal(0, 1e-4, 22050).astype(np.float32)
    with pytest.raises(ActingUnheard):
        shipped.listen(quiet, 22050, _TEXT)


def test_a_recording_of_minutes_is_no_line(shipped: Synthesizer) -> None:
    with pytest.raises(ActingUnheard):
        shipped.align(np.zeros(22050 * 61, np.float32), 22050, _TEXT)


def test_nothing_to_speak_cannot_be_acted(shipped: Synthesizer, take: Speech) -> None:
    with pytest.raises(Unspeakable):
        shipped.align(take.samples, take.sample_rate, "♪")
