"""Whose turn it is among the wishes, without threads and without Qt."""

from __future__ import annotations

import pytest

from desktop.core.errors import SpeechError
from desktop.jobs.job import Cancellation, Ending, Failure, Success
from desktop.jobs.waiting import Waiting
from desktop.jobs.wish import Wish
from tests.jobs.queues import wish

ODD, KNOWN = Failure(RuntimeError("odd")), Failure(SpeechError("a", "It failed", "Try again"))


def wished(line_id: str, number: int, *, urgent: bool = False) -> Wish:
    return Wish(wish(line_id), urgent, number)


def test_urgent_wishes_come_first_then_the_newest() -> None:
    waiting = Waiting()
    for one in (wished("a", 1), wished("b", 2), wished("c", 0, urgent=True)):
        waiting.put(one)
    begun = [waiting.begin() for _ in range(4)]
    assert [one.request.line_id if one else "" for one in begun] == ["c", "b", "a", ""]


def test_a_pause_keeps_all_waiting_but_the_urgent() -> None:
    waiting = Waiting()
    waiting.pause(True)
    waiting.put(wished("a", 1))
    assert waiting.begin() is None
    assert waiting.may_sleep()
    waiting.put(wished("b", 2, urgent=True))
    assert not waiting.may_sleep()
    waiting.pause(False)
    assert [waiting.begin() is not None for _ in range(3)] == [True, True, False]


def test_only_one_is_woken_until_nothing_is_left() -> None:
    waiting = Waiting()
    waiting.put(wished("a", 1))
    assert [waiting.wake(), waiting.wake()] == [True, False]
    assert not waiting.may_sleep()
    waiting.begin()
    assert waiting.may_sleep()
    assert waiting.wake()


@pytest.mark.parametrize(
    ("ending", "again"), [(ODD, True), (KNOWN, False), (Success(1), False), (Cancellation(), False)]
)
def test_what_failed_by_chance_waits_once_more(ending: Ending, again: bool) -> None:
    waiting = Waiting()
    waiting.put(wished("a", 1))
    begun = waiting.begin()
    assert begun is not None
    assert waiting.end(begun, ending) == again
    assert (waiting.begin() is begun) == again
    assert not waiting.end(begun, ending)


def test_what_was_withdrawn_is_not_tried_again() -> None:
    waiting = Waiting()
    waiting.put(wished("a", 1))
    begun = waiting.begin()
    assert begun is not None
    assert waiting.withdraw([begun]) == ()
    assert not waiting.end(begun, ODD)


def test_what_made_way_waits_again_unless_it_was_replaced() -> None:
    waiting = Waiting()
    waiting.put(wished("a", 1))
    begun = waiting.begin()
    assert begun is not None
    waiting.put(wished("b", 2, urgent=True))
    assert begun.ticket.is_cancelled
    assert waiting.end(begun, Cancellation())
    assert not begun.ticket.is_cancelled
