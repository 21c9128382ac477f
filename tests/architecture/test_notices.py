"""Whatever is installed or shipped is named with its licence."""

from __future__ import annotations

import itertools
import re
import tomllib

from tests.architecture.test_rules import ROOT

_NOTICES = (ROOT / "resources" / "NOTICES.md").read_text(encoding="utf-8")


def _licences() -> dict[str, str]:
    """The licence by the name of each package in the tables."""
    rows = (row.strip("| ").split(" | ") for row in _NOTICES.splitlines() if row.startswith("| "))
    return {name.lower(): cells[1] for cells in rows for name in cells[0].split(", ")}


def test_every_package_that_is_installed_is_named_with_its_licence() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    groups = (project["dependencies"], *project["optional-dependencies"].values())
    asked = itertools.chain.from_iterable(groups)
    names = {re.split(r"[=<>~]", one)[0].lower() for one in asked}
    assert not names - _licences().keys()
    assert all(_licences().values())


def test_the_recordings_of_every_model_are_named_with_their_licences() -> None:
    models = [path for path in (ROOT / "resources" / "models").iterdir() if path.is_dir()]
    assert models
    for model in models:
        card = (model / "CARD.md").read_text(encoding="utf-8")
        assert "| licence |" in card
        for corpus in ("LibriSpeech", "LJ Speech", "flite", "festival"):
            assert (corpus in card) == (corpus in _NOTICES)
