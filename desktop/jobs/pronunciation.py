"""How words are said: the lexicons that come with the program, and the user's own over them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core import paths
from desktop.core.errors import FileError, shown

if TYPE_CHECKING:
    from inference.text.lexicon import Lexicon


class BadLexicon(FileError):
    """A line of a lexicon that cannot be used."""

    def __init__(self, path: Path, line_number: int, reason: str) -> None:
        super().__init__(
            path,
            f"Line {line_number} of the pronunciations in {shown(path)} cannot be used: {reason}",
            "Correct the line, or put a # before it",
        )
        self.args = (path, line_number, reason)
        self.line_number = line_number


def user_folder() -> Path:
    """Where the user's lexicons live, one text file for each language: en.txt, ko.txt, …"""
    return paths.config() / "lexicon"


def pronunciations() -> dict[str, Lexicon]:
    """Every lexicon by language; the user's entries win. Raises BadLexicon."""
    from inference.text.lexicon import EMPTY, BadEntry, read_folder

    try:
        shipped = read_folder(paths.resources() / "lexicon")
        own = read_folder(user_folder())
    except BadEntry as error:
        path = error.path or user_folder()
        raise BadLexicon(path, error.line_number, error.reason) from error
    return {
        language: shipped.get(language, EMPTY).joined(own.get(language, EMPTY))
        for language in sorted({*shipped, *own})
    }
