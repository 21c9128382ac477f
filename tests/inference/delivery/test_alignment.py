"""Phones are found where they are said, pauses where they are made, and other words are noticed."""

from __future__ import annotations

import numpy as np
import pytest

from inference.delivery.alignment import Alignment, align_frames
from inference.delivery.expected import Expected
from inference.delivery.profile import FRAME_SECONDS
from inference.text.frontend import Utterance, utterance
from inference.voice.encoder import Frames

_SAID = utterance("The old house stood on a hill, alone.")
_QUIET = -10.0


def _looks(
    said: Utterance, seed: int = 3
) -> dict[int, np.ndarray[tuple[int], np.dtype[np.float32]]]:
    """Every phone sounds in its own way, smooth over the bands."""
    rng = np.random.default_rng(seed)
    bands = np.linspace(0, np.pi, 80)
    waves = np.cos(np.arange(1, 9)[:, None] * bands)
    return {
        at: (rng.normal(0, 1, 8) @ waves - 4.0).astype(np.float32)
        for at, phone in enumerate(said.phones)
        if not phone.is_pause
    }


def _line(said: Utterance, n_frames: int = 6) -> Expected:
    looks = _looks(said)
    phones = np.repeat(list(looks), n_frames)
    mel = np.stack([looks[at] for at in phones])
    return Expected(mel, np.ones(len(mel), dtype=np.bool_), phones)


def _heard(said: Utterance, lengths: dict[int, int], rests: dict[int, int]) -> Frames:
    """The phones in their lengths, with so many quiet frames after some of them; 10 around all."""
    looks = _looks(said)
    rng = np.random.default_rng(5)
    quiet = np.full(80, _QUIET, dtype=np.float32)
    rows = [quiet] * 10
    for at, look in looks.items():
        rows += [look] * lengths.get(at, 6) + [quiet] * rests.get(at, 0)
    rows += [quiet] * 10
    mel = np.stack(rows) + rng.normal(0, 0.05, (len(rows), 80)).astype(np.float32)
    speech = mel.mean(axis=1) > -8.0
    return Frames(mel, np.zeros(len(mel), np.float32), speech, speech, np.zeros_like(speech))


def _aligned(lengths: dict[int, int], rests: dict[int, int]) -> Alignment:
    return align_frames(_heard(_SAID, lengths, rests), _line(_SAID), _SAID.phones)


def _ends_of_words() -> list[int]:
    return [at for at, phone in enumerate(_SAID.phones) if phone.boundary & 2]


def test_every_phone_is_found_in_its_length() -> None:
    rng = np.random.default_rng(1)
    lengths = {at: int(rng.integers(4, 14)) for at in _looks(_SAID)}
    aligned = _aligned(lengths, {})
    found = [round((one.end - one.start) / FRAME_SECONDS) for one in aligned.phones]
    assert found == pytest.approx(list(lengths.values()), abs=2)
    assert aligned.start == pytest.approx(10 * FRAME_SECONDS, abs=0.03)


def test_phones_follow_each_other_without_gaps() -> None:
    aligned = _aligned({}, {_ends_of_words()[1]: 20})
    ends = [one.end for one in aligned.phones[:-1]]
    assert [one.start for one in aligned.phones[1:]] == ends


def test_a_pause_that_nobody_wrote_is_found() -> None:
    at = _ends_of_words()[2]
    pauses = [one for one in _aligned({}, {at: 25}).phones if one.is_pause]
    assert [one.symbol for one in pauses] == [","]
    assert pauses[0].end - pauses[0].start == pytest.approx(25 * FRAME_SECONDS, abs=0.03)


def test_a_written_pause_that_was_not_made_is_left_out() -> None:
    assert not any(one.is_pause for one in _aligned({}, {}).phones)


def test_a_gap_too_short_for_a_pause_belongs_to_the_sound_before_it() -> None:
    at = _ends_of_words()[2]
    aligned = _aligned({}, {at: 3})
    assert not any(one.is_pause for one in aligned.phones)
    order = list(_looks(_SAID)).index(at)
    long = aligned.phones[order]
    assert long.end - long.start == pytest.approx(9 * FRAME_SECONDS, abs=1.5 * FRAME_SECONDS)


def test_other_words_are_farther_from_the_sound_than_the_right_ones() -> None:
    other = utterance("Nobody knows where the money went.")
    heard = _heard(_SAID, {}, {})
    right = align_frames(heard, _line(_SAID), _SAID.phones)
    looks = _looks(other, seed=9)
    phones = np.repeat(list(looks), 6)
    mel = np.stack([looks[at] for at in phones])
    wrong = align_frames(
        heard, Expected(mel, np.ones(len(mel), dtype=np.bool_), phones), other.phones
    )
    assert right.distance < 1.2 < wrong.distance
