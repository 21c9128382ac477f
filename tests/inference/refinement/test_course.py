"""Refining a voice: it learns, can be left and taken up, and keeps what is better only."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from inference.errors import ReferenceTooShort, TextForeign
from inference.neural import NeuralSpeaker, Wish
from inference.refinement.choice import CHANCE, ORDER
from inference.refinement.course import Course, Told
from inference.refinement.keeping import keep, kept, key_of
from inference.text.frontend import utterance
from tests.inference.refinement.spoken import SHORT, TEXT, course, recording, said, speaker
from tests.inference.tiny import voice


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return tmp_path / "model"


def _to_the_end(begun: Course) -> list[Told]:
    told = []
    while not begun.is_over:
        told.append(begun.advance())
    return told


def test_a_course_visits_each_part_and_tells_what_the_judges_think(model: Path) -> None:
    told = _to_the_end(course(model))
    learnt = ["delivery"] * 2 + ["acoustic"] * 3 + ["vocoder"] * 6
    assert [one.stage for one in told if one.stage != "choice"] == learnt
    assert 1 <= len(told) - len(learnt) <= len(ORDER)
    assert told[-1].step == told[-1].steps == len(learnt) + len(ORDER)
    assert all(one.figures["surprise"] > 0 for one in told[len(learnt) :])
    judged = [one for one in told if "score_real" in one.figures]
    assert len(judged) == 4
    assert all(one.figures for one in told)
    pictures = [one.picture for one in told if one.picture is not None]
    assert len(pictures) == 3
    assert pictures[0].shape[0] == 80


def test_what_is_learnt_brings_the_held_out_sentences_nearer(model: Path) -> None:
    begun = course(
        model,
        replace(SHORT, reader_steps=24, sound_steps=20, reader_exam=6, windows=2, judged_from=99),
    )
    _to_the_end(begun)
    assert begun.best < begun.instant
    refined = begun.result()
    assert refined is not None
    assert refined.refined < refined.instant == begun.instant


def test_a_course_that_was_left_and_taken_up_ends_as_one_that_never_was(
    model: Path, tmp_path: Path
) -> None:
    whole = course(model)
    _to_the_end(whole)
    first = course(model)
    for _ in range(7):
        first.advance()
    keep(tmp_path / "state", "key", first.state())
    second = course(model)
    state = kept(tmp_path / "state", "key")
    assert state is not None
    second.load(state)
    rest = _to_the_end(second)
    assert [one.stage for one in rest][:5] == ["vocoder"] * 4 + ["choice"]
    ended, expected = second.state(), whole.state()
    assert ended.keys() == expected.keys()
    for name, tensor in expected.items():
        assert torch.equal(ended[name], tensor), name


def test_stopping_early_keeps_the_best_so_far(model: Path) -> None:
    begun = course(model, replace(SHORT, reader_steps=12, reader_exam=4, gain=-1.0))
    for _ in range(11):
        begun.advance()
    best = begun.state()
    refined = begun.result()
    chosen, following = begun._chosen()
    assert refined is not None
    assert chosen is not None
    assert following is None
    kept_best = best["reader/best/out/bias/move"] * chosen.acoustic
    assert np.array_equal(
        refined.changes["acoustic/out/bias/move"], kept_best.numpy().astype(np.float16)
    )
    assert not begun.is_over


def test_the_voice_that_is_kept_is_as_clear_as_the_instant_one(model: Path) -> None:
    begun = course(model, replace(SHORT, gain=-1.0))
    _to_the_end(begun)
    refined = begun.result()
    assert refined is not None
    instant, *tried = begun.state()["surprises"].tolist()
    heard = begun._heard_in().refined(begun._vector, refined)
    assert heard in tried
    assert heard <= instant + CHANCE


def test_a_voice_that_is_never_clear_is_not_kept(model: Path) -> None:
    begun = course(model, replace(SHORT, gain=-1.0))
    begun._surprises = [1.0, *([9.0] * len(ORDER))]
    assert begun.result() is None


def test_a_course_that_made_nothing_better_gives_nothing(model: Path) -> None:
    begun = course(model, replace(SHORT, gain=0.99))
    _to_the_end(begun)
    assert begun.result() is None


def test_a_part_ends_early_when_examinations_bring_nothing(model: Path) -> None:
    begun = course(model, replace(SHORT, delivery_steps=500, reader_steps=500, patience=2))
    told = _to_the_end(begun)
    assert len(told) < 400
    assert told[-1].step == told[-1].steps


def test_the_refined_voice_speaks_otherwise_and_the_instant_one_as_before(model: Path) -> None:
    reader = speaker(model)
    instant = voice()
    before = reader.speak(said(), instant, Wish()).samples
    begun = Course(reader, instant, said(), recording(reader), replace(SHORT, gain=-1.0))
    _to_the_end(begun)
    refined = instant.refined_by(begun.result())
    assert refined.digest != instant.digest
    after = reader.speak(said(), refined, Wish()).samples
    assert len(after) != len(before) or not np.array_equal(after, before)
    again = reader.speak(said(), instant, Wish()).samples
    assert np.array_equal(again, before)


def test_a_recording_that_is_too_short_is_refused(model: Path) -> None:
    reader = speaker(model)
    samples, rate = recording(reader)
    with pytest.raises(ReferenceTooShort):
        Course(reader, voice(), said(), (samples[: 5 * rate], rate), SHORT)


def test_a_text_longer_than_any_recording_of_it_is_refused(model: Path) -> None:
    reader = speaker(model)
    samples, rate = recording(reader)
    with pytest.raises(TextForeign):
        Course(reader, voice(), utterance(TEXT * 20), (samples, rate), SHORT)


def test_the_state_of_another_course_is_not_taken_up(model: Path, tmp_path: Path) -> None:
    begun = course(model)
    keep(tmp_path / "state", "key", begun.state())
    assert kept(tmp_path / "state", "other") is None
    assert kept(tmp_path / "nothing", "key") is None
    (tmp_path / "state").write_bytes(b"\xff" * 400)
    assert kept(tmp_path / "state", "key") is None
    with pytest.raises(ValueError, match="no state"):
        begun.load({"step": torch.tensor(3)})


def test_the_key_of_a_state_knows_text_recording_model_and_voice() -> None:
    sound = np.zeros(10, dtype=np.float32)
    key = key_of("model", voice(), TEXT, "en", sound)
    assert key == key_of("model", voice().renamed("Other"), TEXT, "en", sound)
    others = {
        key_of("other", voice(), TEXT, "en", sound),
        key_of("model", voice(seed=2), TEXT, "en", sound),
        key_of("model", voice(), TEXT + ".", "en", sound),
        key_of("model", voice(), TEXT, "de", sound),
        key_of("model", voice(), TEXT, "en", sound + 1),
    }
    assert key not in others
    assert len(others) == 5


def test_the_networks_of_the_model_are_never_touched(model: Path) -> None:
    reader: NeuralSpeaker = speaker(model)
    before = {name: one.clone() for name, one in reader.acoustic.state_dict().items()}
    begun = Course(reader, voice(), said(), recording(reader), SHORT)
    _to_the_end(begun)
    for name, one in reader.acoustic.state_dict().items():
        assert torch.equal(one, before[name]), name


def test_a_card_that_has_lost_the_weights_is_left_and_the_processor_learns(model: Path) -> None:
    reader = speaker(model)
    sound = recording(reader)
    lost = NeuralSpeaker(model, torch.device("meta"))
    lost.to(lost.device)  # meta tensors hold no numbers: what a dead card gives back
    begun = Course(lost, voice(), said(), sound, SHORT)
    assert lost.device.type == "cpu"
    assert (
        begun.advance().figures == Course(reader, voice(), said(), sound, SHORT).advance().figures
    )
