"""One wish becomes one take: spoken once, fitted by the voice itself, with clean edges."""

from __future__ import annotations

import wave
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from desktop.core import settings
from desktop.core.document import Document
from desktop.core.dub import DubSettings
from desktop.core.dub_plan import plan
from desktop.core.edit import set_text
from desktop.core.errors import SpeechError
from desktop.core.line import Line
from desktop.core.spoken import spoken_text
from desktop.core.takes import Take, TakeStore
from desktop.jobs.speaking import (
    Narrator,
    load_speaker,
    open_narrator,
)
from desktop.jobs.speech_error import LASTING, SENTENCES, speech_error
from desktop.jobs.speech_request import SpeechRequest, find_take, request_for, wished_seconds
from desktop.jobs.ticket import JobCancelled, Ticket
from desktop.jobs.voices import Catalog, UnknownVoice, VoiceCard
from tests.fakes import FakeSpeaker, tone

if TYPE_CHECKING:
    from inference.speech import Speech
    from inference.voice.profile import Voice


def request(text: str = "Hello there", room_ms: int = 5000, **other: Any) -> SpeechRequest:
    wish = SpeechRequest("a", text, "en", "", 1.0, 0, room_ms)
    return replace(wish, **other)


def test_a_line_is_spoken_once_and_found_again(
    narrator: Narrator, speaker: FakeSpeaker, store: TakeStore
) -> None:
    take = narrator.speak(request())
    assert narrator.speak(request()) == take
    assert speaker.spoken == ["Hello there"]
    assert find_take(store, narrator.shelf.catalog, request()) == take


def test_the_take_is_the_sound_that_was_spoken(narrator: Narrator) -> None:
    take = narrator.speak(request("abcde"))
    with wave.open(str(take.path)) as file:
        sound = np.frombuffer(file.readframes(take.n_samples), "<i2") / 32767
    pitch = FakeSpeaker.pitch("tone-low")
    assert take.sample_rate == 22_050
    assert len(sound) == round(0.3 * 22_050)
    assert np.abs(sound - tone(pitch, 0.3, 22_050)).max() < 1e-4


def test_undoing_a_typo_brings_the_old_sound_back(
    narrator: Narrator, speaker: FakeSpeaker, store: TakeStore
) -> None:
    document = Document([Line("a", 0, 2000, "Hello")])
    first = narrator.speak(_wish(document))
    typo = set_text(document.get("a"), "Hellp", 1)
    document.apply(typo)
    assert narrator.speak(_wish(document)) != first
    document.apply(typo.inverse())
    assert find_take(store, narrator.shelf.catalog, _wish(document)) == first
    assert speaker.spoken == ["Hello", "Hellp"]


def _wish(document: Document) -> SpeechRequest:
    wish = request_for(document, document[0], 0)
    assert wish is not None
    return wish


@pytest.mark.parametrize(
    "change",
    [
        {"text": "Hello thera"},
        {"language": "de"},
        {"voice": "tone-high"},
        {"pace": 1.1},
        {"seed": 3},
    ],
)
def test_everything_that_shapes_the_sound_makes_another_take(
    narrator: Narrator, change: dict[str, Any]
) -> None:
    assert narrator.speak(request()).key != narrator.speak(request(**change)).key


def test_a_new_reference_under_an_old_name_makes_another_take(
    narrator: Narrator, speaker: FakeSpeaker
) -> None:
    voice = speaker.voices()[0]
    first = narrator.speak(request(voice=voice.name))
    narrator.shelf.add(replace(voice, digest="another recording"))
    assert narrator.speak(request(voice=voice.name)).key != first.key


def test_a_slot_that_is_too_small_is_asked_of_the_voice_first(
    narrator: Narrator, store: TakeStore
) -> None:
    wish = request("a" * 50, room_ms=2800)  # 3 s naturally
    take = narrator.speak(wish)
    assert (take.duration_ms, take.natural_ms) == (2800, 3000)
    assert find_take(store, narrator.shelf.catalog, wish) == take


