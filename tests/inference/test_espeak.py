"""espeak-ng speaks in exact lengths, always alike, and stops when told to."""

from __future__ import annotations

import threading
import time

import numpy as np
import pytest

from inference import espeak, espeak_voices, pitch
from inference.delivery.profile import FRAME_SECONDS, Delivery
from inference.errors import LanguageMissing, Unspeakable
from inference.speech import Speech
from inference.text.espeak_library import SAMPLE_RATE
from inference.text.frontend import utterance
from inference.voice.profile import Prosody, Voice

_TEXT = "The old house stood on a hill; nobody had lived there, for many years."


class Stopped(Exception):
    """What a cancelled job raises from its report."""


@pytest.fixture(scope="module")
def voice() -> Voice:
    return espeak_voices.voices()[0]


@pytest.fixture(scope="module")
def natural(voice: Voice) -> Speech:
    return espeak.speak(_TEXT, voice)


@pytest.mark.parametrize("factor", [0.2, 0.6, 0.85, 0.97, 1.0, 1.02, 1.2, 1.6, 4.0])
def test_the_wanted_length_is_met_to_the_sample(
    voice: Voice, natural: Speech, factor: float
) -> None:
    seconds = natural.seconds * factor
    speech = espeak.speak(_TEXT, voice, seconds=seconds)
    assert len(speech.samples) == round(seconds * SAMPLE_RATE)
    assert speech.words[-1].end_sample <= len(speech.samples)


def test_a_shorter_length_is_filled_with_speech_to_its_end(voice: Voice, natural: Speech) -> None:
    speech = espeak.speak(_TEXT, voice, seconds=natural.seconds * 0.8)
    tail = speech.samples[-round(0.03 * SAMPLE_RATE) :]
    assert np.abs(tail).max() > 0.001


@pytest.mark.parametrize("pace", [0.8, 1.0, 1.3])
def test_pace_divides_the_length(voice: Voice, natural: Speech, pace: float) -> None:
    speech = espeak.speak(_TEXT, voice, pace=pace)
    assert len(speech.samples) == pytest.approx(len(natural.samples) / pace, abs=1)


def test_the_same_wish_gives_the_same_samples_whatever_was_said_between(voice: Voice) -> None:
    first = espeak.speak(_TEXT, voice, pace=1.1)
    espeak.speak("Something else entirely.", espeak_voices.voices()[2], language="de")
    again = espeak.speak(_TEXT, voice, pace=1.1)
    assert np.array_equal(first.samples, again.samples)


def test_the_clock_does_not_change_the_breath_of_a_voice() -> None:
    woman = espeak_voices.voices()[2]
    first = espeak.speak("Guten Tag.", woman, language="de")
    # It counts whole seconds.
    time.sleep(1.01 - time.time() % 1.0)
    assert np.array_equal(espeak.speak("Guten Tag.", woman, language="de").samples, first.samples)


def test_sound_starts_at_once_and_ends_without_a_tail(natural: Speech) -> None:
    loud = np.flatnonzero(np.abs(natural.samples) > 0.01)
    assert loud[0] < 0.02 * SAMPLE_RATE
    assert len(natural.samples) - loud[-1] < 0.03 * SAMPLE_RATE


def test_every_word_has_its_place_in_text_and_sound(natural: Speech) -> None:
    assert [_TEXT[word.start : word.end] for word in natural.words] == [
        word.text for word in natural.words
    ]
    assert [word.text for word in natural.words[:4]] == ["The", "old", "house", "stood"]
    edges = [edge for word in natural.words for edge in (word.start_sample, word.end_sample)]
    assert edges == sorted(edges)


def test_words_sound_where_they_are_said_to(voice: Voice) -> None:
    speech = espeak.speak("Stop. Stop.", voice)
    second = speech.words[1].start_sample
    before = speech.samples[second - round(0.1 * SAMPLE_RATE) : second - 200]
    after = speech.samples[second : second + round(0.1 * SAMPLE_RATE)]
    assert np.abs(before).max() < 0.01 < np.abs(after).max()


def test_a_report_that_raises_stops_the_speech(voice: Voice) -> None:
    heard: list[float] = []

    def report(share: float) -> None:
        heard.append(share)
        if len(heard) == 3:
            raise Stopped

    with pytest.raises(Stopped):
        espeak.speak(_TEXT * 20, voice, report=report)
    assert len(heard) == 3
    assert espeak.speak("Still here.", voice).words[0].text == "Still"


