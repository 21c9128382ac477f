"""How much of what was learnt is kept: from much to little, until the voice is clear."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from inference.acoustic.config import VOICE
from inference.refinement.choice import ORDER, Learnt, Shares, walked

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
    assert _walk(set(ORDER)) == (Shares(1.0, 1.0, 1.0), [ORDER[0]])


def test_the_first_share_that_is_clear_is_kept() -> None:
    best, tried = _walk({ORDER[4], ORDER[7]})
    assert best == ORDER[4]
    assert tried == list(ORDER[:5])


def test_more_of_the_sound_is_worth_more_than_more_of_the_rhythm() -> None:
    assert [one.acoustic for one in ORDER] == sorted((s.acoustic for s in ORDER), reverse=True)
    assert ORDER[1].delivery < ORDER[0].delivery
    assert ORDER[1].acoustic == ORDER[0].acoustic


def test_nothing_is_kept_of_a_voice_that_is_never_clear() -> None:
    best, tried = _walk(set())
    assert best is None
    assert tried == list(ORDER)


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
