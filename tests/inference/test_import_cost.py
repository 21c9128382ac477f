"""Importing the library is cheap: no torch before a neural voice speaks."""

from __future__ import annotations

import pytest

import inference
from tests.python import run_python


def _loaded_after(statement: str) -> set[str]:
    code = f"{statement}\nimport sys\nprint(*sys.modules)"
    done = run_python(code)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_importing_the_package_loads_nothing_heavy() -> None:
    loaded = _loaded_after("import inference")
    assert loaded & {"torch", "numpy", "parselmouth", "soxr", "safetensors"} == set()


def test_a_synthesizer_speaks_with_espeak_without_torch() -> None:
    loaded = _loaded_after(
        "from inference import Synthesizer\n"
        "speaker = Synthesizer.load()\n"
        "speaker.speak('Hello.', speaker.voices()[0])"
    )
    assert "torch" not in loaded
    assert "parselmouth" not in loaded


@pytest.mark.parametrize("name", inference.__all__)
def test_every_promised_name_is_there(name: str) -> None:
    assert getattr(inference, name).__name__ == name


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="Nonsense"):
        _ = inference.Nonsense
