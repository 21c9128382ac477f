"""How wishes end otherwise than by a take: withdrawn, failed, tried again, left behind."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.errors import SpeechError
from desktop.core.takes import TakeStore
from desktop.jobs.speech import SpeechQueue
from desktop.jobs.workers import Workers
from tests.fakes import FakeSpeaker
from tests.jobs.queues import Ends, SlowSpeaker, wish


@pytest.fixture
def speaker() -> SlowSpeaker:
    return SlowSpeaker()


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


def test_stopping_ten_thousand_wishes_is_told_at_once(
    queue: SpeechQueue, qtbot: QtBot, ends: Ends
) -> None:
    tellings: list[int] = []
    queue.withdrawn.connect(lambda ids: tellings.append(len(ids)))
    queue.pause()
    queue.want_later([wish(str(number)) for number in range(10_000)])
    with qtbot.waitSignal(queue.idle, timeout=10_000):
        queue.cancel_all()
    assert tellings == [10_000]
    assert ends.counts == [(0, 10_000), (10_000, 10_000)]


@pytest.mark.parametrize(
    ("times", "end"),
    [(1, "ready"), (2, "The line could not be spoken (odd). Try another voice.")],
)
def test_what_nobody_foresaw_is_tried_once_more_and_told_at_its_line(
    queue: SpeechQueue, qtbot: QtBot, speaker: SlowSpeaker, ends: Ends, times: int, end: str
) -> None:
    speaker.odd_times = times
    speaker.let_go(9)
    queue.want(wish("a", "odd words"))
    qtbot.waitUntil(lambda: ends.idle == 1)
    assert ends.told == [("a", end)]
    assert len(speaker.begun) == 2


def test_a_prediction_that_fails_in_a_way_nobody_foresaw_keeps_no_line_waiting(
    queue: SpeechQueue, qtbot: QtBot, speaker: SlowSpeaker, ends: Ends
) -> None:
    with qtbot.waitSignal(queue.catalog_changed):
        queue.load()

    def predict_seconds(*_: object, **__: object) -> float:
        raise ZeroDivisionError

    speaker.predict_seconds = predict_seconds  # type: ignore[method-assign]
    queue.pause()
    queue.want(wish("a"))
    queue.predict(wish("b"))
    speaker.predict_seconds = FakeSpeaker.predict_seconds.__get__(speaker)  # type: ignore[method-assign]
    speaker.let_go(9)
    queue.resume()
    qtbot.waitUntil(lambda: ends.told == [("a", "ready")])


def test_closing_withdraws_everything_within_seconds(
    qtbot: QtBot, speaker: SlowSpeaker, tmp_path: Path
) -> None:
    queue = SpeechQueue(lambda: speaker, TakeStore(tmp_path), (), Workers(1, "speech"))
    queue.want_later([wish(str(number)) for number in range(100)])
    qtbot.waitUntil(lambda: len(speaker.begun) == 1)
    assert queue.close(3.0)
    assert speaker.spoken == []


def test_a_graphics_card_that_dies_at_the_first_line_is_told(
    qtbot: QtBot, queue: SpeechQueue, ends: Ends, speaker: SlowSpeaker
) -> None:
    speaker.device = "cuda"
    queue.want(wish("a"))
    qtbot.waitUntil(lambda: len(speaker.begun) == 1)
    speaker.device = "cpu"
    with qtbot.waitSignal(queue.device_changed) as moved:
        speaker.let_go()
    assert moved.args == ["cpu"]
    qtbot.waitUntil(lambda: ends.told == [("a", "ready")])


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
