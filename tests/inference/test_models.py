"""Model folders are found and described without loading them."""

from __future__ import annotations

from pathlib import Path

import pytest

from inference import checkpoint, models
from inference.errors import ModelDamaged, ModelMissing
from tests.inference import tiny


@pytest.fixture
def root(tmp_path: Path) -> Path:
    tiny.write_model(tmp_path / "en-tiny")
    tiny.write_model(tmp_path / "ko-tiny", ("ko", "en"))
    (tmp_path / "half").mkdir()
    (tmp_path / "half" / "vocoder.json").write_text("{}")
    (tmp_path / "README.md").write_text("models")
    return tmp_path


def test_only_whole_models_are_found(root: Path) -> None:
    assert [folder.name for folder in models.find(root)] == ["en-tiny", "ko-tiny"]
    assert models.find(root / "nothing") == ()


def test_a_card_names_digest_and_languages(root: Path) -> None:
    card = models.describe(root / "ko-tiny")
    assert card.digest == checkpoint.digest(root / "ko-tiny")
    assert card.identity == f"ko-tiny-{card.digest[:12]}"
    assert card.covers("ko-KR")
    assert card.covers("en_GB")
    assert not card.covers("de")


def test_a_model_silent_about_languages_speaks_english(root: Path) -> None:
    path = root / "en-tiny" / "acoustic.json"
    path.write_text(path.read_text().replace('"languages"', '"others"'))
    assert models.describe(root / "en-tiny").languages == frozenset({"en"})


def test_other_weights_are_another_model(root: Path) -> None:
    before = models.describe(root / "en-tiny").identity
    path = root / "en-tiny" / "vocoder.json"
    path.write_text(path.read_text().replace('"sha256": "', '"sha256": "0'))
    assert models.describe(root / "en-tiny").identity != before


@pytest.mark.parametrize("name", ["half", "nothing"])
def test_half_a_model_is_none(root: Path, name: str) -> None:
    with pytest.raises(ModelMissing) as caught:
        models.describe(root / name)
    assert caught.value.folder == root / name


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff\xfe", b" " * (2 << 20)])
def test_a_damaged_description_is_told(root: Path, content: bytes) -> None:
    (root / "en-tiny" / "acoustic.json").write_bytes(content)
    with pytest.raises(ModelDamaged):
        models.describe(root / "en-tiny")
