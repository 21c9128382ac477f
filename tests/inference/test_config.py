"""Configurations go to JSON and come back the same."""

from __future__ import annotations

import json

import pytest

from inference import config
from inference.config import HOUSE, V1, V2, V3, AudioConfig, GeneratorConfig


@pytest.mark.parametrize("shape", [V1, V2, V3, HOUSE])
def test_a_generator_config_comes_back_from_json(shape: GeneratorConfig) -> None:
    written = json.dumps(config.to_dict(shape))
    assert config.from_dict(GeneratorConfig, json.loads(written)) == shape


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(ValueError, match="AudioConfig has no window_size"):
        config.from_dict(AudioConfig, {"window_size": 5})


def test_what_is_no_dataclass_is_refused() -> None:
    with pytest.raises(TypeError):
        config.to_dict(AudioConfig)
    with pytest.raises(TypeError):
        config.from_dict(dict, {})


def test_a_frame_lasts_eleven_milliseconds_and_a_half() -> None:
    assert AudioConfig().frame_seconds == pytest.approx(0.01161, abs=1e-5)
