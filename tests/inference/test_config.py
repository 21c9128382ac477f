"""Configurations go to JSON and come back the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from inference import config
from inference.config import HOUSE, V1, V2, V3, AudioConfig, GeneratorConfig


@pytest.mark.parametrize("shape", [V1, V2, V3, HOUSE])
def test_a_generator_config_comes_back_from_json(shape: GeneratorConfig, tmp_path: Path) -> None:
    config.write_json(shape, tmp_path / "config.json")
    assert config.read_json(GeneratorConfig, tmp_path / "config.json") == shape


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(ValueError, match="AudioConfig has no window_size"):
        config.from_dict(AudioConfig, {"window_size": 5})


def test_a_file_without_an_object_is_refused(tmp_path: Path) -> None:
    (tmp_path / "list.json").write_text("[1, 2]", encoding="utf-8")
    with pytest.raises(ValueError, match=r"list\.json"):
        config.read_json(AudioConfig, tmp_path / "list.json")


def test_what_is_no_dataclass_is_refused() -> None:
    with pytest.raises(TypeError):
        config.to_dict(AudioConfig)
    with pytest.raises(TypeError):
        config.from_dict(dict, {})


def test_a_frame_lasts_eleven_milliseconds_and_a_half() -> None:
    assert AudioConfig().frame_seconds == pytest.approx(0.01161, abs=1e-5)
