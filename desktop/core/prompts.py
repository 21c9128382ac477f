"""What somebody reads aloud so that their voice can be taken: sentences for each language."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from desktop.core import paths
from desktop.core.errors import FileError, shown
from desktop.core.files import read_bytes
from desktop.core.phrase import phrase

DEFAULT = "en"
_LIMIT = 100_000


@dataclass(frozen=True, slots=True)
class Prompts:
    """The sentences of one language; the consent comes first, a question and a cry are among them.

    To add a language: a JSON file of its code in resources/prompts with sentences of our own, in
    which every sound of the language is heard.
    """

    language: str
    consent: str
    sentences: tuple[str, ...]

    @property
    def all(self) -> tuple[str, ...]:
        """What is shown, in order."""
        return (self.consent, *self.sentences)


def languages() -> tuple[str, ...]:
    """The codes of the languages there are prompts for, English first."""
    codes = (path.stem for path in _folder().glob("*.json"))
    return tuple(sorted(codes, key=lambda code: (code != DEFAULT, code)))


def prompts(language: str) -> Prompts:
    """The prompts of a language, of the language without its region, or else the English ones.

    Raises FileError when the program's own file is damaged.
    """
    known = languages()
    wanted = language.lower().replace("_", "-")
    code = next((code for code in (wanted, wanted.split("-")[0]) if code in known), DEFAULT)
    path = _folder() / f"{code}.json"
    try:
        record = json.loads(read_bytes(path, _LIMIT))
        sentences = tuple(str(sentence) for sentence in record["sentences"])
        return Prompts(code, str(record["consent"]), sentences)
    except (ValueError, TypeError, KeyError) as error:
        raise FileError(
            path,
            phrase("The prompts in {path} cannot be read", path=shown(path)),
            "Install Dubwright again",
        ) from error


def _folder() -> Path:
    return paths.resources() / "prompts"
