"""What a line asks for shapes its take, and a take that a person chose goes before others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from desktop.core.document import Document
from desktop.core.dub import DubSettings
from desktop.core.edit import set_text, set_voice
from desktop.core.errors import SpeechError
from desktop.core.line_speech import LineSpeech
from desktop.core.speech_edits import set_pace, set_pitch, set_seed, throw_away
from desktop.core.takes import Take, TakeStore
from desktop.jobs.dubbing import dub_lines
from desktop.jobs.speaking import Narrator, open_narrator
from desktop.jobs.speech_request import SpeechRequest, choose_take, find_take, request_for
from desktop.jobs.ticket import Ticket
from tests.builders import line
from tests.fakes import FakeSpeaker

if TYPE_CHECKING:
    from inference.speech import Speech
    from inference.voice.profile import Voice

LINE = line("0:01", "0:05", "Hello there", line_id="a")


def wish(document: Document) -> SpeechRequest:
    found = request_for(document, document.get("a"), 0)
    assert found is not None
    return found


def found(document: Document, store: TakeStore, narrator: Narrator) -> Take | None:
    return find_take(store, narrator.shelf.catalog, wish(document))


def test_what_a_line_asks_for_names_its_take_and_shapes_its_sound(
    narrator: Narrator, store: TakeStore
) -> None:
    document = Document((LINE,))
    plain = narrator.speak(wish(document))
    for edit in (set_pace((LINE,), 2.0), set_pitch((LINE,), 12.0), set_seed((LINE,), 5)):
        document.apply(edit)
        assert found(document, store, narrator) is None
        take = narrator.speak(wish(document))
        assert take.key != plain.key
        document.apply(edit.inverse())
        assert found(document, store, narrator) == plain
    assert take.duration_ms == plain.duration_ms
    document.apply(set_pace((LINE,), 2.0))
    assert narrator.speak(wish(document)).duration_ms == pytest.approx(plain.duration_ms / 2, abs=1)


def test_a_line_that_asks_for_nothing_keeps_the_take_it_had_before() -> None:
    document = Document((LINE,), DubSettings(pace=1.1, seed=4))
    found = replace(wish(document), room_ms=0)
    assert found == SpeechRequest("a", "Hello there", "en", "", 1.1, 4, 0)


def test_louder_or_later_is_the_same_take(narrator: Narrator) -> None:
    moved = replace(LINE, speech=LineSpeech(gain_db=-6.0, pause_before_ms=100))
    assert narrator.speak(wish(Document((LINE,)))) == narrator.speak(wish(Document((moved,))))


def test_a_chosen_take_is_found_and_exported_until_the_words_or_the_voice_change(
    narrator: Narrator, store: TakeStore
) -> None:
    document = Document((LINE,))
    usual = narrator.speak(wish(document))
    other = narrator.speak(replace(wish(document), seed=9))
    document.apply(choose_take(LINE, wish(document), narrator.shelf.catalog, other.key))
    assert found(document, store, narrator) == other
    assert dub_lines(document, 10_000, narrator, Ticket()).takes == {"a": other}
    chosen = document.get("a")
    for edit in (set_text(chosen, "Hello you", 1), set_voice((chosen,), "tone-high")):
        document.apply(edit)
        assert found(document, store, narrator) is None
        document.apply(edit.inverse())
        assert found(document, store, narrator) == other
    document.apply(throw_away(chosen, other.key))
    assert found(document, store, narrator) == usual


def test_a_take_that_a_person_spoke_counts_in_any_voice_until_the_words_change(
    narrator: Narrator, store: TakeStore
) -> None:
    document = Document((LINE,))
    narrator.speak(wish(document))
    own = store.put("ab" * 16, b"\x00\x10" * 8000, 16_000, {"kind": "human", "text": "Hello there"})
    edit = choose_take(LINE, wish(document), narrator.shelf.catalog, own.key, by_person=True)
    document.apply(edit)
    document.apply(set_voice((document.get("a"),), "tone-high"))
    assert found(document, store, narrator) == own
    assert find_take(store, None, wish(document)) == own
    document.apply(set_text(document.get("a"), "Hello you", 1))
    assert found(document, store, narrator) is None


def test_a_chosen_take_whose_file_is_gone_is_spoken_anew(narrator: Narrator) -> None:
    document = Document((LINE,))
    document.apply(choose_take(LINE, wish(document), narrator.shelf.catalog, "cd" * 16))
    assert narrator.speak(wish(document)).key == wish(document).key(narrator.shelf.catalog)


def test_a_pronunciation_makes_new_takes_of_exactly_the_lines_that_hold_the_word(
    narrator: Narrator, speaker: FakeSpeaker
) -> None:
    lines = (replace(LINE, text="In Seoul"), line("0:06", "0:09", "In Rome", line_id="b"))
    before = Document(lines)
    after = Document(lines, DubSettings(sayings=(("Seoul", "sole"),)))
    keys = [
        [narrator.speak(request).key for x in document if (request := request_for(document, x, 0))]
        for document in (before, after)
    ]
    assert keys[0][0] != keys[1][0]
    assert keys[0][1] == keys[1][1]
    assert speaker.spoken == ["In Seoul", "In Rome", "In sole"]


def test_a_take_remembers_its_line_and_the_words_as_they_were_written(
    narrator: Narrator, store: TakeStore
) -> None:
    said = DubSettings(sayings=(("there", "thare"),))
    meta = store.meta(narrator.speak(wish(Document((LINE,), said))).key)
    assert (meta["line"], meta["text"], meta["said"]) == ("a", "Hello there", "Hello thare")


def test_words_are_heard_while_they_are_made_and_kept_as_if_they_had_not_been(
    narrator: Narrator, tmp_path: Path
) -> None:
    pieces: list[np.ndarray[Any, Any]] = []
    quiet = open_narrator(FakeSpeaker(), TakeStore(tmp_path / "other"))
    request = wish(Document((LINE,)))
    take = narrator.speak_aloud(request, lambda piece, rate: pieces.append(piece))
    assert len(pieces) == 4
    assert sum(map(len, pieces)) == take.n_samples
    same = quiet.speak(request)
    assert (same.key, same.words) == (take.key, take.words)
    assert same.path.read_bytes() == take.path.read_bytes()


def test_what_is_there_already_is_not_made_again_to_be_heard(narrator: Narrator) -> None:
    request = wish(Document((LINE,)))
    take = narrator.speak(request)

    def never(piece: object, rate: int) -> None:
        raise AssertionError("heard")

    assert narrator.speak_aloud(request, never) == take


class UnluckySpeaker(FakeSpeaker):
    """Fails so many times before it speaks."""

    def __init__(self, failures: int, error: type[Exception]) -> None:
        super().__init__()
        self.failures, self.error = failures, error
        self.attempts = 0

    def speak(self, text: str, voice: Voice, **wishes: Any) -> Speech:
        self.attempts += 1
        if self.attempts <= self.failures:
            raise self.error.__new__(self.error)
        return super().speak(text, voice, **wishes)


def test_what_failed_by_chance_is_tried_once_more(store: TakeStore) -> None:
    from inference.errors import OutOfMemory

    speaker = UnluckySpeaker(1, OutOfMemory)
    open_narrator(speaker, store).speak(wish(Document((LINE,))))
    assert speaker.attempts == 2


def test_what_fails_twice_is_told_at_its_line(store: TakeStore) -> None:
    from inference.errors import OutOfMemory

    speaker = UnluckySpeaker(9, OutOfMemory)
    with pytest.raises(SpeechError, match="memory"):
        open_narrator(speaker, store).speak(wish(Document((LINE,))))
    assert speaker.attempts == 2


def test_what_would_fail_again_is_not_tried_again(store: TakeStore) -> None:
    from inference.errors import Unspeakable

    speaker = UnluckySpeaker(9, Unspeakable)
    with pytest.raises(SpeechError):
        open_narrator(speaker, store).speak(wish(Document((LINE,))))
    assert speaker.attempts == 1


class OneOfAKind(FakeSpeaker):
    """A neural voice whose takes are as like it as the test says."""

    def voices(self) -> tuple[Voice, ...]:
        return tuple(replace(voice, engine="neural") for voice in super().voices())


def test_a_take_that_is_far_less_like_its_voice_than_its_others_is_marked(store: TakeStore) -> None:
    speaker = OneOfAKind(letter_ms=200)
    narrator = open_narrator(speaker, store)
    cosines = (0.6, 0.7, 0.5, 0.65, 0.6, 0.62, 0.1, 0.6)
    told = []
    for number, speaker.cosine in enumerate(cosines):
        long = wish(Document((replace(LINE, text=f"A line of words {number}", end_ms=60_000),)))
        told.append(narrator.speak(long).faults)
    assert ["unlike" in faults for faults in told] == [False] * 6 + [True, False]


def test_a_line_that_was_raised_may_be_unlike_its_voice(store: TakeStore) -> None:
    speaker = OneOfAKind(letter_ms=200)
    narrator = open_narrator(speaker, store)
    for number in range(9):
        speaker.cosine = 0.6 if number < 8 else 0.0
        pitch = 6.0 if number == 8 else 0.0
        shaped = replace(LINE, text=f"A line of words {number}", speech=LineSpeech(0, 1.0, pitch))
        take = narrator.speak(wish(Document((replace(shaped, end_ms=60_000),))))
    assert "unlike" not in take.faults
