"""The place of a cue goes from its settings into the text and back, and nothing else changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import formats
from desktop.core.vtt_place import place_in, settings_at
from tests.builders import line


@pytest.mark.parametrize(
    ("settings", "place"),
    [
        ("", 2),
        ("align:start position:0%", 2),
        ("line:0", 8),
        ("line:10%,start position:50%", 8),
        ("line:1 align:left", 7),
        ("line:50% align:end", 6),
        ("line:84% align:middle", 2),
        ("line:-1", 2),
        ("line:12", 2),
        ("line:none", 2),
    ],
)
def test_settings_mean_a_place(settings: str, place: int) -> None:
    assert place_in(settings) == place
    assert settings_at(place, settings) == settings


SETTINGS = st.sampled_from(["", "size:80%", "line:0 align:start region:a", "line:5%"])


@given(st.integers(1, 9), SETTINGS)
def test_a_place_that_is_written_is_read_again(place: int, settings: str) -> None:
    written = settings_at(place, settings)
    assert place_in(written) == place
    assert ("size:80%" in written) == ("size:80%" in settings)


def test_a_cue_at_the_top_is_shown_there_and_goes_back_as_it_came(tmp_path: Path) -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000 line:0 size:60%\nHello\n"
    path = tmp_path / "a.vtt"
    path.write_text(text, encoding="utf-8")
    found = formats.read(path)
    assert found.lines[0].text == r"{\an8}Hello"
    formats.write(path, found.lines, like=found)
    assert "line:0 size:60%\nHello" in path.read_text(encoding="utf-8")
    formats.write(path, [line(0, 1000, r"{\an4}left")])
    assert "line:50% position:0% align:start\nleft" in path.read_text(encoding="utf-8")
    assert formats.read(path).lines[0].text == r"{\an4}left"
