"""The queue of wishes: newest first, urgent before background, one end told for each."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.errors import SpeechError
from desktop.core.takes import TakeStore
from desktop.jobs.speech import SpeechQueue
from desktop.jobs.speech_request import SpeechRequest
from desktop.jobs.workers import Workers
from tests.fakes import FakeSpeaker

if TYPE_CHECKING:
    from inference.speech import Speech
    from inference.voice.profile import Voice


class SlowSpeaker(FakeSpeaker):
    """Waits before each line until the test lets it go on, and looks up while it waits."""

    def __init__(self) -> None:
        super().__init__()
        self.begun: list[str] = []
        self.threads: set[int] = set()
        self._steps = threading.Semaphore(0)

    def let_go(self, lines: int = 1) -> None:
        self._steps.release(lines)

    def speak(
        self,
        text: str,
        voice: Voice,
        report: Callable[[float], None] | None = None,
        **wishes: object,
    ) -> Speech:
        from inference.errors import Unspeakable

        self.begun.append(text)
        self.threads.add(threading.get_ident())
        while not self._steps.acquire(timeout=0.005):
            if report is not None:
                report(0.5)
        if text.startswith("fail"):
            raise Unspeakable(text, (text,))
        return super().speak(text, voice, report=report)


class Ends:
    """What was told of each line, in order."""

    def __init__(self, queue: SpeechQueue) -> None:
        self.told: list[tuple[str, str]] = []
        self.counts: list[tuple[int, int]] = []
        self.idle = 0
        queue.take_ready.connect(lambda line_id, take: self.told.append((line_id, "ready")))
        queue.failed.connect(lambda line_id, error: self.told.append((line_id, str(error))))
        queue.withdrawn.connect(lambda line_id: self.told.append((line_id, "withdrawn")))
        queue.counted.connect(lambda done, wished: self.counts.append((done, wished)))
        queue.idle.connect(self._note_idle)

    def _note_idle(self) -> None:
        self.idle += 1


@pytest.fixture
def speaker() -> SlowSpeaker:
    return SlowSpeaker()


@pytest.fixture
def queue(qtbot: QtBot, speaker: SlowSpeaker, tmp_path: Path) -> Iterator[SpeechQueue]:
    queue = SpeechQueue(lambda: speaker, TakeStore(tmp_path), (), Workers(1, "speech"))
    yield queue
    assert queue.close()


@pytest.fixture
def ends(queue: SpeechQueue) -> Ends:
    return Ends(queue)


def wish(line_id: str, text: str = "") -> SpeechRequest:
    return SpeechRequest(line_id, text or f"line {line_id}", "en", "", 1.0, 0, 60_000)


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


def test_cancelling_tells_of_the_running_and_the_waiting_lines(
    qtbot: QtBot, queue: SpeechQueue, speaker: SlowSpeaker, ends: Ends
) -> None:
    queue.want_later([wish("runs"), wish("waits")])
    qtbot.waitUntil(lambda: speaker.begun == ["line runs"])
    queue.cancel_all()
    qtbot.waitUntil(lambda: queue.is_idle)
    assert sorted(ends.told) == [("runs", "withdrawn"), ("waits", "withdrawn")]
    assert (ends.idle, speaker.spoken) == (1, [])


def test_one_line_can_be_cancelled_alone(
    qtbot: QtBot, queue: SpeechQueue, speaker: SlowSpeaker, ends: Ends
) -> None:
    queue.want_later([wish("a"), wish("b")])
    queue.cancel("b")
    queue.cancel("nobody asked")
    speaker.let_go(2)
    qtbot.waitUntil(lambda: queue.is_idle)
    assert sorted(ends.told) == [("a", "ready"), ("b", "withdrawn")]


def test_an_error_is_told_at_its_line_and_the_others_go_on(
    qtbot: QtBot, queue: SpeechQueue, speaker: SlowSpeaker
) -> None:
    failed: list[tuple[str, object]] = []
    queue.failed.connect(lambda line_id, error: failed.append((line_id, error)))
    queue.want_later([wish("a", "fail here"), wish("b")])
    speaker.let_go(2)
    qtbot.waitUntil(lambda: queue.is_idle)
    assert [line_id for line_id, _ in failed] == ["a"]
    assert isinstance(failed[0][1], SpeechError)
    assert speaker.spoken == ["line b"]


def test_a_speaker_that_does_not_load_fails_its_line_and_is_tried_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    from inference.errors import ModelMissing

    speakers: list[FakeSpeaker] = []

    def make() -> FakeSpeaker:
        if not speakers:
            speakers.append(FakeSpeaker())
            raise ModelMissing(tmp_path)
        return speakers[0]

    queue = SpeechQueue(make, TakeStore(tmp_path), (), Workers(1, "speech"))
    with qtbot.waitSignal(queue.failed) as failed:
        queue.want(wish("a"))
    assert failed.args is not None
    assert isinstance(failed.args[1], SpeechError)
    assert failed.args[1].line_id == "a"
    with qtbot.waitSignal(queue.take_ready):
        queue.want(wish("a"))
    assert queue.close()


def test_progress_is_told_with_its_line(
    qtbot: QtBot, queue: SpeechQueue, speaker: SlowSpeaker
) -> None:
    with qtbot.waitSignal(queue.progressed) as progressed:
        queue.want(wish("a"))
    assert progressed.args == ["a", 0.5]
    speaker.let_go()
    qtbot.waitUntil(lambda: queue.is_idle)


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


def test_closing_withdraws_everything_within_seconds(
    qtbot: QtBot, speaker: SlowSpeaker, tmp_path: Path
) -> None:
    queue = SpeechQueue(lambda: speaker, TakeStore(tmp_path), (), Workers(1, "speech"))
    queue.want_later([wish(str(number)) for number in range(100)])
    qtbot.waitUntil(lambda: len(speaker.begun) == 1)
    assert queue.close(3.0)
    assert speaker.spoken == []


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


def test_a_voice_that_leaves_the_graphics_card_is_told_once(
    qtbot: QtBot, queue: SpeechQueue, ends: Ends, speaker: SlowSpeaker
) -> None:
    moved: list[str] = []
    queue.device_changed.connect(moved.append)
    speaker.device = "cuda"
    speaker.let_go(9)
    queue.want(wish("a"))
    qtbot.waitUntil(lambda: len(ends.told) == 1)
    speaker.device = "cpu"
    for line_id in "bc":
        queue.want(wish(line_id))
    qtbot.waitUntil(lambda: len(ends.told) == 3)
    assert moved == ["cpu"]


def test_a_line_that_was_just_withdrawn_can_be_wished_for_again(
    qtbot: QtBot, queue: SpeechQueue, ends: Ends, speaker: SlowSpeaker
) -> None:
    queue.pause()
    queue.want_later([wish("a")])
    queue.cancel_all()
    queue.want_later([wish("a")])
    speaker.let_go(9)
    qtbot.waitUntil(lambda: ends.told == [("a", "ready")])
