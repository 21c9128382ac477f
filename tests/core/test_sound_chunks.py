"""The names of chunks: a change of the plan renames what it is heard in, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from desktop.core.dub_plan import DubPlan, Placement
from desktop.core.fit import Fit
from desktop.core.sound_chunks import CHUNK_PACKETS, FRAME, OVERLAP, chunks_of, packet_count

RATE = 48_000
FIT = Fit(1000, 1000, 1000, 1.0, 0, 0, "ok")
CHUNK = CHUNK_PACKETS * FRAME
SECONDS = 60


def placed(number: int, onset_s: float, seconds: float = 1.0) -> Placement:
    key = f"{number:032}"
    return Placement(
        f"l{number}", key, Path(key), round(onset_s * RATE), round(seconds * RATE), 1.0, 0.0, FIT
    )


def planned(*placements: Placement) -> DubPlan:
    envelope = []
    for one in placements:
        start, end = one.onset_sample, one.onset_sample + one.n_samples
        envelope += [(start - 7200, 0.0), (start, -14.0), (end, -14.0), (end + 19_200, 0.0)]
    return DubPlan(placements, SECONDS * RATE, RATE, "duck", tuple(sorted(envelope)))


LINES = tuple(placed(n, 1.0 + 4.0 * n) for n in range(14))


def changed(before: DubPlan, after: DubPlan, film: str = "film") -> list[int]:
    pairs = zip(chunks_of(before, film), chunks_of(after, film), strict=True)
    return [number for number, (one, other) in enumerate(pairs) if one.key != other.key]


def test_the_chunks_are_the_whole_track_without_a_hole() -> None:
    chunks = chunks_of(planned(*LINES), "film")
    assert chunks[0].first == 0
    assert chunks[-1].stop == packet_count(SECONDS * RATE)
    for left, right in pairwise(chunks):
        assert left.stop == right.first
        assert left.held[1] - right.held[0] == 2 * OVERLAP


@pytest.mark.parametrize(("n_samples", "count"), [(1, 2), (1024, 2), (1025, 3), (48_000, 48)])
def test_a_track_has_a_packet_to_lead_in_and_as_many_as_it_is_long(
    n_samples: int, count: int
) -> None:
    assert packet_count(n_samples) == count


def test_the_same_plan_has_the_same_names() -> None:
    assert changed(planned(*LINES), planned(*reversed(LINES))) == []


def test_a_changed_take_renames_the_chunk_in_which_it_is_heard() -> None:
    other = replace(LINES[3], key="f" * 32)
    assert changed(planned(*LINES), planned(*LINES[:3], other, *LINES[4:])) == [1]


def test_a_line_over_a_border_renames_both_sides() -> None:
    crossing = placed(99, CHUNK / RATE - 0.5)
    assert changed(planned(LINES[0], LINES[5]), planned(LINES[0], crossing, LINES[5])) == [0, 1]


def test_a_line_that_moves_leaves_chunks_beyond_its_neighbours_alone() -> None:
    moved = replace(LINES[6], onset_sample=LINES[6].onset_sample + 4801)
    assert changed(planned(*LINES), planned(*LINES[:6], moved, *LINES[7:])) == [2]


def test_what_shapes_the_whole_track_renames_all_of_it() -> None:
    plan = planned(*LINES)
    every = list(range(len(chunks_of(plan, "film"))))
    for other in (
        replace(plan, gain_db=1.0),
        replace(plan, ceiling_db=-3.0),
        replace(plan, bed="mix"),
    ):
        assert changed(plan, other) == every
    names = {chunk.key for chunk in chunks_of(plan, "film")}
    assert not names & {chunk.key for chunk in chunks_of(plan, "another film")}


def test_without_a_bed_neither_film_nor_envelope_matter() -> None:
    plan = replace(planned(*LINES), bed="replace")
    assert changed(plan, replace(plan, envelope=())) == []
    assert chunks_of(plan, "film") == chunks_of(plan, "another film")


def test_a_longer_film_renames_only_its_end() -> None:
    plan = planned(*LINES)
    longer = chunks_of(replace(plan, duration_samples=(SECONDS + 30) * RATE), "film")
    kept = chunks_of(plan, "film")
    assert [a.key == b.key for a, b in zip(kept, longer, strict=False)] == [True] * 6 + [False]
