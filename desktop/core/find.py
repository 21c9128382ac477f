"""Find and replace in the text of lines, by words or by regular expression."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from desktop.core.edit import Edit
from desktop.core.errors import AppError
from desktop.core.line import Line


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for."""

    text: str
    is_regex: bool = False
    is_case_sensitive: bool = False
    is_whole_word: bool = False

    def compiled(self) -> re.Pattern[str]:
        """Return the pattern; raise AppError when the regular expression is not one."""
        pattern = self.text if self.is_regex else re.escape(self.text)
        if self.is_whole_word:
            pattern = rf"(?<!\w)(?:{pattern})(?!\w)"
        flags = re.MULTILINE | (0 if self.is_case_sensitive else re.IGNORECASE)
        try:
            return re.compile(pattern, flags)
        except (re.error, OverflowError, RecursionError) as error:
            raise AppError(
                f"“{self.text}” is not a regular expression: {error}",
                "Mend it, or switch regular expressions off",
            ) from error


@dataclass(frozen=True, slots=True)
class Found:
    """One place in the text of a line: from start up to, not including, end."""

    line_id: str
    start: int
    end: int


def find(lines: Iterable[Line], query: Query) -> tuple[Found, ...]:
    """Return every place in the order of the lines; places of no length are left out."""
    if not query.text:
        return ()
    pattern = query.compiled()
    return tuple(
        Found(line.id, match.start(), match.end())
        for line in lines
        for match in pattern.finditer(line.text)
        if match.end() > match.start()
    )


def replace_one(line: Line, found: Found, query: Query, by: str) -> Edit:
    """Replace one place; in a regular expression \\1 stands for its first group.

    Raises AppError when `by` names a group that is not there, ValueError when the text has
    changed since the place was found.
    """
    match = query.compiled().match(line.text, found.start)
    if match is None or match.end() != found.end:
        raise ValueError("the text is no longer what was found")
    text = line.text[: found.start] + _expanded(match, query, by) + line.text[found.end :]
    return Edit("Replace", (line,), (replace(line, text=text),))


def replace_all(lines: Sequence[Line], query: Query, by: str) -> Edit:
    """Replace every place in one edit; lines without any are not part of it."""
    if not query.text:
        return Edit("Replace all")
    pattern = query.compiled()
    before: list[Line] = []
    after: list[Line] = []
    for line in lines:
        text = pattern.sub(lambda match: _replacement(match, query, by), line.text)
        if text != line.text:
            before.append(line)
            after.append(replace(line, text=text))
    return Edit("Replace all", tuple(before), tuple(after))


def _replacement(match: re.Match[str], query: Query, by: str) -> str:
    return _expanded(match, query, by) if match.group() else ""


def _expanded(match: re.Match[str], query: Query, by: str) -> str:
    if not query.is_regex:
        return by
    try:
        return match.expand(by)
    except (re.error, IndexError) as error:
        raise AppError(
            f"“{by}” cannot stand for what was found: {error}",
            "Use \\1 for the first group in brackets, \\\\ for a backslash",
        ) from error
