"""A recording of a line becomes two takes, and the way it was acted outlives a change of voice."""

from __future__ import annotations

import wave
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from desktop.core.document import Document
from desktop.core.edit import set_text, set_voice
from desktop.core.errors import SpeechError
from desktop.core.line import Line
from desktop.core.takes import TakeStore
from desktop.jobs.acting import ActedTakes, act
from desktop.jobs.following import ACTED, HUMAN, delivery_in
from desktop.jobs.speaking import Narrator, open_narrator
from desktop.jobs.speech_request import SpeechRequest, choose_take, find_take, request_for
from desktop.media.take_edges import Samples
from tests.fakes import FakeSpeaker, tone

RATE = 48_000
_LINE = Line("a", 0, 4000, "Hello there", "tone-low")


@pytest.fixture
def document() -> Document:
    return Document([_LINE])


def _recorded(seconds: float = 0.6) -> Samples:
    """A second of silence around somebody's hum."""
    silence = np.zeros(RATE, np.float32)
    return np.concatenate([silence, tone(300.0, seconds, RATE), silence])


def _wish(document: Document) -> SpeechRequest:
    found = request_for(document, document.get("a"), 10_000)
    assert found is not None
    return found


def _act(document: Document, narrator: Narrator) -> ActedTakes:
    return act(_wish(document), _recorded(), RATE, narrator)


def _choose(document: Document, narrator: Narrator, key: str, **how: Any) -> None:
    catalog = narrator.shelf.catalog
    document.apply(choose_take(document.get("a"), _wish(document), catalog, key, **how))


def _seconds(path: Path) -> float:
    with wave.open(str(path)) as file:
        return float(file.getnframes() / file.getframerate())


def test_both_takes_are_kept_with_what_they_are(
    document: Document, narrator: Narrator, store: TakeStore
) -> None:
    made = _act(document, narrator)
    assert made.followed is not None
    human, followed = store.meta(made.human.key), store.meta(made.followed.key)
    assert (human["kind"], followed["kind"]) == (HUMAN, ACTED)
    assert followed["acted_from"] == made.human.key
    assert delivery_in(followed) is not None
    assert delivery_in(followed) == delivery_in(human)
    assert (human["line"], human["text"]) == (followed["line"], followed["text"])
    assert human["line"] == "a"


def test_the_person_s_take_is_cut_to_the_words(
    document: Document, narrator: Narrator, store: TakeStore
) -> None:
    human = _act(document, narrator).human
    assert human.sample_rate == RATE
    assert _seconds(human.path) == pytest.approx(0.6 + 0.04 + 0.12, abs=0.01)
    (word,) = human.words
    assert word.start_sample == pytest.approx(0.04 * RATE, abs=2)


def test_the_voice_takes_as_long_as_the_person_even_where_the_slot_is_shorter(
    narrator: Narrator, store: TakeStore
) -> None:
    document = Document([replace(_LINE, end_ms=300), Line("b", 320, 900, "Next")])
    followed = _act(document, narrator).followed
    assert followed is not None
    assert _seconds(followed.path) == pytest.approx(0.6, abs=0.01)


@pytest.mark.parametrize("which", ["human", "followed"])
def test_a_chosen_take_is_the_take_of_the_line(
    document: Document, narrator: Narrator, store: TakeStore, which: str
) -> None:
    take = getattr(_act(document, narrator), which)
    assert find_take(store, narrator.shelf.catalog, _wish(document)) is None
    _choose(document, narrator, take.key, by_person=which == "human")
    assert find_take(store, narrator.shelf.catalog, _wish(document)) == take


def test_another_voice_follows_what_was_acted(
    document: Document, narrator: Narrator, store: TakeStore
) -> None:
    made = _act(document, narrator)
    assert made.followed is not None
    _choose(document, narrator, made.followed.key)
    document.apply(set_voice([document.get("a")], "tone-high"))
    assert find_take(store, narrator.shelf.catalog, _wish(document)) is None
    take = narrator.speak(_wish(document))
    assert take.key != made.followed.key
    meta = store.meta(take.key)
    assert (meta["kind"], meta["voice"]) == (ACTED, "tone-high")
    assert meta["delivery"] == store.meta(made.followed.key)["delivery"]
    assert find_take(store, narrator.shelf.catalog, _wish(document)) == take


def test_other_words_are_spoken_as_they_come(
    document: Document, narrator: Narrator, store: TakeStore
) -> None:
    made = _act(document, narrator)
    assert made.followed is not None
    _choose(document, narrator, made.followed.key)
    document.apply(set_text(document.get("a"), "Goodbye", 1))
    assert "kind" not in store.meta(narrator.speak(_wish(document)).key)


def test_the_pace_of_the_project_does_not_change_what_was_acted(
    narrator: Narrator, store: TakeStore, document: Document
) -> None:
    hurried = replace(_wish(document), pace=1.3)
    made = act(hurried, _recorded(), RATE, narrator)
    assert made.followed is not None
    assert _seconds(made.followed.path) == pytest.approx(0.6, abs=0.01)


def test_a_person_is_kept_where_no_voice_can_follow(document: Document, store: TakeStore) -> None:
    made = _act(document, open_narrator(_Deaf(), store))
    assert made.followed is None
    assert made.error is not None
    assert 0.6 <= _seconds(made.human.path) < 0.7
    assert store.meta(made.human.key)["kind"] == HUMAN


def test_silence_is_no_take(document: Document, narrator: Narrator, store: TakeStore) -> None:
    with pytest.raises(SpeechError, match="Nothing was heard"):
        act(_wish(document), np.zeros(RATE, np.float32), RATE, narrator)
    assert store.keys() == frozenset()


def test_words_that_seem_to_be_others_are_told(
    document: Document, speaker: FakeSpeaker, narrator: Narrator, store: TakeStore
) -> None:
    assert not _act(document, narrator).is_doubtful
    speaker.distance = 1.8
    assert _act(document, narrator).is_doubtful


def test_a_recording_beyond_full_scale_is_turned_down_not_cut_off(
    document: Document, narrator: Narrator, store: TakeStore
) -> None:
    human = act(_wish(document), _recorded() * 8, RATE, narrator).human
    assert human.faults == ()


def test_a_damaged_delivery_is_none() -> None:
    assert delivery_in({"delivery": {"format": 1, "phones": []}}) is None
    assert delivery_in({"delivery": "?"}) is None


class _Deaf(FakeSpeaker):
    """Speaks, but listens to no language."""

    def listen(self, *given: object, **wishes: object) -> Any:
        from inference.errors import ListenerMissing

        raise ListenerMissing("xx")
