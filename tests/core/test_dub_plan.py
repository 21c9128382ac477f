"""The plan of a dub puts every take at its absolute sample and lowers the bed in time."""

from __future__ import annotations

import dataclasses
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.dub import Bed, DubSettings
from desktop.core.dub_plan import duck_envelope, fit_among, fit_line, plan
from desktop.core.line_speech import LineSpeech
from desktop.core.remedies import fill_exactly
from desktop.core.takes import SpokenWord, Take
from tests.builders import document, line, lines

SECOND = 48_000
DUB = DubSettings(attack_ms=100, release_ms=200, duck_db=-12.0)


def take(seconds: float, sample_rate: int = 22_050, key: str = "k") -> Take:
    return Take(key, Path(f"{key}.wav"), sample_rate, round(seconds * sample_rate))


def test_takes_lie_at_the_start_of_their_lines() -> None:
    subject = document(line(1000, 3000, line_id="a"), line(5001, 6000, line_id="b"))
    found = plan(subject, {"a": take(1.5), "b": take(0.5, key="kb")}, 10_000)
    assert [(p.line_id, p.onset_sample, p.n_samples, p.rate) for p in found.placements] == [
        ("a", 48_000, 72_000, 1.0),
        ("b", 240_048, 24_000, 1.0),
    ]
    assert found.duration_samples == 480_000
    assert found.sample_rate == 48_000
    assert found.placements[1].take_path == Path("kb.wav")


def test_nothing_drifts_over_three_hours_and_two_thousand_lines() -> None:
    every_ms, count = 5_413, 2_000
    subject = document(*lines(count, every_ms=every_ms))
    takes = {x.id: take(1.2345) for x in subject}
    found = plan(subject, takes, every_ms * count)
    assert every_ms * count > 3 * 3_600_000
    assert [p.onset_sample for p in found.placements] == [i * every_ms * 48 for i in range(count)]
    assert {p.n_samples for p in found.placements} == {round(round(1.2345 * 22_050) * 48 / 22.05)}


def test_a_line_may_begin_after_a_pause_and_be_louder_than_others() -> None:
    early, late = line(1000, 3000, line_id="a"), line(5000, 7000, line_id="b")
    late = dataclasses.replace(late, speech=LineSpeech(gain_db=-4.5, pause_before_ms=250))
    found = plan(document(early, late), {"a": take(1.9), "b": take(1.9, key="kb")}, 10_000)
    assert [(p.onset_sample, p.gain_db) for p in found.placements] == [
        (48_000, 0.0),
        (5250 * 48, -4.5),
    ]
    assert found.placements[1].fit.slot_ms == 1750
    assert found.placements[1].fit.borrowed_ms == 150


def test_a_pause_never_moves_speech_out_of_its_line() -> None:
    short = line(1000, 2000, line_id="a")
    short = dataclasses.replace(short, speech=LineSpeech(pause_before_ms=5000))
    assert plan(document(short), {"a": take(0.5)}, 10_000).placements[0].onset_sample == 96_000


def test_a_line_without_a_take_is_silent() -> None:
    found = plan(document(*lines(3)), {"l1": take(0.5)}, 10_000)
    assert [p.line_id for p in found.placements] == ["l1"]


def test_pressed_speech_is_as_long_as_its_rate_says() -> None:
    subject = document(line(0, 1000, line_id="a"), line(1080, 2000, line_id="b"))
    placed = plan(subject, {"a": take(1.2)}, 0).placements[0]
    assert placed.rate == pytest.approx(1.2)
    assert placed.n_samples == SECOND
    assert placed.fit.status == "tight"


def test_pauses_close_before_silence_is_lent() -> None:
    words = (SpokenWord("one", 0, 9000), SpokenWord("two", 18_000, 26_460))
    spoken = dataclasses.replace(take(1.2), words=words)
    subject = document(line(0, 1000, line_id="a"), line(3000, 4000, line_id="b"))
    placed = plan(subject, {"a": spoken}, 0).placements[0]
    assert (placed.fit.squeezed_ms, placed.fit.borrowed_ms, placed.rate) == (200, 0, 1.0)
    assert placed.cuts == ((11_295, 15_705),)
    assert placed.n_samples == SECOND


def test_the_pace_does_not_jump_between_neighbours_of_one_voice() -> None:
    hurried = line(2000, 3000, line_id="b")
    subject = document(line(0, 1900, line_id="a"), hurried, line(3050, 5000, line_id="c"))
    takes = {"a": take(1.0), "b": take(1.25, key="kb"), "c": take(1.0, key="kc")}
    found = plan(subject, takes, 0).placements
    assert [round(p.rate, 3) for p in found] == [1.15, 1.25, 1.15]
    assert [p.fit.smoothed for p in found] == [True, False, True]
    assert [p.fit.status for p in found] == ["ok", "tight", "ok"]
    for one, placed in zip(subject, found, strict=True):
        assert fit_among(subject, one, lambda x: takes[x.id], 0) == placed.fit
    other = dataclasses.replace(subject[2], voice="somebody else")
    apart = document(subject[0], subject[1], other)
    assert [round(p.rate, 3) for p in plan(apart, takes, 0).placements] == [1.15, 1.25, 1.0]


def test_a_take_that_a_person_acted_keeps_its_pace_beside_a_hurried_one() -> None:
    hurried = line(2000, 3000, line_id="b")
    subject = document(line(0, 1900, line_id="a"), hurried, line(3050, 5000, line_id="c"))
    acted = dataclasses.replace(take(1.0), is_performed=True)
    takes = {"a": acted, "b": take(1.25, key="kb"), "c": take(1.0, key="kc")}
    found = plan(subject, takes, 0).placements
    assert [round(p.rate, 3) for p in found] == [1.0, 1.25, 1.15]


