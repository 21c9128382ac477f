"""A document keeps its lines in order, tells its listeners, and refuses edits made for another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import edit as verbs
from desktop.core.document import Document
from desktop.core.dub import DubSettings
from desktop.core.edit import Edit
from desktop.core.line import Line
from tests.builders import document, line, lines
from tests.steps import steps


def test_lines_are_sorted_by_time_then_id() -> None:
    subject = document(line(5, 9, line_id="b"), line(5, 9, line_id="a"), line(5, 7), line(1, 90))
    assert [(x.start_ms, x.end_ms) for x in subject] == [(1, 90), (5, 7), (5, 9), (5, 9)]
    assert [x.id for x in subject.lines[2:]] == ["a", "b"]


def test_two_lines_of_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="same id"):
        document(line(0, 1, line_id="a"), line(2, 3, line_id="a"))


def test_lines_are_found_by_id() -> None:
    subject = document(*lines(5))
    assert subject.get("l3").text == "Line number 3"
    assert subject.index_of("l3") == 3
    assert "l3" in subject
    assert "nobody" not in subject
    with pytest.raises(KeyError):
        subject.get("nobody")
    with pytest.raises(KeyError):
        subject.index_of("nobody")


def test_listeners_hear_the_edit_after_the_change_until_they_leave() -> None:
    subject = document(*lines(2))
    heard: list[tuple[Edit, str]] = []
    leave = subject.subscribe(lambda edit: heard.append((edit, subject.get("l0").text)))
    edit = verbs.set_text(subject[0], "new", 1)
    subject.apply(edit)
    assert heard == [(edit, "new")]
    leave()
    leave()
    subject.apply(edit.inverse())
    assert len(heard) == 1


def test_a_listener_may_leave_while_it_is_told() -> None:
    subject = document(*lines(2))
    heard: list[str] = []

    def hear_once(_: Edit) -> None:
        heard.append("first")
        leave()

    leave = subject.subscribe(hear_once)
    subject.subscribe(lambda _: heard.append("second"))
    subject.apply(verbs.set_text(subject[0], "new", 1))
    assert heard == ["first", "second"]


def _foreign_edits(subject: Document) -> dict[str, Edit]:
    old = subject[0]
    return {
        "unknown": verbs.delete([line(0, 1)]),
        "outdated": verbs.set_text(Line(old.id, 1, 2, "other"), "x", 1),
        "present": verbs.insert([Line("l1", 0, 1, "again")]),
        "twice out": Edit("x", (old, old), ()),
        "twice in": verbs.insert([line(0, 1, line_id="n"), line(2, 3, line_id="n")]),
        "other dub": verbs.set_dub(DubSettings(bed="mix"), DubSettings()),
    }


@pytest.mark.parametrize("name", list(_foreign_edits(document(*lines(3)))))
def test_an_edit_for_another_document_is_refused_and_changes_nothing(name: str) -> None:
    subject = document(*lines(3))
    before = tuple(subject.lines)
    heard: list[Edit] = []
    subject.subscribe(heard.append)
    with pytest.raises(ValueError, match=r"."):
        subject.apply(_foreign_edits(subject)[name])
    assert tuple(subject.lines) == before
    assert not heard


def test_the_lines_handed_out_do_not_change_under_the_reader() -> None:
    subject = document(*lines(3))
    seen = subject.lines
    subject.apply(verbs.delete([subject[0]]))
    assert len(seen) == 3
    assert len(subject.lines) == len(subject) == 2


def test_the_dub_settings_are_changed_by_an_edit() -> None:
    subject = document()
    after = DubSettings(bed="replace")
    subject.apply(verbs.set_dub(subject.dub, after))
    assert subject.dub == after


def test_a_line_is_shown_from_its_start_up_to_its_end() -> None:
    subject = document(line(1000, 2000, line_id="a"), line(1500, 3000, line_id="b"))
    shown = {ms: [x.id for x in subject.at(ms)] for ms in (999, 1000, 1499, 1500, 1999, 2000, 3000)}
    assert shown == {
        999: [],
        1000: ["a"],
        1499: ["a"],
        1500: ["a", "b"],
        1999: ["a", "b"],
        2000: ["b"],
        3000: [],
    }


def test_a_long_line_is_found_from_far_behind_its_start() -> None:
    subject = document(line(0, 3_600_000, line_id="long"), *lines(500))
    assert [x.id for x in subject.at(900_000 + 1600)] == ["long"]
    subject.apply(verbs.delete([subject.get("long")]))
    assert subject.at(900_000 + 1600) == ()


def test_neighbours_in_time() -> None:
    subject = document(*lines(3))
    first, second, third = subject.lines
    assert subject.next_after(0) == second
    assert subject.next_after(-1) == first
    assert subject.next_after(4000) is None
    assert subject.previous_before(0) is None
    assert subject.previous_before(1) == first
    assert subject.previous_before(4000) == second
    assert subject.gap_after(first) == 500
    assert subject.gap_after(third) is None


def test_the_gap_before_an_overlapping_line_is_negative() -> None:
    first = line(0, 2000)
    assert document(first, line(1500, 3000)).gap_after(first) == -500


times = st.integers(0, 50_000)


@given(st.lists(st.tuples(times, st.integers(-5, 20_000)), max_size=30), times, times)
def test_what_touches_a_span_is_found_whatever_the_lines(
    slots: list[tuple[int, int]], a_ms: int, length: int
) -> None:
    subject = document(*(line(start, start + duration) for start, duration in slots))
    b_ms = a_ms + length
    wanted = [
        x for x in subject.lines if x.start_ms < b_ms and (x.end_ms > a_ms or x.start_ms >= a_ms)
    ]
    assert list(subject.between(a_ms, b_ms)) == wanted
    assert list(subject.at(a_ms)) == [x for x in subject if x.start_ms <= a_ms < x.end_ms]


moves = st.lists(
    st.tuples(st.sampled_from(["type", "move", "drop", "add", "shift"]), st.integers(0, 10**6)),
    max_size=25,
)


@given(moves)
def test_any_walk_can_be_walked_back(steps: list[tuple[str, int]]) -> None:
    subject = document(*lines(6))
    before = tuple(subject.lines)
    done: list[Edit] = []
    for kind, number in steps:
        done.append(_step(subject, kind, number))
        subject.apply(done[-1])
        assert [subject.index_of(x.id) for x in subject.lines] == list(range(len(subject)))
    for edit in reversed(done):
        subject.apply(edit.inverse())
    assert tuple(subject.lines) == before


def _step(subject: Document, kind: str, number: int) -> Edit:
    if kind == "add" or not len(subject):
        return verbs.insert([line(number % 9000, number % 9000 + 500)])
    chosen = subject[number % len(subject)]
    if kind == "type":
        return verbs.set_text(chosen, str(number), 1)
    if kind == "move":
        return verbs.set_times(chosen, number % 9000, number % 9000 + 700)
    return verbs.delete([chosen]) if kind == "drop" else verbs.shift(subject.lines, number - 5000)


def test_a_key_press_among_ten_thousand_lines_is_no_more_work_than_among_a_hundred() -> None:
    def work(n_lines: int) -> int:
        subject = document(*lines(n_lines))
        heard: list[Edit] = []
        subject.subscribe(heard.append)

        def press() -> None:
            subject.apply(verbs.set_text(subject.get(f"l{n_lines // 2}"), "new!", 1))
            assert subject.lines[n_lines // 2].text == "new!"

        return steps(press)

    assert work(10_000) <= work(100) + 20


def test_all_of_ten_thousand_lines_are_shifted_in_one_edit() -> None:
    subject = document(*lines(10_000))
    edit = verbs.shift(subject.lines, 500)
    subject.apply(edit)
    assert subject[9999].start_ms == 9999 * 2000 + 500
    subject.apply(edit.inverse())
    assert subject[9999].start_ms == 9999 * 2000
