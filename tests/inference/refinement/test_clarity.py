"""A listener without words: it tells sounds apart, and is surprised where they blur."""

from __future__ import annotations

import numpy as np
import pytest

from inference.mel import DEFAULT
from inference.refinement.clarity import Listener, Sounds, sounds_of
from inference.refinement.trial import Said
from inference.text.symbols import IDS, SPECIAL

_PHONES = ("a", "s", "m", "i")
_FRAMES = 6


def _spoken(blur: float, pitch: float = 1.0, seed: int = 0) -> list[Said]:
    """Say four sounds in any order: noise in a band each; `blur` is how much of all is in each."""
    rng = np.random.default_rng(seed)
    n = _FRAMES * DEFAULT.hop
    bands = [np.exp(-(((np.arange(n // 2 + 1) / n - c * pitch) / 0.02) ** 2)) for c in _CENTRES]
    everything = np.mean(bands, axis=0)
    said = []
    for _ in range(6):
        order = rng.integers(0, len(_PHONES), 30)
        parts = []
        for one in order:
            spectrum = np.fft.rfft(rng.normal(size=n))
            parts.append(np.fft.irfft(spectrum * ((1 - blur) * bands[one] + blur * everything), n))
        ids = np.array([IDS[_PHONES[one]] for one in order])
        said.append(Said(ids, np.full(30, _FRAMES), np.concatenate(parts).astype(np.float32)))
    return said


_CENTRES = (0.03, 0.2, 0.08, 0.14)


@pytest.fixture(scope="module")
def listener() -> Listener:
    return Listener([sounds_of(_spoken(0.0, seed=1)), sounds_of(_spoken(0.0, 1.05, seed=2))])


def test_blurred_sounds_surprise_more_than_clear_ones(listener: Listener) -> None:
    surprises = [listener.surprise(sounds_of(_spoken(blur, 1.02))) for blur in (0.0, 0.6, 1.0)]
    assert surprises[0] < 0.1
    assert surprises == sorted(surprises)
    assert surprises[2] > 1.0


def test_loudness_and_colour_of_a_voice_are_no_surprise(listener: Listener) -> None:
    quiet = [Said(one.ids, one.durations, 0.1 * one.samples) for one in _spoken(0.2)]
    plain = listener.surprise(sounds_of(_spoken(0.2)))
    assert listener.surprise(sounds_of(quiet)) == pytest.approx(plain, abs=0.02)


def test_pauses_are_not_asked_for(listener: Listener) -> None:
    one = _spoken(0.0)[0]
    silent = np.where(np.arange(len(one.ids)) % 2, one.ids, len(SPECIAL) - 1)
    found = sounds_of([Said(silent, one.durations, one.samples)])
    assert len(found.ids) == len(found.looks) == len(one.ids) // 2


def test_sounds_that_were_never_heard_tell_nothing(listener: Listener) -> None:
    looks = sounds_of(_spoken(0.0)).looks
    strange = Sounds(looks, np.full(len(looks), IDS["z"]))
    assert listener.surprise(strange) == pytest.approx(4.0)
