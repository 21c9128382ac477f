"""The model that is shipped, for tests of what only a trained one can do."""

from __future__ import annotations

from pathlib import Path

import pytest

from inference import Synthesizer
from inference.models import find

_RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="session")
def shipped() -> Synthesizer:
    """The best model of the resources with its voices, loaded once."""
    folders = find(_RESOURCES / "models")
    if not folders:
        pytest.skip("no model lies in resources")
    return Synthesizer.load(folders[0], voices=_RESOURCES / "voices")
