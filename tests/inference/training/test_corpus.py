"""From aligned recordings to clips whose phones fill their frames."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from inference.acoustic.phones import HUMAN
from inference.text.frontend import utterance
from inference.training.corpus import (
    FPS,
    LEAD_FRAMES,
    TAIL_FRAMES,
    Clip,
    Corpus,
    CorpusWriter,
    spoken_words,
    time_phones,
)
from inference.training.forced_alignment import Alignment, Span
from inference.voice.encoder import Frames, frames_from

FRAME = 1 / FPS


def aligned(words: list[tuple[str, ...]], gaps: list[int], each: int = 5) -> Alignment:
    """Lay words out with every phone `each` frames long and gaps before the words."""
    at = 0
    laid = []
    for word, gap in zip(words, gaps, strict=True):
        at += gap
        spans = [
            Span((at + k * each) * FRAME, (at + (k + 1) * each) * FRAME) for k in range(len(word))
        ]
        at += each * len(word)
        laid.append(tuple(spans))
    return Alignment(tuple(laid), 0.0)


def made_frames(n: int, seed: int = 0) -> Frames:
    rng = np.random.default_rng(seed)
    mel = rng.normal(-5, 1, (n, 80)).astype(np.float32)
    return frames_from(mel, np.full(n, 5.0, np.float32), np.ones(n, np.bool_))


def test_words_are_read_phone_by_phone_without_pauses() -> None:
    assert spoken_words(utterance("No, no.")) == [("n", "oʊ"), ("n", "oʊ")]


def test_every_frame_between_the_edges_belongs_to_a_phone() -> None:
    said = utterance("No, no.")
    placed = aligned(spoken_words(said), [20, 12])
    phones, durations, first, last = time_phones(said, placed, 200)
    assert sum(durations) == last - first
    assert [phone.symbol for phone in phones] == ["^", "n", "oʊ", ",", "n", "oʊ", ".", "^"]
    assert durations == [LEAD_FRAMES, 5, 5, 12, 5, 5, 0, TAIL_FRAMES]


def test_a_silence_that_no_mark_announces_becomes_a_short_pause() -> None:
    said = utterance("no no")
    placed = aligned(spoken_words(said), [20, 30])
    phones, durations, _, _ = time_phones(said, placed, 200)
    assert [phone.symbol for phone in phones] == ["^", "n", "oʊ", ",", "n", "oʊ", "^"]
    assert durations[3] == 30


def test_a_breath_of_a_gap_belongs_to_the_sound_before() -> None:
    said = utterance("no no")
    placed = aligned(spoken_words(said), [20, 2])
    phones, durations, _, _ = time_phones(said, placed, 200)
    assert [phone.symbol for phone in phones] == ["^", "n", "oʊ", "n", "oʊ", "^"]
    assert durations[2] == 7


def test_a_recording_that_ends_early_still_fills_its_frames() -> None:
    said = utterance("No, no.")
    placed = aligned(spoken_words(said), [20, 12])
    _, durations, first, last = time_phones(said, placed, 48)
    assert last == 48
    assert sum(durations) == last - first


def test_played_faster_the_phones_are_shorter() -> None:
    said = utterance("No, no.")
    placed = aligned(spoken_words(said), [20, 12], each=10)
    _, plain, _, _ = time_phones(said, placed, 400)
    _, fast, _, _ = time_phones(said, placed, 400, speed=2.0)
    assert fast[1] == plain[1] / 2


def clip(durations: tuple[int, ...]) -> Clip:
    n = len(durations)
    return Clip("a", "reader", "F", HUMAN, 7600.0, (6,) * n, (0,) * n, (3,) * n, durations)


def test_a_corpus_comes_back_from_its_folder(tmp_path: Path) -> None:
    writer = CorpusWriter()
    writer.add(clip((10, 20)), made_frames(30))
    writer.add(clip((40,)), made_frames(40, seed=1))
    writer.write(tmp_path)
    corpus = Corpus([tmp_path])
    assert [one.durations for one in corpus.clips] == [(10, 20), (40,)]
    np.testing.assert_allclose(corpus.frames(1).mel, made_frames(40, seed=1).mel, atol=5e-3)
    assert len(corpus.frames(0)) == 30


def test_durations_that_do_not_fill_the_frames_are_refused() -> None:
    with pytest.raises(ValueError, match="30 frames of 29"):
        CorpusWriter().add(clip((10, 20)), made_frames(29))
