"""The takes of a line are remembered, and a lost index loses nothing."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from desktop.core.take_history import FILE, TakeHistory
from desktop.core.takes import TakeStore

PCM = b"\x01\x10" * 2205
KEYS = tuple(f"{number:032x}" for number in range(1, 6))


@pytest.fixture
def store(tmp_path: Path) -> TakeStore:
    return TakeStore(tmp_path / "takes")


def make(store: TakeStore, key: str, line_id: str = "a", made: int = 0, **meta: object) -> None:
    store.put(key, PCM, 22_050, {"line": line_id, "made": made, "text": f"text {made}", **meta})


def test_the_takes_of_a_line_are_told_the_newest_first(store: TakeStore) -> None:
    history = TakeHistory(store)
    for made, key in enumerate(KEYS[:3]):
        make(store, key, made=made, voice="Mina", pace=1.2, kind="acted")
        history.note("a", key)
    make(store, KEYS[3], "b")
    told = history.takes_of("a")
    assert [past.take.key for past in told] == [KEYS[2], KEYS[1], KEYS[0]]
    newest = told[0]
    assert (newest.text, newest.voice, newest.kind, newest.pace) == ("text 2", "Mina", "acted", 1.2)


def test_a_take_may_answer_several_lines(store: TakeStore) -> None:
    history = TakeHistory(store)
    make(store, KEYS[0], "a")
    history.note("a", KEYS[0])
    history.note("b", KEYS[0])
    history.save()
    again = TakeHistory(store)
    assert again.keys_of("a") == again.keys_of("b") == (KEYS[0],)


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"[]", b'{"lines": 3}', b'{"lines": {"a": 1}}', None]
)
def test_a_damaged_or_missing_index_is_made_anew_from_the_takes(
    damage: bytes | None, store: TakeStore
) -> None:
    history = TakeHistory(store)
    for key, line_id in zip(KEYS, "aabbc", strict=True):
        make(store, key, line_id)
        history.note(line_id, key)
    history.save()
    path = store.folder / FILE
    path.unlink() if damage is None else path.write_bytes(damage)
    again = TakeHistory(store)
    assert set(again.keys_of("a")) == set(KEYS[:2])
    assert set(again.keys_of("b")) == set(KEYS[2:4])
    again.save()
    assert set(TakeHistory(store).keys_of("c")) == {KEYS[4]}


def test_numbers_that_no_take_could_have_are_as_usual(store: TakeStore) -> None:
    make(store, KEYS[0], "a")
    side = store.folder / f"{KEYS[0]}.json"
    meta = json.loads(side.read_bytes())
    side.write_text(json.dumps({**meta, "made": math.inf, "seed": 10**400, "pace": math.nan}))
    (past,) = TakeHistory(store).takes_of("a")
    assert (past.made_at, past.seed, past.pace) == (0, 0, 1.0)


def test_takes_that_were_made_after_the_index_was_written_are_found(store: TakeStore) -> None:
    history = TakeHistory(store)
    make(store, KEYS[0])
    history.note("a", KEYS[0])
    history.save()
    make(store, KEYS[1])
    assert set(TakeHistory(store).keys_of("a")) == set(KEYS[:2])


def test_the_index_is_no_take(store: TakeStore) -> None:
    history = TakeHistory(store)
    make(store, KEYS[0])
    history.note("a", KEYS[0])
    history.save()
    assert store.keys() == {KEYS[0]}


def test_a_take_that_was_put_aside_does_not_count_until_it_is_brought_back(
    store: TakeStore,
) -> None:
    make(store, KEYS[0])
    before = store.get(KEYS[0])
    history = TakeHistory(store)
    store.put_aside(KEYS[0])
    assert store.get(KEYS[0]) is None
    assert history.takes_of("a") == ()
    assert store.keys_aside() == {KEYS[0]}
    store.bring_back(KEYS[0])
    assert store.get(KEYS[0]) == before
    assert store.keys_aside() == frozenset()


def test_what_was_made_anew_is_not_replaced_by_what_was_put_aside(store: TakeStore) -> None:
    make(store, KEYS[0], made=1)
    store.put_aside(KEYS[0])
    make(store, KEYS[0], made=2)
    store.bring_back(KEYS[0])
    assert store.meta(KEYS[0])["made"] == 2


def test_a_take_that_was_put_aside_can_be_removed_for_good(store: TakeStore) -> None:
    make(store, KEYS[0])
    store.put_aside(KEYS[0])
    store.remove_aside(KEYS[0])
    store.bring_back(KEYS[0])
    assert store.get(KEYS[0]) is None
    assert not store.aside.exists()


def test_five_thousand_takes_are_told_apart_by_their_lines(store: TakeStore) -> None:
    history = TakeHistory(store)
    for number in range(5000):
        history.note(f"l{number % 1000}", f"{number:032x}")
    history.save()
    again = TakeHistory(store)
    assert len(again.keys_of("l7")) == 5