def test_the_voice_is_never_asked_to_hurry_beyond_its_limit(narrator: Narrator) -> None:
    take = narrator.speak(request("a" * 50, room_ms=500))
    assert take.duration_ms == 2609


def test_the_plan_counts_the_hurry_of_the_voice_and_stretches_only_the_rest(
    narrator: Narrator,
) -> None:
    document = Document(
        [Line("a", 1000, 3500, "a" * 50), Line("b", 3500, 9000, "b")], DubSettings(voice="tone-low")
    )
    take = narrator.speak(_wish(document))
    placement = plan(document, {"a": take}, 9000).placements[0]
    assert (placement.fit.natural_ms, placement.fit.rendered_ms) == (3000, 2500)
    assert placement.fit.rate == pytest.approx(1.2)
    assert placement.fit.status == "tight"
    assert placement.rate == pytest.approx(2609 / 2500)


def test_the_room_ends_with_the_film() -> None:
    document = Document([Line("a", 1000, 3000, "Hello")])
    wish = request_for(document, document[0], 3200)
    assert wish is not None
    assert wish.room_ms == 2000


@pytest.mark.parametrize(
    ("room_ms", "seconds"),
    [(3000, None), (2999, 2.98), (2700, 2.7), (2609, 2.609), (0, 2.609)],
)
def test_the_wished_length_moves_in_steps_so_that_dragging_makes_few_takes(
    room_ms: int, seconds: float | None
) -> None:
    natural = Take("", Path(), 1000, 3000)
    assert wished_seconds(natural, room_ms) == seconds
    if seconds is not None:
        assert wished_seconds(replace(natural, quiet_ms=65), room_ms) == round(seconds + 0.065, 3)


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("<i>Run!</i>\nNow (quickly) - please", "Run! Now (quickly) - please"),
        ("♪ ♪", ""),
        ("…", ""),
        ("", ""),
        ("안녕\n하세요", "안녕 하세요"),
        ("7", "7"),
    ],
)
def test_what_is_shown_is_what_is_spoken_without_its_markup(text: str, spoken: str) -> None:
    assert spoken_text(text) == spoken


def test_a_line_without_words_is_no_wish() -> None:
    document = Document([Line("a", 0, 1000, "♪♪♪")])
    assert request_for(document, document[0], 0) is None


def test_the_line_s_own_voice_goes_before_the_project_s() -> None:
    lines = [Line("a", 0, 1000, "One", voice="tone-high"), Line("b", 1000, 2000, "Two")]
    document = Document(lines, DubSettings(voice="tone-low", language="ko", pace=1.1, seed=4))
    first, second = (request_for(document, line, 0) for line in document)
    assert first is not None
    assert second is not None
    assert (first.voice, second.voice) == ("tone-high", "tone-low")
    assert (second.language, second.pace, second.seed) == ("ko", 1.1, 4)


class Breathy(FakeSpeaker):
    """Begins and ends every line with a little silence, within the length that is asked for."""

    edge_ms = 40

    def speak(self, text: str, voice: Voice, **wishes: Any) -> Speech:
        speech = super().speak(text, voice, **wishes)
        samples = speech.samples.copy()
        edge = self.edge_ms * 22_050 // 1000
        samples[:edge] = samples[-edge:] = 0.0
        return replace(speech, samples=samples)


@pytest.mark.parametrize(("room_ms", "exact"), [(900, False), (1040, True)])
def test_the_words_are_as_long_as_their_room_whatever_quiet_the_voice_makes_around_them(
    store: TakeStore, room_ms: int, exact: bool
) -> None:
    narrator = open_narrator(Breathy(), store)
    wish = replace(request("Where did you put the"), room_ms=room_ms, exact=exact)
    take = narrator.speak(wish)
    assert take.duration_ms == pytest.approx(room_ms, abs=3)
    assert find_take(store, narrator.shelf.catalog, wish) == take


