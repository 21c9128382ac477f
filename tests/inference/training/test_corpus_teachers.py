"""Sentences of our own, the synthesizers that read them, warped speakers, forced alignment."""

from __future__ import annotations

import itertools
import random
import shutil

import numpy as np
import pytest

from inference import pitch
from inference.mel import DEFAULT
from inference.text.frontend import utterance
from inference.training import warp
from inference.training.corpus import spoken_words
from inference.training.sentences import sentences
from inference.training.teachers import TeacherFailed, read_aloud, teacher

needs_flite = pytest.mark.skipif(shutil.which("flite") is None, reason="flite is not installed")


def test_sentences_are_many_and_different() -> None:
    made = sentences(400, seed=1)
    assert len(set(made)) == 400
    assert sum(line.endswith("?") for line in made) > 60
    assert sum("!" in line for line in made) > 40


def test_the_same_seed_gives_the_same_sentences() -> None:
    assert sentences(20, seed=3) == sentences(20, seed=3)
    assert sentences(20, seed=3) != sentences(20, seed=4)


def test_no_placeholder_is_left_in_a_sentence() -> None:
    assert not [line for line in sentences(400, seed=2) if "{" in line or "}" in line]


def test_an_unknown_teacher_is_named() -> None:
    with pytest.raises(TeacherFailed, match="nobody"):
        teacher("nobody")


def test_warps_stay_within_human_reach() -> None:
    drawn = warp.draw(40, random.Random(0), "F") + warp.draw(40, random.Random(0), "M")
    assert all(0.65 <= one.pitch <= 1.65 and 0.82 <= one.tract <= 1.22 for one in drawn)
    assert len({one.name for one in drawn}) > 70


def test_a_warp_moves_the_pitch_and_keeps_the_length() -> None:
    pytest.importorskip("pyworld")
    t = np.arange(DEFAULT.sample_rate) / DEFAULT.sample_rate
    wave = sum(np.sin(2 * np.pi * 120 * k * t) / k for k in range(1, 20))
    sound = np.asarray(0.1 * wave, dtype=np.float32)
    bent = warp.apply(sound, DEFAULT.sample_rate, warp.Warp(1.5, 1.1))
    assert len(bent) == len(sound)
    heard = pitch.measure(bent)
    assert float(np.exp(np.median(heard.log_f0[heard.voiced]))) == pytest.approx(180, rel=0.03)


@needs_flite
def test_every_phone_of_a_reading_is_found_in_order() -> None:
    pytest.importorskip("pocketsphinx")
    from inference.training.forced_alignment import Aligner

    text = "Where did you put the blue keys?"
    samples, rate = read_aloud(teacher("flite-rms"), text)
    words = spoken_words(utterance(text))
    placed = Aligner().align(samples, rate, words)
    spans = [span for word in placed.words for span in word]
    assert [len(word) for word in placed.words] == [len(word) for word in words]
    assert all(a.end <= b.start + 1e-6 for a, b in itertools.pairwise(spans))
    assert spans[-1].end == pytest.approx(len(samples) / rate, abs=0.5)
    assert placed.squeezed < 0.2


@needs_flite
def test_words_that_are_not_said_are_noticed() -> None:
    pytest.importorskip("pocketsphinx")
    from inference.training.forced_alignment import Aligner, CannotAlign

    samples, rate = read_aloud(teacher("flite-rms"), "No.")
    words = spoken_words(utterance("Where did the captain put the blue keys yesterday evening?"))
    try:
        squeezed = Aligner().align(samples, rate, words).squeezed
    except CannotAlign:
        squeezed = 1.0
    assert squeezed > 0.5
