"""The sentences to read aloud: there for every language, short enough, with every tone in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core import paths, prompts
from desktop.core.errors import FileError

ALL = ("en", "de", "es", "fr", "ja", "ko", "ru", "tr")


def test_the_languages_are_listed_english_first() -> None:
    assert prompts.languages() == ALL


@pytest.mark.parametrize("code", ALL)
def test_every_language_has_a_consent_a_question_and_an_exclamation(code: str) -> None:
    found = prompts.prompts(code)
    assert found.language == code
    assert found.all[0] == found.consent
    assert len(found.all) == len(set(found.all)) == 10
    assert any(sentence.rstrip().endswith(("?", "？")) for sentence in found.sentences)
    assert any(sentence.rstrip().endswith(("!", "！", "！」")) for sentence in found.sentences)
    assert all(8 <= len(sentence) <= 100 for sentence in found.all)


@pytest.mark.parametrize(
    ("language", "code"),
    [("de-AT", "de"), ("pt_BR", "en"), ("", "en"), ("KO", "ko"), ("../en", "en")],
)
def test_a_region_or_an_unknown_language_gets_the_nearest_prompts(language: str, code: str) -> None:
    assert prompts.prompts(language).language == code


def test_damaged_prompts_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "prompts").mkdir()
    (tmp_path / "prompts" / "en.json").write_text('{"sentences": 3}')
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    with pytest.raises(FileError, match="Install Dubwright again"):
        prompts.prompts("en")


@pytest.mark.parametrize(
    ("code", "least"),
    [("en", 45), ("de", 42), ("es", 32), ("fr", 34), ("ko", 32), ("ru", 33), ("tr", 35)],
)
def test_nearly_every_sound_of_the_language_is_read(code: str, least: int) -> None:
    from inference.text.frontend import utterance

    said = [utterance(sentence, code) for sentence in prompts.prompts(code).all]
    sounds = {phone.symbol for one in said for phone in one.phones if not phone.is_pause}
    assert len(sounds) >= least
