"""What espeak-ng says is bent to a delivery: its lengths, melody and loudness, in any language."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from inference import Synthesizer, espeak, espeak_voices, pitch
from inference.delivery.bending import Height, bent
from inference.delivery.profile import FRAME_SECONDS, Delivery
from inference.errors import DeliveryForeign, ListenerMissing
from inference.speech import Samples, Speech
from inference.text.espeak_library import SAMPLE_RATE
from inference.text.frontend import Utterance, utterance
from inference.voice.profile import Prosody, Voice
from tests.inference.delivery.acted import acted

_LINES = {
    "de": "Warum bist du gestern nicht gekommen? Wir haben lange gewartet.",
    "en": "Why did you not come yesterday? We waited for a long time.",
    "es": "¿Por qué no viniste ayer? Te esperamos mucho tiempo.",
    "fr": "Pourquoi n'es-tu pas venu hier ? Nous avons attendu longtemps.",
    "ja": "どうして昨日来なかったのですか。長い間待っていました。",
    "ko": "어제는 왜 오지 않았어요? 우리는 오래 기다렸습니다.",
    "ru": "Почему ты вчера не пришёл? Мы долго ждали.",
    "tr": "Dün neden gelmedin? Uzun zaman bekledik.",
}
_SLOW = 1.3


def _lively(said: Utterance) -> Delivery:
    """A slow and lively way to say it that begins with a breath of silence."""
    made = acted(said, seed=5)
    factor = _SLOW
    n_frames = round(made.total_seconds * factor / FRAME_SECONDS)
    times = (np.arange(n_frames) + 0.5) * FRAME_SECONDS
    seconds = [factor * one for one in made.seconds]
    return Delivery.of(made.phones, seconds, made.energy, (1.5 * np.sin(5 * times)).tolist())


def _said_by_somebody(text: str, language: str) -> tuple[Utterance, Delivery, Speech]:
    said = utterance(text, language)
    delivery = _lively(said)
    actor = Voice.make("Actor", "espeak", prosody=Prosody(5.3, 0.2), espeak="+f5")
    return said, delivery, espeak.speak(text, actor, language=language, delivery=delivery)


def _noisy(samples: Samples) -> Samples:
    """Half a second of a quiet room before and after."""
    padded = np.pad(samples, round(0.5 * SAMPLE_RATE))
    room = np.random.default_rng(0).normal(0, 1e-4, len(padded))
    return (padded + room).astype(np.float32)


@pytest.mark.parametrize("language", sorted(_LINES))
def test_a_line_of_any_language_is_heard_and_followed(language: str) -> None:
    text = _LINES[language]
    said, delivery, take = _said_by_somebody(text, language)
    synthesizer = Synthesizer.load(None)
    heard = synthesizer.listen(_noisy(take.samples), SAMPLE_RATE, text, language)
    begins = np.cumsum(delivery.seconds) - np.array(delivery.seconds)
    wanted = [at for at, phone in zip(begins, said.phones, strict=True) if not phone.is_pause]
    found = [one.start - 0.5 for one in heard.alignment.phones if not one.is_pause]
    assert np.median(np.abs(np.array(found) - wanted)) < 0.03
    assert heard.holds_the_words
    voice = Voice.make("Other", "espeak", prosody=Prosody(4.7, 0.15))
    followed = synthesizer.speak(text, voice, language=language, delivery=heard.delivery)
    assert followed.seconds == pytest.approx(heard.delivery.total_seconds, abs=0.001)
    assert _melodies_correlate(take, followed, heard.alignment.start - 0.5) > 0.8


def _melodies_correlate(take: Speech, followed: Speech, later_s: float) -> float:
    acted_pitch, own = pitch.measure(take.samples), pitch.measure(followed.samples)
    shift = round(later_s / FRAME_SECONDS) - 2
    at = np.arange(len(own.log_f0))
    at = at[(at + shift >= 0) & (at + shift < len(acted_pitch.log_f0))]
    both = acted_pitch.voiced[at + shift] & own.voiced[at]
    heights = acted_pitch.log_f0[at + shift][both], own.log_f0[at][both]
    near = [np.abs(one - np.median(one)) < 0.6 for one in heights]
    kept = near[0] & near[1]
    return float(np.corrcoef(heights[0][kept], heights[1][kept])[0, 1])


def _spoken(text: str = _LINES["en"]) -> tuple[Utterance, Delivery]:
    said = utterance(text)
    return said, _lively(said)


def test_each_sound_begins_where_it_was_acted() -> None:
    said, delivery = _spoken()
    voice = espeak_voices.voices()[0]
    speech = espeak.speak(said.text, voice, delivery=delivery)
    begins = np.cumsum(delivery.seconds) - np.array(delivery.seconds)
    for word, index in zip(speech.words, range(len(said.words)), strict=True):
        first = next(at for at, one in enumerate(said.phones) if one.word_index == index)
        assert word.start_sample == pytest.approx(begins[first] * SAMPLE_RATE, abs=1)


def test_acted_pauses_are_silent() -> None:
    said, delivery = _spoken()
    speech = espeak.speak(said.text, espeak_voices.voices()[0], delivery=delivery)
    ends = np.cumsum(delivery.seconds) * SAMPLE_RATE
    at = next(i for i, phone in enumerate(said.phones) if phone.is_pause and 0 < i < len(ends) - 2)
    middle = speech.samples[round(ends[at - 1]) + 200 : round(ends[at]) - 200]
    assert np.abs(middle).max() == 0.0


def test_what_was_loud_is_loud() -> None:
    said, delivery = _spoken("Come in, my friend.")
    places = [at for at, phone in enumerate(said.phones) if not phone.is_pause]
    half = len(places) // 2
    energy = [0.0] * len(said.phones)
    for at in places[half:]:
        energy[at] = -1.0
    quieter = dataclasses.replace(delivery, energy=tuple(energy))
    even = dataclasses.replace(delivery, energy=(0.0,) * len(energy))
    middle = round(float(np.cumsum(delivery.seconds)[places[half]]) * SAMPLE_RATE)

    def second_over_first(wish: Delivery) -> float:
        made = espeak.speak(said.text, espeak_voices.voices()[0], delivery=wish).samples
        return float(np.square(made[middle:]).mean() / np.square(made[:middle]).mean())

    assert second_over_first(quieter) < 0.3 * second_over_first(even)


@pytest.mark.parametrize("seconds", [2.0, 5.5])
def test_a_wished_length_is_met_to_the_sample(seconds: float) -> None:
    said, delivery = _spoken()
    speech = espeak.speak(said.text, espeak_voices.voices()[2], seconds=seconds, delivery=delivery)
    assert len(speech.samples) == round(seconds * SAMPLE_RATE)
    assert np.abs(speech.samples).max() <= 1.0


def test_the_same_delivery_gives_the_same_samples() -> None:
    said, delivery = _spoken()
    voice = espeak_voices.voices()[1]
    first, second = (espeak.speak(said.text, voice, delivery=delivery) for _ in range(2))
    assert np.array_equal(first.samples, second.samples)


def test_semitones_raise_what_is_followed() -> None:
    said, delivery = _spoken()
    voice = Voice.make("Other", "espeak", prosody=Prosody(4.8, 0.15))
    heights = [
        float(np.median((track := pitch.measure(made.samples)).log_f0[track.voiced]))
        for made in (
            espeak.speak(said.text, voice, delivery=delivery, pitch_semitones=semitones)
            for semitones in (0.0, 3.0)
        )
    ]
    assert heights[1] - heights[0] == pytest.approx(3 * np.log(2) / 12, abs=0.06)


def test_a_whisper_is_followed_without_a_melody() -> None:
    said, delivery = _spoken()
    whisper = espeak_voices.voices()[4]
    speech = espeak.speak(said.text, whisper, delivery=delivery)
    assert speech.seconds == pytest.approx(delivery.total_seconds, abs=0.001)
    assert np.isfinite(speech.samples).all()


def test_of_other_words_only_the_length_is_followed() -> None:
    delivery = acted(utterance("Something else."))
    speech = espeak.speak("Come in, my friend.", espeak_voices.voices()[0], delivery=delivery)
    assert speech.seconds == pytest.approx(delivery.total_seconds, abs=0.001)


def test_a_line_of_other_sounds_is_not_bent() -> None:
    said, delivery = _spoken()
    other = espeak.line("Something else.", espeak_voices.voices()[0], 1.0)
    with pytest.raises(DeliveryForeign):
        bent(other, said, delivery, SAMPLE_RATE, Height(4.8, 0.2))


def test_where_espeak_says_other_sounds_than_the_line_nobody_listens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    strange = espeak.line("Something else.", espeak_voices.voices()[0], 1.0)
    monkeypatch.setattr(espeak, "line", lambda *_: strange)
    said, _, take = _said_by_somebody(_LINES["de"], "de")
    with pytest.raises(ListenerMissing):
        Synthesizer.load(None).listen(take.samples, SAMPLE_RATE, said.text, "de")
