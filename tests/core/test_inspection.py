"""What is known of the lines is always what checking them all again would find."""

from __future__ import annotations

import random

from desktop.core.checks import Limits, check_line
from desktop.core.document import Document
from desktop.core.edit import Edit, delete, insert, set_text, set_times, shift
from desktop.core.fit import FitLimits, fit
from desktop.core.inspection import Inspection
from desktop.core.line import Line
from tests.builders import line


def all_counts(inspection: Inspection) -> dict[str, int]:
    """Count anew, without anything that is remembered."""
    lines, counts = inspection.document.lines, dict[str, int]()
    for row, one in enumerate(lines):
        before = lines[row - 1] if row else None
        after = lines[row + 1] if row + 1 < len(lines) else None
        found = check_line(one, before, after, inspection.limits, None, inspection.shots)
        for kind in {problem.kind for problem in found}:
            counts[kind] = counts.get(kind, 0) + 1
    return counts


def some_edit(document: Document, chance: random.Random) -> Edit:
    lines = document.lines
    start_ms = chance.randint(0, 60_000)
    new = Line(f"n{chance.random()}", start_ms, start_ms + chance.randint(-50, 9000), "new")
    if not lines or chance.random() < 0.3:
        return insert([new])
    one = chance.choice(lines)
    chosen = chance.sample(lines, chance.randint(1, min(5, len(lines))))
    return chance.choice(
        [
            set_text(one, chance.choice(["", "a", "a\nb\nc", "x" * 60]), 1),
            set_times(one, start_ms, start_ms + chance.randint(0, 9000)),
            delete(chosen),
            shift(chosen, chance.randint(-3000, 3000)),
        ]
    )


def test_after_any_edits_the_counts_are_those_of_a_new_inspection() -> None:
    chance = random.Random(3)
    for _ in range(30):
        document = Document(line(k * 2000, k * 2000 + 1500, "text") for k in range(12))
        inspection = Inspection(document)
        inspection.set_shots((5000, 11_000, 40_000))
        for _ in range(25):
            edit = some_edit(document, chance)
            if chance.random() < 0.5:
                inspection.work(5)
            document.apply(edit)
            inspection.follow(edit)
        inspection.work(1000)
        assert inspection.is_done
        assert dict(inspection.counts) == all_counts(inspection)


def test_where_a_line_was_taken_from_its_old_neighbours_are_checked_again() -> None:
    moved = line(0, 2000, "first")
    left = line(1000, 3000, "second")
    document = Document([moved, left, *(line(k, k + 1500, "far") for k in (9000, 12_000, 15_000))])
    inspection = Inspection(document)
    inspection.work(100)
    assert [problem.kind for problem in inspection.problems(left.id)] == ["overlap"]
    edit = set_times(moved, 20_000, 22_000)
    document.apply(edit)
    inspection.follow(edit)
    assert inspection.problems(left.id) == ()


def test_a_line_that_is_looked_at_is_checked_at_once() -> None:
    short = line(0, 100, "a")
    inspection = Inspection(Document([short]))
    assert inspection.counts == {}
    assert [x.kind for x in inspection.problems(short.id)] == ["short"]
    assert inspection.counts == {"short": 1}
    assert inspection.problems("nobody") == ()


def test_work_is_done_in_pieces_and_tells_what_changed() -> None:
    inspection = Inspection(Document(line(k * 3000, k * 3000 + 100, "a") for k in range(10)))
    assert inspection.work(4) == 4
    assert not inspection.is_done
    assert inspection.work(100) == 6
    assert inspection.work(100) == 0


def test_typing_in_one_of_ten_thousand_lines_checks_only_those_around_it() -> None:
    document = Document(line(k * 2000, k * 2000 + 1500, "text") for k in range(10_000))
    inspection = Inspection(document)
    inspection.work(10_000)
    version = inspection.version
    edit = set_text(document[5000], "", 1)
    document.apply(edit)
    inspection.follow(edit)
    assert inspection.work(10) == 1
    assert inspection.is_done
    assert inspection.version == version + 1


def test_the_next_line_with_a_problem_is_found_in_both_directions_and_round() -> None:
    bad, good = line(0, 100, "a"), line(3000, 4000, "b")
    late = line(6000, 7000, "")
    inspection = Inspection(Document([bad, good, late]))
    assert inspection.next_with_problem(bad.id) == late.id
    assert inspection.next_with_problem(late.id) == bad.id
    assert inspection.next_with_problem(good.id, -1) == bad.id
    assert inspection.next_with_problem("", 1) == bad.id
    assert inspection.next_with_problem("", -1) == late.id
    assert inspection.next_with_problem(bad.id, 1, frozenset({"short"})) == bad.id
    assert inspection.next_with_problem(bad.id, 1, frozenset({"row"})) == ""
    assert Inspection(Document()).next_with_problem("") == ""


def test_other_limits_cuts_or_speech_give_other_problems() -> None:
    one = line(10_200, 12_000, "a")
    inspection = Inspection(Document([one]))
    assert inspection.problems(one.id) == ()
    inspection.set_shots((10_000,))
    assert [x.kind for x in inspection.problems(one.id)] == ["shot"]
    inspection.set_limits(Limits(shot_zone_ms=100, max_duration_ms=1000))
    assert [x.kind for x in inspection.problems(one.id)] == ["long"]
    long = fit(4000, 1800, 0, FitLimits())
    inspection.set_spoken(lambda _: long)
    assert [x.kind for x in inspection.problems(one.id)] == ["overflow", "long"]
    inspection.show(Document())
    assert inspection.counts == {}