@pytest.mark.parametrize(("pace", "seconds"), [(1.0, None), (1.3, None), (1.0, 3.0)])
def test_progress_grows_to_the_whole(voice: Voice, pace: float, seconds: float | None) -> None:
    heard: list[float] = []
    espeak.speak(_TEXT, voice, pace=pace, seconds=seconds, report=heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1.0


def test_two_threads_get_what_each_would_get_alone(voice: Voice) -> None:
    other = espeak_voices.voices()[2]
    alone = (espeak.speak(_TEXT, voice), espeak.speak("Guten Tag.", other, language="de"))
    heard: dict[int, list[Speech]] = {0: [], 1: []}

    def talk(index: int) -> None:
        for _ in range(5):
            text, who, language = ((_TEXT, voice, "en"), ("Guten Tag.", other, "de"))[index]
            heard[index].append(espeak.speak(text, who, language=language))

    threads = [threading.Thread(target=talk, args=(index,)) for index in heard]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for index, speeches in heard.items():
        assert all(np.array_equal(s.samples, alone[index].samples) for s in speeches)
        assert len(speeches) == 5


def test_streamed_parts_make_up_the_whole(voice: Voice, natural: Speech) -> None:
    parts = list(espeak.stream(_TEXT, voice))
    assert len(parts) == 3
    assert np.array_equal(np.concatenate(parts), natural.samples)


def test_the_first_sound_comes_early(voice: Voice) -> None:
    parts = espeak.stream(_TEXT * 10, voice)
    started = time.thread_time()
    first = next(parts)
    first_s = time.thread_time() - started
    rest = list(parts)
    assert len(first) < sum(map(len, rest)) / 10
    assert first_s < (time.thread_time() - started) / 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ko", "안녕하세요"),
        ("ja", "こんにちは"),
        ("es", "Buenos días"),
        ("fr", "Bonjour à tous"),
        ("de", "Guten Morgen"),
        ("ru", "Доброе утро"),
        ("tr", "Günaydın"),
        ("pt-BR", "Bom dia"),
        ("zh", "你好"),
        ("hi", "नमस्ते"),
    ],
)
def test_other_languages_are_spoken(voice: Voice, language: str, text: str) -> None:
    speech = espeak.speak(text, voice, language=language)
    assert speech.seconds > 0.3
    assert np.abs(speech.samples).max() > 0.05


def test_there_are_more_than_a_hundred_languages() -> None:
    codes = [code for code, _ in espeak_voices.languages()]
    assert len(codes) > 100
    assert {"en-us", "ko", "ja", "fr-fr"} <= set(codes)


def test_a_language_that_nobody_speaks_is_refused(voice: Voice) -> None:
    with pytest.raises(LanguageMissing) as caught:
        espeak.speak("Hello", voice, language="xx")
    assert caught.value.language == "xx"


@pytest.mark.parametrize("text", ["", "   ", "...", "♪♪"])
def test_nothing_to_speak_is_an_error_that_says_so(voice: Voice, text: str) -> None:
    with pytest.raises(Unspeakable) as caught:
        espeak.speak(text, voice)
    assert caught.value.text == text


@pytest.mark.parametrize(("f0_hz", "spread"), [(95.0, 0.1), (130.0, 0.15), (220.0, 0.12)])
def test_a_voice_made_from_prosody_speaks_at_its_pitch(f0_hz: float, spread: float) -> None:
    from inference.voice.reference import prosody_of

    voice = espeak_voices.voice_from(Prosody(float(np.log(f0_hz)), spread), "somebody")
    speech = espeak.speak(_TEXT, voice)
    found = prosody_of(speech.samples, speech.sample_rate)
    assert np.exp(found.f0_mean_log) == pytest.approx(f0_hz, rel=0.05)
    assert found.f0_std_log == pytest.approx(spread, abs=0.04)


@pytest.mark.parametrize("phrase", ["for a while", "to be", "in the end"])
def test_words_that_run_together_still_have_their_order(voice: Voice, phrase: str) -> None:
    words = espeak.speak(f"Well {phrase} now", voice).words
    assert [word.text for word in words] == ["Well", *phrase.split(), "now"]
    assert all(word.start_sample < word.end_sample for word in words)


@pytest.mark.parametrize("timbre", [0, 2])
def test_semitones_raise_the_voice_by_about_as_much(timbre: int) -> None:
    voice = espeak_voices.voices()[timbre]
    text = "The old house stood on a hill."
    heights = []
    for semitones in (-4.0, 0.0, 4.0):
        speech = espeak.speak(text, voice, pitch_semitones=semitones)
        track = pitch.measure(speech.samples)
        heights.append(12 * float(np.median(track.log_f0[track.voiced])) / np.log(2))
    assert np.diff(heights) == pytest.approx(4.0, abs=1.2)


def test_no_semitones_change_nothing() -> None:
    voice = espeak_voices.voices()[0]
    usual = espeak.speak("Hello there.", voice).samples
    assert np.array_equal(usual, espeak.speak("Hello there.", voice, pitch_semitones=0.0).samples)


def test_the_length_of_a_delivery_is_met() -> None:
    said = utterance("Hello there.")
    symbols = [phone.symbol for phone in said.phones]
    lengths = [0.12] * len(symbols)
    total = sum(lengths)
    row = Delivery.of(symbols, lengths, [0.0] * len(symbols), [0.0] * round(total / FRAME_SECONDS))
    voice = espeak_voices.voices()[0]
    speech = espeak.speak("Hello there.", voice, delivery=row)
    assert speech.seconds == pytest.approx(total, abs=1e-4)
    streamed = np.concatenate(list(espeak.stream("Hello there.", voice, delivery=row)))
    assert np.array_equal(streamed, speech.samples)
