"""How much of what was learnt is kept: from much to little, until the voice is clear."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
import torch

from inference.acoustic.config import VOICE
from inference.refinement.choice import DELIVERY, MOST_TRIED, SOUND, Learnt, Shares, walked

CLEAR, DULL = 1.0, 2.0


def _walk(clear: set[Shares]) -> tuple[Shares | None, list[Shares]]:
    """Try shares, of which some are clear; return what was chosen and what was tried."""
    tried: list[Shares] = []
    surprises: list[float] = []
    while True:
        best, following = walked(surprises, CLEAR)
        if following is None:
            return best, tried
        tried.append(following)
        surprises.append(CLEAR if following in clear else DULL)


def test_all_is_kept_of_a_voice_that_stays_clear() -> None:
    everything = {
        Shares(delivery, *sound) for delivery, sound in itertools.product((0.0, *DELIVERY), SOUND)
    }
    best, tried = _walk(everything)
    assert best == Shares(DELIVERY[0], *SOUND[0])
    assert len(tried) == 2


def test_the_first_share_that_is_clear_is_kept() -> None:
    sound = Shares(0.0, *SOUND[2])
    best, tried = _walk({sound, Shares(DELIVERY[1], *SOUND[2])})
    assert best == Shares(DELIVERY[1], *SOUND[2])
    assert [one.delivery for one in tried] == [0.0, 0.0, 0.0, DELIVERY[0], DELIVERY[1]]


def test_a_rhythm_that_is_never_clear_is_left_to_the_instant_voice() -> None:
    sound = Shares(0.0, *SOUND[0])
    best, tried = _walk({sound})
    assert best == sound
    assert len(tried) == 1 + len(DELIVERY)


def test_nothing_is_kept_of_a_voice_that_is_never_clear() -> None:
    best, tried = _walk(set())
    assert best is None
    assert len(tried) == len(SOUND) <= MOST_TRIED


@pytest.mark.parametrize("share", [0.0, 0.25, 1.0])
def test_a_share_changes_one_side_of_a_product_and_leaves_the_move_of_the_voice(
    share: float,
) -> None:
    move = np.full(VOICE, 0.5, dtype=np.float32)
    changes = {"out/left": torch.ones(2, 1), "out/right": torch.ones(1, 2)}
    learnt = Learnt("ab" * 32, move, {"acoustic": changes})
    kept = learnt.kept(Shares(1.0, share, 1.0)).changes
    assert np.allclose(kept["acoustic/out/left"] @ kept["acoustic/out/right"], share)
    assert np.array_equal(kept["voice/move"], move.astype(np.float16))
