"""The program finds its own files and asks the system where to put those of the person."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desktop.core import paths


def test_resources_are_found_from_any_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert (paths.resources() / "sample").is_dir()


def test_a_frozen_program_carries_its_resources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == tmp_path / "resources"


def test_one_variable_moves_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DUBWRIGHT_HOME", str(tmp_path))
    places = {paths.user_data(), paths.cache(), paths.config()}
    assert places == {tmp_path / "data", tmp_path / "cache", tmp_path / "config"}


@pytest.mark.skipif(sys.platform != "linux", reason="the rules of freedesktop.org")
def test_the_folders_of_the_desktop_are_respected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DUBWRIGHT_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "c"))
    monkeypatch.setenv("XDG_CONFIG_HOME", "relative/is/ignored")
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    assert paths.cache() == tmp_path / "c" / "dubwright"
    assert paths.config() == tmp_path / ".config" / "dubwright"
    assert paths.user_data() == tmp_path / ".local" / "share" / "dubwright"
