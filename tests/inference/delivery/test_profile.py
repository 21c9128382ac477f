"""A delivery survives files, knows itself by its digest, and refuses what nobody can speak."""

from __future__ import annotations

import dataclasses
import json

import pytest

from inference.delivery.profile import Delivery
from inference.text.frontend import utterance
from tests.inference.delivery.acted import acted

_SAID = utterance("Come in, she said.")


def test_a_delivery_written_as_json_is_read_back_the_same() -> None:
    delivery = acted(_SAID)
    again = Delivery.from_dict(json.loads(json.dumps(delivery.to_dict())))
    assert again == delivery
    assert again.digest == delivery.digest


def test_another_way_to_say_it_has_another_digest() -> None:
    assert acted(_SAID, seed=1).digest != acted(_SAID, seed=2).digest


def test_minus_nought_and_nought_are_the_same_delivery() -> None:
    one = Delivery.of(["a"], [0.05], [-0.0], [0.0] * 4)
    other = Delivery.of(["a"], [0.05], [0.0], [-0.00001] * 4)
    assert one.digest == other.digest


@pytest.mark.parametrize(
    "change",
    [
        {"seconds": (0.1,)},
        {"seconds": (-0.1, 0.2)},
        {"seconds": (float("nan"), 0.1)},
        {"seconds": (0.0, 0.0)},
        {"seconds": (200.0, 200.0)},
        {"pitch": (0.0,) * 4},
        {"energy": (0.0, 50.0)},
        {"energy": (0.0, float("nan"))},
        {"phones": ()},
    ],
)
def test_rows_that_nobody_can_speak_are_refused(change: dict[str, tuple[float, ...]]) -> None:
    whole = Delivery(("a", "b"), (0.1, 0.1), (0.0, 0.0), (0.0,) * 17)
    with pytest.raises(ValueError, match=r"phones|lasts|no line|frames of pitch|far from"):
        dataclasses.replace(whole, **change)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "written",
    [
        {},
        {"format": 2},
        {"format": 1, "phones": "ab"},
        {"format": 1, "phones": ["a"], "seconds": ["1"], "energy": [0], "pitch": [0]},
        {"format": 1, "phones": ["a"], "seconds": [True], "energy": [0], "pitch": [0]},
        {"format": 1, "phones": ["a"], "seconds": [0.02], "energy": None, "pitch": [0]},
        {"format": 1, "phones": ["a"], "seconds": [10**400], "energy": [0], "pitch": [0]},
    ],
)
def test_json_of_another_shape_is_refused(written: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"format|phones|row"):
        Delivery.from_dict(written)
