"""The ground of a voice: what comes out too bright or too dark is made up for."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from inference.acoustic.config import STYLE_PART, UNVOICED_MEAN, VOICE, VOICED_MEAN
from inference.refinement import ground
from inference.voice.encoder import Frames

Floats = npt.NDArray[np.float32]
_N = 200
_VOICED = np.arange(_N) % 2 == 0


def _frames(voiced: Floats, hissed: Floats) -> Frames:
    mel = np.where(_VOICED[:, None], voiced, hissed).astype(np.float32)
    speech = np.ones(_N, dtype=np.bool_)
    return Frames(mel, np.full(_N, 5.0, np.float32), _VOICED, speech, _VOICED)


def _vector(voiced: float, hissed: float) -> Floats:
    vector = np.zeros(VOICE, dtype=np.float32)
    vector[STYLE_PART] = 1.0
    vector[VOICED_MEAN], vector[UNVOICED_MEAN] = voiced, hissed
    return vector


def _darker(vector: Floats) -> Frames:
    """Speak all that is voiced half a unit darker, all that hisses a little brighter."""
    return _frames(vector[VOICED_MEAN] - 0.5, vector[UNVOICED_MEAN] + 0.2)


@pytest.fixture
def reader() -> Frames:
    return _frames(np.full(80, -4.0, np.float32), np.full(80, -6.0, np.float32))


def test_a_voice_that_comes_out_darker_is_made_brighter(reader: Frames) -> None:
    vector = _vector(-4.0, -6.0)
    move = ground.moved(vector, reader, _darker)
    assert np.allclose(move[VOICED_MEAN], 0.5, atol=0.02)
    assert np.allclose(move[UNVOICED_MEAN], -0.2, atol=0.02)
    assert not move[STYLE_PART].any()


def test_a_voice_is_never_moved_far(reader: Frames) -> None:
    move = ground.moved(_vector(4.0, -6.0), reader, _darker)
    assert np.abs(move).max() == pytest.approx(ground.FARTHEST)


@pytest.mark.parametrize("wanted", ground.SHARES)
def test_the_share_of_the_move_that_sounds_most_like_the_reader_is_taken(
    reader: Frames, wanted: float
) -> None:
    vector = _vector(-4.0, -6.0)
    whole = ground.moved(vector, reader, _darker)

    def hears(frames: Frames) -> Floats:
        here = frames.mel[0].mean() - _darker(vector + wanted * whole).mel[0].mean()
        heard = np.zeros(VOICE, dtype=np.float32)
        heard[STYLE_PART] = 1.0
        heard[0] += 5 * abs(here)
        return heard

    found = ground.likeliest(vector, reader, _darker, hears)
    assert np.allclose(found, wanted * whole, atol=1e-6)