def test_a_line_fills_its_slot_exactly_where_that_is_wished() -> None:
    subject = document(
        line(0, 1100, line_id="a"), line(3000, 4000, line_id="b"), dub=DubSettings(exact=True)
    )
    takes = {"a": take(1.0), "b": take(1.1, key="kb")}
    assert [p.n_samples for p in plan(subject, takes, 0).placements] == [52_800, 48_000]
    edit = fill_exactly(subject[0], exact=False)
    assert edit is not None
    freed = document(*edit.inserted, subject[1], dub=DubSettings(exact=True))
    assert [p.n_samples for p in plan(freed, takes, 0).placements] == [48_000, 48_000]


def test_the_gain_of_the_dub_reaches_every_take() -> None:
    subject = document(*lines(2), dub=DubSettings(gain_db=-3.0))
    found = plan(subject, {"l0": take(0.5), "l1": take(0.5)}, 0)
    assert [p.gain_db for p in found.placements] == [-3.0, -3.0]


def test_without_a_film_the_dub_is_as_long_as_its_last_word() -> None:
    assert plan(document(line(1000, 3000, line_id="a")), {"a": take(1.5)}, 0).duration_samples == (
        round(2.5 * SECOND)
    )
    assert plan(document(), {}, 0).duration_samples == 0


def test_the_last_line_may_run_to_the_end_of_the_film_and_no_further() -> None:
    subject = document(line(1000, 2000, line_id="a"))
    assert fit_line(subject, subject[0], 1500, 2500).borrowed_ms == 305
    assert fit_line(subject, subject[0], 1500, 2500).status == "ok"
    assert fit_line(subject, subject[0], 1500, 2200).status == "tight"
    assert fit_line(subject, subject[0], 1500, 1500).status == "overflow"
    assert fit_line(subject, subject[0], 1500, 0).borrowed_ms == 305


def test_a_line_before_the_film_begins_is_placed_at_its_beginning() -> None:
    subject = document(line(-500, 1000, line_id="a"))
    placed = plan(subject, {"a": take(0.8)}, 5000).placements[0]
    assert placed.onset_sample == 0
    assert placed.fit.slot_ms == 1000


@pytest.mark.parametrize("bed", ["replace", "mix"])
def test_only_ducking_has_an_envelope(bed: Bed) -> None:
    dub = dataclasses.replace(DUB, bed=bed)
    assert plan(document(*lines(2), dub=dub), {"l0": take(0.5)}, 9000).envelope == ()


def test_the_bed_is_down_when_the_line_begins_and_comes_back_after_it() -> None:
    assert duck_envelope([(SECOND, 2 * SECOND)], DUB, 10 * SECOND) == (
        (SECOND - 4800, 0.0),
        (SECOND, -12.0),
        (2 * SECOND, -12.0),
        (2 * SECOND + 9600, 0.0),
    )


def test_between_near_neighbours_the_bed_stays_down() -> None:
    near = duck_envelope([(48_000, 96_000), (96_000 + 14_399, 144_000)], DUB, 480_000)
    assert [sample for sample, _ in near] == [43_200, 48_000, 144_000, 153_600]
    apart = duck_envelope([(48_000, 96_000), (96_000 + 14_400, 144_000)], DUB, 480_000)
    assert (105_600, 0.0) in apart


def test_overlapping_and_nested_lines_are_one_span() -> None:
    spans = [(48_000, 200_000), (60_000, 70_000), (190_000, 240_000)]
    assert [sample for sample, _ in duck_envelope(spans, DUB, 480_000)] == [
        43_200,
        48_000,
        240_000,
        249_600,
    ]


def test_a_line_at_either_border_of_the_film_is_ducked_from_there() -> None:
    assert duck_envelope([(2400, 48_000)], DUB, 50_400) == (
        (0, -6.0),
        (2400, -12.0),
        (48_000, -12.0),
        (50_400, -9.0),
    )
    assert duck_envelope([(0, 48_000)], DUB, 48_000) == ((0, -12.0), (48_000, -12.0))


def test_speech_beyond_the_end_of_the_film_ducks_up_to_its_end() -> None:
    assert duck_envelope([(48_000, 96_000)], DUB, 72_000) == (
        (43_200, 0.0),
        (48_000, -12.0),
        (72_000, -12.0),
    )


def test_silence_leaves_the_bed_alone() -> None:
    assert duck_envelope([], DUB, 480_000) == ()


spans_strategy = st.lists(st.tuples(st.integers(0, 900_000), st.integers(1, 200_000)), max_size=12)


@given(spans_strategy, st.integers(1, 1_200_000))
def test_the_envelope_is_in_order_within_the_film_and_down_under_speech(
    starts: list[tuple[int, int]], duration: int
) -> None:
    spans = [(start, start + length) for start, length in starts]
    points = duck_envelope(spans, DUB, duration)
    assert all(a < b for (a, _), (b, _) in pairwise(points))
    assert all(0 <= sample <= duration and -12.0 <= gain <= 0.0 for sample, gain in points)
    for start, end in spans:
        for sample in (start, (start + end) // 2, end):
            if sample <= duration:
                assert _gain(points, sample) == pytest.approx(-12.0)


def _gain(points: tuple[tuple[int, float], ...], sample: int) -> float:
    if not points:
        return 0.0
    for (a, a_db), (b, b_db) in pairwise(points):
        if a <= sample <= b:
            return a_db + (b_db - a_db) * (sample - a) / (b - a)
    return points[0][1] if sample < points[0][0] else points[-1][1]