class Mute(FakeSpeaker):
    """A voice that makes no sound, or fails."""

    def __init__(self, fail: Callable[[], Exception] | None = None) -> None:
        super().__init__()
        self._fail = fail

    def speak(self, text: str, voice: Voice, **wishes: object) -> Speech:
        from inference.speech import Speech

        if self._fail is not None:
            raise self._fail()
        return Speech(np.zeros(4000, np.float32), 22_050)


def test_a_voice_that_stays_silent_is_an_error_at_its_line(store: TakeStore) -> None:
    with pytest.raises(SpeechError, match="made no sound of “Hello there”") as caught:
        open_narrator(Mute(), store).speak(request())
    assert caught.value.line_id == "a"
    assert store.keys() == frozenset()


def test_an_error_of_the_library_becomes_a_sentence_at_its_line(store: TakeStore) -> None:
    from inference.errors import LanguageMissing

    narrator = open_narrator(Mute(lambda: LanguageMissing("xx")), store)
    with pytest.raises(SpeechError, match="No voice speaks this language") as caught:
        narrator.speak(request())
    assert caught.value.line_id == "a"


def test_every_error_of_the_library_has_a_sentence_of_its_own() -> None:
    from inference import errors

    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    kinds = [k for k in kinds if issubclass(k, errors.InferenceError) and k.__subclasses__() == []]
    assert len(kinds) > 5
    for kind in kinds:
        error: errors.InferenceError = Exception.__new__(kind)
        assert "The line could not be spoken" not in speech_error(error).title, kind
    assert {*SENTENCES, *LASTING} <= {kind.__name__ for kind in kinds}


def test_a_bug_in_the_speaker_is_not_dressed_up_as_an_expected_error(store: TakeStore) -> None:
    narrator = open_narrator(Mute(lambda: ZeroDivisionError("oh")), store)
    with pytest.raises(ZeroDivisionError):
        narrator.speak(request())


def test_an_unknown_voice_is_named_with_those_there_are(narrator: Narrator) -> None:
    with pytest.raises(UnknownVoice, match=r"no voice called “Zoë”.*tone-low, tone-high"):
        narrator.speak(request(voice="Zoë"))


def test_cancelling_goes_through_the_voice_untouched(narrator: Narrator, store: TakeStore) -> None:
    ticket = Ticket()
    ticket.cancel()
    with pytest.raises(JobCancelled):
        narrator.speak(request(), ticket.progress)
    assert store.keys() == frozenset()


def test_words_are_counted_from_the_first_sample_that_is_kept(store: TakeStore) -> None:
    class Late(FakeSpeaker):
        def speak(self, text: str, voice: Voice, **wishes: object) -> Speech:
            from inference.speech import Speech, Word

            sound = np.concatenate([np.zeros(2000, np.float32), tone(200, 0.5, 22_050)])
            return Speech(sound, 22_050, (Word(text, 0, 5, 2000, len(sound)),), ("♥",))

    take = open_narrator(Late(), store).speak(request("Hello"))
    assert 0 <= take.words[0].start_sample <= round(0.005 * 22_050)
    assert take.words[0].end_sample == take.n_samples
    assert take.unspoken == ("♥",)


def test_a_voice_under_another_name_keeps_its_takes() -> None:
    wish = SpeechRequest("a", "Hello", "en", "Anna", 1.0, 0, 4000)
    renamed = SpeechRequest("a", "Hello", "en", "Anne", 1.0, 0, 4000)
    before = Catalog("model", (VoiceCard("Anna", "", "digest", "neural"),))
    after = Catalog("model", (VoiceCard("Anne", "", "digest", "neural"),))
    assert wish.key(before) == renamed.key(after)


def test_the_speaker_of_this_machine_runs_on_the_kept_number_of_threads() -> None:
    settings.keep_speech_threads(3)
    speaker = load_speaker()
    assert getattr(speaker, "n_threads", None) == 3
