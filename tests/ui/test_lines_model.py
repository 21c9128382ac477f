"""The table of lines follows the document through every edit, back and forth."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import pytest
from PySide6.QtCore import QAbstractItemModel, QPersistentModelIndex, Qt

from desktop.core import edit
from desktop.core.checks import Limits
from desktop.core.document import Document
from desktop.core.edit import Edit
from desktop.core.line import Line
from desktop.ui.lines_model import Column, LinesModel, short_time
from desktop.ui.take_state import TakeState
from tests.builders import line, lines
from tests.steps import steps


class Checker(Protocol):
    """Qt's own judge of table models."""

    def check(self, model: QAbstractItemModel) -> None: ...


class Followed:
    """A document and a table that follows it."""

    def __init__(self, *given: Line) -> None:
        self.document = Document(given)
        self.model = LinesModel(self.document)
        self.document.subscribe(lambda change: self.model.apply(change, self.document))
        self.resets = 0
        self.model.modelReset.connect(self._count_reset)

    def do(self, change: Edit) -> None:
        self.document.apply(change)
        self.check()

    def check(self) -> None:
        shown = [self.model.line_at(row) for row in range(self.model.rowCount())]
        assert shown == list(self.document.lines)
        for row, each in enumerate(self.document.lines):
            assert self.model.row_of(each.id) == row

    def _count_reset(self) -> None:
        self.resets += 1


def moved(document: Document, line_id: str, to_ms: int) -> Edit:
    chosen = document.get(line_id)
    return edit.set_times(chosen, to_ms, to_ms + chosen.duration_ms)


EDITS: dict[str, Callable[[Document], Edit]] = {
    "text": lambda d: edit.set_text(d[1], "other", 1),
    "move inside": lambda d: moved(d, "l1", d[1].start_ms + 10),
    "move to the end": lambda d: moved(d, "l0", 90_000),
    "move to the front": lambda d: moved(d, "l5", 0),
    "move by one": lambda d: moved(d, "l1", d[2].start_ms + 100),
    "split": lambda d: edit.split(d[2], d[2].start_ms + 500),
    "merge": lambda d: edit.merge(d.lines[1:4]),
    "insert": lambda d: edit.insert((line(100, 200), line(2100, 2200), line(2300, 2400))),
    "delete some": lambda d: edit.delete((d[0], d[2], d[3], d[5])),
    "delete all": lambda d: edit.delete(d.lines),
    "shift all": lambda d: edit.shift(d.lines, 700),
    "shift two over others": lambda d: edit.shift((d[0], d[1]), 5000),
    "turn round": lambda d: edit.replace(
        "Turn",
        d.lines,
        [edit.set_times(x, 60_000 - x.start_ms, 61_000 - x.start_ms).inserted[0] for x in d.lines],
    ),
}


@pytest.mark.parametrize("name", EDITS)
def test_the_table_follows_an_edit_and_its_reversal_twice(
    name: str, qtmodeltester: Checker
) -> None:
    followed = Followed(*lines(6))
    qtmodeltester.check(followed.model)
    change = EDITS[name](followed.document)
    for _ in range(2):
        followed.do(change)
        followed.do(change.inverse())
    qtmodeltester.check(followed.model)
    assert followed.resets == 0


def test_many_lines_that_change_places_are_laid_out_anew() -> None:
    followed = Followed(*lines(200))
    kept = QPersistentModelIndex(followed.model.index(3, Column.TEXT))
    last = 200 * 2000
    turned = [
        edit.set_times(x, last - x.start_ms, last - x.start_ms + 900).inserted[0]
        for x in followed.document.lines
    ]
    followed.do(edit.replace("Turn", followed.document.lines, turned))
    assert followed.resets == 0
    assert followed.model.line_at(kept.row()) == followed.document.get("l3")


def test_a_chosen_row_stays_chosen_when_its_text_changes() -> None:
    followed = Followed(*lines(4))
    kept = QPersistentModelIndex(followed.model.index(2, Column.TEXT))
    followed.do(edit.set_text(followed.document.get("l2"), "new", 1))
    assert kept.row() == 2
    followed.do(moved(followed.document, "l2", 0))
    assert kept.row() == 1


def test_what_is_wrong_is_looked_at_again_when_a_neighbour_moves() -> None:
    followed = Followed(line("0:01", "0:03", line_id="a"), line("0:04", "0:06", line_id="b"))
    assert followed.model.problems(0) == ()
    followed.do(edit.set_times(followed.document.get("b"), 2000, 6000))
    assert [problem.kind for problem in followed.model.problems(0)] == ["overlap"]
    followed.do(edit.set_times(followed.document.get("b"), 4000, 6000))
    assert followed.model.problems(0) == ()


def test_other_limits_judge_the_same_lines_otherwise() -> None:
    followed = Followed(line("0:01", "0:03", "twenty letters here!", line_id="a"))
    assert followed.model.problems(0) == ()
    followed.model.set_limits(Limits(max_cps=5.0))
    assert [problem.kind for problem in followed.model.problems(0)] == ["fast"]


def test_rows_are_told_in_words_for_those_who_do_not_see_them() -> None:
    followed = Followed(line("0:01", "0:03", "<i>Two</i>\nrows", line_id="a"))
    followed.model.set_take_lookup(lambda _: TakeState("overflow", overflow_ms=400))
    spoken = Qt.ItemDataRole.AccessibleTextRole
    model = followed.model
    assert model.index(0, Column.TEXT).data() == "Two  ⏎  rows"
    assert model.index(0, Column.DURATION).data() == "2.00"
    assert "0.4 s" in model.index(0, Column.TAKE).data(spoken)


@pytest.mark.parametrize(
    ("ms", "text"), [(123_480, "02:03.480"), (3_723_480, "1:02:03.480"), (0, "00:00.000")]
)
def test_hours_are_written_only_where_there_are_any(ms: int, text: str) -> None:
    assert short_time(ms) == text


def test_an_edit_among_ten_thousand_lines_is_no_more_work_than_among_a_hundred() -> None:
    def work(n_lines: int) -> int:
        followed = Followed(*lines(n_lines))
        change = edit.set_text(followed.document[n_lines // 2], "another text", 1)
        return steps(lambda: followed.document.apply(change))

    assert work(10_000) <= work(100) + 50


def test_ten_thousand_lines_are_shifted_without_a_reset() -> None:
    followed = Followed(*lines(10_000))
    followed.do(edit.shift(followed.document.lines, 250))
    assert followed.resets == 0
