"""The queue of wishes: newest first, urgent before background, one end told for each."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.takes import TakeStore
from desktop.jobs.speech import SpeechQueue
from desktop.jobs.workers import Workers
from tests.jobs.queues import Ends, SlowSpeaker, wish


@pytest.fixture
def speaker() -> SlowSpeaker:
    return SlowSpeaker()


def test_a_wish_becomes_a_take_that_is_found_afterwards(
    qtbot: QtBot, queue: SpeechQueue, speaker: SlowSpeaker, ends: Ends
) -> None:
    assert queue.find(wish("a")) is None
    speaker.let_go()
    with qtbot.waitSignal(queue.take_ready) as ready:
        queue.want(wish("a"))
    line_id, take = ready.args or ("", None)
    assert line_id == "a"
    assert queue.find(wish("a")) == take
    assert queue.is_idle
    assert ends.idle == 1


def test_the_speaker_lives_on_one_thread_that_is_not_the_gui_s(
    qtbot: QtBot, tmp_path: Path, speaker: SlowSpeaker
) -> None:
    made_on: list[int] = []

    def make() -> SlowSpeaker:
        made_on.append(threading.get_ident())
        return speaker

    queue = SpeechQueue(make, TakeStore(tmp_path), (), Workers(1, "speech"))
    assert made_on == []
    speaker.let_go(3)
    for name in "abc":
        queue.want(wish(name))
    qtbot.waitUntil(lambda: queue.is_idle)
    assert len(made_on) == 1
    assert speaker.threads == set(made_on)
    assert threading.get_ident() not in speaker.threads
    assert queue.close()


def test_the_newest_wish_comes_first_and_urgent_ones_before_all(
    qtbot: QtBot, queue: SpeechQueue, speaker: SlowSpeaker
) -> None:
    queue.want(wish("first"), urgent=True)
    qtbot.waitUntil(lambda: len(speaker.begun) == 1)
    queue.want_later([wish("later 1"), wish("later 2")])
    queue.want(wish("old"))
    queue.want(wish("urgent"), urgent=True)
    queue.want(wish("new"))
    speaker.let_go(6)
    qtbot.waitUntil(lambda: queue.is_idle)
    order = ["first", "urgent", "new", "old", "later 1", "later 2"]
    assert speaker.spoken == [f"line {name}" for name in order]


def test_a_newer_wish_for_a_line_replaces_the_older(
    qtbot: QtBot, queue: SpeechQueue, speaker: SlowSpeaker, ends: Ends
) -> None:
    queue.want(wish("a", "Hel"))
    qtbot.waitUntil(lambda: speaker.begun == ["Hel"])
    queue.want(wish("a", "Hell"))
    queue.want(wish("a", "Hello"))
    qtbot.waitUntil(lambda: speaker.begun == ["Hel", "Hello"])
    speaker.let_go()
    qtbot.waitUntil(lambda: queue.is_idle)
    assert speaker.spoken == ["Hello"]
    assert ends.told == [("a", "ready")]
    assert ends.counts[-1] == (1, 1)


def test_a_take_that_was_made_for_an_older_wish_is_told_too(
    queue: SpeechQueue, qtbot: QtBot, speaker: SlowSpeaker, ends: Ends
) -> None:
    made: list[tuple[str, str]] = []
    queue.take_made.connect(lambda line_id, take: made.append((line_id, take.key)))
    queue.want(wish("a", "old words"))
    qtbot.waitUntil(lambda: speaker.begun == ["old words"])
    speaker.let_go()
    qtbot.waitUntil(lambda: len(queue.store.keys()) == 1)
    queue.want(wish("a", "new words"))
    speaker.let_go()
    qtbot.waitUntil(lambda: ends.idle == 1)
    assert {key for _, key in made} == queue.store.keys()
    assert ends.told == [("a", "ready")]


def test_the_same_wish_twice_is_spoken_once(
    qtbot: QtBot, queue: SpeechQueue, speaker: SlowSpeaker, ends: Ends
) -> None:
    queue.want(wish("a"), urgent=True)
    queue.want(wish("a"))
    speaker.let_go(2)
    qtbot.waitUntil(lambda: queue.is_idle)
    assert speaker.begun == ["line a"]
    assert ends.told == [("a", "ready")]


def test_a_background_line_makes_way_for_an_urgent_one_and_is_spoken_afterwards(
    qtbot: QtBot, queue: SpeechQueue, speaker: SlowSpeaker, ends: Ends
) -> None:
    queue.want_later([wish("slow"), wish("other")])
    qtbot.waitUntil(lambda: speaker.begun == ["line slow"])
    queue.want(wish("now"), urgent=True)
    qtbot.waitUntil(lambda: speaker.begun == ["line slow", "line now"])
    speaker.let_go(3)
    qtbot.waitUntil(lambda: queue.is_idle)
    assert ends.told == [("now", "ready"), ("slow", "ready"), ("other", "ready")]


def test_progress_is_told_with_its_line(
    qtbot: QtBot, queue: SpeechQueue, speaker: SlowSpeaker
) -> None:
    with qtbot.waitSignal(queue.progressed) as progressed:
        queue.want(wish("a"))
    assert progressed.args == ["a", 0.5]
    speaker.let_go()
    qtbot.waitUntil(lambda: queue.is_idle)


def test_a_question_is_answered_between_two_lines_of_a_long_film(
    queue: SpeechQueue, qtbot: QtBot, speaker: SlowSpeaker, ends: Ends
) -> None:
    queue.want_later([wish(str(number)) for number in range(20)])
    qtbot.waitUntil(lambda: len(speaker.begun) == 1)
    with qtbot.waitSignal(queue.ask(lambda narrator, ticket: len(speaker.begun)).succeeded) as told:
        speaker.let_go()
    assert told.args == [1]
    speaker.let_go(19)
    qtbot.waitUntil(lambda: ends.idle == 1)
    assert [line_id for line_id, _ in ends.told] == [str(number) for number in range(20)]


def test_other_questions_to_the_speaker_wait_their_turn_on_its_thread(
    qtbot: QtBot, queue: SpeechQueue, speaker: SlowSpeaker
) -> None:
    names = queue.ask(lambda narrator, ticket: narrator.shelf.names)
    with qtbot.waitSignal(names.succeeded) as answered:
        pass
    assert answered.args == [("tone-low", "tone-high")]
    assert queue.catalog is not None
    assert [card.name for card in queue.catalog.cards] == ["tone-low", "tone-high"]


def test_another_project_has_other_takes(
    qtbot: QtBot, queue: SpeechQueue, speaker: SlowSpeaker, tmp_path: Path
) -> None:
    speaker.let_go(2)
    with qtbot.waitSignal(queue.take_ready):
        queue.want(wish("a"))
    other = TakeStore(tmp_path / "other")
    queue.move_to(other, ())
    assert queue.find(wish("a")) is None
    with qtbot.waitSignal(queue.take_ready):
        queue.want(wish("a"))
    assert len(other.keys()) == 1


def test_a_thousand_wishes_cost_the_gui_thread_next_to_nothing(
    qtbot: QtBot, queue: SpeechQueue, speaker: SlowSpeaker
) -> None:
    queue.want_later([wish(str(number)) for number in range(1000)])
    queue.cancel_all()
    qtbot.waitUntil(lambda: queue.is_idle)
    assert len(speaker.spoken) == 0


def test_many_wishes_at_once_are_counted_once(
    queue: SpeechQueue, speaker: SlowSpeaker, qtbot: QtBot, ends: Ends
) -> None:
    queue.want_later([wish(str(number)) for number in range(50)])
    assert ends.counts == [(0, 50)]
    speaker.let_go(50)
    qtbot.waitUntil(lambda: ends.idle == 1)
    assert ends.counts[-1] == (50, 50)


def test_a_changed_wish_that_sounds_the_same_is_not_spoken_again(
    qtbot: QtBot, queue: SpeechQueue, speaker: SlowSpeaker
) -> None:
    speaker.let_go(5)
    with qtbot.waitSignal(queue.take_ready):
        queue.want(wish("a"))
    with qtbot.waitSignal(queue.take_ready):
        queue.want(replace(wish("b", "line a"), room_ms=30_000))
    assert speaker.spoken == ["line a"]


def test_a_line_is_heard_while_it_is_made_and_its_take_is_kept(
    qtbot: QtBot, queue: SpeechQueue, ends: Ends, speaker: SlowSpeaker
) -> None:
    pieces: list[int] = []
    queue.want_aloud(wish("a"), lambda piece, rate: pieces.append(len(piece)))
    speaker.let_go()
    qtbot.waitUntil(lambda: ends.told == [("a", "ready")])
    assert len(pieces) == 4
    take = queue.find(wish("a"))
    assert take is not None
    assert take.n_samples == sum(pieces)


def test_a_line_that_waits_in_the_background_can_be_asked_to_be_heard(
    qtbot: QtBot, queue: SpeechQueue, ends: Ends, speaker: SlowSpeaker
) -> None:
    pieces: list[int] = []
    queue.want(wish("a"), urgent=True)
    queue.want_aloud(wish("a"), lambda piece, rate: pieces.append(len(piece)))
    speaker.let_go(2)
    qtbot.waitUntil(lambda: ends.told == [("a", "ready")])
    assert len(pieces) == 4


def test_paused_wishes_wait_while_urgent_ones_are_spoken(
    qtbot: QtBot, queue: SpeechQueue, ends: Ends, speaker: SlowSpeaker
) -> None:
    queue.want_later([wish("a"), wish("b")])
    qtbot.waitUntil(lambda: speaker.begun == ["line a"])
    queue.pause()
    speaker.let_go(9)
    qtbot.waitUntil(lambda: ends.told == [("a", "ready")])
    queue.want(wish("c"), urgent=True)
    qtbot.waitUntil(lambda: ends.told[-1] == ("c", "ready"))
    assert queue.open_ids == ("b",)
    assert queue.is_paused
    queue.resume()
    qtbot.waitUntil(lambda: ends.told[-1] == ("b", "ready"))
    assert speaker.begun == ["line a", "line c", "line b"]


def test_stopping_ends_a_pause(queue: SpeechQueue, qtbot: QtBot, ends: Ends) -> None:
    queue.pause()
    queue.want_later([wish("a")])
    queue.cancel_all()
    assert not queue.is_paused
    qtbot.waitUntil(lambda: ends.told == [("a", "withdrawn")])


def test_the_open_wishes_are_told_in_the_order_in_which_they_are_spoken(
    qtbot: QtBot, queue: SpeechQueue, speaker: SlowSpeaker
) -> None:
    queue.pause()
    queue.want_later([wish("a"), wish("b")])
    queue.want(wish("c"))
    queue.want(wish("d"), urgent=True)
    assert queue.open_ids == ("d", "c", "a", "b")


def test_a_line_that_was_just_withdrawn_can_be_wished_for_again(
    qtbot: QtBot, queue: SpeechQueue, ends: Ends, speaker: SlowSpeaker
) -> None:
    queue.pause()
    queue.want_later([wish("a")])
    queue.cancel_all()
    queue.want_later([wish("a")])
    speaker.let_go(9)
    qtbot.waitUntil(lambda: ends.told == [("a", "ready")])
